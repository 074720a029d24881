"""Codes of the assessment's items: i1 of the internal, e13 of the external, o42 of the open-data part."""

import re
from collections.abc import Iterator

_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
# The longest lists of any year so far (FY2562); a higher number is a score or a kind of petrol ("E20").
_MOST = {"i": 30, "e": 15, "o": 48}

# "ข้อ i1", "O42 :", "OIT 42", "ข้อคำถาม e13."
_CODE = re.compile(
    r"(?:ข้อ(?:คำถาม)?(?:ที่)?)?\s* (?: (?:IIT|EIT|OIT)\s+(?=[ieo]) )?"
    r"(?P<letter>OIT|[ieo])\s?(?P<number>[0-9]{1,2}) \s*[:.]?",
    re.VERBOSE | re.IGNORECASE,
)
# "042", "010", "01": a zero typed for the letter o
_ZERO_FOR_LETTER = re.compile(r"(?:ข้อ(?:คำถาม)?(?:ที่)?)?\s* 0(?P<number>[0-9]{1,2}) \s*[:.]?", re.VERBOSE)


def parse_item_code(text: str) -> str | None:
    """Return the item code that the whole text is, in lower case with Arabic digits, or None.

    A zero before one or two digits is the letter o mistyped; plain numbers are ordinals and no codes.

    >>> parse_item_code("ข้อ i1"), parse_item_code("OIT 42 :"), parse_item_code("042"), parse_item_code("42")
    ('i1', 'o42', 'o42', None)
    """
    text = text.translate(_DIGITS).strip()
    found = _CODE.fullmatch(text)
    if found is not None:
        return _code(found["letter"][0], found["number"])
    found = _ZERO_FOR_LETTER.fullmatch(text)
    return None if found is None else _code("o", found["number"])


def _code(letter: str, number: str) -> str | None:
    letter = letter.lower()
    return f"{letter}{int(number)}" if 0 < int(number) <= _MOST[letter] else None


# "ตามข้อ o25", "(o11/o12)", "1.o26"; no part of a Latin word ("COVID19"), a longer number or a decimal ("i7.5").
_IN_TEXT = re.compile(
    r"(?<![A-Za-z0-9๐-๙_@#&=-]) (?P<letter>[ieoIEO]) (?P<number>[0-9๐-๙]{1,2}) (?! [A-Za-z0-9๐-๙_@=] | [.][0-9๐-๙] )",
    re.VERBOSE,
)
_ADDRESS_BEFORE = re.compile(r"[A-Za-z0-9._~:/?#%&=+-]*\Z")
_ADDRESS_AFTER = re.compile(r"[A-Za-z0-9._~:/?#%&=+-]*")
# "https://", "www.x1.go.th", "go.th/o12"
_ADDRESS = re.compile(r"://|www\.|[A-Za-z]{2,}\.[A-Za-z]{2,}")


def find_item_codes(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and code of every item code inside running text.

    Only a letter with one or two digits that stands by itself; names and web addresses are none.

    >>> list(find_item_codes("ตามข้อ o๒๕ และ COVID19 www.o1.go.th"))
    [(7, 10, 'o25')]
    """
    for found in _IN_TEXT.finditer(text):
        code = _code(found["letter"], found["number"].translate(_DIGITS))
        if code is not None and not _is_in_address(text, found.start(), found.end()):
            yield found.start(), found.end(), code


def _is_in_address(text: str, start: int, end: int) -> bool:
    before = _ADDRESS_BEFORE.search(text[max(0, start - 80) : start])
    after = _ADDRESS_AFTER.match(text, end)
    around = (before[0] if before else "") + text[start:end] + (after[0] if after else "")
    return _ADDRESS.search(around) is not None
