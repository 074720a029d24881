"""Laying the cells of a row to the columns that they fit, where empty cells are missing or too many."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from itareports.normalize.indicators import parse_indicator
from itareports.normalize.item_codes import find_item_codes
from itareports.normalize.numerals import parse_score
from itareports.normalize.offices import parse_offices
from itareports.normalize.periods import parse_period

EMPTY_CELL_DROPPED = 0.3
FULL_CELL_DROPPED = 9.0
COLUMN_LEFT_EMPTY = 1.0
MISFIT = 3.0

LONGEST_PERIOD = 120
"""Characters; no longer text is asked whether it is a period."""


class _HasText(Protocol):
    @property
    def text(self) -> str: ...


C = TypeVar("C", bound=_HasText)
Way = tuple[float, tuple[int | None, ...]]


def misfit(text: str, role: str | None) -> float:
    """How badly a text fits a column of this role; 0 is a fit."""
    if not text.strip():
        return 0.5
    is_period = len(text) < LONGEST_PERIOD and parse_period(text) is not None
    if role == "period":
        return 0.0 if is_period else MISFIT
    if is_period:
        return MISFIT
    if role == "score":
        return 0.0 if parse_score(text) is not None else MISFIT
    if role == "indicator":
        return 0.0 if parse_indicator(text) is not None else MISFIT
    is_office = len(text) < 200 and all(office.known for office in parse_offices(text))
    if role == "owner":
        return 0.0 if is_office else MISFIT
    if role == "analysis":
        return 0.0 if next(find_item_codes(text), None) else 0.2
    return 1.0 if is_office else 0.1


def fit_to_columns(cells: Sequence[C], roles: Sequence[str | None]) -> list[C | None]:
    """One entry per column: its cell, or None. Order is kept; a cell is left out only where there is no room for it.

    The cheapest of all ways to lay the cells down, found by the usual alignment table.
    """
    if len(cells) == len(roles):
        return list(cells)

    count = len(cells)
    dropped = [FULL_CELL_DROPPED if cell.text.strip() else EMPTY_CELL_DROPPED for cell in cells]
    # For the columns from one on, by the first cell that is left: the cost, and the cell that each of them gets.
    cheapest: list[Way] = [(sum(dropped[cell:]), ()) for cell in range(count + 1)]
    for role in reversed(roles):
        without, cheapest = cheapest, []
        for cell in range(count, -1, -1):
            ways = [(without[cell][0] + COLUMN_LEFT_EMPTY, (None, *without[cell][1]))]
            if cell < count:
                cost, rest = without[cell + 1]
                ways.append((cost + misfit(cells[cell].text, role), (cell, *rest)))
                cost, rest = cheapest[0]
                ways.append((cost + dropped[cell], rest))
            cheapest.insert(0, min(ways, key=lambda way: way[0]))
    return [None if chosen is None else cells[chosen] for chosen in cheapest[0][1]]
