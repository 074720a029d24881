"""Topics that a text names outright: "ตัวชี้วัดที่ 4", "ประเด็นที่ 3", "ข้อ i19"; what a number means is not told here.

A printed number may be a rank and codes change with the years, so whoever knows the report says what they stand for.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from itareports.normalize.indicators import find_indicators
from itareports.normalize.item_codes import find_item_codes
from itareports.normalize.numerals import to_arabic

# "ตัวชี้วัดที่ 4", "ประเด็นที่ ๓", "ประเด็น (3)"; "ตัวชี้วัดที่ 1 - 5" and "ตัวชี้วัดที่ 9.1" name no single one
_NUMBER = re.compile(
    r"""
    (?: (?P<indicator> ตัวชี้วัด \s? ที่ ) | (?P<issue> ประเด็น \s? (?:ที่ | (?=[(]) ) ) ) \s? [(]? \s?
    (?P<number> [0-9]{1,2} ) [)]? (?! [0-9] | [.,/][0-9] | \s* (?: [-–—] | ถึง ) \s* [0-9] )
    """,
    re.VERBOSE,
)
# What may stand between "ตัวชี้วัดที่ 4" and the name: " : ด้าน", " (", " คือ "
_BEFORE_NAME = re.compile(r"[\s.:：()\"“–—-]* (?: (?: เรื่อง(?:ของ)? | ด้าน | คือ ) [\s:：]* )*", re.VERBOSE)
# "o1 – o43", "i19-24", "i19 ถึง i24": what stands behind the first code
_TO = re.compile(r"\s* (?: [-–—] | ถึง ) \s* (?P<letter>[ieoIEO])? (?P<number>[0-9]{1,2}) (?![0-9])", re.VERBOSE)
# "OIT 12", "OIT ข้อ 12", but not "OIT 43 ข้อ", "OIT 40 คะแนน"
_OIT = re.compile(
    r"""
    (?<![A-Za-z]) OIT \s? (?:ข้อ (?:ที่)? \s?)? (?P<number>[0-9]{1,2})
    (?! [0-9] | [.][0-9] | \s* (?: ข้อ | หัวข้อ | รายการ | คะแนน | ตัวชี้วัด | % ) )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class NamedTopic:
    """An indicator by its name ("indicator"), a printed number, or item codes: one, or the ends of a range."""

    kind: Literal["indicator", "indicator-number", "issue-number", "codes"]
    number: int = 0
    codes: tuple[str, ...] = ()


def named_topics(text: str) -> Iterator[NamedTopic]:
    """Yield what a text names, in no particular order; a number that stands before a name gives way to it.

    >>> [(named.kind, named.number) for named in named_topics("แก้ไขตัวชี้วัดที่ ๑ การใช้อำนาจ และตัวชี้วัดที่ 4")]
    [('indicator', 3), ('indicator-number', 4)]
    >>> [named.codes for named in named_topics("ตามข้อ i19 และ o๑ – o๔๓")]
    [('i19',), ('o1', 'o43')]
    """
    for number, indicator in printed_indicators(text):
        if indicator is None:
            yield NamedTopic("indicator-number", number or 0)
        else:
            yield NamedTopic("indicator", indicator)
    for match in _NUMBER.finditer(to_arabic(text)):
        if match["issue"]:
            yield NamedTopic("issue-number", int(match["number"]))
    for codes in _codes(text):
        yield NamedTopic("codes", codes=codes)


def printed_indicators(text: str) -> Iterator[tuple[int | None, int | None]]:
    """Yield the number and the name (as the indicator's number) of each "ตัวชี้วัด..." in a text; None where missing.

    >>> list(printed_indicators("ตัวชี้วัดที่ ๑ การใช้อำนาจ, ตัวชี้วัดการใช้งบประมาณ, ตัวชี้วัดที่ 4"))
    [(1, 3), (None, 2), (4, None)]
    """
    names = {mention.start: mention.indicator.number for mention in find_indicators(text) if mention.labelled}
    numbered: dict[int, int] = {}
    bare = []
    for match in _NUMBER.finditer(to_arabic(text)):
        if match["indicator"]:
            gap = _BEFORE_NAME.match(text, match.end())
            name = gap.end() if gap else match.end()
            if name in names:
                numbered[name] = int(match["number"])
            else:
                bare.append(int(match["number"]))
    yield from ((numbered.get(start), indicator) for start, indicator in names.items())
    yield from ((number, None) for number in bare)


def _codes(text: str) -> Iterator[tuple[str, ...]]:
    """Item codes, each with the last of its range where it begins one."""
    arabic = to_arabic(text)
    ended = 0
    for start, end, code in find_item_codes(text):
        last = _TO.match(arabic, end)
        if last is not None:
            ended = last.end()
            yield code, f"{(last['letter'] or code[0]).lower()}{int(last['number'])}"
        elif start >= ended:
            yield (code,)
    yield from ((f"o{int(match['number'])}",) for match in _OIT.finditer(arabic))
