"""A listing: rows under columns, however it is written in the end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import compress

UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no cell can hold: XML knows none of them, or warns of them."""
# "=1+1", "  @SUM(A1)", "＋๑": full-width signs too, which programs of East Asia take for the others; a tab or a line
# break in front moves what follows into the next cell
_FORMULA = re.compile(
    r"[\t\r\n] | [\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]* [=+\-@＝＋－＠﹦﹢﹣﹫]", re.VERBOSE
)

Cell = str | int | Decimal | date | datetime | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Column:
    """`key` heads it in files and `title` on the screen; a column lacks the one or the other where it is not shown.

    `wide` columns hold whole sentences.
    """

    key: str | None
    title: str | None = None
    is_number: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Each row has a cell for each column. `caption` is printed below the table, and only there."""

    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]
    caption: str = ""

    @property
    def in_files(self) -> "Listing":
        """The listing without what is for the screen alone."""
        return self._with([column.key is not None for column in self.columns])

    @property
    def on_screen(self) -> "Listing":
        """The listing without what is for files alone."""
        return self._with([column.title is not None for column in self.columns])

    def _with(self, wanted: list[bool]) -> "Listing":
        rows = [tuple(compress(row, wanted)) for row in self.rows]
        return Listing(tuple(compress(self.columns, wanted)), rows, self.caption)


def plain(cell: Cell) -> str:
    """A cell as text: several values are separated by semicolons, what is not known is empty.

    >>> plain(("กองคลัง", "กองช่าง")), plain(None), plain(Decimal("90.10")), plain(date(2024, 1, 31))
    ('กองคลัง; กองช่าง', '', '90.10', '2024-01-31')
    """
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="seconds")
    return "; ".join(cell) if isinstance(cell, tuple) else str(cell)


def defused(text: str) -> str:
    """A text that no spreadsheet takes for a formula, without control characters other than tabs and line breaks.

    Text of a report may begin with the signs that begin a formula, also behind blanks; the apostrophe in front of it
    says "text".

    >>> defused("=1+1"), defused("-จัดทำคู่มือ"), defused(" ＝1+1"), defused("คู่มือ")
    ("'=1+1", "'-จัดทำคู่มือ", "' ＝1+1", 'คู่มือ')
    """
    text = UNWRITABLE.sub("", text)
    return f"'{text}" if begins_formula(text) else text


def begins_formula(text: str) -> bool:
    """Whether a spreadsheet may take a text for a formula, or its first letters for the end of a cell.

    >>> begins_formula("@SUM(A1)"), begins_formula("ข้อ = 1")
    (True, False)
    """
    return _FORMULA.match(text) is not None
