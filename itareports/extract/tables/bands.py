"""Rows that level rules or coloured bands part, in tables without upright rules.

Programs draw them cell by cell: where the pieces meet, the columns meet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from itareports.extract.pdf.sheet import Sheet

_NEAR = 3.0  # points by which the edges of one table may differ
_WIDEST_SHARE = 0.45  # of the page's width: a table is at least as wide
_LOWEST_BAND = 8.0  # points; a lower fill is a rule

Piece = tuple[float, float, float]
"""Left and right end of a level line, and its height."""


@dataclass(frozen=True, slots=True)
class Bands:
    """The level lines of one table: their heights, and the edges of the columns where their pieces tell them."""

    left: float
    right: float
    heights: tuple[float, ...]
    edges: tuple[float, ...] = ()

    def hold(self, baseline: float) -> bool:
        """Whether a baseline stands between the first and the last line."""
        return self.heights[0] < baseline < self.heights[-1]

    def row_of(self, baseline: float) -> int:
        """How many lines stand above a baseline."""
        return sum(1 for height in self.heights if height < baseline)


def bands_of(sheet: Sheet) -> list[Bands]:
    """The level rules and the edges of fills that are as wide as a table, by what they span."""
    chains = list(_chains(_pieces(sheet)))
    groups: list[tuple[float, float, list[list[Piece]]]] = []
    for chain in chains:
        left, right = chain[0][0], chain[-1][1]
        if right - left < _WIDEST_SHARE * sheet.width:
            continue
        for known_left, known_right, members in groups:
            if abs(known_left - left) <= _NEAR and abs(known_right - right) <= _NEAR:
                members.append(chain)
                break
        else:
            groups.append((left, right, [chain]))
    found = (_bands(left, right, members, chains) for left, right, members in groups)
    return sorted((bands for bands in found if len(bands.heights) > 1), key=lambda bands: bands.heights[0])


def _bands(left: float, right: float, members: Sequence[Sequence[Piece]], chains: Iterable[Sequence[Piece]]) -> Bands:
    seen = Counter(_snapped(piece[0]) for chain in members for piece in chain[1:])
    inner = _apart(sorted(x for x, times in seen.items() if times > 1 or len(members) == 1))
    edges = (left, *inner, right) if inner else ()
    heights = [chain[0][2] for chain in members]
    # A line that leaves out a merged cell is shorter, and ends where columns do.
    heights += [
        chain[0][2]
        for chain in chains
        if edges and _is_edge(chain[0][0], edges) and _is_edge(chain[-1][1], edges) and chain not in members
    ]
    return Bands(left, right, tuple(_apart(sorted(heights))), edges)


def _pieces(sheet: Sheet) -> Iterator[Piece]:
    for rule in sheet.rules:
        if not rule.is_vertical:
            yield rule.x0, rule.x1, rule.top
    for x0, top, x1, bottom in sheet.fills:
        if bottom - top >= _LOWEST_BAND:
            yield x0, x1, top
            yield x0, x1, bottom


def _chains(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Pieces of one height that touch each other."""
    chain: list[Piece] = []
    for piece in sorted(set(pieces), key=lambda piece: (round(piece[2]), piece[0], piece[1])):
        if chain and abs(chain[0][2] - piece[2]) <= 1.5 and abs(piece[0] - chain[-1][1]) <= _NEAR:
            chain.append(piece)
            continue
        if chain and piece[0] < chain[-1][1] - _NEAR and abs(chain[0][2] - piece[2]) <= 1.5:
            continue  # the lower edge of one fill is the upper edge of the next
        if chain:
            yield chain
        chain = [piece]
    if chain:
        yield chain


def _snapped(x: float) -> float:
    return round(x)


def _apart(places: Sequence[float]) -> list[float]:
    kept: list[float] = []
    for place in places:
        if not kept or place - kept[-1] > _NEAR:
            kept.append(place)
    return kept


def _is_edge(x: float, edges: Iterable[float]) -> bool:
    return any(abs(x - edge) <= _NEAR for edge in edges)
