"""Tables of a Word document as a person sees them: merged cells where they begin, nested tables as text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from itareports.extract.document import Cell, Line, Table
from itareports.extract.word.elements import PARAGRAPH, TABLE, Element, within
from itareports.extract.word.grid import GridCell, GridRow, rows_of
from itareports.extract.word.nested import Nested, nested_in
from itareports.extract.word.paragraphs import Written, cell_lines_of, contents
from itareports.extract.word.reading import Reading
from itareports.schema import Place

_EMPTY = Cell(())


def framed(rows: Sequence[GridRow]) -> tuple[Element, ...]:
    """The cells of a table that is only a frame around text or other tables; none where it is a real table."""
    if any(len(row) > 1 for row in rows):
        return ()
    cells = tuple(cell.element for row in rows for cell in row)
    holds_table = any(block.tag == TABLE for cell in cells for block in within(cell, (PARAGRAPH, TABLE)))
    return cells if len(rows) == 1 or holds_table else ()


def table_of(rows: Sequence[GridRow], reading: Reading) -> Table | None:
    """The table that these rows make, without those that are blank; None where it has no text at all."""
    nested = nested_in(rows)
    if nested is not None:
        return _spliced(rows, nested, reading)
    read = [[(cell, _cell_of(cell, number, reading)) for cell in row] for number, row in enumerate(rows, 1)]
    width = max((cell.end for row in rows for cell in row), default=0)
    kept = [any(made.lines for _, made in row) for row in read]
    table = []
    for number, row in enumerate(read):
        if kept[number]:
            shown = [_EMPTY] * width
            for cell, made in row:
                down = sum(kept[number : number + cell.down])
                shown[cell.start] = made if down == made.down else replace(made, down=down)
            table.append(tuple(shown))
    return Table(tuple(table)) if table else None


def _spliced(rows: Sequence[GridRow], nested: Nested, reading: Reading) -> Table:
    """The table with its column of tables taken apart; the names of their columns stand in the first row."""
    width = max(cell.end for row in rows for cell in row)
    names = _around(rows[0], nested, 1, width, reading)
    table: list[tuple[Cell, ...]] = []
    for number, (row, inner) in enumerate(zip(rows[1:], nested.tables, strict=True), 2):
        before, after = _around(row, nested, number, width, reading)
        head, *body = [_inner_row(inner_row, nested, number, reading.inside()) for inner_row in inner]
        if not table:
            table.append((*names[0], *head, *names[1]))
        for index, cells in enumerate(body):
            covered = [replace(cell, down=len(body)) if index == 0 else _EMPTY for cell in (*before, *after)]
            table.append((*covered[: len(before)], *cells, *covered[len(before) :]))
    return Table(tuple(table))


def _around(row: GridRow, nested: Nested, number: int, width: int, reading: Reading) -> tuple[list[Cell], list[Cell]]:
    """The cells of a row to the left and to the right of its column of tables."""
    cells = [_EMPTY] * width
    for cell in row:
        if cell.end <= nested.start or cell.start >= nested.end:
            cells[cell.start] = _cell_of(cell, number, reading)
    return cells[: nested.start], cells[nested.end :]


def _inner_row(row: GridRow, nested: Nested, number: int, reading: Reading) -> list[Cell]:
    cells = [_EMPTY] * nested.width
    for cell in row:
        cells[cell.start] = _cell_of(cell, number, reading)
    return cells


def _cell_of(cell: GridCell, row: int, reading: Reading) -> Cell:
    lines = _cell_lines(cell.element, reading, Place(row=row, column=cell.start + 1))
    return Cell(tuple(lines), cell.end - cell.start)


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
