"""The assessment that a report analyses: scores, answers and what is said about them."""

from typing import Literal

from itareports.schema.values import Score, Value

Instrument = Literal["IIT", "EIT", "OIT"]


class IndicatorScore(Value):
    """One of the ten indicators; its number follows from its name, never from the printed ordinal."""

    number: int
    name: str
    instrument: Instrument
    score: Score | None = None


class SubindicatorScore(Value):
    """A part of an OIT indicator, for example "9.1" ข้อมูลพื้นฐาน."""

    code: str
    score: Score | None = None
    text: str | None = None


class QuestionScore(Value):
    """One question or OIT item at one place where the report scores or analyses it."""

    code: str
    issue: int | None = None
    score: Score | None = None
    text: str | None = None


class Share(Value):
    """The part of the respondents who gave one answer."""

    level: str
    percent: Score


class Perception(Value):
    """An answer distribution told in prose, in the order in which it is told."""

    indicator: int | None = None
    question_score: Score | None = None
    shares: tuple[Share, ...] = ()


class Analysis(Value):
    """What the report says about "indicator:2", "issue:3" or "question:e13"."""

    about: str
    text: str
    recommendation: str | None = None


class Assessment(Value):
    """Last year's result: letters are grades (FY2562-2565), words are levels (FY2566 on); both are kept as printed."""

    overall_score: Score | None = None
    grade: str | None = None
    level: str | None = None
    indicators: tuple[IndicatorScore, ...] = ()
    subindicators: tuple[SubindicatorScore, ...] = ()
    questions: tuple[QuestionScore, ...] = ()
    perceptions: tuple[Perception, ...] = ()
    analyses: tuple[Analysis, ...] = ()
