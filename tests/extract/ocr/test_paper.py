"""Shadows, coloured stamps and black edges go, and faint ink is darkened; what is printed stays."""

import cv2
import numpy as np
import pytest

from itareports.extract.ocr.engine import Picture
from itareports.extract.ocr.paper import ink_on_white


def test_shadows_are_lifted_and_letters_stay_black() -> None:
    picture = np.tile(np.linspace(110, 240, 600, dtype=np.uint8), (400, 1))
    cv2.rectangle(picture, (60, 100), (80, 130), 20, -1)
    flat = ink_on_white(picture, 200)
    assert flat[10:90].min() > 230
    assert flat[115, 70] < 60


def test_a_coloured_stamp_goes_and_black_letters_below_it_stay() -> None:
    picture = np.full((600, 600, 3), 245, np.uint8)
    cv2.rectangle(picture, (290, 200), (310, 230), (25, 25, 25), -1)
    cv2.circle(picture, (300, 300), 110, (60, 50, 205), 4)
    cv2.rectangle(picture, (295, 180), (305, 195), (25, 25, 25), -1)
    clean = ink_on_white(picture, 200)
    assert clean[300, 405:416].min() > 200
    assert clean[215, 300] < 80


def test_a_line_of_coloured_text_is_no_stamp() -> None:
    picture = np.full((400, 800, 3), 245, np.uint8)
    for x in range(100, 600, 30):
        cv2.rectangle(picture, (x, 100), (x + 15, 125), (40, 40, 200), -1)
    assert ink_on_white(picture, 200)[110, 105] < 140


SIDES = {
    "left": np.s_[:, :30],
    "right": np.s_[:, -45:],
    "top": np.s_[:35, :],
    "bottom": np.s_[-20:, :],
}


@pytest.mark.parametrize("sides", [("left",), ("left", "bottom"), ("left", "right"), ("top", "right")], ids="-".join)
def test_black_edges_become_paper_and_text_near_them_stays(sides: tuple[str, ...]) -> None:
    picture = np.full((900, 700), 240, np.uint8)
    boxes = [(x, y) for y in (55, 450, 840) for x in range(50, 640, 30)]
    for x, y in boxes:
        cv2.rectangle(picture, (x, y), (x + 14, y + 20), 30, -1)
    for side in sides:
        picture[SIDES[side]] = 12
    clean = ink_on_white(picture, 200)
    assert [clean[SIDES[side]].min() for side in sides] == pytest.approx([255] * len(sides), abs=25)
    assert all(clean[y + 2 : y + 19, x + 2 : x + 13].max() < 80 for x, y in boxes)


@pytest.mark.parametrize("turned", range(4), ids=["left", "bottom", "right", "top"])
def test_a_shadow_along_an_edge_becomes_paper_and_text_in_it_stays(turned: int) -> None:
    picture = np.full((900, 900), 240, np.uint8)
    picture[:, :40] = np.linspace(85, 236, 40).astype(np.uint8)
    cv2.rectangle(picture, (28, 400), (60, 420), 30, -1)
    clean = np.rot90(ink_on_white(np.ascontiguousarray(np.rot90(picture, turned)), 300), -turned)
    assert clean[:390, :60].min() > 225
    assert clean[404:416, 32:56].max() < 80


def test_a_rule_near_the_edge_is_no_edge_of_the_glass() -> None:
    picture = np.full((900, 700), 240, np.uint8)
    cv2.line(picture, (12, 40), (12, 860), 30, 2)
    assert ink_on_white(picture, 200)[100:800, 12].max() < 80


def strokes(shade: int) -> Picture:
    picture = np.full((600, 800), 250, np.uint8)
    for x in range(100, 700, 30):
        cv2.rectangle(picture, (x, 300), (x + 5, 330), shade, -1)
    return picture


@pytest.mark.parametrize("contrast", [0.9, 0.45, 0.3])
def test_faint_ink_is_darkened(contrast: float) -> None:
    clean = ink_on_white(strokes(round(250 * (1 - contrast))), 200)
    assert clean[302:328, 102:104].max() < 90
    assert clean[100:200].min() > 245


def test_black_ink_is_left_as_it_is() -> None:
    assert ink_on_white(strokes(20), 200)[310, 103] == pytest.approx(20, abs=3)


@pytest.mark.parametrize("shade", [255, 240, 180])
def test_a_blank_page_stays_blank(shade: int) -> None:
    grey = np.full((600, 800), shade, np.uint8)
    noisy = np.clip(np.random.default_rng(1).normal(shade, 3, (600, 800)), 0, 255).astype(np.uint8)
    assert ink_on_white(grey, 200).min() == 255
    assert ink_on_white(noisy, 200).min() > 225
    assert ink_on_white(np.dstack([noisy] * 3), 200).min() > 225
