import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from sqlite3 import connect

import psycopg
import pytest
from sqlalchemy import make_url

from itareports.store.columns import Base
from tests.faults.contents import Contents
from tests.faults.folder import AFTER, BEFORE, fill
from tests.faults.running import at_once, found_sound, run

POSTGRES = os.environ.get("ITA_TEST_POSTGRES")
DATABASES = ("sqlite",) if POSTGRES is None else ("sqlite", "postgresql")


@dataclass(frozen=True, slots=True)
class Trial:
    """A folder that changed since it was loaded, copies of the database as it was then, and what it is to become."""

    database: str
    folder: Path
    copy: Callable[[], str]
    after: Contents


@pytest.fixture(scope="module", autouse=True)
def _at_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    # For a module and no longer: other tests have workers and engines of their own.
    with pytest.MonkeyPatch.context() as monkeypatch:
        # Who is killed leaves temporary files behind.
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path_factory.mktemp("temporary")))
        at_once(monkeypatch)
        yield


@pytest.fixture(scope="module")
def sqlite_trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    base = tmp_path_factory.mktemp("sqlite")

    def copy() -> str:
        for rest in base.glob("copy.db*"):
            rest.unlink()
        shutil.copy(base / "template.db", base / "copy.db")
        return f"sqlite:///{base}/copy.db"

    return _trial(base / "folder", f"sqlite:///{base}/template.db", copy)


@pytest.fixture(scope="module")
def postgresql_trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    assert POSTGRES is not None
    name = f"ita_faults_{os.getpid()}"
    url = make_url(POSTGRES).set(database=name).render_as_string(hide_password=False)
    with psycopg.connect(POSTGRES, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}".encode())
        yield _trial(tmp_path_factory.mktemp("postgresql") / "folder", url, partial(_put_back, url))
        server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def _put_back(url: str) -> str:
    """The rows as they were when this was called first; to copy a whole database takes a second each time."""
    with psycopg.connect(url) as database:
        # What is not the tables' own order, and need not be: nothing is checked and nothing is deleted along.
        database.execute("SET session_replication_role = replica")
        is_first = database.execute("SELECT to_regnamespace('kept') IS NULL").fetchone() == (True,)
        if is_first:
            database.execute("CREATE SCHEMA kept")
        for table in Base.metadata.tables:
            if is_first:
                database.execute(f"CREATE TABLE kept.{table} AS TABLE {table}".encode())
            database.execute(f"DELETE FROM {table}".encode())
            database.execute(f"INSERT INTO {table} SELECT * FROM kept.{table}".encode())
    return url


def _trial(folder: Path, url: str, copy: Callable[[], str]) -> Trial:
    """Loads the folder as it was, changes it, and sees what an undisturbed run makes of it."""
    run(url, fill(folder, BEFORE))
    database = make_url(url).get_backend_name()
    if database == "sqlite":
        _without_log(url)
    fill(folder, AFTER)
    undisturbed = copy()
    run(undisturbed, folder)
    return Trial(database, folder, copy, found_sound(undisturbed))


def _without_log(url: str) -> None:
    """All of the database is in its one file, which can then be copied."""
    with closing(connect(url.removeprefix("sqlite:///"))) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@pytest.fixture(params=DATABASES)
def trial(request: pytest.FixtureRequest) -> Trial:
    """On each of the databases; tests/store says so when there is no PostgreSQL."""
    trial = request.getfixturevalue(f"{request.param}_trial")
    assert isinstance(trial, Trial)
    return trial
