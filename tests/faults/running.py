"""One run as `ita ingest` does it, many times over: what is tried here is what a run writes, not how it reads."""

from collections.abc import Generator, Iterable
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from itareports.errors import NoReportError, UnreadableFileError
from itareports.ingest import audit_across, ingest, is_outdated, reading
from itareports.ingest.failures import failure_of
from itareports.ingest.find import Candidate
from itareports.ingest.workers import Reading, read_candidate
from itareports.store.engine import make_engine
from itareports.store.session import opened
from tests.faults.contents import Contents, assert_sound, contents


def run(url: str, folder: Path) -> None:
    """Ingest a folder, and audit all reports side by side."""
    with opened(url) as session:
        for _ in ingest(session, [folder]):
            pass
        see_side_by_side(session)


def see_side_by_side(session: Session) -> None:
    if is_outdated(session):
        audit_across(session)


def found_sound(url: str) -> Contents:
    """What is in a database, which must be sound."""
    with opened(url, create=False) as session:
        assert_sound(session)
        return contents(session)


def completed(url: str, folder: Path) -> Contents:
    """What is in a database when a run broke off, which must leave it sound, and another one went to its end."""
    with opened(url, create=False) as session:
        assert_sound(session)
    run(url, folder)
    return found_sound(url)


def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of runs need neither start workers nor compile the same statements hundreds of times.

    Files are read in this process, each but once; a database at the same address keeps its engine.
    """
    known: dict[tuple[str, bytes], Reading] = {}

    def read_each(candidates: Iterable[Candidate], *_: object) -> Generator[Reading, None, None]:
        for candidate in candidates:
            key = (candidate.path, candidate.file.read_bytes())
            if key not in known:
                known[key] = _read(candidate)
            yield known[key]

    monkeypatch.setattr(reading, "read_each", read_each)
    monkeypatch.setattr("itareports.store.session.make_engine", cache(make_engine))


def _read(candidate: Candidate) -> Reading:
    try:
        return Reading(read_candidate(candidate))
    except (NoReportError, UnreadableFileError) as error:
        return Reading(failure_of(error, candidate.path))
