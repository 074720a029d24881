"""Words below a table without upright rules: rows that it lost, or what merely stands there."""

import pytest

from itareports.extract.tables.lost_rows import lost_rows
from itareports.extract.tables.unruled import unruled_tables
from tests.extract.tables.test_unruled import EDGES, HEADER, ONE, TWO, Written, page

WIDE = ("3. การจัดซื้อ", "เผยแพร่ประกาศจัดซื้อจัดจ้างรายเดือนของทุกกองงาน", "กองช่าง", "ตลอดปี")
"""A row whose step reaches into the column of the owner."""

FOUR = ("4. การสื่อสาร", "จัดทำเพจ", "สำนักปลัด", "ตลอดปี")

BELOW = [
    pytest.param((WIDE, FOUR), "3. การจัดซื้อ", id="rows after one that reaches over its column"),
    pytest.param((100.0, ("จัดทำโดยงานนิติการ",), ("เทศบาลตำบล",)), None, id="prose"),
    pytest.param((100.0, ("(ลงชื่อ)", "", "(ลงชื่อ)"), ("นายก", "", "ปลัด"), ("ผู้อนุมัติ", "", "ผู้เสนอ")), None, id="signatures"),
    pytest.param((100.0, ("ก", "ข", "ค", "ง"), ("จัดทำโดยงานนิติการ",)), None, id="one line"),
    pytest.param((), None, id="nothing"),
]


def lost(*lines: Written, carried: tuple[float, ...] | None = None) -> str | None:
    sheet = page(*lines)
    tables, taken, _ = unruled_tables(sheet, None)
    return lost_rows(sheet.without(taken), tables, carried)


@pytest.mark.parametrize(("below", "first"), BELOW)
def test_below_a_table(below: tuple[Written, ...], first: str | None) -> None:
    found = lost(HEADER, ONE, TWO, *below)
    assert (found is None) == (first is None)
    assert found is None or found.startswith(first or "")


def test_at_the_head_of_a_page_after_one_that_left_a_table_open() -> None:
    assert (lost(WIDE, FOUR, carried=EDGES) or "").startswith("3. การจัดซื้อ")
    assert lost(WIDE, FOUR) is None
    assert lost(("จัดทำโดยงานนิติการ",), ("เทศบาลตำบล",), carried=EDGES) is None
