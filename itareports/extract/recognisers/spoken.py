"""A document as it would be read aloud: line by line, tables too, with a tab between a label and what it says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from itareports.extract.document import Cell, Document, Line, Paragraph, Row, Table
from itareports.extract.header_rows import roles_of
from itareports.normalize.headers import PARTS

# "----------", "=====" part what text files tell; a list mark may stand alone on its line
_SAYS_SOMETHING = re.compile(r"\w|^.{1,4}$")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line as it comes: `heading` where it opens another part of the report, `fresh` where a paragraph begins."""

    line: Line
    heading: bool = False
    fresh: bool = False


def spoken_lines(document: Document) -> Iterator[Spoken]:
    """Every line in order; a row of a table is one line, so that "label TAB value" is a label.

    A paragraph after the foot of a page may go on in mid-sentence, so it is not fresh.
    """
    after_furniture = False
    for block in document.blocks:
        if not isinstance(block, Paragraph):
            yield from (Spoken(line) for line in _table_lines(block))
        elif not block.is_furniture:
            said = [line for line in block.lines if _SAYS_SOMETHING.search(line.text)]
            for index, line in enumerate(said):
                heading = block.level is not None or (line.emphasised and len(block.lines) == 1)
                yield Spoken(line, heading, fresh=index == 0 and not after_furniture)
        after_furniture = isinstance(block, Paragraph) and block.is_furniture


def _table_lines(table: Table) -> Iterator[Line]:
    """The lines of a table: of a form row by row, but of one with columns of parts each cell behind its column's name.

    ผู้รับผิดชอบ | ระยะเวลา              below the steps of a measure, as "ผู้รับผิดชอบ TAB กองคลัง", "ระยะเวลา TAB ตุลาคม 2568"
    กองคลัง    | ตุลาคม 2568
    """
    header, *rows = table.rows
    roles = roles_of(header) or ((),)
    if not rows or not all(each and set(each) <= {*PARTS, "number"} for each in roles):
        yield from (line for row in table.rows for line in _row_lines(row))
        return
    columns = [at for at, each in enumerate(roles) if each != ("number",)]
    # Without an owner or a period of its own a row is only a step with its result: column by column.
    own = any({"owner", "period"} & set(each) for each in roles)
    for part in [[row] for row in rows] if own else [rows]:
        for at in columns:
            yield from _column_lines(header[at], [row[at] for row in part if at < len(row)])


def _column_lines(name: Cell, cells: Sequence[Cell]) -> Iterator[Line]:
    """What cells below one name say, each beginning anew; the name stands before the first."""
    lines = [replace(line, hard=line.hard or at == 0) for cell in cells for at, line in enumerate(cell.lines)]
    if lines:
        yield replace(lines[0], text=f"{' '.join(name.text.split())}\t{lines[0].text}", wraps=())
        yield from lines[1:]


def _row_lines(row: Row) -> list[Line]:
    lines = [line for cell in row for line in cell.lines]
    if len(lines) > 1 and row[0].lines:
        first, second, *rest = lines
        return [Line(f"{first.text}\t{second.text}", first.place, raw=first.raw), *rest]
    return lines
