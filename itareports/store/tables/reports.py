"""Organisations, their reports, the documents they were read from, and every file ever seen."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from itareports.store.columns import KEY, OBJECT, Base, Count, Instant, Score, Words

if TYPE_CHECKING:
    from itareports.store.tables.assessment import (
        AnalysisRecord,
        IndicatorScoreRecord,
        PerceptionRecord,
        QuestionScoreRecord,
        SubindicatorScoreRecord,
    )
    from itareports.store.tables.audit import EvidenceRecord, FindingRecord
    from itareports.store.tables.measures import ConstraintRecord, MeasureRecord

NO_PROVINCE = text("province IS NULL")


class OrganisationRecord(Base):
    """An organisation is a name in a province. One without a name belongs to a single report."""

    __tablename__ = "organisations"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    name: Mapped[str | None] = mapped_column(Words)
    province: Mapped[str | None] = mapped_column(Words, index=True)

    # Two indexes, for one alone would allow any number of rows without a province.
    __table_args__ = (
        Index("uq_organisations_name_province", "name", "province", unique=True),
        Index("uq_organisations_name", "name", unique=True, sqlite_where=NO_PROVINCE, postgresql_where=NO_PROVINCE),
    )


class ReportRecord(Base):
    """One report. Name and province stand with the organisation, all else as this report prints it.

    Of several reports with the same organisation, kind and years the newest counts; the others name it in
    `superseded_by_id`. Identifiers are never used twice, so the greater one is the newer.
    """

    __tablename__ = "reports"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    kind: Mapped[str | None] = mapped_column(Words)
    fiscal_year_be: Mapped[int | None] = mapped_column(Count)
    assessed_year_be: Mapped[int | None] = mapped_column(Count)
    organisation_type: Mapped[str | None] = mapped_column(Words)
    subdistrict: Mapped[str | None] = mapped_column(Words)
    district: Mapped[str | None] = mapped_column(Words)
    subdistrict_code: Mapped[str | None] = mapped_column(Words)
    website: Mapped[str | None] = mapped_column(Words)
    nacc_department_id: Mapped[str | None] = mapped_column(Words)
    overall_score: Mapped[Decimal | None] = mapped_column(Score)
    grade: Mapped[str | None] = mapped_column(Words)
    level: Mapped[str | None] = mapped_column(Words)
    superseded_by_id: Mapped[int | None] = mapped_column(ForeignKey("reports.id", ondelete="SET NULL"), index=True)
    program_version: Mapped[str] = mapped_column(Words)
    loaded_at: Mapped[datetime] = mapped_column(Instant)

    organisation: Mapped[OrganisationRecord] = relationship(lazy="joined")
    source: Mapped["SourceRecord"] = relationship(lazy="selectin", passive_deletes=True)
    indicators: Mapped[list["IndicatorScoreRecord"]] = relationship(
        lazy="selectin", order_by="IndicatorScoreRecord.position", passive_deletes=True
    )
    subindicators: Mapped[list["SubindicatorScoreRecord"]] = relationship(
        lazy="selectin", order_by="SubindicatorScoreRecord.position", passive_deletes=True
    )
    questions: Mapped[list["QuestionScoreRecord"]] = relationship(
        lazy="selectin", order_by="QuestionScoreRecord.position", passive_deletes=True
    )
    perceptions: Mapped[list["PerceptionRecord"]] = relationship(
        lazy="selectin", order_by="PerceptionRecord.position", passive_deletes=True
    )
    analyses: Mapped[list["AnalysisRecord"]] = relationship(
        lazy="selectin", order_by="AnalysisRecord.position", passive_deletes=True
    )
    measures: Mapped[list["MeasureRecord"]] = relationship(
        lazy="selectin", order_by="MeasureRecord.position", passive_deletes=True
    )
    constraints: Mapped[list["ConstraintRecord"]] = relationship(
        lazy="selectin", order_by="ConstraintRecord.position", passive_deletes=True
    )
    # What was found beside other reports is not the report's own, and does not come back with it.
    findings: Mapped[list["FindingRecord"]] = relationship(
        primaryjoin="and_(FindingRecord.report_id == ReportRecord.id, FindingRecord.scope == 'report')",
        lazy="selectin",
        order_by="FindingRecord.position",
        passive_deletes=True,
    )
    evidence: Mapped[list["EvidenceRecord"]] = relationship(lazy="selectin", passive_deletes=True)

    __table_args__ = (
        Index("ix_reports_identity", "organisation_id", "kind", "fiscal_year_be", "assessed_year_be"),
        Index("ix_reports_fiscal_year_be", "fiscal_year_be"),
        Index("ix_reports_assessed_year_be", "assessed_year_be"),
        {"sqlite_autoincrement": True},
    )


class SourceRecord(Base):
    """The document a report was read from."""

    __tablename__ = "sources"

    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(Words)
    sha256: Mapped[str] = mapped_column(Words, index=True)
    format: Mapped[str] = mapped_column(Words)
    encoding: Mapped[str | None] = mapped_column(Words)
    pages: Mapped[int | None] = mapped_column(Count)
    text_layer: Mapped[str] = mapped_column(Words)
    engine: Mapped[dict[str, str]] = mapped_column(OBJECT)


class FileRecord(Base):
    """A file as it was last seen. It keeps its report when a later reading fails."""

    __tablename__ = "files"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    path: Mapped[str] = mapped_column(Words, unique=True)
    sha256: Mapped[str | None] = mapped_column(Words, index=True)
    size: Mapped[int] = mapped_column(Count)
    status: Mapped[str] = mapped_column(Words, index=True)
    failure: Mapped[str | None] = mapped_column(Words)
    reason: Mapped[str | None] = mapped_column(Words)
    remedy: Mapped[str | None] = mapped_column(Words)
    program_version: Mapped[str] = mapped_column(Words)
    seen_at: Mapped[datetime] = mapped_column(Instant)
    report_id: Mapped[int | None] = mapped_column(ForeignKey("reports.id", ondelete="SET NULL"), index=True)
