"""From the picture of a page to the sheet that a page of letters and rules would give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from itareports.extract.ocr.drawn_rules import drawn_rules
from itareports.extract.ocr.engine import Engine, Glyph, ReadLine
from itareports.extract.ocr.engines import engine
from itareports.extract.ocr.figures import readings
from itareports.extract.ocr.paper import ink_on_white
from itareports.extract.ocr.regions import Region, regions, without
from itareports.extract.ocr.scan import Scan, rendered
from itareports.extract.ocr.text_lines import TextLine, text_lines
from itareports.extract.ocr.upright import Upright, levelled
from itareports.extract.pdf.sheet import Rule, Sheet, Stretch
from itareports.extract.tables.grid import grids
from itareports.normalize.characters import repair_thai
from itareports.normalize.misread import without_stray_marks

WORKING_DPI = 300.0
"""What engines read best; coarser scans are enlarged."""

_APART = 0.3  # inches between two words that may stand in two columns
_SMALLEST = 6.0  # points of a font
_BODY = 0.42  # of the size of a Thai font, the height of a letter without marks


def sheet_of(scan: Scan, number: int, engine: Engine) -> Sheet:
    """The page of this number, read."""
    page = levelled(ink_on_white(scan.picture, scan.dpi), scan.dpi, WORKING_DPI)
    scale = 72 / page.dpi
    drawn = drawn_rules(page.picture, page.dpi)
    rules = [Rule(*(round(length * scale, 2) for length in (r.x0, r.top, r.x1, r.bottom))) for r in drawn.rules]
    height, width = page.picture.shape
    found = regions(without(page.picture, drawn.ink, page.dpi), grids(rules), page.dpi)
    lines = [_Placed(line, region) for region in found for line in text_lines(region.picture, page.dpi)]
    read = engine.read([placed.line.picture for placed in lines])
    stretches = [one for placed, told in zip(lines, read, strict=True) for one in _stretches(placed, told, page)]
    return Sheet(number, width * scale, height * scale, tuple(stretches), tuple(rules), pictured=1.0, recognised=True)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line and the region it stands in."""

    line: TextLine
    region: Region

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the line's picture, as one of the page."""
        return self.region.left + self.line.left + x, self.region.top + self.line.top + y


def _stretches(placed: _Placed, read: ReadLine, page: Upright) -> Iterator[Stretch]:
    for glyphs in _parted(read.glyphs, _APART * page.dpi):
        yield _stretch(placed, glyphs, read.confidence, page)


def _parted(glyphs: Sequence[Glyph], apart: float) -> Iterator[Sequence[Glyph]]:
    """The words of a line, cut where a gap is so wide that they may belong to two columns."""
    start = 0
    for index, glyph in enumerate(glyphs):
        if glyph.text == " " and glyph.x1 - glyph.x0 >= apart and index > start:
            yield glyphs[start:index]
            start = index + 1
    if start < len(glyphs):
        yield glyphs[start:]


def _stretch(placed: _Placed, glyphs: Sequence[Glyph], confidence: float, page: Upright) -> Stretch:
    scale = 72 / page.dpi
    height = placed.line.picture.shape[0]
    x0, top = placed.point(glyphs[0].x0, 0)
    x1, bottom = placed.point(max(glyph.x1 for glyph in glyphs), height)
    baseline = placed.region.top + placed.line.baseline
    raw = "".join(glyph.text for glyph in glyphs)
    spelt = repair_thai(raw)
    text = without_stray_marks(spelt)
    read = readings(glyphs, confidence).mended(raw, text)
    size = max(_SMALLEST, placed.line.body * scale / _BODY)
    shown = page.shown((x0 * scale, top * scale, x1 * scale, bottom * scale))
    return Stretch(
        text,
        x0 * scale,
        x1 * scale,
        baseline * scale,
        size,
        raw=None if spelt == text else spelt,
        readings=read,
        shown=shown,
    )


def recognised_page(data: bytes, password: str | None, number: int) -> Sheet | None:
    """A page of a PDF as its picture is read; None where there is no engine, or the page is too large to be drawn."""
    reader = engine()
    scan = None if reader is None else rendered(data, password, number)
    return None if scan is None or reader is None else sheet_of(scan, number, reader)
