"""Two runs of `ita ingest` at once into one new SQLite file, again and again: python -m benchmarks.two_runs [ROUNDS].

Both on one folder, or each on its own half of the files. Both must end well, and the database must hold what one run
makes of all the files.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import sleep

from benchmarks.kills import Tally, compare, ingest, outcome
from benchmarks.markdown import table
from benchmarks.office_folder import fill
from tests.faults.contents import Contents

ROUNDS, FILES, SEED = 20, 60, 2567
LATEST = 1.5
"""Seconds by which the second run begins later, at most; in most rounds both set up the database."""
SOME_FAILED = 1
"""The exit status of a run over files of which a few are broken."""

HEADER = ("two runs at once", "rounds", "both ended well", "lost", "doubled", "other than one run")


def trial(name: str, folders: Sequence[Path], rounds: int) -> tuple[str, ...]:
    """A row of the table; `folders` are those of the two runs."""
    rng, tally, well = Random(SEED), Tally(rounds), 0
    with TemporaryDirectory(prefix="ita-two-") as databases:
        ingest(one := f"sqlite:///{databases}/one.db", *dict.fromkeys(folders)).wait()
        expected = in_any_order(outcome(one))
        for number in range(rounds):
            url = f"sqlite:///{databases}/{number}.db"
            first = ingest(url, folders[0])
            sleep(rng.uniform(0, LATEST))
            second = ingest(url, folders[1])
            well += first.wait() in (0, SOME_FAILED) and second.wait() in (0, SOME_FAILED)
            compare(expected, in_any_order(outcome(url)), tally)
            print(f"{name}: {number + 1} of {rounds} rounds", *tally.differences[-1:], flush=True)
    return (name, *map(str, (rounds, well, tally.lost, tally.doubled, tally.corrupt.total())))


def in_any_order(found: Contents) -> Contents:
    """Without the order of the findings across reports, which is that of loading: of two runs nobody knows it."""
    across = found["across"]
    assert isinstance(across, list)
    return {**found, "across": sorted(((sha, *rest) for sha, _scope, _position, *rest in across), key=repr)}


def halves(base: Path) -> tuple[Path, Path]:
    """The files in two folders; versions and copies of one report, which have one number, stay together."""
    left, right = base / "left", base / "right"
    fill(left, FILES)
    right.mkdir()
    for path in left.glob("[0-9]*"):
        if int(path.name[:5]) % 2:
            path.rename(right / path.name)
    return left, right


def section(rounds: int = ROUNDS) -> str:
    """The table."""
    with TemporaryDirectory(prefix="ita-two-") as folder:
        base = Path(folder)
        fill(base / "all", FILES)
        rows = [
            trial("on one folder", (base / "all", base / "all"), rounds),
            trial("on two folders", halves(base), rounds),
        ]
    return table(HEADER, rows)


if __name__ == "__main__":
    print(section(*map(int, sys.argv[1:])))
