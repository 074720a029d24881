"""Paragraphs of whole pages: where their lines are wrapped is learned from the pages themselves."""

from dataclasses import replace

import pytest

from itareports.extract.document import Paragraph
from itareports.extract.pdf.lines import Shown
from itareports.extract.pdf.paragraphs import Laid, Prose
from itareports.extract.tables.paged import PagedTable
from tests.extract.pdf.drawn import PITCH, SIZE, shown

LEFT, EDGE = 60.0, 400.0
FIRST = ["จัดทำประกาศเจตนารมณ์ของผู้บริหาร→", "และพนักงานของเทศบาลทุกคนในสังกัด→", "ทุกปีงบประมาณและเผยแพร่ให้ทราบ→", "ทุกคน"]
SECOND = ["เผยแพร่คู่มือประชาชนบนเว็บไซต์→", "ของเทศบาลและที่ทำการทุกแห่ง→", "ทุกปี"]


def laid(*texts: str, page: int = 1, table: tuple[float, float] | None = None, width: float = 595.0) -> Laid:
    """A page of lines; "→" fills one to the edge, blanks before one set it in by two points each."""
    lines = []
    for at, text in enumerate(texts):
        bare = text.strip().removesuffix("→")
        x0 = LEFT + 2.0 * (len(text) - len(text.lstrip(" ")))
        lines.append(shown(bare, x0, 200 + at * PITCH, EDGE if text.endswith("→") else None, page=page))
    tables = [] if table is None else [PagedTable(page, 600, 700, table, ())]
    return Laid(page, width, 842.0, lines, tables)


def paragraphs(*pages: Laid, headings: dict[tuple[int, str], int] | None = None) -> list[Paragraph]:
    prose = Prose.of(pages, headings or {})
    return list(prose.paragraphs([line for page in pages for line in page.lines]))


def joined(*pages: Laid) -> list[str]:
    return [one.text for one in paragraphs(*pages)]


WHOLE = ["".join(FIRST).replace("→", ""), "".join(SECOND).replace("→", "")]
TABLES = [
    pytest.param(None, id="no table"),
    pytest.param((60.0, 400.0), id="as wide as the text"),
    pytest.param((55.0, 405.0), id="as Word draws it, a little wider"),
    pytest.param((60.0, 250.0), id="narrower"),
    pytest.param((20.0, 540.0), id="far wider",
                 marks=pytest.mark.xfail(strict=True, reason="a table that is wider than the text tells its margins")),
]  # fmt: skip


@pytest.mark.parametrize("table", TABLES)
def test_paragraphs_are_whole_beside_tables_of_any_width(table: tuple[float, float] | None) -> None:
    assert joined(laid(*FIRST, *SECOND, table=table)) == WHOLE


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    assert joined(laid(*FIRST[:2]), laid(*FIRST[2:], *SECOND, page=2)) == WHOLE


def test_pages_of_another_width_have_margins_of_their_own() -> None:
    wide = laid("รายงาน", *FIRST, page=2, width=842.0)
    wide.lines = [replace(line, x1=line.x1 + 300 if line.x1 == EDGE else line.x1) for line in wide.lines]
    assert joined(laid(*FIRST, *SECOND), wide) == [*WHOLE, "รายงาน", WHOLE[0]]


def test_paragraphs_that_are_set_in_are_told_from_each_other() -> None:
    """Also those whose last line happens to be full."""
    set_in = [f"          {text}" for text in ("จัดทำประกาศของผู้บริหาร→", "เผยแพร่คู่มือประชาชน→", "อบรมพนักงานของเทศบาล→")]
    lines = [text for first in set_in for text in (first, "ตามแผนของเทศบาลประจำปี→")]
    assert joined(laid(*lines)) == [f"{first.strip(' →')}ตามแผนของเทศบาลประจำปี" for first in set_in]


def sized(line: Shown, size: float) -> Shown:
    return replace(line, size=size)


def test_larger_letters_make_a_heading() -> None:
    page = laid("รายงาน", "ผลการดำเนินการ", *SECOND)
    page.lines = [sized(page.lines[0], 1.5 * SIZE), sized(page.lines[1], 1.1 * SIZE), *page.lines[2:]]
    assert [one.level for one in paragraphs(page)] == [1, None, None]


def test_bookmarks_say_more_than_size() -> None:
    page = laid("รายงาน", "ส่วนที่ ๑", *SECOND)
    page.lines[0] = sized(page.lines[0], 1.5 * SIZE)
    found = paragraphs(page, headings={(1, "รายงาน"): 2, (1, "ส่วนที่1"): 3, (2, "ทุกปี"): 1})
    assert [one.level for one in found] == [2, 3, None]


def test_nothing_to_read() -> None:
    assert paragraphs(laid()) == []
    assert list(Prose.of([], {}).running_heads()) == []
