"""Open tables: those that no upright rules draw, from the lines of a region to its rows and cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from itareports.extract.pdf.lines import Column, shown_lines
from itareports.extract.pdf.sheet import Sheet, Stretch
from itareports.extract.tables.bands import Bands
from itareports.extract.tables.headings import PageLine
from itareports.extract.tables.paged import PagedCell, PagedTable
from itareports.extract.tables.rivers import River, column_at
from itareports.extract.tables.row_starts import row_starts

_FULL = 1.0
"""Font sizes that the longest line of a column may leave free."""


@dataclass(frozen=True, slots=True)
class Open:
    """The columns of a table that may go on on the next page, and whether level lines part its rows."""

    edges: tuple[float, ...]
    banded: bool
    rivers: tuple[River, ...] = ()


@dataclass(frozen=True, slots=True)
class Region:
    """Lines of one table on one page: from `start` to before `end`, `header` of them names of columns."""

    start: int
    end: int
    edges: tuple[float, ...]
    header: int
    bands: Bands | None = None
    rivers: tuple[River, ...] = ()
    goes_on: bool = False


def table_of_region(sheet: Sheet, lines: Sequence[PageLine], region: Region) -> PagedTable:
    """The table of a region: its lines in rows, its words in cells."""
    parts = []
    parted = _rows(lines[region.start : region.end], region)
    for row in parted:
        cells: list[list[Stretch]] = [[] for _ in region.edges[1:]]
        for line in row:
            for part in line.parts:
                cells[column_at(region.edges, part.x0, part.x1)].append(part)
        parts.append(cells)
    down = _merged(parts, [row[0].baseline for row in parted], region)
    rows = [
        tuple(_cell(sheet, cell, region, at, covered) for at, (cell, covered) in enumerate(zip(*row, strict=True)))
        for row in zip(parts, down, strict=True)
    ]
    first, last = lines[region.start], lines[region.end - 1]
    top, bottom = min(part.box[1] for part in first.parts), max(part.box[3] for part in last.parts)
    return PagedTable(sheet.number, top, bottom, region.edges, tuple(rows), region.goes_on, bool(region.rivers))


def _merged(parts: list[list[list[Stretch]]], baselines: Sequence[float], region: Region) -> list[list[int]]:
    """How many rows each cell goes down; what stands in the lower rows of a merged cell is given to its first."""
    down = [[1] * len(row) for row in parts]
    if region.bands is None:
        return down
    for at in range(len(parts) - 1, 0, -1):
        row = region.bands.row_of(baselines[at])
        for column, (left, right) in enumerate(pairwise(region.edges)):
            if not region.bands.parts(left, right, row):
                parts[at - 1][column] += parts[at][column]
                parts[at][column] = []
                down[at - 1][column] += down[at][column]
    return down


def _cell(sheet: Sheet, parts: Sequence[Stretch], region: Region, at: int, down: int) -> PagedCell:
    lines = shown_lines(parts, sheet.number)
    left, right = region.edges[at], region.edges[at + 1]
    if region.rivers:
        # The river's middle says little of where lines are wrapped; the longest line of the column says more.
        right = min(right, max((line.x1 for line in lines), default=right) + _FULL * (lines[0].size if lines else 0))
    return PagedCell(tuple(lines), down=down, column=Column(left, right))


def _rows(lines: Sequence[PageLine], region: Region) -> list[Sequence[PageLine]]:
    """The lines of each row: between level lines where there are some, else by white and numbers."""
    bands = region.bands
    if bands is not None:
        parted = [bands.row_of(line.baseline) for line in lines]
        starts = [index for index, part in enumerate(parted) if index == 0 or part != parted[index - 1]]
    else:
        body = lines[region.header :]
        begun = row_starts(
            [{column_at(region.edges, part.x0, part.x1): part.text for part in reversed(line.parts)} for line in body],
            [line.baseline for line in body],
        )
        starts = ([0] if region.header else []) + [region.header + start for start in begun]
    return [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
