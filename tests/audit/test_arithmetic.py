"""The arithmetic against the figures of real reports (domain notes, section 1.4) and its own laws."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.audit.arithmetic import (
    LATTICE_TOLERANCE,
    distribution_scores,
    instrument_scores,
    mean,
    nearest,
    possible_levels,
    reachable,
    two_decimals,
)
from itareports.audit.checks.sums import weighted_total
from itareports.audit.figures import OVERALL, indicator_key
from itareports.schema.assessment import Instrument
from itareports.schema.framework import framework

WEIGHTS: dict[Instrument, Decimal] = {"IIT": Decimal("0.3"), "EIT": Decimal("0.3"), "OIT": Decimal("0.4")}
ANSWERS = {"น้อยที่สุด": Decimal(0), "น้อย": Decimal(33), "มาก": Decimal(67), "มากที่สุด": Decimal(100)}


def table(scores: str) -> dict[int, Decimal]:
    return {number: Decimal(score) for number, score in enumerate(scores.split(), start=1)}


def figures(by_indicator: dict[int, Decimal], overall: str) -> dict[str, int]:
    scores = {indicator_key(number): int(score * 100) for number, score in by_indicator.items()}
    return {OVERALL: int(Decimal(overall) * 100), **scores}


@pytest.mark.parametrize(
    ("scores", "printed"),
    [
        pytest.param("90.02 83.68 84.65 81.67 84.76 81.83 85.71 82.20 17.80 12.50", "56.52", id="ban-paen 2563"),
        pytest.param("94.14 88.05 90.39 81.44 84.16 78.36 75.25 74.20 93.00 63.75", "80.42", id="phanom-thuan 2566"),
    ],
)
def test_overall_of_a_report(scores: str, printed: str) -> None:
    assert weighted_total(WEIGHTS).holds(figures(table(scores), printed))


def test_overall_needs_all_ten() -> None:
    scores = table("90.02 83.68 84.65 81.67 84.76 81.83 85.71 82.20 17.80")
    assert weighted_total(WEIGHTS).holds(figures(scores, "56.52")) is None
    assert instrument_scores(scores).keys() == {"IIT", "EIT"}


@pytest.mark.parametrize(
    ("counts", "score", "is_reachable"),
    [
        pytest.param((9, 8, 7, 4, 5), "17.80", True, id="ban-paen 2563, indicator 9"),
        pytest.param((8, 2), "12.50", True, id="ban-paen 2563, indicator 10"),
        pytest.param((9, 8, 7, 4, 5), "72.79", True, id="a plan of 2564, indicator 9"),
        pytest.param((10, 8, 4, 4, 4), "93.00", True, id="phanom-thuan 2566, indicator 9"),
        pytest.param((8, 5), "63.75", True, id="phanom-thuan 2566, indicator 10"),
        pytest.param((8, 5), "63.57", False, id="two digits swapped"),
        pytest.param((8, 2), "12.51", False, id="one hundredth off"),
    ],
)
def test_lattice(counts: tuple[int, ...], score: str, is_reachable: bool) -> None:  # noqa: FBT001
    closest = nearest(Decimal(score), reachable(counts))
    assert (abs(closest - Fraction(score)) <= LATTICE_TOLERANCE) is is_reachable


def test_lattices_are_as_large_as_computed_elsewhere() -> None:
    assert len(reachable((8, 2))) == 17
    assert len({two_decimals(score) for score in reachable((8, 5))}) == 53
    assert len({two_decimals(score) for score in reachable((10, 8, 4, 4, 4))}) == 189
    assert len({two_decimals(score) for score in reachable((9, 8, 7, 4, 5))}) == 5469


@pytest.mark.parametrize(
    ("shares", "score", "fits"),
    [
        pytest.param("มาก 64.52 มากที่สุด 29.03 น้อย 6.45", "74.39", True, id="ban-paen 2563, indicator 3"),
        pytest.param("มากที่สุด 67.74 มากที่สุด 25.81 น้อย 6.45", "73.32", True, id="one label stands for มาก"),
        pytest.param("มากที่สุด 45.16 มากที่สุด 41.94 น้อย 6.45", "74.32", True, id="and the lowest level is not told"),
        pytest.param("มากที่สุด 45.07 มากที่สุด 30.99 น้อย 23.94", "73.73", True, id="ban-paen 2563, indicator 7"),
        pytest.param("มากที่สุด 39.44 มากที่สุด 35.21 น้อย 25.35", "74.98", False, id="ban-paen 2563, indicator 6"),
        pytest.param("มาก 54.48 มากที่สุด 25.81 น้อย 19.35", "68.94", False, id="a digit swap of 54.84"),
        pytest.param("มาก 54.84 มากที่สุด 25.81 น้อย 19.35", "68.94", True, id="mended"),
        pytest.param("น้อยที่สุด 80.00 น้อย 20.00", "93.40", True, id="a negative question counts the other way"),
    ],
)
def test_distributions(shares: str, score: str, fits: bool) -> None:  # noqa: FBT001
    words = shares.split()
    told = [(level, Decimal(percent)) for level, percent in zip(words[::2], words[1::2], strict=True)]
    possible = distribution_scores(told, ANSWERS)
    assert any(abs(candidate - Fraction(score)) <= Fraction(15, 1000) for candidate in possible) is fits


def test_an_unknown_answer_cannot_be_told() -> None:
    assert distribution_scores([("ปานกลาง", Decimal(100))], ANSWERS) == ()
    assert distribution_scores([], ANSWERS) == ()


@pytest.mark.parametrize(
    ("overall", "instruments", "expected"),
    [
        pytest.param("80.42", {}, {"ต้องปรับปรุง"}, id="phanom-thuan 2566"),
        pytest.param("69.99", {}, {"ต้องปรับปรุงโดยด่วน"}, id="just below 70"),
        pytest.param("96.04", {"IIT": 99, "EIT": 80, "OIT": 100}, {"ผ่าน"}, id="one instrument below 85"),
        pytest.param("97.90", {"IIT": 99, "EIT": 93, "OIT": 100}, {"ผ่านดี"}, id="one instrument below 95"),
        pytest.param("99.06", {"IIT": 99, "EIT": 97, "OIT": 100}, {"ผ่านดีเยี่ยม"}, id="all above 95"),
        pytest.param("90.00", {"EIT": 80}, {"ผ่าน"}, id="one is enough to know"),
        pytest.param("90.00", {"EIT": 90}, {"ผ่าน", "ผ่านดี"}, id="the others could be anything"),
    ],
)
def test_levels(overall: str, instruments: dict[Instrument, int], expected: set[str]) -> None:
    known = framework(2566)
    assert known is not None
    by_instrument = {instrument: Fraction(score) for instrument, score in instruments.items()}
    assert possible_levels(Decimal(overall), by_instrument, known.levels) == expected


@pytest.mark.parametrize(
    ("overall", "letter"),
    [("56.52", "D"), ("74.95", "C"), ("88.37", "A"), ("96.08", "AA"), ("94.73", "A"), ("49.99", "F"), ("65.38", "C")],
)
def test_letters(overall: str, letter: str) -> None:
    known = framework(2564)
    assert known is not None
    assert possible_levels(Decimal(overall), {}, known.letters) == {letter}


scores = st.decimals(min_value=0, max_value=100, places=2)


@given(st.lists(scores, min_size=1, max_size=8))
def test_a_mean_lies_between_its_parts(parts: list[Decimal]) -> None:
    assert Fraction(min(parts)) <= mean(parts) <= Fraction(max(parts))


@given(st.lists(scores, min_size=10, max_size=10))
def test_an_overall_score_lies_between_the_indicators(parts: list[Decimal]) -> None:
    by_indicator = dict(enumerate(parts, start=1))
    for beyond in (min(parts) - Decimal("0.02"), max(parts) + Decimal("0.02")):
        assert weighted_total(WEIGHTS).holds(figures(by_indicator, str(beyond))) is False


@given(st.lists(st.integers(1, 8), min_size=1, max_size=3), st.data())
def test_what_items_give_is_reachable(counts: list[int], data: st.DataObject) -> None:
    passed = [data.draw(st.integers(0, count)) for count in counts]
    score = sum((Fraction(100 * good, count) for good, count in zip(passed, counts, strict=True)), Fraction()) / len(
        counts
    )
    assert score in reachable(tuple(counts))


@given(st.lists(st.integers(0, 40), min_size=4, max_size=4).filter(any))
def test_the_score_of_whole_respondents_is_among_the_possible(counts: list[int]) -> None:
    shares = [
        (level, Decimal(f"{100 * count / sum(counts):.2f}")) for level, count in zip(ANSWERS, counts, strict=True)
    ]
    earned = sum((Fraction(value) * count for value, count in zip(ANSWERS.values(), counts, strict=True)), Fraction())
    true = earned / sum(counts)
    assert any(abs(candidate - true) <= Fraction(2, 100) for candidate in distribution_scores(shares, ANSWERS))
