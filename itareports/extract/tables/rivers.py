"""The columns of a table without any line between them: what no river of white parts, counted across its lines.

Header words say how many columns there are and about where; the river between two of them is the white that no word
of any line covers, and it lies between the middles of their names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from itareports.extract.pdf.sheet import Stretch

Interval = tuple[float, float]

NARROWEST = 1.0
"""Points of white that part two columns."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words of one baseline that no wide gap parts."""

    stretches: tuple[Stretch, ...]

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.stretches[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return max(stretch.x1 for stretch in self.stretches)

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(stretch.text for stretch in self.stretches)


def chunks(group: Sequence[Stretch], gap: float) -> tuple[Chunk, ...]:
    """The stretches of one baseline, those together that stand closer than so many font sizes."""
    found: list[list[Stretch]] = []
    for stretch in group:
        if found and stretch.x0 - found[-1][-1].x1 < gap * stretch.size:
            found[-1].append(stretch)
        else:
            found.append([stretch])
    return tuple(Chunk(tuple(one)) for one in found)


def covered(intervals: Iterable[Interval]) -> list[Interval]:
    """The stretches of the page that some interval covers.

    >>> covered([(0, 10), (8, 20), (40, 50)])
    [(0, 20), (40, 50)]
    """
    merged: list[Interval] = []
    for left, right in sorted(intervals):
        if merged and left <= merged[-1][1] + NARROWEST:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


@dataclass(frozen=True, slots=True)
class River:
    """The white that is left between two columns, as stretches of x; none where words cover it all."""

    white: tuple[Interval, ...]

    def less(self, words: Iterable[Interval]) -> River:
        """What is left of it when some more words stand there.

        >>> River(((10, 30),)).less([(15, 20)]).white
        ((10, 15), (20, 30))
        """
        white = self.white
        for left, right in words:
            white = tuple(
                part
                for start, end in white
                for part in (((start, end),) if right <= start or left >= end else ((start, left), (right, end)))
                if part[1] - part[0] > NARROWEST
            )
        return River(white)

    @property
    def widest(self) -> Interval | None:
        """The widest white, the right one of equals: columns begin at one edge, and end anywhere."""
        return max(self.white, key=lambda part: (part[1] - part[0], part[1]), default=None)


def rivers_between(names: Sequence[Interval]) -> tuple[River, ...]:
    """The rivers that may part columns whose names stand at these places: from the middle of each to the next.

    >>> rivers_between([(0, 10), (30, 50)])
    (River(white=((5.0, 40.0),)),)
    """
    middles = [(left + right) / 2 for left, right in names]
    return tuple(River(((left, right),)) for left, right in pairwise(middles))


def column_at(edges: Sequence[float], x0: float, x1: float) -> int:
    """The column between these edges that holds the middle of a word.

    >>> column_at([0, 10, 20], 12, 15), column_at([0, 10, 20], -5, -1)
    (1, 0)
    """
    middle = (x0 + x1) / 2
    return min(max(sum(1 for edge in edges[:-1] if edge <= middle) - 1, 0), len(edges) - 2)
