"""Organisations side by side in a table of numbers, each with its rank among its peers."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from statistics import median
from typing import Literal

Columns = Literal["indicator", "year"]
Peers = Literal["province", "type", "year"]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An organisation, in a year where the columns are not years.

    `overall` is what is ranked: 1 is the highest, equals share a rank. `difference` is the distance of `overall` to the
    median of the peers, the organisation itself among them; a row without peers has none.
    """

    organisation: str | None
    province: str | None
    type: str | None
    year: int | None
    cells: tuple[Decimal | None, ...]
    overall: Decimal | None
    rank: int | None = None
    difference: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Matrix:
    """The labels of the columns, and the rows with a cell for each of them."""

    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


def ranked(rows: Iterable[MatrixRow], by: Peers | None) -> tuple[MatrixRow, ...]:
    """The rows with rank and difference, peers together, the highest first.

    Peers are all rows, or those with the same province, type or year; where that is not known, there are no peers.

    >>> one = MatrixRow("ก", "ลำพูน", None, 2566, (), Decimal("90.00"))
    >>> two = replace(one, organisation="ข", overall=Decimal("80.01"))
    >>> [(row.organisation, row.rank, str(row.difference)) for row in ranked((two, one), None)]
    [('ก', 1, '4.995'), ('ข', 2, '-4.995')]
    """
    groups: dict[object, list[MatrixRow]] = {}
    for row in rows:
        groups.setdefault(None if by is None else getattr(row, by), []).append(row)
    ordered = sorted(groups, key=lambda group: (group is None, str(group)))
    known = {group for group in ordered if by is None or group is not None}
    return tuple(row for group in ordered for row in _compared(groups[group], have_peers=group in known))


def _compared(rows: list[MatrixRow], *, have_peers: bool) -> list[MatrixRow]:
    rows = sorted(rows, key=_highest_first)
    scores = [row.overall for row in rows if row.overall is not None]
    if not have_peers or len(scores) < 2:
        return rows
    middle = median(scores)
    return [
        row
        if row.overall is None
        else replace(row, rank=scores.index(row.overall) + 1, difference=row.overall - middle)
        for row in rows
    ]


def _highest_first(row: MatrixRow) -> tuple[bool, Decimal, str, int]:
    overall = row.overall if row.overall is not None else Decimal(0)
    return (row.overall is None, -overall, row.organisation or "", row.year or 0)
