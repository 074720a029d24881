"""Tables as their authors meant them: one over many pages, each column with the meaning of its header."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from itareports.extract.document import Cell, Document, Paragraph, Row, Table
from itareports.extract.grouped_rows import with_groups
from itareports.normalize.constraints import parse_constraint_category
from itareports.normalize.headers import known_header, parse_headers
from itareports.normalize.lists import leading_mark
from itareports.normalize.text import squash

LONGEST_HEADER, LONGEST_PART = 90, 25
"""Characters of a column's name, and of one below the name of its group."""

Roles = tuple[tuple[str, ...], ...]


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


def roles_of(row: Row) -> Roles | None:
    """The meanings of a header row, or None where the row is no header.

    A header names two different columns or more, and most of its cells are names of columns.
    """
    return _roles_of(tuple(cell.text for cell in row))


@lru_cache(maxsize=4096)  # a row is asked for once as a header and once as the second row of one
def _roles_of(row: tuple[str, ...]) -> Roles | None:
    filled = [text for text in row if text.strip()]
    if len(filled) < 2 or any(len(text) > LONGEST_HEADER or leading_mark(text) is not None for text in filled):
        return None
    roles = tuple(parse_headers(text) for text in row)
    known = [role for role in roles if role]
    kinds = {role for text in filled if len(role := parse_headers(text)) > 1 or _is_sure(text, role)}
    categories = {parse_constraint_category(text) for text in filled} - {None}
    if len(categories) >= 2 and len(categories) == len(filled):
        return tuple(("constraint",) for _ in row)
    return roles if len(kinds) >= 2 and 2 * len(known) >= len(filled) else None


def _is_sure(text: str, roles: tuple[str, ...]) -> bool:
    return roles == ("year",) or known_header(text) is not None


def _key(row: Row) -> tuple[str, ...]:
    return tuple(squash(cell.text) for cell in row if not cell.is_blank)


def _with_merged_headers(rows: Sequence[Row]) -> Iterator[Row]:
    """Rows, where a header of two rows has become one: a column's own name stands for that of its group.

    ที่ | มาตรการ | ผลการดำเนินงาน |          |
       |        | ผลที่ได้         | ปัญหา    | ข้อเสนอแนะ
    """
    above: Row | None = None
    for row in rows:
        if above is not None and _is_second_row(above, row):
            yield tuple(_column_name(above, row, at) for at in range(len(above)))
            above = None
            continue
        if above is not None:
            yield above
        above = row
    if above is not None:
        yield above


def _column_name(above: Row, row: Row, at: int) -> Cell:
    """The name of a column: its own; that of its group where its own says nothing of what it holds ("รอบ 6 เดือน")."""
    own = cell_at(row, at)
    if own.is_blank:
        return above[at]
    return own if parse_headers(own.text) else _group_of(above, at)


def _group_of(above: Row, at: int) -> Cell:
    """The name that stands above a column, or above those to the left with which it makes a group."""
    return next((above[index] for index in range(at, -1, -1) if not above[index].is_blank), above[at])


def _is_second_row(above: Row, row: Row) -> bool:
    """Whether a row only names columns of a header above it that begins further left, or parts those of its groups."""
    filled = [index for index, cell in enumerate(row) if not cell.is_blank]
    if roles_of(above) is None or len(filled) < 2 or filled[0] == 0 or len(row) > len(above) or above[0].is_blank:
        return False
    if all(known_header(row[index].text) for index in filled):
        return True
    in_groups = all(above[index].is_blank or _begins_group(above, index) for index in filled)
    short = all(len(row[index].text) <= LONGEST_PART for index in filled)
    return in_groups and short and all(parse_headers(_group_of(above, index).text) for index in filled)


def _begins_group(above: Row, at: int) -> bool:
    return at + 1 < len(above) and above[at + 1].is_blank


@lru_cache(maxsize=1)
def logical_tables(document: Document) -> tuple[LogicalTable, ...]:
    """Every table of the document; parts with the same header, or without one, and no prose between are joined.

    Headers that are repeated inside are dropped. A table without any header comes with empty roles.
    Every recogniser asks for them, so the last answer is kept.
    """
    return tuple(_logical_tables(document))


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
    for row in _with_merged_headers(table.rows):
        found = roles_of(row)
        if found is None:
            rows.append(row)
        elif _key(row) != _key(header):
            if header or rows:
                yield with_groups(*_unfolded(header, roles, rows))
            header, roles, rows = row, found, []
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
