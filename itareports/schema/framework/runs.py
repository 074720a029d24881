"""Blocks of codes that follow each other without a gap: the questions of each indicator, the items of each part."""

from collections.abc import Iterable, Mapping
from typing import Annotated

from pydantic import Field, PlainValidator, StrictInt, model_validator

from itareports.normalize.indicators import indicators
from itareports.schema.framework.blocks import Block, SubindicatorCode
from itareports.schema.framework.facts import CodeRange


def _range(text: object) -> CodeRange:
    return CodeRange.of(text if isinstance(text, str) else repr(text))


Codes = Annotated[CodeRange, PlainValidator(_range)]


class Questions(Block):
    """Which questions belong to which indicator."""

    indicators: Mapping[Annotated[int, Field(ge=1, le=8)], Codes]

    @model_validator(mode="after")
    def _one_after_another(self) -> "Questions":
        for number, codes in self.indicators.items():
            expected = indicators()[number - 1].instrument[0].lower()
            if codes.prefix != expected:
                raise ValueError(f"indicator {number} has {codes}; codes that begin with {expected!r} were expected")
        for prefix in "ie":
            last_of_run(codes for codes in self.indicators.values() if codes.prefix == prefix)
        return self


class Items(Block):
    """How many items OIT has, and how the sub-indicators divide them where that is known."""

    total: Annotated[StrictInt, Field(ge=1, le=99)]
    subindicators: Mapping[SubindicatorCode, Codes] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _fill_the_total(self) -> "Items":
        for part, codes in self.subindicators.items():
            if codes.prefix != "o":
                raise ValueError(f"sub-indicator {part} has {codes}; codes that begin with 'o' were expected")
        last = last_of_run(self.subindicators.values())
        if self.subindicators and last != self.total:
            raise ValueError(f"the sub-indicators end with o{last}; o{self.total} was expected, the last of the total")
        return self


def last_of_run(ranges: Iterable[CodeRange]) -> int:
    """Return the last number of ranges that follow each other from 1 on; ValueError where they leave a gap or overlap.

    >>> last_of_run([CodeRange.of("o10-o17"), CodeRange.of("o1-o9")])
    17
    """
    last = 0
    for codes in sorted(ranges, key=lambda codes: codes.first):
        if codes.first != last + 1:
            raise ValueError(
                f"{codes} begins at {codes.prefix}{codes.first}; {codes.prefix}{last + 1} was expected, as "
                "the ranges follow each other without gap or overlap"
            )
        last = codes.last
    return last
