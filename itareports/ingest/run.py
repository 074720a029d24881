"""One run over many files. The workers read; this process alone writes, one transaction for each document."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from itareports.ingest.events import Event, FileDone, Found
from itareports.ingest.failures import Failure
from itareports.ingest.find import Candidate
from itareports.ingest.stock import Stock, look_at, take_stock
from itareports.ingest.workers import NOTHING, Given, Reader, read_candidate, read_each, worker_count
from itareports.schema import Report
from itareports.store.files import FileRow, Seen, known_file, mark_unchanged, record_failure
from itareports.store.load import load_report


def ingest(
    session: Session, paths: Iterable[Path], *, workers: int | None = None, given: Given = NOTHING
) -> Iterator[Event]:
    """Load what the paths name: files, folders to their depth, zip archives. The first event is Found.

    A file of the same content, read by the same version of the program under the same frameworks, is not read again
    unless it failed. Files are loaded in the order in which they were found, so of two files of the same report the
    later one counts. The run may be broken off between any two events: what was loaded stays, and the next run goes on.
    """
    stock = take_stock(paths)
    yield Found(stock.total, stock.ignored)
    yield from _closed(session, stock, given.version)
    unread: list[tuple[Candidate, Seen]] = []
    for candidate in stock.documents:
        seen, failure = look_at(candidate, given.version)
        known = known_file(session, seen)
        if failure is not None:
            yield _failed(session, seen, failure)
        elif known is not None and known.status != "failed":
            yield _unchanged(session, known)
        else:
            unread.append((candidate, seen))
    reader = partial(read_candidate, given=given)
    yield from _read(session, unread, worker_count() if workers is None else workers, reader)


def _closed(session: Session, stock: Stock, version: str) -> Iterator[FileDone]:
    for path, failure in stock.closed:
        # What cannot be opened has no fingerprint, and is tried again next time.
        yield _failed(session, Seen(path, None, 0, version), failure)


def _read(session: Session, unread: list[tuple[Candidate, Seen]], workers: int, read: Reader) -> Iterator[FileDone]:
    if not unread:
        return
    candidates = (candidate for candidate, _ in unread)
    with closing(read_each(candidates, min(workers, len(unread)), read)) as readings:
        for (_, seen), reading in zip(unread, readings, strict=True):
            if isinstance(reading, Failure):
                yield _failed(session, seen, reading)
            else:
                yield _loaded(session, seen, reading)


def _unchanged(session: Session, known: FileRow) -> FileDone:
    mark_unchanged(session, known.path)
    status = "unchanged" if known.status == "loaded" else known.status
    return FileDone(known.path, status, note=known.reason)


def _failed(session: Session, seen: Seen, failure: Failure) -> FileDone:
    record_failure(session, seen, failure.reason, failure.remedy)
    return FileDone(seen.path, "failed", reason=failure.reason, remedy=failure.remedy)


def _loaded(session: Session, seen: Seen, report: Report) -> FileDone:
    outcome = load_report(session, report, path=seen.path, program_version=seen.program_version, size=seen.size)
    name = report.organisation.name
    if outcome.status == "loaded" or outcome.status == "superseded_other":
        return FileDone(seen.path, "loaded", name, replaces=outcome.superseded)
    row = known_file(session, seen)
    return FileDone(seen.path, outcome.status, name, note=None if row is None else row.reason)
