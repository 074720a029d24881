"""Regions are cut into lines, each alone with its own marks."""

import cv2
import numpy as np
import pytest

from itareports.extract.ocr.engine import Picture
from itareports.extract.ocr.text_lines import TextLine, text_lines


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
LETTERS = 8 * 25 * 36
"""Pixels of the letters of a line."""

CASES = [
    pytest.param([], [], id="nothing"),
    pytest.param([(100, 200, 130, 205)], [205], id="a lone dash"),
    pytest.param(letters(200), [200], id="one line"),
    pytest.param([*letters(200), *letters(300)], [200, 300], id="two lines"),
    pytest.param([*letters(200), *letters(300), (90, 240, 100, 256)], [200, 300], id="a tone mark is no line"),
    pytest.param([*letters(200), *((x, 140, x + 8, 166) for x in range(40, 300, 50))], [200],
                 id="marks as high as letters are no line"),
    pytest.param([*letters(120), *letters(200), (300, 352, 314, 374)], [120, 200, 374], id="a page number far below"),
    pytest.param([*letters(100), (180, 190, 210, 195), *letters(330)], [100, 195, 330], id="a dash between two lines"),
    pytest.param([*letters(100), (180, 190, 187, 197), *letters(330)], [100, 330], id="a speck between two lines"),
    pytest.param([*letters(200), (480, 40, 487, 47)], [200], id="a speck above"),
    pytest.param([*letters(200), (480, 360, 487, 367)], [200], id="a speck below"),
    pytest.param([*letters(200), *letters(300), (400, 164, 425, 300)], [200, 300], id="letters that touch"),
    pytest.param([*letters(300), (450, 60, 456, 380)], [300], id="a stroke of a pen beside a line"),
    pytest.param([*letters(200), *letters(300), (72, 60, 76, 380)], [200, 300], id="a stroke of a pen across lines"),
    pytest.param([*letters(200), (420, 164, 445, 214)], [200], id="a letter with a tail"),
]  # fmt: skip


@pytest.mark.parametrize(("boxes", "baselines"), CASES)
def test_lines_are_found(boxes: list[tuple[int, int, int, int]], baselines: list[int]) -> None:
    found = text_lines(drawn(*boxes), 300)
    assert [line.baseline for line in found] == pytest.approx(baselines, abs=1)


def test_marks_go_with_the_letters_they_belong_to() -> None:
    first, second = text_lines(drawn(*letters(200), *letters(300), VOWEL, TONE), 300)
    assert ink_of(first) == LETTERS + 10 * 14
    assert ink_of(second) == LETTERS + 6 * 20


def ink_of(line: TextLine) -> int:
    return int((line.picture < 128).sum())


def test_letters_that_touch_the_next_line_are_cut() -> None:
    joined = (400, 164, 425, 300)
    first, second = text_lines(drawn(*letters(200), *letters(300), joined), 300)
    above, below = ink_of(first) - LETTERS, ink_of(second) - LETTERS
    assert above == pytest.approx(25 * 47, abs=25)  # what hangs a third of a letter below the first line is its own
    assert below == pytest.approx(25 * 89, abs=25)


@pytest.mark.parametrize(
    "height",
    [
        pytest.param(54, id="half-as-high-again"),
        pytest.param(72, id="twice-as-high"),
        pytest.param(
            90,
            id="more-than-twice-as-high",
        ),
    ],
)
def test_a_large_title_keeps_its_marks(height: int) -> None:
    title = [(40 + 90 * at, 150 - height, 90 + 90 * at, 150) for at in range(4)]
    tone = (145, 120 - height, 157, 140 - height)
    first, *others = text_lines(drawn(*title, tone, *letters(260), *letters(350)), 300)
    assert (first.baseline, first.body) == pytest.approx((150, height), abs=1)
    assert ink_of(first) == 4 * 50 * height + 12 * 20
    assert [ink_of(line) for line in others] == [LETTERS, LETTERS]


@pytest.mark.parametrize(
    "stroke",
    [
        pytest.param((450, 60, 456, 380), id="beside"),
        pytest.param(
            (72, 60, 76, 380),
            id="between-letters",
        ),
    ],
)
def test_a_stroke_of_a_pen_is_in_no_line(stroke: tuple[int, int, int, int]) -> None:
    found = text_lines(drawn(*letters(200), *letters(300), stroke), 300)
    assert [ink_of(line) for line in found] == [LETTERS, LETTERS]


def test_specks_are_in_no_line() -> None:
    specks = [(200, 226, 204, 230), (20, 20, 27, 27), (590, 390, 594, 394)]
    found = text_lines(drawn(*letters(200), *letters(330), *specks), 300)
    assert [ink_of(line) for line in found] == [LETTERS, LETTERS]


def test_letters_keep_their_grey_edges() -> None:
    soft = np.asarray(cv2.GaussianBlur(drawn(*letters(200)), (0, 0), 1.5), np.uint8)
    (line,) = text_lines(soft, 300)
    height, width = line.picture.shape
    assert np.array_equal(line.picture, soft[line.top : line.top + height, line.left : line.left + width])
    assert ((line.picture > 170) & (line.picture < 250)).sum() > 500


def test_lines_of_very_different_letters_end() -> None:
    """A line of high letters just above one of low letters: which one a part belongs to stays decided."""
    rng = np.random.default_rng(2)
    for _ in range(20):
        boxes = [
            (x, y, x + w, y + h) for x, y, w, h in rng.integers((0, 0, 2, 2), (700, 500, 90, 120), (40, 4)).tolist()
        ]
        assert text_lines(drawn(*boxes), 300)
