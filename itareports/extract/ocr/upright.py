"""How far a page lies askew on the glass, and the page turned upright and enlarged in one step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from itareports.extract.document import Box
from itareports.extract.ocr.engine import Picture

MOST_SKEW = 5.0
"""Degrees that a page is turned at most."""

_COARSE_DPI = 75.0
_DARK = 150
_STEPS = (0.5, 0.1, 0.02)


@dataclass(frozen=True, slots=True)
class Upright:
    """A page turned upright, its dots to the inch, and the matrix from its points to those of the page as shown."""

    picture: Picture
    dpi: float
    back: NDArray[np.float64]

    def shown(self, box: Box) -> Box:
        """Where a box, in points of the upright page, lies on the page as shown."""
        corners = np.array([(x, y, 1.0) for x in (box[0], box[2]) for y in (box[1], box[3])]) @ self.back.T
        (x0, y0), (x1, y1) = corners.min(axis=0), corners.max(axis=0)
        return float(x0), float(y0), float(x1), float(y1)


def skew_of(grey: Picture, dpi: float) -> float:
    """Degrees that bring the lines of a page level, anticlockwise ones positive: rows of ink and of paper lie apart."""
    scale = min(1.0, _COARSE_DPI / dpi)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = (small < _DARK).astype(np.float32)
    best = 0.0
    reach = MOST_SKEW
    for step in _STEPS:
        # Of equals the one that turns the page least: a blank page stays as it lies.
        best = max(_around(best, reach, step), key=lambda angle: (_levelness(ink, angle), -abs(angle)))
        reach = step
    return best


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
    """The page with its lines level, at `wanted` dots to the inch."""
    scale = wanted / dpi
    height, width = grey.shape
    size = round(width * scale), round(height * scale)
    matrix = np.asarray(cv2.getRotationMatrix2D((width / 2, height / 2), skew_of(grey, dpi), scale), np.float64)
    matrix[:, 2] += (size[0] / 2 - width / 2, size[1] / 2 - height / 2)
    picture = cv2.warpAffine(grey, matrix, size, flags=cv2.INTER_CUBIC, borderValue=255)
    return Upright(np.asarray(picture, np.uint8), wanted, _back(matrix, dpi, wanted))


def _back(matrix: NDArray[np.float64], dpi: float, wanted: float) -> NDArray[np.float64]:
    """From points of the turned picture to points of the first one."""
    back = np.asarray(cv2.invertAffineTransform(matrix), np.float64)
    return np.asarray(back * np.array([wanted / dpi, wanted / dpi, 72 / dpi]), np.float64)
