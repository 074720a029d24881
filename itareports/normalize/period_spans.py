"""Items of a period in, the days they cover out."""

from collections.abc import Sequence
from dataclasses import replace

from itareports.normalize.fiscal_years import Span, fiscal_year_of, fiscal_year_span
from itareports.normalize.period_items import Item
from itareports.normalize.period_points import (
    PRECISIONS,
    Precision,
    in_fiscal_year,
    is_possible,
    ordered,
    span_of,
    with_borrowed_years,
)


def spans_of(items: Sequence[Item], fiscal_year: int | None) -> tuple[tuple[Span, ...], Precision] | None:
    """The spans of a list and its coarsest precision; no spans where a year is missing, None where it is doubtful.

    Years come from the item itself, then from its label, then from its neighbours, at last from the report.

    >>> from itareports.normalize.period_points import Point
    >>> spans_of([Item((Point("quarter", number=1),))], None)
    ((), 'quarter')
    """
    if not all(_is_sound(item) for item in items):
        return None
    dated = [_labelled(replace(item, points=with_borrowed_years(item.settled))) for item in items]
    dated = [_in_report_year(item, fiscal_year) for item in _with_neighbours_years(dated)]
    if not all(is_possible(point) for item in dated for point in item.settled):
        return None
    precision = max((_precision(item) for item in dated), key=PRECISIONS.index)
    spans = [_span(item) for item in dated]
    known = tuple(span for span in spans if span is not None)
    if any(span is not None and not _agrees(item, span) for item, span in zip(dated, spans, strict=True)):
        return None
    return (known if len(known) == len(dated) else ()), precision


def _is_sound(item: Item) -> bool:
    """No number without meaning, be it in brackets: "มีนาคม (65)"; no prefix that a list makes doubtful.

    "ภายในมีนาคม และกันยายน", "ระหว่าง ก และ ข".
    """
    doubtful = item.joined and item.prefix != "" and len(item.points) == 1
    calendar_label = any(point.precision == "year" for label in item.labels for point in label.settled)
    undated = not any(point.dated for point in item.settled)
    meant = all(len(part.settled) == len(part.points) for part in (item, *item.labels))
    return meant and not doubtful and not (calendar_label and undated)


def _labelled(item: Item) -> Item:
    """ "ปีงบประมาณ 2566 (ต.ค. - มี.ค.)", "ไตรมาส 2/2566 (ม.ค. - มี.ค.)"."""
    fiscal = {point.fiscal for label in item.labels for point in label.settled if point.fiscal is not None}
    if len(fiscal) != 1:
        return item
    year = fiscal.pop()
    return replace(item, points=tuple(in_fiscal_year(point, year) for point in item.settled))


def _with_neighbours_years(items: Sequence[Item]) -> list[Item]:
    points = list(with_borrowed_years([point for item in items for point in item.settled]))
    return [replace(item, points=tuple(points.pop(0) for _ in item.points)) for item in items]


def _in_report_year(item: Item, fiscal_year: int | None) -> Item:
    if fiscal_year is None or all(point.dated for point in item.settled):
        return item
    points = tuple(in_fiscal_year(point, fiscal_year) for point in item.settled)
    return replace(item, points=(*points[:-1], ordered(points[0], points[-1])))


def _precision(item: Item) -> Precision:
    deadline = item.prefix in ("D", "t")
    precisions: list[Precision] = [
        "day" if point.at_end and not deadline else point.precision for point in item.settled
    ]
    return max(precisions, key=PRECISIONS.index)


def _span(item: Item) -> Span | None:
    """First and last day; a deadline runs from the first day of the fiscal year in which it lies."""
    first, last = span_of(item.settled[0]), span_of(item.settled[-1])
    single = len(item.points) == 1
    if first is None or last is None or item.open_end or (item.prefix == "s" and single):
        return None
    if single and item.prefix in ("D", "t") and item.settled[0].precision != "year":
        return fiscal_year_span(fiscal_year_of(last[1]))[0], last[1]
    return first[0], last[1]


def _agrees(item: Item, span: Span) -> bool:
    """Whether the labels without brackets, and other words of the same level, name the same days.

    In brackets the finer dates count, whatever the label says; a fiscal year with other months is for the audit.
    """
    for label in item.labels:
        points = [in_fiscal_year(point, fiscal_year_of(span[0])) for point in with_borrowed_years(label.settled)]
        other = _span(replace(label, points=tuple(points)))
        if other is None:
            continue
        if label.level == item.level and other != span:
            return False
        if label.loose and label.level in (1, 2) and not other[0] <= span[0] <= span[1] <= other[1]:
            return False
    return True
