"""From probabilities to characters: what CTC's best path says, what it misses, and what else may stand there."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from itareports.extract.ocr.lines.decode import spots_of

LETTERS = "_ab"


def named(steps: list[tuple[float, float]]) -> NDArray[np.float32]:
    """Log-probabilities of steps that show "a" and "b" with these chances, and nothing with the rest."""
    return np.log(np.array([(1 - a - b, a, b) for a, b in steps], np.float32))


NOTHING = (0.001, 0.001)


@pytest.mark.parametrize(
    ("steps", "text"),
    [
        pytest.param([NOTHING, NOTHING], "", id="nothing"),
        pytest.param([NOTHING, (0.9, 0.05), NOTHING, (0.05, 0.9)], "ab", id="two-letters"),
        pytest.param([(0.9, 0.05), (0.9, 0.05), NOTHING], "a", id="one-letter-over-two-steps"),
        pytest.param([(0.9, 0.05), NOTHING, NOTHING, (0.9, 0.05)], "aa", id="a-letter-twice"),
        pytest.param([(0.9, 0.05), NOTHING, (0.9, 0.05)], "a", id="too-close-for-two-letters"),
        pytest.param([(0.9, 0.05), (0.05, 0.9)], "ab", id="no-gap"),
        pytest.param(
            [NOTHING, (0.45, 0.001), (0.001, 0.001), (0.45, 0.001), NOTHING], "a", id="in-doubt-between-two-steps"
        ),
        pytest.param([NOTHING, (0.2, 0.001), NOTHING], "_", id="in-doubt-whether-anything-stands-there"),
        pytest.param([NOTHING, (0.02, 0.001), NOTHING], "", id="surely-nothing"),
        pytest.param([NOTHING, (0.001, 0.98), NOTHING, (0.42, 0.001), (0.42, 0.001)], "ba", id="missed-at-the-end"),
    ],
)
def test_characters(steps: list[tuple[float, float]], text: str) -> None:
    assert "".join(LETTERS[spot.candidates[0][0]] for spot in spots_of(named(steps))) == text


def test_rivals_keep_their_chances() -> None:
    (spot,) = spots_of(named([NOTHING, (0.6, 0.38), NOTHING]))
    assert [LETTERS[code] for code, _ in spot.candidates] == ["a", "b", "_"]
    assert spot.candidates[0][1] == pytest.approx(0.6, abs=0.02)
    assert spot.candidates[1][1] == pytest.approx(0.38, abs=0.02)


chances = st.tuples(st.floats(0.001, 0.49), st.floats(0.001, 0.49))


@given(st.lists(chances, max_size=12))
def test_spots_are_in_order_and_their_chances_are_chances(steps: list[tuple[float, float]]) -> None:
    spots = spots_of(named(steps)) if steps else []
    assert all(a.step < b.step for a, b in pairwise(spots))
    for spot in spots:
        assert 0 <= spot.step <= len(steps)
        assert sum(chance for _, chance in spot.candidates) <= 1.0001
        assert list(spot.candidates) == sorted(spot.candidates, key=lambda one: -one[1])
