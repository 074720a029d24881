"""Connections to SQLite and PostgreSQL that behave alike."""

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry

from itareports.errors import DatabaseError

DEFAULT_URL = "sqlite:///ita.db"
BUSY_SECONDS = 30
CONNECT_SECONDS = 10
DRIVERS = {
    "sqlite": "sqlite",
    "sqlite+pysqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
# SQLite's reasons that lie outside this program: locked, not writable, disk full, damaged, no database at all.
OUTSIDE = frozenset(
    {
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_NOTADB,
    }
)
OLDEST_SQLITE = (3, 38)
"""The trigram index came with 3.34, the operator ->> of the views with 3.38."""
WRITING = "itareports_writing"
# PostgreSQL's reasons why nothing can be written: a transaction that only reads, a right that is missing.
NOT_TO_WRITE = frozenset({"25006", "42501"})


def parse_url(url: str) -> URL:
    """The address of a database, with the one driver we use for it.

    >>> parse_url("postgresql://ita@localhost/ita").drivername
    'postgresql+psycopg'
    """
    try:
        parsed = make_url(url)
        return parsed.set(drivername=DRIVERS[parsed.drivername])
    except (ArgumentError, KeyError, ValueError) as error:
        # The address is not shown: where it cannot be parsed, a password in it cannot be hidden.
        raise DatabaseError(
            "The address of the database is not understood; write it like sqlite:///ita.db "
            "or postgresql+psycopg://user:password@host/name."
        ) from error


def shown(url: URL) -> str:
    """The address without its password.

    >>> shown(parse_url("postgresql://ita:secret@localhost/ita?password=secret"))
    'postgresql+psycopg://ita:***@localhost/ita?password=hidden'
    """
    if "password" in url.query:
        url = url.update_query_dict({"password": "hidden"})
    return url.render_as_string(hide_password=True)


def database_file(url: URL) -> Path | None:
    """The file of a SQLite database; None for one in memory, in an URI, or on a server.

    >>> database_file(parse_url("sqlite:///ita.db")).name
    'ita.db'
    """
    if url.get_backend_name() != "sqlite" or url.database in {None, "", ":memory:"}:
        return None
    return None if str(url.database).startswith("file:") else Path(str(url.database))


def make_engine(url: URL) -> Engine:
    """An engine with the settings both databases need."""
    if url.get_backend_name() == "sqlite":
        refuse_old_sqlite(sqlite3.sqlite_version_info)
        engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    timeout = {} if "connect_timeout" in url.query else {"connect_timeout": CONNECT_SECONDS}
    try:
        return create_engine(url, connect_args=timeout)
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise DatabaseError(
            f"The database {shown(url)} needs the driver psycopg, which is not installed; "
            "run `pip install itareports[postgres]`."
        ) from error


def refuse_old_sqlite(version: tuple[int, ...]) -> None:
    """Says so where Python came with a SQLite that cannot hold the database.

    >>> refuse_old_sqlite((3, 31, 1))
    Traceback (most recent call last):
    itareports.errors.DatabaseError: This Python works with SQLite 3.31.1, and the database needs 3.38 or newer; ...
    """
    if version < OLDEST_SQLITE:
        seen, needed = (".".join(str(part) for part in parts) for parts in (version, OLDEST_SQLITE))
        raise DatabaseError(
            f"This Python works with SQLite {seen}, and the database needs {needed} or newer; "
            "use a newer Python, or PostgreSQL with --db."
        )


def _prepare_sqlite(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    # Python's own transactions begin too late (at the first change), so SQLAlchemy's events begin them.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get(WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def is_read_only(error: DBAPIError) -> bool:
    """Whether a statement failed because the database is only to be read."""
    original = error.orig
    if isinstance(original, sqlite3.Error):
        return getattr(original, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_READONLY
    return getattr(original, "sqlstate", None) in NOT_TO_WRITE


def is_outside(error: DBAPIError) -> bool:
    """Whether the database itself failed (gone, locked, full, damaged), and not a statement of ours."""
    original = error.orig
    if isinstance(original, sqlite3.Error):
        # The low byte is the reason, the rest a refinement of it.
        return getattr(original, "sqlite_errorcode", 0) & 0xFF in OUTSIDE
    return type(original).__name__ == "OperationalError"
