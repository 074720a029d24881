"""Lists whose numbers jump ahead: a number misread or an item lost."""

from collections.abc import Iterable, Iterator, Sequence

from itareports.extract.document import Document, Line, Paragraph
from itareports.extract.observations import Observation
from itareports.normalize.lists import Mark, split_items

SHOWN = 7
"""So many marks of the list are shown up to the one that jumps."""

Marked = list[tuple[Mark, Line]]


def broken_numbering(document: Document) -> Iterator[Observation]:
    """Numbers of one style that jump ahead, among paragraphs up to the next heading or table, and inside a cell.

    The first cells of rows are left out: gaps between measures are for the audit of the measures.
    """
    run: Marked = []
    for block in document.blocks:
        if isinstance(block, Paragraph) and block.level is None:
            run += _marked(block.lines)
            continue
        yield from _jumps(run)
        run = []
        if not isinstance(block, Paragraph):
            for row in block.rows:
                for cell in row[1:]:
                    yield from _jumps(_marked(cell.lines))
    yield from _jumps(run)


def _marked(lines: Iterable[Line]) -> Marked:
    known = list(lines)
    items = split_items([line.text for line in known])
    return [(item.mark, known[item.line]) for item in items if item.mark is not None]


def _jumps(run: Sequence[tuple[Mark, Line]]) -> Iterator[Observation]:
    last: dict[str, int] = {}
    for index, (mark, line) in enumerate(run):
        if mark.ordinal is None or "letter" in mark.style:
            continue
        before = last.get(mark.style)
        if before is not None and mark.ordinal > before + 1:
            marks = tuple(other.text.strip() for other, _ in run[max(0, index - SHOWN + 1) : index + 1])
            yield Observation("numbering", " ".join(marks), line.place, values=marks)
        last[mark.style] = mark.ordinal
