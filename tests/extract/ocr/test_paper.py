"""Shadows and coloured stamps go; what is printed stays."""

import cv2
import numpy as np

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
