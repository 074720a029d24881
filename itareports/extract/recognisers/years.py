"""Which fiscal years a report names, and whether it names them for its measures or for the result it analyses."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from itareports.extract.document import Document, Paragraph, Passage
from itareports.extract.found import Found, Quote
from itareports.normalize.numerals import parse_year, to_arabic
from itareports.normalize.organisations import find_organisations
from itareports.normalize.printed_years import find_years

HEADING, RUNNING = 5, 1
"""Weight of a year in a title or heading, and in running text."""

LONGEST_HEADING = 160
LONGEST_TITLE = 260
"""Characters of a paragraph that weighs as a heading, and of one that may carry on the title of a cover."""

REACH = 220
"""So many characters before a year, its cue may stand."""

# The words that say what the year is the year of; the nearest before it decides.
_CUE = re.compile(
    r"""
    (?P<assessed> ผล\s*การ\s*วิเคราะห์\s*(?:ผล\s*)?การ\s*ประเมิน\s*(?:คุณธรรม|ITA)?
      | (?:วิเคราะห์\s*)? ผล\s*(?:การ\s*)?ประเมิน | ผล\s*คะแนน\s*(?:การ\s*ประเมิน\s*(?:คุณธรรม|ITA)?)?
      | คะแนน\s*(?:การ\s*ประเมิน|ITA) | ผล\s*ITA
      | วิเคราะห์\s*ผล )
    | (?P<measures>มาตรการ | ส่งเสริม\s*คุณธรรม | ไปสู่\s*การ\s*(?:ปฏิบัติ|พัฒนา|ปรับปรุง) | การ\s*ขับเคลื่อน | ขับเคลื่อน\s*คุณธรรม)
    | (?P<neither>การ\s*ประเมิน\s*(?:คุณธรรม|ITA) | แผน\s*ปฏิบัติ\s*การ | ยุทธศาสตร์ | พระราชบัญญัติ | (?:ข้อ|เทศ)บัญญัติ)
    """,
    re.VERBOSE,
)
# "แนวทางการดำเนินการในปีต่อไป ... ปีงบประมาณ พ.ศ. 2568", "คาดว่าปีงบประมาณ ๒๕๖๗ จะได้คะแนน ..." are neither of the two
_NEXT_YEAR = re.compile(r"ปี(?:งบประมาณ)?(?:ต่อไป|ถัดไป|หน้า)|คาดว่า|คาดการณ์")
# "ปีงบประมาณ พ.ศ. ๒๕๖๔ ได้ผลคะแนนรวมร้อยละ ...", "ปีงบประมาณ พ.ศ.๒๕๖๒ เทศบาลตำบล... มีผลการประเมิน ITA ...",
# "ปีงบประมาณ พ.ศ. ๒๕๖๓ และได้นำผลการประเมินดังกล่าวมาวิเคราะห์", "พ.ศ. 2566 ผลคะแนนในภาพรวม";
# a long line of a text file goes on in the next
_CUE_AFTER = re.compile(
    r"""
    (?: (?!ปีงบประมาณ) [^\n] | (?<=[^\n]{80}) \n ){0,400}?
    (?: ได้ | มี | ปรากฏ ) (?:รับ)? (?: แจ้ง | ประกาศ | นำ )? (?: ผล | คะแนน )
    | [ \t]* (?: [0-9] [ \t]+ )? ผล (?: คะแนน | การประเมิน )
    """,
    re.VERBOSE,
)
# "ปีที่นำผลการประเมินมาวิเคราะห์", "ปีที่ประเมิน"; "ปีงบประมาณที่กำหนดมาตรการ", "ปีงบประมาณที่นำผลไปใช้"
_YEAR_LABEL = re.compile(
    r"""
    \W* ปี (?:งบประมาณ)? \s* ที่ \s*
    (?: (?P<fiscal> (?:กำหนด|ดำเนินการ|จัดทำ|ใช้) (?:ตาม)? มาตรการ | นำ \s* ผล (?:การประเมิน)? \s* ไป )
      | (?P<assessed> (?:นำ)? \s* ผลการประเมิน | นำ \s* ผล \s* มา | (?:ได้|เข้า)? รับ (?:การ)? ประเมิน | ประเมิน ) )
    """,
    re.VERBOSE,
)
# "ประจำปีงบประมาณ พ.ศ. 2567"
_YEAR_ALONE = re.compile(
    r"\W* (?:ประจำ)? \s*+ ปี \s*+ (?:งบประมาณ)? \s*+ (?:พ\s*+\.?\s*+ศ\s*+\.?)? \s*+ 25[0-9]{2} \W*", re.VERBOSE
)
# "ปีงบประมาณ พ.ศ. ๒๕๖๓ (ระหว่างเดือนตุลาคม ๒๕๖๓ - กันยายน ๒๕๖๔)"
_LABELLED = re.compile(
    r"""
    ปีงบประมาณ \s*+ (?:พ\s*+\.?\s*+ศ\s*+\.?)? \s*+ (?P<year>25[0-9]{2}) \s*+ \( \s*+
    (?P<months> (?:ระหว่าง|ตั้งแต่|เดือน)? [^()0-9]{2,25} 25[0-9]{2} \s*+ (?:-|–|ถึง|จนถึง) [^()0-9]{2,25} 25[0-9]{2} ) \s*+ \)
    """,
    re.VERBOSE,
)


def years(document: Document) -> Iterator[Found]:
    """Years of the measures ("fiscal"), of the result analysed ("assessed"), and labels with months beside them."""
    yield from _in_forms(document)
    before: str | None = None
    for passage in document.passages():
        text = to_arabic(passage.text)
        yield from _in_passage(passage, text, before)
        for match in _LABELLED.finditer(text):
            about = ("label", match["year"], passage.text[match.start("months") : match.end("months")])
            yield Found(about, Quote.of(passage, match.start(), match.end()))
        # A cover breaks its title over paragraphs: "มาตรการส่งเสริม...", blank, "ประจำปีงบประมาณ ..."
        short = isinstance(passage, Paragraph) and len(text) < LONGEST_TITLE
        before = ((before or "") + "\n" + text)[-REACH:] if short else ""


def _in_forms(document: Document) -> Iterator[Found]:
    """The years of forms, each beside its label: "ปีที่นำผลการประเมินมาวิเคราะห์ | ปีงบประมาณ พ.ศ. 2565"."""
    for table in document.tables:
        for label, value in (pair for row in table.rows for pair in pairwise(row)):
            match, year = _YEAR_LABEL.match(label.text), parse_year(value.text)
            if match is not None and year is not None:
                yield Found((str(match.lastgroup), str(year)), Quote.of(value), HEADING)


def _in_passage(passage: Passage, text: str, before: str | None) -> Iterator[Found]:
    """The years of a passage; `before` are the words of the cover above it, None where nothing is."""
    begins = 0
    first = _CUE.search(text)
    coming = [match.span() for match in _NEXT_YEAR.finditer(text)]
    for printed in find_years(text):
        # A cue is the cue of one year: "นำผลการประเมินปี 2566 มาวิเคราะห์ ... ในปี 2567" says nothing of 2567.
        cue = _nearest(text[begins : printed.start])
        begins = printed.end
        if cue in (None, "neither") and _CUE_AFTER.match(text, printed.end):
            cue = "assessed"
        if first is None or first.end() > printed.start:
            cue = cue or _nearest(before or "")
        line_begins = text.rfind("\n", 0, printed.start) + 1
        if cue in ("assessed", "measures") and not _any_within(coming, line_begins, printed.start):
            kind = "assessed" if cue == "assessed" else "fiscal"
            quote = Quote.of(passage, printed.start, printed.end)
            on_cover = before is None and _closes_cover_line(text, printed.end)
            is_title = on_cover or _closes_title(passage, text, printed.end)
            weight = HEADING if is_title else RUNNING
            yield Found((kind, str(printed.year)), quote, weight)


def _any_within(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of these spans, in their order, lies between two places of a text."""
    first = bisect_left(spans, (start, 0))
    return first < len(spans) and spans[first][1] <= end


def _closes_title(passage: Passage, text: str, end: int) -> bool:
    """Whether a year stands at the end of a title: nothing follows it on its line but the organisation's name.

    On a cover of many lines it stands alone on its own.
    """
    if not isinstance(passage, Paragraph):
        return False
    if passage.level is None and len(text) >= LONGEST_HEADING:
        line = text[text.rfind("\n", 0, end) + 1 :].partition("\n")[0]
        return len(text) < LONGEST_TITLE and _YEAR_ALONE.fullmatch(line) is not None
    rest = text[end:].partition("\n")[0].lstrip(" )*:").removeprefix("ของ").lstrip()
    return not rest or any(mention.start == 0 for mention in find_organisations(rest))


def _closes_cover_line(text: str, end: int) -> bool:
    """Whether a year ends a line of the cover that itself says what it is the year of, however long the cover is."""
    line = text[text.rfind("\n", 0, end) + 1 : end]
    return not text[end:].partition("\n")[0].strip() and len(line) < LONGEST_HEADING and bool(_CUE.search(line))


def _nearest(text: str) -> str | None:
    cues = list(_CUE.finditer(text[-REACH:]))
    return cues[-1].lastgroup if cues else None
