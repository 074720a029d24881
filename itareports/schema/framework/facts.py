"""What a framework is made of: facts with their confidence, ranges of codes, grades, the parts of a report."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, Literal, TypeVar

FIRM = 0.8
"""A fact of at least this confidence may carry a finding of the audit; anything less is for orientation."""

T = TypeVar("T")

Scale = Literal["letters", "levels"]
"""The two scales of grades: AA to F, and ผ่านดีเยี่ยม to ต้องปรับปรุงโดยด่วน."""

Part = Literal[
    "analysis", "issues", "approach", "steps", "responsible", "period", "monitoring", "results", "constraints"
]
"""What a report on measures may have to contain. Those that each measure has bear the names of its fields."""

# "i7-i12"
_CODES = re.compile(r"(?P<prefix>[ieo]) (?P<first>[1-9]\d?) - (?P=prefix) (?P<last>[1-9]\d?)", re.VERBOSE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """Something held to be true of a year, how sure that is (0-1), and where it comes from, in Thai and in English."""

    value: T
    confidence: float
    evidence: str
    evidence_en: str

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

    @classmethod
    def of(cls, text: str) -> "CodeRange":
        """Read a range as it is written in the data; raises ValueError where it is none.

        >>> str(CodeRange.of("o9-o12"))
        'o9-o12'
        """
        match = _CODES.fullmatch(text)
        if match is None or int(match["first"]) > int(match["last"]):
            raise ValueError(f"{text!r} is no range of codes; one such as 'i7-i12' was expected")
        return cls(match["prefix"], int(match["first"]), int(match["last"]))

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes in their order."""
        return tuple(f"{self.prefix}{number}" for number in range(self.first, self.last + 1))

    def __len__(self) -> int:
        return self.last - self.first + 1

    def __str__(self) -> str:
        return f"{self.prefix}{self.first}-{self.prefix}{self.last}"


@dataclass(frozen=True, slots=True)
class Level:
    """A grade and the least scores it takes; `every_instrument_at_least` is None where only the overall counts."""

    name: str
    at_least: Decimal
    every_instrument_at_least: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """What a plan or an implementation report must contain.

    `not_with_seven_issues` are the parts that a report goes without if it already follows the form of the seven issues.
    """

    parts: tuple[Part, ...]
    not_with_seven_issues: tuple[Part, ...] = ()
