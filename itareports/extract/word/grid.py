"""The grid of a Word table: which columns a person sees, and which cells are merged."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from itareports.errors import UnreadableFileError
from itareports.extract.word.elements import TABLE, Element, value, w, whole, within

_ROW, _CELL = w("tr"), w("tc")
WIDEST_SPAN = 63
"""Columns that a cell may cover; Word allows no more in a table."""
MOST_POSITIONS = 4_000_000
"""Rows times columns of one table."""
NARROWEST = 200
"""Twips (1/20 point) that a column must be wide to hold anything: the margins of a cell alone take 216."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell in its row: the columns from `start` up to `end`, and whether it goes on with the cell above."""

    element: Element
    start: int
    end: int
    continues: bool


GridRow = tuple[GridCell, ...]


def rows_of(table: Element) -> tuple[GridRow, ...]:
    """The rows of a table that are not deleted, on the columns that a person sees."""
    rows = [_cells(row) for row in within(table, (_ROW, TABLE)) if row.tag == _ROW and not _is_deleted(row)]
    columns = _columns(_widths(table), [cell for row in rows for cell in row])
    if len(rows) * columns[-1] > MOST_POSITIONS:
        raise UnreadableFileError(
            f"A table of this Word file has {len(rows):,} rows and {columns[-1]:,} columns, too many for a report;"
            " save the pages that matter as a file of their own.",
            "too-large",
        )
    return tuple(
        tuple(GridCell(cell.element, columns[cell.start], columns[cell.end], cell.continues) for cell in row)
        for row in rows
    )


def _is_deleted(row: Element) -> bool:
    properties = row.find(w("trPr"))
    return properties is not None and properties.find(w("del")) is not None


def _cells(row: Element) -> GridRow:
    cells: list[GridCell] = []
    at = _span(row.find(w("trPr")), "gridBefore", least=0)
    for element in within(row, (_CELL,)):
        properties = element.find(w("tcPr"))
        if properties is not None and properties.find(w("cellDel")) is not None:
            continue
        end = at + _span(properties, "gridSpan", least=1)
        if cells and _goes_on(properties, "hMerge"):
            # Merged as older programs do; what stands in it is not shown.
            cells[-1] = GridCell(cells[-1].element, cells[-1].start, end, cells[-1].continues)
        else:
            cells.append(GridCell(element, at, end, _goes_on(properties, "vMerge")))
        at = end
    return tuple(cells)


def _span(properties: Element | None, name: str, *, least: int) -> int:
    return min(max(whole(value(properties, name)) or 0, least), WIDEST_SPAN)


def _goes_on(properties: Element | None, name: str) -> bool:
    """Whether a cell goes on with the one before or above it; w:vMerge without a value says so."""
    merge = properties.find(w(name)) if properties is not None else None
    return merge is not None and merge.get(w("val"), "continue") == "continue"


def _widths(table: Element) -> list[int]:
    grid = table.find(w("tblGrid"))
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
