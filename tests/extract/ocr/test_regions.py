"""Rules, specks, pictures and punch holes go before a page is read; what belongs to letters stays."""

from __future__ import annotations

import os
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from itareports.extract.ocr.drawn_rules import drawn_rules
from itareports.extract.ocr.engine import Picture
from itareports.extract.ocr.regions import regions, without
from itareports.extract.pdf.sheet import Rule
from itareports.extract.tables.grid import grids

DPI = 300
FOLDER = Path("/usr/share/fonts/truetype/tlwg")
BOLD = ("Garuda-Bold", "Laksaman-Bold", "Norasi-Bold", "Loma-Bold")
MISSING = [name for name in BOLD if not (FOLDER / f"{name}.ttf").exists()]


def paper() -> Picture:
    return np.full((1200, 1200), 255, np.uint8)


def cleaned(picture: Picture) -> Picture:
    return without(picture, drawn_rules(picture, DPI).ink, DPI)


@pytest.mark.parametrize("radius", [30, 40, 70], ids=lambda pixels: f"{2 * pixels / DPI:.2f}-inches")
def test_punch_holes_go(radius: int) -> None:
    picture = paper()
    cv2.circle(picture, (90, 600), radius, 20, -1)
    assert cleaned(picture).min() == 255


@pytest.mark.parametrize("radius", [4, 7, 10], ids=lambda pixels: f"{2 * pixels / DPI:.3f}-inches")
def test_bullets_and_points_stay(radius: int) -> None:
    picture = paper()
    cv2.circle(picture, (190, 600), radius, 20, -1)
    assert np.array_equal(cleaned(picture), picture)


@pytest.mark.parametrize(
    ("width", "height", "darkest"),
    [
        pytest.param(2, 2, 255, id="a-speck"),
        pytest.param(3, 3, 255, id="a-larger-speck"),
        pytest.param(4, 4, 0, id="a-point"),
        pytest.param(2, 14, 0, id="a-stroke"),
        pytest.param(20, 3, 0, id="a-dash"),
    ],
)
def test_specks_go(width: int, height: int, darkest: int) -> None:
    picture = paper()
    cv2.rectangle(picture, (500, 500), (499 + width, 499 + height), 0, -1)
    assert cleaned(picture).min() == darkest


def test_pictures_go_and_letters_beside_them_stay() -> None:
    picture = paper()
    cv2.circle(picture, (400, 400), 150, 0, 5)  # a seal of an inch
    cv2.rectangle(picture, (570, 390), (590, 426), 0, -1)
    clean = cleaned(picture)
    assert clean[:, :560].min() == 255
    assert clean[390:427, 570:591].max() == 0


@pytest.mark.skipif(
    bool(MISSING) and not os.environ.get("CI"),
    reason=f"Debian's fonts-thai-tlwg is not installed: {', '.join(MISSING)}",
)
@pytest.mark.parametrize("points", [14, 18, 24])
@pytest.mark.parametrize("font", BOLD)
def test_bold_letters_stay(font: str, points: int) -> None:
    image = Image.new("L", (1600, 300), 255)
    face = ImageFont.truetype(FOLDER / f"{font}.ttf", points * DPI / 72)
    ImageDraw.Draw(image).text((60, 60), "รายงานผล ๒๕๖๗ ตัวชี้วัด O35", 0, face)
    picture = np.asarray(image, np.uint8)
    assert np.array_equal(cleaned(picture), picture)


def test_a_stroke_that_crosses_an_underline_stays_whole() -> None:
    picture = paper()
    cv2.rectangle(picture, (300, 470), (305, 530), 0, -1)  # the tail of ฤ
    cv2.rectangle(picture, (400, 470), (405, 492), 0, -1)  # a stroke that ends above
    cv2.line(picture, (200, 505), (700, 505), 0, 3)
    clean = cleaned(picture)
    assert clean[470:530, 300:305].max() == 0
    assert clean[470:492, 400:405].max() == 0
    assert clean[500:511, 310:690].min() == 255
    assert clean[500:511, 210:295].min() == 255


@pytest.mark.parametrize("tall", [3, 5])
def test_a_table_goes_and_its_text_stays(tall: int) -> None:
    picture = paper()
    cv2.rectangle(picture, (300, 350), (320, 386), 0, -1)
    before = picture.copy()
    for at in (200, 500, 800):
        cv2.line(picture, (200, at), (800, at), 0, tall)
        cv2.line(picture, (at, 200), (at, 800), 0, tall)
    assert np.array_equal(cleaned(picture), before)


def test_regions_are_the_cells_and_the_text_between_tables() -> None:
    lines = [200, 500, 800]
    rules = [Rule(200, at, 800, at) for at in lines] + [Rule(at, 200, at, 800) for at in lines]
    table = grids([Rule(*(side * 72 / DPI for side in (one.x0, one.top, one.x1, one.bottom))) for one in rules])
    picture = paper()
    letters = [(300, 80), (300, 350), (600, 650), (900, 600), (300, 900)]  # above, in two cells, beside, below
    for x, y in letters:
        cv2.rectangle(picture, (x, y), (x + 20, y + 36), 0, -1)
    found = regions(picture, table, DPI)
    assert [int((region.picture < 128).sum()) // (21 * 37) for region in found] == [1, 1, 1, 2]
