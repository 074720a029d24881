"""What the disturbed runs are compared with: the program's own run, and one over what it left behind."""

import sqlite3
from contextlib import closing

import pytest

from tests.cli.running import run_ita
from tests.faults.conftest import Trial
from tests.faults.contents import Contents
from tests.faults.running import found_sound, run


def statuses(contents: Contents) -> list[str]:
    files = contents["files"]
    assert isinstance(files, dict)
    return [file["status"] for _, file in sorted(files.items())]


def test_the_program_comes_to_the_same(trial: Trial) -> None:
    url = trial.copy()
    assert run_ita("ingest", trial.folder, "--db", url).status == 1
    assert found_sound(url) == trial.after


def test_every_status_is_there_and_findings_across_reports(trial: Trial) -> None:
    seen = ["loaded", "superseded", "loaded", "superseded", "loaded", "failed", "loaded", "failed"]
    assert statuses(trial.after) == seen
    assert trial.after["across"] != []
    assert trial.after["is outdated"] is False


def test_a_second_run_changes_nothing(trial: Trial) -> None:
    url = trial.copy()
    for _ in range(2):
        run(url, trial.folder)
    assert found_sound(url) == trial.after


DAMAGE = [
    "UPDATE files SET status = 'failed' WHERE path LIKE '%5-later.txt'",
    "UPDATE reports SET superseded_by_id = NULL",
    "DELETE FROM findings WHERE scope = 'across'",
    "DELETE FROM measure_texts WHERE measure_id = (SELECT max(measure_id) FROM measure_texts)",
    "DELETE FROM across_audits",
    "INSERT INTO organisations (name) VALUES ('ก')",
    "UPDATE steps SET text = 'ก' WHERE id = (SELECT min(id) FROM steps)",
]


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_is_not_the_same_is_noticed(damage: str, sqlite_trial: Trial) -> None:
    url = sqlite_trial.copy()
    run(url, sqlite_trial.folder)
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database:
        database.execute(damage)
        database.commit()
    assert found_sound(url) != sqlite_trial.after
