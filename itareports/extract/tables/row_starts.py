"""Where rows begin in a table that nothing but white parts: by the white above them, or by their numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from itareports.normalize.lists import leading_mark

_MORE = 1.12
"""Times the distance of wrapped lines that begins a row."""

# "1", "๑๒", "3."
_COUNTED = re.compile(r"^[0-9๐-๙]{1,2}[.)]?$")


def row_starts(lines: Sequence[Mapping[int, str]], baselines: Sequence[float]) -> list[int]:
    """Indices of the lines that begin a row. A line is its words by column.

    Where rows are set apart, the white above a row is larger than between the wrapped lines of its cells. Where they
    are not, a row begins with the next number in the first column; or every line is a row, if all begin in it.
    """
    if not lines:
        return []
    pitch = _pitch(lines, baselines)
    gaps = [below - above for above, below in pairwise(baselines)]
    by_white = [0, *(index for index, gap in enumerate(gaps, start=1) if pitch and gap > _MORE * pitch)]
    numbered = max(([i for i, line in enumerate(lines) if _is_numbered(line.get(at))] for at in (0, 1)), key=len)
    if len(by_white) > 1 and (len(numbered) < 2 or set(numbered) <= set(by_white)):
        return by_white
    if len(numbered) > 1:
        return sorted({0, *numbered})
    if len(by_white) == 1 and all(0 in line and len(line) > 1 for line in lines):
        return list(range(len(lines)))
    return by_white


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
