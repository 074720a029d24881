"""The measures: from tables whose columns say what they hold, or else from forms and prose with labels."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from itareports.extract.document import Cell, Document, Line, Row
from itareports.extract.header_rows import Roles
from itareports.extract.logical import LogicalTable, cell_at, logical_tables
from itareports.extract.recognisers import labelled_measures
from itareports.extract.recognisers.overall import is_total
from itareports.extract.recognisers.raw_measures import RawActivity, RawMeasure
from itareports.extract.tables.fitting import MISFIT, fit_to_columns, misfit
from itareports.normalize.headers import PARTS
from itareports.normalize.indicators import names_group
from itareports.normalize.lists import leading_mark, strip_mark
from itareports.normalize.numerals import parse_number, to_arabic
from itareports.normalize.offices import is_placeholder
from itareports.normalize.text import squash

SHARED = ("owner", "period", "monitoring")
"""Columns whose merged cells speak for every activity that they reach."""

NAMING = ("measure", "issue", "activity", "guideline")
"""What names the measures: the first of these columns that a table has."""

PROOF = ("approach", "steps", "owner", "period", "results", "monitoring")
"""A table of measures has one of these columns beside the one that names the measure."""

# "มาตรการที่ ๑ การใช้ทรัพย์สิน", "ประเด็นที่ 2 : การให้บริการ"
_NUMBERED = re.compile(
    r"""
    ^ \s* (?: มาตรการ | ประเด็น | แนวทาง | กิจกรรม ) \s* (?: ที่ | \( ) \s*
    (?P<number>[0-9]{1,2}) \s* \)? \s* [:.)–-]* \s*
    """,
    re.VERBOSE,
)


def measures(document: Document) -> Iterator[RawMeasure]:
    """Measures in the order of the document; the tables speak first, labelled prose only where no table holds any."""
    tables = [table for table in logical_tables(document) if is_measures_table(table)]
    found = list(_from_tables(tables))
    yield from found or labelled_measures.measures(document)


def is_measures_table(table: LogicalTable) -> bool:
    """Whether the table's columns are those of measures; with an owner and a period, a column "ร้อยละ" is progress."""
    scored = table.has("score") and not (table.has("owner") and table.has("period"))
    return table.has(*NAMING) and table.has(*PROOF) and not table.has("question") and not scored


# "(ลงชื่อ) ....... ผู้รายงาน"
_SIGNED = re.compile(r"\W*(?:\(\s*ลงชื่อ\s*\)|ลงชื่อ\s*[.…_])")


@dataclass(slots=True)
class _Gathering:
    """Measures in the making."""

    measures: list[RawMeasure] = field(default_factory=list)
    numbered: bool = False


def _from_tables(tables: Sequence[LogicalTable]) -> Iterator[RawMeasure]:
    gathering = _Gathering()
    for table in tables:
        columns = _columns(table)
        rows = list(_shared([_columns_as_one(_laid(row, table.roles), table.roles) for row in table.rows], columns))
        for row, following in zip(rows, [*rows, ()][1:], strict=True):
            if not (_is_closing(row) or _is_group(row, following, columns)):
                _take_row(gathering, row, columns)
    yield from gathering.measures


def _laid(row: Row, roles: Roles) -> Row:
    """A row that lost a cell in the middle, so that a period stands under "ผู้รับผิดชอบ": laid to the columns it fits."""
    if len(row) >= len(roles):
        return row
    own = [first[0] if first else None for first in roles]
    if sum(misfit(cell.text, role) for cell, role in zip(row, own, strict=False)) < MISFIT:
        return row
    return tuple(cell or Cell(()) for cell in fit_to_columns(row, own))


def _columns_as_one(row: Row, roles: Roles) -> Row:
    """A row with what several columns hold together in the first of them.

    Results of two half-years follow each other; a period has a first and a last day. More columns of a period are a
    chart that could not be read.
    """
    for role in ("results", "period"):
        columns = [at for at, each in enumerate(roles) if each == (role,) and at < len(row)]
        if len(columns) > 1:
            filled = [row[at] for at in columns if _filled(row[at])]
            lines = tuple(line for cell in filled for line in cell.lines)
            if role == "period":
                lines = _from_to(filled) if len(columns) == 2 else ()
            row = tuple(
                Cell(lines) if at == columns[0] else Cell(()) if at in columns else cell for at, cell in enumerate(row)
            )
    return row


def _from_to(cells: Sequence[Cell]) -> tuple[Line, ...]:
    """One line of a first and a last day: "ต.ค. 68", "ม.ค. 69"."""
    lines = [line for cell in cells for line in cell.lines]
    if not lines:
        return ()
    return (replace(lines[0], text=" - ".join(" ".join(cell.text.split("\n")) for cell in cells), wraps=()),)


def _shared(rows: Sequence[Row], columns: dict[str, int]) -> Iterator[Row]:
    """Rows that begin an activity of their own, with what a merged cell above says of them too.

    มาตรการ   | ผู้รับผิดชอบ (สองแถวเป็นช่องเดียว) | ระยะเวลา
    1. จัดอบรม | กองคลัง                          | ต.ค. 65
              |                                  | ม.ค. 66       its owner is กองคลัง as well
    """
    covering: dict[str, tuple[Cell, int]] = {}
    for index, row in enumerate(rows):
        own = any(_filled(cell_at(row, columns.get(role))) for role in ("owner", "period"))
        cells = list(row)
        for role in SHARED:
            column = columns.get(role)
            cell = cell_at(row, column)
            if not cell.is_blank:
                covering[role] = (cell, index + cell.down)
            elif column is not None and own and index < covering.get(role, (cell, 0))[1] and column < len(cells):
                cells[column] = covering[role][0]
        yield tuple(cells)


def _is_closing(row: Row) -> bool:
    """Whether a row only closes the table: a sum of the budgets, or a signature."""
    filled = [cell.text for cell in row if not cell.is_blank]
    if not filled:
        return False
    sums = filled[0].startswith("รวม") and filled[1:] and all(parse_number(text) is not None for text in filled[1:])
    return bool(sums) or is_total(filled[0]) or any(_SIGNED.match(text) for text in filled)


def _is_group(row: Row, following: Row, columns: dict[str, int]) -> bool:
    """Whether a row only names what the measures below it belong to: "ตัวชี้วัดที่ ๒ การใช้งบประมาณ (๘๑.๒๐ คะแนน)".

    Its one filled cell names an indicator or an instrument, and the next row begins a measure of its own. Its number,
    if it has one, is then parted below it: "1. ด้านการใช้งบประมาณ", "1.1 เผยแพร่แผน".
    """
    filled = [cell for cell in row if not cell.is_blank]
    if len(filled) != 1 or cell_at(following, columns["title"]).is_blank:
        return False
    text = filled[0].text
    if names_group(text):
        return True
    mark, below = leading_mark(text), leading_mark(cell_at(following, columns["title"]).text)
    parted = mark is not None and below is not None and below.style == f"decimal{mark.ordinal}"
    return parted and names_group(strip_mark(text))


def _columns(table: LogicalTable) -> dict[str, int]:
    """Role -> column. The measure is what the table calls so, else its issue, else its activity."""
    columns: dict[str, int] = {}
    for index, roles in enumerate(table.roles):
        for role in roles:
            if role == "steps" and "steps" in columns and "approach" not in columns:
                columns["approach"] = columns.pop("steps")
            columns.setdefault(role, index)
    columns["title"] = next(columns.pop(name) for name in NAMING if name in columns)
    if "activity" in columns and not {"steps", "approach", "guideline"} & columns.keys():
        columns["steps"] = columns.pop("activity")
    if "activity" in columns and columns["activity"] in (columns.get("steps"), columns.get("approach")):
        del columns["activity"]
    guideline = columns.pop("guideline", columns["title"])
    if guideline not in (columns["title"], columns.get("steps")):
        columns.setdefault("approach", guideline)
    if "approach" in columns and "steps" not in columns:
        columns["steps"] = columns.pop("approach")
    return columns


def printed_number(text: str) -> tuple[int | None, str]:
    """The number a title begins with, and the title without it.

    >>> printed_number("๒. การให้ความรู้"), printed_number("มาตรการที่ ๓ : จัดอบรม"), printed_number("จัดอบรม")
    ((2, 'การให้ความรู้'), (3, 'จัดอบรม'), (None, 'จัดอบรม'))
    """
    match = _NUMBERED.match(to_arabic(text))
    if match:
        return int(match["number"]), text[match.end() :].strip()
    mark = leading_mark(text)
    return (mark.ordinal if mark and "letter" not in mark.style else None), strip_mark(text)


def _filled(cell: Cell) -> bool:
    return not cell.is_blank and not is_placeholder(cell.text)


def _take_row(gathering: _Gathering, row: Row, columns: dict[str, int]) -> None:
    cells = {role: cell_at(row, column) for role, column in columns.items()}
    title = cells["title"]
    own = any(_filled(cells.get(role, Cell(()))) for role in ("owner", "period"))
    content = {role: cells[role].lines for role in PARTS if role in cells and not cells[role].is_blank}
    if not title.is_blank and not _goes_on(gathering, title, cells, own=own):
        _begin(gathering, title, cells)
    if not gathering.measures or not (content or "activity" in cells):
        return
    measure = gathering.measures[-1]
    if (own or not measure.activities) and content:
        measure.activities.append(RawActivity(cells.get("activity", Cell(())).lines, content))
    elif content:
        measure.activities[-1].go_on(content)


def _goes_on(gathering: _Gathering, title: Cell, cells: dict[str, Cell], *, own: bool) -> bool:
    """Whether a filled first cell belongs to the measure above: printed again, or the rest of its title."""
    if not gathering.measures:
        return False
    measure = gathering.measures[-1]
    number, text = _number(title, cells)
    again = squash(text) == squash(printed_number(measure.title_text)[1])
    if again and (number is None or measure.number is None or number == measure.number):
        return True
    if number is not None and number == measure.number and squash(text).startswith("(ต่อ)"):
        return True
    if number is None and gathering.numbered and not own:
        measure.title += title.lines
        return True
    return False


def _number(title: Cell, cells: dict[str, Cell]) -> tuple[int | None, str]:
    number, text = printed_number(" ".join(title.text.split("\n")))
    if "number" in cells and not cells["number"].is_blank:
        counted = re.match(r"\W*(?P<number>[0-9]{1,2})\b", to_arabic(cells["number"].text))
        number = int(counted["number"]) if counted else number
    return number, text


def _begin(gathering: _Gathering, title: Cell, cells: dict[str, Cell]) -> None:
    number, _ = _number(title, cells)
    gathering.numbered = gathering.numbered or number is not None
    analysis = cells.get("analysis", cells.get("issue", Cell(())))
    gathering.measures.append(RawMeasure(number, list(title.lines), analysis.lines))
