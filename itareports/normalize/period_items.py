"""One point or one range of the period grammar: kinds of tokens in, an item out."""

import re
from dataclasses import dataclass, replace

from itareports.normalize.period_points import Point
from itareports.normalize.period_tokens import Token

# One point in time, as kinds of tokens (period_patterns lists them):
#   "14 / พ.ค. / 2564", "ก.ย.", "สิ้นเดือนมีนาคม 66", "ตุลาคม ปีงบประมาณ 2566"
_DATE = re.compile(r"(?P<end>E)?(?P<day>n)?/?(?P<month>M)(?:/?(?P<year>[yY])|(?P<fiscal>F))?")
#   "ไตรมาส 2/2566", "ไตรมาสแรก ปีงบประมาณ 2566", "รอบ 6 เดือน ปี 2566", "รอบ 12 เดือน"
_PART = re.compile(r"(?P<word>Q(?=n)|[qHA])(?P<number>(?<=Q)n)?(?:/?(?P<year>[yY])|(?P<fiscal>F))?")
#   "1/10/2566", "ปีงบประมาณ 2566", "พ.ศ. 2566", "ณ สิ้นปีงบประมาณ"
_WHOLE = re.compile(r"(?P<end>E)?(?P<word>[dFYe])")
#   the 14 of "14-15 ก.ย. 2564", the 4 of "ไตรมาส 1-4/2566", the 67 of "ปีงบประมาณ 66-67"
_NUMBER = re.compile(r"(?P<number>[ny])(?:/(?P<year>y)|(?P<fiscal>F))?")
_RANGE = "Tt/"


@dataclass(frozen=True, slots=True)
class Number:
    """A number that takes its meaning from the point beside it."""

    number: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One point, or the two ends of a range.

    `prefix` tells a deadline (D, t), an open start (s) or "between" (b). `labels` are other items said of the same
    time: the quarter before "(1 ม.ค. 66 - 31 มี.ค. 66)"; a `loose` one stands beside it without brackets.
    """

    points: tuple[Point | Number, ...]
    prefix: str = ""
    open_end: bool = False
    line_start: bool = False
    joined: bool = False
    labels: tuple["Item", ...] = ()
    loose: bool = False

    @property
    def settled(self) -> tuple[Point, ...]:
        """Its points, without numbers that found no meaning."""
        return tuple(point for point in self.points if isinstance(point, Point))

    @property
    def level(self) -> int:
        """How coarse it is; a number alone is as fine as a day."""
        return max((point.level for point in self.settled), default=0)


def read_item(tokens: tuple[Token, ...], position: int) -> tuple[Item, int] | None:
    """The item that begins at a token, and the token behind it.

    >>> from itareports.normalize.period_tokens import tokenize
    >>> read_item(tokenize("ต.ค. - มี.ค. 66"), 0)[0].points[1].year
    2566
    """
    kinds = "".join(token.kind for token in tokens)
    prefix = kinds[position] if kinds[position] in "Dsbt" else ""
    start = _point(tokens, kinds, position + len(prefix))
    if start is None:
        return None
    point, after = start
    if after >= len(kinds) or kinds[after] not in _RANGE:
        return Item((point,), prefix, line_start=tokens[position].line_start), after
    if kinds[after : after + 2] == "TO":
        return Item((point,), prefix, line_start=tokens[position].line_start), after + 1
    other = _point(tokens, kinds, after + 1)
    ends = None if other is None else _range(point, other[0], slash=kinds[after] == "/")
    if other is None or ends is None:
        return None
    return Item(ends, prefix, line_start=tokens[position].line_start), other[1]


def _range(start: Point | Number, end: Point | Number, *, slash: bool) -> tuple[Point | Number, ...] | None:
    """Both ends of a range, if they are of one kind."""
    if isinstance(start, Number) and isinstance(end, Point):
        start = given_day(start, end) or start
    if isinstance(end, Number) and isinstance(start, Point):
        end = given_meaning(end, start) or end
    if isinstance(start, Number) or isinstance(end, Number):
        # "ไตรมาส 1-2, 3-4": the list around them may know
        return (start, end) if isinstance(start, Number) and isinstance(end, Number) and not slash else None
    alike = start.level == end.level and (start.level < 3 or start.precision == end.precision)
    # "ไตรมาส 1/ไตรมาส 3" may be a list or a range
    if not alike or start.at_end or (slash and start.level > 0):
        return None
    return start, end


def given_day(number: Number, point: Point) -> Point | None:
    """The 14 of "14-15 ก.ย. 2564".

    >>> given_day(Number(14), Point("day", day=15, month=9, year=2564)).day
    14
    """
    if point.precision != "day" or number.year is not None or number.number > 31:
        return None
    return replace(point, day=number.number)


def given_meaning(number: Number, point: Point) -> Point | None:
    """The 4 of "ไตรมาส 1-4", the 2567 of "ปีงบประมาณ 2566-2567".

    >>> given_meaning(Number(4), Point("quarter", number=1)).number
    4
    """
    if point.precision == "quarter" and number.number <= 4:
        return Point("quarter", number=number.number, fiscal=number.year)
    if number.number <= 31 or number.year is not None or not point.dated or point.at_end:
        return None
    if point.precision == "fiscal_year":
        return Point("fiscal_year", fiscal=number.number)
    return Point("year", year=number.number) if point.precision == "year" else None


def _point(tokens: tuple[Token, ...], kinds: str, position: int) -> tuple[Point | Number, int] | None:
    for pattern, build in ((_DATE, _date), (_PART, _part), (_WHOLE, _whole), (_NUMBER, _number)):
        found = pattern.match(kinds, position)
        if found is not None:
            point = build(found, tokens)
            return None if point is None else (point, found.end())
    return None


def _value(found: re.Match[str], tokens: tuple[Token, ...], group: str) -> int | None:
    return None if found[group] is None else tokens[found.start(group)].value[0]


def _date(found: re.Match[str], tokens: tuple[Token, ...]) -> Point | None:
    day, month = _value(found, tokens, "day"), _value(found, tokens, "month")
    year, fiscal = _value(found, tokens, "year"), _value(found, tokens, "fiscal")
    if day is None:
        return Point("month", month=month, year=year, fiscal=fiscal, at_end=found["end"] is not None)
    return None if found["end"] else Point("day", day=day, month=month, year=year, fiscal=fiscal)


def _part(found: re.Match[str], tokens: tuple[Token, ...]) -> Point | None:
    word = tokens[found.start("word")]
    calendar, fiscal = _value(found, tokens, "year"), _value(found, tokens, "fiscal")
    if word.kind == "A":
        return Point("fiscal_year", fiscal=fiscal or calendar)
    if word.kind == "H":
        # "ครึ่งปีแรก 2566" may be half a calendar year; a round of the assessment never is
        doubtful = calendar is not None and word.form != "round"
        return None if doubtful else Point("half", number=word.value[0], fiscal=fiscal or calendar)
    number = word.value[0] if word.kind == "q" else _value(found, tokens, "number")
    return Point("quarter", number=number, fiscal=fiscal or calendar)


def _whole(found: re.Match[str], tokens: tuple[Token, ...]) -> Point | None:
    word = tokens[found.start("word")]
    at_end = found["end"] is not None or word.kind == "e"
    if word.kind == "d":
        day, month, year = word.value
        return None if at_end else Point("day", day=day, month=month, year=year)
    if word.kind == "Y":
        return Point("year", year=word.value[0], at_end=at_end)
    return Point("fiscal_year", fiscal=word.value[0] if word.value else None, at_end=at_end)


def _number(found: re.Match[str], tokens: tuple[Token, ...]) -> Number:
    year, fiscal = _value(found, tokens, "year"), _value(found, tokens, "fiscal")
    return Number(_value(found, tokens, "number") or 0, year or fiscal)
