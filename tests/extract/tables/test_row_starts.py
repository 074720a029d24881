"""Where rows begin. A line is its words by column and, behind them, how far it stands below the one before."""

import pytest

from itareports.extract.tables.row_starts import row_starts

Words = dict[int, str]

STARTS = [
    pytest.param([({0: "ก", 1: "ข"}, 0), ({1: "ค"}, 15), ({0: "ง", 1: "จ"}, 25), ({1: "ฉ"}, 15)], [0, 2], id="white"),
    pytest.param(
        [({0: "1. อบรม", 1: "ก"}, 0), ({1: "ข"}, 15), ({0: "2. เผยแพร่", 1: "ค"}, 15), ({1: "ง"}, 15)],
        [0, 2],
        id="list marks",
    ),
    pytest.param([({0: "1", 1: "ก"}, 0), ({1: "ข"}, 15), ({0: "2", 1: "ค"}, 15)], [0, 2], id="numbers alone"),
    pytest.param([({0: "๑.", 1: "ก"}, 0), ({1: "ข"}, 15), ({0: "๒.", 1: "ค"}, 15)], [0, 2], id="Thai numbers"),
    pytest.param(
        [({0: "ตัวชี้วัด", 1: "i1", 2: "92.36"}, 0), ({0: "ที่หนึ่ง"}, 15), ({1: "i2", 2: "81.20"}, 15)],
        [0, 2],
        id="codes in the second column",
    ),
    pytest.param(
        [({0: "1. อบรม", 1: "ก"}, 0), ({0: "พนักงาน", 1: "ข"}, 15), ({0: "2. เผยแพร่"}, 25), ({0: "คู่มือ"}, 15)],
        [0, 2],
        id="white where the numbers are",
    ),
    pytest.param(
        [({0: "1. อบรม", 1: "ก"}, 0), ({1: "ข"}, 15), ({1: "ค"}, 25), ({0: "2. เผยแพร่", 1: "ง"}, 15)],
        [0, 3],
        id="white between paragraphs of one cell",
    ),
    pytest.param([({0: "การปฏิบัติ", 1: "92.36"}, 0), ({0: "คุณภาพ", 1: "๘๑.๒๐"}, 20), ({0: "ใหม่", 1: "100"}, 20)],
                 [0, 1, 2], id="scores"),
    pytest.param([({0: "ก", 1: "ข"}, 0), ({0: "ค", 1: "ง"}, 15), ({0: "จ"}, 15)], [0], id="nothing tells"),
    pytest.param([({1: "ข้อมูล"}, 0), ({0: "2. เผยแพร่", 1: "ง"}, 15), ({0: "3. อบรม"}, 15)], [0, 1, 2],
                 id="the rest of a row from the page before"),
    pytest.param([({1: "ข้อมูล"}, 0), ({0: "2. เผยแพร่", 1: "ง"}, 15)], [0, 1], id="such a rest and one row"),
    pytest.param([({0: "ก"}, 0)], [0], id="one line"),
    pytest.param([], [], id="no line"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "starts"), STARTS)
def test_where_rows_begin(lines: list[tuple[Words, float]], starts: list[int]) -> None:
    baselines, at = [], 100.0
    for _, below in lines:
        at += below
        baselines.append(at)
    assert row_starts([words for words, _ in lines], baselines) == starts
