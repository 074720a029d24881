"""Where on a page a label can stand without hiding what is written there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from itareports.extract.pictures.strokes import Pixels

_DARK = 180  # of 255; what is darker is ink, or the shade of a border around a letter
_STEP = 3
_CLOSE, _FARTHEST = 4, 240
"""Pixels from its box that a label may stand without a line that leads there, and with one."""

Size = tuple[int, int]
"""Width and height."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of a label, both ends included; `far` if a line should lead to it."""

    box: Pixels
    far: bool = False


class Room:
    """The white of a page, less the labels that stand on it already."""

    def __init__(self, page: Image.Image) -> None:
        self._ink = page.convert("L").point([255 if grey < _DARK else 0 for grey in range(256)])
        self._taken: list[Pixels] = []

    def block(self, line: Pixels) -> None:
        """Let no label stand across a line that the page itself does not show."""
        ImageDraw.Draw(self._ink).line(line, 255)

    def take(self, box: Pixels, sizes: Sequence[Size], others: Sequence[Pixels]) -> Spot:
        """Room near a box for a label, in the first of the sizes that finds some.

        There should be no ink, and better no other box either; a label that finds no such place hides something.
        """
        for avoided in (others, ()):
            near = (spot for size in sizes for spot in _near(box, size))
            around = (spot for size in sizes for spot in _around(box, size))
            for spots in (near, around):
                spot = next((one for one in spots if self._is_free(one.box, avoided)), None)
                if spot is not None:
                    self._taken.append(spot.box)
                    return spot
        width, height = sizes[0]
        return Spot(self._within((box[0], box[1] - height, box[0] + width, box[1])))

    def _is_free(self, box: Pixels, others: Sequence[Pixels]) -> bool:
        return (
            self._within(box) == box
            and not any(_overlap(box, other) for other in self._taken)
            and not any(_overlap(box, other) for other in others)
            and self._ink.crop((box[0], box[1], box[2] + 1, box[3] + 1)).getbbox() is None
        )

    def _within(self, box: Pixels) -> Pixels:
        """The box, moved onto the page."""
        width, height = self._ink.size
        x = min(max(box[0], 0), max(width - (box[2] - box[0]), 0))
        y = min(max(box[1], 0), max(height - (box[3] - box[1]), 0))
        return x, y, x + box[2] - box[0], y + box[3] - box[1]


def _near(box: Pixels, size: Size) -> Iterator[Spot]:
    """At the edges of the box and just inside: above, right of it, inside from below, below, left of it."""
    (x0, top, x1, bottom), (width, height) = box, size
    along = range(x0, max(x0, x1 - width) + 1, _STEP)
    down = range(top, max(top, bottom - height) + 1, _STEP)
    for y in range(top - height, top + 4):
        yield from (_spot(x, y, size) for x in along)
    yield from (_spot(x1 + 1, y, size) for y in down)
    for y in (*range(bottom - height, top + 3, -_STEP), bottom - 2, bottom):
        yield from (_spot(x, y, size) for x in reversed(along))
    yield from (_spot(x0 - width - 1, y, size) for y in down)


def _around(box: Pixels, size: Size) -> Iterator[Spot]:
    """Further away, the nearest first."""
    (x0, top, x1, bottom), (width, height) = box, size
    for far in range(4, _FARTHEST, 6):
        for x in range(x0 - far, max(x0 - far, x1 + far - width) + 1, 8):
            yield _spot(x, bottom + far, size, far)
            yield _spot(x, top - far - height, size, far)
        for y in range(top - far, bottom + far - height + 1, 4):
            yield _spot(x1 + far, y, size, far)
            yield _spot(x0 - far - width, y, size, far)


def _spot(x: int, y: int, size: Size, away: int = 0) -> Spot:
    return Spot((x, y, x + size[0], y + size[1]), far=away > _CLOSE)


def _overlap(one: Pixels, other: Pixels) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
