"""Text layers as they come out of bad PDF programs: what a page shows well, its letters tell wrongly."""

from collections.abc import Callable
from dataclasses import replace

from corpus.blocks import Block, PageBreak, Row, Table

SARA_AM, NIKHAHIT, SARA_AA = "\u0e33", "\u0e4d", "\u0e32"


def spaced(text: str) -> str:
    """Sara am that lost its circle and got a space before it.

    >>> spaced("สำนักปลัด")
    'ส านักปลัด'
    """
    return text.replace(SARA_AM, " " + SARA_AA)


def split(text: str) -> str:
    """Sara am as the two signs that it is drawn of.

    >>> split("ทำ") == "ทํา"
    True
    """
    return text.replace(SARA_AM, NIKHAHIT + SARA_AA)


DAMAGES: dict[str, Callable[[str], str]] = {"spaced": spaced, "split": split}


def damaged(blocks: tuple[Block, ...], change: Callable[[str], str]) -> tuple[Block, ...]:
    """The blocks with every text changed."""
    return tuple(_changed(block, change) for block in blocks)


def _changed(block: Block, change: Callable[[str], str]) -> Block:
    if isinstance(block, PageBreak):
        return block
    if not isinstance(block, Table):
        return replace(block, text=change(block.text))
    rows = (replace(row, cells=_cells(row, change)) for row in block.rows)
    return replace(block, header=tuple(map(change, block.header)), rows=tuple(rows))


def _cells(row: Row, change: Callable[[str], str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(change, cell)) for cell in row.cells)
