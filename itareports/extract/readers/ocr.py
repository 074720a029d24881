"""Image files: each page is recognised, and laid out as a page of a PDF is."""

from __future__ import annotations

from collections.abc import Iterator

from itareports.errors import UnreadableFileError
from itareports.extract.document import Document
from itareports.extract.ocr.engine import Engine
from itareports.extract.ocr.engines import engine, why_none
from itareports.extract.ocr.pictures import scans
from itareports.extract.ocr.reading import sheet_of
from itareports.extract.pdf.assembling import document_of
from itareports.extract.pdf.layout import laid_pages
from itareports.extract.pdf.sheet import Sheet
from itareports.extract.progress import tell_page


def read(data: bytes, kind: str) -> Document:
    """The document in the bytes of a picture of this kind: jpeg, png or tiff.

    Raises UnreadableFileError where it is damaged or too large, or nothing is installed that reads pictures.
    """
    reader = engine()
    if reader is None:
        raise UnreadableFileError(f"this is a picture ({kind.upper()}), and {why_none()}.", "needs-ocr")
    return document_of([page for _, page in laid_pages(_sheets(data, reader))], {}, kind)


def _sheets(data: bytes, reader: Engine) -> Iterator[Sheet]:
    for number, scan in enumerate(scans(data), 1):
        yield sheet_of(scan, number, reader) or _unread(number)
        tell_page(number, None)


def _unread(number: int) -> Sheet:
    """A page on which nothing makes words, whichever way up: a photograph, handwriting."""
    return Sheet(number, 0.0, 0.0, pictured=1.0)
