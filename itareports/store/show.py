"""One organisation over the years."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Executable, Row, func, select
from sqlalchemy.orm import Session

from itareports.store.filters import ReportFilter, report_conditions
from itareports.store.tables import (
    FindingRecord,
    IndicatorScoreRecord,
    MeasureRecord,
    OrganisationRecord,
    ReportRecord,
    SourceRecord,
)

INDICATORS = tuple(range(1, 11))
Conditions = list[ColumnElement[bool]]


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One report of an organisation.

    `scores` are those of the indicators 1 to 10, None where none is printed, or different ones are.
    """

    report_id: int
    organisation: str | None
    province: str | None
    district: str | None
    organisation_type: str | None
    fiscal_year_be: int | None
    assessed_year_be: int | None
    kind: str | None
    overall_score: Decimal | None
    grade: str | None
    level: str | None
    scores: tuple[Decimal | None, ...]
    measures: int
    errors: int
    warnings: int
    infos: int
    document: str


def organisation_history(session: Session, name_like: str) -> list[HistoryRow]:
    """The reports of every organisation whose name holds all the words given, each one's oldest first.

    >>> from itareports.store.session import opened
    >>> with opened("sqlite://") as session:
    ...     organisation_history(session, "บ้าน")
    []
    """
    conditions = report_conditions(ReportFilter(org=name_like))
    scores, severities = _scores(session, conditions), _severities(session, conditions)
    return [_row(row, scores, severities) for row in session.execute(_reports(conditions))]


def _reports(conditions: Conditions) -> Executable:
    measures = select(func.count()).where(MeasureRecord.report_id == ReportRecord.id).scalar_subquery()
    return (
        select(
            ReportRecord.id,
            OrganisationRecord.name.label("organisation"),
            OrganisationRecord.province,
            ReportRecord.district,
            ReportRecord.organisation_type,
            ReportRecord.fiscal_year_be,
            ReportRecord.assessed_year_be,
            ReportRecord.kind,
            ReportRecord.overall_score,
            ReportRecord.grade,
            ReportRecord.level,
            measures.label("measures"),
            SourceRecord.name.label("document"),
        )
        .select_from(ReportRecord)
        .join(OrganisationRecord)
        .join(SourceRecord, SourceRecord.report_id == ReportRecord.id)
        .where(*conditions)
        .order_by(
            OrganisationRecord.name.nulls_last(),
            OrganisationRecord.province.nulls_last(),
            ReportRecord.fiscal_year_be.nulls_last(),
            ReportRecord.kind.desc().nulls_last(),
            ReportRecord.id,
        )
    )


def _scores(session: Session, conditions: Conditions) -> dict[tuple[int, int], set[Decimal]]:
    query = (
        select(IndicatorScoreRecord.report_id, IndicatorScoreRecord.number, IndicatorScoreRecord.score)
        .join(ReportRecord, ReportRecord.id == IndicatorScoreRecord.report_id)
        .join(OrganisationRecord)
        .where(*conditions)
    )
    scores: dict[tuple[int, int], set[Decimal]] = {}
    for report_id, number, score in session.execute(query):
        if score is not None:
            scores.setdefault((report_id, number), set()).add(score)
    return scores


def _severities(session: Session, conditions: Conditions) -> Counter[tuple[int, str]]:
    query = (
        select(FindingRecord.report_id, FindingRecord.severity)
        .join(ReportRecord, ReportRecord.id == FindingRecord.report_id)
        .join(OrganisationRecord)
        .where(*conditions)
    )
    return Counter((report_id, severity) for report_id, severity in session.execute(query))


def _row(
    row: Row[Any], scores: dict[tuple[int, int], set[Decimal]], severities: Counter[tuple[int, str]]
) -> HistoryRow:
    told = (scores.get((row.id, number), set()) for number in INDICATORS)
    return HistoryRow(
        report_id=row.id,
        organisation=row.organisation,
        province=row.province,
        district=row.district,
        organisation_type=row.organisation_type,
        fiscal_year_be=row.fiscal_year_be,
        assessed_year_be=row.assessed_year_be,
        kind=row.kind,
        overall_score=row.overall_score,
        grade=row.grade,
        level=row.level,
        scores=tuple(next(iter(values)) if len(values) == 1 else None for values in told),
        measures=row.measures,
        errors=severities[row.id, "error"],
        warnings=severities[row.id, "warning"],
        infos=severities[row.id, "info"],
        document=row.document,
    )
