"""All that a database says, but for clocks and the numbers of rows: what two runs must agree on, however they went."""

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from itareports.ingest import is_outdated
from itareports.store.columns import Base
from itareports.store.restore import restore_report
from itareports.store.tables import ACROSS, FileRecord, FindingRecord, MeasureTextRecord, ReportRecord, SourceRecord
from itareports.store.tables import MeasureRecord as Measure

Contents = dict[str, object]
STATUSES = {"loaded", "unchanged", "superseded", "duplicate", "failed"}


def contents(session: Session) -> Contents:
    """Reports are named by the fingerprints of their files; `loaded` and `unchanged` are one status."""
    session.rollback()
    return {
        "reports": {sha: _report(session, number) for number, sha in _fingerprints(session).items()},
        "files": {record.path: _file(session, record) for record in session.scalars(select(FileRecord))},
        "across": _across(session),
        "is outdated": is_outdated(session),
        "search": sorted(tuple(row) for row in session.execute(_SEARCHED)),
        "rows": {name: session.scalar(select(func.count()).select_from(table)) for name, table in _TABLES.items()},
    }


_TABLES = dict(Base.metadata.tables)
_SEARCHED = (
    select(SourceRecord.sha256, Measure.position, MeasureTextRecord.text, MeasureTextRecord.folded)
    .join(Measure, Measure.id == MeasureTextRecord.measure_id)
    .join(SourceRecord, SourceRecord.report_id == Measure.report_id)
)


def _fingerprints(session: Session) -> dict[int, str]:
    rows = session.execute(select(SourceRecord.report_id, SourceRecord.sha256)).all()
    assert len({row.sha256 for row in rows}) == len(rows), "a content was loaded twice"
    return {row.report_id: row.sha256 for row in rows}


def _report(session: Session, number: int) -> Contents:
    record = session.get_one(ReportRecord, number)
    by = record.superseded_by_id
    return {
        "report": restore_report(session, number).model_dump(mode="json"),
        "version": record.program_version,
        "superseded by": None if by is None else _fingerprints(session)[by],
    }


def _file(session: Session, record: FileRecord) -> Contents:
    told = {key: getattr(record, key) for key in ("sha256", "size", "program_version", "failure", "reason", "remedy")}
    report = None if record.report_id is None else _fingerprints(session)[record.report_id]
    return {**told, "status": "loaded" if record.status == "unchanged" else record.status, "report": report}


def _across(session: Session) -> list[tuple[object, ...]]:
    columns = [column for column in FindingRecord.__table__.columns if column.key not in ("id", "report_id")]
    query = select(SourceRecord.sha256, *columns).join(SourceRecord, SourceRecord.report_id == FindingRecord.report_id)
    rows = session.execute(query.where(FindingRecord.scope == ACROSS)).all()
    return sorted((tuple(row) for row in rows), key=repr)


def assert_sound(session: Session) -> None:
    """What holds at any time, also after a run that broke off: no damage, and no file or report half done."""
    session.rollback()
    if session.get_bind().dialect.name == "sqlite":
        assert session.execute(text("PRAGMA integrity_check")).scalars().all() == ["ok"]
        assert session.execute(text("PRAGMA foreign_key_check")).all() == []
        session.execute(text("INSERT INTO measure_search (measure_search, rank) VALUES ('integrity-check', 1)"))
        session.rollback()
    files = session.scalars(select(FileRecord)).all()
    assert len({file.path for file in files}) == len(files)
    assert {file.status for file in files} <= STATUSES
    assert all(file.report_id is not None for file in files if file.status != "failed")
    assert {file.report_id for file in files} - {None} == set(_fingerprints(session)), "a report without a file"
    assert session.scalar(select(func.count()).select_from(ReportRecord)) == len(_fingerprints(session))
