"""Where rows begin in a table that nothing but white parts: by the white above them, or by their numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from itareports.normalize.lists import leading_mark

_MORE = 1.12
"""Times the distance of wrapped lines that begins a row."""

# "1", "๑๒", "3.", "i12", "ข้อ e3"
_COUNTED = re.compile(r"(?: ข้อ \s* )? [ieoIEO]? [0-9๐-๙]{1,2} [.)]? \s* $", re.VERBOSE)
# "92.36", "๘๑.๒๐"
_SCORE = re.compile(r"[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,2})?\s*$")


def row_starts(lines: Sequence[Mapping[int, str]], baselines: Sequence[float]) -> list[int]:
    """Indices of the lines that begin a row. A line is its words by column.

    Where rows are set apart, the white above a row is larger than between the wrapped lines of its cells. Where they
    are not, a row begins with the next number; a table of scores has one line a row.
    """
    if not lines:
        return []
    pitch = _pitch(lines, baselines)
    gaps = [below - above for above, below in pairwise(baselines)]
    by_white = [0, *(index for index, gap in enumerate(gaps, start=1) if pitch and gap > _MORE * pitch)]
    numbered = _numbered(lines)
    if len(by_white) > 1 and (len(numbered) < 2 or set(numbered) <= set(by_white)):
        return by_white
    if numbered and numbered != [0]:
        return sorted({0, *numbered})
    if len(by_white) == 1 and all(_SCORE.match(line[max(line)]) and len(line) > 1 for line in lines):
        return list(range(len(lines)))
    return by_white


def _numbered(lines: Sequence[Mapping[int, str]]) -> list[int]:
    """Lines with a number or a list mark in the first column, or else a mere number or code in one of the next two."""
    first = [index for index, line in enumerate(lines) if _is_numbered(line.get(0))]
    if first:
        return first
    others = ([index for index, line in enumerate(lines) if _COUNTED.match(line.get(at, ""))] for at in (1, 2))
    return max(others, key=len)


def _pitch(lines: Sequence[Mapping[int, str]], baselines: Sequence[float]) -> float:
    """The least distance between two lines of one column: that of wrapped lines, if any column has some."""
    distances = []
    last: dict[int, float] = {}
    for line, baseline in zip(lines, baselines, strict=True):
        for column in line:
            if column in last:
                distances.append(baseline - last[column])
            last[column] = baseline
    distances.sort()
    return distances[len(distances) // 20] if distances else 0.0


def _is_numbered(text: str | None) -> bool:
    if text is None:
        return False
    mark = leading_mark(text)
    return bool(_COUNTED.match(text.strip())) or (mark is not None and mark.ordinal is not None)
