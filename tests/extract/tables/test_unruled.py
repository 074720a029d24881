"""Tables that no upright rules draw: pages of words at their places. A letter is 5 points wide, the text has 10."""

from collections.abc import Sequence
from itertools import pairwise

import pytest

from itareports.extract.pdf.sheet import Rule, Sheet
from itareports.extract.tables.open_tables import Open
from itareports.extract.tables.paged import PagedTable
from itareports.extract.tables.unruled import unruled_tables
from tests.extract.pdf.drawn import PITCH, level, sheet, stretch

XS = (60.0, 210.0, 360.0, 460.0)
EDGES = (58.0, 200.0, 350.0, 450.0, 535.0)
HEADER = ("มาตรการ", "ขั้นตอนการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา")

Written = tuple[str, ...] | float
"""The words of a line by column, "" for none, "**" before bold ones, blanks of 2.5 points before others; or white, in
points, before the next line."""


def page(
    *lines: Written, rules: tuple[Rule, ...] = (), top: float = 200.0, xs: Sequence[float] = XS, number: int = 1
) -> Sheet:
    stretches, y = [], top
    for line in lines:
        if isinstance(line, float):
            y += line
            continue
        stretches += [
            stretch(text.strip("* "), x + 2.5 * (len(text) - len(text.lstrip(" "))), y, bold=text.startswith("**"))
            for x, text in zip(xs, line, strict=False)
            if text
        ]
        y += PITCH
    return sheet(*stretches, rules=rules, number=number)


def rows(table: PagedTable) -> list[list[str]]:
    return [["/".join(line.text for line in cell.lines) for cell in row] for row in table.rows]


def read(sheet: Sheet, carried: Open | None = None) -> list[list[list[str]]]:
    tables, taken, _ = unruled_tables(sheet, carried)
    there = ("".join(one.text.split()) for one in taken)
    cells = (cell for table in tables for row in table.rows for cell in row)
    shown = ("".join(line.text.split()) for cell in cells for line in cell.lines)
    assert sorted("".join(there)) == sorted("".join(shown))
    return [rows(table) for table in tables]


ONE, TWO = ("1. การเผยแพร่", "จัดทำประกาศ", "กองคลัง", "ต.ค. 2565"), ("2. การให้บริการ", "จัดทำคู่มือ", "สำนักปลัด", "มี.ค. 2566")
TABLE = [list(HEADER), list(ONE), list(TWO)]

FOUND = [
    pytest.param((HEADER, ONE, TWO), (), TABLE, id="numbers alone"),
    pytest.param((HEADER, 10.0, ONE, 10.0, TWO), (), TABLE, id="white between rows"),
    pytest.param(
        (HEADER, ONE, ("", "ของเทศบาล"), TWO, ("", "ประชาชน")), (),
        [list(HEADER), [ONE[0], "จัดทำประกาศ/ของเทศบาล", *ONE[2:]], [TWO[0], "จัดทำคู่มือ/ประชาชน", *TWO[2:]]],
        id="cells of several lines",
    ),
    pytest.param(
        (("", "ขั้นตอน"), ("มาตรการ", "การดำเนินการ", *HEADER[2:]), ONE, TWO), (),
        [["มาตรการ", "ขั้นตอน/การดำเนินการ", *HEADER[2:]], list(ONE), list(TWO)],
        id="a name of two lines",
    ),
    pytest.param(
        (("", "       ขั้นตอน"), ("มาตรการ", "การดำเนินการ", *HEADER[2:]), ONE, TWO), (),
        [["มาตรการ", "ขั้นตอน/การดำเนินการ", *HEADER[2:]], list(ONE), list(TWO)],
        id="a name of two centred lines",
    ),
    pytest.param((("**มาตรการของเทศบาล",), HEADER, ONE, TWO), (), TABLE, id="a heading above"),
    pytest.param((("ผู้รับผิดชอบในการดำเนินการ",), HEADER, ONE, TWO), (), TABLE, id="a heading of known words above"),
    pytest.param((HEADER, ONE, TWO, ("", "", "- 3 -")), (), TABLE, id="the page's number"),
    pytest.param((HEADER, ONE, TWO, 100.0, ("จัดทำโดยงานนิติการ",)), (), TABLE, id="text far below"),
    pytest.param((HEADER, ONE, TWO, ("**ส่วนที่ 3",)), (), TABLE, id="a heading at once below"),
    pytest.param((HEADER, ONE, TWO, ("ข้อจำกัดของหน่วยงาน",)), (), TABLE, id="the part on constraints"),
    pytest.param(
        (HEADER, ONE, TWO, ("จัดทำประกาศเจตนารมณ์และแผนของเทศบาลตำบลทุกปีงบประมาณและเผยแพร่บนเว็บไซต์ทุกไตรมาส",)), (), TABLE,
        id="a line over all columns",
    ),
    pytest.param(
        (HEADER, ONE, ("ของเทศบาล", "ตำบล"), ("การประเมิน", "จัดทำคู่มือ", "สำนักปลัด", "มี.ค. 2566")),
        tuple(level(y, 58, 535) for y in (185, 204, 234, 249)),
        [list(HEADER), ["1. การเผยแพร่/ของเทศบาล", "จัดทำประกาศ/ตำบล", *ONE[2:]],
         ["การประเมิน", "จัดทำคู่มือ", "สำนักปลัด", "มี.ค. 2566"]],
        id="rules between rows",
    ),
    pytest.param((HEADER, ONE, TWO), (level(185, 58, 535), level(249, 58, 535)), TABLE, id="a frame above and below"),
    pytest.param(
        (("ก", "ข", "ค", "ง"), ("จ", "ฉ", "ช", "ซ"), ("", "ญ")),
        tuple(level(y, *ends) for y in (185, 204, 234) for ends in pairwise(EDGES)),
        [["ก", "ข", "ค", "ง"], ["จ", "ฉ/ญ", "ช", "ซ"]],
        id="rules in pieces need no names",
    ),
    pytest.param(
        (("ก", "ข", "ค", "ง"), ("จ", "ฉ", "ช", "ซ"), ("ฌ", "ญ", "ด", "ต"), ("ถ", "ท", "ธ", "น")),
        (
            *(level(y, *ends) for y in (185, 204) for ends in pairwise(EDGES)),
            *(level(219, *ends) for ends in pairwise(EDGES[1:])),
            *(level(y, *ends) for y in (234, 249) for ends in pairwise(EDGES)),
        ),
        [["ก", "ข", "ค", "ง"], ["จ/ฌ", "ฉ", "ช", "ซ"], ["", "ญ", "ด", "ต"], ["ถ", "ท", "ธ", "น"]],
        id="a rule that leaves out a merged cell",
    ),
    pytest.param(
        (HEADER, ("1. การเผยแพร่", "จัดทำประกาศ", "กองคลัง", "ต.ค. 2565"), ("", "ของเทศบาล"), 30.0, TWO), (),
        [list(HEADER), ["1. การเผยแพร่", "จัดทำประกาศ/ของเทศบาล", "กองคลัง", "ต.ค. 2565"], list(TWO)],
        id="much white above a row that fills its columns",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "rules", "table"), FOUND)
def test_tables_without_upright_rules(
    lines: tuple[Written, ...], rules: tuple[Rule, ...], table: list[list[str]]
) -> None:
    assert read(page(*lines, rules=rules)) == [table]


def test_two_tables_on_a_page() -> None:
    scores = (("ตัวชี้วัด", "คะแนน"), ("การปฏิบัติหน้าที่", "92.36"), ("การใช้งบประมาณ", "81.20"))
    assert read(page(*scores, 60.0, HEADER, ONE, TWO)) == [[list(row) for row in scores], TABLE]


PROSE = [
    pytest.param(("เทศบาลตำบล", "ดำเนินการ", "ตามมาตรการ", "ทุกปี"), id="justified words"),
    pytest.param(("มาตรการ", "ของเทศบาล", "ตามแผน", "ทุกปี"), id="one known word"),
    pytest.param(("1. มาตรการ", "2. ผู้รับผิดชอบ", "3. ระยะเวลา"), id="a list of known words"),
    pytest.param(("มาตรการ", ":", "ผู้รับผิดชอบ", "ระยะเวลา"), id="a colon among them"),
    pytest.param(("มาตรการ",), id="a name alone"),
]


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_no_table(line: tuple[str, ...]) -> None:
    """Lines of justified text have gaps as wide as those between columns."""
    words = ("ของเทศบาล", "ประจำปี", "งบประมาณ", "2566")
    tables, taken, carried = unruled_tables(page(line, words, words), None)
    assert (tables, taken, carried) == ([], set(), None)


def test_a_header_with_nothing_below_is_no_table() -> None:
    assert read(page(HEADER)) == []


REST = [
    pytest.param(
        (("", "ของเทศบาล"), TWO),
        [["", "ของเทศบาล", "", ""], list(TWO)],
        id="the rest of a row and another",
    ),
    pytest.param(
        (("", "ของเทศบาล"), TWO, ("3. การจัดซื้อ", "เผยแพร่", "กองช่าง", "ตลอดปี")),
        [["", "ของเทศบาล", "", ""], list(TWO), ["3. การจัดซื้อ", "เผยแพร่", "กองช่าง", "ตลอดปี"]],
        id="the rest of a row and two more",
    ),
    pytest.param((TWO,), [list(TWO)], id="a row"),
    pytest.param((HEADER, TWO), [list(HEADER), list(TWO)], id="the header again"),
]


@pytest.mark.parametrize(("lines", "table"), REST)
def test_what_goes_on_on_the_next_page(lines: tuple[Written, ...], table: list[list[str]]) -> None:
    *_, carried = unruled_tables(page(HEADER, ONE), None)
    assert carried is not None
    assert read(page(*lines, top=60.0, number=2), carried) == [table]


def test_prose_at_the_head_of_the_next_page_is_no_rest() -> None:
    *_, carried = unruled_tables(page(HEADER, ONE), None)
    assert read(page(("จัดทำโดยงานนิติการ",), ("เทศบาลตำบล",), top=60.0, number=2), carried) == []


def test_a_table_in_the_midst_of_the_next_page_is_no_rest() -> None:
    *_, carried = unruled_tables(page(HEADER, ONE), None)
    assert read(page(("จัดทำโดยงานนิติการ",), 60.0, ("ก", "ข", "ค", "ง"), number=2), carried) == []


def test_a_table_with_text_below_is_not_open() -> None:
    *_, carried = unruled_tables(page(HEADER, ONE, TWO, 100.0, ("จัดทำโดยงานนิติการ",), ("เทศบาลตำบล",)), None)
    assert carried is None


def test_no_table_reaches_over_one_that_is_drawn() -> None:
    """The headings above and below a ruled table, whose words happen to stand below each other."""
    drawn = PagedTable(1, 205.0, 215.0, (60.0, 500.0), ())
    found, taken, carried = unruled_tables(page(HEADER, 10.0, ONE), None, [drawn])
    assert (found, taken, carried) == ([], set(), None)


def test_a_table_with_a_drawn_one_below_is_not_open() -> None:
    lines = page(HEADER, ONE)
    tables, _, carried = unruled_tables(lines, None, [PagedTable(1, 400.0, 500.0, (60.0, 500.0), ())])
    assert ([rows(table) for table in tables], carried) == ([[list(HEADER), list(ONE)]], None)
