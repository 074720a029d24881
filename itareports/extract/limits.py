"""How much a document may hold: far more than any report, and no more than can be read in some seconds."""

from itareports.errors import UnreadableFileError
from itareports.extract.document import Document, Table

MOST_LETTERS = 1_000_000
"""Letters of a document: five hundred full pages. A report with its annexes has some hundred thousand."""
MOST_LINES = 50_000
"""Lines of a text, and lines and cells of any document."""
MOST_COLUMNS = 100
"""Cells of a row of a table; Word itself draws no more than 63."""
MOST_PAGES = 2_000


def bounded(document: Document) -> Document:
    """The same document; raises UnreadableFileError where it holds more than a report can."""
    letters = lines = 0
    for block in document.blocks:
        if isinstance(block, Table):
            check_columns(max((len(row) for row in block.rows), default=0))
            lines += sum(len(row) for row in block.rows)
        passages = (cell for row in block.rows for cell in row) if isinstance(block, Table) else (block,)
        for passage in passages:
            letters += sum(len(line.text) for line in passage.lines)
            lines += len(passage.lines)
        check_letters(letters)
        check_lines(lines)
    return document


def check_letters(count: int) -> None:
    """Refuse a document of more letters than a report has."""
    _check(count, MOST_LETTERS, "letters")


def check_lines(count: int) -> None:
    """Refuse a document of more lines and cells than a report has."""
    _check(count, MOST_LINES, "lines or cells of tables")


def check_columns(count: int) -> None:
    """Refuse a table that is wider than any in a report."""
    _check(count, MOST_COLUMNS, "columns in one table")


def check_pages(count: int) -> None:
    """Refuse a document of more pages than a report has."""
    _check(count, MOST_PAGES, "pages")


def _check(count: int, most: int, of_what: str) -> None:
    if count > most:
        raise UnreadableFileError(
            f"this file has more than {most:,} {of_what}, far more than a report; save the pages with the report as a"
            " file of their own.",
            "too-large",
        )
