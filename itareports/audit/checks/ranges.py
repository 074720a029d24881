"""Checks that a score lies between 0 and 100."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from itareports.audit.checks.check import Loose
from itareports.audit.figures import MOST, Figure, Figures

RANGE_CODE = "score.out-of-range"


@dataclass(frozen=True, slots=True)
class InRange(Loose):
    """A figure between 0 and 100."""

    key: str

    code = RANGE_CODE
    is_telling = False
    is_precise = True

    @property
    def keys(self) -> tuple[str, ...]:
        """The one figure."""
        return (self.key,)

    def holds(self, figures: Figures) -> bool | None:
        """Whether it lies in the range."""
        return 0 <= figures[self.key] <= MOST if self.key in figures else None


def range_checks(figures: Mapping[str, Figure]) -> Iterator[InRange]:
    """Yield a check for every figure that needs one: all others lie in the range."""
    return (InRange(key) for key, figure in figures.items() if not 0 <= figure.hundredths <= MOST)
