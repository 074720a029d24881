"""Tables of pipes, as Markdown and programs draw them: "| มาตรการ | ผู้รับผิดชอบ |", "│ มาตรการ │ ผู้รับผิดชอบ │"."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from itareports.extract.document import Block, Line
from itareports.extract.tables.cells import table_of
from itareports.normalize.lists import leading_mark

Cells = list[list[Line]]

# "|---|:---:|", "+------+-----+"
_RULE = re.compile(r"^\s*[|+]?\s*:?-{2,}:?\s*(?:[|+]\s*:?-{2,}:?\s*)*[|+]?\s*$")
_PIPE = re.compile(r"(?<!\\)\|")
# "┌─────┬─────┐", "│ ที่ │ มาตรการ │", "╠═════╬═════╣"
_DRAWN = str.maketrans(
    dict.fromkeys("│┃║┆┇┊┋", "|") | dict.fromkeys("=─━═┄┅┈┉╌╍", "-") | dict.fromkeys("┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋", "+")
)


def take(lines: Sequence[Line], start: int) -> tuple[list[Block], int] | None:
    """The pipe table that begins at this line, and the index after it; one line with a pipe is no table."""
    end = start
    while end < len(lines) and (_is_row(lines[end]) or _is_rule(lines[end])):
        end += 1
    rows = [line for line in lines[start:end] if not _is_rule(line)]
    if end - start < 2 or not rows or (lines[start] is not rows[0] and lines[start + 1] is not rows[0]):
        return None
    edged = _drawn(rows[0]).lstrip().startswith("|")
    groups = [
        [_cells(line, edged=edged) for line in group]
        for is_rule, group in groupby(lines[start:end], _is_rule)
        if not is_rule
    ]
    return [table_of(_rows(groups, ruled=len(rows) < end - start))], end


def _rows(groups: Sequence[list[Cells]], *, ruled: bool) -> list[Cells]:
    """The rows of a table, whose lines come in groups between rules.

    One rule parts the header from rows of one line each; where there are more, each group is one row.
    """
    if len(groups) > 2:
        return [_merged(group) for group in groups]
    rows = [row for group in groups for row in group]
    return rows if ruled else _unwrapped(rows)


def _merged(rows: Sequence[Cells]) -> Cells:
    """The lines of one row, each cell's together."""
    width = max(map(len, rows))
    return [[line for row in rows for cell in row[at : at + 1] for line in cell] for at in range(width)]


def _unwrapped(rows: list[Cells]) -> list[Cells]:
    """Rows of a table without rules, whose cells are wrapped over several lines: a row then begins with its number.

    |1. คุ้มครองทรัพย์สินของ  |กองคลัง   |
    |ราชการ              |         |
    """
    first = [row[0][0].text.strip() for row in rows]
    numbered = [index for index, text in enumerate(first) if leading_mark(text) is not None]
    wrapped = (
        any(first[index] for index in range(numbered[0], len(rows)) if index not in numbered) if numbered else False
    )
    if len(numbered) < 2 or not wrapped or len({len(row) for row in rows}) > 1:
        return rows
    merged = rows[: numbered[0]]
    for index in range(numbered[0], len(rows)):
        if index in numbered:
            merged.append(rows[index])
        else:
            merged[-1] = [above + below for above, below in zip(merged[-1], rows[index], strict=True)]
    return merged


def _drawn(line: Line) -> str:
    """The text with pipes and dashes for what box characters draw, letter by letter."""
    return line.text.translate(_DRAWN)


def _is_rule(line: Line) -> bool:
    return _RULE.match(_drawn(line)) is not None


def _is_row(line: Line) -> bool:
    stripped = _drawn(line).strip()
    return len(_PIPE.findall(stripped)) >= (2 if stripped.startswith("|") else 1) and "\t" not in stripped


def _cells(line: Line, *, edged: bool) -> Cells:
    """The cells of a line; only where pipes stand at the edges of the table too, what lies outside them is no cell."""
    text = _drawn(line)
    bounds = [-1, *(match.start() for match in _PIPE.finditer(text)), len(text)]
    cells = [[line.part(left + 1, right)] for left, right in pairwise(bounds)]
    if edged and not cells[0][0].text.strip():
        cells = cells[1:]
    if edged and cells and not cells[-1][0].text.strip() and text.rstrip().endswith("|"):
        cells = cells[:-1]
    return cells
