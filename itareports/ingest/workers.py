"""Reading in worker processes: a file that kills its worker costs that file, and nothing else."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from itareports.ingest.failures import Failure, failure_of
from itareports.pipeline import read_report
from itareports.schema import Report

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


def read_each(paths: Iterable[Path], workers: int) -> Iterator[Reading]:
    """Read the files in worker processes; the results come in the order of the paths.

    A path is asked for only when there is room for it, and may be gone once its result was given.
    """
    pool = _Pool(workers)
    waiting: deque[tuple[Path, Future[Report]]] = deque()
    source = iter(paths)
    try:
        while True:
            waiting += [(path, pool.submit(path)) for path in islice(source, pool.room - len(waiting))]
            if not waiting:
                return
            path, future = waiting.popleft()
            error = future.exception()
            if isinstance(error, BrokenProcessPool):
                yield pool.alone(path)
                waiting = pool.restarted(waiting)
            else:
                yield future.result() if error is None else failure_of(error, path.name)
    finally:
        pool.close()
