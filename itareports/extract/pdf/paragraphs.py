"""Lines outside tables as paragraphs: wrapped ones joined, headings told by their size, furniture set apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_high

from itareports.extract.document import PageNote, Paragraph
from itareports.extract.pdf.furniture import Furniture, furniture
from itareports.extract.pdf.lines import Column, Shown, joined, wrapped
from itareports.extract.tables.paged import PagedTable
from itareports.normalize.text import squash

_LARGER = 1.15
"""Times the size of the text that makes a heading."""

_FEWEST_INDENTS = 3

_ALIGNED = 6.0
"""Points by which lines that are wrapped at one margin may end apart."""


@dataclass(slots=True)
class Laid:
    """One page, laid out: its lines outside tables and its tables, each in reading order."""

    number: int
    width: float
    height: float
    lines: list[Shown]
    tables: list[PagedTable]
    note: PageNote | None = None
    recognised: bool = False
    """Whether it is a picture whose letters were recognised."""


@dataclass(frozen=True, slots=True)
class Prose:
    """What the pages of a document have in common: size of the text, margins by page, what is furniture."""

    size: float
    margins: Mapping[int, Column]
    furniture: Furniture
    headings: Mapping[tuple[int, str], int]

    @classmethod
    def of(cls, pages: Sequence[Laid], headings: Mapping[tuple[int, str], int]) -> Prose:
        """Learn it from the pages; `headings` are what bookmarks name, by page and words."""
        gone = furniture([(page.height, page.lines) for page in pages])
        sizes = [line.size for page in pages for line in page.lines for _ in range(len(line.text) // 10 + 1)]
        by_width: dict[int, Column] = {}
        for width in {round(page.width) for page in pages}:
            by_width[width] = _margins([page for page in pages if round(page.width) == width])
        margins = {page.number: by_width[round(page.width)] for page in pages}
        return cls(median_high(sizes) if sizes else 0.0, margins, gone, headings)

    def paragraphs(self, lines: Sequence[Shown]) -> Iterator[Paragraph]:
        """Each line that was meant as a paragraph of its own."""
        if not lines:
            return
        for group in wrapped(lines, self.margins[lines[0].page]):
            line = joined(group)
            level = self.headings.get((group[0].page, squash(line.text)))
            if level is None and group[0].size >= _LARGER * self.size:
                level = 1
            yield Paragraph((line,), level=level)

    def running_heads(self) -> Iterator[Paragraph]:
        """What is printed at the head or foot of the pages, each once."""
        return (Paragraph((joined([line]),)) for line in self.furniture.heads)


def _margins(pages: Sequence[Laid]) -> Column:
    """Where lines begin and are wrapped: the outermost places that three of them share, or those of a table."""
    lines = [line for page in pages for line in page.lines]
    tables = [table.xs for page in pages for table in page.tables]
    right = _shared(sorted((line.x1 for line in lines), reverse=True), max((xs[-1] for xs in tables), default=None))
    left = _shared(sorted(line.x0 for line in lines), min((xs[0] for xs in tables), default=None))
    return Column(min(left, right), max(left, right), indents=_indents(pages, left))


def _indents(pages: Iterable[Laid], left: float) -> bool:
    """Whether paragraphs begin with a line that is set in: lines at the margin then mostly follow such a line."""
    back = forth = 0
    for page in pages:
        for above, line in pairwise(page.lines):
            if abs(line.x0 - left) <= _ALIGNED:
                back += above.x0 - left > line.size
                forth += abs(above.x0 - left) <= _ALIGNED
    return back >= _FEWEST_INDENTS and 2 * back >= forth


def _shared(ends: Sequence[float], table: float | None) -> float:
    """The first of these ends that the next two are close to, or the table's where that lies further out."""
    close = (end for end, third in zip(ends, ends[2:], strict=False) if abs(end - third) <= _ALIGNED)
    found = next(close, ends[0] if ends else table or 0.0)
    if table is None:
        return found
    return max(found, table) if ends and ends[0] >= ends[-1] else min(found, table)
