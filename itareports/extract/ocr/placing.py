"""From what an engine reads in the lines of a page to stretches of text at their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from itareports.extract.ocr.engine import Glyph, ReadLine
from itareports.extract.ocr.figures import readings
from itareports.extract.ocr.regions import Region
from itareports.extract.ocr.text_lines import TextLine
from itareports.extract.ocr.upright import Upright
from itareports.extract.pdf.sheet import Stretch
from itareports.normalize.characters import repair_thai
from itareports.normalize.misread import without_stray_marks

_APART = 0.3  # inches between two words that may stand in two columns
_SMALLEST = 6.0  # points of a font
_BODY = 0.42  # of the size of a Thai font, the height of a letter without marks


@dataclass(frozen=True, slots=True)
class Placed:
    """A line and the region it stands in."""

    line: TextLine
    region: Region

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the line's picture, as one of the page."""
        return self.region.left + self.line.left + x, self.region.top + self.line.top + y


def stretches_of(placed: Placed, read: ReadLine, page: Upright) -> Iterator[Stretch]:
    """What a line says, in points of the page; words that stand far apart are told apart."""
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


def _stretch(placed: Placed, glyphs: Sequence[Glyph], confidence: float, page: Upright) -> Stretch:
    scale = 72 / page.dpi
    height = placed.line.picture.shape[0]
    x0, top = placed.point(glyphs[0].x0, 0)
    x1, bottom = placed.point(max(glyph.x1 for glyph in glyphs), height)
    baseline = placed.region.top + placed.line.baseline
    raw = "".join(glyph.text for glyph in glyphs)
    seen = repair_thai("".join(glyph.text if glyph.read is None else glyph.read for glyph in glyphs))
    text = without_stray_marks(repair_thai(raw))
    read = readings(glyphs, confidence).mended(raw, text)
    size = max(_SMALLEST, placed.line.body * scale / _BODY)
    shown = page.shown((x0 * scale, top * scale, x1 * scale, bottom * scale))
    return Stretch(
        text,
        x0 * scale,
        x1 * scale,
        baseline * scale,
        size,
        raw=None if seen == text else seen,
        readings=read,
        shown=shown,
    )
