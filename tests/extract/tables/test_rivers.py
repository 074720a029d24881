"""White between columns. A letter is 5 points wide, the text has 10."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.extract.tables.rivers import NARROWEST, Interval, River, chunks, column_at, covered, rivers_between
from tests.extract.pdf.drawn import stretch


@pytest.mark.parametrize(
    ("gap", "texts"),
    [(0.3, ["กอง", "คลัง", "สำนัก ปลัด"]), (0.6, ["กอง คลัง", "สำนัก ปลัด"]), (9, ["กอง คลัง สำนัก ปลัด"])],
)
def test_chunks_are_parted_by_gaps_of_so_many_sizes(gap: float, texts: list[str]) -> None:
    group = [stretch("กอง", 0, 100), stretch("คลัง", 20, 100), stretch("สำนัก", 60, 100), stretch("ปลัด", 82, 100)]
    assert [chunk.text for chunk in chunks(group, gap)] == texts


def test_a_chunk_reaches_as_far_as_its_longest_word() -> None:
    (one,) = chunks([stretch("สำนักปลัด", 0, 100, 90), stretch("กอง", 20, 100, 40)], 0.6)
    assert (one.x0, one.x1) == (0, 90)


def test_rivers_lie_between_the_middles_of_names() -> None:
    assert rivers_between([(0, 10), (30, 50), (80, 90)]) == (River(((5, 40),)), River(((40, 85),)))


LESS = [
    pytest.param([], ((10, 30),), id="no word"),
    pytest.param([(0, 12)], ((12, 30),), id="a word from the left"),
    pytest.param([(12, 14), (20, 25)], ((10, 12), (14, 20), (25, 30)), id="words in it"),
    pytest.param([(0, 40)], (), id="a word over it"),
    pytest.param([(0, 10), (30, 40)], ((10, 30),), id="words that touch it"),
    pytest.param([(10.5, 40)], (), id="less than a point is left"),
]


@pytest.mark.parametrize(("words", "white"), LESS)
def test_words_narrow_a_river(words: list[Interval], white: tuple[Interval, ...]) -> None:
    assert River(((10, 30),)).less(words).white == white


def test_the_widest_white_of_a_river() -> None:
    assert River(((10, 12), (14, 20), (25, 31))).widest == (25, 31)
    assert River(()).widest is None


COLUMNS = [(5, 8, 0), (12, 15, 1), (8, 13, 1), (-5, -1, 0), (25, 90, 1), (10, 10, 1)]


@pytest.mark.parametrize(("x0", "x1", "column"), COLUMNS)
def test_a_word_stands_in_the_column_of_its_middle(x0: float, x1: float, column: int) -> None:
    assert column_at([0, 10, 20], x0, x1) == column


INTERVALS = st.lists(
    st.tuples(st.integers(0, 200), st.integers(0, 40)).map(lambda one: (float(one[0]), float(one[0] + one[1])))
)


@given(INTERVALS)
def test_what_is_covered_lies_apart_and_holds_every_word(words: list[Interval]) -> None:
    found = covered(words)
    assert all(one[1] + NARROWEST < other[0] for one, other in pairwise(found))
    assert all(any(left <= x0 and x1 <= right for left, right in found) for x0, x1 in words)


@given(INTERVALS, st.randoms(use_true_random=False))
def test_no_word_stands_in_a_river_in_whatever_order_they_come(words: list[Interval], random: object) -> None:
    river = River(((0.0, 240.0),)).less(words)
    assert not any(x0 < end and start < x1 for x0, x1 in words if x0 < x1 for start, end in river.white)
    random.shuffle(words)  # type: ignore[attr-defined]
    other = River(((0.0, 240.0),))
    for word in words:
        other = other.less([word])
    assert other == river
