"""A listing: rows under columns, however it is written in the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import compress

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
    """A text that no spreadsheet takes for a formula.

    Text of a report may begin with the signs that begin a formula; the apostrophe in front of it says "text".

    >>> defused("=1+1"), defused("-จัดทำคู่มือ"), defused("คู่มือ")
    ("'=1+1", "'-จัดทำคู่มือ", 'คู่มือ')
    """
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
