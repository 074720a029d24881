"""Pages that are bent on the glass are laid flat, and what is found there is placed on the page as it was."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from itareports.extract.ocr.bends import bend_of, flattened
from itareports.extract.ocr.engine import Picture
from itareports.extract.ocr.upright import Upright, levelled

DPI = 150
WIDTH, HEIGHT = 1275, 1650
ROWS = range(150, 1450, 60)
UPRIGHTS = (80, 500, 900, 1200)

Lengths = NDArray[np.float64]


def page(uprights: tuple[int, ...] = ()) -> Picture:
    """Rows of words, in a table where there are uprights."""
    picture = np.full((HEIGHT, WIDTH), 255, np.uint8)
    for row, top in enumerate(ROWS):
        for word in range(8):
            left = 110 + 130 * word + 37 * row % 40
            cv2.rectangle(picture, (left, top), (left + 60 + 13 * row * word % 40, top + 18), 0, -1)
    for x in uprights:
        cv2.line(picture, (x, 130), (x, 1450), 0, 2)
        for y in range(130, 1500, 120):
            cv2.line(picture, (uprights[0], y), (x, y), 0, 2)
    return picture


def known_drop(x: Lengths, y: Lengths, most: float) -> Lengths:
    """How far below its place a point lies: deepest at both sides, and more so down the page; in pixels."""
    return most * (2 * x / WIDTH - 1) ** 2 * (1 + 0.3 * (2 * y / HEIGHT - 1))


def bent(flat: Picture, most: float, lean: float = 0.0) -> Picture:
    x, shown = np.meshgrid(np.arange(float(WIDTH)), np.arange(float(HEIGHT)))
    y = shown
    for _ in range(8):  # where on the flat page is what is shown at x, y?
        y = shown - known_drop(x, y, most)
    x = x - (y - HEIGHT / 2) * lean
    return np.asarray(
        cv2.remap(flat, x.astype(np.float32), y.astype(np.float32), cv2.INTER_LINEAR, borderValue=255), np.uint8
    )


def unevenness(picture: Picture) -> int:
    """By how many pixels the tops of the words of one row differ at most."""
    rows: dict[int, list[int]] = {}
    _, _, stats, _ = cv2.connectedComponentsWithStats((picture < 128).astype(np.uint8))
    for _, top, width, height, _ in stats[1:]:
        if 40 <= width <= 110 and height <= 40:
            rows.setdefault(round((top - ROWS.start) / ROWS.step), []).append(int(top))
    assert len(rows) == len(ROWS)
    return max(max(tops) - min(tops) for tops in rows.values())


PAGES = [pytest.param((), id="text"), pytest.param(UPRIGHTS, id="table")]


@pytest.mark.parametrize("uprights", PAGES)
@pytest.mark.parametrize("most", [5.0, 12.0, -12.0])
def test_a_bent_page_is_laid_flat(most: float, uprights: tuple[int, ...]) -> None:
    picture = bent(page(uprights), most)
    bend = bend_of(picture, DPI)
    assert bend is not None
    assert unevenness(flattened(picture, DPI, bend)) <= 2 < unevenness(picture)
    x, y = np.meshgrid(np.linspace(120, 1150, 20), np.linspace(160, 1440, 20))
    assert bend.drop(x / DPI, y / DPI) * DPI == pytest.approx(known_drop(x, y, most), abs=3)


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param(page(), id="text"),
        pytest.param(page(UPRIGHTS), id="table"),
        pytest.param(np.full((HEIGHT, WIDTH), 255, np.uint8), id="blank"),
        pytest.param(np.full((40, 30), 255, np.uint8), id="smaller-than-a-strip"),
        pytest.param(bent(page(), 1.0), id="hardly-bent"),
        pytest.param(np.full((HEIGHT, WIDTH), 0, np.uint8), id="black"),
    ],
)
def test_a_flat_page_has_no_bend(picture: Picture) -> None:
    assert bend_of(picture, DPI) is None


@cache
def leaning(lean: float, wanted: int) -> Upright:
    return levelled(bent(page(UPRIGHTS), 12.0, lean), DPI, wanted)


@pytest.mark.parametrize("wanted", [150, 300])
@pytest.mark.parametrize("x", [UPRIGHTS[1], UPRIGHTS[2]])
@pytest.mark.parametrize("y", [250, 850, 1330])
def test_boxes_go_back_to_where_they_were(x: int, y: int, wanted: int) -> None:
    upright = leaning(0.03, wanted)
    crossing = (x * 72 / DPI, y * 72 / DPI)
    assert upright.bend is not None
    left, top, right, bottom = upright.shown((*crossing, *crossing))
    below = y + float(known_drop(np.array(x), np.array(y), 12.0))
    aside = x + (y - HEIGHT / 2) * 0.03
    assert (left, top) == (right, bottom)
    assert (left, top) == pytest.approx((aside * 72 / DPI, below * 72 / DPI), abs=1.5)


def places_of_uprights(picture: Picture, top: int) -> list[int]:
    dark = (picture[top : top + 80] < 128).mean(axis=0) > 0.9
    return [round(float(np.flatnonzero(dark[x - 60 : x + 61]).mean())) + x - 60 for x in UPRIGHTS]


@pytest.mark.parametrize("lean", [-0.02, 0.0, 0.01, 0.03])
def test_uprights_that_lean_stand_upright(lean: float) -> None:
    upright = leaning(lean, DPI)
    assert upright.bend is not None
    assert upright.bend.lean == pytest.approx(lean, abs=0.002)
    for top in (150, 700, 1330):
        assert places_of_uprights(upright.picture, top) == pytest.approx(UPRIGHTS, abs=2)
