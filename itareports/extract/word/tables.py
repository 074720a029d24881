"""Tables of a Word document as a person sees them: merged cells where they begin, nested tables as text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from itareports.extract.document import Cell, Line, Table
from itareports.extract.word.elements import TABLE, Element
from itareports.extract.word.grid import GridRow, rows_of
from itareports.extract.word.paragraphs import Written, cell_lines_of, contents
from itareports.extract.word.reading import Reading
from itareports.schema import Place

_EMPTY = Cell(())


@dataclass(slots=True)
class _Merged:
    """A cell while its table is read: where it begins, and the rows it covers."""

    lines: tuple[Line, ...]
    row: int
    start: int
    end: int
    rows: int = 1


def framed(rows: Sequence[GridRow]) -> Iterator[Element]:
    """The cells of a table that is only a frame around text or other tables; none where it is a real table."""
    single = [row[0].element for row in rows if len(row) == 1]
    if len(single) < len(rows):
        return
    if len(rows) == 1 or any(next(cell.iterchildren(TABLE), None) is not None for cell in single):
        yield from single


def table_of(rows: Sequence[GridRow], reading: Reading) -> Table | None:
    """The table that these rows make, without those that are blank; None where it has no text at all."""
    merged = list(_merged(rows, reading))
    full = {cell.row for cell in merged if cell.lines}
    width = max((cell.end for cell in merged), default=0)
    made = {row: [_EMPTY] * width for row in sorted(full)}
    for cell in merged:
        covered = sum(row in full for row in range(cell.row, cell.row + cell.rows))
        if cell.row in full:
            made[cell.row][cell.start] = Cell(cell.lines, cell.end - cell.start, max(covered, 1))
    return Table(tuple(map(tuple, made.values()))) if made else None


def _merged(rows: Sequence[GridRow], reading: Reading) -> Iterator[_Merged]:
    """The cells, those that are merged with one above counted to it; what stands in these Word does not show."""
    above: dict[int, _Merged] = {}
    for number, row in enumerate(rows):
        open_here: dict[int, _Merged] = {}
        for cell in row:
            started = above.get(cell.start) if cell.continues else None
            if started is not None:
                started.rows += 1
            else:
                at = Place(row=number + 1, column=cell.start + 1)
                started = _Merged(tuple(_cell_lines(cell.element, reading, at)), number, cell.start, cell.end)
                yield started
            open_here[cell.start] = started
        above = open_here


def _cell_lines(cell: Element, reading: Reading, at: Place) -> list[Line]:
    lines: list[Line] = []
    numbers: list[Written] = []
    for item in contents(cell, reading):
        if isinstance(item, Written):
            found = cell_lines_of(item, at)
            lines += found
            for box in item.inline.boxes:
                lines += _cell_lines(box, reading.inside_box(box), at)
            numbers += [] if found else [item]
        else:
            lines += _nested_lines(item, reading.inside(), at)
    return lines or list(_lone_number(numbers, at))


def _lone_number(empty: Sequence[Written], at: Place) -> Iterator[Line]:
    """The number of a row: a cell with no other text than what Word's list prints. Several are a list left empty."""
    numbered = [written for written in empty if any(letter.isalnum() for letter in written.label)]
    if len(numbered) == 1:
        place = replace(at, line=numbered[0].number)
        yield Line(numbered[0].label.strip(), place, hard=True)


def _nested_lines(table: Element, reading: Reading, at: Place) -> Iterator[Line]:
    """A table inside a cell as lines of this cell: a row is a line, unless only one of its cells is filled."""
    for row in rows_of(table):
        cells = [lines for cell in row if (lines := _cell_lines(cell.element, reading, at))]
        if len(cells) == 1:
            yield from cells[0]
        elif cells:
            yield _as_one([line for lines in cells for line in lines])


def _as_one(lines: Sequence[Line]) -> Line:
    raw = " ".join(line.raw or line.text for line in lines) if any(line.raw is not None for line in lines) else None
    return replace(lines[0], text=" ".join(line.text for line in lines), emphasised=False, raw=raw)
