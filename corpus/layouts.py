"""How a table comes out in plain text: one function per layout met in files of this genre."""

from collections.abc import Callable
from html import escape

from corpus.blocks import Cell, Row, Table

PAGE = "\f"


def _lines(cell: Cell, joint: str) -> str:
    return joint.join(cell)


def tabs(cells: tuple[Cell, ...]) -> str:
    """One row a line, a tab between cells, the paragraphs of a cell run together."""
    return "\t".join(_lines(cell, " ") for cell in cells)


def quoted_tabs(cells: tuple[Cell, ...]) -> str:
    """As copied from a spreadsheet: a cell of several lines stands in double quotes."""
    texts = [_lines(cell, "\n") for cell in cells]
    return "\t".join(f'"{text}"' if "\n" in text else text for text in texts)


def wrapped_tabs(cells: tuple[Cell, ...]) -> str:
    """As copied from a word processor: paragraphs break the line in the middle of the row."""
    return "\t".join(_lines(cell, "\n") for cell in cells)


def tagged_tabs(cells: tuple[Cell, ...]) -> str:
    """Tabs between cells, and left-over tags inside them."""
    return "\t".join(" ".join(f"<p>{_escaped(text)}</p>" for text in cell) for cell in cells)


def break_tabs(cells: tuple[Cell, ...]) -> str:
    """Tabs between cells, and <br> between the paragraphs of a cell."""
    return "\t".join("<br>".join(_escaped(text) for text in cell) for cell in cells)


def cell_lines(cells: tuple[Cell, ...]) -> str:
    """One cell a line, each begun by a tab; a lone tab is an empty cell; a blank line ends the row."""
    return "\n".join("\t" + _lines(cell, "\n") for cell in cells) + "\n"


def pipes(cells: tuple[Cell, ...]) -> str:
    """A Markdown row."""
    return "| " + " | ".join(_lines(cell, "<br>") for cell in cells) + " |"


def _escaped(text: str) -> str:
    return escape(text, quote=False).replace("&lt;u&gt;", "<u>").replace("&lt;/u&gt;", "</u>")


def html_row(cells: tuple[Cell, ...]) -> str:
    """A row of an HTML table; several paragraphs become a list."""
    return "<tr>" + "".join(f"<td>{_html_cell(cell)}</td>" for cell in cells) + "</tr>"


def _html_cell(cell: Cell) -> str:
    if len(cell) < 2:
        return _escaped("".join(cell))
    return "<ul>" + "".join(f"<li>{_escaped(text)}</li>" for text in cell) + "</ul>"


LAYOUTS: dict[str, Callable[[tuple[Cell, ...]], str]] = {
    "tabs": tabs,
    "quoted-tabs": quoted_tabs,
    "wrapped-tabs": wrapped_tabs,
    "tagged-tabs": tagged_tabs,
    "break-tabs": break_tabs,
    "cell-lines": cell_lines,
    "markdown": pipes,
    "html": html_row,
}


def _header(table: Table) -> list[str]:
    """The lines that open the table, or open it again on a new page."""
    cells: tuple[Cell, ...] = tuple(tuple(word.split("\n")) for word in table.header)
    if table.layout == "html":
        return ["<tr>" + "".join(f"<th>{'<br>'.join(cell)}</th>" for cell in cells) + "</tr>"]
    plain = {"tagged-tabs": tabs, "break-tabs": tabs, "wrapped-tabs": tabs, "quoted-tabs": tabs}
    line = plain.get(table.layout, LAYOUTS[table.layout])(cells)
    if table.layout == "markdown":
        return [line, "|" + " --- |" * len(cells)]
    return [line]


def _row(table: Table, row: Row) -> list[str]:
    lines = [LAYOUTS[table.layout](row.cells)]
    if not row.page_before:
        return lines
    return [PAGE, *(_header(table) if table.header_repeats else ()), *lines]


def table_text(table: Table) -> str:
    """Write a table as plain text; `PAGE` stands where a page ends.

    >>> from corpus.blocks import Row, Table
    >>> print(table_text(Table(("ที่", "งาน"), (Row((("1",), ("ประชุม",))),), "markdown")))
    | ที่ | งาน |
    | --- | --- |
    | 1 | ประชุม |
    """
    lines = _header(table) if table.header else []
    for row in table.rows:
        lines += _row(table, row)
    body = "\n".join(lines)
    return f"<table>\n{body}\n</table>" if table.layout == "html" else body
