"""Opening a database: a new one is set up, one of another version is refused."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from itareports.errors import DatabaseError
from itareports.store.engine import DEFAULT_URL, WRITING, database_file, is_outside, make_engine, parse_url, shown

__all__ = ["DEFAULT_URL", "opened", "transaction"]

MIGRATIONS = Path(__file__).parent / "migrations"
# Any number will do, as long as every process that sets up this database asks for the same lock.
SETUP_LOCK = 256_608_125


@contextmanager
def opened(url: str = DEFAULT_URL, *, create: bool = True) -> Iterator[Session]:
    """A session on the database at `url`; a new database gets its tables first, unless `create` is False.

    What the user must act on is a DatabaseError: nothing there, not reachable, another version, a full disk.

    >>> from sqlalchemy import text
    >>> with opened("sqlite://") as session:
    ...     session.execute(text("SELECT count(*) FROM v_measures")).scalar()
    0
    """
    parsed = parse_url(url)
    file = database_file(parsed)
    if not create and file is not None and not file.exists():
        raise _nothing_there(parsed)
    engine = make_engine(parsed)
    try:
        _make_ready(engine, parsed, create=create)
        with Session(engine) as session:
            yield session
    except DBAPIError as error:
        if not is_outside(error):
            raise
        raise DatabaseError(
            f"The database {shown(parsed)} cannot be used: {_first_line(error)}; "
            "check that it exists, can be written to and is not damaged, and that the disk is not full."
        ) from error
    finally:
        engine.dispose()


@contextmanager
def transaction(session: Session) -> Iterator[None]:
    """One document, one transaction: all of it is stored, or nothing.

    Whatever the session read before is read anew, and no other writer comes between what is read and what is written.
    """
    session.rollback()
    session.connection(execution_options={WRITING: True})
    try:
        yield
        session.commit()
        session.expunge_all()
    except BaseException:
        session.rollback()
        raise


def _make_ready(engine: Engine, url: URL, *, create: bool) -> None:
    with engine.connect() as connection:
        is_new = _is_empty(connection, url)
    if not is_new:
        return
    if not create:
        raise _nothing_there(url)
    if database_file(url) is not None:
        _write_ahead(engine)
    with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": SETUP_LOCK})
        # Another process may have set it up while this one waited.
        if _is_empty(connection, url):
            command.upgrade(_config(connection), "head")


def _write_ahead(engine: Engine) -> None:
    # Readers then never wait for a writer; the mode is kept in the file, and cannot be set within a transaction.
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _is_empty(connection: Connection, url: URL) -> bool:
    """Whether there are no tables at all; tables of another version are an error."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return True
    seen = MigrationContext.configure(connection).get_current_revision()
    head = ScriptDirectory(str(MIGRATIONS)).get_current_head()
    if seen == head:
        return False
    what = (
        f"holds tables of another program ({', '.join(sorted(tables)[:3])})"
        if seen is None
        else f"is of version {seen!r} and this program works with version {head!r}"
    )
    raise DatabaseError(
        f"The database {shown(url)} {what}; name another database with --db, "
        "or use the version of this program that wrote it."
    )


def _nothing_there(url: URL) -> DatabaseError:
    return DatabaseError(f"There is no database at {shown(url)}; run `ita ingest FOLDER` first.")


def _first_line(error: DBAPIError) -> str:
    return str(error.orig).strip().partition("\n")[0]
