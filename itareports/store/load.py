"""A report into the database: one document, one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from itareports.errors import UnstorableReportError
from itareports.schema import Report
from itareports.store.across import across_rows, insert_across
from itareports.store.dismantle import report_row
from itareports.store.engine import is_outside
from itareports.store.files import Seen, find_record, touch
from itareports.store.identity import Identity, identity_of, organisation_row, remove_orphan, settle, source_file
from itareports.store.rows import insert_tree
from itareports.store.session import transaction
from itareports.store.tables import FileRecord, ReportRecord, SourceRecord

# What one statement may name; SQLite takes 32,766.
_AT_ONCE = 500

LoadStatus = Literal["loaded", "unchanged", "superseded_other", "superseded", "duplicate"]


@dataclass(frozen=True, slots=True)
class LoadOutcome:
    """What became of a report.

    loaded: it is new, or read anew; superseded_other: so too, and it now stands for the report of the file
    `superseded`; superseded: it was read anew and remains behind a newer file; unchanged: nothing to do; duplicate:
    another file has the same content.
    """

    status: LoadStatus
    report_id: int
    superseded: str | None = None


def load_report(session: Session, report: Report, *, path: str, program_version: str, size: int) -> LoadOutcome:
    """Stores a report, and notes the file it comes from.

    The same content read by the same program version changes nothing. A file with new content gives up its former
    report. A report of the same organisation, kind and years from another file is kept, but no longer counts.
    Raises UnstorableReportError where the report holds what the database does not take; nothing is changed then.
    """
    seen = Seen(path=path, sha256=report.source.sha256, size=size, program_version=program_version)
    try:
        with transaction(session):
            known = _report_with(session, report.source.sha256)
            if known is None:
                return _load_new(session, report, seen)
            is_read_anew = known.program_version != program_version
            if is_read_anew:
                _replace(session, known.id, report, program_version)
            return _settle_known(session, seen, known.id, is_read_anew=is_read_anew)
    except DBAPIError as error:
        if is_outside(error):
            raise
        reason = str(error.orig).strip().partition("\n")[0]
        raise UnstorableReportError(f"{path}: the database does not take what was read ({reason}).") from error


def load_copy(session: Session, seen: Seen) -> LoadOutcome | None:
    """Notes a file whose content was loaded from another file by the same program version; None where none was."""
    if seen.sha256 is None:
        return None
    with transaction(session):
        known = _report_with(session, seen.sha256)
        if known is None or known.program_version != seen.program_version:
            return None
        return _settle_known(session, seen, known.id, is_read_anew=False)


def stored_contents(session: Session, files: Sequence[Seen]) -> set[str]:
    """The fingerprints among those of the files whose content was read by the same program version and is stored."""
    query = select(SourceRecord.sha256).join(ReportRecord, ReportRecord.id == SourceRecord.report_id)
    stored: set[str] = set()
    for at in range(0, len(files), _AT_ONCE):
        part = files[at : at + _AT_ONCE]
        versions = {file.program_version for file in part}
        wanted = query.where(SourceRecord.sha256.in_([file.sha256 for file in part if file.sha256 is not None]))
        stored.update(session.scalars(wanted.where(ReportRecord.program_version.in_(versions))))
    session.rollback()
    return stored


@dataclass(frozen=True, slots=True)
class _Known:
    id: int
    program_version: str


def _report_with(session: Session, sha256: str) -> _Known | None:
    query = select(ReportRecord.id, ReportRecord.program_version).join(SourceRecord)
    row = session.execute(query.where(SourceRecord.sha256 == sha256).order_by(ReportRecord.id.desc())).first()
    return None if row is None else _Known(id=row.id, program_version=row.program_version)


def _load_new(session: Session, report: Report, seen: Seen) -> LoadOutcome:
    before = find_record(session, seen.path)
    former = None if before is None else before.report_id
    report_id = _insert(session, report, seen.program_version)
    touch(session, seen).report_id = report_id
    session.flush()
    if former is not None:
        _release(session, former)
    return _outcome(session, report_id)


def _settle_known(session: Session, seen: Seen, report_id: int, *, is_read_anew: bool) -> LoadOutcome:
    """Notes a file whose content is that of a report in the database."""
    before = find_record(session, seen.path)
    former = None if before is None else before.report_id
    is_own = before is not None and former == report_id and before.status != "duplicate"
    file = touch(session, seen)
    session.flush()
    session.execute(update(FileRecord).where(FileRecord.id == file.id).values(report_id=report_id))
    if former is not None and former != report_id:
        _release(session, former)
    if is_own:
        file.status = "loaded" if is_read_anew else "unchanged"
        outcome = _outcome(session, report_id)
        return outcome if is_read_anew else LoadOutcome("unchanged", report_id)
    file.status, file.reason = "duplicate", f"Its content is that of {source_file(session, report_id)}."
    _outcome(session, report_id)
    return LoadOutcome("duplicate", report_id)


def _insert(session: Session, report: Report, program_version: str, report_id: int | None = None) -> int:
    organisation = organisation_row(session, report.organisation.name, report.organisation.province)
    session.flush()
    row = report_row(report, organisation.id, program_version, datetime.now(UTC))
    return insert_tree(session, row if report_id is None else replace(row, values={"id": report_id, **row.values}))


def _replace(session: Session, report_id: int, report: Report, program_version: str) -> None:
    # The identifier stays: it says which of two files of the same report is the newer.
    files = session.scalars(select(FileRecord.id).where(FileRecord.report_id == report_id)).all()
    found_across = across_rows(session, report_id)
    former = _remove(session, report_id)
    _insert(session, report, program_version, report_id)
    insert_across(session, found_across)
    session.execute(update(FileRecord).where(FileRecord.id.in_(files)).values(report_id=report_id))
    _settle_former(session, former)


def _release(session: Session, report_id: int) -> None:
    """Removes a report that its file gave up, unless another file has the same content."""
    heirs = session.scalars(select(FileRecord).where(FileRecord.report_id == report_id).order_by(FileRecord.id)).all()
    if not heirs:
        _settle_former(session, _remove(session, report_id))
    elif all(heir.status in {"duplicate", "failed"} for heir in heirs):
        for heir in [heir for heir in heirs if heir.status == "duplicate"][:1]:
            heir.status, heir.reason = "loaded", None
        settle(session, identity_of(session, report_id))


def _remove(session: Session, report_id: int) -> Identity:
    identity = identity_of(session, report_id)
    session.execute(delete(ReportRecord).where(ReportRecord.id == report_id))
    return identity


def _settle_former(session: Session, identity: Identity) -> None:
    remove_orphan(session, identity.organisation_id)
    settle(session, identity)


def _outcome(session: Session, report_id: int) -> LoadOutcome:
    settled = settle(session, identity_of(session, report_id))
    if report_id != settled.current:
        return LoadOutcome("superseded", report_id)
    paths = [source_file(session, other) for other in settled.newly_superseded]
    return LoadOutcome("superseded_other" if paths else "loaded", report_id, paths[0] if paths else None)
