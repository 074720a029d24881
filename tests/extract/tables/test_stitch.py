"""One table over many pages. A row of cases is what stands at the foot of a page, and at the head of the next.

A line that ends in "→" fills its column; in "**...**" it is bold.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.extract.document import Table
from itareports.extract.pdf.lines import Column, Shown
from itareports.extract.tables.paged import PagedCell, PagedTable
from itareports.extract.tables.stitch import Stitched, is_cut
from tests.extract.pdf.drawn import PITCH, bold, shown

WIDTH = 200.0


def cell(*texts: str, page: int = 1, column: int = 0) -> PagedCell:
    left = WIDTH * column
    lines = []
    for index, text in enumerate(texts, 1):
        bare = text.removesuffix("→").strip("*")
        line = shown(bare, left, index * PITCH, left + WIDTH if text.endswith("→") else None, page=page)
        lines.append(bold(line) if text.startswith("**") else line)
    return PagedCell(tuple(lines), column=Column(left, left + WIDTH))


def row(*cells: str | tuple[str, ...], page: int = 1) -> tuple[PagedCell, ...]:
    """Cells from the text of their lines; "" is an empty one."""
    split = [texts if isinstance(texts, tuple) else (texts,) for texts in cells]
    return tuple(cell(*filter(None, texts), page=page, column=at) for at, texts in enumerate(split))


def paged(
    *rows: tuple[PagedCell, ...], page: int = 1, xs: Sequence[float] = (), goes_on: bool = False, by_white: bool = False
) -> PagedTable:
    edges = tuple(xs) or tuple(WIDTH * at for at in range(len(rows[0]) + 1))
    return PagedTable(page, 50.0, 790.0, edges, rows, goes_on, by_white)


def stitched(*parts: PagedTable) -> Table:
    table = Stitched.of(parts[0])
    for part in parts[1:]:
        assert table.takes(part)
        table.add(part)
    return table.table()


def texts(table: Table) -> list[list[str]]:
    return [[one.text for one in cells] for cells in table.rows]


CUT = [
    pytest.param(("1. การเผยแพร่", "จัดทำประกาศ→"), ("", "ของเทศบาล"), id="a sentence goes on"),
    pytest.param(("การเผยแพร่→", "จัดทำประกาศ→"), ("ข้อมูล", "ของเทศบาล"), id="so do two"),
    pytest.param(("1. การเผยแพร่", "1) แต่งตั้ง"), ("", "2) จัดประชุม"), id="the next item of a list"),
    pytest.param(
        ("1. การเผยแพร่", ("1) แต่งตั้ง", "คณะทำงาน")), ("", "2) จัดประชุม"), id="the next item, the last one wrapped"
    ),
    pytest.param(("การเผยแพร่", ("- แต่งตั้ง→", "คณะ→")), ("", "ทำงาน"), id="a bullet's text goes on"),
    pytest.param(("การเผยแพร่", "ต.ค. 2565"), ("", "- ก.ย. 2566"), id="a range over the page end"),
    pytest.param(("การเผยแพร่", "จัดทำ→", "ไตรมาส 1, ไตรมาส 3→"), ("", "ประกาศ", "ปีงบประมาณ 2568"),
                 id="quarters, then a year"),
    pytest.param(("การเผยแพร่→", "จัดทำ→", "ต.ค. 2565→"), ("ข้อมูล", "ประกาศ", "มี.ค. 2566"),
                 id="two periods where all else goes on"),
    pytest.param(("การเผยแพร่→", "ต.ค. 2565→"), ("ข้อมูล", "มี.ค. 2566"), id="two periods beside a title that goes on"),
    pytest.param(("การเผยแพร่", ("กิจกรรมที่ 1 จัดทำ→",), "กองคลัง→"), ("", "กิจกรรมที่ 2 เผยแพร่", "และกองช่าง"),
                 id="another step that is called an activity"),
    pytest.param(("การเผยแพร่", "4."), ("", "จัดอบรมพนักงาน"), id="a list mark alone"),
    pytest.param(("การเผยแพร่", ("จัดทำ→", "ประกาศ→"), ("กองคลัง→",)), ("", "ของเทศบาล", "และกองช่าง"),
                 id="a paragraph's last line was kept for the next page"),
]  # fmt: skip

WHOLE = [
    pytest.param(("1. การเผยแพร่", "จัดทำประกาศ"), ("", "ของเทศบาล"), id="there was room for the word below"),
    pytest.param(("1. การเผยแพร่", "จัดทำประกาศ→"), ("2. การให้บริการ", "ของเทศบาล"), id="another number"),
    pytest.param(("1. การเผยแพร่→", "กองคลัง"), ("2. การให้บริการ", ""), id="another number alone"),
    pytest.param(("1. การเผยแพร่", ("1) แต่งตั้ง", "2) ประชุม")), ("", "1) จัดอบรม"), id="a list begins anew"),
    pytest.param(("1. การเผยแพร่", ("1) แต่งตั้ง", "2) ประชุม")), ("", "4) จัดอบรม"), id="a list that leaves one out"),
    pytest.param(("1. การเผยแพร่", "- แต่งตั้ง"), ("", "- จัดอบรม"), id="bullets do not count"),
    pytest.param(("ข้อ o10→", "92.36"), ("ข้อ o11", "81.20"), id="another code"),
    pytest.param(("การเผยแพร่→", "92.36"), ("ข้อมูล", "81.20"), id="another figure"),
    pytest.param(("การป้องกัน→", "๙๒.๓๖"), ("การทุจริต", "๘๑.๒๐"), id="another figure in Thai digits"),
    pytest.param(("ตัวชี้วัด→", "100"), ("ที่ ๒", "95%"), id="another share"),
    pytest.param(("การเผยแพร่", "จัดทำประกาศ→"), ("", "**ผู้รับผิดชอบ**"), id="a heading"),
    pytest.param(("1. การเผยแพร่", "", "กองคลัง→"), ("", "จัดอบรม", "และกองช่าง"), id="a cell that was empty"),
    pytest.param(("1. การเผยแพร่", ("ก→",), ("1", "2", "3", "4", "กองคลัง→")), ("", "จัดอบรม", "และกองช่าง"),
                 id="a cell that ended long before"),
    pytest.param(("1. การเผยแพร่", "จัดทำประกาศ→"), ("", ""), id="nothing below"),
    pytest.param(("", ""), ("", "ของเทศบาล"), id="nothing above"),
    pytest.param(("1. การเผยแพร่", "จัดทำคู่มือ", "สำนักปลัด", "ต.ค. 2565"),
                 ("", "จัดอบรมพนักงาน", "กองคลัง", "มี.ค. 2566"), id="another activity with its owner and period"),
    pytest.param(("3. การร้องเรียน", ("ทบทวน", "คู่มือ"), ("ธันวาคม 2563 -→", "มกราคม 2564→")),
                 ("", "เปิดช่องทาง", "กุมภาพันธ์ - กันยายน 2564"), id="another period, though it had no room above"),
    pytest.param(("1. การคัดเลือก", "ประกาศ", "กองการเจ้าหน้าที่→", "ต.ค. 2565→"), ("", "อบรม", "สำนักปลัด", "ตลอดปีงบประมาณ"),
                 id="another period and an owner that had no room above"),
    pytest.param(("การติดตาม→", "รายงาน→"), ("มาตรการที่ 2", "เผยแพร่"), id="another measure"),
    pytest.param(("ระยะเวลาดำเนินการ→", "ไตรมาส 3"), ("งบประมาณ", "18,500 บาท"), id="another label of a form"),
]  # fmt: skip


@pytest.mark.parametrize(("above", "below"), CUT)
def test_rows_that_a_page_end_cuts(above: tuple[str, ...], below: tuple[str, ...]) -> None:
    assert is_cut(row(*above), row(*below, page=2))


@pytest.mark.parametrize(("above", "below"), WHOLE)
def test_rows_that_begin_on_their_page(above: tuple[str, ...], below: tuple[str, ...]) -> None:
    assert not is_cut(row(*above), row(*below, page=2))


def test_the_next_step_with_an_owner_and_a_period_of_its_own_is_a_row() -> None:
    above = row("1. การเผยแพร่", "1) แต่งตั้งคณะทำงาน", "สำนักปลัด", "ต.ค. 2565")
    assert not is_cut(above, row("", "2) จัดอบรมพนักงาน", "กองคลัง", "มี.ค. 2566", page=2))


THREE_PAGES = [
    pytest.param("", id="beside an empty cell"),
    pytest.param("การเผยแพร่", id="beside a cell that ended on the first"),
    pytest.param(("การเผยแพร่", "ข้อมูล", "ข่าวสาร", "ของเทศบาล"), id="beside a cell that ended far down the first"),
]  # fmt: skip


@pytest.mark.parametrize("first", THREE_PAGES)
def test_a_row_that_goes_on_over_three_pages(first: str | tuple[str, ...]) -> None:
    parts = [
        paged(row(first, ("จัดทำประกาศ→",) * 4)),
        paged(row("", "ของเทศบาล→", page=2), page=2),
        paged(row("", "ทุกปี", page=3), page=3),
    ]
    assert len(stitched(*parts).rows) == 1


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


# A word is ม and four letters that are not ม, so that each is found again however lines are joined.
WORD = re.compile("ม[กตนปร]{4}")
LETTERS = "กตนปร"


def word(number: int) -> str:
    return "ม" + "".join(LETTERS[number // 5**at % 5] for at in range(4))


@dataclass(frozen=True)
class Written:
    """A table as it was meant: how many lines each cell has, and how it is cut into pages.

    `cuts` are lines, counted over all rows, after which a page ends.
    """

    rows: tuple[tuple[int, ...], ...]
    cuts: frozenset[int]
    header: bool


@st.composite
def tables(draw: st.DrawFn) -> Written:
    columns = draw(st.integers(2, 6))
    cells = st.tuples(*[st.integers(0, 6)] * columns).filter(any)
    rows = draw(st.lists(cells, min_size=1, max_size=6))
    ends = list(accumulate(max(one) for one in rows))
    cuts = draw(st.frozensets(st.integers(1, max(1, ends[-1] - 1)), max_size=5))
    # A row over three pages has a test of its own.
    kept = {sum(end <= cut for end in ends): cut for cut in cuts if cut not in ends}
    return Written(tuple(rows), frozenset(kept.values()) | cuts.intersection(ends), draw(st.booleans()))


def words_of(written: Written) -> list[list[list[str]]]:
    """The words of each cell: four on a line, the last line of a cell has one."""
    numbers = iter(range(625))
    return [[[word(next(numbers)) for _ in range(4 * (lines - 1) + 1 if lines else 0)] for lines in row]
            for row in written.rows]  # fmt: skip


def pages_of(written: Written) -> list[PagedTable]:
    header = row(*(f"ศ{LETTERS[at % 5] * (at + 1)}" for at in range(len(written.rows[0]))))
    words = words_of(written)
    starts = [0, *accumulate(max(one) for one in written.rows)]
    bounds = [0, *sorted(cut for cut in written.cuts if cut < starts[-1]), starts[-1]]
    parts = []
    for page, (top, bottom) in enumerate(pairwise(bounds), 1):
        rows = [header] if written.header or page == 1 else []
        for start, end, cells in zip(starts, starts[1:], words, strict=False):
            if start < bottom and end > top:
                rows.append(tuple(
                    _piece(one, range(max(0, top - start), bottom - start), page, at) for at, one in enumerate(cells)
                ))  # fmt: skip
        parts.append(paged(*rows, page=page))
    return parts


def _piece(words: list[str], lines: range, page: int, column: int) -> PagedCell:
    """What a page shows of a cell, of whose lines all but the last are full."""
    cut = [words[at : at + 4] for at in range(0, len(words), 4)]
    kept = [(" ".join(one), len(one) == 4) for index, one in enumerate(cut) if index in lines]
    return cell(*(text + "→" if full else text for text, full in kept), page=page, column=column)


@given(tables())
def test_a_table_is_the_same_however_pages_cut_it(written: Written) -> None:
    """Each cell holds its words in their order, the header stands once, and a row that was cut is whole."""
    _, *rows = stitched(*pages_of(written)).rows
    assert [[WORD.findall(one.text) for one in cells] for cells in rows] == words_of(written)


@given(tables(), st.randoms(use_true_random=False))
def test_no_word_is_lost_or_doubled_whatever_the_lines_look_like(written: Written, random: object) -> None:
    choose = random.choice  # type: ignore[attr-defined]

    def other(line: Shown) -> Shown:
        mark = choose(("", "", "1. ", "2) ", "- ", "ข้อ "))
        return replace(line, text=mark + line.text, emphasised=choose((True, False)), x1=choose((line.x1, line.x0 + 9)))

    def changed(part: PagedTable) -> PagedTable:
        head, *rest = part.rows
        begun = written.header or part.page == 1
        rows = [tuple(replace(one, lines=tuple(map(other, one.lines))) for one in cells)
                for cells in (rest if begun else part.rows)]  # fmt: skip
        return replace(part, rows=(head, *rows) if begun else tuple(rows))

    table = stitched(*map(changed, pages_of(written)))
    found = [WORD.findall(text) for cells in texts(table) for text in cells]
    meant = words_of(written)
    assert Counter(one for cell in found for one in cell) == Counter(
        one for cells in meant for cell in cells for one in cell
    )
    for column in range(len(meant[0])):
        below = [one for cells in table.rows for one in WORD.findall(cells[column].text)]
        assert below == [one for cells in meant for one in cells[column]]
    assert len([text for cells in texts(table) for text in cells if text.startswith("ศ")]) == len(meant[0])
