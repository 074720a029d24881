"""Tables that are drawn with blanks alone, as a page is turned into text with its layout kept.

    มาตรการ                 ขั้นตอน                    ผู้รับผิดชอบ     ระยะเวลา
    1. จัดทำคู่มือการ         1) แต่งตั้งคณะทำงาน         สำนักปลัด       ต.ค. 66 -
       ให้บริการ             2) เผยแพร่คู่มือ                          มี.ค. 67

A column is what no blank river parts; a row begins with a number in its first column or after a blank line.
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
    if not _is_header(_segments(lines[start], len)):
        return None
    end = _end(lines, start)
    for measure in _MEASURES:
        rows = _rows([_segments(line, measure) for line in lines[start:end]])
        if rows is not None:
            return [table_of(rows)], end
    return None


def _segments(line: Line, measure: Measure) -> list[_Segment]:
    if "\t" in line.text:
        return []
    found = []
    for match in _SEGMENT.finditer(line.text):
        left = measure(line.text[: match.start()])
        found.append(_Segment(line, match.start(), match.end(), left, left + max(1, measure(match[0]))))
    return found


def _is_header(segments: Sequence[_Segment]) -> bool:
    sure = {known_header(segment.text) for segment in segments} - {None}
    named = [segment for segment in segments if parse_headers(segment.text)]
    return len(segments) >= FEWEST_COLUMNS and len(sure) >= 2 and 2 * len(named) >= len(segments)


def _end(lines: Sequence[Line], start: int) -> int:
    """Up to two blank lines, the next part of the report, or prose that fills the page."""
    widest = max(len(line.text.rstrip()) for line in lines[start : start + DEEPEST_HEADER])
    index = start + 1
    while index < len(lines):
        text = lines[index].text
        if not text.strip() and (index + 1 == len(lines) or not lines[index + 1].text.strip()):
            break
        if "\t" in text or _ENDS.match(text) or is_constraints_section(text):
            break
        if not text.startswith(" ") and len(_segments(lines[index], len)) == 1 and len(text) > widest * 2 // 3:
            break
        index += 1
    return index


def _rows(segments: list[list[_Segment]]) -> list[list[list[Line]]] | None:
    """Rows of cells, or None where the rivers do not part as many columns as the header names."""
    columns = _columns([segment for line in segments for segment in line])
    if len(columns) < FEWEST_COLUMNS or len(columns) < len(segments[0]):
        return None
    return _filled(segments, columns)


def _columns(segments: Sequence[_Segment]) -> list[tuple[int, int]]:
    """The stretches of the page that some segment covers, left to right."""
    columns: list[tuple[int, int]] = []
    for left, right in sorted((segment.left, segment.right) for segment in segments):
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
        begins = index == 0 or (index >= header and first is not None and (blank or _is_numbered(first.text)))
        if begins or index == header or not rows:
            rows.append([[] for _ in columns])
        for segment in line:
            column = next(i for i, (_, right) in enumerate(columns) if segment.left <= right)
            rows[-1][column].append(segment.line.part(segment.start, segment.end))
        blank = not line
    return rows


def _header_depth(segments: Sequence[Sequence[_Segment]], columns: Sequence[tuple[int, int]]) -> int:
    """How many lines the header has: up to a blank one, or to the first row that begins with a number."""
    for index, line in enumerate(segments[1 : DEEPEST_HEADER + 1], start=1):
        if not line or (line[0].left <= columns[0][1] and _is_numbered(line[0].text)):
            return index
    return 1


def _is_numbered(text: str) -> bool:
    return leading_mark(text) is not None or text.strip(" .").isdigit()
