"""How much a file may cost: three clocks and a measure of memory, set where no document can reach them.

The wall clock is watched by the process that gave the file out, and ends the reader; processor time and memory are
limits of the operating system on the reader itself, so that code without a way back to Python is stopped as well.
"""

from __future__ import annotations

import math
import os
import signal
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing import parent_process
from pathlib import Path

SPARE = 1.25
"""Processor time by wall-clock time: what hangs is ended by the wall clock first, with better words."""
MEGABYTE = 1024**2
SECONDS_A_MEGABYTE, MOST_MORE = 100, 900
"""What a large file may take beyond the time of any file: a scanned page has 50 kB or more, and takes 2 to 5 s."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take: `seconds` by the clock on the wall, `megabytes` of memory of its own.

    `files`: after how many a worker is replaced, so that what libraries leak does not add up.
    """

    seconds: int = 120
    megabytes: int = 900
    files: int = 200

    def for_size(self, size: int) -> Limits:
        """The limits for a file of so many bytes: pages that are pictures are large, and each takes its seconds.

        >>> Limits().for_size(20_000).seconds, Limits().for_size(2 * MEGABYTE).seconds
        (121, 320)
        """
        more = min(SECONDS_A_MEGABYTE * size / MEGABYTE, MOST_MORE)
        return replace(self, seconds=self.seconds + int(more))


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Cost:
    """What reading a file took: seconds by the wall, and the most memory its process held meanwhile, in megabytes."""

    seconds: float = 0.0
    megabytes: int | None = None


UNKNOWN_COST = Cost()


def settle_in(folder: Path, limits: Limits) -> None:
    """Prepare a worker: its temporary files go to `folder`, its memory is bounded, and it ends with its parent."""
    tempfile.tempdir = str(folder)
    if os.name != "posix":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Only the soft limit: LibreOffice, which asks for more addresses than it uses, has limits of its own.
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (limits.megabytes * MEGABYTE, hard))
    if sys.platform == "linux":
        _end_with_parent()


def _end_with_parent() -> None:
    """A killed parent cannot tell its workers; the kernel does. Elsewhere they end when the pipe to it closes."""
    import ctypes

    set_parent_death_signal = 1
    ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGTERM)
    parent = parent_process()
    if parent is not None and os.getppid() != parent.pid:
        os._exit(1)  # it ended before the kernel was asked, and nobody would watch over the first file


def allow_processor_time(limits: Limits) -> None:
    """Give the process as much processor time from now on as a file may take; then the kernel ends it."""
    if os.name != "posix":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    until = math.ceil(time.process_time() + limits.seconds * SPARE)
    resource.setrlimit(resource.RLIMIT_CPU, (until if hard == resource.RLIM_INFINITY else min(until, hard), hard))


def forget_peak() -> None:
    """Measure the most memory of this process from now on; only Linux can."""
    if sys.platform == "linux":
        with suppress(OSError):
            Path("/proc/self/clear_refs").write_text("5")


def peak_megabytes() -> int | None:
    """The most memory this process held since `forget_peak`, in megabytes; None where nobody tells."""
    if sys.platform != "linux":
        return None
    lines = Path("/proc/self/status").read_text().splitlines()
    (peak,) = (line for line in lines if line.startswith("VmHWM"))
    return int(peak.split()[1]) // 1024
