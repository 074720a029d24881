"""Running heads, running feet and page numbers, on pages 842 points high."""

from collections.abc import Sequence

import pytest

from itareports.extract.pdf.furniture import furniture, kept
from itareports.extract.pdf.lines import Shown
from tests.extract.pdf.drawn import shown

HEAD, FOOT, MIDDLE = 40.0, 810.0, 400.0

Written = tuple[str, float]


def text_of(*pages: Sequence[Written]) -> tuple[list[list[str]], list[str]]:
    """What is left of each page, and the running heads."""
    lines: list[list[Shown]] = [[shown(text, 60, y, page=number) for text, y in page]
                                for number, page in enumerate(pages, 1)]  # fmt: skip
    gone = furniture([(842.0, page) for page in lines])
    return [[line.text for line in kept(page, gone)] for page in lines], [line.text for line in gone.heads]


NUMBERS = ["- 3 -", "~ ๓ ~", "3", "หน้า 3", "หน้าที่ ๓", "3/12", "หน้า 3 จาก 12", "เทศบาลตำบลปัว      หน้า 3"]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("edge", [HEAD, FOOT])
def test_page_numbers_at_the_edge_are_no_text(number: str, edge: float) -> None:
    assert text_of([(number, edge), ("จัดอบรม", MIDDLE)]) == ([["จัดอบรม"]], [])


def test_a_number_in_the_midst_of_a_page_is_text() -> None:
    assert text_of([("3", MIDDLE)]) == ([["3"]], [])


@pytest.mark.parametrize("text", ["2566", "3.5", "ข้อ 3", "1. จัดอบรม"])
def test_other_numbers_at_the_edge_are_text(text: str) -> None:
    assert text_of([(text, FOOT)]) == ([[text]], [])


def page(head: str, at: int = 0, y: float = HEAD) -> list[Written]:
    return [(head, y), (f"จัดอบรมครั้งที่ {'กขคงจฉ'[at]}", MIDDLE)]


def test_a_head_on_every_page_is_told_once() -> None:
    left, heads = text_of(*(page("เทศบาลเมืองปัว", at) for at in range(3)))
    assert heads == ["เทศบาลเมืองปัว"]
    assert left == [[f"จัดอบรมครั้งที่ {letter}"] for letter in "กขค"]


def test_a_head_whose_number_counts_is_the_same() -> None:
    assert text_of(*(page(f"รายงาน ฉบับที่ {digit}", at) for at, digit in enumerate("1๒3")))[1] == ["รายงาน ฉบับที่ 1"]


@pytest.mark.parametrize(
    ("pages", "heads"),
    [
        pytest.param([page("หัวเรื่อง")], [], id="a page alone"),
        pytest.param([page("หัวเรื่อง"), page("อื่น")], [], id="on one of two"),
        pytest.param([page("หัวเรื่อง"), page("หัวเรื่อง")], ["หัวเรื่อง"], id="on two of two"),
        pytest.param([page("หัวเรื่อง"), page("หัวเรื่อง"), page("ก"), page("ข")], ["หัวเรื่อง"], id="on half of them"),
        pytest.param([page("หัวเรื่อง"), page("หัวเรื่อง"), *(page(one) for one in "กขคงจ")], [], id="on two of seven"),
        pytest.param([page("หัวเรื่อง", y=MIDDLE), page("หัวเรื่อง", y=MIDDLE)], [], id="in the midst of the pages"),
        pytest.param([[("หัวเรื่อง", HEAD), ("หัวเรื่อง", 60.0)]], [], id="twice on one page"),
    ],
)
def test_which_heads_run(pages: list[list[Written]], heads: list[str]) -> None:
    left, found = text_of(*pages)
    assert found == heads
    assert sum(len(lines) for lines in left) == sum(map(len, pages)) - sum(
        text in heads for one in pages for text, _ in one
    )


def test_list_items_at_the_edges_of_two_pages_are_text() -> None:
    """A table without rules, or a list, may end on one page and begin on the next with figures alone."""
    left, _ = text_of([("ไตรมาสที่ 1 จำนวน 12 ครั้ง", FOOT)], [("ไตรมาสที่ 2 จำนวน 15 ครั้ง", HEAD)])
    assert left == [["ไตรมาสที่ 1 จำนวน 12 ครั้ง"], ["ไตรมาสที่ 2 จำนวน 15 ครั้ง"]]
