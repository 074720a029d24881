"""A reader that does what the name of the file says; workers import it by its name."""

import ctypes
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from itareports.ingest.find import Candidate
from itareports.pipeline import read_report
from itareports.schema import Report

LIVING = "lives"
REPORT = Path(__file__).parents[2] / "corpus" / "reports" / "saphli.txt"


def read_as_named(candidate: Candidate) -> Report:
    """A report, unless the name says otherwise."""
    BEHAVIOURS[candidate.file.name]()
    report = read_report(REPORT)
    if candidate.file.name == "returns-odd":
        return _odd  # type: ignore[return-value]
    if candidate.file.name == "tells-its-process":
        return report.model_copy(update={"source": report.source.model_copy(update={"name": str(os.getpid())})})
    return report


_odd = (line for line in ("no", "pipe", "takes", "a", "generator"))


def _hang_deaf() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(600)


def _burn() -> None:
    while True:
        sum(range(1000))


def _eat_memory() -> None:
    eaten = []
    while True:
        eaten.append(bytearray(1024 * 1024))


def _raise() -> None:
    list[int]()[0]


BEHAVIOURS: dict[str, Callable[[], object]] = {
    LIVING: lambda: None,
    "returns-odd": lambda: None,
    "tells-its-process": lambda: None,
    "exits-9": lambda: os._exit(9),
    "segfaults": lambda: ctypes.string_at(0),
    "killed": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "eats-memory": _eat_memory,
    "hangs": lambda: time.sleep(600),
    "hangs-deaf": _hang_deaf,
    "burns": _burn,
    "raises": _raise,
    "prints": lambda: os.write(1, b"noise \x00\xff\n" * 1000),
}
