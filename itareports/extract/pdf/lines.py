"""From stretches to the lines a page shows, and from those to the lines their writer meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import NamedTuple

from itareports.extract.document import Box, Line, around
from itareports.extract.pdf.sheet import Stretch
from itareports.extract.pdf.stretches import BLANK, SAME_LINE
from itareports.extract.readings import Readings, together
from itareports.normalize.characters import repair_thai
from itareports.normalize.headers import PARTS, known_header, opening_header
from itareports.normalize.line_breaks import first_word
from itareports.normalize.lists import is_range, leading_mark
from itareports.normalize.offices import parse_offices
from itareports.normalize.periods import ANY_YEAR, parse_period
from itareports.normalize.thai_words import DEPENDENT
from itareports.schema import Place

WIDE = 2.0
"""Font sizes that make a gap more than a blank: a label stands apart from its value."""

_SLACK = 0.8  # font sizes by which a word may have missed its place on the line above: few paragraphs end so near
# "พ.ศ. 2566", "ต.ค. 65", "อ.แม่ริม": writers leave a blank before an abbreviation, and lines are broken there
_ABBREVIATED = re.compile(r"(?:[ก-ฮ]{1,3}|มี|มิ|เม)\.")
_NO_WIDTH = dict.fromkeys(ord(mark) for mark in DEPENDENT if mark not in "ะาำ")
_LONGEST_MARK = 8
_LONGEST_LABEL = 40
_OF_NAME = 20  # letters of a line that is a label without a colon; the end of a sentence may be a shorter one
_WORD = re.compile(r"\w")
# No sentence ends with these; "ตามสมควร" does.
_GOES_ON = re.compile(r"(?:และ|หรือ|เพื่อ|โดย|ซึ่ง|(?<!สม)ควร)$")
# "มาตรการที่ 5 พัฒนาระบบบริหารงานบุคคล", "กิจกรรมที่ 1.2 ..."
_NAMED = re.compile(r"\W*(?:มาตรการ|กิจกรรม|โครงการ)\s*ที่\s*[0-9๐-๙]")
_BEFORE_OWNER = ("มี", "กำหนด", "แต่งตั้ง", "และ", "หรือ", "แต่ละ")  # "โดยมี | ผู้รับผิดชอบ กองคลัง" is a sentence
_LEAP = 2.0  # line heights that part two paragraphs, whatever their ends look like


class Column(NamedTuple):
    """The edges between which lines are wrapped; `indents` where the first line of each paragraph is set in."""

    left: float
    right: float
    indents: bool = False


NO_COLUMN = Column(0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Shown:
    """One line as the page shows it, in one cell or one column."""

    text: str
    raw: str
    page: int
    x0: float
    x1: float
    baseline: float
    size: float
    emphasised: bool
    ends_blank: bool
    box: Box
    column: Column | None = None
    """The column of text it stands in, where the page has more than one."""
    readings: Readings | None = None


def shown_lines(stretches: Iterable[Stretch], page: int) -> list[Shown]:
    """Stretches of one cell or column as lines, from top to bottom, each from left to right."""
    return [_line(group, page) for group in baselines(stretches)]


def baselines(stretches: Iterable[Stretch]) -> Iterator[list[Stretch]]:
    """Stretches that stand on one baseline, from top to bottom, each group from left to right."""
    group: list[Stretch] = []
    for stretch in sorted(stretches, key=lambda one: one.baseline):
        if group and stretch.baseline - group[0].baseline > SAME_LINE * max(stretch.size, group[0].size):
            yield sorted(group, key=lambda one: one.x0)
            group = []
        group.append(stretch)
    if group:
        yield sorted(group, key=lambda one: one.x0)


def _line(group: Sequence[Stretch], page: int) -> Shown:
    text, raw, box = group[0].text, group[0].raw or group[0].text, group[0].box
    parts = [(0, group[0].text, group[0].readings)]
    for left, right in pairwise(group):
        between = _between(left, right)
        text, raw = text + between, raw + between
        parts.append((len(text), right.text, right.readings))
        text, raw = text + right.text, raw + (right.raw or right.text)
        box = around(box, right.box)
    last = group[-1]
    size = max(one.size for one in group)
    words = [one for one in group if _WORD.search(one.text)] or group
    emphasised = all(one.bold or one.underlined for one in words)
    baseline = max(group, key=lambda one: len(one.text)).baseline
    mended, read = repair_thai(text), together(parts)
    return Shown(
        mended,
        raw,
        page,
        group[0].x0,
        last.x1,
        baseline,
        size,
        emphasised,
        last.ends_blank,
        box,
        readings=None if read is None else read.mended(text, mended),
    )


def _between(left: Stretch, right: Stretch) -> str:
    gap = right.x0 - left.x1
    if gap >= WIDE * left.size:
        return "  "
    return " " if left.ends_blank or right.starts_blank or gap >= BLANK * left.size else ""


def joined_lines(shown: Sequence[Shown], column: Column) -> tuple[Line, ...]:
    """The lines that were meant: what the page wrapped at the edge of the column is one line again."""
    return tuple(joined(group) for group in wrapped(shown, column))


def wrapped(shown: Iterable[Shown], column: Column) -> list[list[Shown]]:
    """The lines of the page, those together that are one line of the writer."""
    groups: list[list[Shown]] = []
    lines = list(shown)
    for line, following in zip_longest(lines, lines[1:]):
        goes_on = groups and not _is_set_in(groups[-1], line, column) and is_wrapped(groups[-1][-1], line, column)
        if goes_on and not _is_label(groups[-1][0], line, following):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _is_label(first: Shown, line: Shown, following: Shown | None) -> bool:
    """Whether a line that could be the rest of a longer one is a label: it heads a list, or follows another label.

    "ขั้นตอนการดำเนินงาน" above "1) ..."; "ผู้รับผิดชอบ กองคลัง" below "ระยะเวลา ไตรมาสที่ 1 ถึงไตรมาสที่ 2".
    """
    if known_header(line.text) is not None:
        mark = leading_mark(following.text) if following is not None else None
        return mark is not None and mark.ordinal == 1
    if _begins_part(line.text) and opening_header(first.text) in PARTS:
        return True
    return not first.text.endswith(_BEFORE_OWNER) and _tells_owner_or_period(line.text)


def _tells_owner_or_period(text: str) -> bool:
    """Whether a label says all that it can: "ผู้รับผิดชอบ กองคลัง", "ระยะเวลา ต.ค. 65 - ก.ย. 66"."""
    role = opening_header(text)
    value = text.split(maxsplit=1)[1] if role in ("owner", "period") else ""
    if role == "owner":
        return any(office.known for office in parse_offices(value))
    return role == "period" and parse_period(value, fiscal_year=ANY_YEAR) is not None


def _begins_part(text: str) -> bool:
    return opening_header(text) in PARTS or _NAMED.match(text) is not None


def _is_set_in(group: Sequence[Shown], line: Shown, column: Column) -> bool:
    """Whether a line is set in as the first of a paragraph is, and not as those that hang below a list mark."""
    if line.x0 - column.left <= line.size or _is_open(group[-1].text) or _is_centred(line, column):
        return False
    if line.x0 - group[-1].x0 > line.size:
        return leading_mark(group[0].text) is None
    # What a label says is set in as a whole, and the next paragraph is a label too.
    of_label = opening_header(group[0].text) in PARTS and not _begins_part(line.text)
    return column.indents and len(group) == 1 and abs(line.x0 - group[0].x0) <= line.size and not of_label


def is_wrapped(line: Shown, following: Shown, column: Column) -> bool:
    """Whether a line goes on in the following one: nothing begins there, and its first word had no room above."""
    if _is_open(line.text) or is_range(line.text, following.text):
        return True
    if _GOES_ON.search(line.text) and not _begins(following.text):
        return True
    if line.emphasised != following.emphasised or _begins(following.text):
        return False
    if line.page == following.page and following.baseline - line.baseline > _LEAP * line.size * 1.3:
        return False
    column = line.column or column
    room = column.right - line.x1
    if _is_centred(following, column) and abs(line.x0 - column.left - room) <= 0.5 * line.size:
        room += line.x0 - column.left
    room -= _SLACK * line.size
    return room < 0 or room < _first_word(following, at_least=room)


def _is_open(text: str) -> bool:
    """Whether a line cannot end here: "4.", "(๑)", "... ทุกคน ("."""
    if len(text) > _LONGEST_MARK:
        return text.endswith(("(", "“"))
    return text.endswith(("(", "“")) or (leading_mark(text) is None and leading_mark(f"{text} ก") is not None)


def _begins(text: str) -> bool:
    """Whether a list item or a labelled part begins here: "๑. จัดอบรม", "ผู้รับผิดชอบ : กองคลัง".

    Or a label alone, if it is long: "วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ".
    """
    alone = text if _OF_NAME <= len(text) <= _LONGEST_LABEL else ""
    label = text.partition(":")[0] if ":" in text[:_LONGEST_LABEL] else alone
    return leading_mark(text) is not None or (bool(label) and known_header(label) is not None)


def _is_centred(line: Shown, column: Column) -> bool:
    left, right = line.x0 - column.left, column.right - line.x1
    return left > line.size and abs(left - right) <= 0.5 * line.size


def _first_word(line: Shown, *, at_least: float) -> float:
    """The width of the first word; where the text up to the first blank is narrower than asked, that is enough."""
    text = line.text
    total = _letters(text) or 1
    chunk = text.split(" ", 1)[0]
    per_letter = (line.x1 - line.x0) / total
    if _letters(chunk) * per_letter <= at_least or _ABBREVIATED.match(chunk):
        return _letters(chunk) * per_letter
    return _letters(first_word(chunk)) * per_letter


def _letters(text: str) -> int:
    return len(text.translate(_NO_WIDTH))


def joined(group: Sequence[Shown]) -> Line:
    """The pieces of one line put together; the line knows where each of them stands."""
    text = raw = ""
    wraps: list[tuple[int, Place]] = []
    parts: list[tuple[int, str, Readings | None]] = []
    for last, line in zip((None, *group), group, strict=False):
        if last is not None:
            seam = _seam(last, line)
            text, raw = text + seam, raw + seam
            wraps.append((len(text), _place(line)))
        parts.append((len(text), line.text, line.readings))
        text, raw = text + line.text, raw + line.raw
    mended = repair_thai(text)  # what a line end tore apart: "ส" and "านัก"
    changed = len(mended) - len(text)
    if changed:
        same = next((at for at, (old, new) in enumerate(zip(text, mended, strict=False)) if old != new), len(mended))
        wraps = [(at + changed if at > same else at, place) for at, place in wraps]
    read = together(parts)
    return Line(
        mended,
        _place(group[0]),
        emphasised=all(line.emphasised for line in group),
        hard=True,
        raw=None if raw == mended else raw,
        wraps=tuple(wraps),
        readings=None if read is None else read.mended(text, mended),
    )


def _seam(last: Shown, line: Shown) -> str:
    """What stands between two pieces of a line: a blank that was written, or one that Latin words need."""
    if last.ends_blank or line.text[:1] in DEPENDENT or _ABBREVIATED.match(line.text):
        return " "
    if last.text[-1:] in "([“":
        return ""
    if last.text[-1:] in "-/–":
        return " " if last.text[-2:-1] == " " else ""
    return "" if _is_thai(last.text[-1:]) and _is_thai(line.text[:1]) else " "


def _is_thai(letter: str) -> bool:
    return "ก" <= letter <= "๎"


def _place(line: Shown) -> Place:
    x0, top, x1, bottom = line.box
    return Place(page=line.page, box=(round(x0, 1), round(max(top, 0.0), 1), round(x1, 1), round(bottom, 1)))
