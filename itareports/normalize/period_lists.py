"""Lists of periods, their brackets and labels: tokens in, items that say the same time only once out."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from itareports.normalize.period_items import Item, Number, given_day, given_meaning, read_item
from itareports.normalize.period_points import Point
from itareports.normalize.period_tokens import Token

_FISCAL_YEAR_LEVEL = 3


@dataclass(frozen=True, slots=True)
class PeriodList:
    """What a text lists. `undated` where words that name no dates stand in it; `counted` for "ภายใน 30 วัน"."""

    items: tuple[Item, ...] = ()
    undated: bool = False
    counted: bool = False


# "มีนาคม ดำเนินการ 66 แห่ง", "ข้อ 1 ในมีนาคม": a label between the parts of a date parts them
_PARTED = re.compile(r"[MnQ]w+[ny] | (?<!Q)nw+M", re.VERBOSE)
_MAX_DEPTH = 3


def without_labels(tokens: tuple[Token, ...]) -> tuple[Token, ...] | None:
    """The tokens that the grammar reads; None where a label stands inside a date.

    >>> from itareports.normalize.period_tokens import tokenize
    >>> "".join(token.kind for token in without_labels(tokenize("ระยะเวลา: เดือน ต.ค. 65")))
    'My'
    """
    kept = tuple(token for token in tokens if token.kind not in "l.")
    if _PARTED.search("".join(token.kind for token in kept)) is not None:
        return None
    return tuple(token for token in kept if token.kind != "w")


def read_list(tokens: tuple[Token, ...]) -> PeriodList | None:
    """The periods that all the tokens together list, or None where one of them has no place in the grammar.

    >>> from itareports.normalize.period_tokens import tokenize
    >>> len(read_list(tokenize("ต.ค. 65, ม.ค. 66")).items)
    2
    """
    reading, position = PeriodList(), 0
    while position < len(tokens):
        step = _step(tokens, position, reading)
        if step is None:
            return None
        reading, position = step
    return reading


def _step(tokens: tuple[Token, ...], position: int, reading: PeriodList) -> tuple[PeriodList, int] | None:
    kind, items = tokens[position].kind, reading.items
    if kind == "(":
        return _bracket(tokens, position, reading)
    if kind in "UuV":
        return replace(reading, undated=True, counted=reading.counted or kind == "V"), position + 1
    if kind == "*" or (kind == "," and not items):
        return (reading, position + 1) if kind == "*" else None
    if kind in ",O":
        changed = replace(items[-1], joined=True) if kind == "," else _opened(items)
        return None if changed is None else (replace(reading, items=(*items[:-1], changed)), position + 1)
    read = read_item(tokens, position)
    if read is None:
        return None
    item = replace(read[0], line_start=_starts_line(tokens, position))
    added = _added(items, item)
    return None if added is None else (replace(reading, items=added), read[1])


def _starts_line(tokens: tuple[Token, ...], position: int) -> bool:
    return tokens[position].line_start or (position > 0 and tokens[position - 1].kind == "*")


def _opened(items: tuple[Item, ...]) -> Item | None:
    """ "ตุลาคม 2565 เป็นต้นไป": only one point can be without end."""
    return replace(items[-1], open_end=True) if items and len(items[-1].points) == 1 else None


def _bracket(tokens: tuple[Token, ...], position: int, reading: PeriodList) -> tuple[PeriodList, int] | None:
    depth = deepest = 0
    for end in range(position, len(tokens)):
        depth += {"(": 1, ")": -1}.get(tokens[end].kind, 0)
        deepest = max(deepest, depth)
        if depth == 0:
            break
    if depth != 0 or deepest > _MAX_DEPTH:
        return None
    inner = read_list(tokens[position + 1 : end])
    if inner is None or inner.counted:
        return None
    items = _explained(reading.items, inner.items)
    return replace(reading, items=items, undated=reading.undated or inner.undated), end + 1


def _explained(items: tuple[Item, ...], inner: tuple[Item, ...]) -> tuple[Item, ...]:
    """An item and what stands in brackets behind it say the same time; the finer one counts."""
    if not items or not inner or items[-1].joined:
        return (*items, *inner)
    outer = items[-1]
    run = _run(items)
    if len(run) > 1 and len(inner) == 1 and inner[0].level < outer.level:
        return (*items[: -len(run)], *_told_of_several(run, inner[0]))
    if all(item.level < outer.level for item in inner):
        return (*items[:-1], *(replace(item, labels=(*item.labels, *outer.labels, outer)) for item in inner))
    return (*items[:-1], replace(outer, labels=(*outer.labels, *inner)))


def _run(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The last items that "และ" joins, as far as they have no labels of their own."""
    start = len(items) - 1
    while start > 0 and items[start - 1].joined and not items[start - 1].labels:
        start -= 1
    return items[start:]


def _told_of_several(run: tuple[Item, ...], inner: Item) -> tuple[Item, ...]:
    """ "ไตรมาส 1 และ ไตรมาส 2 (ต.ค. 66 - มี.ค. 67)": of both if it begins with the first, or else of the last."""
    first, start = run[0].settled[:1], inner.settled[:1]
    quarter = None if not start or start[0].month is None else (start[0].month - 10) % 12 // 3 + 1
    if first and first[0].precision == "quarter" and first[0].number == quarter:
        whole = Item((*first, *run[-1].settled[-1:]), loose=True)
        return (replace(inner, labels=(*inner.labels, whole)),)
    return (*run[:-1], replace(inner, labels=(*inner.labels, replace(run[-1], loose=True))))


def _added(items: tuple[Item, ...], item: Item) -> tuple[Item, ...] | None:
    """The list with one more item: as a new entry, or as another word for the last one."""
    if not items:
        return (item,)
    last = items[-1]
    if last.joined:
        return _settled(items, item)
    if item.level < last.level and not last.loose:
        return (*items[:-1], replace(item, labels=(*last.labels, replace(last, loose=True))))
    if item.level > last.level and (not item.line_start or item.level == _FISCAL_YEAR_LEVEL):
        known = {label.level for label in last.labels}
        label = replace(item, loose=True)
        return None if item.level in known else (*items[:-1], replace(last, labels=(*last.labels, label)))
    # "ต.ค. 65 ม.ค. 66" on one line may be a range that lost its dash
    return (*items, item) if item.line_start else None


def _settled(items: tuple[Item, ...], item: Item) -> tuple[Item, ...]:
    """Numbers in a list take the meaning of their neighbour: "14, 15 ก.ย. 2564", "ไตรมาส 1,2"."""
    before = items[-1].settled
    if before:
        item = replace(item, points=tuple(_given(point, before[-1], given_meaning) for point in item.points))
    if item.settled:
        items = _settled_before(items, item.settled[0])
    return (*items, item)


def _settled_before(items: Sequence[Item], point: Point) -> tuple[Item, ...]:
    return tuple(
        replace(item, points=tuple(_given(number, point, given_day) for number in item.points)) for item in items
    )


def _given(point: Point | Number, neighbour: Point, meaning: Callable[[Number, Point], Point | None]) -> Point | Number:
    return point if isinstance(point, Point) else meaning(point, neighbour) or point
