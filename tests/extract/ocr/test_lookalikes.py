"""Digits and letters that look alike, told apart by the figure they stand in; never against what was seen alone."""

from __future__ import annotations

import pytest

from itareports.extract.ocr.lines.lookalikes import Reading, settled

RIVALS = {"O": "0", "o": "๐", "๐": "o", "0": "O", "I": "1", "l": "1"}


def doubtful(text: str) -> list[Reading]:
    """Each character that has a lookalike with it as a rival."""
    return [((char, 0.6), (RIVALS[char], 0.4)) if char in RIVALS else ((char, 1.0),) for char in text]


@pytest.mark.parametrize(
    ("seen", "settled_as"),
    [
        pytest.param("O-9577-2851", "0-9577-2851", id="a-telephone-number"),
        pytest.param("25O7", "2507", id="within-a-year"),
        pytest.param("O.34", "0.34", id="before-a-point"),
        pytest.param("o๖%", "๐๖%", id="among-thai-digits"),
        pytest.param("(๐9)", "(o9)", id="a-code-with-a-thai-nought"),
        pytest.param("O18", "O18", id="a-code-or-a-number"),
        pytest.param("OIT", "OIT", id="a-word"),
        pytest.param("No 5", "No 5", id="a-word-before-a-figure"),
        pytest.param("๑๐", "๑๐", id="thai-digits"),
        pytest.param("100", "100", id="digits"),
        pytest.param("ที่ I-4", "ที่ 1-4", id="quarters"),
        pytest.param("l0.5I", "10.51", id="within-a-score"),
        pytest.param("I4", "I4", id="a-code-or-fourteen"),
        pytest.param("IIT 5", "IIT 5", id="an-instrument-before-a-figure"),
        pytest.param("I. II", "I. II", id="numerals-of-rome"),
    ],
)
def test_settled(seen: str, settled_as: str) -> None:
    assert "".join(reading[0][0] for reading in settled(doubtful(seen))) == settled_as


def test_what_was_never_a_rival_is_not_put_in() -> None:
    certain = [((char, 1.0),) for char in "25O7"]
    assert settled(certain) == certain
