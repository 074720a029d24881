"""Checks of the grade: the letter or level that the overall score and the instruments earn."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from itareports.audit.arithmetic import instrument_scores, possible_levels
from itareports.audit.checks.check import Loose
from itareports.audit.figures import OVERALL, Figures, indicator_key
from itareports.normalize.indicators import indicators
from itareports.schema import Report
from itareports.schema.framework import Framework, Level

GRADE_CODE = "score.grade-mismatch"


@dataclass(frozen=True, slots=True)
class Graded(Loose):
    """A printed grade that the scores must earn; `field` is where the report keeps it."""

    field: Literal["grade", "level"]
    printed: str
    scale: tuple[Level, ...]

    code = GRADE_CODE

    @property
    def keys(self) -> tuple[str, ...]:
        """The overall score, and the indicators where a grade of the scale hangs on the instruments."""
        by_instrument = any(level.every_instrument_at_least is not None for level in self.scale)
        return (OVERALL, *(indicator_key(one.number) for one in indicators() if by_instrument))

    def possible(self, figures: Figures) -> set[str] | None:
        """The grades that the scores can earn; None without an overall score."""
        if OVERALL not in figures:
            return None
        scores = {
            one.number: Decimal(figures[key]) / 100
            for one in indicators()
            if (key := indicator_key(one.number)) in figures
        }
        return possible_levels(Decimal(figures[OVERALL]) / 100, instrument_scores(scores), self.scale) or None

    def holds(self, figures: Figures) -> bool | None:
        """Whether the printed grade is among the possible ones."""
        possible = self.possible(figures)
        return None if possible is None else self.printed in possible


def grade_checks(report: Report, known: Framework | None) -> Iterator[Graded]:
    """Yield a check for the letter and one for the level, each on its own scale, where the report prints them."""
    if known is None:
        return
    letter, level = _bare(report.assessment.grade), _bare(report.assessment.level)
    if letter in {one.name for one in known.letters}:
        yield Graded("grade", letter, known.letters)
    if level in {one.name for one in known.levels}:
        yield Graded("level", level, known.levels)


def _bare(printed: str | None) -> str:
    """A grade without blanks and the word "ระดับ"."""
    return "".join((printed or "").split()).removeprefix("ระดับ")
