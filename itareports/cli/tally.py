"""What a run over many files has come to so far, and how it is told at the end."""

import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from itareports.cli.words import STATUS, near

if TYPE_CHECKING:
    from itareports.ingest import FailureClass, FileDone, Found

TOLD_SECONDS = 2.0
"""The slowest file is told of where it took longer."""


@dataclass(slots=True)
class Tally:
    """Counts the files of a run by what became of them; `began` is a clock that only goes forward."""

    total: int = 0
    ignored: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    failures: "Counter[FailureClass]" = field(default_factory=Counter)
    slowest: "FileDone | None" = None
    began: float = field(default_factory=time.monotonic)

    def begin(self, found: "Found") -> None:
        """Note how many files there are."""
        self.total, self.ignored = found.total, found.ignored

    def add(self, done: "FileDone") -> None:
        """Note a file that has its status."""
        self.statuses[done.status] += 1
        if done.failure is not None:
            self.failures[done.failure.kind] += 1
        if done.cost is not None and done.cost.seconds > slowest_seconds(self.slowest):
            self.slowest = done

    @property
    def done(self) -> int:
        """Files that have their status."""
        return self.statuses.total()

    @property
    def left(self) -> int:
        """Files that have none yet."""
        return self.total - self.done

    @property
    def failed(self) -> int:
        """Files that failed."""
        return self.statuses["failed"]

    @property
    def seconds(self) -> float:
        """Since the run began."""
        return time.monotonic() - self.began

    @property
    def rate(self) -> float:
        """Files a second."""
        return self.done / self.seconds if self.seconds > 0 else 0.0


def slowest_seconds(done: "FileDone | None") -> float:
    """How long a file took to read; nothing where there is none.

    >>> slowest_seconds(None)
    0.0
    """
    return 0.0 if done is None or done.cost is None else done.cost.seconds


def summary(tally: Tally) -> str:
    """The closing lines of a run: how many files came to which end, what failed and what to do about it."""
    if tally.total == 0:
        return (
            f"ไม่พบเอกสารที่จะนำเข้า (ข้าม {tally.ignored} ไฟล์) · "
            f"No documents were found ({tally.ignored} other files ignored)."
        )
    thai = ", ".join(f"{name} {tally.statuses[status]}" for status, name in STATUS.items() if tally.statuses[status])
    english = ", ".join(f"{tally.statuses[status]} {status}" for status in STATUS if tally.statuses[status])
    lines = [
        f"ทั้งหมด {tally.total} ไฟล์: {thai} (ข้ามไฟล์อื่น {tally.ignored})",
        f"{tally.total} files: {english} ({tally.ignored} other files ignored)",
        *failure_lines(tally.failures),
    ]
    if slowest_seconds(tally.slowest) >= TOLD_SECONDS and tally.slowest is not None:
        seconds = slowest_seconds(tally.slowest)
        lines.append(f"ไฟล์ที่ใช้เวลานานที่สุด · The slowest file: {near(tally.slowest.path)} ({seconds:.1f} s)")
    return "\n".join(lines)


def failure_lines(failures: "Counter[FailureClass]") -> list[str]:
    """A line for each class of failure, the most frequent first, and the remedy below it.

    >>> print(*failure_lines(Counter({"encrypted": 2})), sep="\\n")
      encrypted 2: ไฟล์นี้มีรหัสผ่าน
        โปรดเปิดไฟล์ ยกเลิกรหัสผ่าน บันทึก แล้วอ่านใหม่ ... · Open the file, remove the password, ...
    """
    from itareports.ingest.failures import class_name, class_remedy

    return [
        line
        for kind, number in failures.most_common()
        for line in (f"  {kind} {number}: {class_name(kind)}", f"    {class_remedy(kind)}")
    ]


def interrupted(tally: Tally) -> str:
    """What remains of a run that was broken off.

    >>> print(interrupted(Tally(total=300, statuses=Counter(loaded=12))))
    หยุดตามคำสั่ง: เสร็จแล้ว 12 จาก 300 ไฟล์ เหลือ 288 ไฟล์ สั่งเดิมอีกครั้งเพื่อทำต่อ
    Interrupted: 12 of 300 files are done, 288 are left; the same command goes on with them.
    """
    return (
        f"หยุดตามคำสั่ง: เสร็จแล้ว {tally.done} จาก {tally.total} ไฟล์ เหลือ {tally.left} ไฟล์ สั่งเดิมอีกครั้งเพื่อทำต่อ\n"
        f"Interrupted: {tally.done} of {tally.total} files are done, {tally.left} are left; "
        "the same command goes on with them."
    )
