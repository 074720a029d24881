"""Listings on the screen and in files: table, CSV, JSON, XLSX."""

import csv
import io
import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from itareports.cli.harmless import harmless, harmless_json
from itareports.cli.listing import Cell, Listing, defused, plain
from itareports.cli.options import Format
from itareports.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

NOTHING = "ไม่พบข้อมูล · Nothing was found."
WIDTH = 130
"""Columns of a table that goes to no terminal; COLUMNS in the environment overrules it."""
BESIDE = 3
"""Columns that a line and the blanks beside it take."""
SHORTEST = 26
"""Columns that a text gets at least, if it is that long."""


def emit(listing: Listing, format_: Format | None, output: Path | None) -> None:
    """Write a listing as the user asked for it, to a file or to standard output."""
    chosen = chosen_format(format_, output)
    if chosen is Format.TABLE:
        draw(partial(print_table, listing), output)
    else:
        deliver(WRITERS[chosen](listing.in_files), output)


def draw(drawing: "Callable[[Console], None]", output: Path | None) -> None:
    """Draw on the screen, or into a file of UTF-8."""
    if output is None:
        drawing(screen())
    else:
        replace_file(output, _drawn_text(drawing))


def deliver(content: bytes, output: Path | None) -> None:
    """Write what is ready to a file or to standard output."""
    if output is None:
        sys.stdout.buffer.write(content)
    else:
        replace_file(output, content)


def screen(file: io.TextIOBase | None = None, *, is_terminal: bool = True) -> "Console":
    """A console that takes no text for markup. `is_terminal`: whether it may be one; else it gets plain lines."""
    from rich.console import Console

    is_terminal = is_terminal and sys.stdout.isatty() and file is None
    width = None if is_terminal or "COLUMNS" in os.environ else WIDTH
    return Console(
        file=file,  # type: ignore[arg-type]
        width=width,
        markup=False,
        highlight=False,
        emoji=False,
        force_terminal=None if is_terminal else False,
    )


def print_table(listing: Listing, console: "Console") -> None:
    """Draw a listing, with its caption below."""
    if not listing.rows:
        console.print(NOTHING)
        return
    table = _drawn_table(listing.on_screen)
    # A number cut in two would be another number: where there is no room for them, the terminal breaks whole lines.
    least = sum(column.min_width or 0 for column in table.columns) + BESIDE * (len(table.columns) + 1)
    console.width = max(console.width, least)
    console.print(table)
    if listing.caption:
        console.print(harmless(listing.caption), soft_wrap=True)


def _drawn_table(listing: Listing) -> "Table":
    from rich.box import ROUNDED, SIMPLE_HEAD
    from rich.cells import cell_len
    from rich.table import Table

    from itareports.cli.thai_text import ThaiText

    has_sentences = any(column.wide for column in listing.columns)
    table = Table(box=ROUNDED if has_sentences else SIMPLE_HEAD, show_lines=has_sentences)
    if not has_sentences:
        table.padding = (0, 1, 0, 0)
    for place, column in enumerate(listing.columns):
        lines = [column.title or "", *(line for row in listing.rows for line in drawn(row[place]).splitlines())]
        longest = max(map(cell_len, lines))
        table.add_column(
            column.title or "",
            justify="right" if column.is_number else "left",
            overflow="fold",
            no_wrap=column.is_number or longest <= SHORTEST,
            min_width=longest if column.is_number else min(longest, SHORTEST),
        )
    for row in listing.rows:
        table.add_row(*(ThaiText(drawn(cell)) for cell in row))
    return table


def drawn(cell: Cell) -> str:
    r"""A cell of a table on the screen: several values stand below each other, and none of them rules the screen.

    >>> drawn(("กองคลัง", "กองช่าง")), drawn("a\x1b[2J\nb")
    ('กองคลัง\nกองช่าง', 'a [2J b')
    """
    return "\n".join(map(harmless, cell)) if isinstance(cell, tuple) else harmless(plain(cell))


def as_table(listing: Listing) -> bytes:
    """The drawn table as UTF-8."""
    return _drawn_text(partial(print_table, listing))


def _drawn_text(drawing: "Callable[[Console], None]") -> bytes:
    text = io.StringIO()
    drawing(screen(text))
    return text.getvalue().encode()


def as_csv(listing: Listing) -> bytes:
    """CSV with the mark by which Excel knows UTF-8; formulas are defused."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.key for column in listing.columns])
    writer.writerows(
        [defused(plain(cell)) if isinstance(cell, str | tuple) else plain(cell) for cell in row] for row in listing.rows
    )
    return text.getvalue().encode("utf-8-sig")


def as_json(listing: Listing) -> bytes:
    """A list of objects; decimals are strings as in a report, several values are lists."""
    keys = [column.key for column in listing.columns]
    rows = [dict(zip(keys, map(_json_value, row), strict=True)) for row in listing.rows]
    return (harmless_json(json.dumps(rows, ensure_ascii=False, indent=2)) + "\n").encode()


def as_xlsx(listing: Listing) -> bytes:
    """An Excel workbook of one sheet; text stays text, whatever it begins with."""
    from itareports.cli.workbook import workbook

    return workbook(listing)


WRITERS: dict[Format, Callable[[Listing], bytes]] = {
    Format.CSV: as_csv,
    Format.JSON: as_json,
    Format.XLSX: as_xlsx,
}


def chosen_format(format_: Format | None, output: Path | None) -> Format:
    """The format that was asked for, or that the ending of the output names; else a table."""
    if format_ is Format.XLSX and output is None:
        raise UsageError("--format xlsx needs --output FILE, since a workbook cannot be shown in a terminal.")
    if format_ is not None or output is None:
        return format_ or Format.TABLE
    ending = output.suffix.lower().removeprefix(".")
    return Format(ending) if ending in (Format.CSV, Format.JSON, Format.XLSX) else Format.TABLE


def replace_file(output: Path, content: bytes, option: str = "--output") -> None:
    """Replace a file as a whole: a full disk leaves the former one as it was. `option` is the one that named it."""
    if output.is_dir() or not output.parent.is_dir():
        raise UsageError(f"{option} {output}: this is a folder, or it lies in a folder that does not exist.")
    part = output.with_name(f".{output.name}.part")
    try:
        part.write_bytes(content)
        part.replace(output)
    finally:
        part.unlink(missing_ok=True)


def _json_value(cell: Cell) -> object:
    if cell is None or isinstance(cell, int):
        return cell
    return list(cell) if isinstance(cell, tuple) else plain(cell)
