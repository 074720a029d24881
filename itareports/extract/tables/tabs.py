"""Tables whose cells are separated by tabs, one row a line; a cell with line breaks makes its row go on below."""

import re
from collections.abc import Iterator, Sequence

from itareports.extract.document import Block, Line, Paragraph
from itareports.extract.tables.cells import cell_lines, table_of
from itareports.normalize.indicators import names_group
from itareports.normalize.lists import leading_mark

Cells = list[list[Line]]

# "ส่วนที่ 3 การวิเคราะห์ข้อจำกัดของหน่วยงาน"
_OPENS_PART = re.compile(r"\s*(?:ส่วนที่|บทที่|ตอนที่|(?:[0-9๐-๙]+[.)]\s*)?การวิเคราะห์ข้อจำกัด)")


def take(lines: Sequence[Line], start: int) -> tuple[list[Block], int] | None:
    """The tab table that begins at this line, and the index after it; None where none begins.

    Tabs at the start of a line alone indent a paragraph.
    """
    if "\t" not in lines[start].text.strip():
        return None
    end = start
    while end < len(lines) and _belongs(lines, end):
        end += 1
    return list(_blocks(lines[start:end])), end


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    """The table, parted where a row only holds the heading of another part, as in sheets saved as text."""
    gathered: list[Cells] = []
    for row in _rows(lines):
        filled = [cell for cell in row if any(line.text.strip() for line in cell)]
        if len(filled) == 1 and filled[0] is row[0] and _OPENS_PART.match(row[0][0].text):
            if gathered:
                yield table_of(gathered)
            gathered = []
            yield Paragraph(cell_lines(row[0]))
        else:
            gathered.append(row)
    if gathered:
        yield table_of(gathered)


def _belongs(lines: Sequence[Line], index: int) -> bool:
    """A row, or a line inside a row: one with tabs before and, past lines that are not blank, one with tabs after."""
    text = lines[index].text
    if "\t" in text:
        return True
    if not text.strip():
        return False
    for later in lines[index + 1 :]:
        if "\t" in later.text:
            return bool(later.text.strip())
        if not later.text.strip():
            break
    mark = leading_mark(text)
    return mark is not None and mark.ordinal not in (None, 1)


def _rows(lines: Sequence[Line]) -> Iterator[Cells]:
    """Rows of cells. Lines are joined where that alone gives the number of cells that the table's first line has."""
    width = lines[0].text.count("\t")
    index = 0
    while index < len(lines):
        count = _joined(lines, index, width)
        yield _cells(lines[index : index + count])
        index += count


def _joined(lines: Sequence[Line], index: int, width: int) -> int:
    """How many lines from `index` on make one row."""
    tabs = lines[index].text.count("\t")
    if tabs == 0 and names_group(lines[index].text):
        return 1
    count = 1
    while tabs < width and index + count < len(lines):
        tabs += lines[index + count].text.count("\t")
        count += 1
    if tabs != width:
        count = 1
    while index + count < len(lines) and _goes_on(lines[index + count].text):
        count += 1
    return count


def _goes_on(text: str) -> bool:
    """Whether a line without tabs is the rest of the cell above; what names a group lost the tabs behind it."""
    return "\t" not in text and not names_group(text)


def _cells(lines: Sequence[Line]) -> Cells:
    cells: Cells = [[]]
    for line in lines:
        offset = 0
        for position, text in enumerate(line.text.split("\t")):
            if position:
                cells.append([])
            cells[-1].append(line.part(offset, offset + len(text)))
            offset += len(text) + 1
    return cells
