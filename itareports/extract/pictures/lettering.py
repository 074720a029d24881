"""The one font of the pictures: Pillow's own, which knows Latin letters only."""

from __future__ import annotations

from functools import cache
from math import ceil
from textwrap import wrap

from PIL import ImageFont
from PIL.ImageDraw import ImageDraw as Pen

from itareports.extract.pictures.colours import Colour

LABEL, LEGEND = 10, 14
"""Sizes in pixels."""


@cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def written(pen: Pen, at: tuple[int, int], text: str, ink: Colour, size: int) -> None:
    """Write lines of text, from their upper left corner on."""
    x, y = at
    for row, line in enumerate(text.splitlines()):
        pen.text((x, y + row * _height(size)), line, ink, _font(size))


def text_size(text: str, size: int) -> tuple[int, int]:
    """Width and height in pixels that lines of text need, whether letters reach below the line or not."""
    lines = text.splitlines()
    return max((ceil(_font(size).getlength(line)) for line in lines), default=0), len(lines) * _height(size)


def folded(text: str, lines: int) -> str:
    """A line as several, as narrow as they can be; as fewer, where words are too long.

    >>> folded("measure 1 period 2024-10-01 to 2025-02-28", 2).splitlines()
    ['measure 1 period', '2024-10-01 to 2025-02-28']
    """
    for width in range(len(text) // lines, len(text) + 1):
        rows = wrap(text, max(width, 1), break_long_words=False, break_on_hyphens=False)
        if len(rows) <= lines:
            return "\n".join(rows)
    return text


def _height(size: int) -> int:
    return size + 1
