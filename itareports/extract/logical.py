"""Tables as their authors meant them: one over many pages, each column with the meaning of its header."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from itareports.extract.charts import with_periods
from itareports.extract.document import Cell, Document, Paragraph, Row, Table
from itareports.extract.grouped_rows import closing_groups, with_groups
from itareports.extract.header_rows import Roles, roles_of, with_merged_headers
from itareports.normalize.text import squash


@dataclass(frozen=True, slots=True)
class LogicalTable:
    """Rows below one header. `roles` has the meanings of each column, () where none is known.

    `context` are the paragraphs between the table before and this one.
    """

    number: int
    header: Row
    roles: Roles
    rows: tuple[Row, ...]
    context: tuple[Paragraph, ...] = ()

    def column(self, role: str) -> int | None:
        """Index of the first column with this role."""
        return next((index for index, roles in enumerate(self.roles) if role in roles), None)

    def has(self, *roles: str) -> bool:
        """Whether a column has one of these roles."""
        return any(self.column(role) is not None for role in roles)


def cell_at(row: Row, column: int | None) -> Cell:
    """The cell in this column; an empty one where the row is too short or the column unknown."""
    return row[column] if column is not None and column < len(row) else Cell(())


def _key(row: Row) -> tuple[str, ...]:
    return tuple(squash(cell.text) for cell in row if not cell.is_blank)


@lru_cache(maxsize=1)
def logical_tables(document: Document) -> tuple[LogicalTable, ...]:
    """Every table of the document; parts with the same header, or without one, and no prose between are joined.

    Headers that are repeated inside are dropped. A table without any header comes with empty roles.
    Every recogniser asks for them, so the last answer is kept.
    """
    return tuple(_with_periods(table) for table in _logical_tables(document))


def _with_periods(table: LogicalTable) -> LogicalTable:
    header, roles, rows = with_periods(table.header, table.roles, table.rows)
    return replace(table, header=header, roles=roles, rows=tuple(rows))


def _logical_tables(document: Document) -> Iterator[LogicalTable]:
    current: LogicalTable | None = None
    context: list[Paragraph] = []
    number = 0
    for block in document.blocks:
        if isinstance(block, Paragraph):
            if not block.is_furniture:
                context.append(block)
            continue
        for header, roles, rows in _parts(block):
            joined = _joined(current, header, roles, rows) if not context else None
            if joined is None:
                if current is not None:
                    yield current
                number += 1
                joined = LogicalTable(number, header, roles, rows, tuple(context))
            current, context = joined, []
    if current is not None:
        yield current


def _parts(table: Table) -> Iterator[tuple[Row, Roles, tuple[Row, ...]]]:
    """The table, cut where another header begins; rows above the first header have none."""
    header: Row = ()
    roles: Roles = ()
    rows: list[Row] = []
    for row in with_merged_headers(table.rows):
        found = roles_of(row)
        if found is None:
            rows.append(row)
        elif _key(row) != _key(header):
            end = len(rows) - closing_groups(rows)
            if header or rows[:end]:
                yield with_groups(*_unfolded(header, roles, rows[:end]))
            header, roles, rows = row, found, rows[end:]
    if header or rows:
        yield with_groups(*_unfolded(header, roles, rows))


def _unfolded(header: Row, roles: Roles, rows: Sequence[Row]) -> tuple[Row, Roles, tuple[Row, ...]]:
    """A table that is printed in halves side by side, as one below the other: "ตัวชี้วัด | คะแนน | ตัวชี้วัด | คะแนน"."""
    names = _key(header)
    for width in range(2, len(names) // 2 + 1):
        if len(names) == len(header) and names == names[:width] * (len(names) // width) and any(roles[:width]):
            starts = range(0, len(header), width)
            parts = (row[start : start + width] for start in starts for row in rows)
            return header[:width], roles[:width], tuple(row for row in parts if any(not cell.is_blank for cell in row))
    return header, roles, tuple(rows)


def _joined(current: LogicalTable | None, header: Row, roles: Roles, rows: Sequence[Row]) -> LogicalTable | None:
    if current is None:
        return None
    same = bool(header) and _key(header) == _key(current.header)
    goes_on = not header and bool(rows) and len(rows[0]) == len(current.roles) and bool(current.roles)
    if not (same or goes_on):
        return None
    return LogicalTable(current.number, current.header, current.roles, (*current.rows, *rows), current.context)
