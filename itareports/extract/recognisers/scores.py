"""The scores of the assessment: overall with grade and level, the ten indicators, their parts, from tables and prose."""

import re
from collections.abc import Iterator

from itareports.extract.document import Document, Paragraph, Passage, Row
from itareports.extract.found import Found, Quote
from itareports.extract.logical import LogicalTable, cell_at, logical_tables
from itareports.extract.recognisers.measures import is_measures_table
from itareports.extract.recognisers.numbers import NUMBER, SCORE_AFTER, is_score
from itareports.normalize.indicators import find_indicators, parse_indicator
from itareports.normalize.item_codes import parse_item_code
from itareports.normalize.numerals import parse_score, to_arabic
from itareports.normalize.text import squash

TOTALS = frozenset(
    {
        "รวม",
        "คะแนนรวม",
        "ภาพรวม",
        "คะแนนภาพรวม",
        "รวมเฉลี่ย",
        "คะแนนรวมเฉลี่ย",
        "คะแนนเฉลี่ยรวม",
        "ผลรวม",
        "คะแนนภาพรวมหน่วยงาน",
        "คะแนนรวมทั้งหมด",
        "คะแนนภาพรวมของหน่วยงาน",
        "ผลคะแนนรวม",
        "ผลคะแนนภาพรวม",
        "คะแนนเฉลี่ย",
        "ผลการประเมินภาพรวม",
    }
)

# "คะแนนภาพรวมของหน่วยงาน เทศบาลตำบล... คะแนนที่ได้ 80.42", "ผลการประเมิน ITA ... เทศบาลนคร...ได้ 93.75 คะแนน"
_FIGURE = re.compile(
    rf"(?:คะแนน|ร้อยละ|เท่ากับ|อยู่ที่|ได้|รวม|ภาพรวม|เฉลี่ย|ทั้งสิ้น|[:=])[\s:=(]*(?P<score>{NUMBER})(?P<unit>\s*(?:คะแนน|%))?"
)
_WHOLE = re.compile(r"ภาพรวม|คะแนน(?:เฉลี่ย)?รวม|เฉลี่ยรวม|รวมเฉลี่ย|คะแนนรวม|รวมทั้งสิ้น")
_RESULT = re.compile(r"ผล(?:การ)?(?:ประเมิน|คะแนน)|คะแนน(?:การประเมิน|เฉลี่ย|\s*ITA)|การประเมิน")
# What such a figure may be instead: a part's score, a share, a target, somebody else's.
_NOT_WHOLE = re.compile(
    r"ตัวชี้วัด|แบบวัด|\bIIT|\bEIT|\bOIT|ข้อคำถาม|คำถาม|หัวข้อ|ประเด็นที่|ข้อ\s*[ieoIEO][0-9]|ระดับประเทศ|เกณฑ์|เป้าหมาย|ไม่น้อยกว่า|ต่ำกว่า|มากกว่า|สูงกว่า|เพิ่มขึ้น|ลดลง|ผู้ตอบ|ระดับ(?:มาก|น้อย)|สูงสุด|ต่ำสุด"
)
_YEAR_NEAR = re.compile(r"ปี\s*(?:งบประมาณ)?\s*(?:พ\s*\.?\s*ศ\s*\.?)?\s*(?P<year>25[0-9]{2})(?![0-9])")
# "ระดับ D", "อยู่ในระดับ A", "เกรด B", "(AA)"; "ระดับ A 85.00 - 94.99" explains the scale
_GRADE = re.compile(
    r"(?:ระดับ(?:ผลการประเมิน|คะแนน)?|เกรด|ผลการประเมิน)\s*(?:อยู่ที่|อยู่ในระดับ|คือ|เป็น|ได้|ที่)?\s*[:\"“'(]*\s*(?P<value>AA|[A-F])(?![A-Za-z])(?!\s*[:=(]?\s*(?:คะแนน)?\s*[0-9.]+\s*[-–])"
)
_LEVEL = re.compile(
    r"(?:(?:ระดับ|ผลการประเมิน|เกณฑ์)(?:ผลการประเมิน|คะแนน)?\s*(?:อยู่ที่|อยู่ในระดับ|คือ|เป็น|ได้|ที่|อยู่ในเกณฑ์)?\s*[:\"“'(]*\s*|\(\s*)"
    r"(?P<value>ผ่านดีเยี่ยม|ผ่านดี|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง|ผ่าน(?!ดี|การ|เกณฑ์|ทาง|ระบบ|ช่อง|เว็บ|URL))(?!\s*[:=(]?\s*(?:คะแนน)?\s*[0-9.]+\s*[-–])"
)
# "9.1 ข้อมูลพื้นฐาน 90.00", "ตัวชี้วัดย่อยที่ 10.2 มาตรการภายใน... ได้คะแนน 50.00"
_SUBINDICATOR = re.compile(
    r"(?<![0-9.])(?P<code>(?:9\.[1-5]|10\.[12]))(?![0-9])\)?\s*(?P<name>[฀-๿][฀-๿\s/]{3,70}?)\s*(?P<tail>$|\n|[:=(0-9])"
)


def scores(document: Document) -> Iterator[Found]:
    """Every printed score with what it is the score of: ("overall",), ("indicator", "4"), ("subindicator", "9.1") ..."""
    for table in logical_tables(document):
        if not is_measures_table(table):
            yield from _in_table(table)
    for paragraph in document.paragraphs:
        yield from _overall(paragraph)
        yield from _indicators(paragraph)
        yield from _subindicators(paragraph)


def _quote(passage: Passage, match: re.Match[str], group: str) -> Quote:
    return Quote.of(passage, match.start(group), match.end(group))


def _overall(paragraph: Paragraph) -> Iterator[Found]:
    """Figures that the words of their own sentence call the result as a whole; with the year named there, if any."""
    text = to_arabic(paragraph.text)
    begins = 0
    for match in _FIGURE.finditer(text):
        if "." not in match["score"] and not match["unit"]:
            continue
        begins = max(begins, text.rfind("\n", 0, match.start("score")) + 1)
        words = text[begins : match.start("score")]
        begins = match.end("score")
        whole = _WHOLE.search(words)
        if not (whole or _RESULT.search(words)) or _NOT_WHOLE.search(words) or next(find_indicators(words), None):
            continue
        years = [year["year"] for year in _YEAR_NEAR.finditer(words)]
        about = ("overall", "", years[-1] if years else "")
        yield Found(about, _quote(paragraph, match, "score"), 3 if whole else 2)
        yield from _ratings(paragraph, text, match.end())
    if "ระดับผลการประเมิน" in text:
        yield from _ratings(paragraph, text, text.index("ระดับผลการประเมิน"))


def _ratings(paragraph: Paragraph, text: str, start: int) -> Iterator[Found]:
    """Letter and words within a sentence's reach after the score."""
    start = max(0, start)
    for kind, pattern in (("grade", _GRADE), ("level", _LEVEL)):
        match = pattern.search(text, start, start + 160)
        if match:
            yield Found((kind,), _quote(paragraph, match, "value"))


def _indicators(paragraph: Paragraph) -> Iterator[Found]:
    text = to_arabic(paragraph.text)
    for mention in find_indicators(paragraph.text):
        match = SCORE_AFTER.match(text, mention.end)
        if match and is_score(match):
            about = ("indicator", str(mention.indicator.number))
            yield Found(about, _quote(paragraph, match, "score"), 2 if mention.labelled else 1)


def _subindicators(paragraph: Paragraph) -> Iterator[Found]:
    text = to_arabic(paragraph.text)
    for match in _SUBINDICATOR.finditer(text):
        score = SCORE_AFTER.match(text, match.end("name"))
        if score and is_score(score):
            yield Found(("subindicator", match["code"], match["name"].strip()), _quote(paragraph, score, "score"))


def _in_table(table: LogicalTable) -> Iterator[Found]:
    yield from _wide(table)
    for row in table.rows:
        about = _row_subject(row)
        if about is None:
            continue
        column, subject = about
        cell = _score_cell(table, row, column)
        if cell is not None:
            yield Found(subject, Quote.of(cell), 3)
            if subject[0] == "overall":
                yield from _row_ratings(table, row)


def _row_subject(row: Row) -> tuple[int, tuple[str, ...]] | None:
    """What a row is about, and in which cell; rows of single questions are not about their indicator."""
    if any(parse_item_code(cell.text) for cell in row):
        return None
    for column, cell in enumerate(row):
        text = to_arabic(cell.text)
        part = re.match(r"\s*(?P<code>9\.[1-5]|10\.[12])\s*(?P<name>[฀-๿].*)?$", text, re.DOTALL)
        if part and (part["name"] or column + 1 < len(row)):
            return column, ("subindicator", part["code"], (part["name"] or row[column + 1].text).strip())
        indicator = parse_indicator(cell.text)
        if indicator is not None:
            return column, ("indicator", str(indicator.number))
        if squash(cell.text).strip(":") in TOTALS:
            return column, ("overall", "", "")
    return None


def _score_cell(table: LogicalTable, row: Row, subject: int) -> Passage | None:
    """The cell in the score column, else the only cell after the subject that is a score."""
    columns = [index for index, roles in enumerate(table.roles) if "score" in roles and index > subject]
    if len(columns) == 1 and parse_score(cell_at(row, columns[0]).text) is not None:
        return cell_at(row, columns[0])
    figures = [cell for cell in row[subject + 1 :] if parse_score(cell.text) is not None]
    return figures[0] if len(figures) == 1 else None


def _row_ratings(table: LogicalTable, row: Row) -> Iterator[Found]:
    for cell in row:
        bare = cell.text.strip()
        if re.fullmatch(r"AA|[A-F]", bare):
            yield Found(("grade",), Quote.of(cell))
        elif re.fullmatch(r"ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุง(?:โดยด่วน)?", bare):
            yield Found(("level",), Quote.of(cell))


def _wide(table: LogicalTable) -> Iterator[Found]:
    """Indicators side by side in one row, their scores below them."""
    rows = (table.header, *table.rows)
    for names, figures in zip(rows, rows[1:], strict=False):
        known = {column: parse_indicator(cell.text) for column, cell in enumerate(names)}
        numbers = {column: indicator.number for column, indicator in known.items() if indicator is not None}
        if len(numbers) >= 3:
            for column, number in numbers.items():
                cell = cell_at(figures, column)
                if parse_score(cell.text) is not None:
                    yield Found(("indicator", str(number)), Quote.of(cell), 3)
