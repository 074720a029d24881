"""Tables that are generated, cut into pages and joined again."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from itareports.extract.pdf.lines import Shown
from itareports.extract.tables.paged import PagedCell, PagedTable
from tests.extract.tables.parts_of_tables import cell, paged, row, stitched, texts

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
