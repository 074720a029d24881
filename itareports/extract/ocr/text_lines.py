"""From a region to its lines of text, each alone: marks stay with their letters, and never go to a line nearby."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from itareports.extract.ocr.engine import Picture

INK = 160
"""Shades darker than this are ink."""

_SMALLEST, _TALLEST = 0.05, 0.3  # inches that letters of any size are high
_BODY = 0.65  # of the height of most letters; what is lower is a mark, a point or a dash
_JOINED = 2.2  # of that height; what is higher reaches into another line
_APART = 1.7  # of that height between two baselines at least; marks stand up to 1.6 above theirs
_HANGING = 0.3  # of that height: what begins so close below a baseline belongs to it, and else to the line below
_BORDER = 0.03  # inches of white around a line, which engines need


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

    labels: NDArray[np.int32]
    stats: NDArray[np.int32]

    @property
    def tops(self) -> NDArray[np.int32]:
        return self.stats[:, cv2.CC_STAT_TOP]

    @property
    def heights(self) -> NDArray[np.int32]:
        return self.stats[:, cv2.CC_STAT_HEIGHT]

    @property
    def bottoms(self) -> NDArray[np.int32]:
        return self.tops + self.heights


def text_lines(region: Picture, dpi: float) -> list[TextLine]:
    """The lines of a region that has one column of text, from top to bottom."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats((region < INK).astype(np.uint8))
    parts = _Parts(np.asarray(labels, np.int32), np.asarray(stats, np.int32))
    body = _body(parts, dpi)
    baselines = _baselines(parts, body)
    if not baselines:
        return []
    owners = _owners(parts, baselines, body)
    found = (_line(region, parts, owners, at, baseline, body, dpi) for at, baseline in enumerate(baselines))
    return [line for line in found if line is not None]


def _body(parts: _Parts, dpi: float) -> float:
    """The height of most letters."""
    letters = parts.heights[1:]
    letters = letters[(letters >= _SMALLEST * dpi) & (letters <= _TALLEST * dpi)]
    return float(np.median(letters)) if letters.size else 0.1 * dpi


def _baselines(parts: _Parts, body: float) -> list[float]:
    """Where the letters of each line stand; where there are none, as in a lone dash, the foot of what there is."""
    heights, bottoms = parts.heights[1:], parts.bottoms[1:]
    feet = bottoms[(heights >= _BODY * body) & (heights <= _JOINED * body)]
    if not feet.size:
        return [float(bottoms.max())] if bottoms.size else []
    feet = np.sort(feet)
    groups = np.split(feet, np.flatnonzero(np.diff(feet) > 0.35 * body) + 1)
    groups = _merged(groups, body)
    return [float(np.median(group)) for group in groups]


def _merged(groups: Sequence[NDArray[np.int32]], body: float) -> list[NDArray[np.int32]]:
    """Feet that stand too close for two lines: letters with a tail, and marks that are as high as a letter."""
    kept: list[NDArray[np.int32]] = []
    for group in groups:
        if kept and np.median(group) - np.median(kept[-1]) < _APART * body:
            kept[-1] = max(kept[-1], group, key=lambda one: one.size)
        else:
            kept.append(group)
    return kept


def _owners(parts: _Parts, baselines: Sequence[float], body: float) -> NDArray[np.int32]:
    """The line of each part, by its label: the first that it does not lie below, but for what hangs close below one."""
    lines = np.asarray(baselines)
    owners = np.searchsorted(lines + _HANGING * body, parts.tops, side="right")
    owners = np.minimum(owners, len(lines) - 1)
    owners[0] = -1
    return np.asarray(owners, np.int32)


def _line(
    region: Picture, parts: _Parts, owners: NDArray[np.int32], at: int, baseline: float, body: float, dpi: float
) -> TextLine | None:
    own = np.flatnonzero(owners == at)
    if not own.size:
        return None
    left, right = parts.stats[own, 0].min(), (parts.stats[own, 0] + parts.stats[own, 2]).max()
    top, bottom = parts.tops[own].min(), parts.bottoms[own].max()
    mine = (owners[parts.labels[top:bottom, left:right]] == at).astype(np.uint8)
    shown = np.where(cv2.dilate(mine, np.ones((3, 3), np.uint8)) > 0, region[top:bottom, left:right], 255)
    border = round(_BORDER * dpi)
    picture = cv2.copyMakeBorder(shown.astype(np.uint8), border, border, border, border, cv2.BORDER_CONSTANT, value=255)
    return TextLine(np.asarray(picture, np.uint8), int(left) - border, int(top) - border, baseline, body)
