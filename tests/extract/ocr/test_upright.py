"""Pages that lie askew are levelled, and what is found on them is placed on the page as it was."""

import cv2
import numpy as np
import pytest

from itareports.extract.ocr.engine import Picture
from itareports.extract.ocr.upright import levelled, skew_of


def page(angle: float) -> Picture:
    """Twelve lines of words, turned by this angle."""
    picture = np.full((1600, 1200), 255, np.uint8)
    for row in range(12):
        for word in range(8):
            x, y = 120 + 120 * word, 200 + 100 * row
            cv2.rectangle(picture, (x, y), (x + 90 - 7 * (row % 3), y + 22), 0, -1)
    turn = cv2.getRotationMatrix2D((600, 800), angle, 1.0)
    return np.asarray(cv2.warpAffine(picture, turn, (1200, 1600), borderValue=255), np.uint8)


@pytest.mark.parametrize("angle", [-3.0, -0.7, 0.0, 0.4, 1.1, 4.2])
def test_the_skew_is_found(angle: float) -> None:
    assert skew_of(page(angle), 150) == pytest.approx(-angle, abs=0.1)


@pytest.mark.parametrize("wanted", [150, 300])
def test_boxes_go_back_to_where_they_were(wanted: int) -> None:
    before = page(2.0)
    upright = levelled(before, 150, wanted)
    ink = np.argwhere(upright.picture < 128)
    (top, left), scale = ink.min(axis=0), 72 / wanted
    # The first word's upper left corner, in points of the picture that was turned.
    x, y = cv2.getRotationMatrix2D((600, 800), 2.0, 1.0) @ (120, 200, 1)
    x0, above, _, _ = upright.shown((left * scale, top * scale, left * scale, top * scale))
    assert (x0, above) == pytest.approx((x * 72 / 150, y * 72 / 150), abs=1.5)


def test_an_empty_page_stays_as_it_is() -> None:
    blank = np.full((300, 200), 255, np.uint8)
    assert skew_of(blank, 150) == 0
    assert levelled(blank, 150, 150).picture.min() == 255
