"""Tables whose cells stand one below the other, each begun by a tab: what word processors leave when saved as text.

    \\tประเด็น
    \\tผู้รับผิดชอบ          the header: cells that are known column names, in a row
    \\tระยะเวลา

    \\t1.กระบวนการ...      a row: begins with the next number, or after a blank line
    \\tสำนักปลัด
    \\tไตรมาส 1

Empty cells may be missing or too many, so the cells of a row are laid to the columns that they fit best.
Without a header these lines are just indented paragraphs.
"""

import re
from collections.abc import Iterator, Sequence

from itareports.extract.document import Block, Line, Paragraph
from itareports.extract.markup import heading
from itareports.extract.tables.cells import cell_lines, table_of
from itareports.extract.tables.drawn import FEWEST_CELLS, Drawn, header_width, role_of, split
from itareports.extract.tables.fitting import fit_to_columns
from itareports.normalize.constraints import is_constraints_section
from itareports.normalize.item_codes import find_item_codes
from itareports.normalize.lists import leading_mark, split_items

# "\tประเด็น", " \t5.กระบวนการ"
_BEGINS_CELL = re.compile(r"^ *\t[^\t]*$")


def take(lines: Sequence[Line], start: int) -> tuple[list[Block], int] | None:
    """The tables and paragraphs of the region of indented lines that begins here, and the index after it."""
    if not _BEGINS_CELL.match(lines[start].text) or not _is_region(lines, start):
        return None
    end = _region_end(lines, start)
    return list(_blocks(_drawn_cells(lines[start:end]))), end


def _is_region(lines: Sequence[Line], start: int) -> bool:
    tabbed = [line for line in lines[start : start + 40] if "\t" in line.text][:FEWEST_CELLS]
    return len(tabbed) == FEWEST_CELLS and all(_BEGINS_CELL.match(line.text) for line in tabbed)


def _region_end(lines: Sequence[Line], start: int) -> int:
    for index in range(start, len(lines)):
        text = lines[index].text
        if "\t" in text and not _BEGINS_CELL.match(text):
            return index
        if "\t" not in text and text.strip() and _leaves_region(lines, index):
            return index
    return len(lines)


def _leaves_region(lines: Sequence[Line], index: int) -> bool:
    """A heading, or prose after a blank line; a list item or a question code goes on with the cell above."""
    text = lines[index].text
    if heading(text) or is_constraints_section(text):
        return not is_constraints_section(text)
    return not lines[index - 1].text.strip() and not _goes_on(text)


def _goes_on(text: str) -> bool:
    code = next(find_item_codes(text), None)
    return leading_mark(text) is not None or (code is not None and not text[: code[0]].strip())


def _drawn_cells(lines: Sequence[Line]) -> list[Drawn]:
    cells: list[Drawn] = []
    blank = False
    for line in lines:
        if _BEGINS_CELL.match(line.text) or (is_constraints_section(line.text) and "\t" not in line.text):
            cells.append(Drawn([line], after_gap=blank or line.text.startswith(" ")))
        elif cells:
            cells[-1].lines.append(line)
        blank = not line.text.strip(" ")
    return cells


def _blocks(cells: list[Drawn]) -> Iterator[Block]:
    index = 0
    while index < len(cells):
        width = header_width(cells, index)
        if not width:
            if cell_lines(cells[index].lines):
                yield Paragraph(cell_lines(cells[index].lines))
            index += 1
            continue
        end = _body_end(cells, index + width)
        header, body = cells[index : index + width], cells[index + width : end]
        roles = [role_of(cell.text) for cell in header]
        rows = [_placed(row, roles) for row in _row_cells(body, width)]
        yield table_of(
            [[cell.lines for cell in header], *([cell.lines if cell else [] for cell in row] for row in rows)]
        )
        index = end


def _body_end(cells: Sequence[Drawn], start: int) -> int:
    for index in range(start, len(cells)):
        if header_width(cells, index) or is_constraints_section(cells[index].lines[0].text):
            return index
    return len(cells)


def _placed(row: Sequence[Drawn], roles: Sequence[str | None]) -> list[Drawn | None]:
    """The cells in their columns. Words that no column has room for stay with the cell before them: none is lost."""
    placed = fit_to_columns(row, roles)
    at: int | None = None
    for cell in row:
        column = next((index for index, one in enumerate(placed) if one is cell), None)
        if column is not None:
            at = column
        elif cell.text.strip():
            at = at or 0
            before = placed[at]
            placed[at] = Drawn([*(before.lines if before else []), *cell.lines])
    return placed


def _row_cells(body: list[Drawn], width: int) -> list[list[Drawn]]:
    """The cells row by row; where more of them stand together than a row has, they are as many rows as they fill."""
    return [row for cells in _parted(body, width) for row in _cut(cells, width)]


def _cut(cells: list[Drawn], width: int) -> list[list[Drawn]]:
    if len(cells) < 2 * width or len(cells) % width:
        return [cells]
    return split(cells, range(width, len(cells), width))


def _parted(body: list[Drawn], width: int) -> list[list[Drawn]]:
    """The cells parted at blank lines or, better, where the next number begins a row."""
    by_blank = split(body, [index for index, cell in enumerate(body) if cell.after_gap and index])
    if all(len(row) == width for row in by_blank):
        return by_blank
    starts = _numbered_starts(body)
    if len(starts) > 1:
        return split(body, starts[1:])
    if len(body) <= width + 1:
        return [body]
    return by_blank


def _numbered_starts(body: Sequence[Drawn]) -> list[int]:
    """Cells that begin the rows 1, 2, 3 ...: one item each, in sequence, at least two cells apart."""
    starts: list[int] = []
    for index, cell in enumerate(body):
        mark = leading_mark(cell.text)
        follows = mark is not None and mark.ordinal == len(starts) + 1 and (not starts or index - starts[-1] >= 2)
        if follows and len(split_items(cell.text.split("\n"))) == 1 and (starts or index == 0):
            starts.append(index)
    return starts
