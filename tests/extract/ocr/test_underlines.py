"""Underlines are told from the rules of tables: letters stand on them, all along."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from itareports.extract.ocr.drawn_rules import drawn_rules
from itareports.extract.ocr.engine import Picture
from itareports.extract.ocr.underlines import is_underlined, parted
from itareports.extract.pdf.sheet import Rule

DPI = 300
Span = tuple[int, int]


def drawn(rules: list[tuple[int, int, int, int]], words: list[tuple[Span, int]]) -> Picture:
    """Rules (x0, top, x1, bottom), and words from one column to another on a baseline."""
    picture = np.full((900, 1200), 255, np.uint8)
    for (left, right), baseline in words:
        for x in range(left, right - 20, 36):
            cv2.rectangle(picture, (x, baseline - 36), (x + 22, baseline), 0, -1)
    for x0, top, x1, bottom in rules:
        cv2.line(picture, (x0, top), (x1, bottom), 0, 3)
    return picture


def grid(tops: list[int], lefts: list[int]) -> list[tuple[int, int, int, int]]:
    return [(lefts[0], y, lefts[-1], y) for y in tops] + [(x, tops[0], x, tops[-1]) for x in lefts]


CASES = [
    pytest.param([(200, 210, 500, 210)], [((200, 500), 200)], [210], id="below-a-word"),
    pytest.param([(200, 210, 500, 210)], [((200, 480), 200), ((620, 900), 200)], [210], id="below-one-of-two-words"),
    pytest.param([(200, 210, 500, 210), (200, 310, 600, 310)], [((200, 500), 200), ((200, 600), 300)], [210, 310],
                 id="below-two-lines"),
    pytest.param([(200, 210, 500, 210)], [], [], id="below-nothing"),
    pytest.param([(200, 250, 500, 250)], [((200, 500), 200)], [], id="too-far-below"),
    pytest.param([(200, 160, 500, 160)], [((200, 500), 204)], [], id="above-a-word"),
    pytest.param([(200, 210, 900, 210)], [((200, 500), 200)], [], id="longer-than-the-word"),
    pytest.param([(200, 210, 900, 210)], [((200, 260), 200), ((840, 900), 200)], [], id="a-word-at-either-end"),
    pytest.param(grid([100, 210, 320], [100, 500, 900]), [((120, 480), 198), ((520, 880), 198)], [],
                 id="a-table-whose-text-stands-close-above-its-rules"),
    pytest.param([*grid([100, 250, 400], [100, 500, 900]), (150, 190, 450, 190)], [((150, 450), 180)], [190],
                 id="below-a-word-of-a-cell"),
    pytest.param([(100, y, 1000, y) for y in (100, 200, 300, 400)], [((110, 990), y) for y in (170, 270, 370)], [],
                 id="a-table-without-uprights"),
    pytest.param([(200, 500, 600, 500), (200, 350, 200, 650)], [((210, 590), 490)], [],
                 id="a-rule-that-meets-an-upright"),
]  # fmt: skip


@pytest.mark.parametrize(("rules", "words", "underlines"), CASES)
def test_underlines_are_told_from_rules(
    rules: list[tuple[int, int, int, int]], words: list[tuple[Span, int]], underlines: list[int]
) -> None:
    picture = drawn(rules, words)
    found = drawn_rules(picture, DPI)
    assert len(found.rules) == len(rules)
    tables, below = parted(found, picture, DPI)
    assert [rule.top for rule in below] == pytest.approx(underlines, abs=2)
    assert sorted([*tables, *below], key=repr) == sorted(found.rules, key=repr)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        pytest.param((10, 52, 90), "underlined", id="just-below"),
        pytest.param((10, 49.5, 90), "underlined", id="on-the-baseline"),
        pytest.param((10, 48, 90), "not", id="through-the-letters"),
        pytest.param((10, 55.9, 90), "underlined", id="well-below"),
        pytest.param((10, 56.1, 90), "not", id="too-far-below"),
        pytest.param((24, 52, 90), "underlined", id="all-but-the-first-letter"),
        pytest.param((30, 52, 90), "not", id="a-part-of-it"),
        pytest.param((0, 52, 300), "underlined", id="longer"),
        pytest.param((95, 52, 200), "not", id="beside"),
    ],
)
def test_a_text_is_underlined_as_a_whole(rule: tuple[float, float, float], expected: str) -> None:
    x0, y, x1 = rule
    assert is_underlined(10, 90, 50, [Rule(x0, y, x1, y)]) == (expected == "underlined")


def test_two_halves_are_no_underline() -> None:
    halves = [Rule(10, 52, 50, 52), Rule(50, 52, 90, 52)]
    assert not is_underlined(10, 90, 50, halves)
    assert not is_underlined(10, 90, 50, [])
    assert is_underlined(10, 50, 50, halves)
