"""What words cost: the usual little, the rare much, and those of reports no more than one in a thousand."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.normalize.headers import known_headers
from itareports.normalize.indicators import indicators
from itareports.normalize.word_costs import FIELD, PLACE, WordCosts, word_costs

KNOWN = word_costs()
PHRASES = sorted({*known_headers(), *(indicator.name for indicator in indicators())})
THAI = re.compile(r"[ก-ฺเ-๎]{3,}")  # "และ", without digits and signs


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("การ", "เชิง", "เชลย"), id="by-frequency"),
        pytest.param(("ได้", "ไต้"), id="one-letter-apart"),
        pytest.param(("งบประมาณ", "ปริก"), id="a-word-of-the-field-and-a-rare-one"),
    ],
)
def test_frequent_words_cost_less_than_rare_ones(words: tuple[str, ...]) -> None:
    assert all(KNOWN.costs[usual] < KNOWN.costs[rare] for usual, rare in pairwise(words))


def test_words_that_are_none_have_no_cost() -> None:
    assert KNOWN.costs.keys().isdisjoint({"บัญซี", "โครงกำร", "งบระมาณ", ""})


def test_a_place_costs_more_than_a_word_of_the_field() -> None:
    assert (KNOWN.costs["งบประมาณ"], KNOWN.costs["หนองปรือ"]) == (FIELD, PLACE)
    assert FIELD < PLACE


@pytest.mark.parametrize("phrase", PHRASES)
def test_headers_and_indicators_are_words_of_the_field(phrase: str) -> None:
    assert [letters for letters in THAI.findall(phrase) if KNOWN.costs.get(letters, PLACE) > FIELD] == []


def test_every_cost_is_one() -> None:
    assert KNOWN.ordered == tuple(sorted(KNOWN.costs))
    assert min(KNOWN.costs.values()) > 0


beginnings = st.builds(
    lambda word, length, more: word[:length] + more,
    st.sampled_from(KNOWN.ordered),
    st.integers(0, 12),
    st.text("กงดรเแาิี่้ะ", max_size=2),
)


@given(beginnings)
def test_beginnings_of_words_are_told(letters: str) -> None:
    assert KNOWN.begins_word(letters) == any(word.startswith(letters) for word in KNOWN.ordered)


@given(st.sets(st.text("กขค", max_size=4), max_size=8), st.text("กขค", max_size=5))
def test_beginnings_of_a_few_words_are_told(words: set[str], letters: str) -> None:
    few = WordCosts(dict.fromkeys(words, 1.0), tuple(sorted(words)))
    assert few.begins_word(letters) == any(word.startswith(letters) for word in words)
