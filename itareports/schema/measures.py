"""The measures of a report: what is to be done, by whom, when, and what became of it."""

from datetime import date
from typing import Literal

from itareports.schema.values import Value

Precision = Literal["day", "month", "quarter", "half", "fiscal_year", "year"]
Category = Literal["personnel", "budget", "management", "resources", "technology", "area", "economy", "other"]


class Topic(Value):
    """What a measure is about: "indicator:4" or "issue:2"."""

    code: str
    confidence: float


class Step(Value):
    """One step, with the finer steps printed below it."""

    text: str
    substeps: tuple[str, ...] = ()


class Responsibility(Value):
    """One office; `unit` is the top-level office in its common form, `subunit` the ฝ่าย or งาน below it."""

    unit: str | None = None
    subunit: str | None = None
    raw: str


class Span(Value):
    """First and last day, both included."""

    start: date
    end: date


class Period(Value):
    """A period as printed and the days it covers; no spans where it names no dates."""

    raw: str
    spans: tuple[Span, ...] = ()
    precision: Precision | None = None
    repaired: bool = False


class Activity(Value):
    """A part of a measure that has an owner or a period of its own."""

    heading: str | None = None
    approach: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    responsible: tuple[Responsibility, ...] = ()
    period: Period | None = None
    monitoring: str | None = None
    results: tuple[str, ...] = ()
    recommendations: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    budget: str | None = None


class Measure(Value):
    """A measure under the number that the report gives it."""

    number: int
    title: str | None = None
    topics: tuple[Topic, ...] = ()
    activities: tuple[Activity, ...] = ()


class Constraint(Value):
    """What hinders the organisation in the assessment, by its own analysis."""

    category: Category
    text: str
