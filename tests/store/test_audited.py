"""The reports that were audited, and the scores in them."""

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from itareports.schema import Evidence, Report
from itareports.store.audited import Figure, Scores, list_audited, scores_by_report
from itareports.store.filters import FindingFilter
from itareports.store.load import load_report
from tests.store.sample_reports import make_report


@pytest.mark.parametrize(
    ("asked", "documents"),
    [
        pytest.param({}, ["4.txt", "1.txt", "2.txt", "3.txt"], id="all, by organisation and year"),
        pytest.param(
            {"severity": "info", "code": "score"}, ["4.txt", "1.txt", "2.txt", "3.txt"], id="whatever they hold"
        ),
        pytest.param({"province": "จังหวัดพิจิตร"}, ["3.txt"], id="province"),
        pytest.param({"org": "บ้านตัวอย่าง", "year": 2567}, ["2.txt"], id="organisation and year"),
        pytest.param({"kind": "implementation"}, [], id="none"),
    ],
)
def test_reports_with_and_without_findings(example: Session, asked: dict[str, Any], documents: list[str]) -> None:
    assert [report.document for report in list_audited(example, FindingFilter(**asked))] == documents


def test_which_report_it_is(example: Session) -> None:
    (report,) = list_audited(example, FindingFilter(province="พิจิตร"))
    told = (report.organisation, report.province, report.kind, report.fiscal_year_be, report.assessed_year_be)
    assert told == ("เทศบาลเมืองสมมติ", "พิจิตร", "plan", 2566, 2565)


def test_scores_as_they_are_printed(session: Session) -> None:
    """Printed twice with different values, out of order, without a value: nothing is chosen, nothing left out."""
    report = make_report(overall="82.50", scores={9: "93.00", 4: None})
    first = report.assessment.indicators[0]
    again = first.model_copy(update={"score": Decimal("39.00")})
    scores = scores_of(session, with_indicators(report, (*report.assessment.indicators, again)))
    assert scores == Scores(
        overall=Figure(Decimal("82.50")),
        indicators=((9, Figure(Decimal("93.00"))), (4, Figure(None)), (9, Figure(Decimal("39.00")))),
    )


@pytest.mark.parametrize(
    ("path", "status", "confirmed"),
    [
        ("/assessment/overall_score", "confirmed", [True, False, False]),
        ("/assessment/indicators/1/score", "confirmed", [False, False, True]),
        ("/assessment/indicators/0", "confirmed", [False, True, False]),
        ("/assessment/indicators/1/score", "repaired", [False, False, False]),
        ("/assessment/indicators/11/score", "confirmed", [False, False, False]),
        ("/assessment/indicators/1/name", "confirmed", [False, False, False]),
        ("/assessment/level", "confirmed", [False, False, False]),
    ],
)
def test_only_the_evidence_of_a_score_confirms_it(
    session: Session, path: str, status: str, confirmed: list[bool]
) -> None:
    evidence = {path: Evidence.model_validate({"raw": "", "reader": "text", "status": status})}
    report = make_report(scores={4: "74.10", 6: "88.00"}).model_copy(update={"evidence": evidence})
    scores = scores_of(session, report)
    assert [figure.is_confirmed for figure in (scores.overall, *(one for _, one in scores.indicators))] == confirmed


def test_the_evidence_of_one_report_confirms_nothing_in_another(session: Session) -> None:
    read = Evidence(raw="", reader="text", status="confirmed")
    one = make_report().model_copy(update={"evidence": {"/assessment/overall_score": read}})
    other = make_report("เทศบาลตำบลอื่น", sha256="b")
    for report in (one, other):
        load_report(session, report, path=report.source.name, program_version="1", size=1)
    figures = {scores.overall for scores in scores_by_report(session, FindingFilter()).values()}
    assert figures == {Figure(Decimal("85.00"), is_confirmed=True), Figure(Decimal("85.00"))}


def with_indicators(report: Report, indicators: tuple[object, ...]) -> Report:
    return report.model_copy(update={"assessment": report.assessment.model_copy(update={"indicators": indicators})})


def scores_of(session: Session, report: Report) -> Scores:
    load_report(session, report, path="a.txt", program_version="1", size=1)
    (scores,) = scores_by_report(session, FindingFilter()).values()
    return scores
