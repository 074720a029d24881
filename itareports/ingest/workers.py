"""Reading in worker processes: a file that kills its worker costs that file, and nothing else."""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context

from itareports import __version__
from itareports.ingest.archives import read_member
from itareports.ingest.failures import Failure, failure_of
from itareports.ingest.find import Candidate
from itareports.pipeline import read_report
from itareports.schema import Report
from itareports.schema.framework import Frameworks

MOST_WORKERS = 8
IN_FLIGHT = 4
"""Files handed out per worker: enough that none waits, few enough that little is lost when one dies."""

Reading = Report | Failure


def worker_count() -> int:
    """How many processes read at once: one for each processor this program may use, and not more than a few.

    >>> 1 <= worker_count() <= MOST_WORKERS
    True
    """
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, MOST_WORKERS)


@dataclass(frozen=True, slots=True)
class Given:
    """What a user gives to read files with: the password of those that have one, frameworks of their own."""

    password: str | None = None
    frameworks: Frameworks | None = None

    @property
    def version(self) -> str:
        """The version of all that decides what is read: a file read under another version is read again.

        >>> Given().version == __version__
        True
        """
        digest = None if self.frameworks is None else self.frameworks.digest
        return __version__ if digest is None else f"{__version__} framework {digest}"


NOTHING = Given()


def read_candidate(candidate: Candidate, given: Given = NOTHING) -> Report:
    """The report in a file or in a member of an archive; raises as read_report does."""
    if candidate.member is None:
        return read_report(candidate.file, password=given.password, frameworks=given.frameworks)
    return read_member(candidate, password=given.password, frameworks=given.frameworks)


Reader = Callable[[Candidate], Report]


def read_each(
    candidates: Iterable[Candidate], workers: int, read: Reader = read_candidate
) -> Generator[Reading, None, None]:
    """Read files in worker processes; the results come in the order of the candidates.

    When a worker dies, all that were in flight are read once more, each in a worker of its own: so only the file
    that killed it fails.
    """
    source = iter(candidates)
    waiting: deque[tuple[Candidate, ProcessPoolExecutor, Future[Report]]] = deque()
    pool = _new_pool(workers)
    try:
        while True:
            while len(waiting) < workers * IN_FLIGHT and (candidate := next(source, None)) is not None:
                waiting.append((candidate, pool, _submitted(pool, read, candidate)))
            if not waiting:
                return
            candidate, home, future = waiting.popleft()
            if not isinstance(future.exception(), BrokenProcessPool):
                yield _reading(candidate, future)
                continue
            if home is pool:
                pool.shutdown()
                pool = _new_pool(workers)
            yield _read_alone(candidate, read)
    finally:
        # A file that is being read is read to its end; those that wait are not begun.
        pool.shutdown(cancel_futures=True)


def _read_alone(candidate: Candidate, read: Reader) -> Reading:
    with _new_pool(1) as pool:
        return _reading(candidate, _submitted(pool, read, candidate))


def _reading(candidate: Candidate, future: Future[Report]) -> Reading:
    # Whatever went wrong in the worker is asked for and not raised: a bug costs one file, not the run.
    error = future.exception()
    return future.result() if error is None else failure_of(error, candidate.path)


def _submitted(pool: ProcessPoolExecutor, read: Reader, candidate: Candidate) -> Future[Report]:
    try:
        return pool.submit(read, candidate)
    except BrokenProcessPool as error:
        future: Future[Report] = Future()
        future.set_exception(error)
        return future


def _new_pool(workers: int) -> ProcessPoolExecutor:
    ignore = (signal.SIGINT, signal.SIG_IGN)
    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=signal.signal, initargs=ignore)
    with _deaf_to_ctrl_c():
        # The first task starts all the workers.
        pool.submit(os.getpid)
    return pool


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    # Ctrl-C reaches every process of the terminal. Workers inherit the deafness, as they would otherwise die with a
    # traceback while they start; this process then ends them in order. Only the main thread may set it.
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)
