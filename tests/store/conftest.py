import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url, text
from sqlalchemy.orm import Session

from itareports.store.load import load_report
from itareports.store.session import opened
from tests.store.sample_reports import example_reports

POSTGRES = os.environ.get("ITA_TEST_POSTGRES")
# Every test of the store runs on each of these; test_session.py says so when there is no PostgreSQL.
DATABASES = ("sqlite",) if POSTGRES is None else ("sqlite", "postgresql")


@contextmanager
def _postgres_database(purpose: str) -> Iterator[str]:
    """A database of its own on the server that ITA_TEST_POSTGRES names; dropped in the end."""
    if POSTGRES is None:
        raise LookupError("ITA_TEST_POSTGRES names no PostgreSQL server")
    name = f"ita_test_{purpose}_{os.getpid()}"
    with psycopg.connect(POSTGRES, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}".encode())
        yield make_url(POSTGRES).set(database=name).render_as_string(hide_password=False)
        server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    with _postgres_database("fresh") as url:
        yield url


@pytest.fixture(params=DATABASES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/ita.db"
    url: str = request.getfixturevalue("postgres_url")
    with opened(url) as session:
        session.execute(text("TRUNCATE organisations, reports, files, across_audits RESTART IDENTITY CASCADE"))
        session.commit()
    return url


@pytest.fixture
def session(url: str) -> Iterator[Session]:
    with opened(url) as session:
        yield session


@pytest.fixture(scope="session", params=DATABASES)
def example_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a database with the reports of docs/database.md, for reading only."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('example')}/ita.db"
        load_example(url)
        yield url
        return
    with _postgres_database("example") as url:
        load_example(url)
        yield url


def load_example(url: str) -> None:
    with opened(url) as session:
        for report in example_reports():
            load_report(session, report, path=f"reports/{report.source.name}", program_version="1", size=1000)


@pytest.fixture
def example(example_url: str) -> Iterator[Session]:
    with opened(example_url, create=False) as session:
        yield session
