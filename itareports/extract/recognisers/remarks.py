"""What strikes a careful reader of the text itself: figures left out, claims, damaged words, tables not understood."""

import re
from collections.abc import Iterator, Sequence

from itareports.extract.document import Document, Passage
from itareports.extract.found import Quote
from itareports.extract.logical import logical_tables
from itareports.extract.observations import Kind, Observation
from itareports.extract.recognisers.measures import is_measures_table, measures
from itareports.extract.recognisers.numbering import broken_numbering
from itareports.normalize.indicators import find_indicators
from itareports.normalize.numerals import parse_number, to_arabic
from itareports.normalize.text import thai_damage
from itareports.schema import Place

# "มีผู้ใช้บริการประมาณร้อยละ ยังเห็นว่า", "ถึงเกือบร้อยละ ", "คะแนนที่ได้ ........ คะแนน"; not "คิดเป็นร้อยละของตัวชี้วัด"
_BLANK = re.compile(
    r"""
    (?: ประมาณ | เกือบ | กว่า | เพียง | เท่ากับ | คิดเป็น | ถึง | อยู่ที่ | \s ) \s* ร้อยละ
    (?= [ \t]+ (?![0-9]) | \s*$ | \s*[.…_]{3,} )
    (?! \s* (?: ของ(?:คะแนน|ตัวชี้วัด) | เฉลี่ย | ละ | ที่เพิ่ม | [0-9] ) )
    | คะแนน (?:ที่ได้|เท่ากับ|ร้อยละ) \s* [.…_]{3,}
    """,
    re.VERBOSE | re.MULTILINE,
)
# "ประมาณร้อยละ ........ ที่ไม่เคย", "จำนวน ....... คน"; leaders of a table of contents or for a signature are none
_LEFT_OPEN = re.compile(
    r"(?: ร้อยละ | จำนวน | คะแนน | (?<!งบ)ประมาณ | เท่ากับ | พ\.ศ\. ) \s* [.…_]{4,} (?! \s* [0-9๐-๙] )", re.VERBOSE
)
BEFORE_BLANK = 30
"""So many characters before a missing figure are quoted with it."""

# "(ตัวชี้วัดที่ได้คะแนนมากกว่าร้อยละ ๙๐) จำนวน ๑ ตัวชี้วัด", "ตัวชี้วัดที่ได้คะแนนตั้งแต่ร้อยละ ๘๕ ขึ้นไป มีจำนวน ๗ ตัวชี้วัด"
_COUNTED = re.compile(
    r"""
    ตัวชี้วัด (?:ที่)? (?:ได้|มี) (?:ผล)? คะแนน
    (?P<side> มากกว่า | สูงกว่า | เกิน | ตั้งแต่ (?= [^\n]{0,25} ขึ้นไป ) | ต่ำกว่า | น้อยกว่า | ไม่ถึง ) \s*+
    (?:ร้อยละ)? \s*+ (?P<threshold> [0-9]{1,3}(?:\.[0-9]+)? ) \s*+ (?:คะแนน|%)? \s*+ (?:ขึ้นไป)? \s*+ \)? \s*+
    (?:มี)? \s*+ จำนวน \s*+ (?P<count>[0-9]{1,2}) \s*+ ตัวชี้วัด
    """,
    re.VERBOSE,
)
_ABOVE = frozenset({"มากกว่า", "สูงกว่า", "เกิน", "ตั้งแต่"})
# "จุดแข็งของหน่วยงานได้คะแนนสูงสุดเท่ากับร้อยละ ๙๐.๐๒ คือ ตัวชี้วัดที่ ๑", "ได้คะแนนต่ำสุด คือ ตัวชี้วัดที่ ๑๐"
_EXTREME = re.compile(
    r"(?P<which>สูงสุด|สูงที่สุด|ต่ำสุด|ต่ำที่สุด) (?: (?!และ|ส่วน|แต่|จุด) [^\n] ){0,45}? (?:คือ|ได้แก่) \s* (?=(?P<rest>[^\n]{0,80}))",
    re.VERBOSE,
)
# "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ได้คะแนนสูงสุดร้อยละ ๘๙.๒๓", "การใช้อำนาจ ซึ่งมีคะแนนต่ำที่สุดในแบบวัด IIT"
_IS_EXTREME = re.compile(
    r"""
    \s* (?:ซึ่ง|เป็นตัวชี้วัดที่)? \s* (?:ได้|มี) \s* (?:ผล)? คะแนน \s* (?P<which>สูงสุด|สูงที่สุด|ต่ำสุด|ต่ำที่สุด)
    (?P<among> [^\n]{0,30} )
    """,
    re.VERBOSE,
)
CLAUSE = 60
"""So many characters before the word, its clause may begin."""

NAMED_WITHIN = 25
"""So many characters after "คือ", the indicator's name begins."""

# Claims about something else than one indicator among ten: "ข้อคำถามที่ได้คะแนนสูงสุด", "รองลงมา"
_NOT_INDICATOR = re.compile(r"ข้อคำถาม|ประเด็น|รองลงมา|หัวข้อ")

_NOTED: dict[str, Kind] = {"unread": "unread-page", "damaged": "damaged-page", "broken-table": "broken-table"}

FEWEST_COLUMNS, FEWEST_ROWS = 3, 3
"""Smaller tables without a header are layout."""


def remarks(document: Document) -> Iterator[Observation]:
    """Observations on the text; those on values come with the values."""
    for passage in document.passages():
        yield from _blanks(passage)
        yield from _counts(passage)
        yield from _extremes(passage)
        for word in thai_damage(passage.text):
            yield Observation("damaged-text", word, passage.place_at(max(0, passage.text.find(word))))
    for note in document.notes:
        yield Observation(_NOTED[note.kind], note.sample, Place(page=note.page))
    yield from broken_numbering(document)
    yield from _unread_tables(document)


def _blanks(passage: Passage) -> Iterator[Observation]:
    for match in _BLANK.finditer(to_arabic(passage.text)):
        quote = Quote.of(passage, max(0, match.start() - BEFORE_BLANK), match.end())
        yield Observation("blank-value", quote.text, passage.place_at(match.start()))
    for match in _LEFT_OPEN.finditer(passage.text):
        yield Observation("placeholder", match[0], passage.place_at(match.start()))


def _counts(passage: Passage) -> Iterator[Observation]:
    for match in _COUNTED.finditer(to_arabic(passage.text)):
        values = ("above" if match["side"] in _ABOVE else "below", match["threshold"], match["count"])
        yield Observation("claim", match[0], passage.place_at(match.start()), values=values)


def _extremes(passage: Passage) -> Iterator[Observation]:
    text = passage.text
    for match in _EXTREME.finditer(text):
        begins = max(text.rfind("\n", 0, match.start()) + 1, match.start() - CLAUSE)
        named = next(find_indicators(text[match.start("rest") : match.end("rest")]), None)
        if named is None or named.start >= NAMED_WITHIN or _NOT_INDICATOR.search(text[begins : match.start("rest")]):
            continue
        values = _side(match), str(named.indicator.number)
        clause = text[begins : match.start("rest") + named.end]
        yield Observation("claim", clause, passage.place_at(match.start()), values=values)
    yield from _extremes_behind(passage)


def _extremes_behind(passage: Passage) -> Iterator[Observation]:
    """Claims that name the indicator first."""
    for named in find_indicators(passage.text):
        match = _IS_EXTREME.match(passage.text, named.end)
        if match and not _NOT_INDICATOR.search(match[0]):
            values = _side(match), str(named.indicator.number)
            clause = passage.text[named.start : match.end()]
            yield Observation("claim", clause, passage.place_at(named.start), values=values)


def _side(match: re.Match[str]) -> str:
    return "highest" if match["which"].startswith("สูง") else "lowest"


def _unread_tables(document: Document) -> Iterator[Observation]:
    """Columns of unknown meaning beside known ones, and unknown tables where no measure was read at all.

    A list of committee members, a calendar or a scale of grades is no loss.
    """
    for table in logical_tables(document):
        unknown = [cell for cell, roles in zip(table.header, table.roles, strict=True) if not roles]
        if not (is_measures_table(table) or table.has("score", "question")):
            is_lost = _is_of_some_size(table.rows) and next(measures(document), None) is None
            unknown = list(table.header or table.rows[0]) if is_lost else []
        unknown = [cell for cell in unknown if not cell.is_blank]
        if unknown:
            texts = tuple(cell.text for cell in unknown)
            yield Observation("unread-table", " | ".join(texts), unknown[0].place, values=texts)


def _is_of_some_size(rows: Sequence[Sequence[Passage]]) -> bool:
    """Rows and columns enough, and more words than figures."""
    widths = sorted(sum(not cell.is_blank for cell in row) for row in rows)
    words = sum(parse_number(cell.text) is None for row in rows for cell in row if not cell.is_blank)
    return len(rows) >= FEWEST_ROWS and widths[len(rows) // 2] >= FEWEST_COLUMNS and words > len(rows)
