"""The columns of a table without upright rules: what no river of white parts, counted across its lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from itareports.extract.pdf.sheet import Stretch

Interval = tuple[float, float]

NARROWEST = 3.0
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


def chunks(group: Sequence[Stretch]) -> tuple[Chunk, ...]:
    """The stretches of one baseline, those together that stand close."""
    found: list[list[Stretch]] = []
    for stretch in group:
        if found and stretch.x0 - found[-1][-1].x1 < 0.6 * stretch.size:
            found[-1].append(stretch)
        else:
            found.append([stretch])
    return tuple(Chunk(tuple(one)) for one in found)


def covered(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    """The stretches of the page that some interval covers; gaps narrower than a river are covered too.

    >>> covered([(0, 10), (8, 20), (40, 50)])
    ((0, 20), (40, 50))
    """
    merged: list[Interval] = []
    for left, right in sorted(intervals):
        if merged and left <= merged[-1][1] + NARROWEST:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return tuple(merged)


def fits(columns: Sequence[Interval], line: Iterable[Chunk]) -> bool:
    """Whether no chunk of a line reaches over two columns."""
    return all(sum(1 for left, right in columns if chunk.x0 < right and chunk.x1 > left) <= 1 for chunk in line)


def edges(columns: Sequence[Interval]) -> tuple[float, ...]:
    """The edges of columns: in the middle of the rivers, and at both sides.

    >>> edges([(0, 10), (20, 30)])
    (0, 15.0, 30)
    """
    inner = ((left[1] + right[0]) / 2 for left, right in pairwise(columns))
    return (columns[0][0], *inner, columns[-1][1])


def column_of(columns: Sequence[Interval], chunk: Chunk) -> int:
    """The column that a chunk overlaps most, or else stands nearest to."""

    def nearness(index: int) -> tuple[float, float]:
        left, right = columns[index]
        overlap = min(right, chunk.x1) - max(left, chunk.x0)
        return (min(overlap, 0.0) + max(overlap, 0.0), -abs((left + right) / 2 - (chunk.x0 + chunk.x1) / 2))

    return max(range(len(columns)), key=nearness)
