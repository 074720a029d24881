"""Blocks on what answers count and what grades a score earns."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from itareports.schema.framework.blocks import Block, Words, distinct
from itareports.schema.framework.facts import Level, Scale
from itareports.schema.values import Value

Score = Annotated[Decimal, Field(ge=0, le=100)]


class Answers(Block):
    """What the answers of IIT and EIT count."""

    values: Mapping[Words, Score]


class OwnScale(Block):
    """Which of the two scales is the year's own."""

    scale: Scale


class Grade(Value):
    """A grade and the least scores it takes."""

    name: Words
    at_least: Score
    every_instrument_at_least: Score | None = None


class Grades(Block):
    """A scale of grades, the highest first."""

    grades: Annotated[tuple[Grade, ...], Field(min_length=2)]

    @model_validator(mode="after")
    def _fall_to_nothing(self) -> "Grades":
        for higher, lower in zip(self.grades, self.grades[1:], strict=False):
            if _bounds(lower) >= _bounds(higher):
                raise ValueError(
                    f"{lower.name} stands below {higher.name} and asks for no less; falling bounds were expected"
                )
        if any(_bounds(self.grades[-1])):
            raise ValueError(
                f"the lowest grade, {self.grades[-1].name}, begins at {self.grades[-1].at_least}; 0 was expected"
            )
        distinct(tuple(grade.name for grade in self.grades))
        return self

    @property
    def scale(self) -> tuple[Level, ...]:
        """The grades, the highest first."""
        return tuple(Level(one.name, one.at_least, one.every_instrument_at_least) for one in self.grades)


def _bounds(grade: Grade) -> tuple[Decimal, Decimal]:
    return grade.at_least, grade.every_instrument_at_least or Decimal()
