"""kill -9 before the n-th write of a run, for n = 1, 2, 3 … until a run is over before."""

import signal
from itertools import count
from multiprocessing import get_context
from pathlib import Path

from tests.faults.conftest import Trial
from tests.faults.running import completed, found_sound, run
from tests.faults.writes import at_write, kill

FORK = get_context("fork")


def killed(url: str, folder: Path, number: int) -> bool:
    """Whether the run came to the write of this number, and its process died of it."""

    def ingest() -> None:
        with at_write(number, kill):
            run(url, folder)

    process = FORK.Process(target=ingest)
    process.start()
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL)
    return process.exitcode != 0


def test_whenever_a_run_is_killed_the_next_one_completes_what_was_begun(trial: Trial) -> None:
    # A server notices that its client is gone, whenever that is: there every fifth write may stand for all.
    for number in count(1, 1 if trial.database == "sqlite" else 5):
        url = trial.copy()
        if not killed(url, trial.folder, number):
            break
        assert completed(url, trial.folder) == trial.after, f"write {number}"
    assert found_sound(url) == trial.after
    assert number > 50
