"""Measures across organisations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Executable, Row, literal, select
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
    found = session.execute(_query(asked, words, session.get_bind().dialect.name, limit)).all()
    starts = range(0, len(found), AT_ONCE)
    return [row for start in starts for row in _rows(session, found[start : start + AT_ONCE], words)]


def _query(asked: MeasureFilter, words: tuple[str, ...], dialect: str, limit: int | None) -> Executable:
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
    query = query.where(*measure_conditions(asked)).limit(limit)
    return query.order_by(
        OrganisationRecord.province.nulls_last(),
        OrganisationRecord.name.nulls_last(),
        ReportRecord.fiscal_year_be.desc().nulls_last(),
        MeasureRecord.report_id,
        MeasureRecord.position,
    )


def _rows(session: Session, found: Sequence[Row[Any]], words: tuple[str, ...]) -> Iterable[MeasureRow]:
    ids = [row.measure_id for row in found]
    topics, units, periods = (_grouped(session, query(ids)) for query in (_topics, _units, _periods))
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


def _topics(ids: list[int]) -> Executable:
    query = select(MeasureTopicRecord.measure_id, MeasureTopicRecord.code)
    return query.where(MeasureTopicRecord.measure_id.in_(ids)).order_by(MeasureTopicRecord.position)


def _units(ids: list[int]) -> Executable:
    query = select(ActivityRecord.measure_id, ResponsibilityRecord.unit, ResponsibilityRecord.subunit)
    is_known = ResponsibilityRecord.unit.is_not(None) | ResponsibilityRecord.subunit.is_not(None)
    query = query.join(ResponsibilityRecord).where(ActivityRecord.measure_id.in_(ids), is_known)
    return query.order_by(ActivityRecord.position, ResponsibilityRecord.position)


def _periods(ids: list[int]) -> Executable:
    query = select(ActivityRecord.measure_id, PeriodSpanRecord.first_day, PeriodSpanRecord.last_day)
    query = query.join(PeriodSpanRecord).where(ActivityRecord.measure_id.in_(ids))
    return query.order_by(PeriodSpanRecord.first_day, PeriodSpanRecord.last_day)


def _grouped(session: Session, query: Executable) -> dict[int, list[tuple[Any, ...]]]:
    """The distinct details of each measure, in their order."""
    details: dict[int, dict[tuple[Any, ...], None]] = {}
    for measure_id, *values in session.execute(query):
        details.setdefault(measure_id, {})[tuple(values)] = None
    return {measure_id: list(values) for measure_id, values in details.items()}
