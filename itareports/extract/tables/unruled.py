"""Tables without upright rules: columns from pieces of level lines or from header words and gaps.

    มาตรการ              ขั้นตอน                ผู้รับผิดชอบ      ระยะเวลา
    1. จัดทำคู่มือ          1) แต่งตั้งคณะทำงาน      สำนักปลัด       ต.ค. 66 -
                         2) เผยแพร่คู่มือ                        มี.ค. 67

Where neither lines nor known names tell the columns there is no table: prose must not be cut into cells.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from itertools import groupby

from itareports.extract.pdf.lines import baselines
from itareports.extract.pdf.sheet import Sheet, Stretch
from itareports.extract.tables.bands import Bands, bands_of
from itareports.extract.tables.headings import PageLine, header_at, is_page_number, leaves_table
from itareports.extract.tables.open_tables import Open, Region, table_of_region
from itareports.extract.tables.paged import PagedTable
from itareports.extract.tables.rivers import River, column_at, rivers_between
from itareports.normalize.lists import leading_mark

_FARTHEST = 4.5
"""Font sizes of white that end a table, where no level line shows that it goes on."""

_HEAD = 0.1
"""Share of the page's height in which a running head stands."""

_APART = 1.5
"""Times the widest white between two lines of a table that ends it."""

_LEAST_SPREAD = 0.4
"""Share of the lines at a page's head that fill another column than the first, if they go on with a table."""

_OVER = 1.5
"""Points that a word may reach over the edge of its column."""


_NO_LINES = Bands(0.0, 0.0, ())
"""The rest of a row whose lines are on the page before."""


def unruled_tables(
    sheet: Sheet, carried: Open | None, drawn: Sequence[PagedTable] = ()
) -> tuple[list[PagedTable], set[Stretch], Open | None]:
    """The tables of a page that no upright rules draw, their stretches, and the columns of one open at its foot.

    `carried` are those of a table that the page before left open. None reaches over a table that is `drawn`.
    """
    parents = {part: stretch for stretch in sheet.stretches for part in stretch.parts()}
    lines = [PageLine(tuple(group)) for group in baselines(parents)]
    lines = [line for line in lines if not is_page_number(line, sheet.height)]
    tops = sorted(table.top for table in drawn)
    bands = bands_of(sheet)
    tables: list[PagedTable] = []
    taken: set[Stretch] = set()
    left_open: Open | None = None
    for _, between in groupby(lines, lambda line: bisect(tops, line.baseline)):
        here = list(between)
        # A running head may stand above the rest of a table.
        head = next((at for at, line in enumerate(here) if line.baseline >= _HEAD * sheet.height), len(here))
        regions, left_open = _regions(here, bands, carried if here[0] is lines[0] else None, head)
        tables += [table_of_region(sheet, here, region) for region in regions]
        taken |= {
            parents[part] for region in regions for line in here[region.start : region.end] for part in line.parts
        }
    is_last = not tops or (bool(lines) and lines[-1].baseline > tops[-1])
    return tables, taken, left_open if is_last else None


def _regions(
    lines: Sequence[PageLine], bands: Sequence[Bands], carried: Open | None, head: int
) -> tuple[list[Region], Open | None]:
    """The tables in these lines, and what of the last is open; the first `head` lines may be a running head."""
    found: list[Region] = []
    left_open: Open | None = None
    index = 0
    while index < len(lines):
        region = _region(lines, index, bands, carried if index <= head else None)
        if region is None:
            index += 1
            continue
        found.append(region)
        at_end = region.end >= len(lines) - 1
        left_open = Open(region.edges, region.bands is not None, region.rivers) if at_end else None
        index = region.end
    return found, left_open


def _region(lines: Sequence[PageLine], start: int, bands: Sequence[Bands], carried: Open | None) -> Region | None:
    """The table that begins at this line."""
    line = lines[start]
    pieced = next((one for one in bands if one.edges and one.hold(line.baseline) and _fits(line, one.edges)), None)
    if pieced is not None:
        end = _end_in(lines, start, pieced.edges, pieced)
        return Region(start, end, pieced.edges, 0, pieced) if end > start + 1 else None
    inside = (
        index
        for index in range(start, len(lines))
        if any(one.edges and one.hold(lines[index].baseline) for one in bands)
    )
    names = header_at(lines[: next(inside, len(lines))], start)
    if names is None:
        return _rest(lines, start, bands, carried) if carried is not None else None
    around = next((one for one in bands if one.hold(line.baseline)), None)
    begun = tuple(river.less(names.places) for river in rivers_between(names.places))
    end, rivers = _end_of(lines, start + names.depth, begun, around)
    edges = _edges_of(lines[start:end], rivers)
    if end <= start + names.depth:
        return None
    return Region(start, end, edges, names.depth, _between_rows(around, lines[start:end]), rivers)


def _between_rows(bands: Bands | None, lines: Sequence[PageLine]) -> Bands | None:
    """The level lines of a table, if they part its rows; those that only frame it with its header tell of no row."""
    if bands is None or any(lines[0].baseline < height < lines[-1].baseline for height in bands.heights):
        return bands
    return None


def _rest(lines: Sequence[PageLine], start: int, bands: Sequence[Bands], carried: Open) -> Region | None:
    """The lines at the head of a page that go on with the table of the page before."""
    if carried.rivers:
        around = next((one for one in bands if one.hold(lines[start].baseline)), None)
        end, rivers = _end_of(lines, start, carried.rivers, around)
        edges = _edges_of(lines[start:end], rivers, carried.edges) if end > start else carried.edges
    else:
        around = next((one for one in bands if one.ends_at(carried.edges)), None)
        around = around or (_NO_LINES if carried.banded else None)
        end = _end_in(lines, start, carried.edges, around) if _fits(lines[start], carried.edges) else start
        rivers, edges = (), carried.edges
    spread = sum(_is_spread(line, edges) for line in lines[start:end])
    if spread < max(1, _LEAST_SPREAD * (end - start)):
        return None
    return Region(start, end, edges, 0, around, rivers, goes_on=True)


def _is_spread(line: PageLine, edges: Sequence[float]) -> bool:
    """Whether a line fills another column than the first, as prose below a table does not."""
    return any(column_at(edges, part.x0, part.x1) for part in line.parts)


def _fits(line: PageLine, edges: Sequence[float]) -> bool:
    """Whether no word of a line reaches over the edge of a column."""
    return all(
        edges[0] - line.size <= part.x0
        and part.x1 <= edges[-1] + line.size
        and not any(part.x0 + _OVER < edge < part.x1 - _OVER for edge in edges)
        for part in line.parts
    )


def _ends(lines: Sequence[PageLine], index: int, bands: Bands | None) -> bool:
    """Whether a line stands too far below the one above, or is the heading of what follows; never between two bands."""
    line, above = lines[index], lines[index - 1]
    if bands is not None and bands.hold(line.baseline):
        return False
    apart = line.baseline - above.baseline > _FARTHEST * line.size
    another = line.emphasised and not above.emphasised and header_at(lines, index) is not None
    return apart or another or leaves_table(line, above) or _counts_otherwise(lines, index)


def _counts_otherwise(lines: Sequence[PageLine], index: int) -> bool:
    """Whether a lone line has a number that does not follow those of the rows: "3. สรุป" below measure 4."""
    line = lines[index]
    mark = leading_mark(line.text) if len(line.chunks(1.0)) == 1 else None
    if mark is None or mark.ordinal is None:
        return False
    for above in reversed(lines[:index]):
        before = leading_mark(above.parts[0].text + " ก")
        if before is not None and before.style == mark.style and abs(above.parts[0].x0 - line.parts[0].x0) <= _OVER:
            return mark.ordinal != (before.ordinal or 0) + 1
    return False


def _end_in(lines: Sequence[PageLine], start: int, edges: Sequence[float], bands: Bands | None) -> int:
    """The line after the last that stands in known columns."""
    index = start + 1
    while index < len(lines) and _fits(lines[index], edges) and not _ends(lines, index, bands):
        if _is_below(lines, index, bands) and not _is_spread(lines[index], edges):
            break
        index += 1
    return index


def _is_below(lines: Sequence[PageLine], index: int, bands: Bands | None) -> bool:
    """Whether a line is the first below the last level line: the table's end, or a row that the page cuts."""
    if bands is None or not bands.heights:
        return False
    return lines[index - 1].baseline < bands.heights[-1] < lines[index].baseline


def _end_of(
    lines: Sequence[PageLine], start: int, rivers: tuple[River, ...], bands: Bands | None
) -> tuple[int, tuple[River, ...]]:
    """The line after the last for which rivers part the columns, and what is left of the rivers."""
    index = start
    while index < len(lines):
        words = [(part.x0, part.x1) for part in lines[index].parts]
        narrowed = tuple(river.less(words) for river in rivers)
        if any(river.widest is None for river in narrowed):
            break
        apart = _is_apart(lines, start, index, bands) and not _is_row(lines[index], narrowed)
        if index > start and (apart or _ends(lines, index, bands)):
            break
        rivers = narrowed
        index += 1
    return index, rivers


def _is_row(line: PageLine, rivers: Sequence[River]) -> bool:
    """Whether a line fills so many columns that it begins a row, however much white stands above it."""
    edges = [sum(river.widest) / 2 for river in rivers if river.widest is not None]
    filled = {bisect(edges, part.x0) for part in line.parts}
    return len(filled) > max(2, len(rivers) / 2)


def _is_apart(lines: Sequence[PageLine], start: int, index: int, bands: Bands | None) -> bool:
    """Whether the white above a line is far wider than any between the rows so far."""
    if bands is not None or index < start + 2:
        return False
    gaps = [lines[at].baseline - lines[at - 1].baseline for at in range(start + 1, index)]
    return lines[index].baseline - lines[index - 1].baseline > _APART * max(gaps)


def _edges_of(
    lines: Sequence[PageLine], rivers: Sequence[River], known: tuple[float, ...] | None = None
) -> tuple[float, ...]:
    """The edges of columns: in the middle of the rivers, and at both ends of the longest lines."""
    inner = [sum(river.widest) / 2 for river in rivers if river.widest is not None]
    ends = [(part.x0, part.x1) for line in lines for part in line.parts]
    left, right = min(x0 for x0, _ in ends) - 1, max(x1 for _, x1 in ends) + 1
    return (min(left, known[0]), *inner, max(right, known[-1])) if known else (left, *inner, right)
