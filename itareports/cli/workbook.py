"""A listing as an Excel workbook."""

import io
from datetime import date, datetime
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from itareports.cli.listing import UNWRITABLE, Cell, Listing, begins_formula, plain

_NARROW, _WIDE = 18, 60
LONGEST_CELL = 32_767
"""Characters that Excel lets a cell hold; JSON and CSV hold the rest."""


def workbook(listing: Listing) -> bytes:
    """The workbook as a file: one sheet, the first row heads it and stays in sight."""
    book = empty_book()
    sheet = book.create_sheet("ita")
    sheet.append([column.key for column in listing.columns])
    for number, row in enumerate(listing.rows, start=2):
        for place, cell in enumerate(row, start=1):
            put(sheet, number, place, cell)
    for place, column in enumerate(listing.columns, start=1):
        sheet.cell(1, place).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(place)].width = _WIDE if column.wide else _NARROW
    sheet.freeze_panes = "A2"
    return saved(book)


def empty_book() -> Workbook:
    """A workbook without a sheet."""
    book = Workbook()
    book.remove(book.worksheets[0])
    return book


def put(sheet: Worksheet, row: int, column: int, cell: Cell) -> SheetCell:
    """Write one cell; text stays text, whatever it begins with, and is wrapped."""
    target = sheet.cell(row, column, _value(cell))
    if isinstance(target.value, str):
        # openpyxl takes a text that begins with "=" for a formula; so does Excel as soon as somebody edits the cell.
        target.data_type = "s"
        target.quotePrefix = begins_formula(target.value)
        target.alignment = Alignment(wrap_text=True, vertical="top")
    return target


def saved(book: Workbook) -> bytes:
    """The workbook as a file."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _value(cell: Cell) -> str | int | Decimal | date | None:
    if isinstance(cell, str | tuple):
        text = UNWRITABLE.sub("", plain(cell))
        return text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}…"
    # Excel knows no time zones.
    return plain(cell) if isinstance(cell, datetime) else cell
