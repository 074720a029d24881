"""Reading files in processes of their own, a batch in each, within limits of memory and of processor time.

A process is forked from this one, which has loaded the readers; what kills it costs the file in hand, and another one
goes on with the rest of the batch.
"""

import faulthandler
import resource
import signal
import tempfile
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import IO

from sqlalchemy.orm import Session

from itareports.errors import NoReportError, UnreadableFileError
from itareports.extract.readers import legacy, pdf, word  # noqa: F401 - loaded before the processes part
from itareports.pipeline import read_report
from itareports.schema import Report
from itareports.store.load import load_report
from itareports.store.restore import restore_report
from itareports.store.session import opened
from tests.fuzz.cases import CORPUS, Case

AT_ONCE = 2
BATCH = 25
MOST_SECONDS = 20
"""Processor time for one file."""
MOST_BYTES = 1024**3
"""Memory beyond what the process began with."""
FORK = get_context("fork")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a file: report, no report, "refused: REASON", or a failure, which has a text that tells of it."""

    case: Case
    kind: str
    text: str = ""

    @property
    def is_failure(self) -> bool:
        """Whether it is none of the ways in which reading may end."""
        return self.kind not in ("report", "no report") and not self.kind.startswith("refused: ")


@dataclass(slots=True)
class _Batch:
    """Cases given to a process, and what it still owes."""

    process: BaseProcess
    last_words: IO[bytes]
    waiting: list[Case]


def read_and_store(path: Path, session: Session) -> None:
    """Read a report; what is read must also come through JSON and the database unchanged."""
    report = read_report(path)
    assert Report.model_validate_json(report.model_dump_json()) == report
    outcome = load_report(session, report, path=path.name, program_version="1", size=1)
    if outcome.status != "duplicate":
        assert restore_report(session, outcome.report_id) == report


Read = Callable[[Path, Session], None]


def outcomes(cases: Iterable[Case], read: Read = read_and_store) -> Iterator[Outcome]:
    """Read the cases; the outcomes come as they are known."""
    read_report(CORPUS / "reports" / "pua-2563.txt")
    source = iter(cases)
    running: dict[Connection, _Batch] = {}
    while True:
        while len(running) < AT_ONCE and (some := list(islice(source, BATCH))):
            running |= [_begun(read, some)]
        if not running:
            return
        for ready in wait(list(running)):
            assert isinstance(ready, Connection)
            batch = running[ready]
            try:
                kind, text = ready.recv()
                yield Outcome(batch.waiting.pop(0), kind, text)
            except EOFError:
                ready.close()
                last_words = _last_words(running.pop(ready))
                if batch.waiting:
                    yield Outcome(batch.waiting.pop(0), *last_words)
                if batch.waiting:
                    running |= [_begun(read, batch.waiting)]


def _begun(read: Read, cases: list[Case]) -> tuple[Connection, _Batch]:
    hearing, telling = FORK.Pipe(duplex=False)
    last_words = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the process lives
    process = FORK.Process(target=_read_all, args=(read, telling, last_words, cases))
    process.start()
    telling.close()
    return hearing, _Batch(process, last_words, cases)


def _last_words(batch: _Batch) -> tuple[str, str]:
    """How a process came to its end, and where it was."""
    batch.process.join()
    code = batch.process.exitcode
    with batch.last_words as stream:
        stream.seek(0)
        return "too slow" if code == -signal.SIGPROF else f"died: {code}", stream.read().decode(errors="replace")


def _read_all(read: Read, telling: Connection, last_words: IO[bytes], cases: list[Case]) -> None:
    _limit(last_words)
    with tempfile.TemporaryDirectory() as folder, opened("sqlite://") as session:
        for case in cases:
            path = Path(folder, case.name)
            path.write_bytes(case.content())
            signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
            told = _told(read, path, session)
            signal.setitimer(signal.ITIMER_PROF, 0)
            path.unlink()
            telling.send(told)


def _limit(last_words: IO[bytes]) -> None:
    faulthandler.enable(last_words)
    # Python's own handlers wait for the library in which the time is spent; this one does not, and then lets it die.
    faulthandler.register(signal.SIGPROF, last_words, chain=True)
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    most = pages * resource.getpagesize() + MOST_BYTES
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _told(read: Read, path: Path, session: Session) -> tuple[str, str]:
    try:
        read(path, session)
    except NoReportError as error:
        return "no report", str(error)
    except UnreadableFileError as error:
        return f"refused: {error.reason}", str(error)
    except BaseException as error:
        return f"raised: {type(error).__name__}", "".join(traceback.format_exc(limit=-8))[-8000:]
    return "report", ""
