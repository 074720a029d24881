"""Every file ever seen, as it was last seen."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, cast

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from itareports.store.columns import storable
from itareports.store.session import transaction
from itareports.store.tables import FileRecord

FileStatus = Literal["loaded", "unchanged", "superseded", "duplicate", "failed"]


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file for `ita status`. A failed one has the class of its failure; `reason` and `remedy` are sentences.

    `seen_at` is in UTC.
    """

    path: str
    status: FileStatus
    failure: str | None
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
    """The file as it was last seen, if neither its content nor the program changed since; else None."""
    return known_files(session, [seen]).get(seen.path)


def known_files(session: Session, seen: Collection[Seen]) -> dict[str, FileRow]:
    """By path, the files as they were last seen, of which neither the content nor the program changed since.

    A failed file is known too: its status tells, and only `ita retry` reads it again.
    """
    session.rollback()
    records = session.scalars(select(FileRecord).where(FileRecord.path.in_([one.path for one in seen])))
    by_path = {record.path: _row(record) for record in records}
    session.expunge_all()
    return {
        one.path: row
        for one in seen
        if (row := by_path.get(storable(one.path))) is not None
        and one.sha256 is not None
        and (row.sha256, row.program_version) == (one.sha256, one.program_version)
    }


def mark_unchanged(session: Session, paths: Collection[str]) -> None:
    """Notes that known files were seen again; one that had failed or gives no report of its own stays what it is."""
    with transaction(session):
        known = update(FileRecord).where(FileRecord.path.in_(paths))
        session.execute(known.values(seen_at=datetime.now(UTC)))
        session.execute(known.where(FileRecord.status == "loaded").values(status="unchanged"))


def record_failure(session: Session, seen: Seen, kind: str, told: tuple[str, str]) -> None:
    """Notes that a file could not be read, or holds no report: the class of failure, and `told` the reason and remedy.

    What it gave before stays loaded.
    """
    with transaction(session):
        record = touch(session, seen)
        record.status, record.failure = "failed", kind
        record.reason, record.remedy = told


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
    record.status, record.failure, record.reason, record.remedy = "loaded", None, None, None
    return record


def _row(record: FileRecord) -> FileRow:
    return FileRow(
        path=record.path,
        status=cast(FileStatus, record.status),
        failure=record.failure,
        reason=record.reason,
        remedy=record.remedy,
        sha256=record.sha256,
        size=record.size,
        program_version=record.program_version,
        seen_at=record.seen_at,
        report_id=record.report_id,
    )
