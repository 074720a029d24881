"""Organisations side by side: their scores by indicator or by year."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from itareports.store.filters import ReportFilter, report_conditions
from itareports.store.matrix import Columns, Matrix, MatrixRow, Peers, ranked
from itareports.store.tables import IndicatorScoreRecord, OrganisationRecord, ReportRecord

__all__ = ["Matrix", "MatrixRow", "score_matrix"]

OVERALL = 0
INDICATORS = tuple(range(1, 11))
UNKNOWN = "unknown"
"""The column of reports that do not say which year they assess."""


@dataclass(frozen=True, slots=True)
class _Result:
    """All different scores that reports give an organisation for a year, by indicator; the overall score under 0."""

    organisation_id: int
    row: MatrixRow
    scores: dict[int, frozenset[Decimal]]

    def score(self, number: int) -> Decimal | None:
        return _single(self.scores.get(number, frozenset()))


def score_matrix(
    session: Session, asked: ReportFilter, columns: Columns = "indicator", by: Peers | None = None
) -> Matrix:
    """Organisations × the ten indicators, or × the assessed years with the overall score of each.

    A plan and an implementation report that agree are one row; where they differ both are shown, for the audit to
    say which is to be doubted. A score told twice and differently within a report is None. Of the years it is the
    newest that is ranked.
    """
    results = _merged(_results(session, asked))
    if columns == "year":
        return _by_year(results, by)
    rows = (
        replace(one.row, cells=tuple(one.score(number) for number in INDICATORS), overall=one.score(OVERALL))
        for one in results
    )
    return Matrix(columns=tuple(str(number) for number in INDICATORS), rows=ranked(rows, by))


def _results(session: Session, asked: ReportFilter) -> list[_Result]:
    query = (
        select(
            ReportRecord.id,
            ReportRecord.organisation_id,
            OrganisationRecord.name,
            OrganisationRecord.province,
            ReportRecord.organisation_type,
            ReportRecord.assessed_year_be,
            ReportRecord.overall_score,
            IndicatorScoreRecord.number,
            IndicatorScoreRecord.score,
        )
        .join(OrganisationRecord)
        .outerjoin(IndicatorScoreRecord)
        .where(*report_conditions(asked, ReportRecord.assessed_year_be))
        .order_by(ReportRecord.id)
    )
    results: dict[int, _Result] = {}
    for key, organisation_id, name, province, type_, year, overall, number, score in session.execute(query):
        if key not in results:
            row = MatrixRow(name, province, type_, year, cells=(), overall=None)
            results[key] = _Result(organisation_id, row, {OVERALL: _told(overall)})
        if number is not None:
            results[key].scores[number] = results[key].scores.get(number, frozenset()) | _told(score)
    return [one for one in results.values() if any(one.scores.values())]


def _told(score: Decimal | None) -> frozenset[Decimal]:
    return frozenset() if score is None else frozenset({score})


def _single(told: frozenset[Decimal]) -> Decimal | None:
    return next(iter(told)) if len(told) == 1 else None


def _merged(results: Iterable[_Result]) -> list[_Result]:
    """Results of one organisation and year as one, unless they contradict each other or the year is not known."""
    merged: dict[tuple[int, int | None], list[_Result]] = {}
    for result in results:
        same = merged.setdefault((result.organisation_id, result.row.year), [])
        if same and result.row.year is not None and _agree(same[-1], result):
            same[-1] = replace(same[-1], scores=_union(same[-1], result))
        else:
            same.append(result)
    return [one for same in merged.values() for one in same]


def _agree(one: _Result, other: _Result) -> bool:
    both = ((one.scores.get(number), other.scores.get(number)) for number in _union(one, other))
    return all(not left or not right or left == right for left, right in both)


def _union(one: _Result, other: _Result) -> dict[int, frozenset[Decimal]]:
    numbers = one.scores.keys() | other.scores.keys()
    return {number: one.scores.get(number, frozenset()) | other.scores.get(number, frozenset()) for number in numbers}


def _by_year(results: list[_Result], by: Peers | None) -> Matrix:
    years = sorted({one.row.year for one in results if one.row.year is not None})
    labels = [str(year) for year in years]
    if any(one.row.year is None for one in results):
        labels.insert(0, UNKNOWN)
    told: dict[int, tuple[MatrixRow, dict[str, frozenset[Decimal]]]] = {}
    for one in results:
        label = UNKNOWN if one.row.year is None else str(one.row.year)
        _, scores = told.setdefault(one.organisation_id, (one.row, {}))
        scores[label] = scores.get(label, frozenset()) | one.scores[OVERALL]
    rows = []
    for row, scores in told.values():
        cells = tuple(_single(scores.get(label, frozenset())) for label in labels)
        rows.append(replace(row, year=None, cells=cells, overall=cells[-1] if years else None))
    return Matrix(columns=tuple(labels), rows=ranked(rows, None if by == "year" else by))
