"""Rows that a table without upright rules lost: words below it that still stand in its columns.

White alone parts the columns of such a table. Where a word reaches over the edge of its column, the rows end, and what
comes after is read as prose: the audit must be told, for nobody sees it in the result.
"""

from __future__ import annotations

from collections.abc import Sequence

from itareports.extract.pdf.lines import baselines
from itareports.extract.pdf.sheet import Sheet
from itareports.extract.tables.headings import PageLine, is_page_number
from itareports.extract.tables.paged import PagedTable
from itareports.extract.tables.rivers import column_at

WITHIN = 8
"""Lines below a table in which its rows would go on."""

_FEWEST_LINES = 2
_FEWEST_COLUMNS = 3
"""Two columns are a signature beside another; three are a row."""

_GAP = 0.6
"""Font sizes of white that part the words of two columns."""


def lost_rows(rest: Sheet, tables: Sequence[PagedTable], carried: tuple[float, ...] | None) -> str | None:
    """The words of the first row that a table lost, None where none did.

    `rest` is what no table of the page took, `tables` are those without upright rules, and `carried` the edges of one
    that the page before left open.
    """
    parts = [part for stretch in rest.stretches for part in stretch.parts()]
    lines = [PageLine(tuple(group)) for group in baselines(parts)]
    lines = [line for line in lines if not is_page_number(line, rest.height)]
    begun = [(table.bottom, table.xs) for table in tables]
    if carried is not None and not any(table.goes_on for table in tables):
        begun.insert(0, (0.0, carried))
    tops = [table.top for table in tables]
    for bottom, edges in begun:
        end = min((top for top in tops if top > bottom), default=rest.height)
        below = [line for line in lines if bottom < line.baseline < end][:WITHIN]
        rows = [line for line in below if _columns(line, edges) >= _FEWEST_COLUMNS]
        if len(rows) >= _FEWEST_LINES:
            return rows[0].text
    return None


def _columns(line: PageLine, edges: Sequence[float]) -> int:
    """In how many columns the words of a line begin, a wide gap before each."""
    begins = (chunk.x0 for chunk in line.chunks(_GAP))
    return len({column_at(edges, x0, x0) for x0 in begins if edges[0] <= x0 <= edges[-1]})
