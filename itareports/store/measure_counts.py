"""Organisations side by side: how many measures they have, by indicator or by year."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from sqlalchemy.orm import Session

from itareports.store.filters import MeasureFilter
from itareports.store.matrix import Columns, Matrix, MatrixRow, Peers, ranked
from itareports.store.query import MeasureRow, find_measures

WITHOUT = "none"
"""The column of measures without such a topic or year."""
INDICATORS = tuple(str(number) for number in range(1, 11))
_Key = tuple[str | None, str | None, str | None, int | None]


def measure_matrix(
    session: Session, asked: MeasureFilter, columns: Columns = "indicator", by: Peers | None = None
) -> Matrix:
    """Organisations × the indicators that their measures address, or × the fiscal years: how many measures.

    A measure with two topics counts in both columns, and once in `overall`.
    """
    counts: dict[_Key, Counter[str]] = {}
    totals: Counter[_Key] = Counter()
    for measure in find_measures(session, asked):
        year = measure.fiscal_year_be if columns == "indicator" else None
        key = (measure.organisation, measure.province, measure.organisation_type, year)
        counts.setdefault(key, Counter()).update(_labels(measure, columns))
        totals[key] += 1
    labels = _columns(counts.values(), columns)
    rows = (
        MatrixRow(*key, cells=tuple(Decimal(counted[label]) for label in labels), overall=Decimal(totals[key]))
        for key, counted in counts.items()
    )
    return Matrix(columns=labels, rows=ranked(rows, None if columns == by else by))


def _labels(measure: MeasureRow, columns: Columns) -> set[str]:
    if columns == "year":
        return {WITHOUT if measure.fiscal_year_be is None else str(measure.fiscal_year_be)}
    topics = {topic.removeprefix("indicator:") for topic in measure.topics if topic.startswith("indicator:")}
    return topics or {WITHOUT}


def _columns(counts: Iterable[Counter[str]], columns: Columns) -> tuple[str, ...]:
    seen = {label for counted in counts for label in counted}
    labels = INDICATORS if columns == "indicator" else tuple(sorted(seen - {WITHOUT}))
    return (*labels, WITHOUT) if WITHOUT in seen else labels
