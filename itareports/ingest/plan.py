"""How a run is to go: what the user gives, and what each file may cost."""

import os
from collections.abc import Callable
from dataclasses import dataclass

from itareports import __version__
from itareports.ingest.find import Candidate
from itareports.ingest.limits import DEFAULT_LIMITS, Limits
from itareports.schema import Report
from itareports.schema.framework import Frameworks

MOST_WORKERS = 8

Reader = Callable[[Candidate], Report]
"""The report in a file; raises as read_report does. A worker imports it by its name."""


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


def worker_count() -> int:
    """How many processes read at once: one for each processor this program may use, and not more than a few.

    >>> 1 <= worker_count() <= MOST_WORKERS
    True
    """
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, MOST_WORKERS)


@dataclass(frozen=True, slots=True)
class Plan:
    """A run's workers (one for each processor where None), limits and reader, and what the user gives to read with."""

    given: Given = NOTHING
    limits: Limits = DEFAULT_LIMITS
    workers: int | None = None
    read: Reader | None = None


DEFAULT_PLAN = Plan()
