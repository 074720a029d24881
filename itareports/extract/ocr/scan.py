"""Pages as pictures: rendered from a PDF at the resolution of its scan, or taken from image files."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from pypdfium2 import raw

from itareports.extract.pdf.opening import opened

USUAL_DPI, LEAST_DPI = 300.0, 100.0
"""Dots to the inch: what no picture tells, and what a page needs to be legible; more than 300 tell nothing more."""

MOST_PIXELS = 25_000_000
"""Of a page: A3 at 300 dots to the inch has 17 million. A larger page is rendered more coarsely."""

MOST_STORED = 200_000_000
"""Pixels of a picture in the file that are unpacked: an A0 plan at 300 dots to the inch has 140 million."""

_LEAST_SHARE = 0.05  # of the page: smaller pictures are logos
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Scan:
    """A page as a picture, grey or in colour (blue, green, red), with its dots to the inch."""

    picture: NDArray[np.uint8]
    dpi: float


def rendered(data: bytes, password: str | None, number: int) -> Scan | None:
    """A page of a PDF, counted from 1, as it is shown; None where it cannot be drawn within bounds.

    The document is opened for this page alone: pdfium keeps the pictures that it has unpacked.
    """
    document = opened(data, password)
    try:
        page = document[number - 1]
        dpi = _dpi_of(page)
        return None if dpi is None else Scan(np.array(page.render(scale=dpi / 72).to_numpy()), dpi)
    except pdfium.PdfiumError:
        return None
    finally:
        document.close()


def _dpi_of(page: pdfium.PdfPage) -> float | None:
    """The resolution of the largest picture on a page, within bounds; None where there is too much to unpack."""
    width, height = page.get_size()
    found = [USUAL_DPI]
    for picture in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=_DEEPEST):
        left, bottom, right, top = picture.get_bounds()
        across, down = picture.get_px_size()
        if across * down > MOST_STORED:
            return None
        area = (right - left) * (top - bottom)
        if area >= _LEAST_SHARE * width * height:
            found.append(72 * sqrt(across * down / area))
    most = 72 * sqrt(MOST_PIXELS / max(width * height, 1.0))
    dpi = min(max(found[1:], default=USUAL_DPI), USUAL_DPI, most)
    return dpi if dpi >= LEAST_DPI else None
