"""Disturbance at the n-th write of a run: the database fails, or the process is killed."""

import os
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
from sqlalchemy import Connection, Engine, ExecutionContext, event
from sqlalchemy.exc import OperationalError

WRITES = ("INSERT", "UPDATE", "DELETE", "LOCK", "CREATE", "ALTER")

Act = Callable[[str], None]
"""What happens instead of the n-th write; is told the database's dialect."""


@dataclass(slots=True)
class Writes:
    """How many writes there were."""

    done: int = 0


@contextmanager
def at_write(number: int, act: Act) -> Iterator[Writes]:
    """Before the write of this number, a statement or a commit, `act` is done."""
    writes = Writes()

    def step(dialect: str) -> None:
        writes.done += 1
        if writes.done == number:
            act(dialect)

    def statement(_cursor: object, text: str, _parameters: object, context: ExecutionContext) -> None:
        if text.lstrip().upper().startswith(WRITES):
            step(context.dialect.name)

    def commit(connection: Connection) -> None:
        try:
            step(connection.dialect.name)
        except (sqlite3.Error, psycopg.Error) as error:  # as SQLAlchemy passes on what a driver says of a commit
            raise OperationalError("COMMIT", {}, error) from error

    listeners: list[tuple[str, Callable[..., None]]] = [
        (name, statement) for name in ("do_execute", "do_executemany", "do_execute_no_params")
    ]
    listeners.append(("commit", commit))
    for name, listener in listeners:
        event.listen(Engine, name, listener)
    try:
        yield writes
    finally:
        for name, listener in listeners:
            event.remove(Engine, name, listener)


TOLD = ("disk I/O error", "server closed the connection")
"""What the database says when it fails."""


def fail(dialect: str) -> None:
    """The disk is broken, or the server is gone."""
    if dialect == "postgresql":
        raise psycopg.OperationalError(f"{TOLD[1]} unexpectedly")
    error = sqlite3.OperationalError(TOLD[0])
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR
    raise error


def kill(_dialect: str) -> None:
    """The process ends here."""
    os.kill(os.getpid(), signal.SIGKILL)
