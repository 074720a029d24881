"""The result as a whole: the overall score with its grade and level, told in prose."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from itareports.extract.document import Document, Paragraph, Passage
from itareports.extract.found import Found, Quote
from itareports.extract.recognisers.numbers import NUMBER
from itareports.normalize.indicators import find_indicators
from itareports.normalize.item_codes import find_item_codes
from itareports.normalize.numerals import to_arabic
from itareports.normalize.printed_years import find_years
from itareports.normalize.text import squash

SAID, LIKELY = 3, 2
"""Weight of a figure that the sentence calls the whole, and of one in a sentence about the result."""

REACH = 160
"""So many characters after the score, its grade or level may stand."""

# "คะแนนที่ได้ 80.42 คะแนน", "ได้ 93.75 คะแนน", "เท่ากับร้อยละ 56.52", "รวมทั้งสิ้น 97.97",
# "คะแนนภาพรวมของหน่วยงาน 86.72 คะแนน", "คะแนนรวมทุกแบบวัด 90.59 คะแนน"
_FIGURE = re.compile(
    rf"""
    (?: คะแนน | ร้อยละ | เท่ากับ | อยู่ที่ | ได้ | รวม | ภาพรวม | เฉลี่ย | ทั้งสิ้น | [:=]
      | (?: ทุก | ทั้งสาม | ทั้ง \s* [0-9]+ ) \s* (?: แบบวัด | เครื่องมือ )
      | (?: คะแนน | รวม ) \s* ของ \s* [ก-๛.]{{4,60}} ) [\s:=(]{{0,60}}
    (?P<score>{NUMBER}) (?P<unit>\s*(?:คะแนน|%))?
    """,
    re.VERBOSE,
)
BRACKETS = re.compile(r"\([^()]*\)")
# "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567"
_OF_YEAR = re.compile(r"(?:ประจำ)?\s*+ปี\s*+(?:งบประมาณ)?\s*+(?:พ\s*+\.?\s*+ศ\s*+\.?)?\s*+[0-9๐-๙]{4}")

# "... ปีงบประมาณ พ.ศ. 2567 มาวิเคราะห์เพื่อกำหนดมาตรการในปีงบประมาณ พ.ศ. 2568": not the year of the result
_FOR_YEAR = re.compile(r"(?:กำหนด|จัดทำ)(?:เป็น)?มาตรการ[^0-9\n]{0,60}25[0-9]{2}")

# "ยกระดับ A", "ให้อยู่ในระดับ A" tell of what is wanted
_WANTED = "(?<!ยก) (?<!ให้) (?<!ให้ได้) (?<!ให้เป็น) (?<!ให้อยู่ใน)"
_LEADS = rf"""
    (?: {_WANTED} ระดับ | ผลการประเมิน | เกรด | เกณฑ์ ) (?: ผลการประเมิน | คะแนน )? \s*+
    (?: อยู่ที่ | อยู่ในระดับ | อยู่ในเกณฑ์ | คือ | เป็น | ได้ | ที่ )? \s*+ [:"“'(]* \s*+
"""
# "ระดับ A 85.00 - 94.99", "ระดับ A หมายถึง 85.00 ขึ้นไป" explain the scale
_NO_SCALE = (
    r"(?! \s*+ [:=(]? \s*+ (?: หมายถึง | (?:คะแนน|ตั้งแต่)? \s*+ [0-9.]+ \s*+ (?:คะแนน)? \s*+ (?: [-–] | ถึง | ขึ้นไป ) ) )"
)
_RATING = re.compile("(?<!ยก)ระดับผลการประเมิน")
# "ระดับ D", "อยู่ในระดับ A", "เกรด B"
GRADE = re.compile(rf"{_LEADS} (?P<value>AA|[A-F]) (?![A-Za-z]) {_NO_SCALE}", re.VERBOSE)
# "ระดับผลการประเมินอยู่ที่ ต้องปรับปรุง", "(ผ่านดี)"; "ผ่านเกณฑ์เป้าหมาย" and "ผ่านระบบออนไลน์" are no levels
LEVEL = re.compile(
    rf"""
    (?: {_LEADS} | \( \s*+ )
    (?P<value> ผ่านดีเยี่ยม | ผ่านดี | ต้องปรับปรุงโดยด่วน | ต้องปรับปรุง
      | ผ่าน (?! ดี | การ | เกณฑ์ | ทาง | ระบบ | ช่อง | เว็บ | สื่อ | URL ) ) {_NO_SCALE}
    """,
    re.VERBOSE,
)
# "ได้คะแนน 75.35 คะแนน จัดอยู่ในระดับ B"
GRADED = re.compile(
    rf"""
    \s*+ (?: จัด | และ | ซึ่ง | โดย | คิดเป็น )* \s*+ (?:อยู่ใน)?
    (?: {GRADE.pattern} | {LEVEL.pattern.replace("<value>", "<level>")} )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Words:
    totals: frozenset[str]
    whole: re.Pattern[str]
    every: re.Pattern[str]
    result: re.Pattern[str]
    other: re.Pattern[str]


@cache
def _words() -> _Words:
    data = tomllib.loads((files("itareports.normalize") / "data" / "overall_words.toml").read_text(encoding="utf8"))

    def either(name: str) -> re.Pattern[str]:
        return re.compile("|".join(r"\s*".join(map(re.escape, word.split())) for word in data[name]))

    totals = frozenset(squash(word) for word in data["totals"])
    return _Words(totals, either("whole"), either("every"), either("result"), either("other"))


def is_total(text: str) -> bool:
    """Whether the first cell of a row says that the row holds the result as a whole.

    >>> is_total("คะแนนรวม (ถ่วงน้ำหนัก 30 : 30 : 40)"), is_total("การใช้อำนาจ")
    (True, False)
    """
    return squash(_OF_YEAR.sub("", BRACKETS.sub("", text))).strip(":") in _words().totals


def overall(document: Document) -> Iterator[Found]:
    """("overall",) with figures that their own sentence calls the result; ("grade",) and ("level",).

    The year is the one that the sentence names: a report may tell the result of the year before too.
    """
    told = False
    for passage in _sentences(document):
        text = to_arabic(passage.text)
        if told and GRADED.fullmatch(text.strip()):
            # "คะแนนรวม ๘๐.๓๕ คะแนน", and as a paragraph of its own: "ระดับ B"
            yield from _ratings(passage, text, (0, len(text)), None)
        figures = list(_figures(passage, text))
        told = any(found.about == ("overall",) for found in figures)
        yield from figures
        named = _RATING.search(text)
        if named:
            yield from _ratings(passage, text, (named.start(), len(text)), None)


def _sentences(document: Document) -> Iterator[Passage]:
    """The paragraphs, and what alone fills a row of a table: "คะแนนภาพรวม 88.68 คะแนน ระดับผ่าน" above its columns."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block
            continue
        for row in block.rows:
            filled = [cell for cell in row if not cell.is_blank]
            if len(row) > 1 and len(filled) == 1:
                yield filled[0]


def _figures(passage: Passage, text: str) -> Iterator[Found]:
    begins = 0
    figures = list(_FIGURE.finditer(text))
    for index, match in enumerate(figures):
        until = figures[index + 1].start() if index + 1 < len(figures) else len(text)
        if "." not in match["score"] and not match["unit"]:
            continue
        begins = max(begins, text.rfind("\n", 0, match.start("score")) + 1)
        sentence, begins = text[begins : match.start("score")], match.end("score")
        weight = _speaks_of_whole(sentence, rated=GRADED.match(text, match.end()) is not None)
        if weight:
            quote = Quote.of(passage, match.start("score"), match.end("score"))
            year = last_year(_FOR_YEAR.sub(" ", sentence))
            yield Found(("overall",), quote, weight, year)
            yield from _ratings(passage, text, (match.end(), until), year)


def _speaks_of_whole(sentence: str, *, rated: bool = False) -> int:
    """The weight of a figure at the end of these words; 0 where they speak of something else.

    `rated`: the grade or level of the whole stands right behind it.
    """
    words = _words()
    sentence = words.every.sub(" ", sentence)
    if words.other.search(sentence) or next(find_indicators(sentence), None) or next(find_item_codes(sentence), None):
        return 0
    if words.whole.search(sentence):
        return SAID
    return LIKELY if rated or words.result.search(sentence) else 0


def last_year(text: str) -> int | None:
    """The last fiscal year that a text names.

    >>> last_year("ปีงบประมาณ พ.ศ. 2565 เพิ่มจากปี 2564"), last_year("คะแนน")
    (2564, None)
    """
    years = [found.year for found in find_years(text)]
    return years[-1] if years else None


def _ratings(passage: Passage, text: str, within: tuple[int, int], year: int | None) -> Iterator[Found]:
    """The first letter and the first words near the start of a stretch; another figure after it has its own."""
    for kind, pattern in (("grade", GRADE), ("level", LEVEL)):
        match = pattern.search(text, within[0], min(within[1], within[0] + REACH))
        if match:
            yield Found((kind,), Quote.of(passage, match.start("value"), match.end("value")), SAID, year)
