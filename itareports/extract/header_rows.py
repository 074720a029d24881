"""The rows that name the columns of a table: one, or several where groups of columns are parted."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from itareports.extract.document import Cell, Row
from itareports.normalize.chart_heads import head_in_group, parse_chart_head
from itareports.normalize.constraints import parse_constraint_category
from itareports.normalize.headers import known_header, parse_headers
from itareports.normalize.lists import leading_mark
from itareports.normalize.numerals import parse_year

LONGEST_HEADER, LONGEST_PART = 90, 25
"""Characters of a column's name, and of one below the name of its group."""

Roles = tuple[tuple[str, ...], ...]


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


def with_merged_headers(rows: Sequence[Row]) -> Iterator[Row]:
    """Rows, where a header of two rows has become one: a column's own name stands for that of its group.

    ที่ | มาตรการ | ผลการดำเนินงาน |          |
       |        | ผลที่ได้         | ปัญหา    | ข้อเสนอแนะ
    """
    above: Row | None = None
    for row in rows:
        if above is not None and _is_second_row(above, row):
            above = tuple(_column_name(above, row, at) for at in range(len(above)))
            continue
        if above is not None:
            yield above
        above = row
    if above is not None:
        yield above


def _column_name(above: Row, row: Row, at: int) -> Cell:
    """The name of a column: its own; that of its group where its own says nothing of what it holds ("รอบ 6 เดือน")."""
    own = row[at] if at < len(row) else Cell(())
    if own.is_blank:
        return above[at]
    group = _group_of(above, at)
    text = head_in_group(own.text, group.text)
    if text != own.text:
        return Cell((replace(own.lines[0], text=text, wraps=()),))
    return own if parse_headers(text) else group


def _group_of(above: Row, at: int) -> Cell:
    """The name that stands above a column, or above those to the left with which it makes a group."""
    return next((above[index] for index in range(at, -1, -1) if not above[index].is_blank), above[at])


def _is_second_row(above: Row, row: Row) -> bool:
    """Whether a row only names columns of a header above it that begins further left, or parts those of its groups."""
    filled = [index for index, cell in enumerate(row) if not cell.is_blank]
    if roles_of(above) is None or not filled or filled[0] == 0 or len(row) > len(above) or above[0].is_blank:
        return False
    if len(filled) < 2 and (parse_year(row[filled[0]].text) is None or not _begins_group(above, filled[0])):
        return False
    if all(known_header(row[index].text) for index in filled):
        return True
    in_groups = all(above[index].is_blank or _begins_group(above, index) for index in filled)
    if in_groups and roles_of(row) is not None:
        return True
    short = all(len(row[index].text) <= LONGEST_PART or parse_chart_head(row[index].text) for index in filled)
    return in_groups and short and all(parse_headers(_group_of(above, index).text) for index in filled)


def _begins_group(above: Row, at: int) -> bool:
    return at + 1 < len(above) and above[at + 1].is_blank
