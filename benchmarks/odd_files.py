"""Broken and odd files: python -m benchmarks.odd_files [FILE OR FOLDER...], by default those of ../shared.

Whatever a file holds, reading it must end in time and in bounded memory, with a document or a refusal in words. Each
is read in a process of its own; a crash, a traceback, too much time or memory is a failure, and the status then is 1.
"""

import json
import os
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from itareports.errors import NoReportError, UnreadableFileError
from itareports.extract.readers import legacy, pdf, word  # noqa: F401 - loaded before the processes part
from itareports.pipeline import read_report

ROOT = Path(__file__).parents[1]
ODD_FILES = ROOT.parent / "shared" / "odd-files"
KINDS = ("docx", "doc", "pdf")
WARM_UP = ROOT / "corpus" / "reports" / "pua-2563.txt"

AT_ONCE = 2
MOST_SECONDS = 20
MOST_MEGABYTES = 1024
MOST_ADDRESSES = 6 * 1024**3
"""Bytes; LibreOffice sets itself narrower limits. What runs into it would have filled the machine."""
GRACE_SECONDS = 3
"""Time to stop LibreOffice, once a file has had its time."""
SHOWN = 10


@dataclass(frozen=True, slots=True)
class Attempt:
    """A process that reads a file; `answer` is the end of the pipe on which it tells what came of it."""

    path: Path
    pid: int
    answer: int
    began: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a file: report, no report, "refused: REASON", or a failure, which has a text that tells of it."""

    path: Path
    kind: str
    text: str
    seconds: float
    megabytes: int

    @property
    def is_failure(self) -> bool:
        """Whether it is none of the ways in which reading may end."""
        return self.kind not in ("report", "no report") and not self.kind.startswith("refused: ")


def main() -> int:
    """Print the outcomes; the exit status."""
    files = sorted(_files(sys.argv[1:]))
    read_report(WARM_UP)
    began, outcomes = time.monotonic(), []
    for outcome in _outcomes(files):
        outcomes.append(outcome)
        if outcome.is_failure:
            print(f"FAILED {_named(outcome)}: {outcome.text}", flush=True)
        if len(outcomes) % 50 == 0:
            print(f"{len(outcomes)} of {len(files)} files, {time.monotonic() - began:.0f} s", flush=True)
    _print_summary(outcomes, time.monotonic() - began)
    return 1 if any(outcome.is_failure for outcome in outcomes) else 0


def _files(arguments: list[str]) -> Iterator[Path]:
    for path in [Path(argument) for argument in arguments] or [ODD_FILES / kind for kind in KINDS]:
        yield from (file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]


def _outcomes(files: list[Path]) -> Iterator[Outcome]:
    """Read the files, a few at once, each in a process of its own; the outcomes as they come."""
    waiting = iter(files)
    running: list[Attempt] = []
    while True:
        while len(running) < AT_ONCE and (path := next(waiting, None)) is not None:
            running.append(_begun(path))
        if not running:
            return
        for attempt in list(running):
            outcome = _ended(attempt)
            if outcome is not None:
                running.remove(attempt)
                yield outcome
        time.sleep(0.01)


def _begun(path: Path) -> Attempt:
    answer, telling = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(answer)
        signal.signal(signal.SIGALRM, signal.default_int_handler)
        signal.alarm(MOST_SECONDS)
        resource.setrlimit(resource.RLIMIT_AS, (MOST_ADDRESSES, MOST_ADDRESSES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        # Less than the pipe holds, as nobody reads before the end.
        os.write(telling, json.dumps(_told(path))[:30_000].encode())
        os._exit(0)
    os.close(telling)
    return Attempt(path, pid, answer, time.monotonic())


def _told(path: Path) -> tuple[str, str]:
    try:
        read_report(path)
    except NoReportError as error:
        return "no report", str(error)
    except UnreadableFileError as error:
        return f"refused: {error.reason}", str(error)
    except BaseException:
        return "traceback", "".join(traceback.format_exc(limit=-6))[-4000:]
    return "report", ""


def _ended(attempt: Attempt) -> Outcome | None:
    """The outcome, if there is one already. What does not stop when its time is over is killed."""
    seconds = time.monotonic() - attempt.began
    pid, status, usage = os.wait4(attempt.pid, os.WNOHANG)
    if pid == 0:
        if seconds > MOST_SECONDS + GRACE_SECONDS:
            os.kill(attempt.pid, signal.SIGKILL)
        return None
    with os.fdopen(attempt.answer, "rb") as pipe:
        told = pipe.read()
    # Children that were waited for count too, such as LibreOffice; Linux counts in kB, macOS in bytes.
    megabytes = usage.ru_maxrss // (1024 if sys.platform == "linux" else 1024**2)
    kind, text = json.loads(told) if told else ("crash", f"ended with status {os.waitstatus_to_exitcode(status)}")
    if seconds > MOST_SECONDS:
        kind, text = "too slow", f"more than {MOST_SECONDS} s\n{text}"
    elif megabytes > MOST_MEGABYTES and kind != "crash":
        kind, text = "too much memory", f"{megabytes} MB\n{text}"
    return Outcome(attempt.path, kind, text, seconds, megabytes)


def _named(outcome: Outcome) -> str:
    return f"{outcome.path.parent.name}/{outcome.path.name} ({outcome.kind})"


def _print_summary(outcomes: list[Outcome], seconds: float) -> None:
    print(f"\n{len(outcomes)} files in {seconds:.0f} s, {AT_ONCE} at once")
    counts = Counter((outcome.path.parent.name, outcome.kind) for outcome in outcomes)
    for (folder, kind), count in sorted(counts.items()):
        print(f"{folder:6} {kind:28} {count:4}")
    print("\nthe slowest")
    for outcome in sorted(outcomes, key=lambda one: one.seconds, reverse=True)[:SHOWN]:
        print(f"{outcome.seconds:6.1f} s  {_named(outcome)}")
    print("\nthe largest")
    for outcome in sorted(outcomes, key=lambda one: one.megabytes, reverse=True)[:SHOWN]:
        print(f"{outcome.megabytes:5} MB  {_named(outcome)}")
    print("\ntaken for reports, which none of ../shared/odd-files is")
    for outcome in outcomes:
        if outcome.kind == "report":
            print(f"  {_named(outcome)}")
    failures = [outcome for outcome in outcomes if outcome.is_failure]
    print(f"\n{len(failures)} failed")
    for outcome in failures:
        print(f"  {_named(outcome)}: {outcome.text.strip().splitlines()[-1]}")


if __name__ == "__main__":
    sys.exit(main())
