"""`ita ingest` and `ita retry`: files into the database, with a status for each and a summary."""

from contextlib import nullcontext
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from itareports.cli.options import DEFAULT_DB, Db, FrameworkFile, Password, Tessdata, own_frameworks, use_tesseract
from itareports.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from itareports.ingest import Event, Plan

INTERRUPTED = 130


class LogFormat(StrEnum):
    """How a run is told."""

    TEXT = "text"
    JSON = "json"


class FailureClass(StrEnum):
    """The classes of failures, spelled again because ingest is not imported to print a help text."""

    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    MISSING = "missing"
    NEEDS_LIBREOFFICE = "needs-libreoffice"
    NEEDS_OCR = "needs-ocr"
    NO_REPORT = "no-report"
    OUT_OF_MEMORY = "out-of-memory"
    TIMED_OUT = "timed-out"
    TOO_LARGE = "too-large"
    UNSUPPORTED = "unsupported"
    CRASHED = "crashed"


Paths = Annotated[
    list[Path], typer.Argument(metavar="PATH...", help="ไฟล์ โฟลเดอร์ หรือ zip · Files, folders, zip archives.")
]
Workers = Annotated[
    int | None,
    typer.Option("--workers", min=1, max=64, metavar="N", help="จำนวนไฟล์ที่อ่านพร้อมกัน · Files read at once."),
]
Timeout = Annotated[
    int,
    typer.Option(
        "--timeout",
        min=1,
        metavar="SECONDS",
        help="เวลาสูงสุดต่อไฟล์ (วินาที) ไฟล์ใหญ่ได้มากกว่านี้ · Most seconds for one file; a large one gets more.",
    ),
]
Memory = Annotated[
    int, typer.Option("--memory", min=200, metavar="MB", help="หน่วยความจำสูงสุดต่อไฟล์ · Most memory for one file, in MB.")
]
Log = Annotated[
    LogFormat | None, typer.Option("--log-format", help="บรรทัดละไฟล์ หรือ JSON · A line for each file, or JSON.")
]
Failed = Annotated[bool, typer.Option("--failed", help="ทุกไฟล์ที่ไม่สำเร็จ (ค่าปริยาย) · All that failed; the default.")]
Classes = Annotated[
    list[FailureClass] | None,
    typer.Option("--class", metavar="CLASS", help="เฉพาะสาเหตุนี้ เช่น timed-out · Only these causes; may be repeated."),
]


def ingest(
    paths: Paths,
    db: Db = DEFAULT_DB,
    password: Password = None,
    framework: FrameworkFile = None,
    tessdata: Tessdata = None,
    workers: Workers = None,
    timeout: Timeout = 120,
    memory: Memory = 900,
    log_format: Log = None,
) -> None:
    """นำรายงานเข้าฐานข้อมูล · Load reports into the database.

    Folders are searched to their depth, zip archives are unpacked. Every file gets one status: loaded, unchanged,
    superseded, duplicate, or failed with the reason and a remedy. Running it again reads only what is new or changed;
    `ita retry` reads what has failed. Ctrl-C keeps what was loaded. In the end all reports are audited side by side,
    if any changed.

    \b
    ตัวอย่าง · Examples:
      ita ingest reports/
      ita ingest plan-2567.pdf archive.zip --db sqlite:///district.db
    """
    missing = [path for path in paths if not path.exists() and not path.is_symlink()]
    if missing:
        raise UsageError(f"{missing[0]}: there is no such file or folder; nothing was loaded.")
    from itareports.ingest import ingest as run
    from itareports.store.session import opened

    use_tesseract(tessdata)
    plan = _plan(password, framework, workers, (timeout, memory))
    with opened(db) as session:
        _follow(session, run(session, paths, plan), log_format)


def retry(
    failed: Failed = True,  # noqa: FBT002 - typer makes it an option
    classes: Classes = None,
    db: Db = DEFAULT_DB,
    password: Password = None,
    framework: FrameworkFile = None,
    tessdata: Tessdata = None,
    workers: Workers = None,
    timeout: Timeout = 120,
    memory: Memory = 900,
    log_format: Log = None,
) -> None:
    """อ่านไฟล์ที่ไม่สำเร็จอีกครั้ง · Read the files again that failed, or those that failed for one cause.

    Classes: damaged, encrypted, missing, needs-libreoffice, needs-ocr, no-report, out-of-memory, timed-out, too-large,
    unsupported, crashed.

    \b
    ตัวอย่าง · Examples:
      ita retry
      ita retry --class timed-out --timeout 600
      ita retry --class encrypted --password secret
    """
    from itareports.ingest import retry as run
    from itareports.store.files import list_files
    from itareports.store.session import opened

    use_tesseract(tessdata)
    plan = _plan(password, framework, workers, (timeout, memory))
    with opened(db, create=False) as session:
        rows = list_files(session, {"failed"})
        paths = [row.path for row in rows if not classes or row.failure in set(classes)]
        _follow(session, run(session, paths, plan), log_format)


def _plan(password: str | None, framework: Path | None, workers: int | None, most: tuple[int, int]) -> "Plan":
    from itareports.ingest import Given, Limits, Plan

    seconds, megabytes = most
    return Plan(Given(password, own_frameworks(framework)), Limits(seconds, megabytes), workers)


def _follow(session: "Session", events: "Iterator[Event]", log_format: LogFormat | None) -> None:
    """Tell of a run, and audit the reports side by side in the end; ends the program with the status of the run."""
    from itareports.cli.across import see_side_by_side
    from itareports.cli.output import screen
    from itareports.cli.progress import JsonLines, follow, lines
    from itareports.ingest.interruption import ended_like_ctrl_c

    console = screen(is_terminal=log_format is None)
    with ended_like_ctrl_c():
        try:
            with nullcontext(JsonLines()) if log_format is LogFormat.JSON else lines(console) as follower:
                tally = follow(events, follower)
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None
        see_side_by_side(session)
    raise typer.Exit(1 if tally.failed else 0)
