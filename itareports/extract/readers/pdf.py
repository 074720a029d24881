"""PDF: pages of letters and rules become paragraphs and tables in reading order; pictures of pages are recognised."""

from __future__ import annotations

from itareports.errors import UnreadableFileError
from itareports.extract.document import Document, PageNote
from itareports.extract.pdf.assembling import document_of
from itareports.extract.pdf.layout import Recognise, bookmarks, laid_pages
from itareports.extract.pdf.opening import opened
from itareports.extract.pdf.pages import sheets_of
from itareports.extract.pdf.sheet import Sheet


def read(data: bytes, *, password: str | None = None) -> Document:
    """The document in these bytes.

    Raises UnreadableFileError where it is locked or damaged, or has nothing but pictures of text that nothing reads.
    """
    pages = [page for _, page in laid_pages(sheets_of(data, password), _recogniser(data, password))]
    document = opened(data, password)
    try:
        headings = bookmarks(document)
    finally:
        document.close()
    read = document_of(pages, headings, "pdf")
    if not read.blocks and read.notes:
        raise _nothing_read(read.notes, len(pages))
    return read


def _recogniser(data: bytes, password: str | None) -> Recognise:
    """Reads a page of the PDF as a picture; what that needs is loaded with the first such page."""

    def recognise(number: int) -> Sheet | None:
        from itareports.extract.ocr.reading import recognised_page

        return recognised_page(data, password, number)

    return recognise


def _nothing_read(notes: tuple[PageNote, ...], pages: int) -> UnreadableFileError:
    from itareports.extract.ocr.engines import MISSING_EN, engine

    why = "" if engine() is not None else f" As it is, {MISSING_EN}."
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
