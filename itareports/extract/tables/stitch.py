"""One table over many pages: its parts joined, repeated headers dropped, rows that a page end cut made whole.

No character of a table is lost or doubled, but those of a header that is printed again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from itareports.extract.document import Cell, Table
from itareports.extract.pdf.lines import is_wrapped, joined_lines
from itareports.extract.tables.cells import table_of_cells
from itareports.extract.tables.paged import PagedCell, PagedTable
from itareports.normalize.headers import known_header
from itareports.normalize.lists import leading_mark
from itareports.normalize.misread import are_readings_of_one
from itareports.normalize.periods import ANY_YEAR, parse_period
from itareports.normalize.text import squash

_SHIFT = 8.0
"""Points by which the columns of one table may be moved between pages."""

_FEW_COLUMNS = 3
"""Names of so few columns may head any table."""

_KEPT = 3.5
"""Font sizes that a cell may end above the others at a page's end."""

_LONGEST_PERIOD = 60  # letters of a cell that may hold nothing but a period
_ANEW = ("ตลอด", "ภายใน", "ทุก")  # no period goes on with these

# "มาตรการที่ ๒", "ประเด็นที่ 3"
_NEXT = re.compile(r"\W*(?:มาตรการ|ประเด็น|กิจกรรม|โครงการ)\s*ที่\s*[0-9๐-๙]")

# "100", "80.86", "ข้อ o20", "๑๐"
_VALUE = re.compile(r"(?: ข้อ )? \s* [ieoIEO]? [0-9๐-๙]+ (?: [.,] [0-9๐-๙]+ )* \s* %?", re.VERBOSE)

# "๓", "3."
_ORDINAL = re.compile(r"[0-9๐-๙]{1,2}[.)]?")

Rows = list[list[PagedCell]]


@dataclass(slots=True)
class Stitched:
    """A table in the making: its first part decides its columns."""

    first: PagedTable
    rows: Rows
    last: PagedTable

    @classmethod
    def of(cls, part: PagedTable) -> Stitched:
        """Begin with one part."""
        return cls(part, [list(row) for row in part.rows], part)

    def takes(self, part: PagedTable) -> bool:
        """Whether a part on the next page has the same columns, by their edges or by their names printed again."""
        if part.page <= self.last.page or len(self.last.xs) != len(part.xs):
            return False
        if part.goes_on or self._has_edges_of(part):
            return True
        if not (part.by_white and self.last.by_white) or len(part.xs) <= _FEW_COLUMNS:
            return False
        return len(part.rows) > 1 and _is_again(self.rows[0], part.rows[0])

    def _has_edges_of(self, part: PagedTable) -> bool:
        ours, theirs = self.last.xs, part.xs
        moved = ours[0] - theirs[0]
        return all(abs(one - other - moved) <= _SHIFT for one, other in zip(ours, theirs, strict=True))

    def add(self, part: PagedTable) -> None:
        """Go on with a part: its repeated header goes, its first row may be the rest of our last one."""
        rows = [list(row) for row in part.rows]
        rows = rows[_repeated(self.rows, rows) :]
        if rows and self.rows and is_cut(self.rows[-1], rows[0]):
            self.rows[-1] = [_whole(above, below) for above, below in zip(self.rows[-1], rows[0], strict=True)]
            rows = rows[1:]
        if rows and self.rows:
            self.rows[-1], rows[0] = _with_whole_title(self.rows[-1], rows[0])
        if rows:
            self._lengthen(rows[0])
        self.rows += rows
        self.last = part

    def _lengthen(self, first: Sequence[PagedCell]) -> None:
        """Let merged cells that reach the page's end cover the rows below it, where an empty cell goes on with them."""
        for column, cell in enumerate(first):
            at = next((at for at in range(len(self.rows) - 1, -1, -1) if self.rows[at][column].lines), None)
            if cell.lines or at is None:
                continue
            above = self.rows[at][column]
            if (above.down > 1 or cell.down > 1) and at + above.down >= len(self.rows):
                self.rows[at][column] = replace(above, down=len(self.rows) - at + cell.down)

    def table(self) -> Table:
        """The table of the document."""
        filled = [[_cell(cell) for cell in row] for row in self.rows]
        return table_of_cells(filled)


def _key(row: Sequence[PagedCell]) -> str:
    return squash("|".join(" ".join(line.text for line in cell.lines) for cell in row))


def _repeated(rows: Rows, part: Rows) -> int:
    """How many rows at the head of a part repeat those at the head of the table."""
    count = 0
    while count < min(len(rows), len(part) - 1) and _is_again(rows[count], part[count]):
        count += 1
    return count


def _is_again(row: Sequence[PagedCell], other: Sequence[PagedCell]) -> bool:
    """Whether a row is printed again; what was recognised in pictures may be read otherwise the second time."""
    first, again = _key(row), _key(other)
    if not again.strip("|"):
        return False
    recognised = any(line.readings is not None for cell in other for line in cell.lines)
    return first == again or (recognised and are_readings_of_one(first, again))


def is_cut(above: Sequence[PagedCell], below: Sequence[PagedCell]) -> bool:
    """Whether a row at the head of a page is the rest of the row at the foot of the page before.

    A page end cuts only cells that are filled down to it; nothing begins anew below it, and at least one cell goes on
    in mid-sentence or with the next item of its list. Beside two whole periods, which may be those of two activities,
    every other cell has to go on.
    """
    pairs = [(one, other) for one, other in zip(above, below, strict=True) if other.lines]
    ends = [cell.lines[-1] for cell in above if cell.lines]
    newest = max((line.page for line in ends), default=0)
    lowest = max((line.baseline for line in ends if line.page == newest), default=0.0)
    if not pairs or any(not one.lines or one.lines[-1].page != newest for one, _ in pairs):
        return False
    if not all(_is_full(one, lowest) for one, _ in pairs):
        return False
    head = below[0].lines[0].text if below[0].lines else ""
    if leading_mark(head) is not None or _NEXT.match(head) or _are_labels(above[0], below[0]):
        return False
    if any(_begins(one, other) for one, other in pairs):
        return False
    if len(pairs) == 1 and _counts_on(*pairs[0]):
        return True
    others = [pair for pair in pairs if not _is_another_period(*pair)]
    go_on = [is_wrapped(one.lines[-1], other.lines[0], one.column) for one, other in others]
    return any(go_on) if len(others) == len(pairs) else bool(go_on) and all(go_on)


def _with_whole_title(above: list[PagedCell], below: list[PagedCell]) -> tuple[list[PagedCell], list[PagedCell]]:
    """Two rows, the title of the upper one whole: a merged cell may go on beside the next activity below a page's end.

    It is the first filled cell, below a number that is not printed again, or below a title with a number of its own.
    """
    at = next((at for at, cell in enumerate(below) if cell.lines), None)
    if at is None or not above[at].lines or (at == 0 and leading_mark(above[0].lines[0].text) is None):
        return above, below
    before = [cell.lines[0].text for cell in above[:at] if cell.lines]
    if (at > 0 and not before) or not all(map(_ORDINAL.fullmatch, before)) or sum(bool(one.lines) for one in below) < 3:
        return above, below
    last, first = above[at].lines[-1], below[at].lines[0]
    newest = max(line.page for cell in above for line in cell.lines)
    lowest = max(line.baseline for cell in above for line in cell.lines if line.page == newest)
    full = last.page == newest and _is_full(above[at], lowest)
    if not full or leading_mark(first.text) is not None or not is_wrapped(last, first, above[at].column):
        return above, below
    rest = replace(below[at], lines=())
    return [*above[:at], _whole(above[at], below[at]), *above[at + 1 :]], [*below[:at], rest, *below[at + 1 :]]


def _are_labels(above: PagedCell, below: PagedCell) -> bool:
    """Whether both cells are whole labels of a form: "ระยะเวลาดำเนินการ", below it "งบประมาณ"."""
    texts = ("".join(line.text for line in cell.lines) for cell in (above, below))
    return all(known_header(text) is not None for text in texts)


def _begins(above: PagedCell, below: PagedCell) -> bool:
    """Whether a heading, the first item of a list, another figure or code heads the lower cell."""
    last, first = above.lines[-1], below.lines[0]
    mark = leading_mark(first.text)
    if _VALUE.fullmatch(last.text) and _VALUE.fullmatch(first.text):
        return True
    return (first.emphasised and not last.emphasised) or (mark is not None and mark.ordinal == 1)


def _is_another_period(above: PagedCell, below: PagedCell) -> bool:
    """Whether both cells tell a whole period, and not one together: the lower is that of another activity."""
    cells = ((above.lines, above.column), (below.lines, below.column))
    upper, lower = (" ".join(line.text for line in joined_lines(*cell)) for cell in cells)
    if max(len(upper), len(lower)) > _LONGEST_PERIOD:
        return False
    apart = _count_spans(upper), _count_spans(lower)
    return all(apart) and (lower.startswith(_ANEW) or _count_spans(f"{upper} {lower}") in (0, sum(apart)))


def _count_spans(text: str) -> int:
    """How many stretches of time a text tells, 0 where it is no period."""
    read = parse_period(text, fiscal_year=ANY_YEAR)
    return len(read.spans) if read is not None else 0


def _is_full(cell: PagedCell, lowest: float) -> bool:
    """Whether a cell's lines reach down to the page's end; a paragraph's last line may be kept for the next page."""
    return lowest - cell.lines[-1].baseline <= _KEPT * cell.lines[-1].size


def _counts_on(above: PagedCell, below: PagedCell) -> bool:
    """Whether the list of a cell goes on with its next number."""
    mark = leading_mark(below.lines[0].text)
    marks = [found for line in above.lines if (found := leading_mark(line.text)) is not None]
    if mark is None or mark.ordinal is None or not marks:
        return False
    return marks[-1].style == mark.style and mark.ordinal == (marks[-1].ordinal or 0) + 1


def _whole(above: PagedCell, below: PagedCell) -> PagedCell:
    return replace(above, lines=(*above.lines, *below.lines)) if below.lines else above


def _cell(cell: PagedCell) -> Cell:
    return Cell(joined_lines(cell.lines, cell.column), across=cell.across, down=cell.down)
