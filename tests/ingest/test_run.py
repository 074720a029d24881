import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from itareports.ingest import Event, FileDone, Found, Given, PagesRead, Plan, ingest, retry
from itareports.ingest.limits import Cost
from itareports.store.files import list_files
from itareports.store.session import opened
from tests.extract.readers.built import compound

CORPUS = Path(__file__).parents[2] / "corpus" / "reports"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with opened(f"sqlite:///{tmp_path}/ita.db") as session:
        yield session


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with two reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name in ("pua-2563.txt", "saphli.txt"):
        (folder / name).write_bytes((CORPUS / name).read_bytes())
    return folder


def statuses(session: Session, *paths: Path) -> dict[str, str]:
    events = list(ingest(session, paths, Plan(workers=2)))
    done = [event for event in events if isinstance(event, FileDone)]
    assert isinstance(events[0], Found)
    assert events[0].total == len(done)
    stored = {file.path: file.status for file in list_files(session)}
    assert all(stored[event.path] == event.status for event in done)
    return {Path(event.path).name: event.status for event in done}


def costs(events: Iterable[Event]) -> dict[str, Cost]:
    """What was read, and what it took."""
    done = (event for event in events if isinstance(event, FileDone))
    return {Path(event.path).name: event.cost for event in done if event.cost is not None}


def count(session: Session) -> int:
    number = session.execute(text("SELECT count(*) FROM reports")).scalar()
    assert isinstance(number, int)
    return number


def test_what_was_loaded_is_not_read_again(session: Session, reports: Path) -> None:
    assert set(statuses(session, reports).values()) == {"loaded"}
    before = session.execute(text("SELECT id, loaded_at FROM reports ORDER BY id")).all()
    assert set(statuses(session, reports).values()) == {"unchanged"}
    assert session.execute(text("SELECT id, loaded_at FROM reports ORDER BY id")).all() == before


def test_a_second_copy_is_a_duplicate(session: Session, reports: Path) -> None:
    (reports / "z-copy.txt").write_bytes((reports / "saphli.txt").read_bytes())
    for _ in range(2):
        assert statuses(session, reports)["z-copy.txt"] == "duplicate"
    assert count(session) == 2


def test_a_newer_file_of_the_same_report_counts(session: Session, reports: Path) -> None:
    statuses(session, reports)
    changed = reports / "z-later.txt"
    changed.write_bytes((reports / "pua-2563.txt").read_bytes() + b"\r\n\r\n")
    (done,) = (event for event in ingest(session, [changed], Plan(workers=1)) if isinstance(event, FileDone))
    assert (done.status, Path(done.replaces or "").name) == ("loaded", "pua-2563.txt")
    assert statuses(session, reports)["pua-2563.txt"] == "superseded"


def test_a_failed_file_is_tried_again_when_it_changed(session: Session, reports: Path) -> None:
    (reports / "empty.txt").touch()
    for _ in range(2):
        assert statuses(session, reports)["empty.txt"] == "failed"
    (reports / "empty.txt").write_bytes((CORPUS / "yala-2568.txt").read_bytes())
    assert statuses(session, reports)["empty.txt"] == "loaded"


def test_a_failed_file_is_read_again_only_by_retry(session: Session, reports: Path) -> None:
    (reports / "a.txt").write_text("nothing")
    statuses(session, reports)
    assert costs(ingest(session, [reports], Plan(workers=1))) == {}
    read = costs(retry(session, [str(reports / "a.txt")], Plan(workers=1)))
    assert list(read) == ["a.txt"]


def test_retry_reads_what_has_become_readable(session: Session, reports: Path, tmp_path: Path) -> None:
    archive = tmp_path / "all.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.writestr("a.txt", "nothing")
        zipped.writestr("b.txt", "nothing else")
    (reports / "c.txt").write_text("nothing of the kind")
    (reports / "d.txt").write_text("nothing to be found")
    statuses(session, reports, archive)
    failed = [file.path for file in list_files(session, {"failed"})]
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.write(CORPUS / "yala-2568.txt", "a.txt")
    (reports / "c.txt").write_bytes((CORPUS / "trang-2568.txt").read_bytes())
    (reports / "d.txt").unlink()
    done = {Path(event.path).name: event for event in retry(session, failed) if isinstance(event, FileDone)}
    assert {name: event.status for name, event in done.items()} == {
        "a.txt": "loaded",
        "b.txt": "failed",
        "c.txt": "loaded",
        "d.txt": "failed",
    }
    assert {file.failure for file in list_files(session, {"failed"})} == {"missing"}


def test_of_files_with_one_content_one_is_read(session: Session, reports: Path) -> None:
    for name, content in (("x", b"no report"), ("y", (reports / "saphli.txt").read_bytes())):
        for number in range(3):
            (reports / f"{name}{number}.txt").write_bytes(content)
    events = [event for event in ingest(session, [reports], Plan(workers=1)) if isinstance(event, FileDone)]
    assert costs(events).keys() == {"pua-2563.txt", "saphli.txt", "x0.txt"}
    told = [event.failure.reason for event in events if event.failure is not None]
    assert [f"has the same content as {reports / 'x0.txt'}" in reason for reason in told] == [False, True, True]
    assert Counter(event.status for event in events) == {"loaded": 2, "duplicate": 3, "failed": 3}


def test_what_no_database_takes_is_one_files_failure(session: Session, reports: Path) -> None:
    digits = "9" * 30
    (reports / "a.txt").write_text(f"เทศบาลตำบลปัว\nคะแนนรวม {digits}\n", encoding="utf-8")
    assert set(statuses(session, reports).values()) <= {"loaded", "failed"}
    assert count(session) >= 2


@pytest.mark.parametrize("password", [None, "wrong"])
def test_a_locked_file_is_read_again_with_a_password(password: str | None, session: Session, reports: Path) -> None:
    (reports / "a.docx").write_bytes(compound("EncryptedPackage", "EncryptionInfo"))
    statuses(session, reports)
    read = costs(ingest(session, [reports], Plan(Given(password), workers=1)))
    assert list(read) == ([] if password is None else ["a.docx"])


def test_a_failure_tells_the_reason_and_the_remedy(session: Session, reports: Path) -> None:
    (reports / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    statuses(session, reports)
    (failed,) = list_files(session, {"failed"})
    assert "a.png: this is a picture (PNG), and the reading of pictures is turned off" in (failed.reason or "")
    assert "300 dots to the inch" in (failed.remedy or "")


def test_archives_are_unpacked(session: Session, reports: Path, tmp_path: Path) -> None:
    archive = tmp_path / "all.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        for path in sorted(reports.iterdir()):
            zipped.write(path, f"sub/{path.name}")
        zipped.writestr("sub/bad.pdf", "%PDF-1.7")
    assert statuses(session, archive) == {"pua-2563.txt": "loaded", "saphli.txt": "loaded", "bad.pdf": "failed"}
    assert statuses(session, archive)["saphli.txt"] == "unchanged"
    assert set(statuses(session, reports).values()) == {"duplicate"}


def test_what_was_loaded_before_a_run_breaks_off_stays(session: Session) -> None:
    run = ingest(session, [CORPUS], Plan(workers=1))
    for event in run:
        if isinstance(event, FileDone):
            break
    run.close()  # type: ignore[attr-defined]
    assert count(session) == 1
    assert Counter(statuses(session, CORPUS).values())["unchanged"] == 1


def test_the_pages_of_a_scan_are_told(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITA_OCR", "lines")  # the workers see it too
    scan = CORPUS.parent / "scans" / "prik-2565-200.pdf"
    events = list(ingest(session, [scan], Plan(workers=1)))
    told = [event for event in events if isinstance(event, PagesRead)]
    assert told
    assert {(Path(one.path).name, one.pages) for one in told} == {(scan.name, 4)}
    assert [one.page for one in told] == sorted({one.page for one in told})
    (done,) = (event for event in events if isinstance(event, FileDone))
    assert (done.status, done.organisation) == ("loaded", "เทศบาลตำบลปริก")
    assert done.cost is not None
    assert done.cost.megabytes is None or done.cost.megabytes < 600
