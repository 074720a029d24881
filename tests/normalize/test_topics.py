"""The vocabulary of topics: every entry's own examples, then the rules of the reckoning."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.normalize.indicators import Indicator, indicators
from itareports.normalize.issues import issue_title
from itareports.normalize.topics import LEAST, POSSIBLE, possible_topics, topics_of
from tests.normalize.labelled_topics import HELD, REPORTS, TUNING, Labelled, labelled, outcomes, tally

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


def assigned(row: Labelled) -> dict[str, float]:
    return {match.code: match.confidence for match in possible_topics(row.title, row.steps)}


# What the assignment by phrases alone gave before likeness: precision 0.92 and 0.99, recall 0.22 and 0.71.
@pytest.mark.parametrize(("name", "precision", "recall"), [(HELD, 0.95, 0.6), (REPORTS, 0.96, 0.85)])
def test_what_is_assigned_is_right(name: str, precision: float, recall: float) -> None:
    found = tally(labelled(name), assigned, LEAST)
    assert found.precision >= precision
    assert found.recall >= recall


@pytest.mark.parametrize(("name", "recall"), [(HELD, 0.83), (REPORTS, 0.9)])
def test_what_is_possible_leaves_little_out(name: str, recall: float) -> None:
    found = tally(labelled(name), assigned, POSSIBLE)
    assert found.recall >= recall
    assert found.precision >= 0.8


@pytest.mark.parametrize("name", [HELD, REPORTS])
def test_a_confidence_is_no_promise_too_much(name: str) -> None:
    told = outcomes(labelled(name), assigned, [entry["code"] for entry in ENTRIES])
    for least, most in ((0.2, 0.5), (0.5, 0.9), (0.9, 1.0)):
        among = [(confidence, right) for confidence, right in told if least <= confidence < most]
        said = sum(confidence for confidence, _ in among) / len(among)
        assert sum(right for _, right in among) / len(among) >= said - 0.1


def test_no_measure_stands_in_both_halves() -> None:
    assert {row.title for row in labelled(TUNING)} & {row.title for row in labelled(HELD)} == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("การใช้งบประมาน", "indicator:2", id="one letter wrong"),
        pytest.param("การไช้ทรัพยสินของทางราชกาน", "indicator:4", id="three letters wrong"),
        pytest.param("การเปิดเผยข้อมุน", "indicator:9", id="two letters wrong"),
        pytest.param("ทรัพย์สินของรัฐต้องใช้ให้ถูกต้อง", "indicator:4", id="reworded"),
    ],
)
def test_a_misspelt_or_reworded_name_is_known(text: str, code: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize(
    "text", ["การป้องกันไฟป่า", "การปรับปรุงถนน", "แผนปฏิบัติการดิจิทัล", "การใช้น้ำอย่างประหยัด", "การแก้ไขปัญหา", "การใช้", ""]
)
def test_the_head_of_a_name_is_not_the_name(text: str) -> None:
    assert codes(text) == set()


def test_what_is_assigned_is_possible() -> None:
    for row in labelled(REPORTS):
        assert set(topics_of(row.title, row.steps)) <= set(possible_topics(row.title, row.steps))
