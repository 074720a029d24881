"""The points in time of a period, and the years they borrow from each other."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from itareports.normalize.fiscal_years import (
    Span,
    calendar_year,
    fiscal_year_span,
    half_span,
    month_span,
    quarter_span,
    year_in_fiscal_year,
    year_span,
)

Precision = Literal["day", "month", "quarter", "half", "fiscal_year", "year"]
PRECISIONS: tuple[Precision, ...] = ("day", "month", "quarter", "half", "fiscal_year", "year")
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Point:
    """A day, month, quarter, half or year as printed; `year` is a calendar year, `fiscal` a fiscal year, both พ.ศ.

    `number` is the quarter or half. A day or month may know its fiscal year instead of its calendar year. `at_end` is
    the last day of it ("ณ สิ้นเดือน").
    """

    precision: Precision
    day: int | None = None
    month: int | None = None
    number: int | None = None
    year: int | None = None
    fiscal: int | None = None
    at_end: bool = False

    @property
    def level(self) -> int:
        """0 for days and months, 1 for quarters, 2 for halves, 3 for years."""
        return (0, 0, 1, 2, 3, 3)[PRECISIONS.index(self.precision)]

    @property
    def dated(self) -> bool:
        """Whether it is known which year it lies in."""
        return (self.year if self.precision in ("day", "month", "year") else self.fiscal) is not None


def is_possible(point: Point) -> bool:
    """Whether the calendar has such a day, month or quarter.

    >>> is_possible(Point("day", day=29, month=2, year=2566)), is_possible(Point("day", day=29, month=2))
    (False, True)
    """
    if point.month is not None and not 1 <= point.month <= 12:
        return False
    if point.precision == "quarter" and point.number not in (1, 2, 3, 4):
        return False
    if point.day is None or point.month is None:
        return True
    year = _LEAP_YEAR if point.year is None else calendar_year(point.year)
    return 1 <= point.day <= monthrange(year, point.month)[1]


def span_of(point: Point) -> Span | None:
    """First and last day of a point; None where its year is not known or has no such day.

    >>> span_of(Point("quarter", number=2, fiscal=2566))
    (datetime.date(2023, 1, 1), datetime.date(2023, 3, 31))
    """
    if not point.dated or not is_possible(point):
        return None
    span = _span(point)
    return (span[1], span[1]) if point.at_end else span


def _span(point: Point) -> Span:
    year, fiscal, number = point.year or 0, point.fiscal or 0, point.number or 0
    if point.precision == "day":
        day = date(calendar_year(year), point.month or 0, point.day or 0)
        return day, day
    if point.precision == "month":
        return month_span(year, point.month or 0)
    if point.precision == "quarter":
        return quarter_span(fiscal, number)
    if point.precision == "half":
        return half_span(fiscal, number)
    return fiscal_year_span(fiscal) if point.precision == "fiscal_year" else year_span(year)


def in_fiscal_year(point: Point, fiscal: int) -> Point:
    """The point, if it has no year of its own, placed in a fiscal year.

    >>> in_fiscal_year(Point("month", month=10), 2566).year
    2565
    """
    if point.dated or point.precision == "year":
        return point
    if point.month is None:
        return replace(point, fiscal=fiscal)
    return replace(point, fiscal=fiscal, year=year_in_fiscal_year(fiscal, point.month))


def with_borrowed_years(points: Sequence[Point]) -> tuple[Point, ...]:
    """Points in their order as printed; one without a year takes it from the next, or else the last, that has one.

    The year is the one that keeps the order: "ต.ค. - มี.ค. 66" begins in 2565.

    >>> [point.year for point in with_borrowed_years([Point("month", month=10), Point("month", month=3, year=2566)])]
    [2565, 2566]
    """
    found = [in_fiscal_year(point, point.fiscal) if point.fiscal is not None else point for point in points]
    for index in range(len(found) - 2, -1, -1):
        found[index] = _not_after(found[index], found[index + 1])
    for index in range(1, len(found)):
        found[index] = _not_before(found[index], found[index - 1])
    return tuple(found)


def _not_after(point: Point, following: Point) -> Point:
    if point.dated or not following.dated:
        return point
    if following.fiscal is not None:
        return in_fiscal_year(point, following.fiscal)
    if point.month is None or following.month is None or following.year is None:
        return point
    return replace(point, year=following.year - (_in_year(point) > _in_year(following)))


def _not_before(point: Point, previous: Point) -> Point:
    if point.dated or not previous.dated:
        return point
    if point.precision == previous.precision and point.month is None and previous.fiscal is not None:
        fiscal = previous.fiscal + ((point.number or 0) <= (previous.number or 0))
        return in_fiscal_year(point, fiscal)
    if point.month is None or previous.month is None or previous.year is None:
        return point
    return replace(point, year=previous.year + (_in_year(point) < _in_year(previous)))


def _in_year(point: Point) -> tuple[int, int]:
    """Where a day or month stands in its year; two months compare by their first days."""
    return point.month or 0, point.day or 1


def ordered(start: Point, end: Point) -> Point:
    """The end of a range whose years were not printed, moved behind its start.

    >>> ordered(Point("month", month=3, year=2566), Point("month", month=10, year=2565)).year
    2566
    """
    if start.year is None or end.year is None or (start.year, *_in_year(start)) <= (end.year, *_in_year(end)):
        return end
    return replace(end, year=end.year + 1)
