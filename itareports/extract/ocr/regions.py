"""What of a page goes to the engine: each cell of its tables, and the text between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from itareports.extract.document import Box
from itareports.extract.ocr.engine import Picture
from itareports.extract.tables.grid import Grid

_INK = 160  # shades darker than this are ink
_LEAST_INK = 0.012  # inches, squared: a comma; what has less in all is a speck
_SPECK = 0.011  # inches: what is smaller both ways is no mark of a letter
_LARGEST = 0.7  # inches: what is larger both ways is a picture, a seal or a signature
_CROSSED = 0.035  # inches of a rule that a stroke crosses
_SOLID = 0.08  # inches both ways without a gap; the strokes of letters are thinner
_INSET = 0.012  # inches from the middle of a rule that belong to it
_BORDER = 0.04  # inches of white around a region, which engines need


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page with its place in pixels."""

    picture: Picture
    left: int
    top: int


def without(page: Picture, ink: NDArray[np.uint8], dpi: float) -> Picture:
    """The page less the ink of its rules, specks, pictures and the holes of a punch."""
    reach = max(3, round(0.012 * dpi)) | 1
    gone = np.asarray(cv2.dilate(ink, np.ones((reach, reach), np.uint8)), np.uint8)
    rest = page.copy()
    rest[(gone > 0) & ~_crossing(page, gone, round(_CROSSED * dpi))] = 255
    left = (rest < _INK).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(left)
    sides = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]]
    shorter, longer = sides.min(axis=1), sides.max(axis=1)
    odd = (longer < _SPECK * dpi) | (shorter > _LARGEST * dpi)
    odd[labels[cv2.erode(left, np.ones((round(_SOLID * dpi),) * 2, np.uint8)) > 0]] = True
    odd[0] = False
    rest[cv2.dilate(odd[labels].astype(np.uint8), np.ones((3, 3), np.uint8)) > 0] = 255
    return rest


def _crossing(page: Picture, gone: NDArray[np.uint8], most: int) -> NDArray[np.bool_]:
    """Where a stroke of a letter goes on above and below a level rule, as through an underline."""
    strokes = ((page < _INK) & (gone == 0)).astype(np.uint8)
    reach = np.ones((most, 1), np.uint8)
    above = cv2.dilate(strokes, reach, anchor=(0, most - 1))
    below = cv2.dilate(strokes, reach, anchor=(0, 0))
    return (above > 0) & (below > 0)


def regions(page: Picture, grids: Sequence[Grid], dpi: float) -> list[Region]:
    """The regions with something on them: cells table by table, then the text above, between and below the tables.

    `page` has no rules any more; the grids are in points.
    """
    scale = dpi / 72
    cells = [_inner(cell.box, scale, round(_INSET * dpi)) for grid in grids for cell in grid.cells]
    outside = page.copy()
    for grid in grids:
        x0, top, x1, bottom = _inner(grid.box, scale, -round(_INSET * dpi))
        outside[max(top, 0) : bottom, max(x0, 0) : x1] = 255
    found = [_region(page, box, dpi) for box in cells] + [
        _region(outside, box, dpi) for box in _bands(page, grids, scale)
    ]
    return [region for region in found if region is not None]


def _inner(box: Box, scale: float, inset: int) -> tuple[int, int, int, int]:
    x0, top, x1, bottom = (round(length * scale) for length in box)
    return x0 + inset, top + inset, x1 - inset, bottom - inset


def _bands(page: Picture, grids: Iterable[Grid], scale: float) -> Iterator[tuple[int, int, int, int]]:
    """From each table to the next, over the whole width, with what stands beside the table."""
    height, width = page.shape
    tops = sorted(round(grid.box[1] * scale) for grid in grids)
    for start, end in zip([0, *tops], [*tops, height], strict=True):
        yield 0, start, width, end


def _region(page: Picture, box: tuple[int, int, int, int], dpi: float) -> Region | None:
    """The part of the page in a box that has ink on it, with a white border."""
    x0, top, x1, bottom = (max(0, side) for side in box)
    part = page[top:bottom, x0:x1]
    ink = part < _INK
    if ink.sum() < (_LEAST_INK * dpi) ** 2:
        return None
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    inside = part[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    border = round(_BORDER * dpi)
    framed = cv2.copyMakeBorder(inside, border, border, border, border, cv2.BORDER_CONSTANT, value=255)
    return Region(np.asarray(framed, np.uint8), x0 + int(columns[0]) - border, top + int(rows[0]) - border)
