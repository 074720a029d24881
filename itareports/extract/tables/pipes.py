"""Markdown tables: "| มาตรการ | ผู้รับผิดชอบ |"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from itareports.extract.document import Block, Line
from itareports.extract.tables.cells import table_of
from itareports.normalize.lists import leading_mark

Cells = list[list[Line]]

# "|---|:---:|", "+------+-----+"
_RULE = re.compile(r"^\s*[|+]?\s*:?-{2,}:?\s*(?:[|+]\s*:?-{2,}:?\s*)*[|+]?\s*$")
_PIPE = re.compile(r"(?<!\\)\|")


def take(lines: Sequence[Line], start: int) -> tuple[list[Block], int] | None:
    """The pipe table that begins at this line, and the index after it; one line with a pipe is no table."""
    end = start
    while end < len(lines) and (_is_row(lines[end].text) or (end > start and _RULE.match(lines[end].text))):
        end += 1
    if end - start < 2:
        return None
    edged = lines[start].text.lstrip().startswith("|")
    rows = [_cells(line, edged=edged) for line in lines[start:end] if not _RULE.match(line.text)]
    ruled = len(rows) < end - start
    return [table_of(rows if ruled else _unwrapped(rows))], end


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


def _is_row(text: str) -> bool:
    stripped = text.strip()
    return len(_PIPE.findall(stripped)) >= (2 if stripped.startswith("|") else 1) and "\t" not in stripped


def _cells(line: Line, *, edged: bool) -> Cells:
    """The cells of a line; only where pipes stand at the edges of the table too, what lies outside them is no cell."""
    text = line.text
    bounds = [-1, *(match.start() for match in _PIPE.finditer(text)), len(text)]
    cells = [[line.part(left + 1, right)] for left, right in pairwise(bounds)]
    if edged and not cells[0][0].text.strip():
        cells = cells[1:]
    if edged and cells and not cells[-1][0].text.strip() and text.rstrip().endswith("|"):
        cells = cells[:-1]
    return cells
