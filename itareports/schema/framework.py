"""The framework of the assessment in each fiscal year: indicators, questions, items, weights, grades."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any, Generic, TypeVar

from itareports.normalize.indicators import Indicator, indicators
from itareports.schema.assessment import Instrument

FIRM = 0.8
"""A fact of at least this confidence may carry a finding of the audit; anything less is for orientation."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """Something we hold to be true of a year, how sure we are of it, and where it comes from."""

    value: T
    confidence: float
    evidence: str

    @property
    def is_firm(self) -> bool:
        """Whether the audit may rely on it."""
        return self.confidence >= FIRM


@dataclass(frozen=True, slots=True)
class CodeRange:
    """Consecutive questions or items: i7-i12.

    >>> CodeRange("i", 7, 9).codes
    ('i7', 'i8', 'i9')
    """

    prefix: str
    first: int
    last: int

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes in their order."""
        return tuple(f"{self.prefix}{number}" for number in range(self.first, self.last + 1))

    def __len__(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Level:
    """A grade and the least scores it takes; `every_instrument_at_least` is None where only the overall counts."""

    name: str
    at_least: Decimal
    every_instrument_at_least: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Framework:
    """What is known of one year; None where it is not known.

    `questions` is keyed by indicator number (1-8), `items` by sub-indicator ("9.1"), `answers` by the answer's words.
    Both scales are there in every known year, highest grade first, since reports print the letter in level years too;
    `has_letters` says which of them is the year's own.
    """

    year: int
    has_letters: bool
    indicators: tuple[Indicator, ...] = ()
    weights: Fact[dict[Instrument, Decimal]] | None = None
    questions: Fact[dict[int, CodeRange]] | None = None
    item_total: Fact[int] | None = None
    items: Fact[dict[str, CodeRange]] | None = None
    answers: Fact[dict[str, Decimal]] | None = None
    letters: tuple[Level, ...] = ()
    levels: tuple[Level, ...] = ()


def framework(year: int | None) -> Framework | None:
    """Return the framework of a fiscal year assessed, or None for a year that is unknown or not of this framework.

    >>> known = framework(2566)
    >>> known.questions.value[2].codes[0], known.items.value["9.5"]
    ('i7', CodeRange(prefix='o', first=27, last=30))
    >>> framework(2561) is None
    True
    """
    return None if year is None else _frameworks().get(year)


def indicator_of(code: str, year: int | None) -> int | None:
    """Return the number of the indicator that a question or item belongs to in a year, None if that is not known.

    >>> indicator_of("e7", 2566), indicator_of("o39", 2566), indicator_of("o39", 2568)
    (7, 10, None)
    """
    known = framework(year)
    if known is None:
        return None
    of_questions = known.questions.value if known.questions else {}
    of_items = known.items.value if known.items else {}
    for number, codes in of_questions.items():
        if code in codes.codes:
            return number
    for part, codes in of_items.items():
        if code in codes.codes:
            return int(part.split(".")[0])
    return None


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files("itareports.schema") / "data" / "frameworks.toml").read_text(encoding="utf-8"))


@cache
def _frameworks() -> dict[int, Framework]:
    blocks = [block for kind in ("weights", "questions", "items", "answers") for block in _data()[kind]]
    years = {year for block in blocks for year in block["years"]}
    return {year: _framework(year) for year in sorted(years)}


def _framework(year: int) -> Framework:
    data = _data()
    items = _fact(
        "items", year, lambda block: {part: _codes(text) for part, text in block.get("subindicators", {}).items()}
    )
    has_scale = year in data["letters"]["years"] or year in data["levels"]["years"]
    return Framework(
        year=year,
        has_letters=year in data["letters"]["years"],
        indicators=indicators() if year in data["ten_indicators"]["years"] else (),
        weights=_fact("weights", year, lambda block: {part: Decimal(text) for part, text in block["parts"].items()}),
        questions=_fact(
            "questions", year, lambda block: {int(number): _codes(text) for number, text in block["indicators"].items()}
        ),
        item_total=_fact("items", year, lambda block: int(block["total"])),
        items=items if items and items.value else None,
        answers=_fact("answers", year, lambda block: {said: Decimal(score) for said, score in block["values"].items()}),
        letters=_letters() if has_scale else (),
        levels=_levels() if has_scale else (),
    )


def _fact(kind: str, year: int, value: Callable[[dict[str, Any]], T]) -> Fact[T] | None:
    block = next((block for block in _data()[kind] if year in block["years"]), None)
    return None if block is None else Fact(value(block), block["confidence"], block["evidence"])


# "i7-i12"
_CODES = re.compile(r"(?P<prefix>[ieo]) (?P<first>\d+) - (?P=prefix) (?P<last>\d+)", re.VERBOSE)


def _codes(text: str) -> CodeRange:
    match = _CODES.fullmatch(text)
    if match is None:
        raise ValueError(f"frameworks.toml: {text!r} is no range of codes such as 'i7-i12'")
    return CodeRange(match["prefix"], int(match["first"]), int(match["last"]))


def _letters() -> tuple[Level, ...]:
    return tuple(Level(name, Decimal(least)) for name, least in _data()["letters"]["at_least"].items())


def _levels() -> tuple[Level, ...]:
    return tuple(
        Level(
            entry["name"],
            Decimal(entry["at_least"]),
            Decimal(entry["every_instrument_at_least"]) if "every_instrument_at_least" in entry else None,
        )
        for entry in _data()["levels"]["level"]
    )
