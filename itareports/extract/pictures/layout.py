"""What the reader of PDF saw on each page: cells, columns, lines and furniture, as boxes to draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium

from itareports.extract.document import Box
from itareports.extract.pdf.furniture import furniture
from itareports.extract.pdf.layout import Recognise, laid_pages
from itareports.extract.pdf.pages import sheets
from itareports.extract.pdf.paragraphs import Laid
from itareports.extract.pdf.sheet import Sheet
from itareports.extract.tables.grid import Grid, grids
from itareports.extract.tables.paged import PagedTable

_NOTES: dict[str, str] = {
    "unread": "Nothing was read: this page is a picture.",
    "damaged": "Nothing was read: the letters stored for this page are not those it shows.",
}


@dataclass(frozen=True, slots=True)
class Open:
    """A table without rules: its outer box, the places of its columns' edges, and where its rows begin."""

    box: Box
    edges: tuple[float, ...]
    rows: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """One page: cells of ruled tables, tables without rules, lines of text, and lines that are no text."""

    page: int
    width: float
    height: float
    cells: tuple[Box, ...] = ()
    opens: tuple[Open, ...] = ()
    lines: tuple[Box, ...] = ()
    furniture: tuple[Box, ...] = ()
    remarks: tuple[str, ...] = ()


def layouts(document: pdfium.PdfDocument, recognise: Recognise | None = None) -> list[Layout]:
    """The layout of every page; all are needed to know what is furniture, and none of them is large."""
    seen = [(page, _grids(sheet, page)) for sheet, page in laid_pages(sheets(document), recognise)]
    gone = furniture([(page.height, page.lines) for page, _ in seen]).lines
    return [_layout(page, ruled, gone) for page, ruled in seen]


def _layout(page: Laid, ruled: Sequence[Grid], gone: frozenset[int]) -> Layout:
    drawn = [_key(grid) for grid in ruled]
    return Layout(
        page.number,
        page.width,
        page.height,
        cells=tuple(cell.box for grid in ruled for cell in grid.cells),
        opens=tuple(_open(table) for table in page.tables if (table.top, table.xs) not in drawn),
        lines=tuple(line.box for line in page.lines if id(line) not in gone),
        furniture=tuple(line.box for line in page.lines if id(line) in gone),
        remarks=() if page.note is None else (_NOTES[page.note.kind],),
    )


def _grids(sheet: Sheet, page: Laid) -> list[Grid]:
    """The grids that became tables: those without letters do not."""
    read = [(table.top, table.xs) for table in page.tables]
    return [grid for grid in grids(sheet.rules) if _key(grid) in read]


def _key(grid: Grid) -> tuple[float, tuple[float, ...]]:
    return grid.ys[0], grid.xs


def _open(table: PagedTable) -> Open:
    tops = ([line.box[1] for cell in row for line in cell.lines] for row in table.rows[1:])
    return Open((table.xs[0], table.top, table.xs[-1], table.bottom), table.xs, tuple(min(row) for row in tops if row))
