"""Pages of a PDF that are recognised when they are asked for; what that needs is loaded with the first of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from itareports.extract.pdf.opening import opened
from itareports.extract.pdf.sheet import Sheet
from itareports.extract.progress import tell_page


def recogniser(data: bytes, password: str | None) -> Callable[[int], Sheet | None]:
    """Reads a page of the PDF, by its number, as a picture; it gives None where that cannot be done."""

    def recognise(number: int) -> Sheet | None:
        from itareports.extract.ocr.reading import recognised_page

        sheet = recognised_page(data, password, number)
        tell_page(number, pages())
        return sheet

    @cache
    def pages() -> int:
        document = opened(data, password)
        try:
            return len(document)
        finally:
            document.close()

    return recognise
