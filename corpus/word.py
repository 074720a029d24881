"""Blocks to DOCX, written by hand: an office's Word writes tables, lists and changes that no Python library makes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from corpus.blocks import Block, Cell, Heading, PageBreak, Row, Table
from corpus.columns import spans, widths
from corpus.lines import Run, printed, runs
from corpus.look import Look
from corpus.numbering import Lists, item
from corpus.word_package import package, text_width
from corpus.word_parts import content_control, text_box

CENTRED = '<w:jc w:val="center"/>'
INDENTED = '<w:ind w:firstLine="720"/>'
CHANGE = 'w:author="ผู้ตรวจทาน" w:date="2023-01-09T09:00:00Z"'
BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def word_file(blocks: tuple[Block, ...], look: Look) -> bytes:
    """The whole report; the same bytes whenever the blocks are the same."""
    writer = _Writer(look)
    return package("".join(writer.body(blocks)), writer.lists.xml(), look)


@dataclass(slots=True)
class _Writer:
    """The XML of blocks. The lists are why it is no plain functions: they go on from cell to cell."""

    look: Look
    lists: Lists = field(default_factory=Lists)

    def body(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """Every block; a page break is a property of what follows it."""
        cover = 0
        if self.look.text_box:
            cover = sum(isinstance(block, Heading) and block.level == 0 for block in blocks)
            lines = [self._heading(block) for block in blocks[:cover] if isinstance(block, Heading)]
            yield text_box("".join(lines), len(lines))
        for number, block in enumerate(blocks[cover:], cover):
            fresh = number > 0 and isinstance(blocks[number - 1], PageBreak)
            yield from self._block(block, f"block {number}", fresh=fresh)

    def _block(self, block: Block, name: str, *, fresh: bool) -> Iterator[str]:
        if isinstance(block, Table):
            yield self._paragraph("", name, fresh=True) if fresh else ""
            yield self._table(block, name)
            yield "<w:p/>"  # else two tables would become one
        elif isinstance(block, Heading):
            yield self._controlled(self._heading(block, fresh=fresh))
        elif not isinstance(block, PageBreak):
            for number, line in enumerate(block.text.split("\n")):
                new_page = fresh and number == 0
                yield self._controlled(self._paragraph(line, name, INDENTED, fresh=new_page))

    def _heading(self, block: Heading, *, fresh: bool = False) -> str:
        style = f'<w:pStyle w:val="{f"Heading{min(block.level, 3)}" if block.level else "Title"}"/>'
        properties = f"<w:pPr>{style}{_page_break(fresh=fresh)}</w:pPr>"
        return "".join(f"<w:p>{properties}{self._runs(line)}</w:p>" for line in block.text.split("\n"))

    def _paragraph(self, line: str, column: str, properties: str = "", *, fresh: bool = False) -> str:
        """A paragraph; with `numbered`, the mark of a list is taken out of its text and left to Word."""
        text = printed(line, self.look)
        marked = item(text) if self.look.numbered else None
        numeral = f'<w:numId w:val="{self.lists.place(marked, column)}"/>' if marked else ""
        listed = f'<w:numPr><w:ilvl w:val="0"/>{numeral}</w:numPr>' if marked else ""
        shown = self._runs(marked.text if marked else text)
        return f"<w:p><w:pPr>{_page_break(fresh=fresh)}{listed}{properties}</w:pPr>{shown}</w:p>"

    def _runs(self, line: str, *, bold: bool = False) -> str:
        return "".join(_run(run, bold=bold) for run in runs(line, self.look))

    def _controlled(self, xml: str) -> str:
        return content_control(xml) if self.look.controls else xml

    def _table(self, table: Table, name: str) -> str:
        shares = [round(share * text_width(self.look)) for share in widths(table, self.look.centimetres)]
        grid = "".join(f'<w:gridCol w:w="{share}"/>' for share in shares)
        head = self._head(table, shares) if table.header else ""
        rows = "".join(self._rows(table, shares, name))
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(shares)}" w:type="dxa"/><w:tblBorders>{BORDERS}</w:tblBorders>'
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>'
        )

    def _head(self, table: Table, shares: list[int]) -> str:
        repeats = "<w:trPr><w:tblHeader/></w:trPr>" if table.header_repeats else ""
        texts = ["".join(self._bold(line) for line in word.split("\n")) for word in table.header]
        middle = '<w:vAlign w:val="center"/>'
        cells = "".join(_cell(text, share, middle) for text, share in zip(texts, shares, strict=False))
        return f"<w:tr>{repeats}{cells}</w:tr>"

    def _bold(self, line: str) -> str:
        return f"<w:p><w:pPr>{CENTRED}</w:pPr>{self._runs(line, bold=True)}</w:p>"

    def _rows(self, table: Table, shares: list[int], name: str) -> Iterator[str]:
        covered = spans(table, self.look.merged)
        for number, row in enumerate(table.rows):
            merges = [_merge(covered.get((number, column))) for column in range(len(row.cells))]
            texts = [self._cell_text(row, column, f"{name} {column}") for column in range(len(row.cells))]
            yield "<w:tr>" + "".join(map(_cell, texts, shares, merges)) + "</w:tr>"

    def _cell_text(self, row: Row, column: int, name: str) -> str:
        """The paragraphs of a cell; a cell without any would make the file unreadable to Word."""
        cell: Cell = tuple(line for text in row.cells[column] for line in text.split("\n")) or ("",)
        fresh = row.page_before and column == 0
        texts = [self._paragraph(line, name, fresh=fresh and number == 0) for number, line in enumerate(cell)]
        last = column == len(row.cells) - 1
        return self._controlled("".join(texts)) if last else "".join(texts)


def _page_break(*, fresh: bool) -> str:
    return "<w:pageBreakBefore/>" if fresh else ""


def _merge(rows: int | None) -> str:
    """A cell that covers others begins a merge; one that is covered goes on with it."""
    return "" if rows is None else '<w:vMerge w:val="restart"/>' if rows else "<w:vMerge/>"


def _cell(text: str, width: int, properties: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{text}</w:tc>'


def _run(run: Run, *, bold: bool) -> str:
    """A run; where Word recorded a change, the deleted words and then the inserted ones."""
    look = ("<w:b/><w:bCs/>" if bold else "") + ('<w:u w:val="single"/>' if run.underlined else "")
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    text = f'<w:r>{properties}<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>'
    if run.instead_of is None:
        return text
    gone = f'<w:r>{properties}<w:delText xml:space="preserve">{escape(run.instead_of)}</w:delText></w:r>'
    return f'<w:del w:id="901" {CHANGE}>{gone}</w:del><w:ins w:id="902" {CHANGE}>{text}</w:ins>'
