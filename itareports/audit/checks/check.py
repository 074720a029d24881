"""What a check is: a relation that the assessment's arithmetic puts between printed figures."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

from itareports.audit.figures import Figures

Verdict = Literal["proved", "contradicted", "cannot tell"]


class Check(Protocol):
    """A relation between figures.

    `code` is the finding that a breach bears; a check without one accuses nobody, it only bears witness for or against
    a repair. `keys` are the figures it is about, whether they are printed or not.
    """

    @property
    def code(self) -> str:
        """The code of the finding, "" for a mere witness."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the figures."""

    @property
    def is_telling(self) -> bool:
        """Whether it says much that the check holds: false where almost any figure would pass."""

    @property
    def is_precise(self) -> bool:
        """Whether it leaves few values to each figure, so that one which closes it means something."""

    def holds(self, figures: Figures) -> bool | None:
        """Whether the relation holds; None where a figure it needs is not printed."""

    def sees(self, figures: Figures, key: str, error: int) -> bool:
        """Whether any error of so many hundredths or more in one figure would break the relation for certain."""

    def demands(self, figures: Figures) -> Iterator[tuple[str, int]]:
        """Yield the values that the relation leaves to single figures where it leaves but one: a figure told twice."""


def verdict(check: Check, holds: bool | None) -> Verdict:  # noqa: FBT001
    """Say what it means that a check holds, fails, or cannot be made.

    >>> verdict(OneOf("", "10.2", frozenset({0, 5000, 10000})), True)
    'proved'
    """
    if holds is None or (holds and not check.is_telling):
        return "cannot tell"
    return "proved" if holds else "contradicted"


class Loose:
    """What holds of most checks: they leave many values to a figure, and so see no error for certain."""

    __slots__ = ()

    @property
    def is_telling(self) -> bool:
        """It says much that it holds."""
        return True

    @property
    def is_precise(self) -> bool:
        """A figure that closes it may still be any of many."""
        return False

    def sees(self, figures: Figures, key: str, error: int) -> bool:
        """Never for certain: another value may do as well."""
        return False

    def demands(self, figures: Figures) -> Iterator[tuple[str, int]]:
        """No value in particular."""
        return iter(())


@dataclass(frozen=True, slots=True)
class Sum:
    """A weighted sum of figures that makes a total, within a tolerance: -6 x indicator 1 + i1 + ... + i6 = 0.

    Weights, total and tolerance are whole numbers, in hundredths times whatever makes them whole.
    """

    code: str
    weights: tuple[tuple[str, int], ...]
    total: int
    tolerance: int

    is_telling = True
    is_precise = True

    @property
    def keys(self) -> tuple[str, ...]:
        """The figures that are summed up."""
        return tuple(key for key, _ in self.weights)

    def gap(self, figures: Figures) -> int | None:
        """By how much the sum misses the total; None where a figure is not printed."""
        if any(key not in figures for key, _ in self.weights):
            return None
        return sum(weight * figures[key] for key, weight in self.weights) - self.total

    def holds(self, figures: Figures) -> bool | None:
        """Whether the gap is within the tolerance."""
        gap = self.gap(figures)
        return None if gap is None else abs(gap) <= self.tolerance

    def sees(self, figures: Figures, key: str, error: int) -> bool:
        """Whether an error of so many hundredths moves the sum beyond the tolerance on either side."""
        gap = self.gap(figures)
        weight = abs(dict(self.weights).get(key, 0))
        return gap is not None and weight * error > self.tolerance + abs(gap)

    def demands(self, figures: Figures) -> Iterator[tuple[str, int]]:
        """Of an exact sum: the one value of each figure that closes it."""
        gap = self.gap(figures)
        if gap is None or self.tolerance:
            return
        for key, weight in self.weights:
            if gap % weight == 0:
                yield key, figures[key] - gap // weight


@dataclass(frozen=True, slots=True)
class OneOf(Loose):
    """A figure that can have certain values only: whole numbers of passed items, of respondents."""

    code: str
    key: str
    values: frozenset[int]
    of: tuple[int, ...] = ()
    """What makes the values: the items of each part, or the number of respondents."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The one figure."""
        return (self.key,)

    @property
    def is_telling(self) -> bool:
        """Whether at most one in twenty of all figures of two decimals would do."""
        return len(self.values) <= 500

    @property
    def is_precise(self) -> bool:
        """As telling."""
        return self.is_telling

    def holds(self, figures: Figures) -> bool | None:
        """Whether the figure is one of the values."""
        return figures[self.key] in self.values if self.key in figures else None
