"""Opening a PDF: with a password where it needs one, and what is said where it cannot be opened."""

from __future__ import annotations

import logging

import pypdfium2 as pdfium
from pypdfium2 import raw

from itareports.errors import UnreadableFileError
from itareports.extract.limits import check_pages

# What pypdfium2 has to say of a document (a bookmark that loops, a form of an odd kind) is nothing a user can act on.
logging.getLogger("pypdfium2").setLevel(logging.CRITICAL)


def opened(data: bytes, password: str | None) -> pdfium.PdfDocument:
    """The document of pdfium in these bytes, to be closed, with what forms and notes show drawn on its pages.

    The password is tried only where the file does not open without one: a folder holds files of both kinds, and one
    that only its owner may change opens for everybody. Raises UnreadableFileError.
    """
    try:
        return _with_forms(pdfium.PdfDocument(data))
    except pdfium.PdfiumError as error:
        if error.err_code != raw.FPDF_ERR_PASSWORD or password is None:
            raise _refusal(error, password) from None
    try:
        return _with_forms(pdfium.PdfDocument(data, password=password))
    except pdfium.PdfiumError as error:
        raise _refusal(error, password) from None


def _with_forms(document: pdfium.PdfDocument) -> pdfium.PdfDocument:
    """The document, ready to draw what was typed into its form fields."""
    if len(document) == 0:
        document.close()
        raise UnreadableFileError("The PDF has no pages; it is damaged or empty. Export it again.", "damaged")
    check_pages(len(document))
    if document.get_formtype() != raw.FORMTYPE_NONE:
        document.init_forms()
    return document


def _refusal(error: pdfium.PdfiumError, password: str | None) -> UnreadableFileError:
    if error.err_code == raw.FPDF_ERR_PASSWORD and password is None:
        return UnreadableFileError("The PDF is locked with a password; give it with --password.", "encrypted")
    if error.err_code == raw.FPDF_ERR_PASSWORD:
        return UnreadableFileError("The PDF is locked, and the password given does not open it.", "encrypted")
    if error.err_code == raw.FPDF_ERR_SECURITY:
        return UnreadableFileError(
            "The PDF is locked in a way that cannot be opened here; print it to a new PDF without a password.",
            "encrypted",
        )
    return UnreadableFileError(
        "The PDF is damaged and cannot be opened; open it in a PDF program and save it again.", "damaged"
    )
