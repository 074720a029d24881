"""How far a page lies askew on the glass, and the page turned upright and enlarged in one step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from itareports.extract.document import Box
from itareports.extract.ocr.bends import Bend, bend_of, flattened
from itareports.extract.ocr.engine import Picture

MOST_SKEW = 5.0
"""Degrees that a page is turned at most."""

_COARSE_DPI = 75.0
_DARK = 150
_STEPS = (0.5, 0.1, 0.02)
_MOST_LEAN = 2.5
"""Degrees that upright rules lean on a bent page at most."""

_SHARPER = 1.3
"""How much sharper the columns of ink and of paper lie apart where rules stand upright."""


@dataclass(frozen=True, slots=True)
class Upright:
    """A page turned upright and laid flat, its dots to the inch, and how to find its points on the page as shown."""

    picture: Picture
    dpi: float
    back: NDArray[np.float64]
    bend: Bend | None = None

    def shown(self, box: Box) -> Box:
        """Where a box, in points of the upright page, lies on the page as shown."""
        points = np.array([(x, y, 1.0) for x in (box[0], box[2]) for y in (box[1], box[3])])
        if self.bend is not None:
            x, y = points[:, 0] / 72, points[:, 1] / 72
            points[:, 0] += 72 * self.bend.aside(y)
            points[:, 1] += 72 * self.bend.drop(x, y)
        corners = points @ self.back.T
        (x0, y0), (x1, y1) = corners.min(axis=0), corners.max(axis=0)
        return float(x0), float(y0), float(x1), float(y1)


def skew_of(grey: Picture, dpi: float) -> float:
    """Degrees that bring the lines of a page level, anticlockwise ones positive: rows of ink and of paper lie apart."""
    ink = _coarse_ink(grey, dpi)
    best = 0.0
    reach = MOST_SKEW
    for step in _STEPS:
        # Of equals the one that turns the page least: a blank page stays as it lies.
        best = max(_around(best, reach, step), key=lambda angle: (_levelness(ink, angle), -abs(angle)))
        reach = step
    return best


def _coarse_ink(grey: Picture, dpi: float) -> NDArray[np.float32]:
    scale = min(1.0, _COARSE_DPI / dpi)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return (small < _DARK).astype(np.float32)


def _around(middle: float, reach: float, step: float) -> Iterable[float]:
    count = round(reach / step)
    return (middle + step * at for at in range(-count, count + 1))


def _levelness(ink: NDArray[np.float32], angle: float) -> float:
    rows = _turned(ink, angle).sum(axis=1)
    return float(np.square(np.diff(rows)).sum())


def _turned(picture: NDArray[np.float32], angle: float) -> NDArray[np.float32]:
    height, width = picture.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    return np.asarray(cv2.warpAffine(picture, matrix, (width, height), flags=cv2.INTER_LINEAR), np.float32)


def levelled(grey: Picture, dpi: float, wanted: float) -> Upright:
    """The page with its lines level and straight, at `wanted` dots to the inch."""
    scale = wanted / dpi
    height, width = grey.shape
    size = round(width * scale), round(height * scale)
    matrix = np.asarray(cv2.getRotationMatrix2D((width / 2, height / 2), skew_of(grey, dpi), scale), np.float64)
    matrix[:, 2] += (size[0] / 2 - width / 2, size[1] / 2 - height / 2)
    picture = cv2.warpAffine(grey, matrix, size, flags=cv2.INTER_CUBIC, borderValue=255)
    upright = Upright(np.asarray(picture, np.uint8), wanted, _back(matrix, dpi, wanted))
    bend = bend_of(upright.picture, wanted)
    if bend is None:
        return upright
    lean = _lean_of(flattened(upright.picture, wanted, bend), wanted)
    bend = replace(bend, lean=lean)
    return replace(upright, picture=flattened(upright.picture, wanted, bend), bend=bend)


def _lean_of(page: Picture, dpi: float) -> float:
    """How far upright rules lean to the right, inches an inch; 0 where there are none that lean alike."""
    small = _coarse_ink(np.ascontiguousarray(page.T), dpi)
    best = max(_around(0.0, _MOST_LEAN, _STEPS[1]), key=lambda angle: (_levelness(small, angle), -abs(angle)))
    if _levelness(small, best) < _SHARPER * _levelness(small, 0.0):
        return 0.0
    return float(np.tan(np.radians(best)))


def _back(matrix: NDArray[np.float64], dpi: float, wanted: float) -> NDArray[np.float64]:
    """From points of the turned picture to points of the first one."""
    back = np.asarray(cv2.invertAffineTransform(matrix), np.float64)
    return np.asarray(back * np.array([wanted / dpi, wanted / dpi, 72 / dpi]), np.float64)
