"""From drawn cells to the Table of a document: places are numbered, leftover markup goes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from itareports.extract.document import Block, Cell, Line, Table
from itareports.extract.markup import pieces, with_opening_headings
from itareports.schema import Place


def cell_lines(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines a cell shows: markup resolved, blank lines left out."""
    return tuple(
        replace(line, text=piece.text.strip(), emphasised=piece.emphasised, hard=line.hard or piece.hard)
        for line in lines
        for piece in pieces(with_opening_headings(line.text))
        if piece.text.strip()
    )


def table_of(rows: Iterable[Sequence[Iterable[Line]]]) -> Table:
    """A table of lines, whose markup is resolved, with its places counted."""
    return table_of_cells([[Cell(cell_lines(cell)) for cell in cells] for cells in rows])


def table_of_cells(rows: Iterable[Sequence[Cell]]) -> Table:
    """A table whose cells know their row and column, counted from 1; rows that are blank are left out."""
    placed = (tuple(_placed(cell, row, at) for at, cell in enumerate(cells, 1)) for row, cells in enumerate(rows, 1))
    return Table(tuple(row for row in placed if any(not cell.is_blank for cell in row)))


def _placed(cell: Cell, row: int, column: int) -> Cell:
    lines = (_moved(line, None, row, column) for line in cell.lines)
    return Cell(tuple(lines), cell.across, cell.down)


def _moved(line: Line, table: int | None, row: int | None, column: int | None) -> Line:
    """The line, with more known of its place and those of its pieces."""

    def known(place: Place) -> Place:
        return Place(place.page, place.box, place.line, table or place.table, row or place.row, column or place.column)

    wraps = tuple((at, known(piece)) for at, piece in line.wraps)
    # As replace() would, which takes three times as long; every line of a table comes here twice.
    return Line(line.text, known(line.place), line.emphasised, line.hard, line.raw, wraps, line.readings)


def numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with the tables counted from 1 in the places of their lines."""
    number = 0
    for block in blocks:
        if isinstance(block, Table):
            number += 1
            yield Table(tuple(tuple(_in_table(cell, number) for cell in row) for row in block.rows))
        else:
            yield block


def _in_table(cell: Cell, number: int) -> Cell:
    return Cell(tuple(_moved(line, number, None, None) for line in cell.lines), cell.across, cell.down)
