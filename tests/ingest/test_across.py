"""From files to findings across reports, and when these are out of date."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from itareports.ingest import Plan, audit_across, ingest, is_outdated
from itareports.store.session import opened

CORPUS = Path(__file__).parents[2] / "corpus"
MU_SI = (CORPUS / "reports" / "mu-si-2567.txt").read_text(encoding="utf-8")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with opened(f"sqlite:///{tmp_path}/ita.db") as session:
        yield session


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with one report."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "mu-si.txt").write_text(MU_SI, encoding="utf-8")
    return folder


def load(session: Session, *paths: Path) -> None:
    for _ in ingest(session, paths, Plan(workers=2)):
        pass


def found(session: Session) -> list[tuple[str, str, str]]:
    query = """
        SELECT sources.name, findings.severity, findings.code
        FROM findings JOIN sources ON sources.report_id = findings.report_id
        WHERE scope = 'across' ORDER BY 1, 2, 3
    """
    return [(name, severity, code) for name, severity, code in session.execute(text(query))]


def test_of_the_corpus_in_two_formats_the_one_without_years_counts_twice(session: Session) -> None:
    load(session, CORPUS / "reports", CORPUS / "word")
    audit_across(session)
    assert found(session) == [("saphli.docx", "warning", "source.duplicate-report")]


def test_a_report_under_another_name_is_found(session: Session, reports: Path) -> None:
    (reports / "other.txt").write_text(MU_SI.replace("หมูสี", "โป่งตาลอง"), encoding="utf-8")
    load(session, reports)
    assert audit_across(session) == 2
    duplicate = ("error", "source.duplicate-report")
    assert found(session) == [("mu-si.txt", *duplicate), ("other.txt", *duplicate)]


def test_an_audit_is_outdated_when_another_report_counts(session: Session, reports: Path) -> None:
    assert is_outdated(session)
    load(session, reports)
    audit_across(session)
    assert not is_outdated(session)
    load(session, reports)
    assert not is_outdated(session)
    (reports / "mu-si.txt").write_text(MU_SI + "\n", encoding="utf-8")
    load(session, reports)
    assert is_outdated(session)


def test_an_audit_that_is_broken_off_has_changed_nothing(session: Session, reports: Path) -> None:
    (reports / "other.txt").write_text(MU_SI.replace("หมูสี", "โป่งตาลอง"), encoding="utf-8")
    load(session, reports)
    audit_across(session)
    before = found(session)
    load(session, CORPUS / "reports" / "saphli.txt")

    def interrupted(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        audit_across(session, interrupted)
    assert found(session) == before
    assert is_outdated(session)
    assert session.scalar(text("SELECT count(*) FROM v_reports")) == 3


def test_progress_is_told_report_by_report(session: Session, reports: Path) -> None:
    load(session, reports, CORPUS / "reports" / "saphli.txt")
    told: list[tuple[int, int]] = []
    audit_across(session, lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]
