"""The scores of the ten indicators and their parts, from tables and prose; of the whole, from tables."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from itareports.extract.document import Document, Paragraph, Passage, Row
from itareports.extract.found import Found, Quote
from itareports.extract.logical import LogicalTable, cell_at, logical_tables
from itareports.extract.recognisers.measures import is_measures_table
from itareports.extract.recognisers.numbers import SCORE_AFTER, is_score
from itareports.extract.recognisers.overall import BRACKETS, is_total, last_year, overall
from itareports.normalize.indicators import find_indicators, indicators, parse_indicator
from itareports.normalize.item_codes import parse_item_code
from itareports.normalize.numerals import parse_number, parse_score, to_arabic

TABLE, LABELLED, PROSE = 3, 2, 1
"""Weights: a cell of a table, a figure after "ตัวชี้วัด...", a figure after the bare name."""

SCORES = frozenset({"score", "indicator_score", "rating", "year"})
"""Roles of columns that hold scores."""

Subject = tuple[int, tuple[str, ...]]
"""The cell that says what a row is about, and what that is."""

INSTRUMENTS = 3

FEWEST_SIDE_BY_SIDE = 3
"""So many indicator names in one row make it a header of their scores."""

# "9.1 ข้อมูลพื้นฐาน 90.00", "ตัวชี้วัดย่อยที่ 10.2 มาตรการภายใน... ได้คะแนน 50.00"
_PART = re.compile(
    r"""
    (?<![0-9.]) (?P<code>9\.[1-5]|10\.[12]) (?![0-9]) \)? \s* (?P<name>[฀-๿][฀-๿\s/]{3,70}?) \s* (?=$|\n|[:=(0-9])
    """,
    re.VERBOSE,
)
# "9.1 ข้อมูลพื้นฐาน", "10.2"
_PART_CELL = re.compile(r"\s*(?P<code>9\.[1-5]|10\.[12])\s*(?P<name>[฀-๿].*)?$", re.DOTALL)
# "คะแนนรวม", "ผลการประเมินภาพรวม"; "รวม" alone may sum up anything
_SAYS_SCORE = re.compile(r"คะแนน|ประเมิน|ITA")
# "คะแนน 2566"
_BARE_YEAR = re.compile(r"(?<![0-9])25[5-9][0-9](?![0-9])")
# "ระดับ", "ระดับผลการประเมิน", "ระดับผลการประเมิน (Rating Score)"
_RATING_ROW = re.compile(r"ระดับ(?:คะแนน|ผลการประเมิน)?|เกรด|ผลการประเมิน(?:ระดับ)?")
# "IIT", "แบบวัด EIT", "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)"
_INSTRUMENT = re.compile(r"\s*(?:แบบ\S*\s*\(?)?(?:IIT|EIT|OIT)\)?\s*$")
_GRADE_CELL = re.compile(r"AA|[A-F]")
_LEVEL_CELL = re.compile(r"ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุง(?:โดยด่วน)?")


def scores(document: Document) -> Iterator[Found]:
    """Printed scores with what they are scores of.

    ("overall",), ("indicator", "4"), ("subindicator", "9.1", name); and ("grade",), ("level",) of the whole.
    Rows of single questions are not about their indicator, but in a column of its own its score may stand there.
    """
    for table in logical_tables(document):
        if not is_measures_table(table) or (table.has("indicator") and table.has("score")):
            yield from _in_table(table)
    yield from overall(document)
    for paragraph in document.paragraphs:
        yield from _indicators(paragraph)
        yield from _parts(paragraph)


def _indicators(passage: Passage) -> Iterator[Found]:
    text = to_arabic(passage.text)
    for mention in find_indicators(passage.text):
        match = SCORE_AFTER.match(text, mention.end)
        if match and is_score(match):
            about = ("indicator", str(mention.indicator.number))
            quote = Quote.of(passage, match.start("score"), match.end("score"))
            yield Found(about, quote, LABELLED if mention.labelled else PROSE)


def _parts(paragraph: Paragraph) -> Iterator[Found]:
    text = to_arabic(paragraph.text)
    for match in _PART.finditer(text):
        score = SCORE_AFTER.match(text, match.end("name"))
        if score and is_score(score):
            about = ("subindicator", match["code"], match["name"].strip())
            yield Found(about, Quote.of(paragraph, score.start("score"), score.end("score")), LABELLED)


def _in_table(table: LogicalTable) -> Iterator[Found]:
    yield from _side_by_side(table)
    for row in table.rows:
        for cell in row:
            yield from _indicators(cell)
    years = [_year_of_header(to_arabic(cell.text)) for cell in table.header]
    scored = _scored_columns(table)
    subjects = _without_means_of_parts([_subject(row) for row in table.rows])
    parts = table.has("indicator") or any(subject and "indicator" in subject[1][0] for subject in subjects)
    whole = _whole_columns(table, subjects, scored)
    parts = parts or any(_INSTRUMENT.match(cell.text) for row in table.rows for cell in row)
    for row, subject in zip(table.rows, subjects, strict=True):
        if subject is None or (any(parse_item_code(cell.text) for cell in row) and not table.has("indicator_score")):
            continue
        column, about = subject
        if about[0] == "overall" and not (parts or _SAYS_SCORE.search(row[column].text)):
            continue  # the sum of something else: "เพศ", "ชาย", "หญิง", "รวม"
        for index in _figures(table, row, [i for i in scored if i > column], years, whole):
            year = years[index] if index < len(years) else None
            yield Found(about, Quote.of(row[index]), TABLE, year or last_year(to_arabic(row[column].text)))
        if about[0] in ("overall", "rating"):
            yield from _rating_cells(row, years)


def _without_means_of_parts(subjects: Sequence[Subject | None]) -> list[Subject | None]:
    """What rows are about, less those that sum up the indicators of one instrument right above them: "คะแนนเฉลี่ย"."""
    parts: dict[str, set[int]] = {}
    for indicator in indicators():
        parts.setdefault(indicator.instrument, set()).add(indicator.number)
    kept: list[Subject | None] = []
    above: set[int] = set()
    for subject in subjects:
        about = subject[1] if subject is not None else ("",)
        kept.append(None if about[0] == "overall" and above in parts.values() else subject)
        if about[0] == "indicator":
            above.add(int(about[1]))
        elif about[0] == "overall":
            above = set()
    return kept


def _year_of_header(text: str) -> int | None:
    bare = _BARE_YEAR.search(text)
    return last_year(text) or (int(bare[0]) if bare else None)


def _subject(row: Row) -> Subject | None:
    """What a row is about, and in which cell."""
    for column, cell in enumerate(row):
        part = _PART_CELL.match(to_arabic(cell.text))
        if part and (part["name"] or column + 1 < len(row)):
            return column, ("subindicator", part["code"], (part["name"] or row[column + 1].text).strip())
        indicator = parse_indicator(cell.text)
        if indicator is not None:
            return column, ("indicator", str(indicator.number))
        if is_total(cell.text):
            return column, ("overall",)
        if _RATING_ROW.fullmatch(BRACKETS.sub("", cell.text).strip()):
            return column, ("rating",)
    return None


def _scored_columns(table: LogicalTable) -> list[int]:
    """The columns that may hold scores: called so, or else with decimals or a unit in one of their figures.

    Whole numbers of unknown meaning may be weights, ranks, pages or numbers of questions.
    """
    width = max((len(row) for row in table.rows), default=0)
    return [column for column in range(width) if _is_scored(table, column)]


def _is_scored(table: LogicalTable, column: int) -> bool:
    roles = table.roles[column] if column < len(table.roles) else ()
    if roles:
        return bool(SCORES & set(roles))
    figures = [text for row in table.rows if parse_score(text := cell_at(row, column).text) is not None]
    return any(parse_number(text) is None or "." in text for text in figures)


def _whole_columns(table: LogicalTable, subjects: Sequence[Subject | None], scored: Sequence[int]) -> list[int]:
    """The columns with a score for every indicator; the mean of an instrument stands beside its first one alone."""
    rows = [row for row, subject in zip(table.rows, subjects, strict=True) if subject and subject[1][0] == "indicator"]
    return [i for i in scored if rows and all(parse_score(cell_at(row, i).text) is not None for row in rows)]


def _figures(
    table: LogicalTable, row: Row, scored: Sequence[int], years: Sequence[int | None], whole: Sequence[int]
) -> list[int]:
    """The cells with the row's scores: those below a year, or the one below "คะแนน", or the only figure there is.

    The same figure twice, as a score and as its percentage, is one. Of several, the one in a `whole` column counts.

    Where questions have a column of scores of their own, the scores of the indicators have theirs.
    """
    figures = [i for i in scored if parse_score(cell_at(row, i).text) is not None]
    own = [i for i in figures if i < len(table.roles) and "indicator_score" in table.roles[i]]
    if own or table.has("indicator_score"):
        return own[:1]
    below_year = [i for i in figures if i < len(years) and years[i] is not None]
    below_score = [i for i in figures if i < len(table.roles) and "score" in table.roles[i]]
    if below_year:
        return below_year
    likely = below_score or figures
    if len(likely) > 1:
        likely = [i for i in likely if i in whole] or likely
    return likely[:1] if len({parse_score(row[i].text) for i in likely}) == 1 else []


def _rating_cells(row: Row, years: Sequence[int | None]) -> Iterator[Found]:
    for index, cell in enumerate(row):
        for kind, pattern in (("grade", _GRADE_CELL), ("level", _LEVEL_CELL)):
            if pattern.fullmatch(cell.text.strip()):
                yield Found((kind,), Quote.of(cell), TABLE, years[index] if index < len(years) else None)


def _side_by_side(table: LogicalTable) -> Iterator[Found]:
    """Indicators side by side in one row, their scores below them; whole numbers alone may be numbers of questions."""
    for names, figures in pairwise((table.header, *table.rows)):
        known = {column: parse_indicator(cell.text) for column, cell in enumerate(names)}
        numbers = {column: indicator.number for column, indicator in known.items() if indicator is not None}
        below = {column: cell for column in numbers if parse_score((cell := cell_at(figures, column)).text) is not None}
        if len(numbers) >= FEWEST_SIDE_BY_SIDE and any("." in cell.text for cell in below.values()):
            for column, cell in below.items():
                yield Found(("indicator", str(numbers[column])), Quote.of(cell), TABLE)
            if len({indicators()[number - 1].instrument for number in numbers.values()}) == INSTRUMENTS:
                yield from _whole_beside(names, figures, max(numbers))


def _whole_beside(names: Row, figures: Row, last: int) -> Iterator[Found]:
    """The result of the whole, right of its indicators; one mean among several may be that of an instrument."""
    totals = [column for column, cell in enumerate(names) if is_total(cell.text)]
    if len(totals) == 1 and totals[0] > last and parse_score((cell := cell_at(figures, totals[0])).text) is not None:
        yield Found(("overall",), Quote.of(cell), TABLE)
