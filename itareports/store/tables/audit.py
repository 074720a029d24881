"""What the audit found, and the evidence behind every value."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from itareports.store.columns import KEY, OBJECT, RATIO, Base, Instant, Words

PlaceObject = dict[str, int | list[float]]
"""A Place without its empty fields: {"page": 3, "line": 12}."""


REPORT, ACROSS = "report", "across"
"""What a finding was found in: the report alone, or this report beside others."""


class FindingRecord(Base):
    """One finding about a report; those of each scope are numbered by `position` on their own."""

    __tablename__ = "findings"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id", ondelete="CASCADE"), index=True)
    scope: Mapped[str] = mapped_column(Words, default=REPORT)
    position: Mapped[int] = mapped_column(KEY)
    code: Mapped[str] = mapped_column(Words, index=True)
    severity: Mapped[str] = mapped_column(Words)
    path: Mapped[str] = mapped_column(Words)
    message_th: Mapped[str] = mapped_column(Words)
    message_en: Mapped[str] = mapped_column(Words)
    place: Mapped[PlaceObject | None] = mapped_column(OBJECT)
    evidence: Mapped[str | None] = mapped_column(Words)

    __table_args__ = (
        Index("ix_findings_severity_code", "severity", "code"),
        Index("ix_findings_scope_report_id", "scope", "report_id"),
    )


class AcrossAuditRecord(Base):
    """The last audit across reports: the fingerprint of the reports that it looked at, and when it was done."""

    __tablename__ = "across_audits"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    fingerprint: Mapped[str] = mapped_column(Words)
    done_at: Mapped[datetime] = mapped_column(Instant)


class EvidenceRecord(Base):
    """The text a value was made of; `path` is the JSON Pointer of the value."""

    __tablename__ = "evidence"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id", ondelete="CASCADE"))
    path: Mapped[str] = mapped_column(Words)
    raw: Mapped[str] = mapped_column(Words)
    place: Mapped[PlaceObject | None] = mapped_column(OBJECT)
    reader: Mapped[str] = mapped_column(Words)
    confidence: Mapped[float | None] = mapped_column(RATIO)
    status: Mapped[str] = mapped_column(Words)

    rivals: Mapped[list["EvidenceRivalRecord"]] = relationship(
        lazy="selectin", order_by="EvidenceRivalRecord.position", passive_deletes=True
    )

    __table_args__ = (Index("uq_evidence_report_id_path", "report_id", "path", unique=True),)


class EvidenceRivalRecord(Base):
    """Another reading of the same value."""

    __tablename__ = "evidence_rivals"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    evidence_id: Mapped[int] = mapped_column(ForeignKey("evidence.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(KEY)
    raw: Mapped[str] = mapped_column(Words)
    value: Mapped[str | None] = mapped_column(Words)
    place: Mapped[PlaceObject | None] = mapped_column(OBJECT)
