"""A column of tables inside a table: the rows of those are rows of the whole, and its columns their columns.

ที่ | มาตรการ      | การดำเนินการ
๑  | เปิดเผยข้อมูล  | [ ขั้นตอน | ผู้รับผิดชอบ | ระยะเวลา ]
                  | [ จัดทำสรุป | กองคลัง | ต.ค. ๖๔ - ก.ย. ๖๕ ]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from itareports.extract.word.elements import PARAGRAPH, TABLE, TEXT, Element, within
from itareports.extract.word.grid import GridRow, rows_of
from itareports.normalize.headers import known_header

FEWEST_NAMES = 2
"""Known names of columns in the first row of the inner tables."""


@dataclass(frozen=True, slots=True)
class Nested:
    """Where the column begins and ends, and the rows of the inner table of each outer row but the first."""

    start: int
    end: int
    tables: tuple[tuple[GridRow, ...], ...]

    @property
    def width(self) -> int:
        """Columns of the inner tables."""
        return max(cell.end for table in self.tables for row in table for cell in row)


def nested_in(rows: Sequence[GridRow]) -> Nested | None:
    """The column whose cells, but for its name, hold a table each and nothing else; all with the same first row."""
    for cell in rows[0] if len(rows) > 1 else ():
        column = [next((one for one in row if (one.start, one.end) == (cell.start, cell.end)), None) for row in rows]
        inner = [_only_table(one.element) if one is not None else None for one in column]
        tables = tuple(rows_of(table) for table in inner[1:] if table is not None)
        if inner[0] is None and len(tables) == len(rows) - 1 and _are_alike(tables):
            return Nested(cell.start, cell.end, tables)
    return None


def _only_table(cell: Element) -> Element | None:
    blocks = list(within(cell, (PARAGRAPH, TABLE)))
    tables = [block for block in blocks if block.tag == TABLE]
    text = any(_text(block) for block in blocks if block.tag == PARAGRAPH)
    return tables[0] if len(tables) == 1 and not text else None


def _text(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(TEXT)).strip()


def _are_alike(tables: Sequence[Sequence[GridRow]]) -> bool:
    """Whether tables have the same first row, names of columns, and rows below it."""
    heads = {tuple((cell.start, cell.end, _text(cell.element)) for cell in table[0]) for table in tables if table}
    if len(heads) != 1 or any(len(table) < 2 for table in tables):
        return False
    (head,) = heads
    return len({known_header(text) for _, _, text in head} - {None}) >= FEWEST_NAMES
