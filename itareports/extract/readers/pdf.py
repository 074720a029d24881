"""PDF: pages of letters and rules become paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium

from itareports.errors import UnreadableFileError
from itareports.extract.document import Block, Document
from itareports.extract.pdf.furniture import kept
from itareports.extract.pdf.lines import Shown
from itareports.extract.pdf.paragraphs import Laid, Prose
from itareports.extract.pdf.pages import sheets
from itareports.extract.pdf.prose import prose_lines
from itareports.extract.pdf.sheet import Sheet
from itareports.extract.tables.cells import numbered
from itareports.extract.tables.grid import grids
from itareports.extract.tables.paged import ruled_tables
from itareports.extract.tables.stitch import Stitched
from itareports.extract.tables.unruled import Open, unruled_tables


def read(data: bytes, *, password: str | None = None) -> Document:
    """The document in these bytes.

    Raises UnreadableFileError where it is encrypted or damaged, or has nothing but pictures of text.
    """
    document = opened(data, password)
    try:
        pages = [page for _, page in laid_pages(document)]
    finally:
        document.close()
    blocks = tuple(numbered(_blocks(pages)))
    return Document(blocks, format="pdf", pages=len(pages), reader="pdf")


def opened(data: bytes, password: str | None) -> pdfium.PdfDocument:
    """The document of pdfium in these bytes, to be closed; raises UnreadableFileError as `read` does."""
    try:
        return pdfium.PdfDocument(data, password=password)
    except pdfium.PdfiumError as error:
        raise UnreadableFileError(f"pdf {error}") from None


def laid_pages(document: pdfium.PdfDocument) -> Iterator[tuple[Sheet, Laid]]:
    """Each page as it was found and as it was laid out."""
    carried: Open | None = None
    for sheet in sheets(document):
        page, carried = _laid(sheet, carried)
        yield sheet, page


def _laid(sheet: Sheet, carried: Open | None) -> tuple[Laid, Open | None]:
    tables, taken = ruled_tables(sheet, grids(sheet.rules))
    rest = sheet.without(taken)
    more, taken, open_columns = unruled_tables(rest, carried)
    rest = rest.without(taken)
    found = sorted([*tables, *more], key=lambda table: table.top)
    page = Laid(sheet.number, sheet.width, sheet.height, prose_lines(rest), found)
    return page, open_columns


def _blocks(pages: Sequence[Laid]) -> Iterator[Block]:
    """Paragraphs and tables of all pages, in reading order, joined over the page ends."""
    prose = Prose.of(pages)
    table: Stitched | None = None
    below: list[Shown] = []  # lines since that table
    for page in pages:
        lines = kept(page.lines, prose.furniture)
        for part in page.tables:
            below += [line for line in lines if line.baseline <= part.top + 2]
            lines = [line for line in lines if line.baseline > part.top + 2]
            if table is not None and not below and table.takes(part):
                table.add(part)
                continue
            if table is not None:
                yield table.table()
            yield from prose.paragraphs(below)
            table, below = Stitched.of(part), []
        below += lines
    if table is not None:
        yield table.table()
    yield from prose.paragraphs(below)
