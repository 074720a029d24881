"""From the network's probabilities to characters: where each one stands, and what else it may be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Named = NDArray[np.float32]
"""Log-probabilities (steps, 1 + characters) of one line; class 0 is CTC's blank, "nothing here"."""

_CANDIDATES = 5
_LEAST = 1e-3
_SURELY_NOTHING = -0.02
_NO_DOUBT = 0.97
_CLOSEST = 2
"""Steps between two equal characters at least; even two points stand further apart."""
_REACH = 6
"""Steps to either side of a character's own in which another reading of it is looked for."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A character of the line: the step where it is surest, and its readings (class, probability), the likeliest first.

    Class 0 among the readings is the chance that nothing stands there; it comes first where that is likely, but in
    doubt. `step` is in steps from the left.
    """

    step: float
    candidates: tuple[tuple[int, float], ...]


def spots_of(named: Named) -> list[Spot]:
    """The characters of a line by CTC's best path, each with its rivals.

    A rival's probability sums all ways to place that one character, and no other, between the neighbours:

    >>> named = np.log(np.array([[0.98, 0.01, 0.01], [0.1, 0.6, 0.3], [0.98, 0.01, 0.01]], dtype=np.float32))
    >>> [(c, round(p, 2)) for c, p in spots_of(named)[0].candidates]
    [(1, 0.6), (2, 0.3), (0, 0.1)]
    """
    runs = list(_runs(named.argmax(axis=1)))
    edges = [(0, 0), *runs, (len(named), len(named))]
    spots = []
    for (_, before), (start, end), (after, _) in zip(edges, edges[1:], edges[2:], strict=False):
        spots += _between(named, before, start)
        window = named[max(before, start - _REACH) : min(after, end + _REACH)]
        surest = start + int(named[start:end, named[start].argmax()].argmax())  # a run begins with its character
        spots.append(Spot(surest + 0.5, _ranked(_alone(window))))
    return [*spots, *_between(named, edges[-2][1], len(named))]


def _between(named: Named, start: int, end: int) -> list[Spot]:
    """A character that the best path misses, or the doubt that one was missed; nothing where surely nothing stands."""
    gap = named[start:end]
    if not len(gap) or gap[:, 0].min() > _SURELY_NOTHING:
        return []
    surest = int(gap[:, 0].argmin())
    if _is_edge(named, start, end, start + surest):
        return []
    candidates = _ranked(_alone(gap[max(0, surest - _REACH) : surest + _REACH + 1]))
    missed = candidates[0][0] != 0 or candidates[0][1] < _NO_DOUBT
    return [Spot(start + surest + 0.5, candidates)] if missed else []


def _is_edge(named: Named, start: int, end: int, step: int) -> bool:
    """Whether what a step shows is the edge of the character beside the gap: two of them do not stand so close."""
    shown = named[step, 1:].argmax()
    before = start > 0 and step - start < _CLOSEST and named[start - 1, 1:].argmax() == shown
    after = end < len(named) and end - 1 - step < _CLOSEST and named[end, 1:].argmax() == shown
    return bool(before or after)


def _runs(best: NDArray[np.intp]) -> Iterator[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(best)) + 1
    runs = [(int(a), int(b)) for a, b in zip([0, *edges], [*edges, len(best)], strict=True) if best[a]]
    for number, (start, end) in enumerate(runs):
        after = runs[number + 1] if number + 1 < len(runs) else None
        if after and best[after[0]] == best[start] and after[0] - end < _CLOSEST:
            runs[number + 1] = (start, after[1])  # one character that is in doubt between two steps
        else:
            yield start, end


def _alone(window: Named) -> NDArray[np.float64]:
    """How likely each character is the only one in the window; at 0, that there is none."""
    logs = window.astype(np.float64)
    blank = np.concatenate([[0.0], np.cumsum(logs[:, 0])])[:, None]
    own = np.concatenate([np.zeros((1, logs.shape[1])), np.cumsum(logs, axis=0)])
    begun = np.logaddexp.accumulate((blank - own)[:-1], axis=0)
    ways = np.logaddexp.reduce(begun + (own - blank)[1:], axis=0) + blank[-1]
    ways[0] = blank[-1, 0]
    chances: NDArray[np.float64] = np.exp(ways - np.logaddexp.reduce(ways))
    return chances


def _ranked(chances: NDArray[np.float64]) -> tuple[tuple[int, float], ...]:
    order = np.argsort(-chances)[:_CANDIDATES]
    return tuple((int(code), float(chances[code])) for code in order if chances[code] >= _LEAST)
