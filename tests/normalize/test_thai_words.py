"""The dictionary behind repairs: readings that later steps rest on."""

import pytest

from itareports.normalize.thai_words import read_words, vocabulary


@pytest.mark.parametrize(
    ("letters", "unknown", "words"),
    [
        ("ส่วนรวม", 0, ("ส่วนรวม",)),
        ("ส่ว", 3, ()),
        ("โครงกำร", 1, ("โครง", "กำ")),
        ("ดำเนินการตาม", 0, ("ดำเนินการ", "ตาม")),
        ("", 0, ()),
    ],
    ids=["word", "piece", "letter-left-over", "field-word-wins", "nothing"],
)
def test_best_reading(letters: str, unknown: int, words: tuple[str, ...]) -> None:
    reading = read_words(letters)
    assert (reading.unknown, reading.words) == (unknown, words)


def test_a_word_cut_by_the_window_is_not_counted() -> None:
    assert read_words("บาลตำบล", cut_left=True).unknown == 0
    assert read_words("ตำบลเทศบ", cut_right=True).unknown == 0


@pytest.mark.parametrize("word", sorted(vocabulary().field_words))
def test_every_field_word_reads_as_one(word: str) -> None:
    assert read_words(word).words == (word,)
