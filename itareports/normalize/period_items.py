"""The grammar of periods: tokens in, items out. An item is one point or one range; a list has several."""

import re
from dataclasses import dataclass, replace

from itareports.normalize.period_points import Point, Precision, is_possible
from itareports.normalize.period_tokens import Token

# One point in time, as kinds of tokens:
#   "14 / พ.ค. / 2564", "ก.ย.", "สิ้นเดือนมีนาคม 66", "ตุลาคม ปีงบประมาณ 2566"
_DATE = re.compile(r"(?P<end>E)?(?P<day>n)?/?(?P<month>M)(?:/?(?P<year>[yY])|(?P<fiscal>F))?")
#   "ไตรมาส 2/2566", "ไตรมาสแรก ปีงบประมาณ 2566", "รอบ 6 เดือน ปี 2566"
_PART = re.compile(r"(?P<word>Q(?=n)|q|H|A)(?P<number>(?<=Q)n)?(?:/?(?P<year>[yY])|(?P<fiscal>F))?")
#   "1/10/2566", "ปีงบประมาณ 2566", "พ.ศ. 2566"
_WHOLE = re.compile(r"(?P<end>E)?(?P<word>[dFY]|(?<=E)A)")
#   the 14 of "14-15 ก.ย. 2564", the 4 of "ไตรมาส 1-4", the 67 of "ปีงบประมาณ 66-67"
_BARE = re.compile(r"(?P<number>[ny])(?:/(?P<year>y)|(?P<fiscal>F))?")
_PREFIX = re.compile(r"(?P<prefix>[Dsbt]*)")


@dataclass(frozen=True, slots=True)
class Item:
    """One point, or the two ends of a range.

    `prefix` tells a deadline (D, t), an open start (s) or "between" (b). `labels` are coarser items said of the same
    time: the quarter before "(1 ม.ค. 66 - 31 มี.ค. 66)"; a `loose` one stands beside it without brackets.
    """

    points: tuple[Point, ...]
    prefix: str = ""
    open_end: bool = False
    line_start: bool = False
    joined_to_next: bool = False
    labels: tuple["Item", ...] = ()
    loose: bool = False

    @property
    def level(self) -> int:
        """How coarse it is."""
        return max(point.level for point in self.points)


@dataclass(frozen=True, slots=True)
class _Bare:
    """A number that takes its meaning from the point beside it."""

    number: int
    year: int | None = None
    fiscal: int | None = None
