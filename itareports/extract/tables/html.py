"""HTML tables left in a text: rows, cells, spans; the lines keep the numbers they have in the file."""

import re
from collections.abc import Sequence
from dataclasses import replace
from html.parser import HTMLParser

from itareports.extract.document import Block, Line
from itareports.extract.tables.cells import table_of

_OPEN = re.compile(r"<\s*table\b", re.IGNORECASE)
_CLOSE = re.compile(r"<\s*/\s*table\s*>", re.IGNORECASE)
# "<![if !supportLists]>", Word's own; the parser knows only some of the words and raises on others
_SECTION = re.compile(r"<!(?=\[)")
MOST_OPEN = 50
"""Lines that begin tables in each other; where none of so many is closed, no table is meant."""
_SPAN = re.compile(r"[0-9]{1,4}")
WIDEST_SPAN = 100
_BREAKS = frozenset({"p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6"})
_EMPHASIS = frozenset({"u", "b", "strong"})


def take(lines: Sequence[Line], start: int) -> tuple[list[Block], int] | None:
    """The HTML table that begins at this line, and the index after its end tag."""
    if not _OPEN.search(lines[start].text):
        return None
    end, opened = start, 0
    while end < len(lines) and opened <= MOST_OPEN and not _CLOSE.search(lines[end].text):
        opened += _OPEN.search(lines[end].text) is not None
        end += 1
    if end == len(lines) or opened > MOST_OPEN:
        return None
    parser = _TableParser(lines[start : end + 1])
    return [table_of(parser.rows)], end + 1


class _TableParser(HTMLParser):
    """Gathers the lines of each cell; a cell that spans columns or rows leaves empty cells where it reaches."""

    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[list[Line]]] = []
        self._lines = lines
        self._cell: list[Line] | None = None
        self._hanging: dict[int, int] = {}
        self._fresh = True
        self._emphasis = 0
        self._bullet = ""
        self.feed(_SECTION.sub("<! ", "\n".join(line.text for line in lines)))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
            self._hang()
        elif tag in ("td", "th") and self.rows:
            self._begin_cell(dict(attrs))
        elif tag in _BREAKS:
            self._fresh, self._bullet = True, "• " if tag == "li" else ""
        elif tag in _EMPHASIS:
            self._emphasis += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr"):
            self._cell = None
        elif tag in _BREAKS:
            self._fresh = True
        elif tag in _EMPHASIS:
            self._emphasis = max(0, self._emphasis - 1)
            # An underlined name that opens a line is a heading of its own.
            self._fresh = self._fresh or bool(tag == "u" and self._cell and self._cell[-1].emphasised)

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        if self._cell is None or not text:
            return
        if self._cell and not self._fresh:
            last = self._cell[-1]
            self._cell[-1] = replace(
                last, text=f"{last.text} {text}" if data[:1].isspace() else last.text + text, emphasised=False
            )
        else:
            place = self._lines[self.getpos()[0] - 1].place
            self._cell.append(Line(self._bullet + text, place, emphasised=self._emphasis > 0, hard=True))
        self._fresh, self._bullet = False, ""

    def _hang(self) -> None:
        """Fill the columns that a cell above reaches down into."""
        row = self.rows[-1]
        while self._hanging.get(len(row), 0) > 0:
            self._hanging[len(row)] -= 1
            row.append([])

    def _begin_cell(self, attributes: dict[str, str | None]) -> None:
        row, self._cell, self._fresh = self.rows[-1], [], True
        across, down = _span(attributes.get("colspan")), _span(attributes.get("rowspan"))
        for column in range(len(row), len(row) + across):
            if down > 1:
                self._hanging[column] = down - 1
        row.append(self._cell)
        row.extend([] for _ in range(across - 1))
        self._hang()


def _span(printed: str | None) -> int:
    return min(max(int(printed), 1), WIDEST_SPAN) if printed and _SPAN.fullmatch(printed) else 1
