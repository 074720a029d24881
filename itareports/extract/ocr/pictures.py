"""Image files as pages: JPEG, PNG, and TIFF with as many pages as it has."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from itareports.errors import UnreadableFileError
from itareports.extract.ocr.scan import LEAST_DPI, MOST_PIXELS, MOST_STORED, Scan

MOST_PAGES = 1000

_A4 = 11.69  # inches of the longer side: what a picture shows that does not tell its size
_TOLD = range(100, 1201)  # dots to the inch that a scanner may tell; 72 and 96 are those of a screen

_BROKEN = (OSError, SyntaxError, ValueError, UnidentifiedImageError)  # what Pillow raises for damaged files


def scans(data: bytes) -> Iterator[Scan]:
    """The pages of an image file, one at a time.

    Raises UnreadableFileError where it is damaged, or a page is too large to be unpacked.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of sizes that are within our own bounds, and of odd metadata
        try:
            with Image.open(BytesIO(data), formats=("JPEG", "PNG", "TIFF")) as image:
                for page in range(min(getattr(image, "n_frames", 1), MOST_PAGES)):
                    image.seek(page)
                    yield _scan(image)
        except Image.DecompressionBombError:
            raise _too_large() from None
        except _BROKEN:
            raise UnreadableFileError(
                "the picture is damaged and cannot be opened; scan the page again, or save the picture anew.", "damaged"
            ) from None


def _scan(image: Image.Image) -> Scan:
    """The page upright, as the camera says; a picture without a size is taken for a whole page."""
    width, height = image.size
    if width * height > MOST_STORED:
        raise _too_large()
    told = image.info.get("dpi", (0, 0))[0]
    dpi = float(told) if round(told) in _TOLD else max(width, height) / _A4
    image = ImageOps.exif_transpose(image)
    shrunk = min(1.0, (MOST_PIXELS / (width * height)) ** 0.5, 300 / dpi)
    if shrunk < 1:
        image = image.resize((round(image.width * shrunk), round(image.height * shrunk)), Image.Resampling.BOX)
    if dpi * shrunk < LEAST_DPI:
        raise UnreadableFileError(
            f"the picture has only {dpi:.0f} dots to the inch; scan the page at 300, at least at 200.", "needs-ocr"
        )
    return Scan(_pixels(image), dpi * shrunk)


def _pixels(image: Image.Image) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Grey, or blue, green and red; what is transparent is paper."""
    if image.mode in ("1", "L", "I;16"):
        return np.asarray(image.convert("L"), np.uint8)
    clear = image.convert("RGBA")
    paper = Image.new("RGBA", clear.size, "white")
    paper.alpha_composite(clear)
    return np.ascontiguousarray(np.asarray(paper.convert("RGB"), np.uint8)[:, :, ::-1])


def _too_large() -> UnreadableFileError:
    return UnreadableFileError(
        f"the picture has more than {MOST_STORED:,} pixels; scan the page at 300 dots to the inch.", "too-large"
    )
