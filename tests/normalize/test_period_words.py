"""Every entry of the vocabulary is read in the texts that it brings along."""

import pytest

from itareports.normalize.period_words import period_words
from itareports.normalize.periods import parse_period

EXAMPLES = [(words.kind, text, words.mended) for words in period_words() for text in words.examples]


@pytest.mark.parametrize(("kind", "text", "mended"), EXAMPLES)
def test_examples(kind: str, text: str, mended: bool) -> None:  # noqa: FBT001
    reading = parse_period(text, fiscal_year=2566)
    assert reading is not None
    assert bool(reading.spans) == (kind not in ("undated", "open"))
    assert reading.repaired == mended


@pytest.mark.parametrize("text", [text for words in period_words() if words.kind == "undated" for text in words.texts])
def test_undated_words_are_periods_without_dates(text: str) -> None:
    reading = parse_period(text)
    assert reading is not None
    assert (reading.spans, reading.precision) == ((), None)


def test_no_word_is_listed_twice() -> None:
    texts = [text for words in period_words() for text in words.texts]
    assert len(set(texts)) == len(texts)
