"""The audit across reports as `ita ingest` and `ita audit` run it: when it is due, with a bar where it takes long."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from itareports.cli.words import thai_day

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from itareports.ingest.across import Tell

QUICK = 2
"""Seconds that pass before a bar is shown."""
DOING = "เทียบรายงานทุกฉบับ · Comparing all reports"


def see_side_by_side(session: "Session") -> None:
    """Audit all reports side by side, if they changed since; where that cannot be written, say of when the last is."""
    from itareports.ingest import audit_across, is_outdated
    from itareports.store.across import can_write, last_across_audit

    if not is_outdated(session):
        return
    if not can_write(session):
        last = last_across_audit(session)
        sys.stderr.write(outdated(None if last is None else last.done_at) + "\n")
        return
    with _bar() as tell:
        audit_across(session, tell)


def outdated(done_at: datetime | None) -> str:
    """Say of when the findings across reports are.

    >>> outdated(None)
    'ita: ยังไม่ได้ตรวจเทียบระหว่างรายงาน เพราะฐานข้อมูลนี้อ่านได้อย่างเดียว · Reports were not compared with each other, ...'
    """
    if done_at is None:
        return (
            "ita: ยังไม่ได้ตรวจเทียบระหว่างรายงาน เพราะฐานข้อมูลนี้อ่านได้อย่างเดียว · "
            "Reports were not compared with each other, since this database can only be read."
        )
    return (
        f"ita: ผลการตรวจเทียบระหว่างรายงานเป็นของวันที่ {thai_day(done_at.date())} เพราะฐานข้อมูลนี้อ่านได้อย่างเดียว · "
        f"Findings across reports are as of {done_at.date()}, since this database can only be read."
    )


@contextmanager
def _bar() -> "Iterator[Tell]":
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    bar = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
    task, began = bar.add_task(DOING), time.monotonic()

    def tell(done: int, total: int) -> None:
        # How far the comparing is nobody knows: the bar then only moves.
        bar.update(task, completed=done, total=None if done == total else total)
        if time.monotonic() - began > QUICK:
            bar.start()

    try:
        yield tell
    finally:
        bar.stop()
