"""Rows that level rules or coloured bands part, in tables without upright rules.

Programs draw them cell by cell: where the pieces meet, the columns meet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from itareports.extract.pdf.sheet import Sheet

_NEAR = 4.0  # points by which the edges of one table may differ
_WIDEST_SHARE = 0.45  # of the page's width: a table is at least as wide
_FEWEST_COLUMNS = 2
_LOWEST_BAND = 8.0  # points; a lower fill is a rule

Edges = tuple[float, ...]

Piece = tuple[float, float, float]
"""Left and right end of a level line, and its height."""


@dataclass(frozen=True, slots=True)
class Bands:
    """The level lines of one table: their heights, and the edges of the columns where their pieces tell them."""

    left: float
    right: float
    heights: tuple[float, ...]
    edges: tuple[float, ...] = ()
    covered: tuple[tuple[tuple[float, float], ...], ...] = ()
    """For each height from where to where a line is drawn: a merged cell has none."""

    def hold(self, baseline: float) -> bool:
        """Whether a baseline stands between the first and the last line."""
        return bool(self.heights) and self.heights[0] < baseline < self.heights[-1]

    def ends_at(self, edges: Sequence[float]) -> bool:
        """Whether its lines begin, meet and end at these edges of columns, but for merged cells."""
        return all(_is_edge(x, edges) for x in (self.left, self.right, *self.edges))

    def parts(self, left: float, right: float, row: int) -> bool:
        """Whether a line is drawn above a row (as row_of counts them) between two edges of a column."""
        if not 0 < row <= len(self.covered):
            return True
        middle = (left + right) / 2
        return any(x0 - _NEAR <= middle <= x1 + _NEAR for x0, x1 in self.covered[row - 1])

    def row_of(self, baseline: float) -> int:
        """How many lines stand above a baseline."""
        return sum(1 for height in self.heights if height < baseline)


def bands_of(sheet: Sheet) -> list[Bands]:
    """The level rules and the edges of fills that are as wide as a table, by the columns that they show.

    Lines below that leave out merged cells are shorter; they belong to it where they end at its columns.
    """
    found: list[tuple[Edges, list[Piece]]] = []
    for chain in _chains(_pieces(sheet)):
        edges, line = (*(piece[0] for piece in chain), chain[-1][1]), (chain[0][0], chain[-1][1], chain[0][2])
        last = found[-1] if found else None
        known = next((one for one in found if _same(edges, one[0])), None)
        if last is not None and len(edges) < len(last[0]) and all(_is_edge(x, last[0]) for x in edges):
            last[1].append(line)
        elif edges[-1] - edges[0] < _WIDEST_SHARE * sheet.width:
            continue
        elif known is not None:
            known[1].append(line)
        else:
            found.append((edges, [line]))
    bands = (_bands(edges, lines) for edges, lines in found)
    # A single line in pieces parts two rows of a table that began on the page before.
    kept = (one for one in bands if len(one.heights) > 1 or len(one.edges) > _FEWEST_COLUMNS)
    return sorted(kept, key=lambda one: one.heights[0])


def _bands(edges: Edges, lines: Sequence[Piece]) -> Bands:
    heights = tuple(_apart(sorted(height for _, _, height in lines)))
    covered = tuple(
        tuple((left, right) for left, right, height in lines if 0 <= height - at <= _NEAR) for at in heights
    )
    return Bands(edges[0], edges[-1], heights, edges if len(edges) > 2 else (), covered)


def _same(edges: Edges, others: Edges) -> bool:
    return len(edges) == len(others) and all(abs(x - y) <= _NEAR for x, y in zip(edges, others, strict=True))


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


def _apart(places: Sequence[float]) -> list[float]:
    kept: list[float] = []
    for place in places:
        if not kept or place - kept[-1] > _NEAR:
            kept.append(place)
    return kept


def _is_edge(x: float, edges: Iterable[float]) -> bool:
    return any(abs(x - edge) <= _NEAR for edge in edges)
