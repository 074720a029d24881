"""The fuzzer: python -m tests.fuzz [SECONDS [SEED]], or `make fuzz SECONDS=600`.

Cuts and damages the files of the corpus for so long, reads each, and keeps those that end otherwise than in a report
or in a refusal in words, under build/fuzz/. The exit status then is 1. Given the same seed, it draws the same damage.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.fuzz.cases import CUT, Case, by_turns, corpus_files, cuts, damages
from tests.fuzz.sandbox import Outcome, outcomes

KEPT = Path(__file__).parents[2] / "build" / "fuzz"
EVERY = 1000


def main(seconds: float, seed: int) -> int:
    """Write what was found to standard output; the exit status."""
    ends = time.monotonic() + seconds
    files = corpus_files()
    counts: Counter[tuple[str, str]] = Counter()
    cut, failures = 0, Counter[str]()
    for outcome in outcomes(_until(ends, by_turns(cuts(files), damages(files, seed)))):
        counts[outcome.case.path.suffix, outcome.kind] += 1
        cut += outcome.case.way == CUT
        if outcome.is_failure:
            failures[outcome.kind] += 1
            _keep(outcome)
        if counts.total() % EVERY == 0:
            _say(f"{counts.total():,} files read, {failures.total()} failed, {ends - time.monotonic():.0f} s left")
    for (suffix, kind), number in sorted(counts.items()):
        _say(f"{suffix:6} {kind:30} {number:7,}")
    _say(f"{counts.total():,} files read from seed {seed}, {cut:,} of them cut short; {failures.total()} failed")
    return 1 if failures else 0


def _until(end: float, cases: Iterator[Case]) -> Iterator[Case]:
    for case in cases:
        if time.monotonic() > end:
            return
        yield case


def _keep(outcome: Outcome) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    kept = KEPT / outcome.case.name
    kept.write_bytes(outcome.case.content())
    _say(f"FAILED {kept}: {outcome.kind}\n{outcome.text}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    sys.exit(main(*(arguments + [300, 0][len(arguments) :])))
