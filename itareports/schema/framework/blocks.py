"""The blocks that a file of frameworks is made of: each has its years, and says one kind of thing of them.

Whatever is wrong in one is an error. Messages say what was seen and what was expected; `faults` adds file and place.
"""

import re
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Self, TypeVar, get_args

from pydantic import AfterValidator, Field, StrictInt, StringConstraints, model_validator

from itareports.normalize.indicators import Indicator, indicators
from itareports.schema.assessment import Instrument
from itareports.schema.framework.facts import Contents, Fact, Part
from itareports.schema.report import Kind
from itareports.schema.values import Value

T = TypeVar("T")


def distinct(values: tuple[T, ...]) -> tuple[T, ...]:
    """Return the values as they are; ValueError where one stands there twice."""
    twice = [value for value, count in Counter(values).items() if count > 1]
    if twice:
        raise ValueError(f"{twice[0]} stands there twice; each was expected once")
    return values


def _like(pattern: str, expected: str) -> AfterValidator:
    def checked(text: str) -> str:
        if re.fullmatch(pattern, text) is None:
            raise ValueError(f"{text!r} was found; {expected} was expected")
        return text

    return AfterValidator(checked)


def _of_the_framework(year: int) -> int:
    # Before 2562 there were five other indices.
    if not 2562 <= year <= 2643:
        raise ValueError(f"{year} was found; a fiscal year of the Buddhist era from 2562 on was expected")
    return year


Year = Annotated[StrictInt, AfterValidator(_of_the_framework)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
QuestionCode = Annotated[str, _like("[ie][1-9][0-9]?", "the code of a question such as 'i7' or 'e13'")]
ItemCode = Annotated[str, _like("o[1-9][0-9]?", "the code of an item such as 'o12'")]
SubindicatorCode = Annotated[str, _like(r"(?:9|10)\.[1-9]", "the code of a sub-indicator such as '9.1'")]
InstrumentCode = Annotated[str, _like("[IEO]IT", "IIT, EIT or OIT")]
IndicatorNumber = Annotated[StrictInt, Field(ge=1, le=10)]


class Block(Value):
    """What every block says beside its matter. A user's file may leave out all but the years."""

    years: Annotated[tuple[Year, ...], Field(min_length=1), AfterValidator(distinct)]
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0
    evidence: Words | None = None
    evidence_en: Words | None = None

    def from_source(self, name: str) -> Self:
        """Return the block with the name of its file for evidence, where it gives none of its own."""
        return self if self.evidence is not None else self.model_copy(update={"evidence": name})

    def told(self, value: T) -> Fact[T]:
        """Return a value as a fact of this block."""
        evidence = self.evidence or ""
        return Fact(value, self.confidence, evidence, self.evidence_en or evidence)

    @property
    def matters(self) -> tuple[tuple[str, ...], ...]:
        """What the block speaks of beside its years, if blocks of its subject share a year between them."""
        return ((),)


class Indicators(Block):
    """Which of the ten indicators a year has."""

    numbers: Annotated[tuple[IndicatorNumber, ...], AfterValidator(distinct)]

    @property
    def numbered(self) -> tuple[Indicator, ...]:
        """The indicators in the order of their numbers."""
        return tuple(one for one in indicators() if one.number in self.numbers)


class Named(Block):
    """Names by code; each code is a thing of its own, which another block may name in the same year."""

    names: Mapping[str, Words]

    @property
    def matters(self) -> tuple[tuple[str, ...], ...]:
        """Each code."""
        return tuple((code,) for code in self.names)


class Instruments(Named):
    """What the instruments are called."""

    names: Mapping[InstrumentCode, Words]


class QuestionTexts(Named):
    """What questions ask."""

    names: Mapping[QuestionCode, Words] = Field(alias="texts")


class ItemNames(Named):
    """What items of OIT are called."""

    names: Mapping[ItemCode, Words]


class SubindicatorNames(Named):
    """What sub-indicators are called."""

    names: Mapping[SubindicatorCode, Words]


class Weights(Block):
    """The part of each instrument in the overall score."""

    parts: Mapping[Instrument, Annotated[Decimal, Field(ge=0, le=1)]]

    @model_validator(mode="after")
    def _sum_to_one(self) -> "Weights":
        missing = [instrument for instrument in get_args(Instrument) if instrument not in self.parts]
        if missing:
            raise ValueError(f"{missing[0]} has no weight; one of each of IIT, EIT and OIT was expected")
        total = sum(self.parts.values(), Decimal())
        if total != 1:
            raise ValueError(f"the weights of IIT, EIT and OIT sum to {total}; 1 was expected")
        return self


class ReportItems(Block):
    """Which item of OIT the plan is, and which the report on its results."""

    plan: ItemCode
    implementation: ItemCode

    @property
    def by_kind(self) -> dict[Kind, str]:
        """The item of each kind of report."""
        return {"plan": self.plan, "implementation": self.implementation}


class ReportContents(Block):
    """What a kind of report must contain."""

    kind: Kind
    parts: Annotated[tuple[Part, ...], Field(min_length=1), AfterValidator(distinct)]
    not_with_seven_issues: tuple[Part, ...] = ()

    @property
    def matters(self) -> tuple[tuple[str, ...], ...]:
        """The kind of report."""
        return ((self.kind,),)

    @property
    def contents(self) -> Contents:
        """The parts, and those that the form of the seven issues goes without."""
        return Contents(self.parts, self.not_with_seven_issues)
