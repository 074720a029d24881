"""Text outside tables, on one column or on two. A letter is 5 points wide, the page 595."""

from collections.abc import Sequence

import pytest

from itareports.extract.pdf.prose import prose_lines
from itareports.extract.pdf.sheet import Stretch
from tests.extract.pdf.drawn import PITCH, sheet, stretch

LEFT, RIGHT = 60.0, 310.0
WIDE = "จัดทำประกาศเจตนารมณ์ของผู้บริหารและพนักงาน กองคลัง"
"""Words that fill a column of 230 points."""


def columns(lines: int, *, gap: float = RIGHT) -> list[Stretch]:
    return [
        stretch(f"{side}{at} {WIDE}", x, 100 + at * PITCH, x + 230)
        for at in range(lines)
        for side, x in (("ซ", LEFT), ("ว", gap))
    ]


def begins(stretches: list[Stretch]) -> list[str]:
    return [line.text.split()[0] for line in prose_lines(sheet(*stretches))]


SIX_AND_SIX = [*(f"ซ{at}" for at in range(6)), *(f"ว{at}" for at in range(6))]


def test_the_left_column_is_read_before_the_right_one() -> None:
    assert begins(columns(6)) == SIX_AND_SIX


def test_what_stands_above_and_below_the_columns() -> None:
    title, note = stretch("รายงาน ผล", 250, 60), stretch("จัดทำโดย งานนิติการ", 60, 300)
    assert begins([note, *columns(6), title]) == ["รายงาน", *SIX_AND_SIX, "จัดทำโดย"]


def test_lines_of_a_column_know_its_edges() -> None:
    lines = prose_lines(sheet(*columns(6)))
    assert [line.column for line in lines] == [(60, 290, False)] * 6 + [(310, 540, False)] * 6


def test_the_left_column_may_be_longer() -> None:
    longer = [stretch(f"ซ{at} {WIDE}", LEFT, 100 + at * PITCH, 290) for at in (6, 7)]
    assert begins([*columns(6), *longer])[:6] == SIX_AND_SIX[:6]
    assert sorted(begins([*columns(6), *longer])) == sorted([*SIX_AND_SIX, "ซ6", "ซ7"])


@pytest.mark.xfail(strict=True, reason="the rest of a longer left column is read behind the right one")
def test_the_rest_of_a_longer_left_column_is_read_with_it() -> None:
    longer = [stretch(f"ซ{at} {WIDE}", LEFT, 100 + at * PITCH, 290) for at in (6, 7)]
    assert begins([*columns(6), *longer]) == [*SIX_AND_SIX[:6], "ซ6", "ซ7", *SIX_AND_SIX[6:]]


def test_a_line_over_both_columns_is_read_once() -> None:
    over = stretch("หัวข้อ ที่ยาวมาก", 200, 100 + 2.5 * PITCH, 420)
    assert sorted(begins([*columns(6), over])) == sorted([*SIX_AND_SIX, "หัวข้อ"])


def beside(labels: Sequence[str], values: Sequence[str]) -> list[Stretch]:
    return [
        stretch(text, x, 100 + at * PITCH)
        for at, line in enumerate(zip(labels, values, strict=True))
        for x, text in zip((LEFT, RIGHT), line, strict=True)
    ]


@pytest.mark.parametrize(
    "stretches",
    [
        pytest.param(columns(5), id="too few lines"),
        pytest.param(columns(6, gap=297.0), id="too little white between"),
        pytest.param(
            beside(("ชื่อ", "ตำแหน่ง", "สังกัดหน่วยงาน", "โทร", "อีเมล", "ที่อยู่"), ["นายสมชาย"] * 6), id="labels and values"
        ),
        pytest.param(
            beside(
                ("การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต",
                 "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร"),
                ["92.36"] * 6,
            ),
            id="indicators and their scores",
        ),
    ],
)  # fmt: skip
def test_what_is_read_line_by_line(stretches: list[Stretch]) -> None:
    lines = prose_lines(sheet(*stretches))
    assert len(lines) == len(stretches) / 2
    assert all(line.column is None for line in lines)


def test_an_empty_page_has_no_lines() -> None:
    assert prose_lines(sheet()) == []
