"""A table as one page shows it, and which of a page's letters stand in which of its cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from itareports.extract.pdf.lines import NO_COLUMN, Column, Shown, shown_lines
from itareports.extract.pdf.sheet import Sheet, Stretch
from itareports.extract.tables.grid import Grid, GridCell

_OVERRUN = 0.8
"""Font sizes by which the last line of a table may stick out below it: Chromium cuts cells at the page's foot."""


@dataclass(frozen=True, slots=True)
class PagedCell:
    """A cell on one page: its lines, how far it reaches, and the edges between which its lines are wrapped."""

    lines: tuple[Shown, ...] = ()
    across: int = 1
    down: int = 1
    column: Column = NO_COLUMN


@dataclass(frozen=True, slots=True)
class PagedTable:
    """The part of a table that stands on one page. `xs` are the edges of its columns; all rows have as many cells."""

    page: int
    top: float
    bottom: float
    xs: tuple[float, ...]
    rows: tuple[tuple[PagedCell, ...], ...]
    goes_on: bool = False
    """Whether it is known to go on with the last table of the page before."""
    by_white: bool = False
    """Whether white alone tells its columns, whose edges then differ from page to page."""


def ruled_tables(sheet: Sheet, grids: Sequence[Grid]) -> tuple[list[PagedTable], set[Stretch]]:
    """The tables that rules draw on a page, and the stretches that stand in them."""
    taken: set[Stretch] = set()
    tables = []
    for grid in grids:
        inside: dict[GridCell, list[Stretch]] = {}
        for stretch in sheet.stretches:
            cell = _cell_of(stretch, grid) if stretch not in taken else None
            if cell is not None:
                inside.setdefault(cell, []).append(stretch)
                taken.add(stretch)
        if inside:
            tables.append(_table(sheet, grid, inside))
    return tables, taken


def _cell_of(stretch: Stretch, grid: Grid) -> GridCell | None:
    """The cell where the stretch begins, by its baseline: marks may stick out above into the row before."""
    x = min(stretch.x0 + 1.0, (stretch.x0 + stretch.x1) / 2)
    cell = grid.cell_at(x, stretch.baseline - 0.2 * stretch.size)
    overrun = stretch.baseline - grid.ys[-1]
    if cell is None and 0 < overrun < _OVERRUN * stretch.size:
        cell = grid.cell_at(x, grid.ys[-1] - 1.0)
    return cell


def _table(sheet: Sheet, grid: Grid, inside: dict[GridCell, list[Stretch]]) -> PagedTable:
    rows = [[PagedCell() for _ in grid.xs[1:]] for _ in grid.ys[1:]]
    for cell in grid.cells:
        lines = shown_lines(inside.get(cell, ()), sheet.number)
        left, right = grid.xs[cell.column], grid.xs[cell.column + cell.across]
        padding = max(1.0, min((line.x0 - left for line in lines), default=1.0))
        # Letters that hang over the edge, or text set in from both sides, say nothing about where lines end.
        edge = right - min(padding, 0.05 * (right - left) + 4.0)
        rows[cell.row][cell.column] = PagedCell(
            tuple(lines), cell.across, cell.down, Column(left + (right - edge), edge)
        )
    filled = tuple(tuple(row) for row in rows)
    return PagedTable(sheet.number, grid.ys[0], grid.ys[-1], grid.xs, filled)
