"""How a run over many files is followed: a bar on a terminal, a line for each file elsewhere, or JSON for programs."""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from itareports.cli.harmless import harmless
from itareports.cli.tally import Tally, interrupted, slowest_seconds, summary
from itareports.cli.words import near

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

    from itareports.ingest import Event, FileDone, PagesRead

NEWS_SECONDS = 10.0
"""Between two lines on the pages of one file, where no bar is shown."""

SHORT_NAME = 40
"""Letters of the slowest file's name beside the bar."""


class Follower(Protocol):
    """Tells of a run as it goes."""

    def begin(self, tally: Tally) -> None:
        """The files were found."""

    def tell(self, done: "FileDone", tally: Tally) -> None:
        """A file has its status."""

    def tell_pages(self, read: "PagesRead") -> None:
        """A worker is at a page of a file that is a picture."""

    def end(self, tally: Tally, *, is_whole: bool) -> None:
        """All files have their status, or the run is broken off."""


def follow(events: "Iterator[Event]", follower: Follower) -> Tally:
    """Tell of every event as it comes; Ctrl-C ends the telling with what is left, and is raised again."""
    from itareports.ingest import Found, PagesRead

    tally = Tally()
    try:
        for event in events:
            if isinstance(event, Found):
                tally.begin(event)
                follower.begin(tally)
            elif isinstance(event, PagesRead):
                follower.tell_pages(event)
            else:
                tally.add(event)
                follower.tell(event, tally)
    except KeyboardInterrupt:
        follower.end(tally, is_whole=False)
        raise
    follower.end(tally, is_whole=True)
    return tally


class Lines:
    """A line for each file and a summary; on a terminal a bar moves below, and only what needs a look has a line."""

    def __init__(self, console: "Console", bar: "Progress") -> None:
        self._console, self._bar = console, bar
        self._task = bar.add_task("กำลังสำรวจไฟล์ · looking for files", total=None, files="", slowest="")
        self._news: dict[str, float] = {}

    def begin(self, tally: Tally) -> None:
        """Show how much there is to do."""
        self._bar.update(self._task, description="", total=tally.total)

    def tell(self, done: "FileDone", tally: Tally) -> None:
        """Move the bar; write a line."""
        self._bar.update(self._task, completed=tally.done, files=_state(tally), slowest=_slowest(tally))
        if not self._console.is_terminal or _needs_a_look(done):
            self._console.print(line(done, f"[{tally.done}/{tally.total}]"), soft_wrap=True)

    def tell_pages(self, read: "PagesRead") -> None:
        """Show the page beside the bar; where there is no bar, a line now and then."""
        self._bar.update(self._task, slowest=pages_line(read))
        now = time.monotonic()
        if not self._console.is_terminal and now - self._news.setdefault(read.path, now) >= NEWS_SECONDS:
            self._news[read.path] = now
            self._console.print(pages_line(read), soft_wrap=True)

    def end(self, tally: Tally, *, is_whole: bool) -> None:
        """Write the summary."""
        self._bar.stop()
        self._console.print(summary(tally), soft_wrap=True)
        if not is_whole:
            self._console.print(interrupted(tally), soft_wrap=True)


@contextmanager
def lines(console: "Console") -> Iterator[Lines]:
    """Lines on a console, with a bar where it is a terminal."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[files]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[slowest]}"),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        yield Lines(console, bar)


class JsonLines:
    """One JSON object a line on standard output: found, file, …, and in the end summary or interrupted."""

    def begin(self, tally: Tally) -> None:
        """`found`: how many files get a status."""
        self._write("found", {"files": tally.total, "ignored": tally.ignored})

    def tell(self, done: "FileDone", tally: Tally) -> None:
        """`file`: what became of one."""
        failure, cost = done.failure, done.cost
        self._write(
            "file",
            {
                "path": done.path,
                "status": done.status,
                "organisation": done.organisation,
                "replaces": done.replaces,
                "note": done.note,
                "class": None if failure is None else failure.kind,
                "reason": None if failure is None else failure.reason,
                "remedy": None if failure is None else failure.remedy,
                "seconds": None if cost is None else round(cost.seconds, 3),
                "megabytes": None if cost is None else cost.megabytes,
                "done": tally.done,
                "files": tally.total,
            },
        )

    def tell_pages(self, read: "PagesRead") -> None:
        """`page`: how far a worker is in a file whose pages are pictures."""
        self._write("page", {"path": read.path, "page": read.page, "pages": read.pages})

    def end(self, tally: Tally, *, is_whole: bool) -> None:
        """`summary`, or `interrupted` where files are left."""
        slowest = tally.slowest
        self._write(
            "summary" if is_whole else "interrupted",
            {
                "files": tally.total,
                "left": tally.left,
                "statuses": dict(tally.statuses),
                "failures": dict(tally.failures),
                "seconds": round(tally.seconds, 3),
                "slowest": None if slowest is None else slowest.path,
                "slowest_seconds": round(slowest_seconds(slowest), 3),
            },
        )

    def _write(self, event: str, content: dict[str, object]) -> None:
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        sys.stdout.write(json.dumps({"event": event, "time": now, **content}, ensure_ascii=False) + "\n")
        sys.stdout.flush()


def line(done: "FileDone", position: str) -> str:
    """`[3/14] loaded plan.txt — เทศบาลตำบลปัว`, with what there is to say below it."""
    text = f"{position} {done.status} {near(done.path)}"
    if done.organisation is not None:
        text += f" — {done.organisation}"
    said = [] if done.replaces is None else [f"ใช้แทนฉบับเดิม · takes the place of {near(done.replaces)}"]
    said += [] if done.note is None else [done.note]
    said += [] if done.failure is None else [done.failure.reason, done.failure.remedy]
    return "\n    ".join(harmless(sentence) for sentence in (text, *said))


def pages_line(read: "PagesRead") -> str:
    """`แผน.pdf หน้า 3/12 · page 3 of 12`."""
    name = harmless(read.path.rpartition("/")[2])[-SHORT_NAME:]
    if read.pages is None:
        return f"{name} หน้า {read.page} · page {read.page}"
    return f"{name} หน้า {read.page}/{read.pages} · page {read.page} of {read.pages}"


def _needs_a_look(done: "FileDone") -> bool:
    return done.status not in ("loaded", "unchanged") or done.replaces is not None


def _state(tally: Tally) -> str:
    return f"ไม่สำเร็จ {tally.failed} · {tally.failed} failed, {tally.left} left, {tally.rate:.1f} files/s"


def _slowest(tally: Tally) -> str:
    if tally.slowest is None:
        return ""
    name = harmless(tally.slowest.path.rpartition("/")[2])[-SHORT_NAME:]
    return f"{name} {slowest_seconds(tally.slowest):.1f} s"
