"""What goes wrong on a user's machine: one clear sentence, the right exit status, nothing lost, no traceback."""

import csv
import io
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import CORPUS, REPOSITORY, Answer, Ita, run_ita
from tests.extract.readers.built import compound

ENCRYPTED = REPOSITORY.parent / "shared" / "odd-files" / "pdf" / "pdfminer.six__2e3d2aa850.pdf"


def empty(folder: Path) -> Path:
    path = folder / "empty.txt"
    path.touch()
    return path


def binary(folder: Path) -> Path:
    path = folder / "binary.txt"
    path.write_bytes(bytes(range(256)) * 40)
    return path


def pdf(folder: Path) -> Path:
    path = folder / "plan.pdf"
    path.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    return path


def locked(folder: Path) -> Path:
    path = folder / "plan.docx"
    path.write_bytes(compound("EncryptedPackage", "EncryptionInfo"))
    return path


def picture(folder: Path) -> Path:
    path = folder / "plan.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF")
    return path


def dangling(folder: Path) -> Path:
    path = folder / "dangling.txt"
    path.symlink_to(folder / "nowhere")
    return path


def pipe(folder: Path) -> Path:
    path = folder / "pipe.txt"
    os.mkfifo(path)
    return path


def no_archive(folder: Path) -> Path:
    path = folder / "archive.zip"
    path.write_text("no archive")
    return path


def other_text(folder: Path) -> Path:
    path = folder / "letter.txt"
    path.write_text("ขอเชิญร่วมรับประทานอาหารกลางวัน\n", encoding="utf-8")
    return path


def is_clean(answer: Answer) -> bool:
    return "Traceback" not in answer.err + answer.out and len(answer.err.splitlines()) <= 1


def test_bad_files_fail_and_the_others_are_loaded(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    bad = [make(folder) for make in (empty, binary, pdf, locked, picture, dangling, pipe, no_archive, other_text)]
    (folder / "good.txt").write_bytes((CORPUS / "pua-2563.txt").read_bytes())
    url = f"sqlite:///{tmp_path}/ita.db"
    answer = run_ita("ingest", folder, "--db", url)
    assert (answer.status, answer.err) == (1, "")
    assert f"1 loaded, {len(bad)} failed" in answer.out

    listed = csv.DictReader(io.StringIO(run_ita("status", "--format", "csv", "--db", url).out.removeprefix("\ufeff")))
    failed = {row["path"]: row for row in listed if row["status"] == "failed"}
    assert failed.keys() == {str(path) for path in bad}
    assert all(row["reason"] and row["remedy"] for row in failed.values())
    assert run_ita("show", "ปัว", "--db", url).status == 0


@pytest.mark.parametrize(
    ("bad", "status", "words"),
    [
        (empty, 1, "ไม่พบรายงานในไฟล์นี้"),
        (binary, 1, "ไม่อ่านไฟล์ชนิดนี้"),
        (pdf, 1, "เสียหาย"),
        (locked, 1, "มีรหัสผ่าน"),
        (picture, 1, "OCR"),
        (dangling, 2, "คำสั่งไม่ถูกต้อง"),
        (no_archive, 1, "ไม่พบรายงานในไฟล์นี้"),
        (other_text, 1, "ไม่พบรายงานในไฟล์นี้"),
    ],
)
def test_extract_refuses_a_bad_file(
    bad: Callable[[Path], Path], status: int, words: str, tmp_path: Path, ita: Ita
) -> None:
    answer = ita("extract", bad(tmp_path), "--json")
    assert (answer.status, answer.out) == (status, "")
    assert is_clean(answer)
    assert answer.err.startswith("ita: ")
    assert words in answer.err


@pytest.mark.skipif(not ENCRYPTED.exists(), reason="../shared is not here")
def test_a_password_is_handed_on(tmp_path: Path) -> None:
    """A file without a report, which is known only once it is open."""
    url = f"sqlite:///{tmp_path}/ita.db"
    locked, opened = "มีรหัสผ่าน", "ไม่พบรายงานในไฟล์นี้"
    for command in (("extract", ENCRYPTED), ("ingest", ENCRYPTED, "--db", url)):
        for answer, words in (
            (run_ita(*command), locked),
            (run_ita(*command, "--password", "wrong"), locked),
            (run_ita(*command, "--password", "foo"), opened),
            (run_ita(*command, ITA_PASSWORD="foo"), opened),
        ):
            assert answer.status == 1
            assert words in answer.out + answer.err
            assert "foo" not in answer.out + answer.err


def test_a_folder_named_like_a_report(tmp_path: Path) -> None:
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    answer = run_ita("extract", folder)
    assert (answer.status, answer.out) == (1, "")
    assert is_clean(answer)


def test_a_folder_without_reports(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "golden.json").write_text("{}")
    answer = run_ita("ingest", folder, "--db", f"sqlite:///{tmp_path}/ita.db")
    assert (answer.status, answer.err) == (0, "")
    assert "ไม่พบเอกสาร" in answer.out
    assert "1 other files" in answer.out


def test_a_missing_path_stops_before_anything_is_loaded(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ita.db"
    answer = run_ita("ingest", CORPUS, tmp_path / "nowhere", "--db", url)
    assert (answer.status, answer.out) == (2, "")
    assert is_clean(answer)
    assert "nowhere" in answer.err
    assert not (tmp_path / "ita.db").exists()


def later_version(folder: Path) -> str:
    url = f"sqlite:///{folder}/ita.db"
    run_ita("ingest", folder, "--db", url)
    with sqlite3.connect(folder / "ita.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'of_tomorrow'")
    connection.close()
    return url


def other_program(folder: Path) -> str:
    with sqlite3.connect(folder / "other.db") as connection:
        connection.execute("CREATE TABLE accounts (id INTEGER)")
    connection.close()
    return f"sqlite:///{folder}/other.db"


def no_database(folder: Path) -> str:
    (folder / "text.db").write_text("this is no database, however long the text of it may be" * 50)
    return f"sqlite:///{folder}/text.db"


def no_folder(folder: Path) -> str:
    return f"sqlite:///{folder}/nowhere/ita.db"


def no_server(_folder: Path) -> str:
    return "postgresql+psycopg://ita:secret@127.0.0.1:1/ita"


def no_address(_folder: Path) -> str:
    return "ita.db"


@pytest.mark.parametrize("database", [later_version, other_program, no_database, no_folder, no_server, no_address])
@pytest.mark.parametrize("command", [("ingest", "corpus/reports"), ("query",), ("status",)], ids=lambda one: one[0])
def test_a_database_that_cannot_be_used(
    database: Callable[[Path], str], command: tuple[str, ...], tmp_path: Path, ita: Ita
) -> None:
    answer = ita(*command, "--db", database(tmp_path))
    assert (answer.status, answer.out) == (3, "")
    assert answer.err.startswith("ita: ใช้ฐานข้อมูลไม่ได้ · ")
    assert is_clean(answer)
    assert "secret" not in answer.err


def test_no_database_yet(tmp_path: Path) -> None:
    answer = run_ita("query", cwd=tmp_path)
    assert answer.status == 3
    assert "ita ingest" in answer.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "args",
    [
        ("query", "--year", "2024"),
        ("query", "--year", "ปีนี้"),
        ("query", "--active-on", "2567-01-31"),
        ("query", "--active-on", "31/01/2024"),
        ("query", "--format", "xlsx"),
        ("query", "--indicator", "11"),
        ("query", "--type", "village"),
        ("audit", "--fail-on", "info"),
        ("show", "ไม่มีหน่วยงานนี้"),
        ("rules", "--output", "/nowhere/rules.csv"),
        ("ingest",),
        ("serve",),
        (),
    ],
    ids=" ".join,
)
def test_wrong_usage(args: tuple[str, ...], ita: Ita) -> None:
    answer = ita(*args)
    assert answer.status == 2
    assert "Traceback" not in answer.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk(corpus_db: str) -> None:
    command = [sys.executable, "-c", "from itareports.cli import main; main()", "query"]
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            command,
            cwd=REPOSITORY,
            env={**os.environ, "ITA_DB": corpus_db},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ran.returncode == 1
    assert ran.stderr.decode().count("\n") == 1
    assert "No space left" in ran.stderr.decode()


def test_a_reader_that_had_enough(corpus_db: str) -> None:
    command = f"{sys.executable} -c 'from itareports.cli import main; main()' query --format csv | head -c 3"
    ran = subprocess.run(
        command, shell=True, cwd=REPOSITORY, env={**os.environ, "ITA_DB": corpus_db}, capture_output=True, check=False
    )
    assert ran.stderr.decode() == ""


def test_an_output_replaces_the_former_one_as_a_whole(corpus_db: str, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("former")
    assert run_ita("show", "ปัว", "--output", target, ITA_DB=corpus_db).status == 0
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]
    assert "former" not in target.read_text()


def test_thai_under_a_locale_that_has_none(corpus_db: str) -> None:
    answer = run_ita("compare", ITA_DB=corpus_db, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert (answer.status, answer.err) == (0, "")
    assert "เทศบาลตำบลปัว" in answer.out


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent to a process group")
def test_ctrl_c_keeps_what_was_loaded(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ita.db"
    command = [sys.executable, "-c", "from itareports.cli import main; main()", "ingest", str(CORPUS), "--db", url]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=REPOSITORY, stdout=pipe, stderr=pipe, start_new_session=True) as run:
        assert run.stdout is not None
        assert "loaded" in run.stdout.readline().decode()
        # As a terminal does: to the workers too.
        os.killpg(run.pid, signal.SIGINT)
        _, said = run.communicate()
    assert run.returncode == 130
    assert said.decode().count("\n") == 1
    kept = run_ita("status", "--format", "csv", "--db", url).out.count(",loaded,")
    assert 1 <= kept < len(list(CORPUS.glob("*.txt")))
    assert f"{kept} unchanged" in run_ita("ingest", CORPUS, "--db", url).out
