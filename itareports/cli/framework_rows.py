"""A framework as rows: one for each thing that is held of a year, and for each that is not known."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, get_args

from itareports.schema.assessment import Instrument
from itareports.schema.framework import Contents, Fact, Framework, Level
from itareports.schema.report import Kind

Value = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """`subject` names the block that says it; value and fact are None where it is not known."""

    subject: str
    code: str | None
    value: Value | None = None
    fact: Fact[Any] | None = None


def rows_of(known: Framework) -> Iterator[Row]:
    """Yield the rows of a year by subject.

    >>> [(row.code, row.value) for row in rows_of(Framework(2570)) if row.subject == "weights"]
    [(None, None)]
    """
    yield from _names("instruments", known.instruments, get_args(Instrument))
    yield from _table("indicators", known.numbered, lambda numbered: {one.number: one.name for one in numbered})
    yield from _table("weights", known.weights)
    yield from _table("questions", known.questions)
    yield from _names("question_texts", known.question_texts, _question_codes(known))
    yield from _table("items", known.item_total, lambda total: {"total": total})
    yield from _table("items", known.items)
    yield from _names("subindicator_names", known.subindicator_names, known.items.value if known.items else ())
    yield from _names("item_names", known.item_names, _item_codes(known))
    yield from _table("answers", known.answers)
    yield from _table("own_scale", known.own_scale, lambda scale: {"scale": scale})
    yield from _table("letters", known.letter_scale, _bounds)
    yield from _table("levels", known.level_scale, _bounds)
    yield from _table("report_items", known.report_items)
    for kind in get_args(Kind):
        yield from _contents(kind, known.contents.get(kind))


def _table(subject: str, fact: Fact[Any] | None, said: Callable[[Any], Mapping[Any, object]] = dict) -> Iterator[Row]:
    """Several rows that one fact says; one without a value where there is no such fact."""
    if fact is None:
        yield Row(subject, None)
        return
    for code, value in said(fact.value).items():
        yield Row(subject, str(code), str(value), fact)


def _names(subject: str, known: Mapping[str, Fact[str]], expected: Iterable[str]) -> Iterator[Row]:
    """A row for each code whose name is known, and for each run of codes whose names are not."""
    codes = dict.fromkeys((*expected, *known))
    if not codes:
        yield Row(subject, None)
    for (is_known, _), run in groupby(codes, lambda code: (code in known, code[0])):
        if is_known:
            yield from (Row(subject, code, known[code].value, known[code]) for code in run)
        else:
            first, *others = run
            yield Row(subject, f"{first}-{others[-1]}" if others else first)


def _contents(kind: str, fact: Fact[Contents] | None) -> Iterator[Row]:
    yield Row("contents", kind, None if fact is None else fact.value.parts, fact)
    if fact is not None and fact.value.not_with_seven_issues:
        yield Row("not_with_seven_issues", kind, fact.value.not_with_seven_issues, fact)


def _bounds(scale: tuple[Level, ...]) -> dict[str, str]:
    return {
        level.name: f"≥ {level.at_least}"
        if level.every_instrument_at_least is None
        else f"≥ {level.at_least}, IIT EIT OIT ≥ {level.every_instrument_at_least}"
        for level in scale
    }


def _question_codes(known: Framework) -> tuple[str, ...]:
    ranges = known.questions.value.values() if known.questions else ()
    return tuple(code for codes in ranges for code in codes.codes)


def _item_codes(known: Framework) -> tuple[str, ...]:
    total = known.item_total.value if known.item_total else 0
    return tuple(f"o{number}" for number in range(1, total + 1))
