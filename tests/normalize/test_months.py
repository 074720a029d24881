"""The vocabulary of months: every entry's own examples, and what must not be mended."""

import re

import pytest

from itareports.normalize.months import Month, mended_month, month_pattern, month_word, months

WRITTEN = [(month.number, text) for month in months() for text in month.examples]
MISSPELT = [(month.number, text) for month in months() for text in month.misspelling_examples]


@pytest.mark.parametrize(("number", "text"), WRITTEN)
def test_examples_are_read_without_repair(number: int, text: str) -> None:
    word = month_word(text)
    assert re.fullmatch(month_pattern(), text, re.VERBOSE)
    assert word is not None
    assert (word.number, word.repaired) == (number, False)


@pytest.mark.parametrize(("number", "text"), MISSPELT)
def test_misspellings_are_mended(number: int, text: str) -> None:
    word = month_word(text)
    assert re.fullmatch(month_pattern(), text, re.VERBOSE)
    assert word is not None
    assert (word.number, word.repaired) == (number, True)


def test_every_month_is_there_once_and_every_misspelling_has_an_example() -> None:
    assert [month.number for month in months()] == list(range(1, 13))
    assert all(len(month.misspelling_examples) >= len(month.misspellings) for month in months())


def test_no_word_means_two_months() -> None:
    words = [word for month in months() for word in (month.full, month.short, month.abbreviation, *month.misspellings)]
    bare = [word.replace(".", "") for word in words]
    assert len(set(bare)) == len(bare)


@pytest.mark.parametrize("month", months(), ids=lambda month: month.english[0])
def test_a_valid_month_is_never_mended(month: Month) -> None:
    assert mended_month(month.full) is None
    assert mended_month(month.short) in (None, month.number)


@pytest.mark.parametrize(
    ("word", "number"),
    [("ตลาคม", 10), ("ตุลาคมม", 10), ("กนัยายน", 9), ("มินาคม", 3), ("ธันวายน", None), ("กันยาคม", None), ("คม", None)],
)
def test_one_letter_off(word: str, number: int | None) -> None:
    assert mended_month(word) == number
