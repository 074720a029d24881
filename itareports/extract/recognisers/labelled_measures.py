"""Measures that stand in no table: "มาตรการที่ ๑ ...", then "วิธีการดำเนินการ: ...", "ผู้รับผิดชอบ: ..."."""

import re
from collections.abc import Iterator

from itareports.extract.document import Document, Line, Paragraph
from itareports.extract.recognisers.raw_measures import RawActivity, RawMeasure
from itareports.normalize.constraints import is_constraints_section
from itareports.normalize.headers import known_header
from itareports.normalize.lists import strip_mark
from itareports.normalize.numerals import to_arabic

ROLES = frozenset(
    {"approach", "steps", "owner", "period", "monitoring", "results", "recommendations", "problems", "budget"}
)
ANALYSIS = frozenset({"analysis", "issue"})

# "มาตรการที่ ๑ การเพิ่มช่องทาง", "มาตรการที่ 2: ...", "ประเด็นที่ ๓ ..."
_BEGINS = re.compile(r"^\W*(?:มาตรการ|ประเด็น)\s*ที่\s*(?P<number>[0-9]{1,2})\s*[:.)–-]*\s*(?P<title>.*)$")
# "ส่วนที่ ๓ ...", "บทที่ 4", "ภาคผนวก"
_ENDS = re.compile(r"^\W*(?:ส่วนที่|บทที่|ตอนที่|ภาคผนวก|ลงชื่อ|\(ลงชื่อ\))")
# "ผู้รับผิดชอบ : สำนักปลัด", "- ระยะเวลาดำเนินการ  ต.ค. ๖๕ – ก.ย. ๖๖", "๑.๒ วิธีการดำเนินการ", "(ก) ผู้รับผิดชอบ - กองคลัง"
_LABELLED = re.compile(r"^(?P<label>[^:：\t]{2,60}?)\s*(?:[:：]|\t|\s[–-]\s|\s{2,}|$)\s*(?P<value>.*)$")


def measures(document: Document) -> Iterator[RawMeasure]:
    """The labelled measures; one needs a heading with its number and at least one label below it."""
    current: RawMeasure | None = None
    role: str | None = None
    for line, is_heading in _lines(document):
        begins = _BEGINS.match(to_arabic(line.text))
        if begins:
            if current is not None and current.activities:
                yield current
            title = line.part(begins.start("title"))
            current, role = RawMeasure(int(begins["number"]), [title] if title.text.strip() else []), None
        elif current is not None and (is_heading or _ENDS.match(line.text) or is_constraints_section(line.text)):
            if current.activities:
                yield current
            current = None
        elif current is not None:
            role = _take_line(current, line, role)
    if current is not None and current.activities:
        yield current


def _lines(document: Document) -> Iterator[tuple[Line, bool]]:
    """Every line in order and whether it is a heading; a row is one line, so that "label TAB value" is a label."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            if block.is_furniture:
                continue
            yield from ((line, block.level is not None) for line in block.lines)
            continue
        for row in block.rows:
            lines = [line for cell in row for line in cell.lines]
            if len(lines) > 1 and row[0].lines:
                first, second, *rest = lines
                lines = [Line(f"{first.text}\t{second.text}", first.place, raw=first.raw), *rest]
            yield from ((line, False) for line in lines)


def _label(line: Line) -> tuple[str, Line] | None:
    match = _LABELLED.match(line.text)
    if match is None:
        return None
    role = known_header(strip_mark(match["label"]))
    return (role, line.part(match.start("value"))) if role else None


def _take_line(measure: RawMeasure, line: Line, role: str | None) -> str | None:
    """Give the line to the column it belongs to; the column that goes on, or None."""
    labelled = _label(line)
    if labelled is None:
        if role in ROLES and measure.activities:
            measure.activities[-1].go_on({str(role): (line,)})
        elif role in ANALYSIS:
            measure.analysis = (*measure.analysis, line)
        elif role is None and not measure.activities and not measure.analysis:
            measure.title.append(line)
        return role
    found, value = labelled
    lines = (value,) if value.text.strip() else ()
    if found in ANALYSIS:
        measure.analysis = (*measure.analysis, *lines)
    elif found in ROLES:
        if not measure.activities or (found in measure.activities[-1].content and found in ("owner", "period")):
            measure.activities.append(RawActivity((), {}))
        measure.activities[-1].go_on({found: lines})
    return found
