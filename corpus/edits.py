"""How a text was misread: the fewest characters to change, and which character came of which."""

from __future__ import annotations


def aligned(truth: str, read: str) -> list[tuple[str, str]]:
    """Pairs of characters by the fewest changes; "" stands where one was lost or added.

    >>> aligned("๘๕.๓", "๘๕๓")
    [('๘', '๘'), ('๕', '๕'), ('.', ''), ('๓', '๓')]
    """
    costs = [list(range(len(read) + 1))]
    for row, letter in enumerate(truth, 1):
        costs.append([row])
        for column, other in enumerate(read, 1):
            above = costs[row - 1]
            costs[row].append(min(above[column - 1] + (letter != other), above[column] + 1, costs[row][column - 1] + 1))
    pairs, row, column = [], len(truth), len(read)
    while row or column:
        here = costs[row][column]
        if row and column and here == costs[row - 1][column - 1] + (truth[row - 1] != read[column - 1]):
            row, column = row - 1, column - 1
            pairs.append((truth[row], read[column]))
        elif row and here == costs[row - 1][column] + 1:
            row -= 1
            pairs.append((truth[row], ""))
        else:
            column -= 1
            pairs.append(("", read[column]))
    return pairs[::-1]


def changes(truth: str, read: str) -> int:
    """The fewest characters to add, drop or replace.

    >>> changes("๒๕๖๗", "๒๕๐๗1")
    2
    """
    return sum(ours != theirs for ours, theirs in aligned(truth, read))
