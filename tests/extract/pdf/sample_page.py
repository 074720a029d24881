"""A page written by hand, what is read of it, and how a document is compared."""

from itareports.extract.document import Document
from tests.extract.pdf.tiny import grid, text


def texts(document: Document) -> list[str]:
    return [passage.text for passage in document.passages() if not passage.is_blank]


def rows(document: Document) -> list[list[list[str]]]:
    return [[[cell.text for cell in cells] for cells in table.rows] for table in document.tables]


SHEET = (
    text("Measures of the municipality", 60, 780)
    + grid((60, 200, 400), (600, 640, 680))
    + text("measure", 70, 655) + text("period", 210, 655)
    + text("1. training", 70, 615) + text("all year", 210, 615)
    + text("The end of the page", 60, 500)
)  # fmt: skip
READ = (
    ["Measures of the municipality", "measure", "period", "1. training", "all year", "The end of the page"],
    [[["measure", "period"], ["1. training", "all year"]]],
)


FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F 3 0 R >> >>"
"""A form of this size, which another page may draw."""
