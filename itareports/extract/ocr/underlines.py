"""Underlines told from the rules of tables, in the picture of a page: letters stand on an underline, all along it."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from itareports.extract.ocr.drawn_rules import DrawnRules
from itareports.extract.ocr.engine import Picture
from itareports.extract.pdf.sheet import Rule

_ABOVE = (0.012, 0.06)
"""Inches above a rule in which the feet of underlined letters are; the text of a cell stands further off."""

_COVERED = 0.4
"""Share of the columns of an underline with ink so close above it."""

_MARGIN = 0.15  # inches at the ends of an underline without a letter
_TOUCHING = 0.03  # inches between two rules that meet
_INK = 160


def parted(drawn: DrawnRules, page: Picture, dpi: float) -> tuple[list[Rule], list[Rule]]:
    """The rules of tables and the underlines among the rules of a page, in pixels."""
    uprights = [rule for rule in drawn.rules if rule.is_vertical]
    ink = (page < _INK) & (drawn.ink == 0)
    underlines = [
        rule
        for rule in drawn.rules
        if not rule.is_vertical and not _meets(rule, uprights, _TOUCHING * dpi) and _carries_letters(rule, ink, dpi)
    ]
    return [rule for rule in drawn.rules if rule not in underlines], underlines


def _meets(rule: Rule, uprights: Iterable[Rule], reach: float) -> bool:
    return any(
        one.top - reach <= rule.top <= one.bottom + reach and rule.x0 - reach <= one.x0 <= rule.x1 + reach
        for one in uprights
    )


def _carries_letters(rule: Rule, ink: NDArray[np.bool_], dpi: float) -> bool:
    nearest, farthest = (round(rule.top - inches * dpi) for inches in _ABOVE)
    columns = ink[max(0, farthest) : max(0, nearest), round(rule.x0) : round(rule.x1)].any(axis=0)
    at = np.flatnonzero(columns)
    if not at.size or columns.mean() < _COVERED:
        return False
    return bool(max(at[0], columns.size - at[-1]) <= _MARGIN * dpi)


def is_underlined(x0: float, x1: float, baseline: float, underlines: Iterable[Rule]) -> bool:
    """Whether one of the underlines is that of the text between `x0` and `x1`; all in points.

    >>> is_underlined(10, 90, 50, [Rule(11, 52, 88, 52)]), is_underlined(10, 90, 50, [Rule(11, 52, 40, 52)])
    (True, False)
    """
    return any(
        -1 <= one.top - baseline <= _DEPTH and min(x1, one.x1) - max(x0, one.x0) >= _WHOLE * (x1 - x0)
        for one in underlines
    )


_DEPTH = 6.0  # points below a baseline
_WHOLE = 0.8  # of a text, that is underlined
