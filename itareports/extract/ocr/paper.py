"""From the picture of a page to ink on white paper: coloured stamps, shadows and specks are taken away."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from itareports.extract.ocr.engine import Picture

_COLOURED = 60
"""How far apart red, green and blue of a coloured ink are."""

_STAMP = 0.45
"""Inches that a stamp is wide and high at least; a line of coloured text is lower."""

_JOINED = 0.05  # inches between the strokes of one stamp
_EDGE = 0.02  # inches around a coloured stroke that may be tinged with it
_DARK = 130  # the lightest that printed letters are below a stamp
_COARSE = 8  # pixels whose lightest is the paper between letters
_AROUND = 9  # such pixels: a quarter of an inch
_BLACKEST = 60  # paper is lighter, whatever shadow lies on it


def ink_on_white(picture: NDArray[np.uint8], dpi: float) -> Picture:
    """The page in grey, its paper white."""
    grey = picture if picture.ndim == 2 else _without_stamps(picture, dpi)
    return _without_shadows(grey)


def _without_stamps(picture: NDArray[np.uint8], dpi: float) -> Picture:
    """In grey; where coloured ink makes a stamp, only what is dark in all colours is ink."""
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    lightest, darkest = picture.max(axis=2), picture.min(axis=2)
    coloured = ((lightest - darkest) > _COLOURED).astype(np.uint8)
    if not coloured.any():
        return np.asarray(grey, np.uint8)
    reach = max(3, round(_JOINED * dpi))
    patches = cv2.dilate(coloured, np.ones((reach, reach), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(patches)
    least = _STAMP * dpi + reach
    large = (stats[:, cv2.CC_STAT_WIDTH] >= least) & (stats[:, cv2.CC_STAT_HEIGHT] >= least)
    large[0] = False
    # The edges of its strokes are grey: JPEG stores colours coarsely. Red ink is as light in red as paper is, and what
    # was printed in black below it stays dark.
    edge = max(3, round(_EDGE * dpi))
    stamped = cv2.dilate((large[labels] & (coloured > 0)).astype(np.uint8), np.ones((edge, edge), np.uint8)) > 0
    grey[stamped] = np.where(lightest > _DARK, 255, lightest)[stamped]
    return np.asarray(grey, np.uint8)


def _without_shadows(grey: Picture) -> Picture:
    """Divided by the paper around: its lightest shades nearby, smoothed."""
    height, width = grey.shape
    small = cv2.resize(grey, (max(1, width // _COARSE), max(1, height // _COARSE)), interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((_AROUND, _AROUND), np.uint8)), 2 * _AROUND + 1)
    paper = cv2.resize(np.maximum(paper, _BLACKEST), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, paper, scale=255), np.uint8)
