"""Reading in worker processes: a file that kills its worker, or takes too much, costs that file and nothing else."""

import os
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import TimeoutError as OutOfTime
from concurrent.futures import wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from itareports.errors import ItaError
from itareports.ingest.archives import read_member
from itareports.ingest.failures import Failure, failed, failure_of
from itareports.ingest.find import Candidate
from itareports.ingest.limits import (
    DEFAULT_LIMITS,
    UNKNOWN_COST,
    Cost,
    Limits,
    allow_processor_time,
    forget_peak,
    peak_megabytes,
    settle_in,
)
from itareports.ingest.pages import PagesRead, noted_pages, pages_read
from itareports.ingest.plan import NOTHING, Given, Reader
from itareports.pipeline import read_report
from itareports.schema import Report

_MOMENT = 1.0
"""Seconds between two looks at how far the workers are."""

IN_FLIGHT = 16
"""Files handed out per worker: enough to go on beside one that hangs, few enough that little is lost in a kill."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one file, and what it cost."""

    result: Report | Failure
    cost: Cost = UNKNOWN_COST


def read_candidate(candidate: Candidate, given: Given = NOTHING) -> Report:
    """The report in a file or in a member of an archive; raises as read_report does."""
    if candidate.member is None:
        return read_report(candidate.file, password=given.password, frameworks=given.frameworks)
    return read_member(candidate, password=given.password, frameworks=given.frameworks)


def read_each(
    candidates: Iterable[Candidate],
    workers: int,
    read: Reader = read_candidate,
    limits: Limits = DEFAULT_LIMITS,
) -> Generator[Reading | PagesRead, None, None]:
    """Read files in worker processes; the results come in the order of the candidates, and between them the news.

    What ends a worker is the failure of the file it was reading. Closing the generator ends the workers at once, and
    whatever they started.
    """
    with TemporaryDirectory(prefix="ita-", ignore_cleanup_errors=True) as folder:
        crew = _Crew(workers, partial(_read_within, read, limits, Path(folder)), limits, Path(folder))
        try:
            yield from _in_order(crew, candidates)
        finally:
            crew.end()


def _in_order(crew: "_Crew", candidates: Iterable[Candidate]) -> Iterator[Reading | PagesRead]:
    source = iter(candidates)
    waiting: deque[tuple[Candidate, ProcessFuture[Reading]]] = deque()
    has_broken = False
    while True:
        while len(waiting) < crew.workers * IN_FLIGHT and (candidate := next(source, None)) is not None:
            waiting.append((candidate, crew.give(candidate)))
        if not waiting:
            return
        candidate, future = waiting.popleft()
        while not crew.waited(future):
            yield from crew.news()
        reading = crew.reading(candidate, future)
        if reading is None and not has_broken:
            # The pool itself broke, as when a worker dies with the pipe in its hand: a new one reads what is left.
            has_broken = True
            crew.renew()
            left = [candidate, *(one for one, _ in waiting)]
            waiting = deque((one, crew.give(one)) for one in left)
            continue
        has_broken = False
        yield reading or Reading(failed(f"{candidate.path}: the workers ended while it was read.", "crashed"))


class _Crew:
    """The worker processes, as pebble keeps them: each file has its time, and who dies is replaced."""

    def __init__(self, workers: int, task: Callable[[Candidate], Reading], limits: Limits, folder: Path) -> None:
        self.workers = workers
        self._task, self._limits, self._folder = task, limits, folder
        self._pool = self._new_pool()
        self._told: list[PagesRead] = []

    def give(self, candidate: Candidate) -> "ProcessFuture[Reading]":
        """Hand out a file."""
        with _deaf_to_ctrl_c():
            # The first task starts the threads that start the workers; all of them inherit the deafness.
            seconds = _limits_of(candidate, self._limits).seconds
            return self._pool.schedule(self._task, args=(candidate,), timeout=seconds)

    def waited(self, future: "ProcessFuture[Reading]") -> bool:
        """Wait a moment for a file; whether it is done."""
        wait([future], _MOMENT)
        return bool(future.done())

    def reading(self, candidate: Candidate, future: "ProcessFuture[Reading]") -> Reading | None:
        """What came of a file; None where the pool broke, which is nobody's fault."""
        # Whatever went wrong in the worker is asked for and not raised: a bug costs one file, not the run.
        match error := future.exception():
            case None:
                return future.result()
            case BrokenProcessPool():
                return None
            case OutOfTime():
                seconds = _limits_of(candidate, self._limits).seconds
                why = f"{candidate.path}: it was not read within {seconds:,} seconds, and the reading was stopped."
                return Reading(failed(why, "timed-out"), Cost(seconds))
            case ProcessExpired():
                return Reading(_death(candidate, error.exitcode))
            case _:
                return Reading(failure_of(error, candidate.path))

    def news(self) -> list[PagesRead]:
        """How far the workers are with pages that are pictures, where it is farther than was told."""
        news = [read for read in pages_read(self._folder) if read not in self._told]
        self._told = [*self._told[-2 * self.workers :], *news]
        return news

    def renew(self) -> None:
        """Start anew after the pool broke."""
        self.end()
        self._pool = self._new_pool()

    def end(self) -> None:
        """End all workers, whatever they are at."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def _new_pool(self) -> ProcessPool:
        context = get_context("spawn")
        limits, settings = self._limits, (self._folder, self._limits)
        return ProcessPool(self.workers, limits.files, settle_in, settings, context)


def _death(candidate: Candidate, code: int) -> Failure:
    """What to say of a worker that ended itself, or was ended by the system (then the code is the signal, below zero).

    >>> _death(Candidate("a.pdf", Path("a.pdf")), -11).reason
    'โปรแกรมหยุดทำงานขณะอ่านไฟล์นี้ · a.pdf: the process that read it ended with signal SIGSEGV.'
    """
    if os.name == "posix" and -code == signal.SIGXCPU:
        return failed(f"{candidate.path}: reading it took all the processor time it may, and was stopped.", "timed-out")
    if os.name == "posix" and -code == signal.SIGKILL:
        why = "the system ended the process that read it, as it does when memory runs out"
        return failed(f"{candidate.path}: {why}.", "out-of-memory")
    names = {one.value: one.name for one in signal.Signals}
    end = f"signal {names.get(-code, -code)}" if code < 0 else f"exit status {code}"
    return failed(f"{candidate.path}: the process that read it ended with {end}.", "crashed")


class _Ended(BaseException):
    """Somebody ends this worker; what it started has to end first."""


def _limits_of(candidate: Candidate, limits: Limits) -> Limits:
    """The limits for one file; a member of an archive may be as large as the archive."""
    try:
        return limits.for_size(candidate.file.stat().st_size)
    except OSError:
        return limits


def _read_within(read: Reader, limits: Limits, folder: Path, candidate: Candidate) -> Reading:
    """Read a file in a worker, and measure what it costs."""
    former = signal.signal(signal.SIGTERM, _raise_ended)
    forget_peak()
    allow_processor_time(_limits_of(candidate, limits))
    began = time.monotonic()
    try:
        with noted_pages(candidate.path, folder):
            result = _result(read, candidate)
        return Reading(result, Cost(time.monotonic() - began, peak_megabytes()))
    except _Ended:
        os._exit(1)
    finally:
        signal.signal(signal.SIGTERM, former)


def _result(read: Reader, candidate: Candidate) -> Report | Failure:
    try:
        return read(candidate)
    except (ItaError, MemoryError) as error:
        return failure_of(error, candidate.path)


def _raise_ended(_signal: int, _frame: FrameType | None) -> None:
    raise _Ended


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    # Ctrl-C reaches every process of the terminal. Workers are started with it blocked, as they would otherwise die
    # with a traceback while they start; this process then ends them in order.
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, heard)
