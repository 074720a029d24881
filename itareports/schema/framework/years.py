"""The framework of one year, and of all years."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from itareports.normalize.indicators import Indicator
from itareports.schema.assessment import Instrument
from itareports.schema.framework.facts import CodeRange, Contents, Fact, Level, Scale
from itareports.schema.report import Kind


@dataclass(frozen=True, slots=True)
class Framework:
    """What is known of one year; None or empty where it is not known.

    Ask the framework of the year ASSESSED for all but the last two fields, and for those two the framework of the year
    in which a report is DUE: the plan of FY2567 analyses the result of FY2566, and is itself an item of FY2567.

    `questions` is keyed by indicator number (1-8), `items` and `subindicator_names` by sub-indicator ("9.1"), texts and
    names by code ("i7", "o12"), `answers` by the answer's words without blanks. Both scales are there in every known
    year, highest grade first, since reports print the letter in level years too; `own_scale` is the year's own.
    """

    year: int
    numbered: Fact[tuple[Indicator, ...]] | None = None
    instruments: Mapping[str, Fact[str]] = field(default_factory=dict)
    weights: Fact[dict[Instrument, Decimal]] | None = None
    questions: Fact[dict[int, CodeRange]] | None = None
    question_texts: Mapping[str, Fact[str]] = field(default_factory=dict)
    item_total: Fact[int] | None = None
    items: Fact[dict[str, CodeRange]] | None = None
    item_names: Mapping[str, Fact[str]] = field(default_factory=dict)
    subindicator_names: Mapping[str, Fact[str]] = field(default_factory=dict)
    answers: Fact[dict[str, Decimal]] | None = None
    own_scale: Fact[Scale] | None = None
    letter_scale: Fact[tuple[Level, ...]] | None = None
    level_scale: Fact[tuple[Level, ...]] | None = None
    report_items: Fact[dict[Kind, str]] | None = None
    contents: Mapping[Kind, Fact[Contents]] = field(default_factory=dict)

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators of the year, none where they are not known."""
        return () if self.numbered is None else self.numbered.value

    @property
    def has_letters(self) -> bool:
        """Whether the year's own grades are letters."""
        return self.own_scale is not None and self.own_scale.value == "letters"

    @property
    def letters(self) -> tuple[Level, ...]:
        """The letters, as far as the audit may rely on them."""
        return _firm_scale(self.letter_scale)

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels in words, as far as the audit may rely on them."""
        return _firm_scale(self.level_scale)

    def indicator_of(self, code: str) -> int | None:
        """Return the number of the indicator that a question or item belongs to, None if that is not known."""
        questions = self.questions.value if self.questions else {}
        items = self.items.value if self.items else {}
        ranges = (*questions.items(), *((int(part.split(".")[0]), codes) for part, codes in items.items()))
        return next((number for number, codes in ranges if code in codes.codes), None)

    def may_have(self, code: str) -> bool:
        """Tell whether a question or item can be one of this year: not where all of them are known and it is none."""
        if code.startswith("o"):
            return self.item_total is None or int(code[1:]) <= self.item_total.value
        ranges = self.questions.value.values() if self.questions else ()
        same = [codes for codes in ranges if codes.prefix == code[0]]
        return not same or any(code in codes.codes for codes in same)


@dataclass(frozen=True, slots=True)
class Frameworks:
    """The frameworks of all years, in their order.

    `digest`, the first 16 hexadecimal digits of the SHA-256 of the user's file, tells them from the packaged ones,
    which have none.
    """

    all: tuple[Framework, ...]
    digest: str | None = None

    def of(self, year: int | None) -> Framework | None:
        """Return the framework of a year, None where nothing is known of it."""
        return next((known for known in self.all if known.year == year), None)


def _firm_scale(scale: Fact[tuple[Level, ...]] | None) -> tuple[Level, ...]:
    return scale.value if scale is not None and scale.is_firm else ()
