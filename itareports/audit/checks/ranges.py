"""Checks that a score lies between 0 and 100."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from itareports.audit.figures import Figure, Figures

RANGE_CODE = "score.out-of-range"
MOST = 100_00


@dataclass(frozen=True, slots=True)
class InRange:
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

    def sees(self, figures: Figures, key: str, error: int) -> bool:
        """Never for certain."""
        return False

    def demands(self, figures: Figures) -> Iterator[tuple[str, int]]:
        """Leaves the whole range."""
        return iter(())


def range_checks(figures: Mapping[str, Figure]) -> Iterator[InRange]:
    """Yield a check for every figure that needs one: all others lie in the range."""
    return (InRange(key) for key, figure in figures.items() if not 0 <= figure.hundredths <= MOST)
