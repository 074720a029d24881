"""One tool over some files, in a process of its own: what it took, and what it gave.

`measured` starts the process; `python -m benchmarks.reading JOB ANSWER` is the process. No process reads a file twice:
what a tool remembers of a text would make the second time faster than any user will see it.
"""

import json
import os
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.machine import peak_megabytes
from benchmarks.tools import TOOLS, Tables

ROOT = Path(__file__).parents[1]
WARM_UP = ROOT / "corpus" / "pdf-damaged" / "ban-pong-2566.pdf"
"""Read first, and not timed: what a tool loads with its first file is loaded then."""

LONGEST_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Job:
    """The name of a tool, and the files that it is to read."""

    tool: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds by the clock on the wall and of work on any core, peak memory, and the tables by file."""

    seconds: float
    processor_seconds: float
    megabytes: float
    tables: dict[str, Tables]


def measured(job: Job) -> Measured:
    """Do a job in a fresh process."""
    with TemporaryDirectory() as folder:
        asked, answer = Path(folder, "job.json"), Path(folder, "answer.json")
        asked.write_text(json.dumps(asdict(job)))
        command = [sys.executable, "-m", "benchmarks.reading", str(asked), str(answer)]
        # Some tools print advice; what they say of an error goes to the screen.
        subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, timeout=LONGEST_SECONDS, check=True)
        told = json.loads(answer.read_text())
    return Measured(**told)


def _done(job: Job) -> Measured:
    read = TOOLS[job.tool].read
    read(WARM_UP)
    worked, began = _processor_seconds(), time.perf_counter()
    tables = {file: read(Path(file)) for file in job.files}
    seconds = time.perf_counter() - began
    return Measured(seconds, _processor_seconds() - worked, peak_megabytes(), tables)


def _processor_seconds() -> float:
    """Of this process and of the programs it called."""
    return sum(os.times()[:4])


def main() -> None:
    """The process."""
    asked = json.loads(Path(sys.argv[1]).read_text())
    Path(sys.argv[2]).write_text(json.dumps(asdict(_done(Job(**asked)))))


if __name__ == "__main__":
    main()
