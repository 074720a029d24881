"""Answer distributions told in prose: "การรับรู้อยู่ในระดับมากเท่ากับ ๖๔.๕๒% มากที่สุดเท่ากับ ๒๙.๐๓% และน้อยเท่ากับ ๖.๔๕%"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from itareports.extract.document import Document, Passage
from itareports.extract.found import Quote
from itareports.extract.recognisers.numbers import NUMBER, SCORE_AFTER, is_score, said_scores
from itareports.normalize.indicators import find_indicators
from itareports.normalize.numerals import to_arabic

GAP = 45
"""At most so many characters between two shares of one distribution."""

# In a scan marks are lost and found: "น้อยทีสุดหรือไม่มีเลย", "มากุที่สุด"
_MOST = r"[ุู]?ที?่?สุด"
_LEVEL = rf"""
    (?P<level> มาก{_MOST} | น้อย{_MOST}หรือไม่มีเลย | น้อย{_MOST} | ปานกลาง | ไม่มีเลย | เห็นด้วยอย่างยิ่ง
      | ไม่เห็นด้วยอย่างยิ่ง | ไม่เห็นด้วย | เห็นด้วย | มาก | น้อย )
"""
_UNIT = r"(?P<unit>%|เปอร์เซ็นต์)?"
# "ระดับมากเท่ากับ 54.84%", "มากที่สุด ร้อยละ 25.81", "ระดับน้อย (19.35%)"
_SHARE = re.compile(
    rf"""
    (?:ใน)?(?:ระดับ)? \s* {_LEVEL} \s*
    (?P<glue> (?: เท่ากับ | ร้อยละ | คิดเป็น | อยู่ที่ | มี | จำนวน | คือ | เป็น | [:=(] | \s ){{0,6}} )
    (?P<percent>{NUMBER}) \s* {_UNIT}
    """,
    re.VERBOSE,
)
# "ร้อยละ 54.84 อยู่ในระดับมาก", "25.81% ตอบว่าระดับมากที่สุด"
_SHARE_FIRST = re.compile(
    rf"""
    (?P<glue>ร้อยละ)? \s* (?P<percent>{NUMBER}) \s* {_UNIT} \s*
    (?: เห็นว่า | ตอบว่า | ตอบ | มีความเห็นว่า | รับรู้ | อยู่ | ใน | ว่า | \s ){{0,5}}
    ระดับ \s* {_LEVEL} (?! \s* (?:เท่ากับ|ร้อยละ|คิดเป็น) )
    """,
    re.VERBOSE,
)
# "... จะเห็นได้ว่ายังมีบุคลากรรับรู้ ในระดับน้อยเท่ากับ 19.35%"
_TELLS_AGAIN = re.compile(r"เห็น|ผลการ|ดังนั้น|ยังมี|ปีก่อน|ที่ผ่านมา")
# "... น้อย ร้อยละ 25.00 คิดเป็นคะแนนเท่ากับร้อยละ 64.69", "... น้อย 6.45% ทำให้ข้อนี้ได้คะแนน 73.32"
_SUMS_UP = re.compile(r"[\s,)]* (?:ตามลำดับ)? \s* (?:คิดเป็น|ทำให้|รวม|ได้|โดย)? [^\n0-9]{0,25}? คะแนน", re.VERBOSE)
_ANOTHER_QUESTION = re.compile(r"หัวข้อ|ข้อคำถาม|คำถาม|คะแนน|ประเด็น")


@dataclass(frozen=True, slots=True)
class RawShare:
    """A level and the words of its percentage."""

    level: str
    percent: Quote


@dataclass(frozen=True, slots=True)
class RawPerception:
    """Shares as first told, the score of their question, and shares of the same distribution told again later."""

    indicator: int | None
    score: Quote | None
    shares: tuple[RawShare, ...]
    retold: tuple[RawShare, ...] = ()


def perceptions(document: Document) -> Iterator[RawPerception]:
    """Every distribution of two shares or more; a lone share is none."""
    indicator: int | None = None
    for paragraph in document.paragraphs:
        mention = next((m for m in find_indicators(paragraph.text) if m.labelled), None)
        indicator = mention.indicator.number if mention else indicator
        yield from _in_passage(paragraph, indicator)


def _in_passage(passage: Passage, inherited: int | None) -> Iterator[RawPerception]:
    text = to_arabic(passage.text)
    found = _matches(text)
    groups = [group for group in _grouped(text, found) if len(group) > 1]
    own = [group for index, group in enumerate(groups) if not index or _is_new(text, groups[index - 1], group)]
    for index, group in enumerate(own):
        until = own[index + 1][0].start() if index + 1 < len(own) else len(text)
        later = [m for m in found if group[-1].end() <= m.start() < until]
        indicator, begins = _indicator_before(passage.text, group[0].start())
        yield RawPerception(
            indicator if indicator is not None else inherited,
            _score_before(passage, text, begins, group[0].start())
            or _score_after(passage, text, group[-1].end(), until),
            tuple(_share(passage, match) for match in group),
            tuple(_share(passage, match) for match in later),
        )


def _matches(text: str) -> list[re.Match[str]]:
    told = [m for m in _SHARE.finditer(text) if m["unit"] or "ร้อยละ" in m["glue"]]
    return told or [m for m in _SHARE_FIRST.finditer(text) if m["unit"] or m["glue"]]


def _grouped(text: str, found: list[re.Match[str]]) -> list[list[re.Match[str]]]:
    groups: list[list[re.Match[str]]] = []
    for match in found:
        between = text[groups[-1][-1].end() : match.start()] if groups else ""
        if groups and len(between) <= GAP and not _TELLS_AGAIN.search(between):
            groups[-1].append(match)
        else:
            groups.append([match])
    return groups


def _is_new(text: str, before: list[re.Match[str]], group: list[re.Match[str]]) -> bool:
    """Another distribution, not the same one told again: another question is opened between them."""
    return bool(_ANOTHER_QUESTION.search(text, before[-1].end(), group[0].start()))


def _indicator_before(text: str, offset: int) -> tuple[int | None, int]:
    before = list(find_indicators(text[:offset]))
    return (before[-1].indicator.number, before[-1].start) if before else (None, 0)


def _score_before(passage: Passage, text: str, begins: int, ends: int) -> Quote | None:
    """The last score before the shares that is not the indicator's own."""
    own = set()
    for mention in find_indicators(passage.text):
        match = SCORE_AFTER.match(text, mention.end)
        if match and is_score(match):
            own.add(match.start("score"))
    scores = [span for span in said_scores(text, begins, ends) if span[0] not in own]
    return Quote.of(passage, *scores[-1]) if scores else None


def _score_after(passage: Passage, text: str, begins: int, ends: int) -> Quote | None:
    """The score that closes the sentence: "... น้อย ร้อยละ 25.00 คิดเป็นคะแนนเท่ากับร้อยละ 64.69"."""
    lead = _SUMS_UP.match(text, begins, ends)
    scores = list(said_scores(text, begins, ends)) if lead else []
    return Quote.of(passage, *scores[0]) if lead and scores and scores[0][0] - lead.end() <= GAP else None


def _share(passage: Passage, match: re.Match[str]) -> RawShare:
    return RawShare(
        re.sub(_MOST, "ที่สุด", match["level"]), Quote.of(passage, match.start("percent"), match.end("percent"))
    )
