"""Databases that are new, ours, someone else's, damaged or not there."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from itareports.errors import DatabaseError
from itareports.store import tables
from itareports.store.load import load_report
from itareports.store.session import opened, transaction
from tests.store.conftest import POSTGRES
from tests.store.sample_reports import make_report


@pytest.mark.skipif(POSTGRES is None, reason="ITA_TEST_POSTGRES names no server, such as postgresql://me@localhost/me")
def test_these_tests_run_on_postgresql_too(postgres_url: str) -> None:
    with opened(postgres_url) as session:
        assert session.get_bind().dialect.name == "postgresql"
        assert session.scalar(text("SELECT count(*) FROM pg_indexes WHERE indexname = 'ix_measure_texts_folded'")) == 1


def _refusal(url: str, *, create: bool = True) -> str:
    with pytest.raises(DatabaseError) as caught, opened(url, create=create):
        pass
    message = str(caught.value)
    assert "secret" not in message
    assert message.endswith(".")
    return message


def test_a_new_database_has_the_tables_of_the_program(tmp_path: Path) -> None:
    with opened(f"sqlite:///{tmp_path}/ita.db") as session:
        context = MigrationContext.configure(session.connection(), opts={"compare_type": True})
        differences = compare_metadata(context, tables.ReportRecord.metadata)
    # FTS5 keeps its index in tables of its own, which Alembic does not know.
    unknown = [one[1].name for one in differences if one[0] == "remove_table"]
    assert len(unknown) == len(differences)
    assert all(name.startswith("measure_search") for name in unknown)


def test_a_sqlite_database_checks_references_and_lets_readers_go_on(tmp_path: Path) -> None:
    with opened(f"sqlite:///{tmp_path}/ita.db") as session:
        assert session.scalar(text("PRAGMA foreign_keys")) == 1
        assert session.scalar(text("PRAGMA journal_mode")) == "wal"
        assert session.scalar(text("PRAGMA busy_timeout")) == 30_000


def test_a_database_is_opened_again_with_what_is_in_it(url: str) -> None:
    with opened(url) as session:
        load_report(session, make_report(), path="a", program_version="1", size=1)
    with opened(url, create=False) as session:
        assert session.scalar(text("SELECT count(*) FROM v_reports")) == 1


def test_to_read_a_database_that_is_not_there_is_refused(tmp_path: Path) -> None:
    message = _refusal(f"sqlite:///{tmp_path}/ita.db", create=False)
    assert message == f"There is no database at sqlite:///{tmp_path}/ita.db; run `ita ingest FOLDER` first."
    assert list(tmp_path.iterdir()) == []


def test_to_read_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ita.db").touch()
    assert "There is no database" in _refusal(f"sqlite:///{tmp_path}/ita.db", create=False)


def test_tables_of_another_program_are_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "ita.db") as connection:
        connection.execute("CREATE TABLE songs (id INTEGER)")
    connection.close()
    before = (tmp_path / "ita.db").read_bytes()
    assert "tables of another program (songs)" in _refusal(f"sqlite:///{tmp_path}/ita.db")
    assert (tmp_path / "ita.db").read_bytes() == before


def test_another_version_is_named(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ita.db"
    with opened(url) as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        session.commit()
    assert "is of version '9999' and this program works with version '0003'" in _refusal(url)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ita.db").write_text("ไม่ใช่ฐานข้อมูล " * 100)
    assert "file is not a database" in _refusal(f"sqlite:///{tmp_path}/ita.db")


@pytest.mark.parametrize(
    ("url", "seen"),
    [
        pytest.param("sqlite:////nowhere/at/all/ita.db", "unable to open database file", id="no such folder"),
        pytest.param(
            "postgresql://ita:secret@127.0.0.1:1/ita", "postgresql+psycopg://ita:***@127.0.0.1:1/ita", id="no server"
        ),
        pytest.param("postgresql://127.0.0.1:1/ita?password=secret", "password=hidden", id="password as a parameter"),
        pytest.param("mysql://ita:secret@127.0.0.1/ita", "is not understood", id="another kind of database"),
        pytest.param("ita:secret.db", "is not understood", id="no address"),
        pytest.param("", "is not understood", id="nothing"),
    ],
)
def test_a_database_that_cannot_be_reached_is_named_without_its_password(url: str, seen: str) -> None:
    assert seen in _refusal(url)


def test_a_damaged_database_is_an_error_of_the_database(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ita.db"
    with opened(url) as session:
        load_report(session, make_report(), path="a", program_version="1", size=1)
    file = tmp_path / "ita.db"
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    file.write_bytes(content)
    with pytest.raises(DatabaseError, match="malformed"), opened(url) as session:
        session.scalar(text("SELECT count(*) FROM v_reports"))


def test_a_faulty_statement_keeps_its_traceback(session: Session) -> None:
    with pytest.raises(Exception, match="no_such_table") as caught:
        session.execute(text("SELECT * FROM no_such_table"))
    assert not isinstance(caught.value, DatabaseError)


def test_a_faulty_statement_is_no_error_of_the_database(tmp_path: Path) -> None:
    with pytest.raises(OperationalError), opened(f"sqlite:///{tmp_path}/ita.db") as session:
        session.execute(text("SELECT * FROM no_such_table"))


def _begin_and_interrupt(session: Session) -> None:
    with transaction(session):
        session.execute(text("INSERT INTO organisations (name) VALUES ('ก')"))
        raise KeyboardInterrupt


def test_an_interrupted_transaction_leaves_nothing(session: Session) -> None:
    with pytest.raises(KeyboardInterrupt):
        _begin_and_interrupt(session)
    assert session.scalar(text("SELECT count(*) FROM organisations")) == 0


LOAD = """
import sys
from itareports.store.load import load_report
from itareports.store.session import opened
from tests.store.sample_reports import make_report
url, who = sys.argv[1:]
for place in range(5):
    with opened(url) as session:
        report = make_report(sha256=who + str(place), year=2560 + place)
        load_report(session, report, path=who + str(place), program_version="1", size=1)
"""


def test_processes_that_start_at_once_share_a_new_database(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ita.db"
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-c", LOAD, url]
    workers = [subprocess.Popen([*command, who], env=environment, stderr=subprocess.PIPE) for who in "ab"]
    errors = [worker.communicate()[1].decode() for worker in workers]
    assert errors == ["", ""]
    with opened(url, create=False) as session:
        assert session.scalar(text("SELECT count(*) FROM reports")) == 10
        assert session.scalar(text("SELECT count(*) FROM v_reports")) == 5
        assert session.scalar(text("SELECT count(*) FROM organisations")) == 1
