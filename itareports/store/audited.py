"""The reports that were audited, with or without findings, and the scores that were read in them."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Executable, Row, or_, select
from sqlalchemy.orm import Session

from itareports.store.filters import ReportFilter, report_conditions
from itareports.store.tables import (
    EvidenceRecord,
    IndicatorScoreRecord,
    OrganisationRecord,
    ReportRecord,
    SourceRecord,
)

__all__ = ["AuditedReport", "Figure", "Scores", "list_audited", "scores_by_report"]

INDICATORS = "/assessment/indicators"
OVERALL = "/assessment/overall_score"


@dataclass(frozen=True, slots=True)
class AuditedReport:
    """Which report it is: whose, of which kind and years, read from which document."""

    report_id: int
    organisation: str | None
    province: str | None
    kind: str | None
    fiscal_year_be: int | None
    assessed_year_be: int | None
    document: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A score as it was read; `is_confirmed` where its evidence says so, None in `score` where none is printed."""

    score: Decimal | None
    is_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one report; `indicators` are in the order of the report, each with its number."""

    overall: Figure = Figure(None)
    grade: str | None = None
    level: str | None = None
    indicators: tuple[tuple[int, Figure], ...] = ()


def list_audited(session: Session, asked: ReportFilter) -> list[AuditedReport]:
    """The reports that meet the filter, by organisation and year; those without findings too.

    >>> from itareports.store.session import opened
    >>> with opened("sqlite://") as session:
    ...     list_audited(session, ReportFilter(province="ลำพูน"))
    []
    """
    query = (
        select(
            ReportRecord.id,
            OrganisationRecord.name,
            OrganisationRecord.province,
            ReportRecord.kind,
            ReportRecord.fiscal_year_be,
            ReportRecord.assessed_year_be,
            SourceRecord.name,
        )
        .select_from(ReportRecord)
        .join(OrganisationRecord)
        .join(SourceRecord, SourceRecord.report_id == ReportRecord.id)
        .where(*report_conditions(asked))
        .order_by(
            OrganisationRecord.name.nulls_last(),
            OrganisationRecord.province.nulls_last(),
            ReportRecord.fiscal_year_be.nulls_last(),
            ReportRecord.id,
        )
    )
    return [AuditedReport(*row) for row in session.execute(query)]


def scores_by_report(session: Session, asked: ReportFilter) -> dict[int, Scores]:
    """The scores of every report that meets the filter, under its identifier."""
    confirmed = {(report_id, path) for report_id, path in session.execute(_confirmed(asked))}
    indicators: dict[int, list[tuple[int, Figure]]] = {}
    for row in session.execute(_indicators(asked)):
        indicators.setdefault(row.report_id, []).append((row.number, _figure(row, confirmed)))
    return {
        row.id: Scores(
            overall=Figure(row.overall_score, (row.id, OVERALL) in confirmed),
            grade=row.grade,
            level=row.level,
            indicators=tuple(indicators.get(row.id, ())),
        )
        for row in session.execute(_totals(asked))
    }


def _figure(row: Row[Any], confirmed: set[tuple[int, str]]) -> Figure:
    # The evidence of a score is its own, or that of the entry it stands in.
    entry = f"{INDICATORS}/{row.position}"
    return Figure(row.score, any((row.report_id, path) in confirmed for path in (f"{entry}/score", entry)))


def _totals(asked: ReportFilter) -> Executable:
    columns = (ReportRecord.id, ReportRecord.overall_score, ReportRecord.grade, ReportRecord.level)
    return select(*columns).join(OrganisationRecord).where(*report_conditions(asked))


def _indicators(asked: ReportFilter) -> Executable:
    one = IndicatorScoreRecord
    return (
        select(one.report_id, one.position, one.number, one.score)
        .join(ReportRecord, ReportRecord.id == one.report_id)
        .join(OrganisationRecord)
        .where(*report_conditions(asked))
        .order_by(one.report_id, one.position)
    )


def _confirmed(asked: ReportFilter) -> Executable:
    path = EvidenceRecord.path
    return (
        select(EvidenceRecord.report_id, path)
        .join(ReportRecord, ReportRecord.id == EvidenceRecord.report_id)
        .join(OrganisationRecord)
        .where(*report_conditions(asked), EvidenceRecord.status == "confirmed")
        .where(or_(path == OVERALL, path.startswith(f"{INDICATORS}/")))
    )
