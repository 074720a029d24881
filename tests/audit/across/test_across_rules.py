"""The law of the rules across reports: texts in two languages, an example that breaks each, no order of reports."""

import re
from collections import Counter
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itareports.audit.across import RULES, AcrossRule, collected
from itareports.schema import Finding, ReportDigest
from tests.audit.across.sample_reports import AWAY, HOME, MEASURES, OTHERS, SCORES, away, replaced, report

CODES = [
    "source.duplicate-report",
    "source.duplicate-report",
    "measure.copied-from-other-organisation",
    "measure.unchanged-from-last-year",
    "measure.results-missing",
]
THAI = re.compile(r"[ก-๙]")
by_code = pytest.mark.parametrize("rule", RULES, ids=[f"{rule.code} {rule.severity}" for rule in RULES])


def test_the_rules_are_those_of_the_contract() -> None:
    assert [rule.code for rule in RULES] == CODES


@by_code
def test_a_rule_explains_itself_in_both_languages(rule: AcrossRule) -> None:
    assert THAI.search(rule.title_th)
    assert THAI.search(rule.explanation_th)
    assert rule.title_en.isascii()
    assert rule.explanation_en.endswith(".")
    assert not rule.title_en.endswith(".")


@by_code
def test_the_example_breaks_the_rule_and_no_other(rule: AcrossRule) -> None:
    collection = collected(rule.example)
    assert {one.title_en for one in RULES if list(one.findings(collection))} == {rule.title_en}
    for _, finding in rule.findings(collection):
        assert (finding.code, finding.severity) == (rule.code, rule.severity)
        assert THAI.search(finding.message_th)
        assert finding.message_en.endswith(".")
        assert finding.evidence


@by_code
def test_one_report_alone_and_none_at_all_are_audited(rule: AcrossRule) -> None:
    for reports in ((), rule.example[:1]):
        assert list(rule.findings(collected(reports))) == []


measures = st.sampled_from(
    [
        MEASURES,
        MEASURES[:6],
        MEASURES[::-1],
        away(),
        replaced(MEASURES, "2566", "2567"),
        (*OTHERS, *MEASURES[:2]),
        OTHERS,
        (),
    ]
)
reports = st.builds(
    report,
    st.just(0),
    measures,
    st.sampled_from([HOME, AWAY, (HOME[0], None), (HOME[0], "ชุมพร"), (None, None)]),
    year=st.sampled_from([None, 2565, 2566, 2567]),
    kind=st.sampled_from([None, "plan", "implementation"]),
    scores=st.sampled_from([(), SCORES, ((0, Decimal("71.02")),)]),
)


@given(st.lists(reports, max_size=8), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=80)
def test_the_order_of_the_reports_does_not_matter(made: list[ReportDigest], chance: Random) -> None:
    numbered = [_numbered(number, one) for number, one in enumerate(made, start=1)]
    mixed = chance.sample(numbered, len(numbered))
    assert _findings(mixed) == _findings(numbered)


@given(st.lists(reports, max_size=8))
@settings(deadline=None, max_examples=80)
def test_of_a_pair_of_reports_one_thing_is_told_once(made: list[ReportDigest]) -> None:
    numbered = [_numbered(number, one) for number, one in enumerate(made, start=1)]
    counts = Counter((number, one.code, one.evidence) for number, one in _findings(numbered))
    assert all(count == 1 for count in counts.values())
    for number, finding in _findings(numbered):
        assert f"({number}.pdf)" not in (finding.evidence or "")
        assert _points_into(finding.path, numbered[number - 1])


def _numbered(number: int, one: ReportDigest) -> ReportDigest:
    # `report` names the document by its number.
    return ReportDigest(
        number,
        f"{number}.pdf",
        one.organisation,
        one.province,
        kind=one.kind,
        fiscal_year=one.fiscal_year,
        assessed_year=one.assessed_year,
        scores=one.scores,
        measures=one.measures,
    )


def _findings(digests: list[ReportDigest]) -> list[tuple[int, Finding]]:
    collection = collected(digests)
    return [one for rule in RULES for one in rule.findings(collection)]


def _points_into(path: str, digest: ReportDigest) -> bool:
    if path in ("", "/measures"):
        return True
    return int(path.removeprefix("/measures/")) in {measure.position for measure in digest.measures}
