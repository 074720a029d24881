"""Cells that stand one below the other, before they are laid out as a table."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from itareports.extract.document import Line
from itareports.extract.tables.cells import cell_lines
from itareports.normalize.constraints import is_constraints_section, parse_constraint_category
from itareports.normalize.headers import known_header, parse_headers
from itareports.normalize.indicators import parse_indicator
from itareports.normalize.lists import leading_mark
from itareports.normalize.numerals import parse_number

FEWEST_CELLS = 3
"""So many column names in a row make a header; two where they are those of a table of scores."""

LONGEST_HEADER = 60
"""Characters of a column name that is not known."""


@dataclass(slots=True)
class Drawn:
    """A cell as drawn: its lines, and whether a row may begin with it: a gap stands right before it."""

    lines: list[Line] = field(default_factory=list)
    after_gap: bool = False

    @property
    def text(self) -> str:
        """What the cell shows."""
        return "\n".join(line.text for line in cell_lines(self.lines))


def role_of(text: str) -> str | None:
    """What a column with this header holds."""
    if parse_constraint_category(text):
        return "constraint"
    return next(iter(parse_headers(text)), None)


def header_width(cells: Sequence[Drawn], start: int) -> int:
    """How many cells from here on are column names; 0 where there is no header.

    A short cell whose meaning is not known may stand between two that are known; a gap ends the header.
    """
    width = 0
    while start + width < len(cells):
        cell, text = cells[start + width], cells[start + width].text
        if (width and cell.after_gap) or leading_mark(text) or is_constraints_section(text):
            break
        following = cells[start + width + 1 : start + width + 2]
        between = 0 < len(text) < LONGEST_HEADER and width and following and role_of(following[0].text)
        if not (role_of(text) or between) or _is_of_a_row(text):
            break
        width += 1
    texts = [cell.text for cell in cells[start : start + width]]
    sure = {parse_constraint_category(text) or known_header(text) for text in texts} - {None}
    return width if len(sure) >= FEWEST_CELLS or sure == {"indicator", "score"} else 0


def _is_of_a_row(text: str) -> bool:
    """Whether a cell holds a figure or names one indicator of several, as no header does: "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่"."""
    return parse_number(text) is not None or parse_indicator(text) is not None


def split(cells: list[Drawn], starts: Sequence[int]) -> list[list[Drawn]]:
    """The cells, cut where rows begin."""
    bounds = [0, *starts, len(cells)]
    return [cells[left:right] for left, right in pairwise(bounds) if cells[left:right]]
