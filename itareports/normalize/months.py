"""Month words: full names, abbreviations with or without dots, English names, and the misspellings that are mended."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rapidfuzz.distance import OSA

# possessive: a run of thousands of blanks is walked once
GAP = r"\s*+"
THAI = r"[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]"
_BLANKS_AND_DOTS = re.compile(r"[\s.]+")

# "ก.ค.ศ.", "ก.พ.ร." are no months, "ต.ค.พ.ศ.2565" is one; "มค" ends where no Thai letter follows, or "ถึง", "พ.ศ.", "ปี".
_ABBREVIATION_END = rf"""(?:
    {GAP}\.{{1,2}} (?! (?!พ\.?{GAP}ศ) [ก-ฮ]\.)
  | (?!{THAI}|{GAP}\.)
  | (?=ถึง | จนถึง | พ\.?{GAP}ศ | ปี)
)"""
_WORD_END = rf"(?: (?!{THAI}) | (?=ถึง | จนถึง | พ\.?{GAP}ศ | ปี))"


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the vocabulary and the ways it is written."""

    number: int
    full: str
    short: str
    abbreviation: str
    english: tuple[str, ...]
    examples: tuple[str, ...]
    misspellings: tuple[str, ...]
    misspelling_examples: tuple[str, ...]


@cache
def months() -> tuple[Month, ...]:
    """The vocabulary of months, January first.

    >>> months()[11].abbreviation
    'ธ.ค.'
    """
    text = files("itareports.normalize").joinpath("data/months.toml").read_text(encoding="utf-8")
    return tuple(
        Month(
            number=entry["number"],
            full=entry["full"],
            short=entry["short"],
            abbreviation=entry["abbreviation"],
            english=tuple(entry["english"]),
            examples=tuple(entry["examples"]),
            misspellings=tuple(wrong["text"] for wrong in entry["misspellings"]),
            misspelling_examples=tuple(text for wrong in entry["misspellings"] for text in wrong["examples"]),
        )
        for entry in tomllib.loads(text)["month"]
    )


def spaced(word: str) -> str:
    """A verbose regex for a word whose letters or sara am may stand apart; dots may be missing.

    >>> re.fullmatch(spaced("มีนาคม"), "มีนา\\nคม", re.VERBOSE) is not None
    True
    """
    letters = [letter for letter in word if not letter.isspace()]
    return GAP.join(_letter(letter) for letter in letters)


def _letter(letter: str) -> str:
    if letter == "ำ":
        return rf"(?:ำ|\u0e4d{GAP}า)"
    if letter == "แ":
        return "(?:แ|เเ)"
    return r"\.?" if letter == "." else re.escape(letter)


def bare(text: str) -> str:
    """A word without what `spaced` lets pass: blanks, dots, a sara am in two parts.

    >>> bare("ต. ค."), bare("ดํา เนินการ")
    ('ตค', 'ดำเนินการ')
    """
    return _BLANKS_AND_DOTS.sub("", text).replace("\u0e4dา", "ำ").replace("เเ", "แ")


@dataclass(frozen=True, slots=True)
class MonthWord:
    """A way to write a month; `full` words are no part of any other word."""

    number: int
    full: bool
    repaired: bool = False


@cache
def month_pattern() -> str:
    """A verbose regex for every way to write a month, the longer words before the words they begin with.

    >>> re.match(month_pattern(), "ต. ค. ๖๕", re.VERBOSE).group()
    'ต. ค.'
    """
    return "|".join(_pattern(text) for text in sorted(_words(), key=len, reverse=True))


def month_word(text: str) -> MonthWord | None:
    """The month that a word of the vocabulary names, or None.

    >>> month_word("ธค."), month_word("จ.ค.")
    (MonthWord(number=12, full=False, repaired=False), MonthWord(number=12, full=False, repaired=True))
    """
    return _bare_words().get(bare(text).lower())


@cache
def _bare_words() -> dict[str, MonthWord]:
    return {bare(text).lower(): word for text, word in _words().items()}


@cache
def _words() -> dict[str, MonthWord]:
    words: dict[str, MonthWord] = {}
    for month in months():
        words[month.full] = MonthWord(month.number, full=True)
        words |= dict.fromkeys((month.short, month.abbreviation, *month.english), MonthWord(month.number, full=False))
        for wrong in month.misspellings:
            words[wrong] = MonthWord(month.number, full="." not in wrong, repaired=True)
    return words


def _pattern(word: str) -> str:
    if word.isascii():
        return rf"(?<![A-Za-z])(?i:{word})\.?(?![A-Za-z])"
    if "." in word:
        # "ต.ค.", "ตค.", "ต.ค", "ต ค", "ต.. ค."
        return rf"{GAP}\.{{0,2}}{GAP}".join(word.rstrip(".").split(".")) + _ABBREVIATION_END
    return spaced(word) if _words()[word].full else spaced(word) + _WORD_END


def mended_month(word: str) -> int | None:
    """The month whose full name is exactly one letter off, or None.

    A letter off is one wrong, missing, added or swapped letter. No two months are that near to each other, so a valid
    month is never mended into another; a word that is near to none or to several stays unread.

    >>> mended_month("ตลาคม"), mended_month("ตุลาคม"), mended_month("มกรายน")
    (10, None, None)
    """
    if not 5 <= len(word) <= 11:
        return None
    near = [month.number for month in months() if OSA.distance(word, month.full, score_cutoff=1) <= 1]
    if len(near) != 1 or word == months()[near[0] - 1].full:
        return None
    return near[0]
