"""A page as a picture to draw on: outlines, tints that leave letters black, labels beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw

from itareports.extract.document import Box
from itareports.extract.pictures.colours import CELL, COLUMN, FURNITURE, LINE, RULER, WHITE, Colour
from itareports.extract.pictures.layout import Layout, Open
from itareports.extract.pictures.lettering import LABEL, folded, text_size, written
from itareports.extract.pictures.marks import Mark
from itareports.extract.pictures.room import Room
from itareports.extract.pictures.strokes import Pixels, crossed, dash_outlined, dashed, outlined

_TICKS, _LONG_TICKS = 50, 100  # points
_FOLDS = (1, 2, 3)
"""Lines of a label, the better first."""


class Canvas:
    """One page, drawn on in place. All lengths that come in are points, from the top left."""

    def __init__(self, image: Image.Image, scale: float) -> None:
        self._image, self._scale = image, scale
        self._room = Room(image)
        self._pen = ImageDraw.Draw(image)

    def draw(self, layout: Layout, marks: Sequence[Mark]) -> None:
        """All there is to draw, in the order in which the one may cover the other; labels come last."""
        placed = [(mark, self._pixels(mark.box)) for mark in marks]
        self._tints(placed)
        self._lay_out(layout)
        self._ruler()
        for mark, box in placed:
            if mark.dashed:
                dash_outlined(self._pen, box, mark.ink)
            else:
                outlined(self._pen, box, mark.ink, 2 if mark.tint is None else 1)
        for mark, box in placed:
            self._label(mark, box, [other for _, other in placed if other != box])

    def _lay_out(self, layout: Layout) -> None:
        for box in layout.lines:
            outlined(self._pen, self._pixels(box), LINE)
        for box in layout.furniture:
            crossed(self._pen, self._pixels(box), FURNITURE)
        for box in layout.cells:
            outlined(self._pen, self._pixels(box), CELL)
        for table in layout.opens:
            self._open(table)

    def _open(self, table: Open) -> None:
        left, top, right, bottom = self._pixels(table.box)
        for edge in table.edges:
            x = round(edge * self._scale)
            dashed(self._pen, (x, top, x, bottom), COLUMN, 2)
            self._room.block((x, top, x, bottom))
        for row in table.rows:
            y = round(row * self._scale)
            dashed(self._pen, (left, y, right, y), COLUMN)

    def _tints(self, placed: Sequence[tuple[Mark, Pixels]]) -> None:
        """Colour the boxes; one that has several colours has a band of each."""
        tints: dict[Pixels, list[Colour]] = {}
        for mark, box in placed:
            if mark.tint is not None:
                tints.setdefault(box, []).append(mark.tint)
        for (x0, top, x1, bottom), colours in tints.items():
            ends = [top + (bottom - top) * band // len(colours) for band in range(len(colours) + 1)]
            for colour, start, end in zip(colours, ends, ends[1:], strict=False):
                self._tint((x0, start, x1, end), colour)

    def _tint(self, box: Pixels, tint: Colour) -> None:
        """Colour the paper and leave the ink: what is black stays black."""
        if box[0] < box[2] and box[1] < box[3]:
            part = self._image.crop(box)
            self._image.paste(ImageChops.multiply(part, Image.new("RGB", part.size, tint)), box)

    def _ruler(self) -> None:
        """Ticks along the upper and the left edge, so that the boxes of the JSON can be found."""
        width, height = self._image.size
        for points in range(_TICKS, int(max(width, height) / self._scale), _TICKS):
            at, long = round(points * self._scale), points % _LONG_TICKS == 0
            self._pen.line((at, 0, at, 8 if long else 4), RULER)
            self._pen.line((0, at, 8 if long else 4, at), RULER)
            if long:
                written(self._pen, (at + 2, 1), str(points), RULER, LABEL)
                written(self._pen, (2, at + 1), str(points), RULER, LABEL)

    def _label(self, mark: Mark, box: Pixels, others: Sequence[Pixels]) -> None:
        texts = {_label_size(text): text for text in (folded(mark.label, lines) for lines in _FOLDS)}
        spot = self._room.take(box, list(texts), others)
        x0, top, x1, bottom = spot.box
        if spot.far:
            self._pen.line((*_nearest(box, spot.box), *_nearest(spot.box, box)), mark.ink)
        self._pen.rectangle(spot.box, fill=WHITE)
        written(self._pen, (x0 + 2, top + 1), texts[(x1 - x0, bottom - top)], mark.ink, LABEL)

    def _pixels(self, box: Box) -> Pixels:
        """The box in pixels, cut to the page, its ends in order."""
        width, height = self._image.size
        x0, top, x1, bottom = (round(length * self._scale) for length in box)
        x0, top = min(max(x0, 0), width - 1), min(max(top, 0), height - 1)
        return x0, top, max(min(x1, width - 1), x0), max(min(bottom, height - 1), top)


def _label_size(text: str) -> tuple[int, int]:
    width, height = text_size(text, LABEL)
    return width + 4, height + 1


def _nearest(box: Pixels, other: Pixels) -> tuple[int, int]:
    """The point of a box that is nearest to the middle of another."""
    x, y = (other[0] + other[2]) // 2, (other[1] + other[3]) // 2
    return min(max(x, box[0]), box[2]), min(max(y, box[1]), box[3])
