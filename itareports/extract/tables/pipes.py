"""Markdown tables: "| มาตรการ | ผู้รับผิดชอบ |"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from itareports.extract.document import Block, Line
from itareports.extract.tables.cells import table_of

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
    rows = [_cells(line) for line in lines[start:end] if not _RULE.match(line.text)]
    return [table_of(rows)], end


def _is_row(text: str) -> bool:
    stripped = text.strip()
    return len(_PIPE.findall(stripped)) >= (2 if stripped.startswith("|") else 1) and "\t" not in stripped


def _cells(line: Line) -> list[list[Line]]:
    text = line.text
    bounds = [-1, *(match.start() for match in _PIPE.finditer(text)), len(text)]
    cells = [[line.part(left + 1, right)] for left, right in pairwise(bounds)]
    if not cells[0][0].text.strip():
        cells = cells[1:]
    if cells and not cells[-1][0].text.strip() and text.rstrip().endswith("|"):
        cells = cells[:-1]
    return cells
