"""PDF: pages of letters and rules become paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from itareports.errors import UnreadableFileError
from itareports.extract.document import Block, Document, PageNote
from itareports.extract.pdf.furniture import kept
from itareports.extract.pdf.layout import bookmarks, laid_pages
from itareports.extract.pdf.lines import Shown
from itareports.extract.pdf.opening import opened
from itareports.extract.pdf.pages import sheets_of
from itareports.extract.pdf.paragraphs import Laid, Prose
from itareports.extract.tables.cells import numbered
from itareports.extract.tables.stitch import Stitched


def read(data: bytes, *, password: str | None = None) -> Document:
    """The document in these bytes.

    Raises UnreadableFileError where it is locked or damaged, or has nothing but pictures of text.
    """
    pages = [page for _, page in laid_pages(sheets_of(data, password))]
    document = opened(data, password)
    try:
        headings = bookmarks(document)
    finally:
        document.close()
    notes = tuple(page.note for page in pages if page.note is not None)
    blocks = tuple(numbered(_blocks(pages, headings)))
    if not blocks and notes:
        raise _nothing_read(notes, len(pages))
    return Document(blocks, format="pdf", pages=len(pages), reader="pdf", text_layer=_layer(notes), notes=notes)


def _layer(notes: Sequence[PageNote]) -> Literal["digital", "mixed"]:
    return "mixed" if any(note.kind != "broken-table" for note in notes) else "digital"


def _nothing_read(notes: Sequence[PageNote], pages: int) -> UnreadableFileError:
    if any(note.kind == "damaged" for note in notes):
        return UnreadableFileError(
            f"None of the {pages:,} pages has a text that could be read: the letters stored in the PDF are not those "
            "it shows. Export it again from the program it was written in, or have it read by OCR.",
            "needs-ocr",
        )
    return UnreadableFileError(
        f"All {pages:,} pages are pictures of text, as from a scanner, and this version does not read pictures; "
        "ask for the file it was printed from.",
        "needs-ocr",
    )


def _blocks(pages: Sequence[Laid], headings: Mapping[tuple[int, str], int]) -> Iterator[Block]:
    """Paragraphs and tables of all pages, in reading order, joined over the page ends."""
    prose = Prose.of(pages, headings)
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
        page.tables.clear()  # a long report needs the memory for what is made of it
    if table is not None:
        yield table.table()
    yield from prose.paragraphs(below)
    # Last, since what they say is of less weight than the title: the kind of a report is what its first title says.
    yield from prose.running_heads()
