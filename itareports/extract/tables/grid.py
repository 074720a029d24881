"""From the rules of a page to the cells of its tables, by the table functions of pdfplumber.

Its objects are what makes pdfplumber slow; fed with pdfium's rules, the finding itself takes a hundredth of the time.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from pdfplumber.table import cells_to_tables, edges_to_intersections, merge_edges
from pdfplumber.utils.geometry import obj_to_bbox

from itareports.extract.document import Box
from itareports.extract.pdf.sheet import Rule

SNAP = 3.0
"""Points by which rules that are meant to be one may differ."""

MOST_CROSSINGS = 6000
"""Rules that cross more often make graph paper, no table, and finding its squares takes seconds."""

Edge = dict[str, Any]
Crossings = Mapping[tuple[float, float], Mapping[str, Sequence[Edge]]]
"""Where edges cross: the upright ones ("v") and the level ones ("h") that meet there."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a ruled table: where it begins, and how many rows and columns it covers."""

    row: int
    column: int
    down: int
    across: int
    box: Box


@dataclass(frozen=True)
class Grid:
    """A ruled table: its lines from left to right and from top to bottom, and the cells between."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]

    @property
    def box(self) -> Box:
        """The outer box."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    @cached_property
    def _covering(self) -> dict[tuple[int, int], GridCell]:
        return {
            (row, column): cell
            for cell in self.cells
            for row in range(cell.row, cell.row + cell.down)
            for column in range(cell.column, cell.column + cell.across)
        }

    def cell_at(self, x: float, y: float) -> GridCell | None:
        """The cell that holds a point."""
        if not (self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]):
            return None
        column = min(bisect_right(self.xs, x), len(self.xs) - 1) - 1
        row = min(bisect_right(self.ys, y), len(self.ys) - 1) - 1
        return self._covering.get((row, column))


def grids(rules: Iterable[Rule]) -> list[Grid]:
    """The ruled tables of a page, from top to bottom. A single box is a frame, no table."""
    edges = merge_edges([_edge(rule) for rule in rules], SNAP, SNAP, SNAP, SNAP)
    upright = sum(edge["orientation"] == "v" for edge in edges)
    if upright * (len(edges) - upright) > MOST_CROSSINGS:
        return []
    edges = [*edges, *_closing(edges)]
    cells = list(smallest_cells(edges_to_intersections(edges, SNAP, SNAP)))
    return sorted((grid_of(table) for table in cells_to_tables(cells) if len(table) > 1), key=lambda grid: grid.ys[0])


def _edge(rule: Rule) -> Edge:
    return {
        "x0": rule.x0,
        "x1": rule.x1,
        "top": rule.top,
        "bottom": rule.bottom,
        "width": rule.x1 - rule.x0,
        "height": rule.bottom - rule.top,
        "orientation": "v" if rule.is_vertical else "h",
        "object_type": "line",
    }


def _closing(edges: Sequence[Edge]) -> Iterator[Edge]:
    """Rules that a page break left out: where several upright rules end together, nothing may close the cells.

    The same for tables without outer borders, whose level rules begin and end together.
    """
    upright = [edge for edge in edges if edge["orientation"] == "v"]
    level = [edge for edge in edges if edge["orientation"] == "h"]
    for end in ("top", "bottom"):
        for at, group in _ends(upright, end):
            for left, right in pairwise(sorted(edge["x0"] for edge in group)):
                if right - left > SNAP and not any(
                    abs(edge["top"] - at) <= SNAP and edge["x0"] < (left + right) / 2 < edge["x1"] for edge in level
                ):
                    yield _edge(Rule(left, at, right, at))
    for end in ("x0", "x1"):
        for at, group in _ends(level, end):
            top, bottom = min(e["top"] for e in group), max(e["top"] for e in group)
            crossed = any(e["top"] <= bottom and e["bottom"] >= top for e in upright)
            open_side = not any(abs(e["x0"] - at) <= SNAP and e["top"] < bottom and e["bottom"] > top for e in upright)
            if bottom > top and crossed and open_side:
                yield _edge(Rule(at, top, at, bottom))


def _ends(edges: Sequence[Edge], end: str) -> Iterator[tuple[float, list[Edge]]]:
    """Edges that end at the same place, two or more."""
    group: list[Edge] = []
    for edge in sorted(edges, key=lambda one: one[end]):
        if group and edge[end] - group[-1][end] > SNAP:
            if len(group) > 1:
                yield group[0][end], group
            group = []
        group.append(edge)
    if len(group) > 1:
        yield group[0][end], group


def smallest_cells(crossings: Crossings) -> Iterator[Box]:
    """The smallest box below and to the right of each crossing whose corners are crossings on common edges.

    What intersections_to_cells of pdfplumber yields, which compares every crossing with all others.
    """
    upright = {at: set(map(obj_to_bbox, edges["v"])) for at, edges in crossings.items()}
    level = {at: set(map(obj_to_bbox, edges["h"])) for at, edges in crossings.items()}
    columns, rows = defaultdict(list), defaultdict(list)
    for x, y in sorted(crossings):
        columns[x].append(y)
        rows[y].append(x)
    for x, y in sorted(crossings):
        opposite = (
            (right, below)
            for below in columns[x]
            if below > y and upright[x, y] & upright[x, below]
            for right in rows[y]
            if right > x and level[x, y] & level[right, y]
        )
        for right, below in opposite:
            corner = right, below
            if corner in crossings and upright[corner] & upright[right, y] and level[corner] & level[x, below]:
                yield x, y, right, below
                break


def grid_of(boxes: Iterable[Box]) -> Grid:
    """The grid that some cells make; cells of several columns or rows cover all of them.

    >>> grid = grid_of([(0, 0, 10, 10), (10, 0, 20, 10), (0, 10, 20, 20)])
    >>> [(cell.row, cell.column, cell.across) for cell in grid.cells]
    [(0, 0, 1), (0, 1, 1), (1, 0, 2)]
    """
    boxes = list(boxes)
    xs = _lines(x for box in boxes for x in (box[0], box[2]))
    ys = _lines(y for box in boxes for y in (box[1], box[3]))
    column = {x: _nearest(xs, x) for x in {x for box in boxes for x in (box[0], box[2])}}
    row = {y: _nearest(ys, y) for y in {y for box in boxes for y in (box[1], box[3])}}
    cells = []
    for box in boxes:
        left, top, right, bottom = column[box[0]], row[box[1]], column[box[2]], row[box[3]]
        if right > left and bottom > top:
            cells.append(GridCell(top, left, bottom - top, right - left, box))
    return Grid(xs, ys, tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))))


def _lines(places: Iterable[float]) -> tuple[float, ...]:
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place - kept[-1] > SNAP:
            kept.append(place)
    return tuple(kept)


def _nearest(lines: Sequence[float], place: float) -> int:
    after = bisect_right(lines, place)
    return min(
        (index for index in (after - 1, after) if 0 <= index < len(lines)), key=lambda at: abs(lines[at] - place)
    )
