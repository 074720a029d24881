"""Reports of one text: the same file in two formats, or one report under two organisations or years."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from itareports.audit.across.collection import ComparedMeasure, ComparedReport, Match, Pair, Twins
from itareports.audit.across.likeness import ENOUGH, are_same, says_the_same
from itareports.audit.across.owners import are_two_organisations, differ
from itareports.schema import ReportDigest

FEWEST_SCORES = 3
"""So many equal scores of two decimals, all that both print, prove that a figure was taken from one result."""
MOST_OF_ONE_RESULT = 16
"""Scores that more reports have in common than these are no mark of any of them."""


def find_twins(reports: tuple[ComparedReport, ...], matches: Mapping[Pair, tuple[Match, ...]]) -> Iterator[Twins]:
    """Yield the pairs of reports that hold one text.

    A plan and the report on it have their measures in common, and are never twins. Where organisation or years
    contradict, the same measures are no proof of one report: then the scores, or the results, must agree too. Looked
    at are reports of one organisation, those with a measure in common, and those with the same scores.
    """
    candidates = {*matches, *_of_one_owner(reports), *_of_one_result(reports)}
    for pair in sorted(candidates):
        one, other = reports[pair[0]], reports[pair[1]]
        if _may_be_one(one.digest, other.digest) and _says_the_same(one, other):
            two_identities = _contradict(one.digest, other.digest)
            if not two_identities or _is_proved(one, other):
                yield Twins(pair, two_identities)


def _of_one_owner(reports: tuple[ComparedReport, ...]) -> Iterator[Pair]:
    yield from _pairs((report.owner for report in reports), len(reports))


def _of_one_result(reports: tuple[ComparedReport, ...]) -> Iterator[Pair]:
    scores = (report.digest.scores if len(report.digest.scores) >= FEWEST_SCORES else None for report in reports)
    yield from _pairs(scores, MOST_OF_ONE_RESULT)


def _pairs(keys: Iterable[object], most: int) -> Iterator[Pair]:
    groups: dict[object, list[int]] = {}
    for place, key in enumerate(keys):
        if key is not None:
            groups.setdefault(key, []).append(place)
    for places in groups.values():
        if len(places) <= most:
            yield from combinations(places, 2)


def _says_the_same(one: ComparedReport, other: ComparedReport) -> bool:
    if len(one.measures) != len(other.measures) or _letters(one.measures) < ENOUGH:
        return False
    return all(
        says_the_same(mine, yours)
        and mine.results.numerals == yours.results.numerals
        and are_same(mine.results.letters, yours.results.letters)
        for mine, yours in zip(one.measures, other.measures, strict=True)
    )


def _letters(measures: tuple[ComparedMeasure, ...]) -> int:
    return sum(len(measure.words.letters) + len(measure.results.letters) for measure in measures)


def _may_be_one(one: ReportDigest, other: ReportDigest) -> bool:
    mine, yours = dict(one.scores), dict(other.scores)
    scores_agree = all(mine[number] == yours[number] for number in mine.keys() & yours.keys())
    return scores_agree and not differ(one.kind, other.kind)


def _contradict(one: ReportDigest, other: ReportDigest) -> bool:
    years_differ = differ(one.fiscal_year, other.fiscal_year) or differ(one.assessed_year, other.assessed_year)
    return years_differ or are_two_organisations(one, other)


def _is_proved(one: ComparedReport, other: ComparedReport) -> bool:
    common = dict(one.digest.scores).keys() & dict(other.digest.scores).keys()
    results = sum(len(measure.results.letters) for measure in one.measures)
    return len(common) >= FEWEST_SCORES or results >= ENOUGH
