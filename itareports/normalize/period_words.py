"""The words of the period grammar besides months, from data/period_words.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from itareports.normalize.months import bare, spaced


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """Words of one kind, with the texts that prove them."""

    kind: str
    texts: tuple[str, ...]
    examples: tuple[str, ...]
    mended: bool


@cache
def period_words() -> tuple[PeriodWords, ...]:
    """The vocabulary of the grammar besides months.

    >>> sorted({words.kind for words in period_words()})[:3]
    ['and', 'between', 'deadline']
    """
    text = files("itareports.normalize").joinpath("data/period_words.toml").read_text(encoding="utf-8")
    return tuple(
        PeriodWords(entry["kind"], tuple(entry["texts"]), tuple(entry["examples"]), entry.get("mended", False))
        for entry in tomllib.loads(text)["word"]
    )


def word_pattern(text: str) -> str:
    """A verbose regex for one word; a Latin word ends where its letters end.

    >>> word_pattern("to")
    '(?<![A-Za-z])to(?![A-Za-z])'
    """
    if text.isascii() and text.isalpha():
        return rf"(?<![A-Za-z]){text}(?![A-Za-z])"
    return spaced(text)


def any_of(*kinds: str) -> str:
    """A verbose regex for every word of some kinds, longer words first.

    >>> import re
    >>> re.match(any_of("to"), "จน ถึง", re.VERBOSE).group()
    'จน ถึง'
    """
    texts = [text for words in period_words() if words.kind in kinds for text in words.texts]
    return "(?:" + "|".join(word_pattern(text) for text in sorted(texts, key=len, reverse=True)) + ")"


def words_with(text: str) -> PeriodWords | None:
    """The entry to which a word belongs, however its letters stand.

    >>> words_with("วัน ที่").kind
    'lead'
    """
    return _entries().get(bare(text))


@cache
def _entries() -> dict[str, PeriodWords]:
    return {bare(text): words for words in period_words() for text in words.texts}
