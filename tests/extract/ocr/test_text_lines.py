"""Regions are cut into lines, each alone with its own marks."""

import cv2
import numpy as np
import pytest

from itareports.extract.ocr.engine import Picture
from itareports.extract.ocr.text_lines import text_lines


def drawn(*boxes: tuple[int, int, int, int]) -> Picture:
    """Black boxes (x0, top, x1, bottom) on white."""
    picture = np.full((400, 600), 255, np.uint8)
    for x0, top, x1, bottom in boxes:
        cv2.rectangle(picture, (x0, top), (x1 - 1, bottom - 1), 0, -1)
    return picture


def letters(baseline: int, count: int = 8) -> list[tuple[int, int, int, int]]:
    return [(40 + 45 * at, baseline - 36, 65 + 45 * at, baseline) for at in range(count)]


TONE = (140, 235, 146, 255)  # above the letters of the line at 300
VOWEL = (50, 208, 60, 222)  # below those of the line at 200

CASES = [
    pytest.param([], [], id="nothing"),
    pytest.param([(100, 200, 130, 205)], [205], id="a lone dash"),
    pytest.param(letters(200), [200], id="one line"),
    pytest.param([*letters(200), *letters(300)], [200, 300], id="two lines"),
    pytest.param([*letters(200), *letters(300), (90, 240, 100, 256)], [200, 300], id="a tone mark is no line"),
    pytest.param([*letters(200), *((x, 140, x + 8, 166) for x in range(40, 300, 50))], [200],
                 id="marks as high as letters are no line"),
    pytest.param([*letters(200), (420, 164, 445, 214)], [200], id="a letter with a tail"),
]  # fmt: skip


@pytest.mark.parametrize(("boxes", "baselines"), CASES)
def test_lines_are_found(boxes: list[tuple[int, int, int, int]], baselines: list[int]) -> None:
    found = text_lines(drawn(*boxes), 300)
    assert [line.baseline for line in found] == pytest.approx(baselines, abs=1)


def test_marks_go_with_the_letters_they_belong_to() -> None:
    first, second = text_lines(drawn(*letters(200), *letters(300), VOWEL, TONE), 300)
    assert (first.picture < 128).sum() == 8 * 25 * 36 + 10 * 14
    assert (second.picture < 128).sum() == 8 * 25 * 36 + 6 * 20
