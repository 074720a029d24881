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

    labels: NDArray[np.int32]
    stats: NDArray[np.int32]

    @property
    def tops(self) -> NDArray[np.int32]:
        return self.stats[:, cv2.CC_STAT_TOP]

    @property
    def heights(self) -> NDArray[np.int32]:
        return self.stats[:, cv2.CC_STAT_HEIGHT]

    @property
    def sizes(self) -> NDArray[np.int32]:
        """The longer side of each; none of the paper."""
        sides = np.maximum(self.stats[:, cv2.CC_STAT_WIDTH], self.heights)
        sides[0] = 0
        return sides

    @property
    def bottoms(self) -> NDArray[np.int32]:
        return self.tops + self.heights


def text_lines(region: Picture, dpi: float) -> list[TextLine]:
    """The lines of a region that has one column of text, from top to bottom."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats((region < INK).astype(np.uint8))
    parts = _Parts(np.asarray(labels, np.int32), np.asarray(stats, np.int32))
    body = _body(parts, dpi)
    baselines = _baselines(parts, body)
    owners = _owners(parts, baselines, body)
    while (lone := (owners == _NOBODY) & (parts.sizes >= _LONE * body)).any():
        # A page number far from the text, a dash between two lines: each is a line of its own.
        baselines = sorted([*baselines, float(parts.bottoms[lone].min())])
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
    """The line of each part, by its label: the first that it does not lie below, but for what hangs close below one.

    Parts that lie too far above that line to be a mark of it, or below all, are nobody's.
    """
    lines = np.append(np.asarray(baselines), np.inf)
    owners = np.searchsorted(lines + _HANGING * body, parts.tops, side="right")
    far = parts.bottoms < lines[owners] - _REACHING * body
    owners[far] = _NOBODY
    owners[0] = _NOBODY
    return np.asarray(owners, np.int32)


def _line(
    region: Picture, parts: _Parts, owners: NDArray[np.int32], at: int, baseline: float, body: float, dpi: float
) -> TextLine | None:
    own = np.flatnonzero(owners == at)
    if not own.size:
        return None
    left, right = int(parts.stats[own, 0].min()), int((parts.stats[own, 0] + parts.stats[own, 2]).max())
    top, bottom = int(parts.tops[own].min()), int(parts.bottoms[own].max())
    border = round(_BORDER * dpi)
    rows, columns = slice(max(0, top - border), bottom + border), slice(max(0, left - border), right + border)
    owner = owners[parts.labels[rows, columns]]
    # Letters keep their grey edges and the paper around them, as engines are used to; what is another line's is paper.
    reach = np.ones((round(_EDGE * dpi) | 1,) * 2, np.uint8)
    mine, others = (cv2.dilate(ink.astype(np.uint8), reach) for ink in (owner == at, (owner >= 0) & (owner != at)))
    shown = np.where((others > 0) & (mine == 0) | (owner >= 0) & (owner != at), 255, region[rows, columns])
    return TextLine(np.asarray(shown, np.uint8), columns.start, rows.start, baseline, body)
