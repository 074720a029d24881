"""The pages of a PDF as pdfium draws them, turned as the reader turned them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
from PIL import Image

from itareports.extract.pdf.pages import frame_of
from itareports.extract.pictures.colours import WHITE

DPI = 110
_POINTS_PER_INCH = 72
_LONGEST = 4000
"""Pixels of the longer side at most: a poster as a page would take a gigabyte."""

_A4 = (595, 842)


@dataclass(frozen=True, slots=True)
class Paper:
    """A page as it looks, before anything is drawn on it; `scale` is in pixels per point."""

    image: Image.Image
    scale: float
    remarks: tuple[str, ...] = ()


def papers(document: pdfium.PdfDocument) -> Iterator[Paper]:
    """The pages in order; an empty sheet stands for one that cannot be drawn."""
    for index in range(len(document)):
        try:
            yield _paper(document, index)
        except pdfium.PdfiumError:
            yield _empty("This page cannot be drawn: it is damaged.")


def _empty(remark: str) -> Paper:
    scale = DPI / _POINTS_PER_INCH
    width, height = (round(length * scale) for length in _A4)
    return Paper(Image.new("RGB", (width, height), WHITE), scale, (remark,))


def _paper(document: pdfium.PdfDocument, index: int) -> Paper:
    page = document[index]
    try:
        further = frame_of(page).turns - page.get_rotation() // 90
        scale = min(DPI / _POINTS_PER_INCH, _LONGEST / max(page.get_size()))
        bitmap = page.render(scale=scale, rotation=further % 4 * 90)
        try:
            # A copy, since the image that pypdfium2 gives may share the memory of the bitmap.
            return Paper(bitmap.to_pil().convert("RGB"), scale)
        finally:
            bitmap.close()
    finally:
        page.close()
