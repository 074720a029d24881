"""Blocks to a text file: pages, digits, line ends and encoding."""

from collections.abc import Iterable

from corpus.blocks import Block, Heading, PageBreak, Table
from corpus.layouts import PAGE, table_text
from corpus.marks import in_digits
from corpus.spec import Page

HEADINGS = {"plain": "{}", "hash": "## {}", "bold": "**{}**"}


def _block_text(block: Block, page: Page) -> str:
    if isinstance(block, Table):
        return table_text(block)
    if isinstance(block, PageBreak):
        return PAGE
    if isinstance(block, Heading):
        return HEADINGS[page.headings].format(block.text) if block.level else block.text
    return block.text


def _joined(blocks: Iterable[Block], page: Page) -> str:
    """Lines of the cover stand close together; everything else has a blank line between."""
    text, before = "", None
    for block in blocks:
        close = isinstance(block, Heading) and block.level == 0 and isinstance(before, Heading) and before.level == 0
        text += ("\n" if close else "\n\n") + _block_text(block, page)
        before = block
    return text.strip("\n") + "\n"


def _paged(text: str, page: Page) -> str:
    """Show the page ends as the report does: blank lines, the number of the next page, or a form feed."""
    parts = text.split(PAGE)
    if page.page_break == "form-feed":
        return text
    pages = [parts[0]]
    for number, part in enumerate(parts[1:], 2):
        pages.append(f"\n- {number} -\n" + part if page.page_break == "number" else "\n\n" + part)
    return "".join(pages)


def text_file(blocks: Iterable[Block], page: Page) -> bytes:
    """Write a whole report.

    >>> from corpus.blocks import Paragraph
    >>> text_file([Paragraph("ปี 2566")], Page(digits="thai")).decode()
    'ปี ๒๕๖๖\\n'
    """
    text = in_digits(_paged(_joined(blocks, page), page), page.digits)
    return text.replace("\n", "\r\n" if page.newline == "crlf" else "\n").encode(page.encoding)
