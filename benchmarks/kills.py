"""kill -9 at random moments of an ingest: python -m benchmarks.kills [NUMBER [SEED]], by default 200.

`ita ingest` reads a folder of 300 files, its process is killed after a time drawn by chance, and a next run goes on,
until one comes to its end; then again with a new database. Every database must be sound after each kill, and in the end
hold what an undisturbed run makes of the folder.
"""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from sqlalchemy import func, select

from benchmarks.markdown import table
from benchmarks.office_folder import fill
from benchmarks.reading import ROOT
from itareports.errors import DatabaseError
from itareports.store.session import opened
from itareports.store.tables import FileRecord
from tests.faults.contents import Contents, assert_sound, contents

KILLS, SEED, FILES = 200, 2567, 300
SHORTEST, LONGEST = 0.2, 8.0
"""Seconds from the start of a run to its kill; a run needs one to start, and about twenty for all the files."""
GRACE = 10.0
"""Seconds within which the workers of a killed run must have ended by themselves."""
ITA = (sys.executable, "-c", "from itareports.cli import main; main()")

MOMENTS = ("before the database was there", "before the first file", "between the files", "after the last file")
HEADER = ("killed", "kills", "databases not sound", "processes left")

MEANING = """\
`ita ingest` of {files} files (texts, DOCX, PDF, copies, later versions, broken files, an archive in an archive) was
killed {kills} times (kill -9 of its process, at moments drawn by chance from the seed {seed}), on {databases} databases
one after the other; the run after each kill went on where it stopped. In the end each database was compared with that
of an undisturbed run: **{lost} files or reports were lost, {doubled} doubled**. A database is **not sound** where
`PRAGMA integrity_check`, `foreign_key_check` or the check of the search index says so after a kill, where a file has no
status, or where the end is other than undisturbed in anything at all. **Processes left** are kills after which a
process of the run was still there {grace:.0f} s later; in this run all had ended by themselves within {slowest:.1f} s.
"""


@dataclass(slots=True)
class Tally:
    """What came of the kills, of which there are `most`, by when they came."""

    most: int
    files: int = 0
    kills: Counter[str] = field(default_factory=Counter)
    corrupt: Counter[str] = field(default_factory=Counter)
    left_running: Counter[str] = field(default_factory=Counter)
    lost: int = 0
    doubled: int = 0
    databases: int = 0
    slowest: float = 0.0
    differences: list[str] = field(default_factory=list)


def ingest(url: str, *folders: Path) -> "subprocess.Popen[bytes]":
    """Start the program in a session of its own; its temporary files go where the first folder lies."""
    command = [*ITA, "ingest", *map(str, folders), "--db", url]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(folders[0].parent)}
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=quiet, stderr=quiet, start_new_session=True)


def processes_of(session: int) -> list[int]:
    """The processes of a session that are still there; zombies are not."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, _, number = stat.read_text().rpartition(")")[2].split()[:4]
        except (OSError, ValueError):
            continue
        if int(number) == session and state != "Z":
            found.append(int(stat.parent.name))
    return found


def seconds_to_end(session: int) -> float:
    """How long the processes of a killed run take to end by themselves; those that do not are ended."""
    began = time.monotonic()
    while left := processes_of(session):
        if time.monotonic() - began > GRACE:
            for process in left:
                os.kill(process, signal.SIGKILL)
            return GRACE
        time.sleep(0.02)
    return time.monotonic() - began


def undisturbed(base: Path) -> Contents:
    """What a run that nobody kills makes of the folder."""
    url = f"sqlite:///{base}/undisturbed.db"
    ingest(url, base / "files").wait()
    return outcome(url)


def outcome(url: str) -> Contents:
    """What is in a database, which must be sound."""
    with opened(url) as session:
        assert_sound(session)
        return contents(session)


def moment(url: str, total: int) -> str:
    """When a run was killed, by what it left."""
    if not Path(url.removeprefix("sqlite:///")).exists():
        return MOMENTS[0]
    with opened(url) as session:
        known = session.scalar(select(func.count()).select_from(FileRecord)) or 0
    return MOMENTS[1] if known == 0 else MOMENTS[2] if known < total else MOMENTS[3]


def kill_often(url: str, base: Path, rng: Random, tally: Tally) -> None:
    """Run after run on one database, each killed after a time, until one comes to its end."""
    while True:
        left = tally.most - tally.kills.total()
        process = ingest(url, base / "files")
        try:
            process.wait(rng.uniform(SHORTEST, LONGEST) if left else None)
            return
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        seconds = seconds_to_end(process.pid)
        when = moment(url, tally.files)
        tally.kills[when] += 1
        tally.left_running[when] += seconds >= GRACE
        tally.slowest = max(tally.slowest, seconds)
        try:
            outcome(url)
        except (AssertionError, DatabaseError) as error:
            tally.corrupt[when] += 1
            tally.differences.append(f"{url}: {error}")


def compare(expected: Contents, found: Contents, tally: Tally) -> None:
    """Count what an undisturbed run has and this one has not, and the other way round."""
    for name in ("files", "reports"):
        before, after = expected[name], found[name]
        assert isinstance(before, dict)
        assert isinstance(after, dict)
        tally.lost += len(before.keys() - after.keys())
        tally.doubled += len(after.keys() - before.keys())
    different = [name for name, value in expected.items() if found[name] != value]
    if different:
        tally.corrupt[MOMENTS[3]] += 1
        tally.differences.append(f"other than undisturbed: {', '.join(different)}")


def trials(number: int = KILLS, seed: int = SEED) -> Tally:
    """So many kills, on as many databases as it takes."""
    rng, tally = Random(seed), Tally(number)
    with TemporaryDirectory(prefix="ita-kills-") as folder:
        base = Path(folder)
        fill(base / "files", FILES)
        expected = undisturbed(base)
        tally.files = len(expected["files"])  # type: ignore[arg-type]
        while tally.kills.total() < number:
            url = f"sqlite:///{base}/{tally.databases}.db"
            kill_often(url, base, rng, tally)
            compare(expected, outcome(url), tally)
            tally.databases += 1
            print(f"{tally.databases} databases, {tally.kills.total()} of {number} kills", flush=True)
    return tally


def section(number: int = KILLS, seed: int = SEED) -> str:
    """The table, what it means, and what was other than it should be."""
    tally = trials(number, seed)
    rows = [(when, *(str(one[when]) for one in (tally.kills, tally.corrupt, tally.left_running))) for when in MOMENTS]
    sums = (str(one.total()) for one in (tally.kills, tally.corrupt, tally.left_running))
    meaning = MEANING.format(
        files=tally.files,
        kills=tally.kills.total(),
        seed=seed,
        databases=tally.databases,
        lost=tally.lost,
        doubled=tally.doubled,
        grace=GRACE,
        slowest=tally.slowest,
    )
    return "\n".join([table(HEADER, [*rows, ("all", *sums)]), "", meaning, *tally.differences])


if __name__ == "__main__":
    print(section(*map(int, sys.argv[1:])))
