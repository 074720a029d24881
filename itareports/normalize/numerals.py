"""Numbers as Thai reports print them: Thai or Arabic digits, spelled out, with a unit around them."""

import re
import tomllib
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files

from itareports.normalize.characters import repair_thai
from itareports.normalize.item_codes import find_item_codes, parse_item_code
from itareports.normalize.number_words import parse_number_words

__all__ = ["find_item_codes", "parse_item_code", "parse_number", "parse_score", "parse_year", "to_arabic"]

_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
# "๒๕๖o", "8O.42", "1OO": the letter o typed for a zero. A number begins with a digit, so "o26" is left; after a point a
# digit must come first, so "1.o26" is left; "2566o" may be a year and a bullet, so four digits stand alone.
_LETTER_IN_NUMBER = re.compile(
    r"""
    (?<![A-Za-z0-9]) (?<![0-9][.,]) (?=[0-9oO]{1,4}(?![0-9oO]))
    (?P<number> [0-9]+[oO][0-9oO]* (?:[.,][0-9][0-9oO]*)? )
    (?![A-Za-z0-9])
    """,
    re.VERBOSE,
)
_LETTER_AFTER_POINT = re.compile(r"(?<![A-Za-z0-9.,]) (?P<number>[0-9]+\.[0-9][oO]) (?![A-Za-z0-9])", re.VERBOSE)
_LETTER_O = str.maketrans("oO", "00")


@lru_cache(maxsize=16384)
def to_arabic(text: str) -> str:
    """Return the text with Thai digits as 0-9, and the letter o as 0 where it stands inside a number.

    Item codes keep their letter: a number begins with a digit.

    >>> to_arabic("พ.ศ.๒๕๖o ข้อ O๔๒ ได้ 8O.42")
    'พ.ศ.2560 ข้อ O42 ได้ 80.42'
    """
    text = text.translate(_DIGITS)
    if "o" not in text and "O" not in text:
        return text
    for letter in (_LETTER_IN_NUMBER, _LETTER_AFTER_POINT):
        text = letter.sub(lambda found: found["number"].translate(_LETTER_O), text)
    return text


# "80.42", "1,234,567.50", "๘๒.๒"; twelve digits are more than any budget has, and longer rows are no numbers.
_NUMBER = re.compile(r"(?P<whole>[0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?P<fraction>\.[0-9]{1,12})?", re.VERBOSE)


def parse_number(text: str) -> Decimal | None:
    """Return the number that the whole text is, or None.

    Commas must part thousands, one point at most: "80.4.2" and "80,42" have no sure reading. Nor has a row of more than
    twelve digits: it is a ruler or a damaged text, and no figure of a report.

    >>> parse_number("๑,๒๓๔.๕๐"), parse_number("80.4.2")
    (Decimal('1234.50'), None)
    """
    found = _NUMBER.fullmatch(to_arabic(text).strip())
    return None if found is None else Decimal(found[0].replace(",", ""))


LONGEST_SCORE = 300
"""Letters of a text that states a score and nothing else."""


@cache
def _around_score() -> re.Pattern[str]:
    words = tomllib.loads((files(__package__) / "data" / "score_words.toml").read_text(encoding="utf-8"))
    before, after = (
        "|".join(map(re.escape, sorted(words[side], key=len, reverse=True))) for side in ("before", "after")
    )
    # "ได้คะแนนเท่ากับร้อยละ ๕๖.๕๒ คะแนน", "(80.42 %)"
    return re.compile(rf"\(?\s?(?:(?:{before})\s?)*(?P<value>.*?)(?:\s?(?:{after}))*\s?\)?")


@lru_cache(maxsize=16384)  # each cell of a row is asked after each code before it
def parse_score(text: str) -> Decimal | None:
    """Return the score or percentage that the whole text states, in digits or in words, or None.

    Words of data/score_words.toml may stand around it. A dash or a blank is no score, nor is the number of a form
    ("02"), and nothing is clamped: whether a score can be is for the audit to say.

    >>> parse_score("ร้อยละ ๕๖.๕๒ คะแนน"), parse_score("แปดสิบเอ็ดจุดสองห้า"), parse_score("-")
    (Decimal('56.52'), Decimal('81.25'), None)
    """
    if len(text) > LONGEST_SCORE:
        return None
    found = _around_score().fullmatch(" ".join(repair_thai(text).split()))
    value = found["value"].strip() if found is not None else ""
    if _CODE.fullmatch(to_arabic(value)):
        return None
    number = parse_number(value.removesuffix(".") if "." in value[:-1] else value)
    return parse_number_words(value) if number is None else number


# "02", "007": the number of a form or an item; a score begins with a nought only before its point
_CODE = re.compile(r"0[0-9]+")


# "พ.ศ.๒๕๖๔", "ประจำปีงบประมาณ พ.ศ. 2566", "ค.ศ. 2023", "ปี ๖๓"
_YEAR = re.compile(
    r"""
    (?: ประจำ )? \s*+ (?: ปีงบประมาณ | งบประมาณ | ปี )? \s*+
    (?P<era> พ\.?\s*+ศ\.? | พุทธศักราช | ค\.?\s*+ศ\.? | คริสต์ศักราช )? \s*+
    (?P<year> [0-9]{4} | [0-9]{2} )
    """,
    re.VERBOSE,
)
_CE_TO_BE = 543
_BE_YEARS = range(2400, 2700)
_CE_YEARS = range(1900, 2101)
_SHORT_YEARS = range(40, 100)  # "๖๓": no report is older than ITA itself, nor a century ahead


def parse_year(text: str) -> int | None:
    """Return the Buddhist year that the whole text names, or None.

    Four digits from 2400 on are Buddhist, 1900 to 2100 Christian, two digits Buddhist of this century. A label that
    contradicts its number ("พ.ศ. 2023") has no sure reading.

    >>> parse_year("ปีงบประมาณ พ.ศ. ๒๕๖๖"), parse_year("๖๓"), parse_year("ค.ศ. 2023")
    (2566, 2563, 2566)
    """
    found = _YEAR.fullmatch(to_arabic(repair_thai(text)).strip())
    if found is None:
        return None
    year, era = int(found["year"]), (found["era"] or "")[:1]
    if year in _CE_YEARS:
        return None if era == "พ" else year + _CE_TO_BE
    if year in _SHORT_YEARS:
        year += 2500
    return year if year in _BE_YEARS and era != "ค" else None
