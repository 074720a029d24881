"""Every file ever seen, as it was last seen."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from itareports.store.session import transaction
from itareports.store.tables import FileRecord

FileStatus = Literal["loaded", "unchanged", "superseded", "duplicate", "failed"]


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file for `ita status`. `reason` and `remedy` are sentences; `seen_at` is in UTC."""

    path: str
    status: FileStatus
    reason: str | None
    remedy: str | None
    sha256: str | None
    size: int
    program_version: str
    seen_at: datetime
    report_id: int | None


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of a file before it is read: its content and the version of the program that looks at it."""

    path: str
    sha256: str | None
    size: int
    program_version: str


def list_files(session: Session, statuses: Collection[FileStatus] | None = None) -> list[FileRow]:
    """All files, or those of some statuses, sorted by path."""
    query = select(FileRecord).order_by(FileRecord.path)
    if statuses is not None:
        query = query.where(FileRecord.status.in_(statuses))
    return [_row(record) for record in session.scalars(query)]


def known_file(session: Session, seen: Seen) -> FileRow | None:
    """The file as it was last seen, if neither its content nor the program changed since; else None.

    A failed file is known too: its status tells, and only `ita retry` reads it again.
    """
    record = find_record(session, seen.path)
    if record is None or seen.sha256 is None:
        return None
    unchanged = record.sha256 == seen.sha256 and record.program_version == seen.program_version
    return _row(record) if unchanged else None


def mark_unchanged(session: Session, path: str) -> None:
    """Notes that a known file was seen again; a file that had failed or gives no report of its own stays what it is."""
    with transaction(session):
        record = find_record(session, path)
        if record is not None:
            record.status = "unchanged" if record.status == "loaded" else record.status
            record.seen_at = datetime.now(UTC)


def record_failure(session: Session, seen: Seen, reason: str, remedy: str) -> None:
    """Notes that a file could not be read, or holds no report. What it gave before stays loaded."""
    with transaction(session):
        record = touch(session, seen)
        record.status, record.reason, record.remedy = "failed", reason, remedy


def find_record(session: Session, path: str) -> FileRecord | None:
    """The record of a path; None for a file never seen."""
    return session.scalars(select(FileRecord).where(FileRecord.path == path)).one_or_none()


def touch(session: Session, seen: Seen) -> FileRecord:
    """The record of a path with what is seen of it now; a new one for a file never seen."""
    record = find_record(session, seen.path)
    if record is None:
        record = FileRecord(path=seen.path)
        session.add(record)
    record.sha256, record.size, record.program_version = seen.sha256, seen.size, seen.program_version
    record.seen_at = datetime.now(UTC)
    record.status, record.reason, record.remedy = "loaded", None, None
    return record


def _row(record: FileRecord) -> FileRow:
    return FileRow(
        path=record.path,
        status=cast(FileStatus, record.status),
        reason=record.reason,
        remedy=record.remedy,
        sha256=record.sha256,
        size=record.size,
        program_version=record.program_version,
        seen_at=record.seen_at,
        report_id=record.report_id,
    )
