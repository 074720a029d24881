"""Charts of months and quarters, as plans of Thai municipalities draw them."""

import pytest

from itareports.extract.charts import with_periods
from itareports.extract.document import Cell, Document, Line
from itareports.extract.logical import logical_tables

MONTHS = "มาตรการ\tผู้รับผิดชอบ\tต.ค.\tพ.ย.\tธ.ค.\tม.ค.\tก.พ.\tมี.ค."

ROWS = [
    pytest.param("\t✓\t✓\t\t\t", "พ.ย. - ธ.ค.", id="ticks"),
    pytest.param("✓\t\t\t\t\t", "ต.ค.", id="one tick"),
    pytest.param("/\t/\t-\t-\t/\t-", "ต.ค. - พ.ย., ก.พ.", id="strokes, and dashes where nothing is done"),
    pytest.param("\t←\t\t\t→\t", "พ.ย. - ก.พ.", id="the two ends of an arrow"),
    pytest.param("\t←→\t\t\t←→\t", "พ.ย., ก.พ.", id="two arrows"),
    pytest.param("-----\t-----\t\t\t\t", "ต.ค. - พ.ย.", id="lines made of dashes"),
    pytest.param("X\t\t\tX\t\t", "ต.ค., ม.ค.", id="crosses"),
    pytest.param("\tธ.ค. 66 - ก.พ. 67\t\t\t\t", "ธ.ค. 66 - ก.พ. 67", id="words in the chart"),
    pytest.param("-\t-\t-\t-\t-\t-", None, id="dashes alone say that nothing is done"),
    pytest.param("10,000\t\t5,000\t\t\t", None, id="money by the month is no time"),
    pytest.param("✓\t1 ครั้ง\t\t\t\t", None, id="marks beside words"),
]


@pytest.mark.parametrize(("marks", "period"), ROWS)
def test_what_the_marks_of_a_row_tell(marks: str, period: str | None) -> None:
    (table,) = logical_tables(
        Document.of(f"{MONTHS}\n1. จัดทำคู่มือ\tสำนักปลัด\t{marks}\n2. จัดอบรม\tกองคลัง\t✓\t✓\t✓\t✓\t✓\t✓")
    )
    column = table.column("period")
    assert column is not None
    assert table.rows[0][column].text == (period or "")
    assert table.rows[1][column].text == "ต.ค. - มี.ค."


HEADS = [
    pytest.param(
        ["ที่\tมาตรการ\tผู้รับผิดชอบ\tระยะเวลา (ไตรมาส)\t\t\t", "\t\t\t1\t2\t3\t4"],
        "ไตรมาส 2 - ไตรมาส 3",
        id="numbered quarters",
    ),
    pytest.param(
        ["ที่\tมาตรการ\tผู้รับผิดชอบ\tระยะเวลาดำเนินการ\t\t\t", "\t\t\tไตรมาส 1\tไตรมาส 2\tไตรมาส 3\tไตรมาส 4"],
        "ไตรมาส 2 - ไตรมาส 3",
        id="quarters",
    ),
    pytest.param(
        [
            "ที่\tมาตรการ\tผู้รับผิดชอบ\tระยะเวลาดำเนินการ\t\t\t",
            "\t\t\tไตรมาส ๑ (ต.ค. - ธ.ค. ๖๖)\tไตรมาส ๒ (ม.ค. - มี.ค. ๖๗)\tไตรมาส ๓ (เม.ย. - มิ.ย. ๖๗)\t",
        ],
        "ไตรมาส ๒ - ไตรมาส ๓",
        id="quarters with their months",
    ),
    pytest.param(
        ["ที่\tมาตรการ\tผู้รับผิดชอบ\tต.ค.-ธ.ค.\tม.ค.-มี.ค.\tเม.ย.-มิ.ย.\tก.ค.-ก.ย."],
        "ม.ค. - มิ.ย.",
        id="the months of quarters",
    ),
    pytest.param(
        [
            "ที่\tมาตรการ\tผู้รับผิดชอบ\tระยะเวลาดำเนินการ\t\t\t",
            "\t\t\tพ.ศ. 2566\t\tพ.ศ. 2567\t",
            "\t\t\tพ.ย.\tธ.ค.\tม.ค.\tก.พ.",
        ],
        "ธ.ค. พ.ศ. 2566 - ม.ค. พ.ศ. 2567",
        id="months below their years",
    ),
    pytest.param(
        [
            "ที่\tมาตรการ\tผู้รับผิดชอบ\tระยะเวลาดำเนินการ\t\t\t",
            "\t\t\tพ.ศ. 2567\t\t\t",
            "\t\t\tก.ย.\tต.ค.\tพ.ย.\tธ.ค.",
        ],
        "ต.ค. พ.ศ. 2567 - พ.ย. พ.ศ. 2567",
        id="months of a year that is no fiscal year",
    ),
]


@pytest.mark.parametrize(("header", "period"), HEADS)
def test_what_heads_the_columns_of_a_chart(header: list[str], period: str) -> None:
    (table,) = logical_tables(Document.of("\n".join([*header, "1\tจัดทำคู่มือ\tสำนักปลัด\t\t✓\t✓\t"])))
    column = table.column("period")
    assert column is not None
    assert table.rows[-1][column].text == period


def test_months_of_no_known_year_in_the_order_of_the_calendar_tell_nothing() -> None:
    (table,) = logical_tables(Document.of("มาตรการ\tผู้รับผิดชอบ\tส.ค.\tก.ย.\tต.ค.\tพ.ย.\n1. จัดทำคู่มือ\tสำนักปลัด\t\t\t✓\t✓"))
    assert all("✓" not in cell.text or cell.text == "✓" for row in table.rows for cell in row)
    assert [roles for roles in table.roles if roles == ("period",)] == [("period",)] * 4


def test_crosses_beside_ticks_may_say_no() -> None:
    (table,) = logical_tables(Document.of(f"{MONTHS}\n1. จัดทำคู่มือ\tสำนักปลัด\t✓\tX\tX\t✓\tX\tX"))
    assert [cell.text for cell in table.rows[0]][2:] == ["✓", "X", "X", "✓", "X", "X"]


def test_a_chart_with_marks_beside_it_tells_nothing() -> None:
    """The name of its first month was not read: what is left would begin a month too late."""
    text = "มาตรการ\tผู้รับผิดชอบ\tต . ค\tพ.ย.\tธ.ค.\tม.ค.\n1. จัดทำคู่มือ\tสำนักปลัด\t✓\t✓\t✓\t"
    (table,) = logical_tables(Document.of(text.replace("ต . ค", "?")))
    assert [cell.text for cell in table.rows[0]] == ["1. จัดทำคู่มือ", "สำนักปลัด", "✓", "✓", "✓", ""]


def test_a_merged_cell_is_all_that_it_covers() -> None:
    header = tuple(Cell((Line(name),)) for name in ("มาตรการ", "ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค."))
    row = (Cell((Line("จัดอบรม"),)), Cell(()), Cell((Line("◄──►"),), across=3), Cell(()), Cell(()))
    _, _, (told,) = with_periods(header, (("measure",), *[("period",)] * 4), [row])
    assert [cell.text for cell in told] == ["จัดอบรม", "พ.ย. - ม.ค.", "", "", ""]
