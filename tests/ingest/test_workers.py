import os
import signal
import threading
import time
from pathlib import Path

import pytest

from itareports.ingest.failures import Failure
from itareports.ingest.find import Candidate
from itareports.ingest.workers import read_each
from itareports.schema import Report

CORPUS = Path(__file__).parents[2] / "corpus" / "reports"


def candidates(*paths: Path) -> list[Candidate]:
    return [Candidate(str(path), path) for path in paths]


def test_results_come_in_the_order_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    paths = [*sorted(CORPUS.glob("*.txt"))[:10], tmp_path / "empty.txt", tmp_path / "nowhere.txt"]
    readings = list(read_each(candidates(*paths), 2))
    assert [one.source.name for one in readings[:10] if isinstance(one, Report)] == [path.name for path in paths[:10]]
    assert all(isinstance(one, Failure) for one in readings[10:])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes to wait for")
def test_a_file_that_kills_its_worker_fails_alone(tmp_path: Path) -> None:
    """A pipe keeps its worker waiting, until it is killed, and once more when it is read alone."""
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    good = sorted(CORPUS.glob("*.txt"))[:4]
    killer = threading.Thread(target=_kill_readers_of, args=(pipe, 2))
    killer.start()
    readings = list(read_each(candidates(*good[:2], pipe, *good[2:]), 2))
    killer.join()
    assert [type(one) for one in readings] == [Report, Report, Failure, Report, Report]


def _kill_readers_of(pipe: Path, times: int) -> None:
    """Each time that a process has opened the pipe to read, kill it."""
    for _ in range(times):
        # Opening to write waits for a reader; only children of this process can be one.
        writer = os.open(pipe, os.O_WRONLY)
        for child in _children():
            if _has_open(child, pipe):
                os.kill(child, signal.SIGKILL)
                while _has_open(child, pipe):
                    time.sleep(0.01)
        os.close(writer)


def _children() -> list[int]:
    own = str(os.getpid())
    stats = [path.read_text() for path in Path("/proc").glob("[0-9]*/stat") if path.exists()]
    fields = [stat.rpartition(")")[2].split() for stat in stats]
    pids = [int(stat.partition(" ")[0]) for stat in stats]
    return [pid for pid, field in zip(pids, fields, strict=True) if field[1] == own]


def _has_open(pid: int, pipe: Path) -> bool:
    try:
        return any(os.readlink(link) == str(pipe) for link in Path(f"/proc/{pid}/fd").iterdir())
    except OSError:
        return False
