"""Which slips are proposed, what a finding says of them, and what becomes of the evidence."""

from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.consistent import YEARS, consistent, one_digit_off, with_figure
from corpus.relations import can_be_noticed
from itareports.audit import Case, audit, weighed
from itareports.audit.misreadings import look_alikes, misreadings
from itareports.extract.observations import Observation
from itareports.normalize.indicators import indicators
from itareports.schema import Evidence, Place, Rival

PHANOM_THUAN = "94.14 88.05 90.39 81.44 84.16 78.36 75.25 74.20 93.00 63.75"


def table(scores: str) -> list[dict[str, Any]]:
    return [
        {"number": one.number, "name": one.name, "instrument": one.instrument, "score": score}
        for one, score in zip(indicators(), scores.split(), strict=True)
    ]


def shares(*percents: str, score: str | None = None) -> dict[str, Any]:
    levels = ("มาก", "มากที่สุด", "น้อย")
    told = [{"level": level, "percent": percent} for level, percent in zip(levels, percents, strict=False)]
    return {"question_score": score, "shares": told}


def case(year: int = 2566, **assessment: Any) -> Case:  # noqa: ANN401
    return Case.of({"assessed_year": year, "assessment": assessment})


def questions(text: str) -> list[dict[str, str]]:
    words = text.split()
    return [{"code": code, "score": score} for code, score in zip(words[::2], words[1::2], strict=True)]


I1_TO_I6 = "i1 80.00 i2 82.00 i3 84.00 i4 90.00 i5 90.00 i6 90.00"

PROPOSED = [
    pytest.param(
        case(2563, perceptions=[shares("54.48", "25.81", "19.35", score="68.94")]),
        {("told:0/share:0", "54.84", "swap")},
        id="A: 54.48 for 54.84",
    ),
    pytest.param(
        case(overall_score="804.20", level="ต้องปรับปรุง", indicators=table(PHANOM_THUAN)),
        {("overall", "80.42", "point")},
        id="E: the point is lost",
    ),
    pytest.param(case(overall_score="-80.42"), set(), id="no slip that is known"),
    pytest.param(
        case(overall_score="84.02", level="ต้องปรับปรุง", indicators=table(PHANOM_THUAN)),
        {("overall", "80.42", "swap")},
        id="E: overall with two digits swapped",
    ),
    pytest.param(
        case(
            2566,
            indicators=[table(PHANOM_THUAN)[0] | {"score": "86.00"}],
            questions=questions(I1_TO_I6.replace("i3 84.00", "i3 48.00") + " i3 84.00"),
        ),
        {("i3", "84.00", "told elsewhere")},
        id="the other print of a question is right",
    ),
    pytest.param(case(perceptions=[shares("45.16", "41.94", "6.45")]), set(), id="A: a level is not told"),
    pytest.param(case(2563, overall_score="56.52", grade="B"), set(), id="a grade points at no figure"),
    pytest.param(case(2563, overall_score="56.52"), set(), id="nothing is wrong"),
]


@pytest.mark.parametrize(("report", "expected"), PROPOSED)
def test_proposals(report: Case, expected: set[tuple[str, str, str]]) -> None:
    found = {
        (one.key, f"{Decimal(one.change.value) / 100:.2f}", one.change.slip)
        for fault in report.faults
        for one in fault.proposals
    }
    assert found == expected


def test_two_slips_are_explained_one_by_one() -> None:
    scores = table(PHANOM_THUAN)
    scores[8]["score"] = "39.00"
    report = case(
        overall_score="80.42",
        indicators=scores,
        perceptions=[shares("54.48", "25.81", "19.35", score="68.94")],
    )
    told = [{(one.key, one.change.value) for one in fault.proposals} for fault in report.faults]
    assert {("indicator:9", 9300)} in told
    assert {("told:0/share:0", 5484)} in told


@given(year=st.sampled_from(YEARS), seed=st.integers(0, 10**6))
def test_a_wrong_digit_is_noticed_where_it_can_be_and_the_true_one_proposed(year: int, seed: int) -> None:
    rng = Random(seed)
    drawn = consistent(year, rng)
    assert not Case.of(drawn.report).faults
    path = rng.choice(list(drawn.figures))
    wrong = one_digit_off(drawn.figures[path], rng)
    report = Case.of(with_figure(drawn, path, wrong))
    noticed = any(check.code for fault in report.faults for check in fault.checks)
    assert noticed == can_be_noticed(drawn, path, wrong)
    if noticed:
        proposed = {
            (report.proof.figures[one.key].path, Decimal(one.change.value) / 100)
            for fault in report.faults
            for one in fault.proposals
        }
        assert (path, drawn.figures[path]) in proposed
        assert any(finding.code.startswith("score.") for finding in audit(report))


@given(st.integers(0, 100_00))
def test_misreadings_are_other_scores_and_each_is_told_once(printed: int) -> None:
    values = [other.value for other in misreadings(printed)]
    assert printed not in values
    assert len(values) == len(set(values))
    assert all(0 <= value <= 100_00 for value in values)


@given(st.integers(100, 99_99))
def test_look_alikes_change_two_digits(printed: int) -> None:
    for other in look_alikes(printed):
        changed = [one for one, new in zip(f"{printed:04d}", f"{other.value:04d}", strict=True) if one != new]
        assert len(changed) == 2


SWAPPED = {"assessed_year": 2563, "assessment": {"perceptions": [shares("54.48", "25.81", "19.35", score="68.94")]}}
SHARE = "/assessment/perceptions/0/shares/0"


def test_a_finding_says_what_would_explain_it() -> None:
    said = {finding.code: finding for finding in audit(Case.of(SWAPPED))}
    for code in ("score.shares-not-100", "score.distribution-mismatch"):
        assert "จาก 54.48 เป็น 54.84 (สลับหลัก)" in said[code].message_th
        assert "54.48 for 54.84 (two digits swapped)" in said[code].message_en


def test_a_proposal_is_a_rival_and_nothing_is_changed() -> None:
    read = {SHARE: Evidence(raw="ระดับมาก ๕๔.๔๘%", reader="pdf")}
    report = weighed(Case.of({**SWAPPED, "evidence": read})).report
    assert report.assessment.perceptions[0].shares[0].percent == Decimal("54.48")
    assert [rival.value for rival in report.evidence[f"{SHARE}/percent"].rivals] == ["54.84"]
    assert report.evidence[SHARE].status == "read"


def test_the_one_proposal_repairs_a_scanned_figure() -> None:
    read = {SHARE: Evidence(raw="ระดับมาก ๕๔.๔๘%", reader="ocr", confidence=0.5)}
    mended = weighed(Case.of({**SWAPPED, "evidence": read}))
    assert mended.report.assessment.perceptions[0].shares[0].percent == Decimal("54.84")
    evidence = mended.report.evidence[f"{SHARE}/percent"]
    assert (evidence.status, evidence.raw) == ("repaired", "ระดับมาก ๕๔.๔๘%")
    assert [rival.value for rival in evidence.rivals] == ["54.48"]
    assert not [finding for finding in audit(mended) if finding.code.startswith("score.")]


def test_what_was_read_for_certain_is_what_is_printed() -> None:
    read = {SHARE: Evidence(raw="ระดับมาก ๕๔.๔๘%", reader="ocr", confidence=0.99)}
    report = weighed(Case.of({**SWAPPED, "evidence": read})).report
    assert report.assessment.perceptions[0].shares[0].percent == Decimal("54.48")
    assert [rival.value for rival in report.evidence[f"{SHARE}/percent"].rivals] == ["54.84"]


SEEN = [
    pytest.param(Rival(raw="๕๔.๘๘", value="54.88"), "54.88", id="one of two proposals was seen"),
    pytest.param(Rival(raw="๕๔.๔๓", value="54.43"), "54.48", id="what was seen closes no sum"),
    pytest.param(Rival(raw="๕๔.๘๘", value="54.88", place=Place(page=2)), "54.48", id="another print is no sight of it"),
]


@pytest.mark.parametrize(("rival", "value"), SEEN)
def test_a_scanned_figure_becomes_what_the_recogniser_saw(rival: Rival, value: str) -> None:
    percents = [{"level": "มาก", "percent": "54.48"}, {"level": "น้อย", "percent": "45.16"}]
    read = {SHARE: Evidence(raw="๕๔.๔๘", reader="ocr", confidence=0.9, rivals=(rival,))}
    report = weighed(Case.of({"assessment": {"perceptions": [{"shares": percents}]}, "evidence": read})).report
    assert report.assessment.perceptions[0].shares[0].percent == Decimal(value)


def test_several_proposals_repair_nothing() -> None:
    percents = [{"level": "มาก", "percent": "54.48"}, {"level": "น้อย", "percent": "45.16"}]
    read = {SHARE: Evidence(raw="๕๔.๔๘", reader="ocr")}
    report = weighed(Case.of({"assessment": {"perceptions": [{"shares": percents}]}, "evidence": read})).report
    assert report.assessment.perceptions[0].shares[0].percent == Decimal("54.48")
    assert len(report.evidence[f"{SHARE}/percent"].rivals) > 1


def test_a_figure_printed_twice_alike_is_not_confirmed_against_the_sums() -> None:
    overall = "/assessment/overall_score"
    whole = {"overall_score": "80.24", "indicators": table(PHANOM_THUAN)}
    read = {overall: Evidence(raw="80.24", reader="text", status="confirmed")}
    report = weighed(Case.of({"assessed_year": 2566, "assessment": whole, "evidence": read})).report
    assert report.evidence[overall].status == "read"


def test_the_text_tells_a_proved_figure_otherwise() -> None:
    whole = {"overall_score": "80.42", "indicators": table(PHANOM_THUAN)}
    again = Observation("score-retold", "36.75", path="/assessment/indicators/9/score", values=("63.75", "36.75"))
    (found,) = (
        one for one in audit(Case.of({"assessed_year": 2566, "assessment": whole}, again)) if "score." in one.code
    )
    assert "การคำนวณจากตัวเลขอื่นสนับสนุนค่า 63.75" in found.message_th


def test_a_proved_figure_is_confirmed() -> None:
    overall, first = "/assessment/overall_score", "/assessment/indicators/0/score"
    read = {overall: Evidence(raw="80.42", reader="text"), first: Evidence(raw="94.14", reader="text")}
    whole = {"overall_score": "80.42", "indicators": table(PHANOM_THUAN)}
    report = weighed(Case.of({"assessed_year": 2566, "assessment": whole, "evidence": read})).report
    assert {one.status for one in report.evidence.values()} == {"confirmed"}
