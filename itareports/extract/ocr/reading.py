"""From the picture of a page to the sheet that a page of letters and rules would give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from itareports.extract.document import Box
from itareports.extract.ocr.drawn_rules import drawn_rules
from itareports.extract.ocr.engine import Engine, Glyph, ReadLine
from itareports.extract.ocr.engines import engine
from itareports.extract.ocr.figures import readings
from itareports.extract.ocr.paper import ink_on_white
from itareports.extract.ocr.regions import Region, regions, without
from itareports.extract.ocr.scan import Scan, rendered
from itareports.extract.ocr.upright import Upright, levelled
from itareports.extract.pdf.sheet import Rule, Sheet, Stretch
from itareports.extract.tables.grid import grids
from itareports.normalize.characters import repair_thai

WORKING_DPI = 300.0
"""What engines read best; coarser scans are enlarged."""

_APART = 0.3  # inches between two words that may stand in two columns
_BODY = 0.42  # of the size of a Thai font, the height of a letter without marks


def sheet_of(scan: Scan, number: int, engine: Engine) -> Sheet:
    """The page of this number, read."""
    page = levelled(ink_on_white(scan.picture, scan.dpi), scan.dpi, WORKING_DPI)
    scale = 72 / page.dpi
    drawn = drawn_rules(page.picture, page.dpi)
    rules = [Rule(*(round(length * scale, 2) for length in (r.x0, r.top, r.x1, r.bottom))) for r in drawn.rules]
    height, width = page.picture.shape
    found = regions(without(page.picture, drawn.ink, page.dpi), grids(rules), page.dpi)
    lines = engine.read([region.picture for region in found])
    stretches = [stretch for region, read in zip(found, lines, strict=True) for stretch in _stretches(region, read, page)]
    return Sheet(number, width * scale, height * scale, tuple(stretches), tuple(rules), pictured=1.0)


def _stretches(region: Region, lines: Sequence[ReadLine], page: Upright) -> Iterator[Stretch]:
    for line in lines:
        for glyphs in _parted(line.glyphs, _APART * page.dpi):
            yield _stretch(region, line, glyphs, page)


def _parted(glyphs: Sequence[Glyph], apart: float) -> Iterator[Sequence[Glyph]]:
    """The words of a line, cut where a gap is so wide that they may belong to two columns."""
    start = 0
    for index, glyph in enumerate(glyphs):
        if glyph.text == " " and glyph.x1 - glyph.x0 >= apart and index > start:
            yield glyphs[start:index]
            start = index + 1
    if start < len(glyphs):
        yield glyphs[start:]


def _stretch(region: Region, line: ReadLine, glyphs: Sequence[Glyph], page: Upright) -> Stretch:
    scale = 72 / page.dpi
    x0, x1 = ((region.left + x) * scale for x in (glyphs[0].x0, max(glyph.x1 for glyph in glyphs)))
    top, bottom, baseline = ((region.top + y) * scale for y in (line.box[1], line.box[3], line.baseline))
    raw = "".join(glyph.text for glyph in glyphs)
    text = repair_thai(raw)
    box: Box = page.shown((x0, top, x1, bottom))
    read = readings(glyphs, line.confidence).mended(raw, text)
    return Stretch(text, x0, x1, baseline, _size(top, bottom), shown=box, readings=read)


def _size(top: float, bottom: float) -> float:
    return max(6.0, (bottom - top) / 1.2)


def recognised_page(data: bytes, password: str | None, number: int) -> Sheet | None:
    """A page of a PDF as its picture is read; None where there is no engine, or the page is too large to be drawn."""
    reader = engine()
    scan = None if reader is None else rendered(data, password, number)
    return None if scan is None or reader is None else sheet_of(scan, number, reader)
