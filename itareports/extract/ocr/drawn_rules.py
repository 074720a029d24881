"""The rules of tables in the picture of a page, by morphology; broken and faint ones are bridged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from itareports.extract.ocr.engine import Picture
from itareports.extract.pdf.sheet import Rule

LEAST_LEVEL, LEAST_UPRIGHT = 0.45, 0.35
"""Inches of a rule at least; underlines and dashes may be shorter, and so is every stroke of a letter."""

_PIECE = 0.22  # inches of a rule without a break: strokes of letters are shorter
_BREAK = 0.015  # inches of a break that is closed before pieces are looked for
_BRIDGED = 0.15  # inches between two pieces of one rule
_ASIDE = 0.02  # inches by which these may be off
_THICKEST = 0.04  # inches; what is thicker is a filled box or the edge of a picture
_CLIMB = 0.015  # of its length, by which one end of a rule lies above the other
_DARK, _MOSTLY = 200, 0.5  # the shade of most rules, and the share of their ink that is as dark
_FAINT = 225  # shades lighter than this are paper: a hairline that lies askew is spread over two rows

_DARKEST_FILL = 120  # letters can be read on lighter fills alone
_DARKER = 60  # shades by which a rule is darker than the fill that it bounds
_COARSE, _AROUND = 4, 7  # dots, and such dots, whose median is what lies around: a rule is less than half as thick


@dataclass(frozen=True, slots=True)
class DrawnRules:
    """Rules in pixels, and where their ink is."""

    rules: tuple[Rule, ...]
    ink: NDArray[np.uint8]


def drawn_rules(page: Picture, dpi: float) -> DrawnRules:
    """The rules of a page whose lines are level."""
    level, across = _along(page, dpi, LEAST_LEVEL)
    upright, down = _along(np.ascontiguousarray(page.T), dpi, LEAST_UPRIGHT)
    turned = (Rule(rule.top, rule.x0, rule.bottom, rule.x1) for rule in upright)
    return DrawnRules((*level, *turned), across | down.T)


def _along(page: Picture, dpi: float, least: float) -> tuple[list[Rule], NDArray[np.uint8]]:
    """The level rules, and their ink."""
    ink = (page < _faintest(page)).astype(np.uint8)
    closed = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, max(2, round(_BREAK * dpi))), np.uint8))
    runs = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((1, round(_PIECE * dpi)), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(runs)
    width, height, area = (stats[:, at] for at in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA))
    thickest = max(3.0, _THICKEST * dpi)
    # A page is never quite level and flat: a long rule climbs, though it is thin everywhere.
    thin = (area <= thickest * width) & (height <= thickest + _CLIMB * width)
    thin[0] = False
    pieces = [_Piece.of(stats[index], index) for index in range(1, count) if thin[index]]
    kept = [group for group in _linked(pieces, dpi) if group[-1].right - group[0].left >= least * dpi]
    used = np.zeros(count, np.uint8)
    used[[piece.label for group in kept for piece in group]] = 1
    mine = used[labels]
    # The edges of a dark rule are as faint as a hairline is, and may be those of a letter that stands on it.
    dark = np.bincount(labels[page < _DARK], minlength=count) >= _MOSTLY * stats[:, cv2.CC_STAT_AREA]
    return [_rule(group) for group in kept], mine & ~(dark[labels] & (page >= _DARK)).astype(np.uint8)


def _faintest(page: Picture) -> NDArray[np.uint8]:
    """The shades from which on each dot is paper, or the grey of a filled cell, whose grain would make rules."""
    height, width = page.shape
    small = cv2.resize(page, (max(1, width // _COARSE), max(1, height // _COARSE)), interpolation=cv2.INTER_AREA)
    around = cv2.resize(cv2.medianBlur(small, _AROUND), (width, height), interpolation=cv2.INTER_LINEAR)
    is_filled = (around < _FAINT) & (around >= _DARKEST_FILL)
    return np.where(is_filled, np.maximum(around, _DARKER) - np.uint8(_DARKER), np.uint8(_FAINT))


@dataclass(frozen=True, slots=True)
class _Piece:
    left: int
    right: int
    middle: float
    label: int

    @classmethod
    def of(cls, stats: NDArray[np.int32], label: int) -> _Piece:
        left, top, width, height = (int(stats[at]) for at in range(4))
        return cls(left, left + width, top + height / 2, label)


def _linked(pieces: Iterable[_Piece], dpi: float) -> list[Sequence[_Piece]]:
    """Pieces of one rule together, from left to right."""
    groups: list[list[_Piece]] = []
    for piece in sorted(pieces, key=lambda one: one.left):
        near = (
            group
            for group in groups
            if abs(group[-1].middle - piece.middle) <= _ASIDE * dpi and piece.left - group[-1].right <= _BRIDGED * dpi
        )
        group = next(near, None)
        if group is None:
            groups.append([piece])
        else:
            group.append(piece)
    return list(groups)


def _rule(group: Sequence[_Piece]) -> Rule:
    lengths = [piece.right - piece.left for piece in group]
    middle = sum(piece.middle * length for piece, length in zip(group, lengths, strict=True)) / sum(lengths)
    return Rule(group[0].left, middle, max(piece.right for piece in group), middle)
