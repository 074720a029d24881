"""Tables that are drawn with blanks alone, as a page is turned into text with its layout kept.

    มาตรการ                 ขั้นตอน                    ผู้รับผิดชอบ     ระยะเวลา
    1. จัดทำคู่มือการ         1) แต่งตั้งคณะทำงาน         สำนักปลัด       ต.ค. 66 -
       ให้บริการ             2) เผยแพร่คู่มือ                          มี.ค. 67

A column is what no river of blanks parts; a row begins with a number in its first column, or after a blank line.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from itareports.extract.document import Block, Line
from itareports.extract.tables.cells import table_of
from itareports.normalize.constraints import is_constraints_section
from itareports.normalize.headers import known_header, parse_headers
from itareports.normalize.lists import leading_mark

FEWEST_COLUMNS = 3
DEEPEST_HEADER = 4
"""Lines that the names of the columns may be wrapped over."""

# "- 3 -" between the pages
_PAGE_NUMBER = re.compile(r"^[-–~\s]*(?:หน้า(?:ที่)?)?\s*[0-9๐-๙]{1,3}[-–~\s]*$")
_SEGMENT = re.compile(r"\S+(?:\s\S+)*")
_ENDS = re.compile(r"\s*(?:ส่วนที่|บทที่|ตอนที่|ภาคผนวก|\(?ลงชื่อ)")


@dataclass(frozen=True, slots=True)
class _Segment:
    """A stretch of a line without two blanks in it; `left` and `right` are columns on the page, the others offsets."""

    line: Line
    start: int
    end: int
    left: int
    right: int

    @property
    def text(self) -> str:
        return self.line.text[self.start : self.end]


Measure = Callable[[str], int]


def _on_paper(text: str) -> int:
    """Width of a text where marks above and below the line take no room."""
    return sum(not unicodedata.combining(char) and unicodedata.category(char) != "Mn" for char in text)


_MEASURES: tuple[Measure, ...] = (_on_paper, len)
"""Programs differ in whether they count Thai marks: the way that gives a column to each header is right."""


def take(lines: Sequence[Line], start: int) -> tuple[list[Block], int] | None:
    """The table that begins with a header on this line, and the index after it."""
    header = _segments(lines[start], len)
    if not _is_header(header):
        return None
    grown = [_grow(lines, start, measure, len(header)) for measure in _MEASURES]
    rows, end = max(grown, key=lambda table: table[1])
    return ([table_of(_filled(rows, _columns(rows)))], end) if end > start + 1 else None


def _grow(lines: Sequence[Line], start: int, measure: Measure, width: int) -> tuple[list[list[_Segment]], int]:
    """The lines from `start` on, for as long as rivers part at least `width` columns; the index after the last."""
    rows = [_segments(lines[start], measure)]
    columns = _columns(rows)
    end = start + 1
    for index in range(start + 1, len(lines)):
        if _ends_at(lines, index):
            break
        segments = [] if _PAGE_NUMBER.match(lines[index].text) else _segments(lines[index], measure)
        columns = _widened(columns, segments)
        if len(columns) < max(width, FEWEST_COLUMNS):
            break
        rows.append(segments)
        if segments:
            end = index + 1
    return rows[: end - start], end


def _segments(line: Line, measure: Measure) -> list[_Segment]:
    if "\t" in line.text:
        return []
    found = []
    at = right = 0
    for match in _SEGMENT.finditer(line.text):
        left = right + measure(line.text[at : match.start()])
        at, right = match.end(), left + measure(match[0])
        found.append(_Segment(line, match.start(), at, left, max(right, left + 1)))
    return found


def _is_header(segments: Sequence[_Segment]) -> bool:
    sure = {known_header(segment.text) for segment in segments} - {None}
    named = [segment for segment in segments if parse_headers(segment.text)]
    return len(segments) >= FEWEST_COLUMNS and len(sure) >= 2 and 2 * len(named) >= len(segments)


def _ends_at(lines: Sequence[Line], index: int) -> bool:
    """Whether a table may not reach this line: one of two blank ones, tabs, or the next part of the report."""
    text = lines[index].text
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    if (not text.strip() and not following.strip()) or "\t" in text:
        return True
    return _ENDS.match(text) is not None or is_constraints_section(text)


def _columns(rows: Sequence[Sequence[_Segment]]) -> list[tuple[int, int]]:
    """The stretches of the page that some segment covers, left to right."""
    return _widened([], [segment for row in rows for segment in row])


def _widened(covered: Sequence[tuple[int, int]], segments: Sequence[_Segment]) -> list[tuple[int, int]]:
    """The stretches covered so far, with those of some more segments."""
    columns: list[tuple[int, int]] = []
    for left, right in sorted([*covered, *((segment.left, segment.right) for segment in segments)]):
        if columns and left <= columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], right))
        else:
            columns.append((left, right))
    return columns


def _filled(segments: Sequence[Sequence[_Segment]], columns: Sequence[tuple[int, int]]) -> list[list[list[Line]]]:
    rows: list[list[list[Line]]] = []
    header = _header_depth(segments, columns)
    blank = False
    for index, line in enumerate(segments):
        first = next((s for s in line if s.left <= columns[0][1]), None)
        begins = index >= header and (blank or (first is not None and _is_numbered(first.text)))
        if begins or index == header or not rows:
            rows.append([[] for _ in columns])
        for segment in line:
            rows[-1][_column_of(segment, columns)].append(segment.line.part(segment.start, segment.end))
        blank = not line
    return rows


def _header_depth(segments: Sequence[Sequence[_Segment]], columns: Sequence[tuple[int, int]]) -> int:
    """How many lines the header has: the lines below the first that go on with its names."""
    names = [""] * len(columns)
    for index, line in enumerate(segments[: DEEPEST_HEADER + 1]):
        if index and (not line or (line[0].left <= columns[0][1] and _is_numbered(line[0].text))):
            return index
        for segment in line:
            column = _column_of(segment, columns)
            longer = f"{names[column]} {segment.text}".strip()
            if known_header(names[column]) and not known_header(longer):
                return index
            names[column] = longer
    return 1


def _column_of(segment: _Segment, columns: Sequence[tuple[int, int]]) -> int:
    return next(i for i, (_, right) in enumerate(columns) if segment.left <= right)


def _is_numbered(text: str) -> bool:
    return leading_mark(text) is not None or text.strip(" .").isdigit()
