"""From pages laid out to the document: paragraphs and tables of all pages, joined over the page ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from itareports.extract.document import Block, Document
from itareports.extract.pdf.furniture import kept
from itareports.extract.pdf.lines import Shown
from itareports.extract.pdf.paragraphs import Laid, Prose
from itareports.extract.tables.cells import numbered
from itareports.extract.tables.stitch import Stitched

Headings = Mapping[tuple[int, str], int]


def document_of(pages: Sequence[Laid], headings: Headings, kind: str) -> Document:
    """The document of these pages, read from a file of this kind; it has no blocks where nothing could be read."""
    notes = tuple(page.note for page in pages if page.note is not None)
    layer = _layer(pages)
    blocks = tuple(numbered(_blocks(pages, headings)))
    return Document(blocks, format=kind, pages=len(pages), reader="pdf", text_layer=layer, notes=notes)


def _layer(pages: Sequence[Laid]) -> Literal["digital", "ocr", "mixed"]:
    pictures = [page for page in pages if page.recognised or (page.note and page.note.kind != "broken-table")]
    if not pictures:
        return "digital"
    return "ocr" if all(page.recognised for page in pages) else "mixed"


def _blocks(pages: Sequence[Laid], headings: Headings) -> Iterator[Block]:
    """Paragraphs and tables of all pages, in reading order, joined over the page ends."""
    prose = Prose.of(pages, headings)
    table: Stitched | None = None
    below: list[Shown] = []  # lines since that table
    for page in pages:
        lines = kept(page.lines, prose.furniture)
        for part in page.tables:
            below += [line for line in lines if line.baseline <= part.top + 2]
            lines = [line for line in lines if line.baseline > part.top + 2]
            if table is not None and not below and table.takes(part):
                table.add(part)
                continue
            if table is not None:
                yield table.table()
            yield from prose.paragraphs(below)
            table, below = Stitched.of(part), []
        below += lines
        page.tables.clear()  # a long report needs the memory for what is made of it
    if table is not None:
        yield table.table()
    yield from prose.paragraphs(below)
    # Last, since what they say is of less weight than the title: the kind of a report is what its first title says.
    yield from prose.running_heads()
