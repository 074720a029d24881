"""From the picture of a page to dark ink on white paper: coloured stamps, black edges and shadows are taken away."""

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
_TINGED = 0.02  # inches around a coloured stroke that may be tinged with it
_DARK = 130  # the lightest that printed letters are below a stamp
_COARSE = 8  # pixels whose lightest is the paper between letters
_AROUND = 9  # such pixels: a quarter of an inch
_OPEN = 0.5  # of the shade of paper: what is darker over 8 pixels is no text
_EDGE_LENGTH = 0.5  # inches
_SHADOW = 0.25  # inches from the edge
_BANDS = 16  # parts of an edge, which never runs quite along the picture
_GRADUAL = 0.3  # of a shadow's width is lighter than an open glass
_LIT = 0.96  # of the shade of paper: what is as light lies in no shadow
_OF_SHADOW = 0.7  # of the shade around: what is darker is ink
_PAPER = 225  # lighter shades are paper
_DARKEST = 30  # percentile of the ink's shades: the inside of its strokes
_INK = 75  # their shade where the toner is good
_MOST_GAIN = 3.0
_BLACKEST = 60  # paper is lighter, whatever shadow lies on it


def ink_on_white(picture: NDArray[np.uint8], dpi: float) -> Picture:
    """The page in grey, its paper white."""
    grey = picture if picture.ndim == 2 else _without_stamps(picture, dpi)
    return _darkened(_without_shadows(_without_edges(_with_even_edges(grey, dpi), dpi)))


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
    edge = max(3, round(_TINGED * dpi))
    stamped = cv2.dilate((large[labels] & (coloured > 0)).astype(np.uint8), np.ones((edge, edge), np.uint8)) > 0
    grey[stamped] = np.where(lightest > _DARK, 255, lightest)[stamped]
    return np.asarray(grey, np.uint8)


def _without_edges(grey: Picture, dpi: float) -> Picture:
    """White where the glass was open beside the paper: large dark areas at the edge of the picture."""
    height, width = grey.shape
    small = _coarse(grey)
    dark = (small < _OPEN * np.median(small)).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(dark)
    left, top = stats[:, cv2.CC_STAT_LEFT], stats[:, cv2.CC_STAT_TOP]
    right, bottom = left + stats[:, cv2.CC_STAT_WIDTH], top + stats[:, cv2.CC_STAT_HEIGHT]
    outer = (left == 0) | (top == 0) | (right == small.shape[1]) | (bottom == small.shape[0])
    outer &= np.maximum(right - left, bottom - top) * _COARSE >= _EDGE_LENGTH * dpi
    outer[0] = False
    if not outer.any():
        return grey
    open_glass = cv2.dilate(outer[labels].astype(np.uint8), np.ones((3, 3), np.uint8))
    open_glass = cv2.resize(open_glass, (width, height), interpolation=cv2.INTER_NEAREST)
    return np.where(open_glass > 0, np.uint8(np.median(small)), grey)


def _with_even_edges(grey: Picture, dpi: float) -> Picture:
    """Without the shadow that runs along an edge of the picture, as a lid that is not shut or a fold throws it.

    Along the edge, the median of a line of dots is the shade of the paper there, and not that of what is printed on it.
    What has no end within reach is no shadow, nor what is black all over: there the glass was open.
    """
    even, paper = grey.copy(), float(np.median(_coarse(grey)))
    reach = round(_SHADOW * dpi)
    for side in range(4):
        turned = np.rot90(even, side)
        for rows in np.array_split(np.arange(turned.shape[0]), _BANDS):
            shades = np.median(turned[rows, :reach], axis=0)
            width = int(np.argmax(shades >= _LIT * paper))
            if width and np.mean(shades[:width] >= _OPEN * paper) >= _GRADUAL:
                _even(turned[rows[0] : rows[-1] + 1, :width], shades[:width], paper)
    return even


def _even(part: Picture, shades: NDArray[np.float64], paper: float) -> None:
    """Lighten the dots of a shadow, where they are not ink, to the shade of paper, and the ink with them."""
    shades = np.maximum(shades, 1.0)
    lighter = np.minimum(part * (paper / shades), 255)
    part[:] = np.where((part < _OF_SHADOW * shades) & (shades >= _OPEN * paper), lighter, paper).astype(np.uint8)


def _coarse(grey: Picture) -> Picture:
    height, width = grey.shape
    size = max(1, width // _COARSE), max(1, height // _COARSE)
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)


def _darkened(grey: Picture) -> Picture:
    """With faint ink as dark as toner should be."""
    ink = grey[grey < _PAPER]
    if not ink.size:
        return grey
    gain = min(_MOST_GAIN, (255 - _INK) / (255 - float(np.percentile(ink, _DARKEST))))
    return grey if gain <= 1 else np.asarray(255 - np.clip((255 - grey.astype(np.float32)) * gain, 0, 255), np.uint8)


def _without_shadows(grey: Picture) -> Picture:
    """Divided by the paper around: its lightest shades nearby, smoothed."""
    height, width = grey.shape
    paper = cv2.medianBlur(cv2.dilate(_coarse(grey), np.ones((_AROUND, _AROUND), np.uint8)), 2 * _AROUND + 1)
    paper = cv2.resize(np.maximum(paper, _BLACKEST), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, paper, scale=255), np.uint8)
