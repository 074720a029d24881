"""Runs over many files as a user follows them: on a terminal, in a log, as JSON; broken off, retried, side by side."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.cli.running import CORPUS, REPOSITORY, run_ita

COMMAND = [sys.executable, "-c", "from itareports.cli import main; main()"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(REPOSITORY)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports, a copy, and a file without a report whose name would rule a terminal."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name in ("pua-2563.txt", "saphli.txt"):
        (folder / name).write_bytes((CORPUS / name).read_bytes())
    (folder / "z-copy.txt").write_bytes((CORPUS / "saphli.txt").read_bytes())
    (folder / "a\n\x1b[31m[bold]แดง.txt").write_text("nothing")
    return folder


def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/ita.db"


def test_json_lines_tell_all_there_is_to_know(folder: Path, tmp_path: Path) -> None:
    answer = run_ita("ingest", folder, "--db", url(tmp_path), "--log-format", "json")
    assert (answer.status, answer.err) == (1, "")
    found, *files, summary = map(json.loads, answer.out.splitlines())
    assert (found["event"], found["files"], summary["event"], summary["left"]) == ("found", 4, "summary", 0)
    assert (
        Counter(file["status"] for file in files) == summary["statuses"] == {"loaded": 2, "duplicate": 1, "failed": 1}
    )
    (failed,) = (file for file in files if file["class"] is not None)
    assert (failed["class"], failed["path"]) == ("no-report", str(folder / "a\n\x1b[31m[bold]แดง.txt"))
    assert failed["reason"]
    assert failed["remedy"]
    assert all(file["seconds"] > 0 for file in files if file["status"] == "loaded")


def test_names_and_texts_do_not_rule_the_screen(folder: Path, tmp_path: Path) -> None:
    for command in (("ingest", folder), ("ingest", folder), ("retry",), ("status",), ("status", "--failed")):
        answer = run_ita(*command, "--db", url(tmp_path))
        assert "\x1b" not in answer.out + answer.err
        assert "[bold]แดง" in answer.out


def test_status_and_retry_choose_by_class(folder: Path, tmp_path: Path) -> None:
    (folder / "b.pdf").write_text("%PDF-1.7")
    db = url(tmp_path)
    run_ita("ingest", folder, "--db", db)
    listed = json.loads(run_ita("status", "--class", "damaged", "--format", "json", "--db", db).out)
    assert [(Path(row["path"]).name, row["class"]) for row in listed] == [("b.pdf", "damaged")]
    (folder / "b.pdf").write_bytes((CORPUS / "yala-2568.txt").read_bytes())
    answer = run_ita("retry", "--class", "damaged", "--db", db)
    assert answer.status == 0
    assert "1 files: 1 loaded" in answer.out
    assert run_ita("retry", "--class", "damaged", "--db", db).status == 0
    assert run_ita("retry", "--class", "no-such", "--db", db).status == 2
    assert run_ita("retry", "--db", f"sqlite:///{tmp_path}/none.db").status == 3


def test_a_limit_of_time_is_a_status(folder: Path, tmp_path: Path) -> None:
    """A pipe would keep its reader waiting for ever; a report of half a million rows keeps it for a while."""
    row = "<tr><td>1.</td><td>มาตรการ</td><td>กองคลัง</td><td>ตลอดปีงบประมาณ</td></tr>\n"
    (folder / "long.txt").write_text(f"<table>{row * 300_000}</table>", encoding="utf-8")
    db = url(tmp_path)
    answer = run_ita("ingest", folder, "--db", db, "--timeout", "2", "--memory", "600", "--log-format", "json")
    kinds = {Path(line["path"]).name: line["class"] for line in map(json.loads, answer.out.splitlines()[1:-1])}
    assert kinds["long.txt"] in ("timed-out", "out-of-memory", "too-large")
    assert kinds["saphli.txt"] in (None, "timed-out")  # a machine that is busy


@pytest.mark.skipif(os.name != "posix", reason="signals are sent to a process group")
@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_broken_off_says_what_is_left(asked: signal.Signals, tmp_path: Path) -> None:
    command = [*COMMAND, "ingest", str(CORPUS), "--db", url(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=ENVIRONMENT, stdout=pipe, stderr=pipe, start_new_session=True) as run:
        assert run.stdout is not None
        first = run.stdout.readline().decode()
        if asked == signal.SIGINT:
            os.killpg(run.pid, asked)
        else:
            run.terminate()
        out, err = run.communicate()
    assert "loaded" in first
    assert run.returncode == 130
    assert err.decode().count("\n") == 1
    done = len(json.loads(run_ita("status", "--format", "json", "--db", url(tmp_path)).out))
    total = len(list(CORPUS.glob("*.txt")))
    assert f"Interrupted: {done} of {total} files are done, {total - done} are left" in out.decode()
    assert no_process_is_left_of(run.pid)
    assert f"{done} unchanged" in run_ita("ingest", CORPUS, "--db", url(tmp_path)).out


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")
def test_workers_end_with_a_killed_parent(tmp_path: Path) -> None:
    command = [*COMMAND, "ingest", str(CORPUS), "--db", url(tmp_path)]
    with subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, start_new_session=True) as run:
        assert run.stdout is not None
        run.stdout.readline()
        run.kill()
    assert no_process_is_left_of(run.pid)
    assert run_ita("ingest", CORPUS, "--db", url(tmp_path)).status == 0


def no_process_is_left_of(session: int) -> bool:
    """Waits a while for the processes of a session to end."""
    for _ in range(100):
        if not any(session_of(path) == session for path in Path("/proc").glob("[0-9]*/stat")):
            return True
        time.sleep(0.1)
    return False


def session_of(stat: Path) -> int | None:
    """The session of a process that runs; None for one that ended."""
    try:
        state, _, _, session, *_ = stat.read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return None if state == "Z" else int(session)


def test_a_terminal_shows_a_bar(folder: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = [*COMMAND, "ingest", str(folder), "--db", url(tmp_path)]
    with subprocess.Popen(command, env={**ENVIRONMENT, "TERM": "xterm"}, stdout=theirs, stderr=theirs) as run:
        os.close(theirs)
        shown = b""
        while chunk := read_terminal(ours):
            shown += chunk
    os.close(ours)
    assert run.returncode == 1
    text = shown.decode(errors="replace")
    assert "files/s" in text
    assert "4/4" in text
    assert "[31m[bold]" in text
    assert "\x1b[31m[bold]" not in text
    assert "2 loaded, 1 duplicate, 1 failed" in text


def read_terminal(terminal: int) -> bytes:
    """What is on a terminal; nothing once its program ended."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def test_two_runs_at_once_into_one_file_both_end_well(tmp_path: Path) -> None:
    command = [*COMMAND, "ingest", str(CORPUS), "--db", url(tmp_path), "--workers", "1"]
    pipe = subprocess.PIPE
    runs = [subprocess.Popen(command, env=ENVIRONMENT, stdout=pipe, stderr=pipe) for _ in range(2)]
    said = [run.communicate() for run in runs]
    assert [(run.returncode, err) for run, (_, err) in zip(runs, said, strict=True)] == [(0, b"")] * 2
    files = json.loads(run_ita("status", "--format", "json", "--db", url(tmp_path)).out)
    assert {file["status"] for file in files} <= {"loaded", "unchanged"}
    assert len({file["report_id"] for file in files}) == len(files) == len(list(CORPUS.glob("*.txt")))
