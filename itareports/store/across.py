"""Findings across reports: kept apart from those on one report, with a mark of the reports they were made from."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from itareports.schema import Finding
from itareports.store.dismantle import finding_values
from itareports.store.engine import is_read_only
from itareports.store.session import transaction
from itareports.store.tables import (
    ACROSS,
    AcrossAuditRecord,
    EvidenceRecord,
    FindingRecord,
    PlaceObject,
    ReportRecord,
    SourceRecord,
)

AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class AcrossAudit:
    """The last audit across reports, in UTC, and the fingerprint of the reports that it looked at."""

    fingerprint: str
    done_at: datetime


def fingerprint(session: Session, program_version: str) -> str:
    """What decides the findings across reports: which reports count, what they were read from, and by which programs.

    >>> from itareports.store.session import opened
    >>> with opened("sqlite://") as session:
    ...     len(fingerprint(session, "1"))
    64
    """
    query = select(ReportRecord.id, ReportRecord.program_version, SourceRecord.sha256)
    query = query.join(SourceRecord, SourceRecord.report_id == ReportRecord.id)
    told = hashlib.sha256(program_version.encode())
    for row in session.execute(query.where(ReportRecord.superseded_by_id.is_(None)).order_by(ReportRecord.id)):
        told.update(repr(tuple(row)).encode())
    return told.hexdigest()


def last_across_audit(session: Session) -> AcrossAudit | None:
    """The last audit across reports; None before the first one."""
    record = session.scalars(select(AcrossAuditRecord)).one_or_none()
    return None if record is None else AcrossAudit(record.fingerprint, record.done_at)


def can_write(session: Session) -> bool:
    """Whether findings can be written here, or the database is only to be read."""
    try:
        with transaction(session):
            session.execute(update(AcrossAuditRecord).where(AcrossAuditRecord.id < 0).values(fingerprint=""))
    except DBAPIError as error:
        if is_read_only(error):
            return False
        raise
    return True


def replace_across(session: Session, found: Iterable[tuple[int, Finding]], of: str) -> None:
    """Puts the findings across reports in the place of the former ones, with the fingerprint of what they are made of.

    Findings on reports that count no more by now are left out; the fingerprint tells that others are due.
    """
    with transaction(session):
        if session.get_bind().dialect.name == "postgresql":
            # Two audits at once would both find the former findings, and both write theirs.
            session.execute(text("LOCK TABLE across_audits IN EXCLUSIVE MODE"))
        session.execute(delete(FindingRecord).where(FindingRecord.scope == ACROSS))
        session.execute(delete(AcrossAuditRecord))
        current = set(session.scalars(select(ReportRecord.id).where(ReportRecord.superseded_by_id.is_(None))))
        counts: dict[int, int] = {}
        rows: list[dict[str, Any]] = []
        for report_id, finding in found:
            if report_id in current:
                position = counts[report_id] = counts.get(report_id, -1) + 1
                place = _place(session, report_id, finding.path)
                own = {"report_id": report_id, "position": position, "place": place}
                rows.append({**finding_values(finding), **own})
        insert_across(session, rows)
        session.add(AcrossAuditRecord(fingerprint=of, done_at=datetime.now(UTC)))


def across_rows(session: Session, report_id: int) -> list[dict[str, Any]]:
    """The findings across reports on one that is to be read anew; they hold until the next audit."""
    columns = [column for column in FindingRecord.__table__.columns if column.key not in ("id", "scope")]
    query = select(*columns).where(FindingRecord.report_id == report_id, FindingRecord.scope == ACROSS)
    return [dict(row) for row in session.execute(query.order_by(FindingRecord.position)).mappings()]


def insert_across(session: Session, rows: Sequence[dict[str, Any]]) -> None:
    """Stores findings across reports, each with the number of its report."""
    for start in range(0, len(rows), AT_ONCE):
        some = rows[start : start + AT_ONCE]
        session.execute(insert(FindingRecord), [{**row, "scope": ACROSS} for row in some])


def _place(session: Session, report_id: int, path: str) -> PlaceObject | None:
    """Where the value that a finding is about stands, or the first of its parts: as place_at finds it in a report."""
    if not path:
        return None
    within = EvidenceRecord.path.startswith(f"{path}/", autoescape=True)
    query = select(EvidenceRecord.place).where(EvidenceRecord.report_id == report_id)
    own = query.where(EvidenceRecord.path == path)
    return session.scalars(own).first() or session.scalars(query.where(within).order_by(EvidenceRecord.id)).first()
