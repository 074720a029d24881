"""Text outside tables: its lines in reading order, also on pages with two columns of text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from itareports.extract.pdf.lines import Column, Shown, baselines, shown_lines
from itareports.extract.pdf.sheet import Sheet, Stretch
from itareports.extract.tables.rivers import chunks

_FEWEST_LINES = 6
"""Lines on both sides that make two columns."""

_GUTTER = 10.0
"""Points of white between two columns of text."""

_NARROWEST = 0.25
"""Share of the page's width: a narrower column holds figures, no running text."""

_FULL = 0.6
"""Share of a column's width that most of its lines fill, if it holds running text and not a table's cells."""


def prose_lines(sheet: Sheet) -> list[Shown]:
    """The lines of a page without its tables, in reading order: a left column before the right one."""
    gutter = _gutter(sheet.stretches, sheet.width)
    if gutter is None:
        return shown_lines(sheet.stretches, sheet.number)
    above, left, right, below = (shown_lines(part, sheet.number) for part in _parts(sheet.stretches, gutter))
    return [*above, *_placed(left), *_placed(right), *below]


def _placed(column: list[Shown]) -> list[Shown]:
    """The lines of a column, which know where it begins and ends."""
    edges = Column(min((line.x0 for line in column), default=0.0), max((line.x1 for line in column), default=0.0))
    return [replace(line, column=edges) for line in column]


def _gutter(stretches: Iterable[Stretch], width: float) -> float | None:
    """The middle of the white between two columns of running text, None where the page has but one."""
    lines = [chunks(group, 0.6) for group in baselines(stretches)]
    halves = [line for line in lines if len(line) == 2 and line[0].x1 < 0.56 * width and line[1].x0 > 0.44 * width]
    if len(halves) < _FEWEST_LINES:
        return None
    left, right = max(line[0].x1 for line in halves), min(line[1].x0 for line in halves)
    if right - left < _GUTTER:
        return None
    for side, start, end in (
        (0, min(line[0].x0 for line in halves), left),
        (1, right, max(line[1].x1 for line in halves)),
    ):
        full = sum(line[side].x1 - line[side].x0 >= _FULL * (end - start) for line in halves)
        if full < 0.7 * len(halves) or end - start < _NARROWEST * width:
            return None
    return (left + right) / 2


def _parts(stretches: Sequence[Stretch], gutter: float) -> tuple[tuple[Stretch, ...], ...]:
    """What stands above the columns, in the left one, in the right one, and below them."""
    crossing = [one for one in stretches if one.x0 < gutter - 1 and one.x1 > gutter + 1]
    sides = [one for one in stretches if one not in crossing]
    rights = [one.baseline for one in sides if one.x0 > gutter]
    first, last = min(rights), max(rights)
    above = [one for one in stretches if one.baseline < first - 1]
    below = [one for one in stretches if one.baseline > last + 1]
    middle = [one for one in sides if first - 1 <= one.baseline <= last + 1]
    # A line across both columns in the midst of them is rare; it is read after the left column, where it stands.
    left = [one for one in [*middle, *crossing] if one.x0 < gutter and first - 1 <= one.baseline <= last + 1]
    right = [one for one in middle if one.x0 >= gutter]
    return tuple(above), tuple(left), tuple(right), tuple(below)
