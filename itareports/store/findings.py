"""Findings across reports."""

from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Executable, Row, case, select
from sqlalchemy.orm import Session

from itareports.schema import Place, Severity
from itareports.store.filters import FindingFilter, finding_conditions
from itareports.store.tables import FindingRecord, OrganisationRecord, PlaceObject, ReportRecord, SourceRecord

__all__ = ["FindingFilter", "FindingRow", "list_findings"]

WORST_FIRST = case({"error": 1, "warning": 2, "info": 3}, value=FindingRecord.severity)


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding as a listing shows it, with the report it is about."""

    severity: Severity
    code: str
    organisation: str | None
    province: str | None
    fiscal_year_be: int | None
    kind: str | None
    message_th: str
    message_en: str
    path: str
    page: int | None
    line: int | None
    evidence: str | None
    document: str
    report_id: int
    table: int | None = None
    row: int | None = None
    column: int | None = None

    @property
    def place(self) -> Place:
        """Where it is in the document, as far as it is known."""
        return Place(page=self.page, line=self.line, table=self.table, row=self.row, column=self.column)


def list_findings(session: Session, asked: FindingFilter, *, limit: int | None = None) -> list[FindingRow]:
    """The findings that meet the filter, errors first, then by code and organisation.

    >>> from itareports.store.session import opened
    >>> with opened("sqlite://") as session:
    ...     list_findings(session, FindingFilter(severity="error"))
    []
    """
    document = SourceRecord.name.label("document")
    query: Executable = (
        select(FindingRecord, OrganisationRecord, ReportRecord.fiscal_year_be, ReportRecord.kind, document)
        .join(ReportRecord, ReportRecord.id == FindingRecord.report_id)
        .join(OrganisationRecord, OrganisationRecord.id == ReportRecord.organisation_id)
        .join(SourceRecord, SourceRecord.report_id == ReportRecord.id)
        .where(*finding_conditions(asked))
        .order_by(
            WORST_FIRST,
            FindingRecord.code,
            OrganisationRecord.name.nulls_last(),
            FindingRecord.report_id,
            FindingRecord.position,
        )
        .limit(limit)
    )
    return [_row(row) for row in session.execute(query)]


def _row(row: Row[Any]) -> FindingRow:
    finding: FindingRecord = row.FindingRecord
    return FindingRow(
        severity=cast(Severity, finding.severity),
        code=finding.code,
        organisation=row.OrganisationRecord.name,
        province=row.OrganisationRecord.province,
        fiscal_year_be=row.fiscal_year_be,
        kind=row.kind,
        message_th=finding.message_th,
        message_en=finding.message_en,
        path=finding.path,
        page=_number(finding.place, "page"),
        line=_number(finding.place, "line"),
        evidence=finding.evidence,
        document=row.document,
        report_id=finding.report_id,
        table=_number(finding.place, "table"),
        row=_number(finding.place, "row"),
        column=_number(finding.place, "column"),
    )


def _number(place: PlaceObject | None, field: str) -> int | None:
    number = None if place is None else place.get(field)
    return number if isinstance(number, int) else None
