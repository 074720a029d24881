"""Checks of totals and means: the overall score, an indicator and its questions or parts, a part and its items."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from math import lcm

from itareports.audit.arithmetic import MEAN_TOLERANCE
from itareports.audit.checks.check import Sum
from itareports.audit.figures import OVERALL, indicator_key, question_key
from itareports.audit.walk import question_ranges, question_scores, single_scores
from itareports.normalize.indicators import indicators
from itareports.schema import Report
from itareports.schema.assessment import Instrument
from itareports.schema.framework import CodeRange, Framework

OVERALL_CODE = "score.overall-mismatch"
MEAN_CODE = "score.indicator-mean-mismatch"

_TOLERANCE = int(MEAN_TOLERANCE * 1000)
"""In thousandths."""


def sum_checks(report: Report, known: Framework | None) -> Iterator[Sum]:
    """Yield the sums of the year assessed, as far as its framework is known firmly enough."""
    if known is None:
        return
    if known.weights is not None and known.weights.is_firm:
        yield weighted_total(known.weights.value)
    yield from _means_of_questions(report, known)
    if known.items is not None and known.items.is_firm:
        yield from _means_of_parts(known.items.value)


def mean_check(code: str, whole: str, parts: Iterable[str]) -> Sum:
    """The check that a figure is the mean of others, within 0.011.

    >>> mean_check("", "indicator:10", ("10.1", "10.2"))
    Sum(code='', weights=(('indicator:10', -20), ('10.1', 10), ('10.2', 10)), total=0, tolerance=22)
    """
    keys = tuple(parts)
    weights = ((whole, -10 * len(keys)), *((key, 10) for key in keys))
    return Sum(code, weights, 0, _TOLERANCE * len(keys))


def weighted_total(weights: Mapping[Instrument, Decimal]) -> Sum:
    """The check that the overall score is the weighted sum of the instruments, each the mean of its indicators."""
    members = {
        instrument: [indicator.number for indicator in indicators() if indicator.instrument == instrument]
        for instrument in weights
    }
    scale = 1000 * lcm(*(len(numbers) for numbers in members.values()))
    parts = [
        (indicator_key(number), int(weight * scale) // len(members[instrument]))
        for instrument, weight in weights.items()
        for number in members[instrument]
    ]
    return Sum(OVERALL_CODE, ((OVERALL, -scale), *parts), 0, _TOLERANCE * scale // 10)


def _means_of_questions(report: Report, known: Framework) -> Iterator[Sum]:
    """Yield the means of indicators 1-8.

    A question out of range, or printed with two scores, has a finding of its own: there the mean only bears witness.
    """
    doubtful = question_scores(report).keys() - single_scores(report).keys()
    for number, codes in question_ranges(report, known).items():
        code = "" if doubtful.intersection(codes.codes) else MEAN_CODE
        yield mean_check(code, indicator_key(number), map(question_key, codes.codes))


def _means_of_parts(items: Mapping[str, CodeRange]) -> Iterator[Sum]:
    """Indicators 9 and 10 are the means of their sub-indicators, these of their items."""
    for number in (9, 10):
        parts = [part for part in items if part.startswith(f"{number}.")]
        if parts:
            yield mean_check(MEAN_CODE, indicator_key(number), parts)
    for part, codes in items.items():
        yield mean_check(MEAN_CODE, part, map(question_key, codes.codes))
