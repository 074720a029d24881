"""From a region to its lines of text, each alone: marks stay with their letters, and never go to a line nearby."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from itareports.extract.ocr.engine import Picture

Labels = NDArray[np.int32]
Numbers = NDArray[np.signedinteger[Any]]

INK = 160
"""Shades darker than this are ink."""

_SMALLEST, _TALLEST = 0.05, 0.3  # inches that letters of any size are high
_BODY = 0.65  # of the height of most letters; what is lower is a mark, a point or a dash
_JOINED = 2.2  # of that height; what is higher reaches into another line
_APART = 1.7  # of that height between two baselines at least; marks stand up to 1.6 above theirs
_HIGHEST = 6.0  # of that height; what is higher is a stroke of a pen, or the edge of a picture
_SAME = 0.35  # of that height, by which the feet of one line differ from one to the next
_HANGING = 0.3  # of that height: what begins so close below a baseline belongs to it, and else to the line below
_REACHING = 1.8  # of that height: how far above a baseline its highest mark ends at most
_LONE = 0.3  # of that height: what is smaller and belongs to no line is a speck
_BORDER = 0.03  # inches of paper around a line, which engines need
_NOBODY = -1
_EDGE = 0.02  # inches around a stroke that may be tinged with it


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line alone on white, its place in the region, its baseline there, and the height of its letters; in pixels."""

    picture: Picture
    left: int
    top: int
    baseline: float
    body: float


@dataclass(frozen=True, slots=True)
class _Parts:
    """The connected parts of the ink: labels of pixels, and for each label its left, top, width, height."""

    labels: Labels
    stats: Labels

    @classmethod
    def of(cls, ink: NDArray[np.uint8]) -> _Parts:
        _, labels, stats, _ = cv2.connectedComponentsWithStats(ink)
        return cls(np.asarray(labels, np.int32), np.asarray(stats, np.int32))

    @property
    def tops(self) -> Labels:
        return self.stats[:, cv2.CC_STAT_TOP]

    @property
    def heights(self) -> Labels:
        return self.stats[:, cv2.CC_STAT_HEIGHT]

    @property
    def sizes(self) -> Labels:
        """The longer side of each; none of the paper."""
        sides = np.maximum(self.stats[:, cv2.CC_STAT_WIDTH], self.heights)
        sides[0] = 0
        return sides

    @property
    def bottoms(self) -> Labels:
        return self.tops + self.heights


@dataclass(frozen=True, slots=True, order=True)
class _Base:
    """What the letters of a line stand on, and how high they are."""

    line: float
    body: float


def text_lines(region: Picture, dpi: float) -> list[TextLine]:
    """The lines of a region that has one column of text, from top to bottom."""
    ink = (region < INK).astype(np.uint8)
    parts = _Parts.of(ink)
    body = _body(parts, dpi)
    bases = _bases(parts, body)
    if (parts.heights[1:] > _JOINED * body).any():
        parts = _Parts.of(_cut(ink, parts, bases))
    owners = _owners(parts, bases)
    while (lone := (owners == _NOBODY) & (parts.sizes >= _LONE * body)).any():
        # A page number far from the text, a dash between two lines, a title in very large letters: a line of its own.
        at = int(np.where(lone, parts.heights, 0).argmax())
        bases = sorted([*bases, _Base(float(parts.bottoms[at]), max(body, float(parts.heights[at])))])
        owners = _owners(parts, bases)
    found = (_line(region, parts, owners == at, base, dpi) for at, base in enumerate(bases))
    return [line for line in found if line is not None]


def _body(parts: _Parts, dpi: float) -> float:
    """The height of most letters."""
    letters = parts.heights[1:]
    letters = letters[(letters >= _SMALLEST * dpi) & (letters <= _TALLEST * dpi)]
    return float(np.median(letters)) if letters.size else 0.1 * dpi


def _bases(parts: _Parts, body: float) -> list[_Base]:
    """Where the letters of each line stand."""
    letters = np.flatnonzero((parts.heights >= _BODY * body) & (parts.heights <= _JOINED * body))
    letters = letters[letters > 0]
    letters = letters[np.argsort(parts.bottoms[letters])]
    groups = np.split(letters, np.flatnonzero(np.diff(parts.bottoms[letters]) > _SAME * body) + 1)
    lines = _merged([group for group in groups if group.size], parts.bottoms, _APART * body)
    return [_Base(float(np.median(parts.bottoms[group])), float(np.median(parts.heights[group]))) for group in lines]


def _merged(groups: Sequence[Numbers], bottoms: Labels, apart: float) -> list[Numbers]:
    """Feet that stand too close for two lines: letters with a tail, and marks that are as high as a letter."""
    kept: list[Numbers] = []
    for group in groups:
        if kept and np.median(bottoms[group]) - np.median(bottoms[kept[-1]]) < apart:
            kept[-1] = max(kept[-1], group, key=lambda one: one.size)
        else:
            kept.append(group)
    return kept


def _cut(ink: NDArray[np.uint8], parts: _Parts, bases: Sequence[_Base]) -> NDArray[np.uint8]:
    """The ink with letters apart that touch those of the next line; what is higher than two lines of text is gone."""
    ink = ink.copy()
    for upper, lower in pairwise(bases):
        between = round(upper.line + _HANGING * upper.body)
        joined = (parts.tops < between) & (parts.bottoms > lower.line - lower.body / 2)
        joined &= (parts.tops > upper.line - _REACHING * upper.body) & (parts.heights > _JOINED * upper.body)
        ink[between, joined[parts.labels[between]]] = 0
    highest = _HIGHEST * max((base.body for base in bases), default=0.0)
    strokes = parts.heights > highest
    strokes[0] = False
    ink[strokes[parts.labels]] = 0
    return ink


def _owners(parts: _Parts, bases: Sequence[_Base]) -> Labels:
    """The line of each part, by its label: the first that it does not lie below, but for what hangs close below one.

    Parts that lie too far above that line to be a mark of it, or below all, are nobody's.
    """
    lowest = np.maximum.accumulate([*(base.line + _HANGING * base.body for base in bases), np.inf])
    highest = np.array([*(base.line - _REACHING * base.body for base in bases), np.inf])
    owners = np.searchsorted(lowest, parts.tops, side="right")
    owners[parts.bottoms < highest[owners]] = _NOBODY
    owners[0] = _NOBODY
    return np.asarray(owners, np.int32)


def _line(region: Picture, parts: _Parts, owned: NDArray[np.bool_], base: _Base, dpi: float) -> TextLine | None:
    own = parts.stats[owned]
    if not own.size:
        return None
    left, top = (int(own[:, at].min()) for at in (cv2.CC_STAT_LEFT, cv2.CC_STAT_TOP))
    right = int((own[:, cv2.CC_STAT_LEFT] + own[:, cv2.CC_STAT_WIDTH]).max())
    bottom = int((own[:, cv2.CC_STAT_TOP] + own[:, cv2.CC_STAT_HEIGHT]).max())
    border = round(_BORDER * dpi)
    rows, columns = slice(max(0, top - border), bottom + border), slice(max(0, left - border), right + border)
    labels = parts.labels[rows, columns]
    shown = region[rows, columns]
    # Ink without a label was cut away: the stroke of a pen, or where letters touch those of the next line.
    mine = owned[labels]
    others = ((labels > 0) | (shown < INK)) & ~mine
    # Letters keep their grey edges and the paper around them, as engines are used to; what is not of the line is paper.
    reach = np.ones((round(_EDGE * dpi) | 1,) * 2, np.uint8)
    near_mine, near_others = (cv2.dilate(ink.astype(np.uint8), reach) > 0 for ink in (mine, others))
    alone = np.where(others | (near_others & ~near_mine), 255, shown)
    return TextLine(np.asarray(alone, np.uint8), columns.start, rows.start, base.line, base.body)
