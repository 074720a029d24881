"""The checks against figures of real reports (domain notes, section 1.4): proved, contradicted, or silent."""

from typing import Any

import pytest

from itareports.audit import Case
from itareports.audit.checks.respondents import number_of_people, scores_of, shares_of
from itareports.audit.summary import summary_of
from itareports.extract.observations import Observation
from itareports.normalize.indicators import indicators

BAN_PAEN = "90.02 83.68 84.65 81.67 84.76 81.83 85.71 82.20 17.80 12.50"
PHANOM_THUAN = "94.14 88.05 90.39 81.44 84.16 78.36 75.25 74.20 93.00 63.75"
E1_TO_E5 = "e1 72.98 e2 71.53 e3 75.38 e4 93.91 e5 77.94"


def table(scores: str) -> list[dict[str, Any]]:
    return [
        {"number": one.number, "name": one.name, "instrument": one.instrument, "score": score}
        for one, score in zip(indicators(), scores.split(), strict=True)
    ]


def questions(text: str) -> list[dict[str, str]]:
    words = text.split()
    return [{"code": code, "score": score} for code, score in zip(words[::2], words[1::2], strict=True)]


parts = questions


def told(score: str, **shares: str) -> dict[str, Any]:
    return {"question_score": score, "shares": [{"level": level, "percent": share} for level, share in shares.items()]}


def case(year: int, *observations: Observation, **assessment: Any) -> Case:  # noqa: ANN401
    return Case.of({"assessed_year": year, "assessment": assessment}, *observations)


HIGHEST = Observation("claim", "ได้คะแนนสูงสุด", values=("highest", "1"))
ABOVE = Observation("claim", "มากกว่าร้อยละ ๙๐ จำนวน ๒ ตัวชี้วัด", values=("above", "90", "2"))

VERDICTS = [
    pytest.param(case(2563, overall_score="56.52", indicators=table(BAN_PAEN)), "overall", "proved", id="A: overall"),
    pytest.param(
        case(2563, overall_score="56.25", indicators=table(BAN_PAEN)), "overall", "contradicted", id="swapped"
    ),
    pytest.param(case(2563, overall_score="56.52"), "overall", "cannot tell", id="no indicators"),
    pytest.param(case(2569, overall_score="56.52", indicators=table(BAN_PAEN)), "overall", None, id="unknown year"),
    pytest.param(
        case(2566, indicators=table(PHANOM_THUAN), questions=questions(E1_TO_E5)), "e1", "contradicted", id="E: e1-e5"
    ),
    pytest.param(case(2566, questions=questions("e11 73.40 e12 74.26")), "e11", "cannot tell", id="E: no e14"),
    pytest.param(case(2563, indicators=table(BAN_PAEN)), "indicator:10", "proved", id="A: one of 17 values"),
    pytest.param(case(2563, indicators=table(BAN_PAEN)), "indicator:9", "cannot tell", id="A: one of 5,469 values"),
    pytest.param(case(2564, subindicators=parts("10.2 25.00")), "10.2", "contradicted", id="half item"),
    pytest.param(case(2564, questions=questions("o1 50.00")), "o1", "contradicted", id="half an item"),
    pytest.param(case(2568, questions=questions("o1 50.00")), "o1", None, id="items of 2568 are not known"),
    pytest.param(case(2563, overall_score="56.52", grade="D"), "overall", "proved", id="A: grade"),
    pytest.param(case(2563, overall_score="56.52", grade="C"), "overall", "contradicted", id="another grade"),
    pytest.param(
        case(2563, perceptions=[told("68.94", มาก="54.84", มากที่สุด="25.81", น้อย="19.35")]), "told:0", "proved", id="A"
    ),
    pytest.param(
        case(2563, perceptions=[told("68.94", มาก="54.48", มากที่สุด="25.81", น้อย="19.35")]),
        "told:0",
        "contradicted",
        id="A: two digits swapped",
    ),
    pytest.param(case(2563, HIGHEST, indicators=table(BAN_PAEN)), "indicator:1", "proved", id="A: the highest is 1"),
    pytest.param(case(2563, ABOVE, indicators=table(BAN_PAEN)), "indicator:1", "contradicted", id="one above, not two"),
    pytest.param(case(2566, questions=questions("e13 80.86 e13 80.68")), "e13#2", "contradicted", id="printed twice"),
    pytest.param(case(2566, overall_score="804.20"), "overall", "contradicted", id="above 100"),
]


@pytest.mark.parametrize(("report", "key", "expected"), VERDICTS)
def test_verdict(report: Case, key: str, expected: str | None) -> None:
    said = {said for check, said in report.proof.verdicts if key in check.keys}
    strongest = next((one for one in ("contradicted", "proved", "cannot tell") if one in said), None)
    assert strongest == expected


PROVED = [
    pytest.param(
        case(2563, overall_score="56.52", indicators=table(BAN_PAEN)),
        {"overall", *(f"indicator:{number}" for number in range(1, 11))},
        id="A: overall and all ten",
    ),
    pytest.param(
        case(2563, ABOVE, overall_score="56.52", grade="C", indicators=table(BAN_PAEN)),
        {"overall", *(f"indicator:{number}" for number in range(1, 11))},
        id="A, with a wrong claim and grade beside sums that close",
    ),
    pytest.param(case(2563, indicators=table(BAN_PAEN)), set(), id="62.50 would be reachable as well as 12.50"),
    pytest.param(case(2564, subindicators=parts("9.2 75.00")), set(), id="one slip gives 25.00, 2 of 8"),
    pytest.param(case(2564, questions=questions("o1 100.00")), {"o1"}, id="an item has 0 or 100"),
    pytest.param(case(2566, questions=questions("e13 80.86 e13 80.86")), {"e13", "e13#2"}, id="printed twice alike"),
    pytest.param(case(2566, overall_score="80.42", level="ต้องปรับปรุง"), set(), id="a level spans too much"),
    pytest.param(
        case(2563, perceptions=[told("68.94", มาก="54.84", มากที่สุด="25.81", น้อย="19.35")]),
        {"told:0", "told:0/share:0", "told:0/share:1", "told:0/share:2"},
        id="A: shares and their score",
    ),
]


@pytest.mark.parametrize(("report", "keys"), PROVED)
def test_proved_figures(report: Case, keys: set[str]) -> None:
    assert report.proof.proved == keys


SHARES_OF_31 = (5484, 2581, 1935, 6452, 2903, 645, 6774, 4516, 4194)
SCORES_OF_31 = tuple(sorted(scores_of(31))[100:1000:30])

PEOPLE = [
    pytest.param(SHARES_OF_31, shares_of, 31, id="A: all shares of the IIT"),
    pytest.param((*SHARES_OF_31, 5448), shares_of, 31, id="one of them mistyped"),
    pytest.param((*SHARES_OF_31, 5448, 2518), shares_of, None, id="two of them mistyped"),
    pytest.param(SHARES_OF_31[:5], shares_of, None, id="too few"),
    pytest.param((3944, 3521, 2535, 4507, 3099, 2394), shares_of, 71, id="A: all shares of the EIT"),
    pytest.param(SCORES_OF_31, scores_of, 31, id="scores"),
    pytest.param((1111, 2222, 3333, 4444, 5555, 6666, 7777, 8888), scores_of, None, id="scores of nobody"),
]


@pytest.mark.parametrize(("values", "made_by", "people"), PEOPLE)
def test_number_of_people(values: tuple[int, ...], made_by: Any, people: int | None) -> None:  # noqa: ANN401
    assert number_of_people(values, made_by) == people


def test_scores_of_people_by_counting_them() -> None:
    counted = {
        round((33 * low + 67 * high + 100 * top) * 100 / 4)
        for low in range(5)
        for high in range(5 - low)
        for top in range(5 - low - high)
    }
    assert scores_of(4) == counted


def test_summary_counts_what_is_proved() -> None:
    summary = summary_of(case(2563, overall_score="56.52", grade="C", indicators=table(BAN_PAEN)).proof)
    assert (summary.proved, summary.figures) == (11, 11)
    assert {tally.code: dict(tally.counts) for tally in summary.tallies} == {
        "score.overall-mismatch": {"proved": 1},
        "score.indicator-mean-mismatch": {"cannot tell": 10},
        "score.oit-unreachable": {"proved": 1, "cannot tell": 1},
        "score.grade-mismatch": {"contradicted": 1},
    }
