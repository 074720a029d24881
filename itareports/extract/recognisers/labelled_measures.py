"""Measures that stand in no table: "มาตรการที่ ๑ ...", then "วิธีการดำเนินการ: ...", "ผู้รับผิดชอบ: ..."."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from itareports.extract.document import Document, Line, Paragraph, Row
from itareports.extract.recognisers.raw_measures import RawActivity, RawMeasure
from itareports.normalize.constraints import is_constraints_section
from itareports.normalize.headers import known_header
from itareports.normalize.lists import leading_mark, strip_mark
from itareports.normalize.numerals import to_arabic

ROLES = frozenset(
    {"approach", "steps", "owner", "period", "monitoring", "results", "recommendations", "problems", "budget"}
)
ANALYSIS = frozenset({"analysis", "issue"})
SINGLE = frozenset({"owner", "period"})
"""A second owner or period below one measure begins another activity."""

TITLE, CLOSED = "title", "closed"

# "มาตรการที่ ๑ การเพิ่มช่องทาง", "มาตรการที่ 2: ...", "ประเด็นที่ ๓ ..."
_BEGINS = re.compile(
    r"^\W* (?:มาตรการ|ประเด็น|แนวทาง) \s*ที่\s* (?P<number>[0-9]{1,2}) \s* [:.)–-]* \s* (?P<title>.*) $", re.VERBOSE
)
# "ส่วนที่ ๓ ...", "บทที่ 4", "ภาคผนวก"
_ENDS = re.compile(r"^\W*(?:ส่วนที่|บทที่|ตอนที่|ภาคผนวก|ลงชื่อ|\(ลงชื่อ\)|จึงเรียนมา)")
# Words that no sentence begins with, so that the page cut it here: "...ลงในเว็บไซต์ | ของหน่วยงาน เพื่อให้..."
_CONTINUES = re.compile(r"\s*(?:ของ|และ|หรือ|แก่|กับ|ซึ่ง|อัน|ต่อไป|ด้วย)")
# "ผู้รับผิดชอบ : สำนักปลัด", "- ระยะเวลาดำเนินการ  ต.ค. ๖๕ – ก.ย. ๖๖", "๑.๒ วิธีการดำเนินการ", "(ก) ผู้รับผิดชอบ - กองคลัง"
_LABELLED = re.compile(
    r"^ (?P<label>[^:：\t]{2,60}?) \s* (?: [:：] | \t | \s[–-]\s | \s{2,} | $ ) \s* (?P<value>.*) $", re.VERBOSE
)


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A line as it comes: `heading` where it opens another part of the report, `fresh` where a paragraph begins."""

    line: Line
    heading: bool = False
    fresh: bool = False


@dataclass(slots=True)
class _Open:
    """The measure that is being told, and the label it is at."""

    measure: RawMeasure
    label: str = TITLE


def measures(document: Document) -> Iterator[RawMeasure]:
    """The labelled measures; one needs a heading with its number and at least one label below it."""
    current: _Open | None = None
    for spoken in _spoken(document):
        begins = _BEGINS.match(to_arabic(spoken.line.text))
        leaves = spoken.heading or _ENDS.match(spoken.line.text) or is_constraints_section(spoken.line.text)
        if (begins or leaves) and current is not None and current.measure.activities:
            yield current.measure
        if begins:
            title = spoken.line.part(begins.start("title"))
            current = _Open(RawMeasure(int(begins["number"]), [title] if title.text.strip() else []))
        elif leaves:
            current = None
        elif current is not None:
            _take(current, spoken)
    if current is not None and current.measure.activities:
        yield current.measure


def _spoken(document: Document) -> Iterator[_Spoken]:
    """Every line in order; a row of a table is one line, so that "label TAB value" is a label.

    A paragraph after the foot of a page may go on in mid-sentence, so it is not fresh.
    """
    after_furniture = False
    for block in document.blocks:
        if not isinstance(block, Paragraph):
            yield from (_Spoken(line) for row in block.rows for line in _row_lines(row))
        elif not block.is_furniture:
            for index, line in enumerate(block.lines):
                heading = block.level is not None or (line.emphasised and len(block.lines) == 1)
                yield _Spoken(line, heading, fresh=index == 0 and not after_furniture)
        after_furniture = isinstance(block, Paragraph) and block.is_furniture


def _row_lines(row: Row) -> list[Line]:
    lines = [line for cell in row for line in cell.lines]
    if len(lines) > 1 and row[0].lines:
        first, second, *rest = lines
        return [Line(f"{first.text}\t{second.text}", first.place, raw=first.raw), *rest]
    return lines


def _label(line: Line) -> tuple[str, Line] | None:
    match = _LABELLED.match(line.text)
    role = known_header(strip_mark(match["label"])) if match else None
    return (role, line.part(match.start("value"))) if match and role else None


def _take(current: _Open, spoken: _Spoken) -> None:
    """Give the line to the label it stands at, or open another label with it."""
    labelled = _label(spoken.line)
    if labelled is not None and labelled[0] in ROLES | ANALYSIS:
        current.label, value = labelled
        if current.label in ROLES:
            _open_activity(current.measure, current.label)
        lines = (value,) if value.text.strip() else ()
    else:
        if spoken.fresh and not _CONTINUES.match(spoken.line.text) and _has_words(current):
            current.label = CLOSED if leading_mark(spoken.line.text) is None else current.label
        lines = (spoken.line,)
    _give(current, lines)


def _has_words(current: _Open) -> bool:
    """Whether the label has its words already, so that a paragraph of its own is about something else."""
    if current.label in ROLES:
        return bool(current.measure.activities[-1].content.get(current.label))
    return current.label != TITLE or bool(current.measure.title)


def _open_activity(measure: RawMeasure, label: str) -> None:
    if not measure.activities or (label in SINGLE and label in measure.activities[-1].content):
        measure.activities.append(RawActivity((), {}))


def _give(current: _Open, lines: tuple[Line, ...]) -> None:
    if current.label in ROLES:
        current.measure.activities[-1].go_on({current.label: lines})
    elif current.label in ANALYSIS:
        current.measure.analysis = (*current.measure.analysis, *lines)
    elif current.label == TITLE:
        current.measure.title += lines
