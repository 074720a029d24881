"""Figures of the specs obey the ITA arithmetic; a planted defect really breaks it, and nothing else does."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from corpus.arithmetic import (
    OIT_ITEMS,
    QUESTIONS_PER_INDICATOR,
    distribution_score,
    grade_of,
    indicator_of,
    level_of,
    mean,
    overall,
    reachable,
)
from corpus.spec import PLANTED, Activity, Spec, load_all

TOLERANCE = Decimal("0.011")
SPECS = (*load_all(), *load_all(PLANTED))


def scores(spec: Spec) -> list[Decimal]:
    """The ten indicators; NaN for one that is left out."""
    return [Decimal(score or "NaN") for score in spec.assessment.indicators]


def printed_overall(spec: Spec) -> Decimal:
    return Decimal(spec.assessment.overall_score or "NaN")


def activities(spec: Spec) -> list[Activity]:
    return [activity for measure in spec.measures for activity in measure.activities]


def spans(spec: Spec) -> list[tuple[date, date]]:
    pairs = [span.split("/") for activity in activities(spec) for span in activity.spans]
    return [(date.fromisoformat(start), date.fromisoformat(end)) for start, end in pairs]


def overall_mismatch(spec: Spec) -> bool:
    printed = spec.assessment.indicators
    return bool(printed) and all(printed) and abs(overall(scores(spec)) - printed_overall(spec)) > TOLERANCE


def grade_mismatch(spec: Spec) -> bool:
    grade, level = spec.assessment.grade, spec.assessment.level
    wrong_grade = grade is not None and grade != grade_of(printed_overall(spec))
    return wrong_grade or (level is not None and level != level_of(scores(spec), printed_overall(spec)))


def oit_unreachable(spec: Spec) -> bool:
    if spec.assessed_year not in OIT_ITEMS or not spec.assessment.indicators:
        return False
    return any(scores(spec)[number - 1] not in reachable(spec.assessed_year, number) for number in (9, 10))


def indicator_mean_mismatch(spec: Spec) -> bool:
    by_indicator: dict[int, dict[str, Decimal]] = {}
    for issue in spec.issues:
        for code, score in issue.questions:
            number = indicator_of(code, spec.assessed_year or 0) if code[0] != "o" else None
            if number is not None:
                by_indicator.setdefault(number, {})[code] = Decimal(score)
    internal, external = QUESTIONS_PER_INDICATOR.get(spec.assessed_year or 0, (0, 0))
    complete = {
        number: mean(found.values())
        for number, found in by_indicator.items()
        if len(found) == (internal if number <= 5 else external)
    }
    return any(abs(average - scores(spec)[number - 1]) > TOLERANCE for number, average in complete.items())


def out_of_range(spec: Spec) -> bool:
    asked = [Decimal(score) for issue in spec.issues for _, score in issue.questions]
    known = [score for score in scores(spec) if not score.is_nan()]
    return any(score < 0 or score > 100 for score in known + asked)


def shares_not_100(spec: Spec) -> bool:
    sums = [sum((Decimal(percent) for _, percent in one.shares), Decimal(0)) for one in spec.perceptions]
    return any(abs(total - 100) > Decimal("0.05") for total in sums)


def level_named_twice(spec: Spec) -> bool:
    return any(len({level for level, _ in one.shares}) < len(one.shares) for one in spec.perceptions)


def distribution_mismatch(spec: Spec) -> bool:
    told = [one for one in spec.perceptions if one.question_score is not None]
    return any(abs(distribution_score(one.shares) - Decimal(one.question_score or 0)) > TOLERANCE for one in told)


def number_gap(spec: Spec) -> bool:
    return [measure.number for measure in spec.measures] != list(range(1, len(spec.measures) + 1))


def period_reversed(spec: Spec) -> bool:
    return any(start > end for start, end in spans(spec))


def period_outside_fiscal_year(spec: Spec) -> bool:
    if spec.fiscal_year is None:
        return False
    first, last = date(spec.fiscal_year - 544, 10, 1), date(spec.fiscal_year - 543, 9, 30)
    return any(start < first or end > last for start, end in spans(spec))


def period_unparsed(spec: Spec) -> bool:
    return any(activity.period and not activity.spans for activity in activities(spec))


def result_without_step(spec: Spec) -> bool:
    return any(len(activity.results) > len(activity.steps) for activity in activities(spec))


CHECKS: dict[str, Callable[[Spec], bool]] = {
    "score.overall-mismatch": overall_mismatch,
    "score.grade-mismatch": grade_mismatch,
    "score.oit-unreachable": oit_unreachable,
    "score.indicator-mean-mismatch": indicator_mean_mismatch,
    "score.out-of-range": out_of_range,
    "score.shares-not-100": shares_not_100,
    "score.level-named-twice": level_named_twice,
    "score.distribution-mismatch": distribution_mismatch,
    "score.overall-missing": lambda spec: spec.kind == "plan" and spec.assessment.overall_score is None,
    "score.indicator-missing": lambda spec: "" in spec.assessment.indicators,
    "org.name-missing": lambda spec: spec.name is None,
    "year.missing": lambda spec: spec.fiscal_year is None,
    "measure.none-found": lambda spec: not spec.measures,
    "measure.number-gap": number_gap,
    "measure.steps-missing": lambda spec: not all(activity.steps for activity in activities(spec)),
    "measure.responsible-missing": lambda spec: not all(activity.responsible for activity in activities(spec)),
    "measure.period-missing": lambda spec: not all(activity.period for activity in activities(spec)),
    "measure.period-reversed": period_reversed,
    "measure.period-outside-fiscal-year": period_outside_fiscal_year,
    "measure.result-without-step": result_without_step,
    "measure.results-missing": lambda spec: (
        spec.kind == "implementation" and not all(activity.results for activity in activities(spec))
    ),
    "period.unparsed": period_unparsed,
    "period.repaired": lambda spec: any("จ.ค." in activity.period for activity in activities(spec)),
    "unit.unknown": lambda spec: any("?" in activity.responsible for activity in activities(spec)),
}


DECIDED = [(spec, code) for spec in SPECS for code in CHECKS if code not in spec.findings.undecided]


@pytest.mark.parametrize(("spec", "code"), DECIDED, ids=[f"{spec.stem}-{code}" for spec, code in DECIDED])
def test_only_planted_defects_break_a_rule(spec: Spec, code: str) -> None:
    assert CHECKS[code](spec) == (code in spec.findings.expected)


@pytest.mark.parametrize("spec", [spec for spec in SPECS if spec.assessment.passed], ids=lambda spec: spec.stem)
def test_passed_items_give_the_oit_indicators(spec: Spec) -> None:
    shares = {code: passed.split("/") for code, passed in spec.assessment.passed.items()}
    percents = {code: Decimal(100) * int(right) / int(items) for code, (right, items) in shares.items()}
    for number in (9, 10):
        parts = [percent for code, percent in percents.items() if code.startswith(f"{number}.")]
        assert abs(mean(parts) - scores(spec)[number - 1]) <= Decimal("0.005")
    for code, printed in spec.assessment.subindicators.items():
        assert abs(percents[code] - Decimal(printed)) <= Decimal("0.005")


@pytest.mark.parametrize("spec", [spec for spec in SPECS if spec.perceptions], ids=lambda spec: spec.stem)
def test_shares_are_whole_numbers_of_respondents(spec: Spec) -> None:
    for one in spec.perceptions:
        people = [Decimal(percent) * one.respondents / 100 for _, percent in one.shares]
        assert all(abs(count - round(count)) <= one.respondents * Decimal("0.00005") for count in people)
