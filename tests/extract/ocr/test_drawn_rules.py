"""The rules of tables are found in pictures, broken ones too, and strokes of letters are none."""

import cv2
import numpy as np
import pytest

from itareports.extract.ocr.drawn_rules import drawn_rules
from itareports.extract.ocr.engine import Picture

DPI = 200


def paper() -> Picture:
    return np.full((800, 800), 255, np.uint8)


def count(picture: Picture) -> tuple[int, int]:
    rules = drawn_rules(picture, DPI).rules
    return sum(not rule.is_vertical for rule in rules), sum(rule.is_vertical for rule in rules)


def test_a_grid_is_its_rules() -> None:
    picture = paper()
    for at in (100, 300, 500):
        cv2.line(picture, (100, at), (700, at), 0, 2)
    for at in (100, 400, 700):
        cv2.line(picture, (at, 100), (at, 500), 0, 2)
    assert count(picture) == (3, 3)


@pytest.mark.parametrize(("gap", "rules"), [(2, 1), (12, 1), (25, 1), (120, 2)])
def test_breaks_are_bridged(gap: int, rules: int) -> None:
    picture = paper()
    cv2.line(picture, (60, 300), (350, 300), 0, 2)
    cv2.line(picture, (350 + gap, 301), (740, 301), 0, 2)
    assert count(picture) == (rules, 0)


@pytest.mark.parametrize(("shade", "found"), [(0, 1), (150, 1), (190, 1), (235, 0)])
def test_faint_rules_are_found_and_paper_is_none(shade: int, found: int) -> None:
    picture = paper()
    cv2.line(picture, (60, 300), (700, 300), shade, 2)
    assert count(picture) == (found, 0)


def test_letters_dashes_and_filled_boxes_are_no_rules() -> None:
    picture = paper()
    for x in range(60, 700, 25):
        cv2.rectangle(picture, (x, 100), (x + 4, 126), 0, -1)
    cv2.line(picture, (100, 300), (140, 300), 0, 2)
    cv2.rectangle(picture, (100, 400), (600, 440), 0, -1)
    assert count(picture) == (0, 0)


def test_the_grain_of_a_grey_header_is_no_rule_and_its_borders_are() -> None:
    picture = paper()
    grain = np.random.default_rng(7).normal(200, 12, (60, 600)).clip(0, 255).astype(np.uint8)
    picture[100:160, 60:660] = cv2.GaussianBlur(grain, (5, 3), 0)
    for at in (100, 160):
        cv2.line(picture, (60, at), (660, at), 60, 2)
    assert count(picture) == (2, 0)


@pytest.mark.parametrize("turned", [0, 1], ids=["level", "upright"])
@pytest.mark.parametrize(("shade", "found"), [(0, 1), (215, 1), (240, 0)])
def test_hairlines_are_rules(shade: int, found: int, turned: int) -> None:
    picture = paper()
    cv2.line(picture, (60, 300), (700, 300), shade, 1)
    expected = (found, 0) if not turned else (0, found)
    assert count(np.ascontiguousarray(np.rot90(picture, turned))) == expected


@pytest.mark.parametrize("climb", [0, 3, 6, -6])
def test_a_rule_that_climbs_is_one(climb: int) -> None:
    picture = paper()
    cv2.line(picture, (60, 300), (700, 300 + climb), 0, 2)
    (rule,) = drawn_rules(picture, DPI).rules
    assert (rule.x0, rule.x1) == pytest.approx((60, 700), abs=3)
    assert rule.top == rule.bottom == pytest.approx(300 + climb / 2, abs=2)


def test_the_ink_of_a_rule_is_told_from_what_stands_on_it() -> None:
    picture = paper()
    cv2.rectangle(picture, (300, 270), (320, 300), 0, -1)
    cv2.line(picture, (60, 300), (700, 300), 0, 2)
    ink = drawn_rules(picture, DPI).ink
    assert ink[300, 70:690].all()
    assert not ink[270:296].any()
