"""One run over many files. The workers read; this process alone writes, one transaction for each document."""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from sqlalchemy.orm import Session

from itareports.ingest.again import found_again
from itareports.ingest.events import Event, FileDone, Found
from itareports.ingest.failures import Failure, FailureClass
from itareports.ingest.find import Candidate
from itareports.ingest.interruption import unbroken
from itareports.ingest.plan import DEFAULT_PLAN, Plan
from itareports.ingest.reading import note_failure, read_and_load
from itareports.ingest.stock import Stock, look_at, take_stock
from itareports.store.files import FileRow, Seen, known_files, mark_unchanged

BATCH = 500
"""Files looked at between two looks into the database."""


def ingest(session: Session, paths: Iterable[Path], plan: Plan = DEFAULT_PLAN) -> Iterator[Event]:
    """Load what the paths name: files, folders to their depth, zip archives. The first event is Found.

    A file of the same content, seen by the same version of the program under the same frameworks, is not read again,
    not even one that failed, unless it wanted a password and one is given. Of files with the same content one is read.
    Files are loaded in the order in which they were found, so of two files of the same report the later one counts.
    The run may be broken off at any time: what was loaded stays, and the next run goes on.
    """
    with TemporaryDirectory(prefix="ita-", ignore_cleanup_errors=True) as folder:
        yield from _ingest(session, take_stock(paths, Path(folder)), plan, partial(_is_settled, plan))


def retry(session: Session, paths: Collection[str], plan: Plan = DEFAULT_PLAN) -> Iterator[Event]:
    """Read known files again, by the names they have in the database, and nothing else. The first event is Found."""
    with TemporaryDirectory(prefix="ita-", ignore_cleanup_errors=True) as folder:
        stock = take_stock(found_again(paths), Path(folder)).only(sorted(set(paths)))
        yield from _ingest(session, stock, plan, lambda _: False)


def _ingest(session: Session, stock: Stock, plan: Plan, is_settled: Callable[[FileRow], bool]) -> Iterator[Event]:
    yield Found(stock.total, stock.ignored)
    for path, failure in stock.closed:
        # What cannot be opened has no fingerprint, and is tried again next time.
        yield note_failure(session, Seen(path, None, 0, plan.given.version), failure)
    unread: list[tuple[Candidate, Seen]] = []
    documents = iter(stock.documents)
    while batch := list(islice(documents, BATCH)):
        looked_at = [(candidate, *look_at(candidate, plan.given.version)) for candidate in batch]
        known = known_files(session, [seen for _, seen, _ in looked_at])
        settled = {path: row for path, row in known.items() if is_settled(row)}
        yield from _still_so(session, settled.values())
        yield from _unopened(session, [(seen, failure) for _, seen, failure in looked_at if failure is not None])
        unread += [(one, seen) for one, seen, failure in looked_at if failure is None and seen.path not in settled]
    yield from read_and_load(session, unread, plan)


def _is_settled(plan: Plan, row: FileRow) -> bool:
    """Whether a file, of which nothing changed, would give the same again."""
    return not (row.failure == "encrypted" and plan.given.password is not None)


def _still_so(session: Session, rows: Collection[FileRow]) -> Iterator[FileDone]:
    with unbroken():
        if rows:
            mark_unchanged(session, [row.path for row in rows])
        for row in rows:
            if row.status == "failed":
                kind = cast(FailureClass, row.failure or "crashed")
                yield FileDone(row.path, "failed", failure=Failure(kind, row.reason or "", row.remedy or ""))
            else:
                yield FileDone(row.path, "unchanged" if row.status == "loaded" else row.status, note=row.reason)


def _unopened(session: Session, files: Collection[tuple[Seen, Failure]]) -> Iterator[FileDone]:
    for seen, failure in files:
        yield note_failure(session, seen, failure)
