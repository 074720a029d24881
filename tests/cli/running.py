import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from itareports.schema import Report
from itareports.store.load import load_report
from itareports.store.session import opened

REPOSITORY = Path(__file__).parents[2]
CORPUS = REPOSITORY / "corpus" / "reports"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a run of the program gave."""

    status: int
    out: str
    err: str


Ita = Callable[..., Answer]


def run_ita(*args: object, cwd: Path = REPOSITORY, **environment: str) -> Answer:
    """Run the program as a user does, in a process of its own."""
    ran = subprocess.run(
        [sys.executable, "-c", "from itareports.cli import main; main()", *map(str, args)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **environment},
        capture_output=True,
        check=False,
    )
    return Answer(ran.returncode, ran.stdout.decode(), ran.stderr.decode())


def load_all(url: str, reports: Iterable[Report]) -> None:
    """Put reports into a new database as `ita ingest` does, without their files."""
    with opened(url) as session:
        for report in reports:
            load_report(session, report, path=f"reports/{report.source.name}", program_version="1", size=1000)
