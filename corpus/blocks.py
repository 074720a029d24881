"""What stands on the pages, before any file format: every renderer starts from these values."""

from dataclasses import dataclass

Cell = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 0 is a line of the cover."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; its line breaks are the writer's own."""

    text: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The end of a page."""


@dataclass(frozen=True, slots=True)
class Row:
    """One table row; a cell is its paragraphs. With `page_before` a new page begins at this row."""

    cells: tuple[Cell, ...]
    page_before: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its header words; `layout` is a hint for plain text, see `corpus.layouts`."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    layout: str = "tabs"
    header_repeats: bool = False


Block = Heading | Paragraph | PageBreak | Table
