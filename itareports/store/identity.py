"""Which reports are the same one, and which of them counts."""

from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, exists, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from itareports.store.tables import FileRecord, OrganisationRecord, ReportRecord


@dataclass(frozen=True, slots=True)
class Identity:
    """A report is an organisation's, of a kind, for a fiscal year, about an assessed year."""

    report_id: int
    organisation_id: int
    is_named: bool
    kind: str | None
    fiscal_year_be: int | None
    assessed_year_be: int | None

    @property
    def is_known(self) -> bool:
        """Whether enough is known to call two reports the same: in doubt both are kept and count.

        One of the years may be missing, as in many reports; then it must be missing in both.
        """
        years = (self.fiscal_year_be, self.assessed_year_be)
        return self.is_named and self.kind is not None and years != (None, None)


@dataclass(frozen=True, slots=True)
class Settled:
    """The report that counts among those of one identity, and those that counted until now."""

    current: int | None
    newly_superseded: tuple[int, ...]


def identity_of(session: Session, report_id: int) -> Identity:
    """The identity of a stored report."""
    query = select(
        ReportRecord.id,
        ReportRecord.organisation_id,
        OrganisationRecord.name.is_not(None),
        ReportRecord.kind,
        ReportRecord.fiscal_year_be,
        ReportRecord.assessed_year_be,
    ).join(OrganisationRecord)
    return Identity(*session.execute(query.where(ReportRecord.id == report_id)).one())


def settle(session: Session, identity: Identity) -> Settled:
    """Of the reports with this identity the newest counts; says so with the reports and their files."""
    session.flush()
    query = select(ReportRecord.id, ReportRecord.superseded_by_id).order_by(ReportRecord.id.desc())
    rows = session.execute(query.where(*_same(identity))).all()
    if not rows:
        return Settled(current=None, newly_superseded=())
    newest = rows[0].id
    _mark_current(session, newest)
    path = source_file(session, newest)
    for row in rows[1:]:
        _mark_superseded(session, row.id, newest, path)
    return Settled(current=newest, newly_superseded=tuple(row.id for row in rows[1:] if row.superseded_by_id is None))


def source_file(session: Session, report_id: int) -> str | None:
    """The path of the file a report was read from, before those with the same content."""
    query = select(FileRecord.path).where(FileRecord.report_id == report_id)
    return session.scalars(query.order_by(FileRecord.status == "duplicate", FileRecord.id)).first()


def organisation_row(session: Session, name: str | None, province: str | None) -> OrganisationRecord:
    """The organisation of that name in that province, made where there is none; a nameless one is always new.

    PostgreSQL locks the row, so that two processes cannot settle the same identity at once.
    """
    if name is None:
        row = OrganisationRecord(name=None, province=province)
        session.add(row)
        return row
    query = select(OrganisationRecord).where(OrganisationRecord.name == name).with_for_update()
    query = query.where(OrganisationRecord.province.is_not_distinct_from(province))
    found = session.scalars(query).one_or_none()
    if found is not None:
        return found
    # Another process may make it in between.
    with suppress(IntegrityError), session.begin_nested():
        session.add(OrganisationRecord(name=name, province=province))
    return session.scalars(query).one()


def remove_orphan(session: Session, organisation_id: int) -> None:
    """Removes an organisation that has no report left."""
    session.execute(select(OrganisationRecord.id).where(OrganisationRecord.id == organisation_id).with_for_update())
    has_report = exists().where(ReportRecord.organisation_id == OrganisationRecord.id)
    session.execute(delete(OrganisationRecord).where(OrganisationRecord.id == organisation_id, ~has_report))


def _same(identity: Identity) -> list[ColumnElement[bool]]:
    if not identity.is_known:
        return [ReportRecord.id == identity.report_id]
    return [
        ReportRecord.organisation_id == identity.organisation_id,
        ReportRecord.kind == identity.kind,
        ReportRecord.fiscal_year_be.is_not_distinct_from(identity.fiscal_year_be),
        ReportRecord.assessed_year_be.is_not_distinct_from(identity.assessed_year_be),
    ]


def _mark_current(session: Session, report_id: int) -> None:
    session.execute(update(ReportRecord).where(ReportRecord.id == report_id).values(superseded_by_id=None))
    files = update(FileRecord).where(FileRecord.report_id == report_id, FileRecord.status == "superseded")
    session.execute(files.values(status="loaded", reason=None))


def _mark_superseded(session: Session, report_id: int, newest: int, path: str | None) -> None:
    session.execute(update(ReportRecord).where(ReportRecord.id == report_id).values(superseded_by_id=newest))
    of_it = (FileRecord.report_id == report_id, FileRecord.status.in_(("loaded", "unchanged", "superseded")))
    session.execute(
        update(FileRecord).where(*of_it).values(status="superseded", reason=f"A newer file of the same report: {path}.")
    )
