"""Slight bends of a page on the glass: lines of text and rules that rise and fall from left to right, laid straight.

The page is cut into upright strips. Where two strips side by side show the same lines, the one higher than the other,
the page rises; a smooth surface is laid through all such steps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from itareports.extract.ocr.engine import Picture

_COARSE_DPI = 150.0
_DARK = 160
_STRIP, _BAND = 0.4, 1.5
"""Inches that a strip is wide, and that a part of it is high: some lines of text."""

_MOST_STEP = 0.05  # inches from a strip to the next
_LEAST_ALIKE = 0.5  # of 1: how alike two strips are that show the same lines
_LEAST_INK = 0.01  # share of a part of a strip
_FEWEST = 30  # steps that tell of a bend
_LEAST_BEND = 0.016  # inches; less does no harm
_MOST_BEND = 0.5  # inches; more is no bend
_ROUNDS = 4

Lengths = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Bend:
    """How far the lines of a page lie below their level place: a polynomial in its width and height, in inches.

    `lean` is how far its upright rules lie to the right of their place, for each inch below the middle of the page.
    """

    terms: Lengths
    width: float
    height: float
    lean: float = 0.0

    def aside(self, y: Lengths) -> Lengths:
        """How far the point at `y` of the level page is to be looked for at the right, in inches."""
        return (y - self.height / 2) * self.lean

    def drop(self, x: Lengths, y: Lengths) -> Lengths:
        """How far the point at `x` and `y` of the level page is to be looked for below, all in inches."""
        return np.asarray(_basis(2 * x / self.width - 1, 2 * y / self.height - 1) @ self.terms)


def _basis(x: Lengths, y: Lengths) -> Lengths:
    """Polynomials in x of the second to the fourth degree, each as it is and growing down the page; and a fan."""
    powers = [x**2, x**3, x**4]
    return np.stack([*powers, *(power * y for power in powers), x * y], axis=-1)


def bend_of(page: Picture, dpi: float) -> Bend | None:
    """How a page is bent whose lines are level on the whole; None where it is flat, or does not tell."""
    scale = min(1.0, _COARSE_DPI / dpi)
    ink = cv2.resize((page < _DARK).astype(np.float32), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    height, width = (length / (dpi * scale) for length in ink.shape)
    steps = np.array(list(_steps(np.asarray(ink), dpi * scale)))
    if len(steps) < _FEWEST:
        return None
    x, y, step = steps[:, 0], 2 * steps[:, 1] / height - 1, steps[:, 2]
    rises = _basis(2 * (x + _STRIP / 2) / width - 1, y) - _basis(2 * (x - _STRIP / 2) / width - 1, y)
    bend = Bend(_fitted(rises, step), width, height)
    most = np.abs(_over(bend)).max()
    return bend if _LEAST_BEND <= most <= _MOST_BEND else None


def _steps(ink: NDArray[np.float32], dpi: float) -> Iterator[tuple[float, float, float]]:
    """Between two parts of strips side by side: where, and by how much the right one lies lower; in inches."""
    strip, band, most = (round(inches * dpi) for inches in (_STRIP, _BAND, _MOST_STEP))
    strips = [ink[:, left : left + strip].mean(axis=1) for left in range(0, ink.shape[1] - strip + 1, strip)]
    for number, (left, right) in enumerate(pairwise(strips), 1):
        for top in range(most, ink.shape[0] - band - most, band // 2):
            part = left[top : top + band]
            if part.mean() < _LEAST_INK:
                continue
            step = _lower(part, right[top - most : top + band + most])
            if step is not None:
                yield number * _STRIP, (top + band / 2) / dpi, (step - most) / dpi


def _lower(part: NDArray[np.float32], wider: NDArray[np.float32]) -> float | None:
    """Where in a longer row of shades a shorter one is found again, between two places; None where it is not."""
    windows = np.lib.stride_tricks.sliding_window_view(wider, len(part)).astype(np.float64)
    windows = windows - windows.mean(axis=1, keepdims=True)
    sought = part - part.mean()
    norm = np.sqrt((windows**2).sum(axis=1) * (sought**2).sum())
    alike = (windows @ sought) / np.maximum(norm, 1e-9)
    best = int(alike.argmax())
    if alike[best] < _LEAST_ALIKE or not 0 < best < len(alike) - 1:
        return None
    before, here, after = alike[best - 1 : best + 2]
    return float(best + (before - after) / (2 * (before - 2 * here + after) - 1e-9))


def _fitted(rises: Lengths, steps: Lengths) -> Lengths:
    """The terms whose rises come nearest to the steps; steps far from all others count little."""
    weights: Lengths = np.ones(len(steps))
    terms: Lengths = np.zeros(rises.shape[1])
    small = 1e-3 * np.eye(rises.shape[1])
    for _ in range(_ROUNDS):
        weighted = rises * weights[:, None]
        terms = np.asarray(np.linalg.solve(weighted.T @ rises + small, weighted.T @ steps), np.float64)
        off = np.abs(rises @ terms - steps)
        spread = max(1.5 * float(np.median(off)), 1e-3)
        weights = np.asarray(1 / (1 + (off / (2 * spread)) ** 2) ** 2, np.float64)
    return terms


def _over(bend: Bend) -> Lengths:
    x, y = np.meshgrid(np.linspace(0, bend.width, 20), np.linspace(0, bend.height, 20))
    return bend.drop(x, y)


def flattened(page: Picture, dpi: float, bend: Bend) -> Picture:
    """The page with its lines straight."""
    rows, columns = page.shape
    # The surface is smooth: worked out at a few places, and filled in between.
    x, y = np.meshgrid(np.linspace(0, columns / dpi, 64), np.linspace(0, rows / dpi, 64))
    drops = cv2.resize((bend.drop(x, y) * dpi).astype(np.float32), (columns, rows), interpolation=cv2.INTER_LINEAR)
    aside = (bend.aside(np.arange(rows) / dpi) * dpi).astype(np.float32)
    across = np.arange(columns, dtype=np.float32)[None, :] + aside[:, None]
    down = np.arange(rows, dtype=np.float32)[:, None] + drops
    return np.asarray(cv2.remap(page, across, down, cv2.INTER_CUBIC, borderValue=255), np.uint8)
