"""The disk refuses what SQLite writes: no file may grow any further, or the database may have no more pages."""

import resource
import sqlite3
from itertools import count
from multiprocessing import get_context
from pathlib import Path

from sqlalchemy import Engine, event

from itareports.errors import DatabaseError
from tests.faults.conftest import Trial
from tests.faults.running import completed, found_sound, run

FORK = get_context("fork")
STEP = 50_021
"""Bytes; no multiple of a page, so that some of it is written half."""


def is_refused(url: str, folder: Path, largest: int) -> bool:
    """Whether a run that may write no file larger than so many bytes ends with the database's error."""

    def ingest() -> None:
        # Python ignores the signal; a write then fails like one to a full disk.
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))
        try:
            run(url, folder)
        except DatabaseError:
            raise SystemExit(3) from None

    process = FORK.Process(target=ingest)
    process.start()
    process.join()
    assert process.exitcode in (0, 3)
    return process.exitcode == 3


def test_wherever_a_file_may_not_grow_the_next_run_completes_what_was_begun(sqlite_trial: Trial) -> None:
    for largest in count(STEP, STEP):
        url = sqlite_trial.copy()
        refused = is_refused(url, sqlite_trial.folder, largest)
        assert completed(url, sqlite_trial.folder) == sqlite_trial.after, f"{largest} bytes"
        if not refused:
            break
    assert largest > 5 * STEP


def test_wherever_the_database_is_full_the_next_run_completes_what_was_begun(sqlite_trial: Trial) -> None:
    for pages in count():
        url = sqlite_trial.copy()
        largest = _pages(url) + pages

        def limit(connection: sqlite3.Connection, _: object, largest: int = largest) -> None:
            connection.execute(f"PRAGMA max_page_count = {largest}")

        event.listen(Engine, "connect", limit)
        try:
            run(url, sqlite_trial.folder)
            break
        except DatabaseError as error:
            assert "full" in str(error)  # noqa: PT017 - the last run raises none
        finally:
            event.remove(Engine, "connect", limit)
        assert completed(url, sqlite_trial.folder) == sqlite_trial.after, f"{pages} pages"
    assert found_sound(url) == sqlite_trial.after
    assert pages > 3


def _pages(url: str) -> int:
    with sqlite3.connect(url.removeprefix("sqlite:///")) as database:
        (pages,) = database.execute("PRAGMA page_count").fetchone()
    database.close()
    return int(pages)
