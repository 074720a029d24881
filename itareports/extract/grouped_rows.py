"""Tables whose rows stand below the name of their issue or measure, which fills a row of its own.

วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ | ขั้นตอน       | ผู้รับผิดชอบ
ประเด็นที่ 1 กระบวนการปฏิบัติงานที่โปร่งใส |              |
ทบทวนคู่มือ                        | 1. รวบรวมงาน | สำนักปลัด
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from itareports.extract.document import Cell, Line, Row
from itareports.normalize.issues import parse_issue

NAMING = frozenset({"measure", "issue", "question", "score", "indicator", "constraint"})
"""Columns that name the rows, or make them something else than activities."""

TOLD = frozenset({"approach", "steps", "activity", "guideline"})
"""What such tables tell of their activities, beside an owner or a period."""

_GROUP_NAME = Cell((Line("ประเด็น"),))
# "มาตรการที่ 1 การเผยแพร่ข้อมูล", "ประเด็นที่ ๒ ..."
_NUMBERED = re.compile(r"\W*(?:มาตรการ|ประเด็น)\s*ที่\s*[0-9๐-๙]{1,2}")


def with_groups(
    header: Row, roles: Sequence[tuple[str, ...]], rows: Sequence[Row]
) -> tuple[Row, tuple[tuple[str, ...], ...], tuple[Row, ...]]:
    """The table with those names in a column of their own; as it is where it has such a column, or no such rows."""
    if not any(_names_group(row) for row in rows):
        return header, tuple(roles), tuple(rows)
    # "มาตรการ / ขั้นตอน": the measures fill rows of their own, and the others tell the steps.
    told = tuple(tuple(role for role in each if role not in NAMING) if set(each) & TOLD else each for each in roles)
    known = {role for each in told for role in each}
    if known & NAMING or not (known & TOLD and known & {"owner", "period"}):
        return header, tuple(roles), tuple(rows)
    return (_GROUP_NAME, *header), (("issue",), *told), tuple(_named(rows))


def _named(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, the first of each group with its name before it; a group without any row stands alone."""
    name: Cell | None = None
    for row in rows:
        if _names_group(row):
            if name is not None:
                yield (name,)
            name = next(cell for cell in row if not cell.is_blank)
            continue
        yield (name or Cell(()), *row)
        name = None
    if name is not None:
        yield (name,)


def closing_groups(rows: Sequence[Row]) -> int:
    """How many rows at the end name a group: they belong to the table whose header comes next.

    มาตรการที่ 1 การใช้ทรัพย์สินของราชการ |             |
    ขั้นตอน                         | ผู้รับผิดชอบ | ระยะเวลา
    """
    return next((count for count, row in enumerate(reversed(rows)) if not _names_group(row)), len(rows))


def _names_group(row: Row) -> bool:
    filled = [cell for cell in row if not cell.is_blank]
    if len(filled) != 1 or len(row) < 2:
        return False
    return parse_issue(filled[0].text) is not None or _NUMBERED.match(filled[0].text) is not None
