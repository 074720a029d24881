"""Tables without upright rules: columns from header words and gaps, rows from level rules, fills and baselines.

    มาตรการ              ขั้นตอน                ผู้รับผิดชอบ      ระยะเวลา
    1. จัดทำคู่มือ          1) แต่งตั้งคณะทำงาน      สำนักปลัด       ต.ค. 66 -
                         2) เผยแพร่คู่มือ                        มี.ค. 67

Where nothing names the columns there is no table: prose must not be cut into cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from itareports.extract.pdf.lines import Column, baselines, shown_lines
from itareports.extract.pdf.sheet import Sheet, Stretch
from itareports.extract.tables.bands import Bands, bands_of
from itareports.extract.tables.paged import PagedCell, PagedTable
from itareports.extract.tables.rivers import Chunk, Interval, chunks, column_of, covered, edges, fits
from itareports.extract.tables.row_starts import row_starts
from itareports.normalize.constraints import is_constraints_section, parse_constraint_category
from itareports.normalize.headers import known_header, parse_headers
from itareports.normalize.lists import leading_mark

FEWEST_COLUMNS = 3
DEEPEST_HEADER = 5
"""Lines that the names of the columns may be wrapped over."""

_LEADING = 2.6
"""Font sizes between two baselines of one header."""

_FARTHEST = 4.5
"""Font sizes of white that end a table, where no band shows that it goes on."""


@dataclass(frozen=True, slots=True)
class PageLine:
    """The chunks on one baseline."""

    baseline: float
    size: float
    chunks: tuple[Chunk, ...]

    @property
    def emphasised(self) -> bool:
        """Whether all of it is bold or underlined."""
        return all(one.bold or one.underlined for chunk in self.chunks for one in chunk.stretches)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table that may go on on the next page."""

    intervals: tuple[Interval, ...]


def unruled_tables(sheet: Sheet, carried: Columns | None) -> tuple[list[PagedTable], set[Stretch], Columns | None]:
    """The tables of a page that no upright rules draw, their stretches, and the columns of one open at its foot.

    `carried` are the columns of a table that the page before left open.
    """
    lines = [
        PageLine(group[0].baseline, max(one.size for one in group), chunks(group))
        for group in baselines(sheet.stretches)
    ]
    bands = bands_of(sheet)
    tables: list[PagedTable] = []
    taken: set[Stretch] = set()
    open_columns: Columns | None = None
    index = 0
    while index < len(lines):
        found = _table_at(lines, index, bands, carried if not tables and not index else None)
        if found is None:
            index += 1
            continue
        end, columns, depth = found
        tables.append(_drawn(sheet, lines[index:end], columns, depth, bands))
        taken |= {one for line in lines[index:end] for chunk in line.chunks for one in chunk.stretches}
        open_columns = Columns(columns) if end >= len(lines) - 1 else None
        index = end
    return tables, taken, open_columns


def _table_at(
    lines: Sequence[PageLine], start: int, bands: Bands, carried: Columns | None
) -> tuple[int, tuple[Interval, ...], int] | None:
    """Where the table that begins at this line ends, its columns, and how many lines its header has."""
    depth = _header_depth(lines, start)
    if depth:
        columns = covered((chunk.x0, chunk.x1) for line in lines[start : start + depth] for chunk in line.chunks)
        end, grown = _grown(lines, start + depth, columns, bands)
        return (end, grown, depth) if end > start + depth else None
    if carried is not None and _goes_on(lines[start], carried.intervals):
        end, grown = _grown(lines, start, carried.intervals, bands)
        return (end, grown, 0) if end > start else None
    return None


def _goes_on(line: PageLine, columns: Sequence[Interval]) -> bool:
    """Whether the first line of a page stands in the columns of the page before; a lone one in the first may be prose."""
    if not fits(columns, line.chunks):
        return False
    places = {column_of(columns, chunk) for chunk in line.chunks}
    inside = all(columns[0][0] - 2 <= chunk.x0 and chunk.x1 <= columns[-1][1] + 2 for chunk in line.chunks)
    return inside and (len(places) > 1 or 0 not in places)


def _header_depth(lines: Sequence[PageLine], start: int) -> int:
    """How many lines from here on are the names of columns; 0 where they are none."""
    best, most = 0, 0
    for depth in range(1, DEEPEST_HEADER + 1):
        block = lines[start : start + depth]
        if len(block) < depth or (depth > 1 and block[-1].baseline - block[-2].baseline > _LEADING * block[-1].size):
            break
        sure = _names(block)
        if sure > most:
            best, most = depth, sure
    return best


def _names(block: Sequence[PageLine]) -> int:
    """How many columns of a header are known by name; 0 where it is no header."""
    columns = covered((chunk.x0, chunk.x1) for line in block for chunk in line.chunks)
    texts = [
        "\n".join(chunk.text for line in block for chunk in line.chunks if left <= chunk.x0 <= right)
        for left, right in columns
    ]
    if any(leading_mark(text) is not None for text in texts):
        return 0
    sure = [known_header(text) or parse_constraint_category(text) for text in texts]
    named = [text for text in texts if parse_headers(text) or parse_constraint_category(text)]
    kinds = set(sure) - {None}
    enough = len(columns) >= FEWEST_COLUMNS and len(kinds) >= 2 and 2 * len(named) >= len(columns)
    scores = len(columns) == 2 and kinds == {"indicator", "score"}
    return sum(kind is not None for kind in sure) if enough or scores else 0


def _grown(
    lines: Sequence[PageLine], start: int, columns: tuple[Interval, ...], bands: Bands
) -> tuple[int, tuple[Interval, ...]]:
    """The line after the last that the table holds, and its columns as wide as its words."""
    width = len(columns)
    index = start
    while index < len(lines):
        line, above = lines[index], lines[index - 1] if index else None
        apart = above is not None and line.baseline - above.baseline > _FARTHEST * line.size
        inside = bands.hold(line.baseline)
        if (apart or _leaves(line, above)) and not inside:
            break
        wider = covered([*columns, *((chunk.x0, chunk.x1) for chunk in line.chunks)])
        if len(wider) < width or (not inside and not _within(line, columns)):
            break
        columns = wider if len(wider) == width else columns
        index += 1
    return index, columns


def _leaves(line: PageLine, above: PageLine | None) -> bool:
    """Whether a line is the heading of what comes below the table."""
    text = line.chunks[0].text
    heading = len(line.chunks) == 1 and line.emphasised and above is not None and not above.emphasised
    return is_constraints_section(text) or heading


def _within(line: PageLine, columns: Sequence[Interval]) -> bool:
    left, right = columns[0][0], columns[-1][1]
    slack = 1.5 * line.size
    return line.chunks[0].x0 >= left - slack and max(chunk.x1 for chunk in line.chunks) <= right + 3 * slack


def _drawn(
    sheet: Sheet, lines: Sequence[PageLine], columns: tuple[Interval, ...], depth: int, bands: Bands
) -> PagedTable:
    xs = edges(columns)
    rows = []
    for row in _rows(lines, columns, depth, bands):
        cells: list[list[Stretch]] = [[] for _ in columns]
        for line in row:
            for chunk in line.chunks:
                cells[column_of(columns, chunk)] += chunk.stretches
        rows.append(
            tuple(
                PagedCell(tuple(shown_lines(cell, sheet.number)), column=Column(*columns[at]))
                for at, cell in enumerate(cells)
            )
        )
    top = min(one.box[1] for chunk in lines[0].chunks for one in chunk.stretches)
    bottom = max(one.box[3] for chunk in lines[-1].chunks for one in chunk.stretches)
    return PagedTable(sheet.number, top, bottom, xs, tuple(rows))


def _rows(
    lines: Sequence[PageLine], columns: Sequence[Interval], depth: int, bands: Bands
) -> Iterator[Sequence[PageLine]]:
    body = lines[depth:]
    if depth:
        yield lines[:depth]
    starts = bands.starts([line.baseline for line in body]) or row_starts(
        [{column_of(columns, chunk): chunk for chunk in reversed(line.chunks)} for line in body],
        [line.baseline for line in body],
    )
    for start, end in zip(starts, [*starts[1:], len(body)], strict=True):
        if body[start:end]:
            yield body[start:end]
