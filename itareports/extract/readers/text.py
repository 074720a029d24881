"""Plain text: lines become paragraphs and tables, whatever a converter or a clerk used to draw the tables."""

from collections.abc import Iterator

from itareports.extract.document import Block, Document, Line, Paragraph
from itareports.extract.limits import check_letters, check_lines
from itareports.extract.markup import heading, pieces
from itareports.extract.readers.encoding import decode
from itareports.extract.tables import aligned, cell_lines, html, pipes, stacked, tabs
from itareports.extract.tables.cells import numbered
from itareports.normalize.text import repair_thai
from itareports.schema import Place

_TABLE_READERS = (html.take, pipes.take, cell_lines.take, tabs.take, aligned.take, stacked.take)
"""Each looks at the lines from an index on and takes a table, or nothing; the first that takes wins."""


def read(data: bytes) -> Document:
    """The document in these bytes; raises UnreadableFileError where they are no text, or far too much of it."""
    decoded = decode(data)
    check_letters(len(decoded.text))
    check_lines(decoded.text.count("\n") + decoded.text.count("\r"))
    return document_of(decoded.text, encoding=decoded.encoding)


def document_of(text: str, *, encoding: str | None = None) -> Document:
    """The document that a decoded text makes. A form feed begins a page."""
    lines = tuple(_lines(text))
    pages = lines[-1].place.page if lines else None
    return Document(tuple(numbered(_blocks(lines))), format="text", encoding=encoding, pages=pages, reader="text")


def _lines(text: str) -> Iterator[Line]:
    paged, page = "\f" in text, 1
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        page += raw.count("\f")
        repaired = repair_thai(raw.replace("\f", ""))
        place = Place(line=number, page=page if paged else None)
        yield Line(repaired, place, raw=None if repaired == raw else raw)


def _blocks(lines: tuple[Line, ...]) -> Iterator[Block]:
    index = 0
    prose: list[Line] = []
    while index < len(lines):
        taken = next(filter(None, (take(lines, index) for take in _TABLE_READERS)), None)
        if taken is not None:
            yield from _paragraphs(prose)
            prose = []
            blocks, index = taken
            yield from blocks
        else:
            prose.append(lines[index])
            index += 1
    yield from _paragraphs(prose)


def _paragraphs(lines: list[Line]) -> Iterator[Paragraph]:
    """Lines between blank ones or paragraph tags; a marked heading stands alone."""
    gathered: list[Line] = []
    for line in lines:
        level, text = heading(line.text) or (None, line.text)
        shown = [piece for piece in _pieces(line, text) if piece.text]
        if gathered and (level is not None or not shown or shown[0].hard):
            yield Paragraph(tuple(gathered))
            gathered = []
        if level is not None and shown:
            yield Paragraph(tuple(shown), level=level)
        else:
            gathered += shown
    if gathered:
        yield Paragraph(tuple(gathered))


def _pieces(line: Line, text: str) -> Iterator[Line]:
    for piece in pieces(text):
        yield Line(piece.text.strip(), line.place, piece.emphasised, piece.hard, line.raw)
