"""Rows that level rules or coloured bands part, in tables without upright rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from itareports.extract.pdf.sheet import Sheet

_NEAR = 3.0  # points by which the edges of one table may differ
_WIDEST_SHARE = 0.45  # of the page's width: a band or rule is at least as wide
_LOWEST_BAND = 8.0  # points; a lower fill is a rule


@dataclass(frozen=True, slots=True)
class Bands:
    """The heights at which rows are parted, in groups of one table each."""

    groups: tuple[tuple[float, ...], ...] = ()

    def hold(self, baseline: float) -> bool:
        """Whether a baseline stands between the first and the last line of a group."""
        return any(group[0] < baseline < group[-1] for group in self.groups)

    def starts(self, lines: Sequence[float]) -> list[int]:
        """Indices of the baselines that begin a row; none where no group parts them."""
        cuts = sorted(cut for group in self.groups for cut in group)
        parted = [sum(1 for cut in cuts if cut < line) for line in lines]
        found = [index for index, part in enumerate(parted) if index == 0 or part != parted[index - 1]]
        return found if len(found) > 1 or any(self.hold(line) for line in lines) else []


def bands_of(sheet: Sheet) -> Bands:
    """The level rules and the edges of fills that are as wide as a table, by what they span."""
    least = _WIDEST_SHARE * sheet.width
    spans = [(rule.x0, rule.x1, rule.top) for rule in sheet.rules if not rule.is_vertical]
    spans += [
        (x0, x1, edge) for x0, top, x1, bottom in sheet.fills if bottom - top >= _LOWEST_BAND for edge in (top, bottom)
    ]
    groups: list[tuple[float, float, list[float]]] = []
    for x0, x1, height in _whole(spans):
        if x1 - x0 < least:
            continue
        for left, right, heights in groups:
            if abs(left - x0) <= _NEAR and abs(right - x1) <= _NEAR:
                heights.append(height)
                break
        else:
            groups.append((x0, x1, [height]))
    kept = (tuple(sorted(heights)) for _, _, heights in groups if len(heights) > 1)
    return Bands(tuple(kept))


def _whole(spans: Sequence[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """Pieces of one level line as one: each cell may draw its own."""
    whole: list[tuple[float, float, float]] = []
    for x0, x1, height in sorted(spans, key=lambda span: (round(span[2]), span[0])):
        if whole and abs(whole[-1][2] - height) <= 1 and x0 <= whole[-1][1] + _NEAR:
            left, right, level = whole[-1]
            whole[-1] = (left, max(right, x1), level)
        else:
            whole.append((x0, x1, height))
    return whole
