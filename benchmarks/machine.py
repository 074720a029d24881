"""What was measured on: the machine, the versions, and how much memory a process took."""

import os
import platform
import resource
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from shutil import which

PACKAGES = ("itareports", "pypdfium2", "pdfplumber", "pdfminer.six", "camelot-py", "pymupdf")
PROGRAMS = {"pdftotext": "-v", "soffice": "--version", "chromium": "--version"}
KILOBYTES = 1024
QUIET = 0.5
"""The load beside which a machine may be called quiet; a second process on two cores makes one."""


def peak_megabytes() -> float:
    """The most memory that this process, or the largest program that it called, has ever held.

    A new program counts what its parent held when it was called, so that this process must be small to measure others.
    """
    called = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return (called or _own_peak()) / (KILOBYTES if sys.platform == "linux" else KILOBYTES**2)


def _own_peak() -> int:
    status = Path("/proc/self/status")
    if status.exists():  # unlike getrusage, it forgets the process that started this one
        lines = (line.split() for line in status.read_text().splitlines())
        return next(int(words[1]) for words in lines if words[0] == "VmHWM:")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def described() -> str:
    """The day, the machine and the versions, as Markdown."""
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count()
    return "\n".join(
        (
            f"- Day: {datetime.now(UTC).date()}",
            f"- Machine: {cores} cores, {_processor()}; {_system()}, Python {platform.python_version()}",
            f"- Versions: {', '.join(_versions())}",
        )
    )


def load() -> float:
    """How many processes wanted a core in the last minute."""
    return os.getloadavg()[0]


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    models = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(models, platform.machine())


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.system()


def _versions() -> Iterator[str]:
    for name in PACKAGES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} missing"
    for program, option in PROGRAMS.items():
        yield f"{program} {program_version(program, option) or 'missing'}"


def program_version(program: str, option: str) -> str | None:
    """The number that a program gives itself; None where there is no such program."""
    if which(program) is None:
        return None
    ran = subprocess.run([program, option], capture_output=True, text=True, check=True)
    words = (ran.stdout + ran.stderr).split()
    return next((word for word in words if word[0].isdigit()), "of unknown version")
