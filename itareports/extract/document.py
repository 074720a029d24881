"""A document as a person sees it: paragraphs and tables in reading order, every line with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from itareports.schema import Place
from itareports.schema.evidence import NOWHERE

LONGEST_RUNNING_HEAD = 100
"""Characters of the line that may stand beside a page number."""

# "- ๒ -", "~ ๒ ~", "หน้า 3", "3/12", "รายงานผล... เทศบาลนคร...      หน้า 1 จาก 6"
_PAGE_NUMBER = re.compile(
    r"""
    ^ (?: [-–~\s]* | .{0,100} \s{2,} (?=หน้า) ) (?: หน้า (?:ที่)? )? \s* [0-9๐-๙]{1,3}
    (?: \s* (?:/|จาก|ของ) \s* [0-9๐-๙]{1,3} )?
    [-–~\s]* $
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text after character repair; `raw` is what stood in the file, where repair changed it.

    `hard` is True where the document itself starts a paragraph here, False where the line may just be wrapped.
    """

    text: str
    place: Place = NOWHERE
    emphasised: bool = False
    hard: bool = False
    raw: str | None = None

    def part(self, start: int, end: int | None = None) -> Line:
        """The same line, cut to a part of its text."""
        return replace(self, text=self.text[start:end])


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that belong together."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The lines, joined by line feeds."""
        return "\n".join(line.text for line in self.lines)

    @property
    def place(self) -> Place:
        """Where the first line stands."""
        return self.lines[0].place if self.lines else NOWHERE

    def place_at(self, offset: int) -> Place:
        """Where the line stands that holds this offset of `text`."""
        return self.lines[self.text.count("\n", 0, offset)].place if self.lines else NOWHERE

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to read."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Paragraph(Passage):
    """Consecutive lines outside tables; `level` is set where the document marks a heading."""

    level: int | None = None

    @property
    def is_furniture(self) -> bool:
        """Whether this is no text but the head or foot of a page: its number, alone or beside one short line."""
        numbers = [line for line in self.lines if _PAGE_NUMBER.match(line.text)]
        others = [line for line in self.lines if line not in numbers]
        return bool(numbers) and len(others) <= 1 and all(len(line.text) < LONGEST_RUNNING_HEAD for line in others)


@dataclass(frozen=True, slots=True)
class Cell(Passage):
    """A cell of a table; an empty cell has no lines."""


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; rows may differ in length, as they do in the wild."""

    rows: tuple[Row, ...]


Block = Paragraph | Table


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """Blocks in reading order, and how they were read. Two documents are the same only if they are one."""

    blocks: tuple[Block, ...]
    format: str = "text"
    encoding: str | None = None
    pages: int | None = None
    reader: str = "text"

    @classmethod
    def of(cls, text: str) -> Document:
        """The document that a plain text makes; the builder of tests.

        >>> Document.of("มาตรการ\\tผู้รับผิดชอบ\\n๑. จัดอบรม\\tกองคลัง").tables[0].rows[1][1].text
        'กองคลัง'
        """
        from itareports.extract.readers.text import document_of  # the reader needs Document itself

        return document_of(text)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs outside tables."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, as the pages show them."""
        return tuple(block for block in self.blocks if isinstance(block, Table))

    def passages(self) -> Iterator[Passage]:
        """Everything there is to read, paragraphs and cells alike, in reading order."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block
            else:
                for row in block.rows:
                    yield from row
