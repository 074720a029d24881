"""The text of one part of a Word document, block by block."""

from collections.abc import Iterator

from itareports.extract.document import Block, Paragraph
from itareports.extract.word.elements import Element
from itareports.extract.word.grid import rows_of
from itareports.extract.word.paragraphs import Written, contents, lines_of
from itareports.extract.word.reading import Reading
from itareports.extract.word.tables import framed, table_of


def blocks_of(container: Element, reading: Reading) -> Iterator[Block]:
    """The paragraphs and tables in a container; what stands in a text box follows the paragraph it is anchored in."""
    for item in contents(container, reading):
        if isinstance(item, Written):
            lines = lines_of(item)
            if lines:
                yield Paragraph(lines, item.level)
            for box in item.inline.boxes:
                yield from blocks_of(box, reading.inside_box(box))
        else:
            yield from _table_blocks(item, reading.inside())


def _table_blocks(table: Element, reading: Reading) -> Iterator[Block]:
    """The table, or what stands in it where it is only a frame."""
    rows = rows_of(table)
    frames = framed(rows)
    for cell in frames:
        yield from blocks_of(cell, reading)
    made = table_of(rows, reading) if not frames else None
    if made is not None:
        yield made
