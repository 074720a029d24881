"""Tables whose cells became paragraphs, as when only the text of a Word file is kept: no tabs, blank lines between.

    มาตรการ                    the header: column names, a paragraph each

    ผู้รับผิดชอบ

    1. จัดอบรม                  then the rows, a paragraph for each column; two blank lines may part them

    กองคลัง

Prose below goes unmarked, so the table ends with the first cells that do not fit their columns.
"""

from collections.abc import Sequence
from itertools import takewhile

from itareports.extract.document import Block, Line
from itareports.extract.tables.cells import table_of
from itareports.extract.tables.drawn import LONGEST_HEADER, Drawn, header_width, role_of
from itareports.extract.tables.fitting import MISFIT, fit_to_columns, misfit
from itareports.normalize.headers import known_header

FEWEST_ROWS = 1
LONGEST_NAME = 2
"""Lines that the name of a column may be wrapped over."""
REACH = 2000
"""Lines that a table may have."""


def take(lines: Sequence[Line], start: int) -> tuple[list[Block], int] | None:
    """The table whose header begins with this line, and the index after its last cell."""
    text = lines[start].text.strip()
    if not text or len(text) > LONGEST_HEADER or known_header(text) is None:
        return None
    paragraph = takewhile(
        lambda line: line.text.strip() and "\t" not in line.text, lines[start : start + LONGEST_NAME + 1]
    )
    if len(list(paragraph)) > LONGEST_NAME:
        return None
    cells, ends = _paragraphs(lines, start)
    width = header_width(cells, 0)
    if not width or any(len(cell.lines) > LONGEST_NAME for cell in cells[:width]):
        return None
    rows, used = _rows(cells, width)
    if len(rows) < FEWEST_ROWS:
        return None
    table = [[cell.lines for cell in cells[:width]], *([cell.lines if cell else [] for cell in row] for row in rows)]
    return [table_of(table)], ends[used - 1]


def _paragraphs(lines: Sequence[Line], start: int) -> tuple[list[Drawn], list[int]]:
    """The paragraphs from here to the next line with a tab, and the index after each."""
    cells: list[Drawn] = []
    ends: list[int] = []
    blanks = 1
    for index in range(start, min(len(lines), start + REACH)):
        line = lines[index]
        if "\t" in line.text:
            break
        if not line.text.strip():
            blanks += 1
            continue
        if blanks:
            cells.append(Drawn(after_gap=blanks > 1 and bool(cells)))
            ends.append(0)
        cells[-1].lines.append(line)
        ends[-1], blanks = index + 1, 0
    return cells, ends


def _rows(cells: list[Drawn], width: int) -> tuple[list[list[Drawn | None]], int]:
    """The rows, and how many cells they and the header take."""
    roles = [role_of(cell.text) for cell in cells[:width]]
    rows: list[list[Drawn | None]] = []
    at = width
    while at < len(cells):
        near = min(at + width + 2, len(cells))
        gap = next((i for i in range(at + 1, near) if cells[i].after_gap), near)
        count = gap - at if gap - at in (width - 1, width + 1) else width
        row = fit_to_columns(cells[at : at + count], roles)
        cost = sum(misfit(cell.text, role) for cell, role in zip(row, roles, strict=True) if cell)
        if at + count > gap or cost >= MISFIT:
            break
        rows.append(row)
        at += count
    return rows, at
