"""List marks as officials type them: "1. ", "(1) ", "ก. ", "- " and their like."""

import re
from collections.abc import Iterable

from corpus.spec import PAGE_CUT

LETTERS = "กขคงจฉชซฌญ"

# "ก. ", "(ก) ", but not the ก of "มาตรการที่ N"
LONE_LETTER = re.compile(r"(?<![ก-๙])ก(?![ก-๙])")

LATIN_WORD_OR_DIGIT = re.compile(
    r"""
    [A-Za-z][A-Za-z0-9./:@&?=_-]*   # o42, www.example.go.th, COVID-19: digits stay as they are
    | <[^>]*>                       # tags left over in the text
    | [0-9]
    """,
    re.VERBOSE,
)


def mark(template: str, number: int, outer: str = "") -> str:
    """Fill a mark template: N is the number, ก the letter, M the mark of the level above.

    >>> mark("(N) ", 3), mark("ก. ", 2), mark("M.N ", 2, "4"), mark("- ", 9)
    ('(3) ', 'ข. ', '4.2 ', '- ')
    """
    lettered = LONE_LETTER.sub(LETTERS[number - 1], template) if number <= len(LETTERS) else template
    return lettered.replace("N", str(number)).replace("M", outer)


def marked(texts: Iterable[str], template: str, outer: str = "") -> tuple[str, ...]:
    """Put a mark before every text; a lone text gets a bullet but no number.

    >>> marked(["ประชุม", "อบรม"], "N) ")
    ('1) ประชุม', '2) อบรม')
    >>> marked(["ประชุม"], "N) ")
    ('ประชุม',)
    """
    items = tuple(texts)
    if len(items) == 1 and ("N" in template or "ก" in template):
        return items
    return tuple(_before(mark(template, number, outer), text) for number, text in enumerate(items, 1))


def _before(printed: str, text: str) -> str:
    """Put a mark before a text; a page cut at the very beginning comes before the mark."""
    if text.startswith(PAGE_CUT):
        return PAGE_CUT + printed + text.removeprefix(PAGE_CUT)
    return printed + text


def in_digits(text: str, digits: str) -> str:
    """Write a text in the digits of the report; Latin words keep their own.

    >>> in_digits("ข้อ o42 ปี 2566", "thai")
    'ข้อ o42 ปี ๒๕๖๖'
    """
    if digits == "arabic":
        return text
    thai = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
    return LATIN_WORD_OR_DIGIT.sub(lambda hit: hit[0].translate(thai) if hit[0].isdigit() else hit[0], text)
