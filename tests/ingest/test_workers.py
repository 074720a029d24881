import os
import threading
from multiprocessing import active_children
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
    """A pipe keeps its worker waiting until it is killed: once among the others, once alone."""
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    good = sorted(CORPUS.glob("*.txt"))[:4]
    killer = threading.Thread(target=_kill_readers_of, args=(pipe, 2), daemon=True)
    killer.start()
    readings = list(read_each(candidates(*good[:2], pipe, *good[2:]), 2))
    killer.join()
    assert [type(one) for one in readings] == [Report, Report, Failure, Report, Report]
    assert isinstance(readings[2], Failure)
    assert "BrokenProcessPool" in readings[2].reason


def _kill_readers_of(pipe: Path, times: int) -> None:
    for _ in range(times):
        # Opening to write waits until a worker has opened the pipe to read.
        writer = os.open(pipe, os.O_WRONLY)
        for worker in active_children():
            worker.kill()
            worker.join()
        os.close(writer)
