"""The grid of a Word table: which columns a person sees, and which cells are merged."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Literal

from itareports.errors import UnreadableFileError
from itareports.extract.word.elements import TABLE, Element, child, value, w, whole, within

_ROW, _CELL = w("tr"), w("tc")
WIDEST_SPAN = 63
"""Columns that a cell may cover; Word allows no more in a table."""
MOST_POSITIONS = 500_000
"""Rows times columns of one table."""
NARROWEST = 200
"""Twips (1/20 point) that a column must be wide to hold anything: the margins of a cell alone take 216."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell where it begins: the columns from `start` up to `end`, and how many rows it goes down.

    `merge` is how Word says the latter: the cell begins a merged one, or goes on with the one above.
    """

    element: Element
    start: int
    end: int
    merge: Literal["begins", "goes on"] | None = None
    down: int = 1


GridRow = tuple[GridCell, ...]


def rows_of(table: Element) -> tuple[GridRow, ...]:
    """The rows of a table that are not deleted, on the columns that a person sees, with the cells that begin in them.

    What stands in a cell that goes on with the one above is not here: Word does not show it.
    """
    rows = [_cells(row) for row in within(table, (_ROW, TABLE)) if row.tag == _ROW and not _is_deleted(row)]
    columns = _columns(_widths(table), [cell for row in rows for cell in row])
    if len(rows) * columns[-1] > MOST_POSITIONS:
        raise UnreadableFileError(
            f"A table of this Word file has {len(rows):,} rows and {columns[-1]:,} columns, too many for a report;"
            " save the pages that matter as a file of their own.",
            "too-large",
        )
    return _merged([[replace(cell, start=columns[cell.start], end=columns[cell.end]) for cell in row] for row in rows])


def _is_deleted(row: Element) -> bool:
    return child(child(row, "trPr"), "del") is not None


def _cells(row: Element) -> GridRow:
    cells: list[GridCell] = []
    at = _span(child(row, "trPr"), "gridBefore", least=0)
    for element in within(row, (_CELL,)):
        properties = child(element, "tcPr")
        if child(properties, "cellDel") is not None:
            continue
        end = at + _span(properties, "gridSpan", least=1)
        if cells and _merge(properties, "hMerge") == "goes on":
            # Merged as older programs do; what stands in it is not shown.
            cells[-1] = replace(cells[-1], end=end)
        else:
            cells.append(GridCell(element, at, end, _merge(properties, "vMerge")))
        at = end
    return tuple(cells)


def _span(properties: Element | None, name: str, *, least: int) -> int:
    return min(max(whole(value(properties, name)) or 0, least), WIDEST_SPAN)


def _merge(properties: Element | None, name: str) -> Literal["begins", "goes on"] | None:
    """Whether a cell begins a merged one or goes on with it; w:vMerge without a value goes on."""
    merge = child(properties, name)
    if merge is None:
        return None
    return "goes on" if merge.get(w("val"), "continue") == "continue" else "begins"


def _widths(table: Element) -> list[int]:
    grid = child(table, "tblGrid")
    return [whole(column.get(w("w"))) or 0 for column in grid.iterchildren(w("gridCol"))] if grid is not None else []


def _columns(widths: Sequence[int], cells: Sequence[GridCell]) -> list[int]:
    """For each border of the grid the number of columns left of it.

    Word's grid has a border wherever any row has one. Borders that were meant to be one but were drawn a hair apart
    are taken for one, and a column in which no cell begins is none.
    """
    last = max((cell.end for cell in cells), default=0)
    narrow = _drawn_together(widths[:last], cells)
    borders = [0]
    for border in range(1, last + 1):
        borders.append(borders[-1] if border - 1 in narrow else border)
    if any(borders[cell.start] == borders[cell.end] for cell in cells):
        borders = list(range(last + 1))
    begun = {borders[cell.start] for cell in cells}
    left_of = list(accumulate((border in begun for border in range(last)), initial=0))
    return [left_of[border] for border in borders]


def _drawn_together(widths: Sequence[int], cells: Sequence[GridCell]) -> set[int]:
    """Columns too narrow to be one; only where the table tells its widths and no cell has such a column to itself."""
    alone = {cell.start for cell in cells if cell.end == cell.start + 1}
    return {column for column, width in enumerate(widths) if 0 < width < NARROWEST and column not in alone}


def _merged(rows: Sequence[Sequence[GridCell]]) -> tuple[GridRow, ...]:
    """The rows, where a cell that goes on with the one above is counted to it."""
    begun: list[dict[int, GridCell]] = []
    above: dict[int, int] = {}
    for number, row in enumerate(rows):
        begun.append({})
        open_here = {}
        for cell in row:
            first = above.get(cell.start) if cell.merge == "goes on" else None
            if first is None:
                begun[-1][cell.start] = cell
            else:
                begun[first][cell.start] = replace(begun[first][cell.start], down=number - first + 1)
            if cell.merge is not None:
                open_here[cell.start] = number if first is None else first
        above = open_here
    return tuple(tuple(row.values()) for row in begun)
