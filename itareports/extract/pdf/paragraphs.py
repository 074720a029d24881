"""Lines outside tables as paragraphs: wrapped ones joined, headings told by their size, furniture set apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median_high

from itareports.extract.document import Paragraph
from itareports.extract.pdf.furniture import furniture
from itareports.extract.pdf.lines import Shown, joined, wrapped
from itareports.extract.tables.paged import PagedTable

_LARGER = 1.15
"""Times the size of the text that makes a heading."""

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
    writes_blanks: bool


@dataclass(frozen=True, slots=True)
class Prose:
    """What the pages of a document have in common: size of the text, right margin by page, what is furniture."""

    size: float
    margins: Mapping[int, float]
    furniture: frozenset[int]
    writes_blanks: bool

    @classmethod
    def of(cls, pages: Sequence[Laid]) -> Prose:
        """Learn it from the pages."""
        gone = furniture([(page.height, page.lines) for page in pages])
        sizes = [line.size for page in pages for line in page.lines for _ in range(len(line.text) // 10 + 1)]
        by_width: dict[int, float] = {}
        for width in {round(page.width) for page in pages}:
            by_width[width] = _right_margin([page for page in pages if round(page.width) == width])
        margins = {page.number: by_width[round(page.width)] for page in pages}
        return cls(
            median_high(sizes) if sizes else 0.0,
            margins,
            frozenset(gone),
            any(page.writes_blanks for page in pages),
        )

    def paragraphs(self, lines: Sequence[Shown]) -> Iterator[Paragraph]:
        """Each line that was meant as a paragraph of its own."""
        if not lines:
            return
        for group in wrapped(lines, self.margins[lines[0].page]):
            level = 1 if group[0].size >= _LARGER * self.size else None
            yield Paragraph((joined(group, writes_blanks=self.writes_blanks),), level=level)


def _right_margin(pages: Iterable[Laid]) -> float:
    """Where the lines of these pages are wrapped: the rightmost place at which three lines end, or a table does."""
    ends = sorted((line.x1 for page in pages for line in page.lines), reverse=True)
    tables = max((table.xs[-1] for page in pages for table in page.tables), default=0.0)
    shared = [end for end, third in zip(ends, ends[2:], strict=False) if end - third <= _ALIGNED]
    return max(shared[0] if shared else (ends[0] if ends else 0.0), tables)
