"""The shape of a table on paper: how wide its columns are and which cells are merged."""

from collections.abc import Iterator
from math import sqrt
from unicodedata import category

from corpus.blocks import Cell, Table

LETTER, PADDING = 0.24, 0.9
"""Centimetres that a Thai letter of the usual size takes, and that a cell leaves free beside its text."""

LONGEST_WORD = 9
"""Letters that every column has room for in one line, if it has so many: ผู้รับผิดชอบ, กุมภาพันธ์."""


def widths(table: Table, centimetres: float) -> tuple[float, ...]:
    """The share of the page width that each column gets: more for more text, but less than in proportion.

    >>> from corpus.blocks import Row
    >>> widths(Table(("ก", "ข"), (Row((("x" * 99,), ("x",))),)), 16)
    (0.876, 0.124)
    """
    longest = [max(map(_length, column)) for column in _columns(table)]
    needed = [(min(length, LONGEST_WORD) * LETTER + PADDING) / centimetres for length in longest]
    shares = _filled(needed, [sqrt(1 + length) for length in longest])
    return tuple(round(share / sum(shares), 3) for share in shares)


def _filled(needed: list[float], weights: list[float]) -> list[float]:
    """What each column needs, or more: what is left is divided by weight among those that it gives more than that.

    >>> _filled([0.25, 0.25], [1, 7])
    [0.25, 0.75]
    """
    wide = set(range(len(needed)))
    while True:
        left = 1 - sum(least for index, least in enumerate(needed) if index not in wide)
        unit = left / sum(weights[index] for index in wide) if wide else 0
        narrow = {index for index in wide if weights[index] * unit < needed[index]}
        if not narrow:
            return [weights[index] * unit if index in wide else least for index, least in enumerate(needed)]
        wide -= narrow


def spans(table: Table, merged: int) -> dict[tuple[int, int], int]:
    """Row and column of each cell that is merged with empty ones below it, and how many rows it covers.

    A covered cell is in the result with 0 rows. A merged cell ends where a page is begun on purpose.

    >>> from corpus.blocks import Row
    >>> spans(Table(("ก", "ข"), (Row((("1",), ("x",))), Row(((), ("y",))))), 1) == {(0, 0): 2, (1, 0): 0}
    True
    """
    covered: dict[tuple[int, int], int] = {}
    for column in range(merged):
        top = 0
        for number, row in enumerate(table.rows):
            if number == 0 or row.page_before or any(row.cells[: column + 1]):
                top = number
            else:
                covered[number, column] = 0
                covered[top, column] = number - top + 1
    return covered


def _columns(table: Table) -> Iterator[list[Cell]]:
    for index in range(max(len(table.header), *(len(row.cells) for row in table.rows), 1)):
        header = [(table.header[index],)] if index < len(table.header) else []
        yield [*header, *(row.cells[index] for row in table.rows if index < len(row.cells))] or [()]


def _length(cell: Cell) -> int:
    """Letters of a cell that take room in a line: marks above and below do not.

    >>> _length(("ที่",))
    1
    """
    return sum(category(letter) != "Mn" for letter in "".join(cell))
