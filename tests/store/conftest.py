import os
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url, text
from sqlalchemy.orm import Session

from itareports.store.load import load_report
from itareports.store.session import opened
from tests.store.sample_reports import example_reports

POSTGRES = os.environ.get("ITA_TEST_POSTGRES")
NO_POSTGRES = "ITA_TEST_POSTGRES names no PostgreSQL server"
OURS = "organisations, reports, files"


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A database of its own on the server that ITA_TEST_POSTGRES names; dropped in the end."""
    if POSTGRES is None:
        pytest.skip(NO_POSTGRES)
    name = f"ita_test_{os.getpid()}"
    with psycopg.connect(POSTGRES, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}".encode())
        yield make_url(POSTGRES).set(database=name).render_as_string(hide_password=False)
        server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/ita.db"
    url: str = request.getfixturevalue("postgres_url")
    with opened(url) as session:
        session.execute(text(f"TRUNCATE {OURS} RESTART IDENTITY CASCADE"))
        session.commit()
    return url


@pytest.fixture
def session(url: str) -> Iterator[Session]:
    with opened(url) as session:
        yield session


@pytest.fixture
def example(session: Session) -> Session:
    """A database with the example loaded."""
    for report in example_reports():
        path = f"reports/{report.source.name}"
        load_report(session, report, path=path, program_version="1", size=1000)
    return session
