"""One table over many pages: its header, its columns, what goes on in which."""

from dataclasses import replace

import pytest

from itareports.extract.tables.stitch import Stitched
from tests.extract.tables.parts_of_tables import paged, row, stitched, texts

HEADER = ("มาตรการ", "ผู้รับผิดชอบ")


def test_a_row_that_was_cut_is_one_line_again_that_knows_both_pages() -> None:
    table = stitched(paged(row("การเผยแพร่", "จัดทำประกาศ→")), paged(row("", "ของเทศบาล", page=2), page=2))
    assert texts(table) == [["การเผยแพร่", "จัดทำประกาศของเทศบาล"]]
    (line,) = table.rows[0][1].lines
    assert [line.place.page, *(place.page for _, place in line.wraps)] == [1, 2]
    assert (line.place.row, line.place.column) == (1, 2)


@pytest.mark.parametrize(
    ("pages", "rows"),
    [
        pytest.param([[HEADER, ("ก", "ข")], [HEADER, ("ค", "ง")]], [HEADER, ("ก", "ข"), ("ค", "ง")], id="again"),
        pytest.param([[HEADER, ("ก", "ข")], [("ค", "ง")]], [HEADER, ("ก", "ข"), ("ค", "ง")], id="not again"),
        pytest.param(
            [[("ก", ""), HEADER, ("ข", "ค")], [("ก", ""), HEADER, ("ง", "จ")]],
            [("ก", ""), HEADER, ("ข", "ค"), ("ง", "จ")],
            id="of two rows",
        ),
        pytest.param([[HEADER, ("ก", "ข")], [("ผู้", "เรา"), ("ค", "ง")]], [HEADER, ("ก", "ข"), ("ผู้", "เรา"), ("ค", "ง")],
                     id="of other words"),
        pytest.param([[HEADER], [HEADER, ("ก", "ข")]], [HEADER, ("ก", "ข")], id="alone at the foot of a page"),
    ],
)  # fmt: skip
def test_a_repeated_header_stands_once(pages: list[list[tuple[str, ...]]], rows: list[tuple[str, ...]]) -> None:
    parts = [paged(*(row(*cells, page=at) for cells in one), page=at) for at, one in enumerate(pages, 1)]
    assert texts(stitched(*parts)) == [list(cells) for cells in rows]


@pytest.mark.parametrize(
    ("xs", "page", "goes_on", "taken"),
    [
        pytest.param((0, 200, 400), 2, False, True, id="the same columns"),
        pytest.param((30, 230, 430), 2, False, True, id="moved, as on a page with another margin"),
        pytest.param((0, 203, 398), 2, False, True, id="a little off"),
        pytest.param((0, 250, 400), 2, False, False, id="other columns"),
        pytest.param((0, 250, 400), 2, True, True, id="other columns, but known to go on"),
        pytest.param((0, 200, 400, 600), 2, False, False, id="one column more"),
        pytest.param((0, 200, 400, 600), 2, True, False, id="one column more, even if it goes on"),
        pytest.param((0, 200, 400), 1, False, False, id="on the same page"),
    ],
)
def test_which_part_goes_on(xs: tuple[float, ...], page: int, goes_on: bool, taken: bool) -> None:  # noqa: FBT001
    part = paged(row(*["ก"] * (len(xs) - 1)), page=page, xs=xs, goes_on=goes_on)
    assert Stitched.of(paged(row(*HEADER))).takes(part) is taken


NAMES = ("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา")


def test_a_title_goes_on_beside_the_next_activity() -> None:
    """Its merged cell is cut by the page's end, below which the number is not printed again."""
    above = row("๓", "การเปิดเผยข้อมูล→", "เผยแพร่แผน", "ต.ค. 65")
    below = row("", "การใช้จ่ายงบประมาณ", "รายงานผล", "ม.ค. 66", page=2)
    assert texts(stitched(paged(above), paged(below, page=2))) == [
        ["๓", "การเปิดเผยข้อมูลการใช้จ่ายงบประมาณ", "เผยแพร่แผน", "ต.ค. 65"],
        ["", "", "รายงานผล", "ม.ค. 66"],
    ]


def test_a_part_goes_on_whose_columns_are_named_again() -> None:
    """White alone tells the edges of columns anew on every page."""
    xs = (0, 230, 400, 620, 800)
    first = paged(row(*NAMES), row("1. การเผยแพร่", "แจ้ง→", "กองคลัง", "ต.ค. 65"), by_white=True)
    rest = paged(row(*NAMES, page=2), row("ข้อมูล", "เวียน", "", "", page=2), page=2, xs=xs, by_white=True)
    anew = paged(row(*NAMES, page=2), row("", "เวียน", "กองช่าง", "ม.ค. 66", page=2), page=2, xs=xs, by_white=True)
    assert texts(stitched(first, rest))[1:] == [["1. การเผยแพร่\nข้อมูล", "แจ้งเวียน", "กองคลัง", "ต.ค. 65"]]
    assert texts(stitched(first, anew))[1:] == [
        ["1. การเผยแพร่", "แจ้ง", "กองคลัง", "ต.ค. 65"],
        ["", "เวียน", "กองช่าง", "ม.ค. 66"],
    ]
    assert not Stitched.of(first).takes(replace(rest, by_white=False))
    assert not Stitched.of(first).takes(paged(row("ก", "ข", "ค", "ง", page=2), page=2, xs=xs, by_white=True))
