"""Cuts a text into the tokens of the period grammar, each with its place; what is no part of it becomes `x`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from itareports.normalize.fiscal_years import BUDDHIST_OFFSET
from itareports.normalize.months import GAP, THAI, mended_month
from itareports.normalize.numerals import to_arabic
from itareports.normalize.period_patterns import TokenPattern, match_token

# zero-width characters come out of PDF and web text between any two letters
_INVISIBLE = str.maketrans("\u00ad\u200b\u200c\u200d\u2060\ufeff", "      ")
# "1. ", "๑)", "(1)" at the start of a line
_LIST_MARK = re.compile(r"\([1-9]\) | [1-9]\) | [1-9]\.(?=\s)", re.VERBOSE)
_DASH = re.compile(r"[-–—‐‑−]")
_BLANK = re.compile(GAP)
_WORD = re.compile(rf"{THAI}+")
# "มีนา ดม" : a misspelt month that a line end cut in two
_WORD_IN_TWO = re.compile(rf"{THAI}+\s+{THAI}+")
_CHRISTIAN = re.compile(rf"ค{GAP}\.?{GAP}ศ")
_BUDDHIST = re.compile(rf"พ{GAP}\.?{GAP}ศ")
_NUMBER = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark; `line_start` tells that a line of the text begins with it."""

    kind: str
    start: int
    end: int
    value: tuple[int, ...] = ()
    form: str = ""
    repaired: bool = False
    line_start: bool = False


def tokenize(text: str) -> tuple[Token, ...]:
    """Cut a text into tokens; blanks are dropped, Thai digits are read as numbers.

    >>> "".join(token.kind for token in tokenize("เดือน ต.ค.๖๓ ถึง กย. ๖๔"))
    'lMytMy'
    """
    return tuple(scan(text))


def scan(text: str) -> Iterator[Token]:
    """The tokens of a text one by one, for a reader that stops at the first `x`.

    >>> next(scan("กองคลัง")).kind
    'x'
    """
    return _scan(to_arabic(text).translate(_INVISIBLE), text)


def _scan(text: str, original: str) -> Iterator[Token]:
    position, previous = _skip(text, 0), None
    bulleted = _DASH.match(text, position) is not None
    while position < len(text):
        line_start = previous is None or "\n" in text[previous.end : position]
        mark = _mark(text, position, bulleted=bulleted) if line_start else None
        token = mark or _token(text, position, previous)
        # "พ.ศ.๒๕๖o" : a Latin o among the digits
        repaired = token.repaired or (token.kind in "nyYFd" and "o" in original[token.start : token.end].lower())
        previous = Token(token.kind, token.start, token.end, token.value, token.form, repaired, line_start)
        yield previous
        position = _skip(text, token.end)


def _skip(text: str, position: int) -> int:
    found = _BLANK.match(text, position)
    return position if found is None else found.end()


def _mark(text: str, position: int, *, bulleted: bool) -> Token | None:
    """A list mark at the start of a line; a dash there is one only if the text begins with a dash."""
    found = (_DASH.match(text, position) if bulleted else None) or _LIST_MARK.match(text, position)
    return None if found is None else Token("*", *found.span())


def _token(text: str, position: int, previous: Token | None) -> Token:
    unknown = Token("x", position, position + 1)
    # "สมควร" holds no "มค": within an unknown word only a full month name counts
    in_word = (
        previous is not None
        and previous.kind == "x"
        and previous.end == position
        and _WORD.match(text, previous.start) is not None
    )
    matched = match_token(text, position)
    if matched is None:
        return unknown if in_word else _mended(text, position, _WORD, _WORD_IN_TWO) or unknown
    token = _read(*matched)
    if token.kind != "M":
        return token
    if token.form != "full":
        return unknown if in_word else token
    # "ตุลาคมน" : one letter too many
    return _mended(text, position, _WORD) or token


def _mended(text: str, position: int, *patterns: re.Pattern[str]) -> Token | None:
    for pattern in patterns:
        found = pattern.match(text, position)
        month = None if found is None else mended_month(_BLANK.sub("", found.group()))
        if found is not None and month is not None:
            return Token("M", *found.span(), (month,), "mended", repaired=True)
    return None


def _read(found: re.Match[str], pattern: TokenPattern) -> Token:
    kind, value = pattern.kind, pattern.value
    numbers = tuple(int(number) for number in _NUMBER.findall(found.group())) if kind in "yYFdn" else ()
    if kind in "yYF":
        kind, value = "x" if _contradicts_era(found.group(), numbers[-1]) else kind, (year_be(numbers[-1]),)
    elif kind == "d":
        day, month, year = numbers if pattern.form != "iso" else numbers[::-1]
        value = (day, month, year_be(year))
    elif kind == "n":
        value = numbers
    return Token(kind, *found.span(), value, pattern.form, pattern.repaired)


def _contradicts_era(text: str, year: int) -> bool:
    """ค.ศ. 2566, พ.ศ. 2023."""
    gregorian = 1900 <= year < 2100
    return (_CHRISTIAN.search(text) is not None and not gregorian) or (_BUDDHIST.search(text) is not None and gregorian)


def year_be(number: int) -> int:
    """The Buddhist-era year of a printed year: 1900-2099 is Gregorian, two digits are 25yy.

    >>> year_be(2566), year_be(2023), year_be(66)
    (2566, 2566, 2566)
    """
    if number < 100:
        return 2500 + number
    return number + BUDDHIST_OFFSET if number < 2100 else number
