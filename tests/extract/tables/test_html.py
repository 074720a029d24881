import pytest

from itareports.extract.document import Document

ODD = [
    pytest.param("<table><tr><td>ก<![if !vml]></td></tr></table>", [["ก"]], id="a section of Word"),
    pytest.param("<table><tr><td>ก<![ระบุ[</td></tr></table>", [["ก"]], id="a section of nobody"),
    pytest.param("<table><tr><td colspan='²'>ก</td><td>ข</td></tr></table>", [["ก", "ข"]], id="no number"),
    pytest.param("<table><tr><td colspan='2'>ก</td><td>ข</td></tr></table>", [["ก", "", "ข"]], id="a span"),
]


@pytest.mark.parametrize(("text", "cells"), ODD)
def test_markup_that_is_not_as_it_should_be(text: str, cells: list[list[str]]) -> None:
    (table,) = Document.of(text).tables
    assert [[cell.text for cell in row] for row in table.rows] == cells
