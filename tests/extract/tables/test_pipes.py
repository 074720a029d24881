import pytest

from itareports.extract.document import Document

ROWS = [
    pytest.param("| ก | ข |\n| ค | |", [["ก", "ข"], ["ค", ""]], id="edges"),
    pytest.param(
        "┌──┬──┐\n│ ก │ ข │\n├──┼──┤\n│ ค │ ง │\n│ จ │   │\n├──┼──┤\n│ ฉ │ ช │\n└──┴──┘",
        [["ก", "ข"], ["ค\nจ", "ง"], ["ฉ", "ช"]],
        id="box characters, a row of two lines",
    ),
    pytest.param(
        "+---+---+\n| ก | ข |\n+===+===+\n| ค | ง |\n+---+---+", [["ก", "ข"], ["ค", "ง"]], id="a frame around all"
    ),
    pytest.param(
        "| ก | ข |\n|---|---|\n| ค | ง |\n| จ | ฉ |",
        [["ก", "ข"], ["ค", "ง"], ["จ", "ฉ"]],
        id="one rule: a row is a line",
    ),
    pytest.param(
        "ก | ข | ค\n --- | --- | ---\n | ง | จ", [["ก", "ข", "ค"], ["", "ง", "จ"]], id="no edges, first cell empty"
    ),
]


@pytest.mark.parametrize(("text", "cells"), ROWS)
def test_cells(text: str, cells: list[list[str]]) -> None:
    (table,) = Document.of(text).tables
    assert [[cell.text for cell in row] for row in table.rows] == cells
