"""Ruled tables of whole PDF files: which words stand in which cell, and which tables are one."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itareports.extract.readers import pdf
from itareports.schema import Place
from tests.extract.pdf.sample_page import rows, texts
from tests.extract.pdf.tiny import grid, text, tiny_pdf, written


def test_rows_go_on_over_pages() -> None:
    """The header is drawn again, and the row is cut in mid-sentence."""

    def page(*cells: tuple[str, float, float], bottom: float) -> bytes:
        return grid((60, 200, 400), (bottom, 740, 770)) + b"".join(
            text(words, x, y) for words, x, y in (("measure", 70, 750), ("steps", 210, 750), *cells)
        )

    first = page(("1. training", 70, 70), ("announce to all the officers and all", 210, 70), bottom=60)
    second = page(("workers", 210, 725), bottom=700)
    assert rows(pdf.read(written([first, second]))) == [
        [["measure", "steps"], ["1. training", "announce to all the officers and all workers"]]
    ]


HEADER = (("measure", 70.0), ("period", 210.0))
ONE, TWO = (("1. training", 70.0), ("all year", 210.0)), (("2. guide", 70.0), ("spring", 210.0))


def table_at(top: float, *table: tuple[tuple[str, float], ...]) -> bytes:
    ys = [top - 30 * at for at in range(len(table) + 1)]
    words = (text(word, x, y - 20) for row, y in zip(table, ys, strict=False) for word, x in row)
    return grid((60, 200, 400), ys) + b"".join(words)


def words_of(*table: tuple[tuple[str, float], ...]) -> list[list[str]]:
    return [[word for word, _ in row] for row in table]


ONE_TABLE, TWO_TABLES = [words_of(HEADER, ONE, TWO)], [words_of(HEADER, ONE), words_of(HEADER, TWO)]
HEAD, NUMBER = text("Municipality of Pua", 200, 815), text("- 1 -", 290, 20)
PAGES = [
    pytest.param([table_at(200, HEADER, ONE), table_at(780, TWO)], ONE_TABLE, id="no header again"),
    pytest.param([table_at(200, HEADER, ONE), table_at(780, HEADER, TWO)], ONE_TABLE, id="the header again"),
    pytest.param([table_at(200, HEADER, ONE) + NUMBER, HEAD + table_at(780, HEADER, TWO) + NUMBER, HEAD], ONE_TABLE,
                 id="a page number and a running head between"),
    pytest.param([table_at(200, HEADER, ONE), b"", table_at(780, HEADER, TWO)], ONE_TABLE, id="an empty page between"),
    pytest.param([table_at(200, HEADER, ONE) + text("Others follow", 60, 100), table_at(780, HEADER, TWO)], TWO_TABLES,
                 id="text below"),
    pytest.param([table_at(200, HEADER, ONE), text("Others follow", 60, 700) + table_at(600, HEADER, TWO)], TWO_TABLES,
                 id="text above"),
    pytest.param([table_at(700, HEADER, ONE) + table_at(400, HEADER, TWO)], TWO_TABLES, id="two on one page"),
]  # fmt: skip


@pytest.mark.parametrize(("pages", "tables"), PAGES)
def test_which_tables_are_one(pages: list[bytes], tables: list[list[list[str]]]) -> None:
    assert rows(pdf.read(written(pages))) == tables


def test_paragraphs_and_tables_come_in_the_order_of_the_page() -> None:
    content = (
        table_at(400, HEADER, TWO) + text("Below", 60, 200) + text("Between", 60, 500)
        + table_at(700, HEADER, ONE) + text("Above", 60, 780)
    )  # fmt: skip
    assert texts(pdf.read(tiny_pdf(content))) == [
        "Above", "measure", "period", "1. training", "all year",
        "Between", "measure", "period", "2. guide", "spring", "Below",
    ]  # fmt: skip


def test_places_are_counted_in_pages_tables_rows_and_columns() -> None:
    read = pdf.read(written([text("Above", 60, 780) + table_at(200, HEADER, ONE), table_at(780, HEADER, TWO)]))
    places = [(one.text, *counted(one.place)) for one in read.passages()]
    assert places == [
        ("Above", 1, None, None, None),
        ("measure", 1, 1, 1, 1), ("period", 1, 1, 1, 2),
        ("1. training", 1, 1, 2, 1), ("all year", 1, 1, 2, 2),
        ("2. guide", 2, 1, 3, 1), ("spring", 2, 1, 3, 2),
    ]  # fmt: skip


def counted(place: Place) -> tuple[int | None, ...]:
    return place.page, place.table, place.row, place.column


CELLS = [
    pytest.param(text("training all year", 157.5, 655), [["training", "all year"]], id="one text"),
    pytest.param(
        text("training", 157, 655) + text("all year", 203, 655), [["training", "all year"]], id="close to a rule"
    ),
    pytest.param(text("training ", 70, 655) + text("           all", 200, 655), [["training", "all"]], id="blanks"),
    pytest.param(b"BT /F 12 Tf 70 655 Td [(training) -8000 (all year)] TJ ET", [["training", "all year"]], id="one TJ"),
    pytest.param(
        text("all year", 210, 655) + text("training", 70, 655), [["training", "all year"]], id="right one first"
    ),
]


@pytest.mark.parametrize(("content", "table"), CELLS)
def test_words_of_two_cells_are_told_apart(content: bytes, table: list[list[str]]) -> None:
    assert rows(pdf.read(tiny_pdf(grid((60, 200, 400), (640, 680)) + content))) == [table]


WORD = st.text("abdeghkmnoprstuw", min_size=3, max_size=5)
TABLE = st.integers(2, 5).flatmap(
    lambda wide: st.lists(
        st.tuples(*[st.lists(WORD, max_size=4)] * wide).filter(any), min_size=2, max_size=7, unique_by=str
    )
)


@settings(max_examples=30)
@given(TABLE, st.sets(st.integers(1, 6)), st.booleans())
def test_a_table_is_read_as_it_was_drawn(
    table: list[tuple[list[str], ...]],
    ends: set[int],
    header: bool,  # noqa: FBT001
) -> None:
    """Each word stands on a line of its own; pages end before some of the rows, and the first is a header or not.

    Rows are numbered: a row of one short word at a page's end may as well go on with the next page's.
    """
    table = [([f"{number}. {(*first, 'row')[0]}", *first[1:]], *rest) for number, (first, *rest) in enumerate(table, 1)]
    cut = sorted({0, len(table), *(end for end in ends if end < len(table))})
    again = table[:1] if header else []
    pages = [table[start:end] if start == 0 else again + table[start:end] for start, end in pairwise(cut)]
    (found,) = rows(pdf.read(written([_drawn(page) for page in pages])))
    assert [["".join(cell.split()) for cell in row] for row in found] == [
        ["".join("".join(cell).split()) for cell in row] for row in table
    ]


def _drawn(table: Sequence[Sequence[Sequence[str]]]) -> bytes:
    ys, content = [780.0], b""
    xs = [60 + 90.0 * at for at in range(len(table[0]) + 1)]
    for row in table:
        for x, cell in zip(xs, row, strict=False):
            content += b"".join(text(word, x + 4, ys[-1] - 14 * at) for at, word in enumerate(cell, 1))
        ys.append(ys[-1] - 14 * max(map(len, row)) - 6)
    return grid(xs, ys) + content
