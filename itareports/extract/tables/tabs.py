"""Tables whose cells are separated by tabs, one row a line; a cell with line breaks makes its row go on below."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, takewhile

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
    while end < len(lines) and (count := _belonging(lines, end)):
        end += count
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


def _belonging(lines: Sequence[Line], start: int) -> int:
    """How many lines from here on belong to the table: a row, or lines inside a row; 0 where it ends.

    Such lines have tabs before them and, past lines that are not blank, tabs after them, or go on with a list.
    """
    if "\t" in lines[start].text:
        return 1
    end = start
    while end < len(lines) and "\t" not in lines[end].text and lines[end].text.strip():
        end += 1
    if end > start and end < len(lines) and "\t" in lines[end].text:
        return end - start if lines[end].text.strip() else 0
    return sum(1 for _ in takewhile(_goes_on_with_list, (lines[index].text for index in range(start, end))))


def _goes_on_with_list(text: str) -> bool:
    mark = leading_mark(text)
    return mark is not None and mark.ordinal not in (None, 1)


def _rows(lines: Sequence[Line]) -> Iterator[Cells]:
    """Rows of cells. Lines are joined where that alone gives the number of cells that the table's first line has."""
    tabs = [0, *accumulate(line.text.count("\t") for line in lines)]
    index = 0
    while index < len(lines):
        count = _joined(lines, index, tabs)
        yield _cells(lines[index : index + count])
        index += count


def _joined(lines: Sequence[Line], index: int, tabs: Sequence[int]) -> int:
    """How many lines from `index` on make one row; `tabs` counts those before each line, `tabs[1]` are of the first."""
    if tabs[index] == tabs[index + 1] and names_group(lines[index].text):
        return 1
    filled = tabs[index] + tabs[1]
    end = bisect_left(tabs, filled, index + 1)
    count = end - index if end < len(tabs) and tabs[end] == filled else 1
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
