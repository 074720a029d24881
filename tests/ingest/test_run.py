import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from itareports.ingest import FileDone, Found, ingest
from itareports.store.files import list_files
from itareports.store.session import opened

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
    events = list(ingest(session, paths, workers=2))
    done = [event for event in events if isinstance(event, FileDone)]
    assert isinstance(events[0], Found)
    assert events[0].total == len(done)
    stored = {file.path: file.status for file in list_files(session)}
    assert all(stored[event.path] == event.status for event in done)
    return {Path(event.path).name: event.status for event in done}


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
    (done,) = (event for event in ingest(session, [changed], workers=1) if isinstance(event, FileDone))
    assert (done.status, Path(done.replaces or "").name) == ("loaded", "pua-2563.txt")
    assert statuses(session, reports)["pua-2563.txt"] == "superseded"


def test_a_failed_file_is_tried_again(session: Session, reports: Path) -> None:
    (reports / "empty.txt").touch()
    for _ in range(2):
        assert statuses(session, reports)["empty.txt"] == "failed"
    (reports / "empty.txt").write_bytes((CORPUS / "yala-2568.txt").read_bytes())
    assert statuses(session, reports)["empty.txt"] == "loaded"


def test_a_failure_tells_the_reason_and_the_remedy(session: Session, reports: Path) -> None:
    (reports / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    statuses(session, reports)
    (failed,) = list_files(session, {"failed"})
    assert "a.png: this is a picture (PNG)" in (failed.reason or "")
    assert "OCR" in (failed.remedy or "")


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
    run = ingest(session, [CORPUS], workers=1)
    for event in run:
        if isinstance(event, FileDone):
            break
    run.close()  # type: ignore[attr-defined]
    assert count(session) == 1
    assert Counter(statuses(session, CORPUS).values())["unchanged"] == 1
