"""Questions and OIT items (i1, e13, o42) where the report scores or analyses them; a mere cross-reference is none."""

import re
from collections.abc import Generator, Iterator
from itertools import takewhile

from itareports.extract.document import Cell, Document, Paragraph, Passage, Row
from itareports.extract.found import Found, Quote
from itareports.extract.logical import LogicalTable, cell_at, logical_tables
from itareports.extract.recognisers.measures import is_measures_table
from itareports.extract.recognisers.numbers import said_scores
from itareports.extract.recognisers.overall import last_year
from itareports.normalize.headers import known_header
from itareports.normalize.issues import parse_issue
from itareports.normalize.item_codes import find_item_codes, parse_item_code
from itareports.normalize.numerals import parse_score, to_arabic

LONGEST_ISSUE_HEADING = 200

# "ประเด็นที่ 1 กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", "(๒) การให้บริการและระบบ E-Service"
_HEADS_ISSUE = re.compile(r"\W* (?: ประเด็น | [0-9๐-๙]{1,2}\W )", re.VERBOSE)

REACH = 80
"""So many characters before a code decide whether it is asked, referred to, or opens its line."""

FEWEST_WORDS = 25
"""Characters after a code in an analysis that make it more than a mention."""

# "(อ้างอิงจาก o11)", "ตามข้อ o25", "ดังนั้นจากข้อ i19 และ i20", "เชื่อมโยงกับข้อ o9"
_REFERS = re.compile(
    r"""
    (?: อ้างอิง(?:จาก|ตาม)? | ตาม | จาก | ดู | เชื่อมโยง(?:กับ)? | สอดคล้องกับ | ใน | ของ ) \s*+
    (?: ข้อ(?:มูล)? | ข้อคำถาม )? \s*+ (?:ที่)? \s*+ $
    """,
    re.VERBOSE,
)
_AND = re.compile(r"^\s*(?:และ|,|/|-|–|ถึง|หรือ)\s*(?:ข้อ(?:คำถาม)?(?:ที่)?)?\s*$")
# "พิจารณาจากข้อคำถามที่ i1 ...", "และ คำถามที่ e1 ..."
_ASKS = re.compile(r"คำถาม(?:ที่|ข้อ)?\s*$")
# A code that opens its line: "i2 ...", "ข้อ e8 ...", "1) o9 ..."
_LEADS = re.compile(
    r"^ \W* (?: [0-9]{1,2}[.)] )? \s*+ (?: ข้อ(?:คำถาม)?(?:ที่)? | คำถาม(?:ที่)? | รหัส )? \s*+ $", re.VERBOSE
)
# "i4", on the next line "85.88"; "e1 : 92.40"
_WITH_SCORE = re.compile(r"\s*(?P<code>[ieoIEO]\s?[0-9]{1,2})\s*[:=]?\s*(?P<score>[0-9]{1,3}\.[0-9]{1,2})\s*")
# "i1  91.22  e2  89.97", "e15  85.24": columns of a page that no rule draws; not "i16 16.13 ของผู้ตอบ"
_BESIDE = re.compile(
    r"[ ]+ (?P<score>[0-9]{1,3}\.[0-9]{2}) (?= [ ]* (?: \n | $ ) | [ ]+ [ieo] [0-9] | [ ]{2,} )",
    re.VERBOSE | re.IGNORECASE,
)


def questions(document: Document) -> Iterator[Found]:
    """("question", code, issue) with the score as quote; ("item", code, issue) with its words where there is no score.

    "ประมาณร้อยละ 16.13 ของผู้ตอบ" is a share of respondents, not a score: only the word คะแนน leads to one.
    """
    issue: int | None = None
    for table in logical_tables(document):
        if is_measures_table(table):
            yield from _in_measures(table)
            issue = None
        else:
            # With no prose between, a table goes on with the issue of the one before: a page's end may part them.
            issue = yield from _in_table(table, None if table.context else issue)
    issue = None
    for paragraph in document.paragraphs:
        issue = _issue_of(paragraph, issue)
        yield from _in_text(paragraph, issue)


def _issue_of(paragraph: Paragraph, current: int | None) -> int | None:
    """The issue a heading opens, also one with its text right below; another part of the report closes it."""
    if len(paragraph.text) > LONGEST_ISSUE_HEADING:
        first = paragraph.lines[0].text
        opened = parse_issue(first) if len(first) < LONGEST_ISSUE_HEADING and _HEADS_ISSUE.match(first) else None
        return current if opened is None else opened
    found = next((issue for line in paragraph.lines if (issue := parse_issue(line.text)) is not None), None)
    closes = re.match(r"\W*(?:ส่วนที่|บทที่)", paragraph.text)
    return found if found is not None else None if closes or paragraph.level is not None else current


def _name(issue: int | None) -> str:
    return "" if issue is None else str(issue)


def _in_table(table: LogicalTable, issue: int | None) -> Generator[Found, None, int | None]:
    """Rows with a code and a figure; a row that lost its leading cells still has both, one after the other.

    Returns the issue that the prose above named.
    """
    issue = next((n for p in reversed(table.context) for line in p.lines if (n := parse_issue(line.text))), issue)
    above = issue
    for row, below in zip(table.rows, [*table.rows, ()][1:], strict=True):
        # What stands behind a code are the question's words: "i12 | การกำกับดูแลการใช้ทรัพย์สินของราชการ".
        before = takewhile(lambda cell: parse_item_code(cell.text) is None, row)
        named = next((n for cell in before if (n := parse_issue(cell.text)) is not None), None)
        issue = named if named is not None else issue
        pairs = _scores_below(row, below)
        if pairs:
            yield from (Found(("question", code, _name(issue)), Quote.of(score)) for code, score in pairs)
            continue
        for column, cell in enumerate(row):
            beside = _score_beside(cell)
            if beside is not None:
                yield Found(("question", beside[0], _name(issue)), Quote.of(cell, *beside[1]))
                continue
            code = parse_item_code(cell.text)
            if code is None:
                code = _leading_code(cell)
            score = None if code is None else _score(table, row, column)
            if code is not None and score is not None:
                yield Found(("question", code, _name(issue)), Quote.of(score))
                break
            if code is not None and table.has("score") and cell_at(row, table.column("score")).is_blank:
                yield Found(("item", code, _name(issue)), Quote.of(cell))
                break
    return above


def _score(table: LogicalTable, row: Row, code: int) -> Cell | None:
    """The cell in the column of scores, where the row keeps to the columns; else the first figure after the code.

    Figures in several columns of scores that differ have no sure reading.
    A row that lost its leading cells has its code outside the column of questions.
    """
    columns, questions = _score_columns(table), table.column("question")
    keeps = len(row) == len(table.header) if questions is None else code == questions
    if not columns or not keeps:
        return next((cell for cell in row[code + 1 :] if parse_score(cell.text) is not None), None)
    cells = [cell for column in columns if parse_score((cell := cell_at(row, column)).text) is not None]
    return cells[0] if len({parse_score(cell.text) for cell in cells}) == 1 else None


def _score_columns(table: LogicalTable) -> list[int]:
    """The columns of scores; where they name years, those of the latest one, as the others tell of the past."""
    columns = [index for index, roles in enumerate(table.roles) if {"score", "year"} & set(roles)]
    years = {index: last_year(to_arabic(table.header[index].text)) or 0 for index in columns}
    return [index for index in columns if years[index] == max(years.values())]


def _scores_below(row: Row, below: Row) -> list[tuple[str, Cell]]:
    """The codes of a row with the scores right below them: each has its own, and they are several or called scores.

    ข้อ (IIT) | i1    | i2
    คะแนน   | 87.62 | 84.15
    """
    codes = [(column, code) for column, cell in enumerate(row) if (code := parse_item_code(cell.text)) is not None]
    scores = [(code, cell_at(below, column)) for column, code in codes]
    others = sum(parse_score(cell.text) is not None for cell in below) - len(scores)
    named = bool(below) and known_header(below[0].text) == "score"
    if (
        not codes
        or not (named or len(codes) > 1)
        or others
        or any(parse_score(cell.text) is None for _, cell in scores)
    ):
        return []
    return scores


def _score_beside(cell: Cell) -> tuple[str, tuple[int, int]] | None:
    """The code of a cell that holds nothing but it and its score, and where that stands: "i4", below it "85.88"."""
    match = _WITH_SCORE.fullmatch(to_arabic(cell.text))
    code = parse_item_code(match["code"]) if match else None
    return (code, match.span("score")) if match and code is not None else None


def _leading_code(cell: Cell) -> str | None:
    """The code of a cell that goes on with the question's words: "i1 เจ้าหน้าที่ของหน่วยงาน..."."""
    found = next(find_item_codes(cell.text), None)
    return found[2] if found and _LEADS.match(to_arabic(cell.text[: found[0]])) else None


def _in_measures(table: LogicalTable) -> Iterator[Found]:
    titles = [table.column(role) for role in ("measure", "issue", "activity")]
    analysis = table.column("analysis")
    issue: int | None = None
    for row in table.rows:
        for column in titles:
            named = parse_issue(cell_at(row, column).text)
            issue = named if named is not None else issue
        if not cell_at(row, analysis).is_blank:
            yield from _in_text(cell_at(row, analysis), issue, told=FEWEST_WORDS)


def _in_text(passage: Passage, issue: int | None, *, told: int | None = None) -> Iterator[Found]:
    """Codes in running text. In a column of analyses it is enough that `told` letters follow a code."""
    text = to_arabic(passage.text)
    for chain, until in _chains(passage.text, text):
        start, end, _ = chain[0]
        if _refers(text[max(0, start - REACH) : start]):
            continue
        end = chain[-1][1]
        beside = _BESIDE.match(text, end) if len(chain) == 1 else None
        score = beside.span("score") if beside else next(iter(said_scores(text, end, until)), None)
        begins = max(text.rfind("\n", 0, start) + 1, start - REACH)
        line = text[begins:start]
        for code_start, _, code in chain:
            if score:
                yield Found(("question", code, _name(issue)), Quote.of(passage, *score))
            elif _LEADS.match(line) or _ASKS.search(line) or _is_told(text[end:until], told):
                quote = Quote.of(passage, code_start, _words_end(text, end, until))
                yield Found(("item", code, _name(issue)), quote)


def _chains(printed: str, text: str) -> Iterator[tuple[list[tuple[int, int, str]], int]]:
    """Codes that are named together ("ข้อ o37, o38 และ o43"), and how far the words about them reach."""
    codes = list(find_item_codes(printed))
    chain: list[tuple[int, int, str]] = []
    for index, code in enumerate(codes):
        chain.append(code)
        until = codes[index + 1][0] if index + 1 < len(codes) else len(text)
        if not _AND.match(text[code[1] : until]) or until == len(text):
            yield chain, until
            chain = []


def _is_told(words: str, fewest: int | None) -> bool:
    """Whether the question's words follow its code: up to a colon, or simply at some length."""
    return ":" in words[:260] or (fewest is not None and len(words.strip()) >= fewest)


def _refers(before: str) -> bool:
    return bool(_REFERS.search(before)) and not _ASKS.search(before)


def _words_end(text: str, end: int, until: int) -> int:
    colon = text.find(":", end, until)
    return colon if colon > 0 else min(until, end + 200)
