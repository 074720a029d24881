"""The few strokes that pictures and their legends are drawn with; all lengths are pixels."""

from __future__ import annotations

from PIL.ImageDraw import ImageDraw as Pen

from itareports.extract.pictures.colours import Colour

Pixels = tuple[int, int, int, int]
"""x0, top, x1, bottom."""

_DASH, _GAP = 4, 4


def outlined(pen: Pen, box: Pixels, ink: Colour, width: int = 1) -> None:
    """A frame."""
    pen.rectangle(box, outline=ink, width=width)


def dashed(pen: Pen, line: Pixels, ink: Colour, width: int = 1) -> None:
    """A dashed line along an axis."""
    x0, y0, x1, y1 = line
    for start in range(y0, y1, _DASH + _GAP) if x0 == x1 else ():
        pen.line((x0, start, x0, min(start + _DASH, y1)), ink, width)
    for start in range(x0, x1, _DASH + _GAP):
        pen.line((start, y0, min(start + _DASH, x1), y0), ink, width)


def dash_outlined(pen: Pen, box: Pixels, ink: Colour) -> None:
    """A dashed frame, a little outside, where a frame may stand already."""
    x0, top, x1, bottom = box[0] - 2, box[1] - 2, box[2] + 2, box[3] + 2
    for side in ((x0, top, x1, top), (x0, bottom, x1, bottom), (x0, top, x0, bottom), (x1, top, x1, bottom)):
        dashed(pen, side, ink, 2)


def crossed(pen: Pen, box: Pixels, ink: Colour) -> None:
    """A frame, crossed out."""
    x0, top, x1, bottom = box
    outlined(pen, box, ink)
    pen.line((x0, top, x1, bottom), ink)
    pen.line((x0, bottom, x1, top), ink)
