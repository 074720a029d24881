"""Charts of months or quarters, whose marks tell when an activity is done, as one column of periods.

มาตรการ    | ผู้รับผิดชอบ | ต.ค. | พ.ย. | ธ.ค. | ม.ค.
จัดทำคู่มือ | สำนักปลัด   |      | ✓    | ✓    |          the period "พ.ย. - ธ.ค."
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from itareports.extract.document import Cell, Line, Row
from itareports.extract.header_rows import Roles
from itareports.normalize.chart_heads import ChartHead, follow_each_other, parse_chart_head
from itareports.normalize.periods import ANY_YEAR, parse_period

FEWEST = 3
"""Columns of a chart; two are the first and the last day of a period."""

_LONGEST_MARK = 12

# "✓", "/", "●", "x", "←→", "-----"; Wingdings has its tick at "ü" and "P". One dash says "not then".
_MARK = re.compile(r"[xXpPü] | [^\w\s.…,()-]+ | [^\w\s.…,()]{2,}", re.VERBOSE)
_TICKS, _CROSSES = frozenset("✓✔√/üP"), frozenset("xX×✗✘✕")
_NOT_THEN = re.compile(r"[-–—]?")
_BEGINS, _ENDS = re.compile(r"[←◄<⟵]"), re.compile(r"[→►>⟶]")


def with_periods(header: Row, roles: Roles, rows: Sequence[Row]) -> tuple[Row, Roles, Sequence[Row]]:
    """The table with its chart as one column, the first of the chart; as it is where it has none.

    A chart whose months do not follow each other, in one fiscal year or with their years, tells nothing that is sure,
    nor does one with marks beside it, or with ticks and crosses both: it is left as it is.
    """
    heads = {at: head for at, cell in enumerate(header) if (head := parse_chart_head(_one_line(cell))) is not None}
    columns = list(heads)
    if len(columns) < FEWEST or columns != list(range(columns[0], columns[-1] + 1)):
        return header, roles, rows
    if not follow_each_other(list(heads.values())) or _is_marked_beside(rows, columns) or _says_no(rows, columns):
        return header, roles, rows
    first, empty = columns[0], Cell(())
    told = tuple(("period",) if at == first else () if at in heads else each for at, each in enumerate(roles))
    names = tuple(cell if at == first or at not in heads else empty for at, cell in enumerate(header))
    return names, told, [_with_period(row, heads) for row in rows]


def _is_marked_beside(rows: Sequence[Row], columns: Sequence[int]) -> bool:
    """Whether marks stand right beside the chart: then a month of it was not read as one, and what is left misleads."""
    return any(_is_mark(row[at]) for row in rows for at in (columns[0] - 1, columns[-1] + 1) if 0 <= at < len(row))


def _says_no(rows: Sequence[Row], columns: Sequence[int]) -> bool:
    """Whether a row has ticks and crosses both, so that the crosses may say: not then."""
    marks = ({row[at].text.strip() for at in columns if at < len(row)} for row in rows)
    return any(here & _TICKS and here & _CROSSES for here in marks)


def _with_period(row: Row, heads: dict[int, ChartHead]) -> Row:
    first = min(heads)
    if len(row) <= first:
        return row
    period = _period(row, heads)
    return tuple(period if at == first else Cell(()) if at in heads else cell for at, cell in enumerate(row))


def _period(row: Row, heads: dict[int, ChartHead]) -> Cell:
    """What the chart's cells of a row tell: a period in words, or the months that are marked."""
    cells = {at: row[at] for at in heads if at < len(row) and not _NOT_THEN.fullmatch(row[at].text.strip())}
    if len(cells) == 1:
        cell = next(iter(cells.values()))
        if parse_period(cell.text, fiscal_year=ANY_YEAR) is not None:
            return cell
    if not cells or not all(_is_mark(cell) for cell in cells.values()):
        return Cell(())
    text = ", ".join(_words(heads, stretch) for stretch in _stretches(_marked(cells)))
    return Cell((_line(cells.values(), text),))


def _is_mark(cell: Cell) -> bool:
    text = "".join(cell.text.split())
    return len(text) <= _LONGEST_MARK and _MARK.fullmatch(text) is not None


def _marked(cells: dict[int, Cell]) -> list[int]:
    """The columns that are marked: what a merged cell covers, and what lies between the two ends of an arrow."""
    marked: set[int] = set()
    begun: int | None = None
    for at, cell in cells.items():
        begins, ends = _BEGINS.search(cell.text) is not None, _ENDS.search(cell.text) is not None
        marked |= set(range(at if begun is None or not ends else begun, at + cell.across))
        begun = at if begins and not ends else None if ends else begun
    return sorted(marked)


def _stretches(columns: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Columns that stand side by side, as the first and the last of them."""
    for _, group in groupby(enumerate(columns), lambda pair: pair[1] - pair[0]):
        side_by_side = [column for _, column in group]
        yield side_by_side[0], side_by_side[-1]


def _words(heads: dict[int, ChartHead], stretch: tuple[int, int]) -> str:
    first, last = heads[stretch[0]], heads[min(stretch[1], max(heads))]
    return first.text if first == last else f"{first.first} - {last.last}"


def _line(cells: Iterable[Cell], text: str) -> Line:
    """A line that says in words what marks say, with the places of the marks."""
    lines = [line for cell in cells for line in cell.lines]
    return replace(lines[0], text=text, raw=" ".join(line.text for line in lines), wraps=(), readings=None)


def _one_line(cell: Cell) -> str:
    return " ".join(cell.text.split("\n"))
