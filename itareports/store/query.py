"""Measures across organisations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, literal, select
from sqlalchemy.orm import Session

from itareports.store.filters import MeasureFilter, measure_conditions
from itareports.store.search import measure_matches, search_words, snippet
from itareports.store.tables import (
    ActivityRecord,
    MeasureRecord,
    MeasureTextRecord,
    MeasureTopicRecord,
    OrganisationRecord,
    PeriodSpanRecord,
    ReportRecord,
    ResponsibilityRecord,
)

__all__ = ["MeasureFilter", "MeasureRow", "find_measures"]

AT_ONCE = 1000
"""Measures looked up in one query; SQLite takes at most 32,766 values."""


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure as a listing shows it. `periods` are first and last days; `snippet` is the text that was found."""

    measure_id: int
    report_id: int
    organisation: str | None
    province: str | None
    organisation_type: str | None
    fiscal_year_be: int | None
    kind: str | None
    number: int
    title: str | None
    topics: tuple[str, ...]
    units: tuple[str, ...]
    periods: tuple[tuple[date, date], ...]
    snippet: str | None


def find_measures(session: Session, asked: MeasureFilter, *, limit: int | None = None) -> list[MeasureRow]:
    """The measures that meet the filter, by province, organisation, year (newest first) and number.

    >>> from itareports.store.session import opened
    >>> with opened("sqlite://") as session:
    ...     find_measures(session, MeasureFilter(text="คู่มือ"))
    []
    """
    words = search_words(asked.text)
    found = session.execute(_query(asked, words, session.get_bind().dialect.name).limit(limit)).all()
    starts = range(0, len(found), AT_ONCE)
    return [row for start in starts for row in _rows(session, found[start : start + AT_ONCE], words)]


def _query(asked: MeasureFilter, words: tuple[str, ...], dialect: str) -> Select[Any]:
    columns = (
        MeasureRecord.id.label("measure_id"),
        MeasureRecord.report_id,
        OrganisationRecord.name.label("organisation"),
        OrganisationRecord.province,
        ReportRecord.organisation_type,
        ReportRecord.fiscal_year_be,
        ReportRecord.kind,
        MeasureRecord.number,
        MeasureRecord.title,
        # The whole text is fetched only where a part of it will be shown.
        (MeasureTextRecord.text if words else literal("")).label("text"),
    )
    query = select(*columns).select_from(MeasureRecord).join(ReportRecord).join(OrganisationRecord)
    if words:
        query = query.join(MeasureTextRecord).where(measure_matches(words, dialect))
    return query.where(*measure_conditions(asked)).order_by(
        OrganisationRecord.province.nulls_last(),
        OrganisationRecord.name.nulls_last(),
        ReportRecord.fiscal_year_be.desc().nulls_last(),
        MeasureRecord.report_id,
        MeasureRecord.position,
    )


def _rows(session: Session, found: Sequence[Row[Any]], words: tuple[str, ...]) -> Iterable[MeasureRow]:
    ids = [row.measure_id for row in found]
    topics, units, periods = (_grouped(session, query, ids) for query in (_TOPICS, _UNITS, _PERIODS))
    for row in found:
        key = row.measure_id
        yield MeasureRow(
            measure_id=key,
            report_id=row.report_id,
            organisation=row.organisation,
            province=row.province,
            organisation_type=row.organisation_type,
            fiscal_year_be=row.fiscal_year_be,
            kind=row.kind,
            number=row.number,
            title=row.title,
            topics=tuple(code for (code,) in topics.get(key, ())),
            units=tuple(dict.fromkeys(unit if unit is not None else sub for unit, sub in units.get(key, ()))),
            periods=tuple((first, last) for first, last in periods.get(key, ())),
            snippet=snippet(row.text, words),
        )


_TOPICS = select(MeasureTopicRecord.measure_id, MeasureTopicRecord.code).order_by(MeasureTopicRecord.position)
_UNITS = (
    select(ActivityRecord.measure_id, ResponsibilityRecord.unit, ResponsibilityRecord.subunit)
    .join(ResponsibilityRecord)
    .where(ResponsibilityRecord.unit.is_not(None) | ResponsibilityRecord.subunit.is_not(None))
    .order_by(ActivityRecord.position, ResponsibilityRecord.position)
)
_PERIODS = (
    select(ActivityRecord.measure_id, PeriodSpanRecord.first_day, PeriodSpanRecord.last_day)
    .join(PeriodSpanRecord)
    .order_by(PeriodSpanRecord.first_day, PeriodSpanRecord.last_day)
)


def _grouped(session: Session, query: Select[Any], measure_ids: list[int]) -> dict[int, list[tuple[Any, ...]]]:
    """The distinct details of each measure, in their order."""
    measure_id = query.selected_columns[0]
    details: dict[int, dict[tuple[Any, ...], None]] = {}
    for key, *values in session.execute(query.where(measure_id.in_(measure_ids))):
        details.setdefault(key, {})[tuple(values)] = None
    return {key: list(values) for key, values in details.items()}
