"""PDF: pages of letters and rules become paragraphs and tables in reading order; pictures of pages are recognised."""

from __future__ import annotations

from itareports.errors import UnreadableFileError
from itareports.extract.document import Document, PageNote
from itareports.extract.ocr.pages import recogniser
from itareports.extract.pdf.assembling import document_of
from itareports.extract.pdf.layout import bookmarks, laid_pages
from itareports.extract.pdf.opening import opened
from itareports.extract.pdf.pages import sheets_of


def read(data: bytes, *, password: str | None = None) -> Document:
    """The document in these bytes.

    Raises UnreadableFileError where it is locked or damaged, or has nothing but pictures of text that nothing reads.
    """
    pages = [page for _, page in laid_pages(sheets_of(data, password), recogniser(data, password))]
    document = opened(data, password)
    try:
        headings = bookmarks(document)
    finally:
        document.close()
    read = document_of(pages, headings, "pdf")
    if not read.blocks and read.notes:
        raise _nothing_read(read.notes, len(pages))
    return read


def _nothing_read(notes: tuple[PageNote, ...], pages: int) -> UnreadableFileError:
    from itareports.extract.ocr.engines import engine, why_none

    why = "" if engine() is not None else f" As it is, {why_none()}."
    if any(note.kind == "damaged" for note in notes):
        return UnreadableFileError(
            f"None of the {pages:,} pages has a text that could be read: the letters stored in the PDF are not those "
            f"it shows. Export it again from the program it was written in, or have its pictures read.{why}",
            "needs-ocr",
        )
    return UnreadableFileError(
        f"All {pages:,} pages are pictures of text, as from a scanner, and none of them could be read.{why}",
        "needs-ocr",
    )
