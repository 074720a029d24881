"""The tools that are measured: each takes a path, and gives the tables of the file as rows of cell texts.

Each is imported when it is first used, so that the process of one holds nothing of the others.
"""

from __future__ import annotations

import subprocess
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from itareports.extract.document import Row

Tables = list[list[list[str]]]


@dataclass(frozen=True, slots=True)
class Tool:
    """One way to read a PDF; slow ones read every `every`-th file only, and less often."""

    read: Callable[[Path], Tables]
    rounds: int = 3
    every: int = 1
    gives_cells: bool = True
    needs_module: str | None = None
    needs_program: str | None = None


def _report(path: Path) -> Tables:
    from itareports import read_report

    read_report(path)
    return []


def _document(path: Path) -> Tables:
    from itareports.extract.readers import pdf

    document = pdf.read(path.read_bytes())
    return [part for table in document.tables for part in _by_page(table.rows)]


def _by_page(rows: Iterable[Row]) -> Iterator[list[list[str]]]:
    """Our tables go on over the pages; here they end with the page, as those of the others do."""
    for _, part in groupby(rows, lambda row: next((cell.place.page for cell in row if cell.lines), None)):
        yield [[cell.text for cell in row] for row in part]


def _pdfplumber(path: Path) -> Tables:
    return _plumbed(path, {})


def _pdfplumber_in_text_flow(path: Path) -> Tables:
    return _plumbed(path, {"text_use_text_flow": True})


def _plumbed(path: Path, settings: dict[str, Any]) -> Tables:
    import pdfplumber

    with pdfplumber.open(path) as document:
        return [_texts(table) for page in document.pages for table in page.extract_tables(settings)]


def _pymupdf(path: Path) -> Tables:
    import pymupdf

    opened: Any = pymupdf.open
    with opened(path) as document:
        return [_texts(table.extract()) for page in document for table in page.find_tables().tables]


def _camelot(path: Path) -> Tables:
    from camelot.io import read_pdf

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of each page without a table
        found = read_pdf(str(path), pages="all", flavor="lattice", suppress_stdout=True)
    return [_texts(table.df.to_numpy().tolist()) for table in found]


def _pdftotext(path: Path) -> Tables:
    subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return []


def _texts(rows: Iterable[Iterable[str | None]]) -> list[list[str]]:
    """Cells that are covered by merged ones are None with some tools."""
    return [[cell or "" for cell in row] for row in rows]


REPORT = "itareports read_report"
DOCUMENT = "itareports PDF reader"
PDFPLUMBER = "pdfplumber extract_tables"

TOOLS: dict[str, Tool] = {
    REPORT: Tool(_report, gives_cells=False),
    DOCUMENT: Tool(_document),
    PDFPLUMBER: Tool(_pdfplumber, needs_module="pdfplumber"),
    "pdfplumber extract_tables, text_use_text_flow": Tool(
        _pdfplumber_in_text_flow, rounds=1, needs_module="pdfplumber"
    ),
    "camelot lattice": Tool(_camelot, rounds=1, every=6, needs_module="camelot"),
    "PyMuPDF find_tables": Tool(_pymupdf, rounds=1, every=6, needs_module="pymupdf"),
    "pdftotext -layout": Tool(_pdftotext, gives_cells=False, needs_program="pdftotext"),
}
