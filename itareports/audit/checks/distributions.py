"""Checks of answer distributions told in prose: shares that make 100, and the score that they give."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from itareports.audit.arithmetic import DISTRIBUTION_TOLERANCE, SHARES_TOLERANCE, distribution_scores
from itareports.audit.checks.check import Loose, Sum
from itareports.audit.figures import MOST, Figures
from itareports.schema import Perception, Report
from itareports.schema.framework import Framework

SHARES_CODE = "score.shares-not-100"
DISTRIBUTION_CODE = "score.distribution-mismatch"


def share_key(told: int, share: int) -> str:
    """The key of a share of the distribution at a position.

    >>> share_key(0, 2)
    'told:0/share:2'
    """
    return f"told:{told}/share:{share}"


@dataclass(frozen=True, slots=True)
class Distributed(Loose):
    """A question's score, and the shares of the answers that it is made of."""

    score: str
    shares: tuple[str, ...]
    levels: tuple[str, ...]
    answers: tuple[tuple[str, Decimal], ...]
    """What each answer counts."""

    code = DISTRIBUTION_CODE
    is_precise = True

    @property
    def keys(self) -> tuple[str, ...]:
        """The score and its shares."""
        return (self.score, *self.shares)

    def possible(self, figures: Figures) -> tuple[Fraction, ...]:
        """The scores that the shares can mean; empty where their labels do not tell."""
        if any(key not in figures for key in self.shares):
            return ()
        return _scores(self.levels, tuple(figures[key] for key in self.shares), self.answers)

    def holds(self, figures: Figures) -> bool | None:
        """Whether the score is one of the possible ones, within 0.015."""
        possible = self.possible(figures)
        if self.score not in figures or not possible:
            return None
        printed = Fraction(figures[self.score], 100)
        return any(abs(score - printed) <= DISTRIBUTION_TOLERANCE for score in possible)

    def demands(self, figures: Figures) -> Iterator[tuple[str, int]]:
        """The score that the shares give: of those that they can mean, the nearest to what is printed."""
        possible = self.possible(figures)
        if self.score in figures and possible:
            printed = Fraction(figures[self.score], 100)
            yield self.score, round(min(possible, key=lambda score: abs(score - printed)) * 100)


@lru_cache(maxsize=256)
def _scores(
    levels: tuple[str, ...], shares: tuple[int, ...], answers: tuple[tuple[str, Decimal], ...]
) -> tuple[Fraction, ...]:
    """Kept, as the same shares are asked for with every score that may have been misread."""
    told = [(level, Decimal(share) / 100) for level, share in zip(levels, shares, strict=True)]
    return distribution_scores(told, dict(answers))


def distribution_checks(report: Report, known: Framework | None) -> Iterator[Sum | Distributed]:
    """Yield the checks of every distribution that the report tells."""
    answers = tuple(known.answers.value.items()) if known and known.answers and known.answers.is_firm else ()
    for position, told in enumerate(report.assessment.perceptions):
        keys = tuple(share_key(position, share) for share in range(len(told.shares)))
        if not keys:
            continue
        yield Sum(SHARES_CODE, tuple((key, 1) for key in keys), MOST, int(SHARES_TOLERANCE * 100))
        if answers:
            yield Distributed(f"told:{position}", keys, _levels(told), answers)


def _levels(told: Perception) -> tuple[str, ...]:
    return tuple("".join(share.level.split()).removeprefix("ระดับ") for share in told.shares)
