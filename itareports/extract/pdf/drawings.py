"""From the paths and pictures of a page to rules, filled boxes, and how much of the page pictures cover."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2.raw as pdfium

from itareports.extract.document import Box
from itareports.extract.pdf import native
from itareports.extract.pdf.frame import Frame
from itareports.extract.pdf.sheet import Rule
from itareports.extract.pdf.things import DEEPEST, MOST, Things, things_in

THIN = 3.0
"""Points: a filled box no thicker than this is a rule, as Chromium and Word draw borders."""

SHORTEST = 4.0
"""Points: what is shorter is a dot or a dash of a letter, no rule."""

_WHITE = 250

_Matrix = tuple[float, float, float, float, float, float]
_UNIT: _Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(slots=True)
class Drawn:
    """What a page draws beside letters."""

    rules: list[Rule] = field(default_factory=list)
    fills: list[Box] = field(default_factory=list)
    pictured: float = 0.0


class Drawings:
    """The objects of one page of pdfium, whose handles must stay open for as long as it is asked."""

    def __init__(self, things: Things, frame: Frame) -> None:
        self._things, self._frame = things, frame
        self._out = native.Out()
        self._drawn = Drawn()

    def drawn(self) -> Drawn:
        """All rules, fills and pictures; what has the colour of paper is not there."""
        width, height = self._frame.size
        self._take(self._things, _UNIT, depth=0)
        self._drawn.pictured = min(self._drawn.pictured / (width * height or 1.0), 1.0)
        return self._drawn

    def _take(self, things: Things, outer: _Matrix, *, depth: int) -> None:
        for thing, kind in things.others:
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._path(thing, outer)
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                self._picture(self._box(self._bounds(thing), outer))
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
                self._take(things_in(thing), _product(self._matrix(thing), outer), depth=depth + 1)

    def _picture(self, box: Box) -> None:
        """A picture; one that is as thin as a rule is one, as some converters draw them."""
        x0, top, x1, bottom = box
        if x1 - x0 <= THIN or bottom - top <= THIN:
            self._rule(box)
        width, height = self._frame.size
        seen = max(0.0, min(x1, width) - max(x0, 0.0)) * max(0.0, min(bottom, height) - max(top, 0.0))
        self._drawn.pictured += seen

    def _path(self, thing: native.Handle, outer: _Matrix) -> None:
        native.draw_mode(thing, *self._out.ints_at)
        filled, stroked = self._out.ints[0].value != 0, self._out.ints[1].value != 0
        inked = (filled and self._is_inked(native.fill_colour, thing)) or (
            stroked and self._is_inked(native.stroke_colour, thing)
        )
        if not inked:
            return
        box = self._box(self._bounds(thing), outer)
        if min(box[2] - box[0], box[3] - box[1]) <= THIN:
            self._rule(box)
            return
        matrix = _product(self._matrix(thing), outer)
        for part in self._parts(thing, matrix):
            self._part(part, filled=filled, stroked=stroked)

    def _part(self, points: list[tuple[float, float]], *, filled: bool, stroked: bool) -> None:
        """A subpath: a box that is filled or framed, or lines along the axes."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        box = (min(xs), min(ys), max(xs), max(ys))
        if min(box[2] - box[0], box[3] - box[1]) <= THIN:
            self._rule(box)
            return
        if filled and _is_box(points, box):
            self._drawn.fills.append(box)
        if stroked:
            for (x0, y0), (x1, y1) in pairwise(points):
                edge = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
                if min(edge[2] - edge[0], edge[3] - edge[1]) <= 0.5:
                    self._rule(edge)

    def _rule(self, box: Box) -> None:
        x0, top, x1, bottom = box
        if max(x1 - x0, bottom - top) < SHORTEST:
            return
        if x1 - x0 >= bottom - top:
            middle = (top + bottom) / 2
            self._drawn.rules.append(Rule(x0, middle, x1, middle))
        else:
            middle = (x0 + x1) / 2
            self._drawn.rules.append(Rule(middle, top, middle, bottom))

    def _parts(self, thing: native.Handle, matrix: _Matrix) -> Iterator[list[tuple[float, float]]]:
        """The subpaths as shown on the page; curves count as the line between their ends."""
        points: list[tuple[float, float]] = []
        for index in range(min(native.count_segments(thing), MOST)):
            segment = native.segment_at(thing, index)
            native.segment_point(segment, *self._out.floats_at[:2])
            x, y = _moved(self._out.floats[0].value, self._out.floats[1].value, matrix)
            if native.segment_type(segment) == pdfium.FPDF_SEGMENT_MOVETO and points:
                yield points
                points = []
            points.append(self._frame.point(x, y))
        if points:
            yield points

    def _is_inked(self, colour_of: object, thing: native.Handle) -> bool:
        """Whether a colour shows on white paper; one that cannot be told (a pattern) does."""
        if not colour_of(thing, *self._out.uints_at):  # type: ignore[operator]
            return True
        red, green, blue, opacity = self._out.uints
        return opacity.value > 0 and min(red.value, green.value, blue.value) < _WHITE

    def _bounds(self, thing: native.Handle) -> Box:
        native.object_bounds(thing, *self._out.floats_at)
        left, bottom, right, top = self._out.floats
        return left.value, bottom.value, right.value, top.value

    def _matrix(self, thing: native.Handle) -> _Matrix:
        if not native.object_matrix(thing, self._out.matrix):
            return _UNIT
        a, b, c, d, e, f = self._out.matrix
        return a, b, c, d, e, f

    def _box(self, bounds: Box, outer: _Matrix) -> Box:
        left, bottom, right, top = bounds
        (x0, y0), (x1, y1) = _moved(left, bottom, outer), _moved(right, top, outer)
        return self._frame.box(x0, y0, x1, y1)


def _moved(x: float, y: float, matrix: _Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _product(inner: _Matrix, outer: _Matrix) -> _Matrix:
    """First the inner, then the outer.

    >>> _product((2, 0, 0, 2, 1, 1), (1, 0, 0, 1, 10, 0))
    (2, 0, 0, 2, 11, 1)
    """
    a, b, c, d, e, f = inner
    oa, ob, oc, od, _, _ = outer
    return (a * oa + b * oc, a * ob + b * od, c * oa + d * oc, c * ob + d * od, *_moved(e, f, outer))


def _is_box(points: list[tuple[float, float]], box: Box) -> bool:
    """Whether every corner of a subpath is a corner of its box."""
    x0, top, x1, bottom = box
    return 4 <= len(points) <= 6 and all(
        min(abs(x - x0), abs(x - x1)) < 0.5 and min(abs(y - top), abs(y - bottom)) < 0.5 for x, y in points
    )
