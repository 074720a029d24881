"""The strip below a page that tells what the colours stand for, and what is to be said of the page as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PIL import Image, ImageDraw
from PIL.ImageDraw import ImageDraw as Pen

from itareports.extract.pictures.colours import BLACK, CELL, COLUMN, FAMILIES, FURNITURE, LINE, RED, Family
from itareports.extract.pictures.lettering import LEGEND, text_size, written
from itareports.extract.pictures.strokes import Pixels, crossed, dash_outlined, dashed, outlined

_ROW, _SAMPLE, _SPACE, _MARGIN = 22, 22, 16, 10  # pixels

Sample = Callable[[Pen, Pixels], None]


def with_legend(image: Image.Image, head: str, remarks: Sequence[str]) -> Image.Image:
    """The picture with its legend below: `head`, what the samples stand for, and remarks in red."""
    entries = list(_placed(image.width))
    last = max(row for *_, row in entries)
    strip = Image.new("RGB", (image.width, 2 * _MARGIN + _ROW * (last + 1 + len(remarks))), "white")
    pen = ImageDraw.Draw(strip)
    pen.line((0, 0, strip.width, 0), BLACK, 2)
    written(pen, (_MARGIN, _MARGIN), head, BLACK, LEGEND)
    for title, draw, x, row in entries:
        y = _MARGIN + row * _ROW
        draw(pen, (x, y + 1, x + _SAMPLE, y + LEGEND + 1))
        written(pen, (x + _SAMPLE + 5, y), title, BLACK, LEGEND)
    for row, remark in enumerate(remarks, last + 1):
        written(pen, (_MARGIN, _MARGIN + row * _ROW), remark, RED, LEGEND)
    whole = Image.new("RGB", (image.width, image.height + strip.height), "white")
    whole.paste(image, (0, 0))
    whole.paste(strip, (0, image.height))
    return whole


def _placed(width: int) -> Iterator[tuple[str, Sample, int, int]]:
    """Title, sample, x and row of each entry; the first row is the head's."""
    x, row = _MARGIN, 1
    for title, draw in SAMPLES:
        needed = _SAMPLE + 5 + text_size(title, LEGEND)[0]
        if x > _MARGIN and x + needed > width - _MARGIN:
            x, row = _MARGIN, row + 1
        yield title, draw, x, row
        x += needed + _SPACE


def _field(family: Family, pen: Pen, box: Pixels) -> None:
    pen.rectangle(box, fill=family.tint, outline=family.ink)


def _columns(pen: Pen, box: Pixels) -> None:
    x0, top, x1, bottom = box
    for x in (x0, (x0 + x1) // 2, x1):
        dashed(pen, (x, top, x, bottom), COLUMN, 2)


SAMPLES: tuple[tuple[str, Sample], ...] = (
    *((family.title, partial(_field, family)) for family in FAMILIES),
    ("read as well, not taken", partial(dash_outlined, ink=BLACK)),
    ("finding of the audit", partial(outlined, ink=RED, width=2)),
    ("cell of a table", partial(outlined, ink=CELL)),
    ("columns of a table without rules", _columns),
    ("line of text", partial(outlined, ink=LINE)),
    ("page number or running head", partial(crossed, ink=FURNITURE)),
)
