"""Parts of tables as pages show them, written in a few words.

A line that ends in "→" fills its column; in "**...**" it is bold.
"""

from collections.abc import Sequence

from itareports.extract.document import Table
from itareports.extract.pdf.lines import Column
from itareports.extract.tables.paged import PagedCell, PagedTable
from itareports.extract.tables.stitch import Stitched
from tests.extract.pdf.drawn import PITCH, bold, shown

WIDTH = 200.0


def cell(*texts: str, page: int = 1, column: int = 0) -> PagedCell:
    left = WIDTH * column
    lines = []
    for index, text in enumerate(texts, 1):
        bare = text.removesuffix("→").strip("*")
        line = shown(bare, left, index * PITCH, left + WIDTH if text.endswith("→") else None, page=page)
        lines.append(bold(line) if text.startswith("**") else line)
    return PagedCell(tuple(lines), column=Column(left, left + WIDTH))


def row(*cells: str | tuple[str, ...], page: int = 1) -> tuple[PagedCell, ...]:
    """Cells from the text of their lines; "" is an empty one."""
    split = [texts if isinstance(texts, tuple) else (texts,) for texts in cells]
    return tuple(cell(*filter(None, texts), page=page, column=at) for at, texts in enumerate(split))


def paged(
    *rows: tuple[PagedCell, ...], page: int = 1, xs: Sequence[float] = (), goes_on: bool = False, by_white: bool = False
) -> PagedTable:
    edges = tuple(xs) or tuple(WIDTH * at for at in range(len(rows[0]) + 1))
    return PagedTable(page, 50.0, 790.0, edges, rows, goes_on, by_white)


def stitched(*parts: PagedTable) -> Table:
    table = Stitched.of(parts[0])
    for part in parts[1:]:
        assert table.takes(part)
        table.add(part)
    return table.table()


def texts(table: Table) -> list[list[str]]:
    return [[one.text for one in cells] for cells in table.rows]
