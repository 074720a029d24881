"""Tables without upright rules: columns from pieces of level lines or from header words and gaps.

    มาตรการ              ขั้นตอน                ผู้รับผิดชอบ      ระยะเวลา
    1. จัดทำคู่มือ          1) แต่งตั้งคณะทำงาน      สำนักปลัด       ต.ค. 66 -
                         2) เผยแพร่คู่มือ                        มี.ค. 67

Where neither lines nor known names tell the columns there is no table: prose must not be cut into cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from itareports.extract.pdf.lines import Column, baselines, shown_lines
from itareports.extract.pdf.sheet import Sheet, Stretch
from itareports.extract.tables.bands import Bands, bands_of
from itareports.extract.tables.headings import PageLine, header_at, is_page_number, leaves_table
from itareports.extract.tables.paged import PagedCell, PagedTable
from itareports.extract.tables.rivers import River, column_at, rivers_between
from itareports.extract.tables.row_starts import row_starts

_FARTHEST = 4.5
"""Font sizes of white that end a table, where no level line shows that it goes on."""

_OVER = 1.5
"""Points that a word may reach over the edge of its column."""


_FULL = 1.0
"""Font sizes that the longest line of a column may leave free."""

_NO_LINES = Bands(0.0, 0.0, ())
"""The rest of a row whose lines are on the page before."""


@dataclass(frozen=True, slots=True)
class Open:
    """The columns of a table that may go on on the next page, and whether level lines part its rows."""

    edges: tuple[float, ...]
    banded: bool


@dataclass(frozen=True, slots=True)
class Region:
    """Lines of one table on one page: from `start` to before `end`, `header` of them names of columns."""

    start: int
    end: int
    edges: tuple[float, ...]
    header: int
    bands: Bands | None = None


def unruled_tables(
    sheet: Sheet, carried: Open | None
) -> tuple[list[PagedTable], set[Stretch], Open | None]:
    """The tables of a page that no upright rules draw, their stretches, and the columns of one open at its foot.

    `carried` are those of a table that the page before left open.
    """
    parents = {part: stretch for stretch in sheet.stretches for part in stretch.parts()}
    lines = [PageLine(tuple(group)) for group in baselines(parents)]
    lines = [line for line in lines if not is_page_number(line, sheet.height)]
    bands = bands_of(sheet)
    tables: list[PagedTable] = []
    taken: set[Stretch] = set()
    left_open: Open | None = None
    index = 0
    while index < len(lines):
        region = _region(lines, index, bands, carried if index == 0 else None)
        if region is None:
            index += 1
            continue
        tables.append(_drawn(sheet, lines, region))
        taken |= {parents[part] for line in lines[region.start : region.end] for part in line.parts}
        left_open = Open(region.edges, region.bands is not None) if region.end >= len(lines) - 1 else None
        index = region.end
    return tables, taken, left_open


def _region(
    lines: Sequence[PageLine], start: int, bands: Sequence[Bands], carried: Open | None
) -> Region | None:
    """The table that begins at this line."""
    line = lines[start]
    pieced = next((one for one in bands if one.edges and one.hold(line.baseline) and _fits(line, one.edges)), None)
    if pieced is not None:
        end = _end_in(lines, start, pieced.edges, pieced)
        return Region(start, end, pieced.edges, 0, pieced) if end > start + 1 else None
    if carried is not None and _goes_on(line, carried.edges):
        below = next((one for one in bands if one.edges == () or _same(one.edges, carried.edges)), None)
        below = below or (_NO_LINES if carried.banded else None)
        return Region(start, _end_in(lines, start, carried.edges, below), carried.edges, 0, below)
    inside = (index for index in range(start, len(lines)) if any(one.edges and one.hold(lines[index].baseline) for one in bands))
    names = header_at(lines[: next(inside, len(lines))], start)
    if names is None:
        return None
    around = next((one for one in bands if one.hold(line.baseline)), None)
    end, edges = _end_of(lines, start + names.depth, names.places, around)
    return Region(start, end, edges, names.depth, around) if end > start + names.depth else None


def _same(edges: Sequence[float], others: Sequence[float]) -> bool:
    return len(edges) == len(others) and all(abs(x - y) <= 8 for x, y in zip(edges, others, strict=True))


def _fits(line: PageLine, edges: Sequence[float]) -> bool:
    """Whether no word of a line reaches over the edge of a column."""
    return all(
        edges[0] - line.size <= part.x0
        and part.x1 <= edges[-1] + line.size
        and not any(part.x0 + _OVER < edge < part.x1 - _OVER for edge in edges)
        for part in line.parts
    )


def _goes_on(line: PageLine, edges: Sequence[float]) -> bool:
    """Whether the first line of a page stands in the columns of the page before; a lone one in the first may be prose."""
    places = {column_at(edges, part.x0, part.x1) for part in line.parts}
    return _fits(line, edges) and (len(places) > 1 or 0 not in places)


def _ends(lines: Sequence[PageLine], index: int, bands: Bands | None) -> bool:
    """Whether a line stands too far below the one above, or is the heading of what follows; never between two bands."""
    line, above = lines[index], lines[index - 1]
    if bands is not None and bands.hold(line.baseline):
        return False
    apart = line.baseline - above.baseline > _FARTHEST * line.size
    return apart or leaves_table(line, above)


def _end_in(lines: Sequence[PageLine], start: int, edges: Sequence[float], bands: Bands | None) -> int:
    """The line after the last that stands in known columns."""
    index = start + 1
    while index < len(lines) and _fits(lines[index], edges) and not _ends(lines, index, bands):
        index += 1
    return index


def _end_of(
    lines: Sequence[PageLine], start: int, names: Sequence[tuple[float, float]], bands: Bands | None
) -> tuple[int, tuple[float, ...]]:
    """The line after the last for which rivers part the columns, and the edges that they make."""
    rivers: tuple[River, ...] = tuple(
        river.less(names) for river in rivers_between(names)
    )
    left, right = names[0][0], names[-1][1]
    index = start
    while index < len(lines):
        line = lines[index]
        if index > start and _ends(lines, index, bands):
            break
        narrowed = tuple(river.less((part.x0, part.x1) for part in line.parts) for river in rivers)
        wide = line.parts[0].x0 < left - 6 * line.size or max(part.x1 for part in line.parts) > right + 6 * line.size
        if wide or any(river.widest is None for river in narrowed):
            break
        rivers = narrowed
        left = min(left, line.parts[0].x0)
        right = max(right, *(part.x1 for part in line.parts))
        index += 1
    middles = [sum(river.widest) / 2 for river in rivers if river.widest is not None]
    return index, (left - 1, *middles, right + 1)


def _drawn(sheet: Sheet, lines: Sequence[PageLine], region: Region) -> PagedTable:
    rows = []
    for row in _rows(lines[region.start : region.end], region):
        cells: list[list[Stretch]] = [[] for _ in region.edges[1:]]
        for line in row:
            for part in line.parts:
                cells[column_at(region.edges, part.x0, part.x1)].append(part)
        rows.append(tuple(_cell(sheet, cell, region, at) for at, cell in enumerate(cells)))
    first, last = lines[region.start], lines[region.end - 1]
    top, bottom = min(part.box[1] for part in first.parts), max(part.box[3] for part in last.parts)
    return PagedTable(sheet.number, top, bottom, region.edges, tuple(rows))


def _cell(sheet: Sheet, parts: Sequence[Stretch], region: Region, at: int) -> PagedCell:
    lines = shown_lines(parts, sheet.number)
    left, right = region.edges[at], region.edges[at + 1]
    if region.bands is None or not region.bands.edges:
        # The river's middle says little of where lines are wrapped; the longest line of the column says more.
        right = min(right, max((line.x1 for line in lines), default=right) + _FULL * (lines[0].size if lines else 0))
    return PagedCell(tuple(lines), column=Column(left, right))



def _rows(lines: Sequence[PageLine], region: Region) -> list[Sequence[PageLine]]:
    """The lines of each row: between level lines where there are some, else by white and numbers."""
    bands = region.bands
    if bands is not None:
        parted = [bands.row_of(line.baseline) for line in lines]
        starts = [index for index, part in enumerate(parted) if index == 0 or part != parted[index - 1]]
    else:
        body = lines[region.header :]
        begun = row_starts(
            [{column_at(region.edges, part.x0, part.x1): part.text for part in reversed(line.parts)} for line in body],
            [line.baseline for line in body],
        )
        starts = ([0] if region.header else []) + [region.header + start for start in begun]
    return [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
