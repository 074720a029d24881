"""The law of the rules: each has its texts in both languages and an example that breaks it."""

import re

import pytest

from itareports.audit import RULES, Case, Rule, audit
from itareports.schema import Evidence, Finding, Place

# The codes that the audit of one report must know.
CODES = {
    "org": "name-variant province-conflict district-not-in-province subdistrict-not-in-district website-conflict "
    "name-missing",
    "year": "missing conflict label-span-mismatch",
    "score": "overall-missing overall-mismatch indicator-missing indicator-mean-mismatch oit-unreachable "
    "grade-mismatch shares-not-100 distribution-mismatch level-named-twice repeated-value-differs value-blank "
    "out-of-range "
    "question-missing claim-mismatch",
    "measure": "none-found steps-missing responsible-missing period-missing period-reversed period-outside-fiscal-year "
    "monitoring-missing results-missing result-without-step number-gap indicator-unaddressed",
    "period": "unparsed repaired",
    "unit": "unknown",
    "text": "placeholder-unfilled numbering-broken damaged other-organisation-named",
    "source": "table-unrecognised low-confidence other-genre scanned-unread",
}
EXPECTED_CODES = sorted(f"{family}.{name}" for family, names in CODES.items() for name in names.split())

by_code = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
THAI = re.compile(r"[ก-๙]")


def test_the_rules_are_those_of_the_contract() -> None:
    assert sorted(rule.code for rule in RULES) == EXPECTED_CODES


@by_code
def test_a_rule_explains_itself_in_both_languages(rule: Rule) -> None:
    assert THAI.search(rule.title_th)
    assert THAI.search(rule.explanation_th)
    assert rule.title_en.isascii()
    assert rule.explanation_en.endswith(".")
    assert not rule.title_en.endswith(".")


@by_code
def test_the_example_breaks_the_rule(rule: Rule) -> None:
    findings = list(rule.findings(rule.example))
    assert findings
    for finding in findings:
        assert (finding.code, finding.severity) == (rule.code, rule.severity)
        assert THAI.search(finding.message_th)
        assert finding.message_en.endswith(".")
        assert finding.message_th != finding.message_en


@by_code
def test_a_finding_points_into_the_report(rule: Rule) -> None:
    dumped = rule.example.report.model_dump(mode="json")
    for finding in rule.findings(rule.example):
        value: object = dumped
        for key in finding.path.split("/")[1:]:
            value = value[int(key)] if isinstance(value, list) else value[key]  # type: ignore[index]


@by_code
def test_an_empty_report_is_audited(rule: Rule) -> None:
    silent_ones = {"org.name-missing", "year.missing", "measure.none-found", "source.other-genre"}
    assert bool(list(rule.findings(Case.of({})))) == (rule.code in silent_ones)


def test_findings_come_by_severity_then_rule() -> None:
    found = audit(Case.of({"kind": "plan", "assessment": {"overall_score": "180.00"}, "measures": [{"number": 2}]}))
    assert [finding.code for finding in found] == [
        "org.name-missing",
        "score.out-of-range",
        "year.missing",
        "score.indicator-missing",
        "measure.number-gap",
        "measure.steps-missing",
    ]


WHERE = [
    pytest.param(
        {"assessment": {"questions": [{"code": "i5", "score": "190.38"}]}},
        "/assessment/questions/0",
        "score.out-of-range",
        "๑๘๐",
        id="a score stands where its question does",
    ),
    pytest.param(
        {
            "measures": [
                {"number": 1, "title": "ก", "activities": [{"responsible": [{"unit": "กองคลัง", "raw": "กองคลัง"}]}]}
            ]
        },
        "/measures/0/activities/0/responsible/0",
        "measure.steps-missing",
        None,
        id="what is missing stands nowhere, but its activity does",
    ),
]


@pytest.mark.parametrize(("content", "path", "code", "text"), WHERE)
def test_a_finding_leads_to_the_page(content: dict[str, object], path: str, code: str, text: str | None) -> None:
    read = Evidence(raw="๑๘๐", place=Place(line=30), reader="text")
    found = [finding for finding in audit(Case.of({**content, "evidence": {path: read}})) if finding.code == code]
    assert [(finding.place, finding.evidence) for finding in found] == [(Place(line=30), text)]


def test_a_finding_carries_the_place_and_the_text_of_its_value() -> None:
    read = Evidence(raw="๑๘๐", place=Place(page=3, line=7), reader="text")
    (finding,) = (
        finding
        for finding in audit(
            Case.of({"assessment": {"overall_score": "180.00"}, "evidence": {"/assessment/overall_score": read}})
        )
        if finding.code == "score.out-of-range"
    )
    assert (finding.place, finding.evidence) == (Place(page=3, line=7), "๑๘๐")
    assert isinstance(finding, Finding)
