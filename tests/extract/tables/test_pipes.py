import pytest

from itareports.extract.document import Document

ROWS = [
    pytest.param("| ก | ข |\n| ค | |", [["ก", "ข"], ["ค", ""]], id="edges"),
    pytest.param(
        "ก | ข | ค\n --- | --- | ---\n | ง | จ", [["ก", "ข", "ค"], ["", "ง", "จ"]], id="no edges, first cell empty"
    ),
]


@pytest.mark.parametrize(("text", "cells"), ROWS)
def test_cells(text: str, cells: list[list[str]]) -> None:
    (table,) = Document.of(text).tables
    assert [[cell.text for cell in row] for row in table.rows] == cells
