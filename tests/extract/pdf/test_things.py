"""How many pieces of text a page draws, and what stands beside them."""

import pypdfium2 as pdfium
import pytest

from itareports.extract.pdf import native
from itareports.extract.pdf.things import count_texts, things_on
from tests.extract.pdf.tiny import tiny_pdf

LETTER = b"BT /F 12 Tf 10 10 Td (a) Tj ET "
BOX = b"10 10 20 20 re f "

PAGES = [
    pytest.param(b"", (0, 0), id="nothing"),
    pytest.param(LETTER * 3, (3, 0), id="text alone"),
    pytest.param(BOX * 2, (0, 2), id="boxes alone"),
    pytest.param(BOX + LETTER * 2 + BOX, (2, 2), id="both"),
]


@pytest.mark.parametrize(("content", "counted"), PAGES)
def test_things_of_a_page(content: bytes, counted: tuple[int, int]) -> None:
    document = pdfium.PdfDocument(tiny_pdf(content))
    page = document[0]
    things = things_on(native.handle_of(page.raw), most_texts=100)
    assert (things.texts, len(things.others)) == counted
    assert count_texts(things, most=100) == counted[0]
    page.close()
    document.close()


def test_a_page_of_countless_letters_is_not_counted_to_its_end() -> None:
    document = pdfium.PdfDocument(tiny_pdf(LETTER * 25_000))
    page = document[0]
    assert 5_000 < things_on(native.handle_of(page.raw), most_texts=5_000).texts < 25_000
    page.close()
    document.close()
