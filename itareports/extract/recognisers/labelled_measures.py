"""Measures that stand in no table: "มาตรการที่ ๑ ...", then "วิธีการดำเนินการ: ...", "ผู้รับผิดชอบ: ..."."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from itareports.extract.document import Document, Line
from itareports.extract.recognisers.labels import assigned_in, clauses_of, label_of
from itareports.extract.recognisers.raw_measures import RawActivity, RawMeasure
from itareports.extract.recognisers.spaced_labels import part_labels
from itareports.extract.recognisers.spoken import Spoken, spoken_lines
from itareports.normalize.constraints import is_constraints_section
from itareports.normalize.headers import PARTS
from itareports.normalize.lists import leading_mark
from itareports.normalize.numerals import to_arabic

ANALYSIS = frozenset({"analysis", "issue"})
TOLD = ANALYSIS.union(PARTS)
"""What labels of a measure say."""

SINGLE = frozenset({"owner", "period"})
"""A second owner or period below one measure begins another activity."""

HOW = frozenset({"approach", "steps"})
"""Told once more below an owner or a period, they begin another activity too."""

TITLE, HEADING, CLOSED = "title", "heading", "closed"
NAMED = "named"

_TITLE_MARKS = frozenset(
    {"dotted-number", "closed-number", "boxed-number", "lettered-letter", "boxed-letter", "closed-letter"}
)

# "มาตรการที่ ๑ การเพิ่มช่องทาง", "มาตรการที่ 2: ...", "ประเด็นที่ ๓ ...", "4.1 มาตรการที่ 1 ..." in section 4
_BEGINS = re.compile(
    r"""
    ^\W* (?: (?P<section>[0-9]{1,2}) (?: \. [0-9]{1,2} )+ [.)]? \s+ | [0-9]{1,2} [.)] \s* )?
    (?:มาตรการ|ประเด็น|แนวทาง) \s*ที่\s* (?P<number>[0-9]{1,2}) \s* [:.)–-]* \s* (?P<title>.*) $
    """,
    re.VERBOSE,
)
# "กิจกรรมที่ ๑.๑ จัดทำคู่มือประชาชน", "โครงการที่ 2 : ..."
_ACTIVITY = re.compile(
    r"^\W* (?:กิจกรรม|โครงการ) \s*ที่\s* [0-9]{1,2} (?:\.[0-9]{1,2})* \s* [:.)–-]* \s* (?P<heading>.*) $", re.VERBOSE
)
# "ส่วนที่ ๓ ...", "บทที่ 4", "ภาคผนวก", "3. สรุป"
_ENDS = re.compile(r"^\W*(?:ส่วนที่|บทที่|ตอนที่|ภาคผนวก|ลงชื่อ|\(ลงชื่อ\)|จึงเรียนมา|(?:[0-9๐-๙]{1,2}[.)]\s*)?(?:บท)?สรุป\s*$)")
# Words that no sentence begins with, so that the page cut it here: "...ลงในเว็บไซต์ | ของหน่วยงาน เพื่อให้..."
_CONTINUES = re.compile(r"\s*(?:ของ|และ|หรือ|แก่|กับ|ซึ่ง|อัน|ต่อไป|ด้วย)")


@dataclass(slots=True)
class _Open:
    """The measure that is being told, the style of the number that opened it, the label it is at, and its section."""

    measure: RawMeasure
    style: str
    label: str = TITLE
    section: int | None = None


def measures(document: Document) -> Iterator[RawMeasure]:
    """The labelled measures; one needs a heading with its number and at least one label below it."""
    current: _Open | None = None
    spoken = list(spoken_lines(document))
    lines = part_labels([said.line for said in spoken], TOLD)
    spoken = [replace(said, line=line) for said, line in zip(spoken, lines, strict=True)]
    for index, said in enumerate(spoken):
        following = spoken[index + 1 : index + 2]
        begins = _named(said.line) or _numbered(said.line, following, current)
        if current is not None and not begins and _heads_activity(said, following):
            _open_heading(current, said.line)
            continue
        opens = said.heading and not _is_label(said.line)
        leaves = opens or _ENDS.match(said.line.text) or is_constraints_section(said.line.text)
        leaves = leaves or (current is not None and _opens_section(current, said.line))
        if (begins or leaves) and current is not None and current.measure.activities:
            yield current.measure
        if begins:
            current = begins
        elif leaves:
            current = None
        elif current is not None:
            _take(current, said, following)
    if current is not None and current.measure.activities:
        yield current.measure


def _heads_activity(said: Spoken, following: Sequence[Spoken]) -> bool:
    """Whether a heading without a number only parts a measure: the steps of an activity come right below it."""
    if not said.heading or _is_label(said.line) or leading_mark(said.line.text) or _ENDS.match(said.line.text):
        return False
    label = label_of(following[0].line) if following else None
    return label is not None and label[0] in HOW


def _open_heading(current: _Open, heading: Line) -> None:
    current.measure.activities.append(RawActivity((), {}))
    current.label = HEADING
    _give(current, (heading,))


def _named(line: Line) -> _Open | None:
    """The measure that a line opens with "มาตรการที่ n"."""
    match = _BEGINS.match(to_arabic(line.text))
    if match is None:
        return None
    title = line.part(match.start("title"))
    section = int(match["section"]) if match["section"] else None
    return _Open(RawMeasure(int(match["number"]), [title] if title.text.strip() else []), NAMED, section=section)


def _opens_section(current: _Open, line: Line) -> bool:
    """Whether the section after that of the measure begins: "5. การรายงานผล" below "4.5 มาตรการที่ 5 ..."."""
    mark = leading_mark(line.text)
    if mark is None or mark.style != "dotted-number" or current.section is None:
        return False
    return mark.ordinal == current.section + 1


def _numbered(line: Line, following: Sequence[Spoken], current: _Open | None) -> _Open | None:
    """The measure that a bare number opens: the one that must come next, with a label on the line below.

    The last item of a list has a label below it too, so the number must be of the style the measures have.
    """
    mark = leading_mark(line.text)
    if mark is None or mark.style not in _TITLE_MARKS or label_of(line) is not None:
        return None
    label = label_of(following[0].line) if following else None
    if label is None or label[0] not in TOLD:
        return None
    next_one = 1 if current is None else (current.measure.number or 0) + 1
    if mark.ordinal != next_one or (current is not None and current.style != mark.style):
        return None
    return _Open(RawMeasure(mark.ordinal, [line.part(mark.end)]), mark.style)


def _is_label(line: Line) -> bool:
    """Whether a line is a label of a measure, which a clerk may print in bold."""
    label = label_of(line)
    return label is not None and label[0] in PARTS


def _take(current: _Open, spoken: Spoken, following: Sequence[Spoken]) -> None:
    """Give the line to the label it stands at, or open other labels or an activity with it."""
    activity = _ACTIVITY.match(to_arabic(spoken.line.text))
    if activity is not None and _ends_activity(current, following):
        _open_heading(current, spoken.line.part(activity.start("heading")))
        return
    assigned = assigned_in(spoken.line)
    if assigned:
        _tell(current, assigned)
        return
    labelled = label_of(spoken.line)
    if labelled is not None and labelled[0] == "measure" and current.label == TITLE and not current.measure.title:
        _give(current, (labelled[1],))  # "มาตรการที่ 1", below it "ชื่อมาตรการ : ..."
        return
    if _has_words(current) and _is_other_row(spoken.line, labelled):
        current.label = CLOSED
        return
    if labelled is None or labelled[0] not in TOLD or _is_value(current, spoken.line, following, *labelled):
        if spoken.fresh and not _CONTINUES.match(spoken.line.text) and _has_words(current):
            current.label = CLOSED if leading_mark(spoken.line.text) is None else current.label
        _give(current, (spoken.line,))
        return
    _tell(current, clauses_of(*labelled))


def _tell(current: _Open, clauses: Sequence[tuple[str, Line]]) -> None:
    for label, value in clauses:
        current.label = label
        if label in PARTS:
            _open_activity(current.measure, label)
        _give(current, (value,) if value.text.strip() else ())


def _is_other_row(line: Line, labelled: tuple[str, Line] | None) -> bool:
    """Whether a row of a form says something else than the title and the parts: "วัตถุประสงค์", "ตัวชี้วัดที่สอดคล้อง"."""
    return "\t" in line.text and (labelled is None or labelled[0] not in TOLD)


def _is_value(current: _Open, line: Line, following: Sequence[Spoken], role: str, value: Line) -> bool:
    """Whether what looks like a label is what the label above it says: "ผู้รับผิดชอบ", below it "ทุกส่วนราชการ".

    Or the next item of its list: "(๒) ประกาศมาตรการภายใน", below it "(๓) รายงานผลการดำเนินการตามมาตรการ"; as a label it
    would have nothing to say where another label follows.
    """
    if value.text.strip():
        return False
    says_nothing = not following or label_of(following[0].line) is not None or _named(following[0].line) is not None
    return (says_nothing and _counts_on(current, line)) or (role == current.label and not _has_words(current))


def _counts_on(current: _Open, line: Line) -> bool:
    """Whether a line is the next item of the list that the label is at."""
    mark = leading_mark(line.text)
    if mark is None or mark.ordinal is None or current.label not in PARTS or not current.measure.activities:
        return False
    said = current.measure.activities[-1].content.get(current.label, ())
    last = leading_mark(said[-1].text) if said else None
    return last is not None and (last.style, (last.ordinal or 0) + 1) == (mark.style, mark.ordinal)


def _ends_activity(current: _Open, following: Sequence[Spoken]) -> bool:
    """Whether "กิจกรรมที่ ๒" opens an activity: among the steps of one that has no owner or period yet, it is a step."""
    if current.label not in ("steps", "approach"):
        return True
    told = SINGLE & current.measure.activities[-1].content.keys()
    return bool(told) and bool(following) and label_of(following[0].line) is not None


def _has_words(current: _Open) -> bool:
    """Whether the label has its words already, so that a paragraph of its own is about something else."""
    if current.label in PARTS:
        return bool(current.measure.activities[-1].content.get(current.label))
    if current.label == HEADING:
        return bool(current.measure.activities[-1].heading)
    return current.label != TITLE or bool(current.measure.title)


def _open_activity(measure: RawMeasure, label: str) -> None:
    told = measure.activities[-1].content.keys() if measure.activities else set()
    tells_anew = label in told and (label in SINGLE or (label in HOW and bool(SINGLE & told)))
    if not measure.activities or tells_anew:
        measure.activities.append(RawActivity((), {}))


def _give(current: _Open, lines: tuple[Line, ...]) -> None:
    if current.label in PARTS:
        current.measure.activities[-1].go_on({current.label: lines})
    elif current.label == HEADING:
        current.measure.activities[-1].heading += lines
    elif current.label in ANALYSIS:
        current.measure.analysis = (*current.measure.analysis, *lines)
    elif current.label == TITLE:
        current.measure.title += lines
