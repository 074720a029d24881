"""As SQLite is tested: the n-th write of a run fails, for n = 1, 2, 3 … until a run is over before."""

from itertools import count
from pathlib import Path

from itareports.errors import DatabaseError
from itareports.store.session import opened
from tests.faults.conftest import Trial
from tests.faults.contents import Contents
from tests.faults.running import completed, found_sound, run
from tests.faults.writes import TOLD, at_write, fail


def fails(url: str, folder: Path, number: int) -> bool:
    """Whether the run came to the write of this number; the user is told in words what failed."""
    with at_write(number, fail) as writes:
        try:
            run(url, folder)
        except DatabaseError as error:
            return any(told in str(error) for told in TOLD)
    return writes.done >= number


def test_whichever_write_fails_the_next_run_completes_what_was_begun(trial: Trial) -> None:
    seen: list[Contents] = []
    for number in count(1):
        url = trial.copy()
        if not fails(url, trial.folder, number):
            break
        left = found_sound(url)
        if left not in seen:  # from where a run was completed once, another one would do the same
            assert completed(url, trial.folder) == trial.after, f"write {number}"
            seen.append(left)
    assert len(seen) > 5
    assert found_sound(url) == trial.after
    assert number > 50


def test_whichever_write_of_a_new_database_fails_the_next_run_sets_it_up(trial: Trial, tmp_path: Path) -> None:
    """All of it is one transaction, so that every seventh write may stand for all."""
    for number in count(1, 7):
        url = f"sqlite:///{tmp_path}/{number}.db"
        with at_write(number, fail) as writes:
            try:
                with opened(url):
                    break
            except DatabaseError:
                pass
        with opened(url) as session:
            assert session.connection().dialect.has_table(session.connection(), "files")
    assert writes.done > 50
