"""The vocabulary of topics: every entry's own examples, then the rules of the reckoning."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.normalize.indicators import Indicator, indicators
from itareports.normalize.issues import issue_title
from itareports.normalize.topics import LEAST, topics_of

ENTRIES = tomllib.loads((files("itareports.normalize") / "data" / "topics.toml").read_text(encoding="utf-8"))["topic"]
EXAMPLES = [(entry["code"], text) for entry in ENTRIES for text in entry["examples"]]
NEAR_MISSES = [(entry["code"], text) for entry in ENTRIES for text in entry["near_misses"]]


def codes(text: str) -> set[str]:
    return {match.code for match in topics_of(text)}


@pytest.mark.parametrize(("code", "text"), EXAMPLES, ids=[f"{code} {text}" for code, text in EXAMPLES])
def test_example_has_its_topic(code: str, text: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize(("code", "text"), NEAR_MISSES, ids=[f"{code} {text}" for code, text in NEAR_MISSES])
def test_near_miss_has_not(code: str, text: str) -> None:
    assert code not in codes(text)


def test_every_indicator_and_issue_is_there() -> None:
    expected = [f"indicator:{number}" for number in range(1, 11)] + [f"issue:{number}" for number in range(1, 8)]
    assert [entry["code"] for entry in ENTRIES] == expected


@pytest.mark.parametrize("indicator", indicators(), ids=lambda indicator: indicator.name)
def test_the_name_of_an_indicator_is_its_topic(indicator: Indicator) -> None:
    assert f"indicator:{indicator.number}" in codes(indicator.name)


@pytest.mark.parametrize("number", range(1, 8))
def test_the_title_of_an_issue_is_its_topic(number: int) -> None:
    assert f"issue:{number}" in codes(issue_title(number) or "")


def test_a_title_weighs_more_than_the_steps() -> None:
    (titled,) = (match for match in topics_of("การใช้งบประมาณ") if match.code == "indicator:2")
    (in_steps,) = (match for match in topics_of("", ["การใช้งบประมาณ"]) if match.code == "indicator:2")
    assert titled.confidence > in_steps.confidence >= LEAST


def test_a_phrase_does_not_run_over_two_steps() -> None:
    assert topics_of("", ["ทบทวนการใช้", "งบประมาณรายจ่าย"]) == ()


@given(st.text(alphabet="การใช้งบประมาณทุจริตเว็บไซต์ 12", max_size=80))
def test_confidence_is_a_probability_and_falls(text: str) -> None:
    confidences = [match.confidence for match in topics_of(text, [text])]
    assert all(LEAST <= confidence < 1 for confidence in confidences)
    assert confidences == sorted(confidences, reverse=True)
