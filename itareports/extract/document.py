"""A document as a person sees it: paragraphs and tables in reading order, every line with its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import Literal

from itareports.extract.readings import Readings
from itareports.schema import Place
from itareports.schema.evidence import NOWHERE

LONGEST_RUNNING_HEAD = 100
"""Characters of the line that may stand beside a page number."""

# "- ๒ -", "~ ๒ ~", "หน้า 3", "3/12", "รายงานผล... เทศบาลนคร...      หน้า 1 จาก 6"
PAGE_NUMBER = re.compile(
    r"""
    ^ (?: [-–~\s]* | .{0,100} \s{2,} (?=หน้า) ) (?: หน้า (?:ที่)? )? \s* [0-9๐-๙]{1,3}
    (?: \s* (?:/|จาก|ของ) \s* [0-9๐-๙]{1,3} )?
    [-–~\s]* $
    """,
    re.VERBOSE,
)


Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in PDF points from the top left of the page."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text after character repair; `raw` is what stood in the file, where repair changed it.

    `hard` is True where the document itself starts a paragraph here, False where the line may just be wrapped.
    A line that a page shows in several pieces, because it was too long for its column, is one Line: `wraps` are the
    offsets at which a further piece begins, each with the piece's place; `place` is that of the first piece.
    """

    text: str
    place: Place = NOWHERE
    emphasised: bool = False
    hard: bool = False
    raw: str | None = None
    wraps: tuple[tuple[int, Place], ...] = ()
    readings: Readings | None = None
    """How sure the text is, where it was recognised in a picture."""

    def part(self, start: int, end: int | None = None) -> Line:
        """The same line, cut to a part of its text, with the places of this part alone.

        >>> Line("ทำคู่มือ", Place(line=1), wraps=((2, Place(line=2)),)).part(2).place.line
        2
        """
        start, end, _ = slice(start, end).indices(len(self.text))
        if self.readings is not None:
            return replace(replace(self, readings=None).part(start, end), readings=self.readings.part(start, end))
        if not self.wraps:
            return Line(self.text[start:end], self.place, self.emphasised, self.hard, self.raw)
        kept = [(at, place) for at, place in ((0, self.place), *self.wraps) if at < max(end, start + 1)]
        first = max(index for index, (at, _) in enumerate(kept) if at <= start or index == 0)
        wraps = tuple((at - start, place) for at, place in kept[first + 1 :])
        return replace(self, text=self.text[start:end], place=kept[first][1], wraps=wraps)

    @property
    def extent(self) -> Place:
        """The place of the whole line: the first piece's, its box grown by the pieces below it on the same page."""
        place = self.place
        for _, piece in self.wraps:
            if piece.box is not None and place.box is not None and piece.page == place.page:
                place = replace(place, box=around(place.box, piece.box))
        return place


def around(one: Box, other: Box) -> Box:
    """The smallest box that holds both.

    >>> around((0, 0, 2, 1), (1, 1, 3, 2))
    (0, 0, 3, 2)
    """
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


@dataclass(frozen=True)
class Passage:
    """Lines that belong together."""

    lines: tuple[Line, ...]

    @cached_property
    def text(self) -> str:
        """The lines, joined by line feeds."""
        return "\n".join(line.text for line in self.lines)

    @property
    def place(self) -> Place:
        """Where the first line stands."""
        return self.lines[0].place if self.lines else NOWHERE

    def place_at(self, offset: int) -> Place:
        """Where the line, or the piece of it, stands that holds this offset of `text`."""
        index = bisect_left(self._ends, offset)
        if index < len(self.lines):
            line = self.lines[index]
            return line.part(offset - self._ends[index] + len(line.text)).place
        return self.lines[-1].place if self.lines else NOWHERE

    @cached_property
    def _ends(self) -> list[int]:
        """The offset in `text` at which each line ends."""
        return list(accumulate((len(line.text) for line in self.lines), lambda end, length: end + 1 + length))

    def cut(self, start: int, end: int | None = None) -> tuple[Line, ...]:
        """The lines that a stretch of `text` covers, the first and the last of them cut to it."""
        end = len(self.text) if end is None else end
        kept = []
        for index in range(bisect_left(self._ends, start), len(self.lines)):
            line = self.lines[index]
            at = self._ends[index] - len(line.text)
            if at > end:
                break
            kept.append(line.part(max(start - at, 0), min(end - at, len(line.text))))
        return tuple(kept)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to read."""
        return not self.text.strip()


@dataclass(frozen=True)
class Paragraph(Passage):
    """Consecutive lines outside tables; `level` is set where the document marks a heading."""

    level: int | None = None

    @property
    def is_furniture(self) -> bool:
        """Whether this is no text but the head or foot of a page: its number, alone or beside one short line."""
        others = [line for line in self.lines if not PAGE_NUMBER.match(line.text)]
        has_number = len(others) < len(self.lines)
        return has_number and len(others) <= 1 and all(len(line.text) < LONGEST_RUNNING_HEAD for line in others)


@dataclass(frozen=True)
class Cell(Passage):
    """A cell of a table; an empty cell has no lines.

    A merged cell stands where it begins and says how many columns and rows it covers; empty cells stand in the others.
    """

    across: int = 1
    down: int = 1


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; rows may differ in length, as they do in the wild."""

    rows: tuple[Row, ...]


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class PageNote:
    """A page that was not read, or not well: `unread` is a picture without text; the text of `damaged` lies.

    On a page with a `broken-table`, rows of a table were read as prose, as nothing shows their columns.

    `sample` quotes what was found on it.
    """

    page: int
    kind: Literal["unread", "damaged", "broken-table"]
    sample: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """Blocks in reading order, and how they were read. Two documents are the same only if they are one."""

    blocks: tuple[Block, ...]
    format: str = "text"
    encoding: str | None = None
    pages: int | None = None
    reader: str = "text"
    text_layer: Literal["digital", "ocr", "mixed"] = "digital"
    notes: tuple[PageNote, ...] = ()

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
