"""`ita ingest`: files into the database, with a line for each and a summary."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from itareports.cli.options import DEFAULT_DB, Db, FrameworkFile, Password, own_frameworks
from itareports.cli.words import STATUS, near
from itareports.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from itareports.ingest import Event, FileDone, Found

Paths = Annotated[
    list[Path], typer.Argument(metavar="PATH...", help="ไฟล์ โฟลเดอร์ หรือ zip · Files, folders, zip archives.")
]


def ingest(paths: Paths, db: Db = DEFAULT_DB, password: Password = None, framework: FrameworkFile = None) -> None:
    """นำรายงานเข้าฐานข้อมูล · Load reports into the database.

    Folders are searched to their depth, zip archives are unpacked. Every file gets one status: loaded, unchanged,
    superseded, duplicate, or failed with the reason and a remedy. Running it again reads only what is new, changed
    or has failed. Ctrl-C keeps what was loaded. In the end all reports are audited side by side, if any changed.

    \b
    ตัวอย่าง · Examples:
      ita ingest reports/
      ita ingest plan-2567.pdf archive.zip --db sqlite:///district.db
    """
    missing = [path for path in paths if not path.exists() and not path.is_symlink()]
    if missing:
        raise UsageError(f"{missing[0]}: there is no such file or folder; nothing was loaded.")
    from itareports.cli.across import see_side_by_side
    from itareports.cli.output import screen
    from itareports.ingest import Given
    from itareports.ingest import ingest as run
    from itareports.store.session import opened

    given = Given(password, own_frameworks(framework))
    with opened(db) as session:
        failed = _follow(run(session, paths, given=given), screen())
        see_side_by_side(session)
    raise typer.Exit(1 if failed else 0)


def _follow(events: "Iterator[Event]", console: "Console") -> int:
    """Tell of every event as it comes; on a terminal a bar moves, and only what needs a look is told.

    Gives the number of files that failed.
    """
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    from itareports.ingest import Found

    counts: Counter[str] = Counter()
    found = Found(0, 0)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("")
        for event in events:
            if isinstance(event, Found):
                found = event
                bar.update(task, total=found.total)
                continue
            counts[event.status] += 1
            bar.advance(task)
            if not console.is_terminal or _needs_a_look(event):
                console.print(_line(event, f"[{counts.total()}/{found.total}]"), soft_wrap=True)
    console.print(_summary(found, counts), soft_wrap=True)
    return counts["failed"]


def _needs_a_look(done: "FileDone") -> bool:
    return done.status not in ("loaded", "unchanged") or done.replaces is not None


def _line(done: "FileDone", position: str) -> str:
    """`[3/14] loaded plan.txt — เทศบาลตำบลปัว`, with what there is to say below it."""
    line = f"{position} {done.status} {near(done.path)}"
    if done.organisation is not None:
        line += f" — {done.organisation}"
    if done.replaces is not None:
        line += f"\n    ใช้แทนฉบับเดิม · takes the place of {near(done.replaces)}"
    said = (done.note, done.reason, done.remedy)
    return "".join([line, *(f"\n    {sentence}" for sentence in said if sentence is not None)])


def _summary(found: "Found", counts: Counter[str]) -> str:
    if found.total == 0:
        return (
            f"ไม่พบเอกสารที่จะนำเข้า (ข้าม {found.ignored} ไฟล์) · "
            f"No documents were found ({found.ignored} other files ignored)."
        )
    thai = ", ".join(f"{name} {counts[status]}" for status, name in STATUS.items() if counts[status])
    english = ", ".join(f"{counts[status]} {status}" for status in STATUS if counts[status])
    return (
        f"ทั้งหมด {found.total} ไฟล์: {thai} (ข้ามไฟล์อื่น {found.ignored})\n"
        f"{found.total} files: {english} ({found.ignored} other files ignored)"
    )
