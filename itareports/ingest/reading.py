"""Files that are read and loaded: of those with the same content one is read, and the others share what came of it."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial

from sqlalchemy.orm import Session

from itareports.errors import UnstorableReportError
from itareports.ingest.events import FileDone
from itareports.ingest.failures import Failure, failure_of
from itareports.ingest.find import Candidate
from itareports.ingest.interruption import unbroken
from itareports.ingest.limits import Cost
from itareports.ingest.pages import PagesRead
from itareports.ingest.plan import Plan, worker_count
from itareports.ingest.workers import Reading, read_candidate, read_each
from itareports.store.files import Seen, known_file, record_failure
from itareports.store.load import LoadOutcome, load_copy, load_report, stored_contents

Unread = tuple[Candidate, Seen]


def read_and_load(session: Session, unread: Sequence[Unread], plan: Plan) -> Iterator[FileDone | PagesRead]:
    """Read files by workers and load them in their order."""
    copies = _copies(session, unread)
    originals = [candidate for candidate, seen in unread if seen.path not in copies]
    failures: dict[str | None, FileDone] = {}
    with closing(_readings(originals, plan)) as readings:
        for candidate, seen in unread:
            reading = None if seen.path in copies else (yield from _awaited(readings))
            # Until it is told of: what is left is counted by what was told.
            with unbroken():
                known = failures.get(seen.sha256)
                done = _copied(session, seen, known) if reading is None else _loaded(session, seen, reading)
                if done is not None:
                    failures |= {} if done.failure is None else {seen.sha256: done}
                    yield done
                    continue
            # What it was a copy of is not there after all: another run took it away, or it changed meanwhile.
            with closing(_readings([candidate], plan)) as again:
                reading = yield from _awaited(again)
            with unbroken():
                yield _loaded(session, seen, reading)


def _awaited(readings: Iterator[Reading | PagesRead]) -> Generator[PagesRead, None, Reading]:
    """The next file that was read; what is told of pages meanwhile is passed on."""
    for told in readings:
        if isinstance(told, Reading):
            return told
        yield told
    raise AssertionError("a reading for each file that was given out")


def note_failure(session: Session, seen: Seen, failure: Failure, cost: Cost | None = None) -> FileDone:
    """Note a file that gives no report."""
    with unbroken():
        record_failure(session, seen, failure.kind, (failure.reason, failure.remedy))
    return FileDone(seen.path, "failed", failure=failure, cost=cost)


def _copies(session: Session, unread: Sequence[Unread]) -> set[str]:
    """The paths of files whose content is in the database, or comes from another file before them."""
    contents = stored_contents(session, [seen for _, seen in unread])
    copies = set()
    for _, seen in unread:
        if seen.sha256 in contents:
            copies.add(seen.path)
        elif seen.sha256 is not None:
            contents.add(seen.sha256)
    return copies


def _readings(candidates: Sequence[Candidate], plan: Plan) -> Generator[Reading | PagesRead, None, None]:
    read = partial(read_candidate, given=plan.given) if plan.read is None else plan.read
    workers = worker_count() if plan.workers is None else plan.workers
    return read_each(candidates, min(workers, len(candidates)), read, plan.limits)


def _loaded(session: Session, seen: Seen, reading: Reading) -> FileDone:
    report, cost = reading.result, reading.cost
    if isinstance(report, Failure):
        return note_failure(session, seen, report, cost)
    try:
        with unbroken():
            load = partial(load_report, path=seen.path, program_version=seen.program_version, size=seen.size)
            done = _told(session, seen, load(session, report))
        return replace(done, organisation=report.organisation.name, cost=cost)
    except UnstorableReportError as error:
        return note_failure(session, seen, failure_of(error, seen.path), cost)


def _copied(session: Session, seen: Seen, failed: FileDone | None) -> FileDone | None:
    """What becomes of a file with the content of another one; None where nothing is known of that content."""
    if failed is not None and failed.failure is not None:
        return note_failure(session, seen, failed.failure.of_copy(failed.path))
    with unbroken():
        outcome = load_copy(session, seen)
        return None if outcome is None else _told(session, seen, outcome)


def _told(session: Session, seen: Seen, outcome: LoadOutcome) -> FileDone:
    if outcome.status == "loaded" or outcome.status == "superseded_other":
        return FileDone(seen.path, "loaded", replaces=outcome.superseded)
    row = known_file(session, seen)
    return FileDone(seen.path, outcome.status, note=None if row is None else row.reason)
