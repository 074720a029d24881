"""Which cells of the tables that were printed a tool gives back exactly."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.tools import Tables
from corpus.blocks import Cell, Table
from corpus.compose import compose
from corpus.lines import runs
from corpus.look import Look
from corpus.spec import SPECS, load
from itareports.normalize.characters import repair_thai

Clean = Callable[[str], str]

NIKHAHIT, SARA_AA = "\u0e4d", "\u0e32"


def squashed(text: str) -> str:
    """Without white space, which the tools put where they like; a sara am of two letters, which looks the same, as one.

    >>> squashed("กอง คลัง\\nงานพัสดุ"), squashed("ผู้ดำเนินการ") == squashed("ผู้ดํา เนินการ")
    ('กองคลังงานพัสดุ', True)
    """
    return "".join(text.split()).replace(NIKHAHIT + SARA_AA, "ำ")


def repaired(text: str) -> str:
    """As `squashed`, after our own repair of Thai letters: what another tool's cell could still become.

    >>> repaired("ส านักปลัด")
    'สำนักปลัด'
    """
    return squashed(repair_thai(text))


def printed_cells(stem: str) -> Iterator[str]:
    """The text of every cell that is not empty, headers once, as the pages of a report of the corpus show it."""
    spec = load(SPECS / f"{stem}.toml", page_cuts=False)
    for block in compose(spec):
        if isinstance(block, Table):
            header: list[Cell] = [(word,) for word in block.header]
            cells = header + [cell for row in block.rows for cell in row.cells]
            yield from (text for text in (_shown(cell, spec.look) for cell in cells) if text.strip())


def _shown(cell: Cell, look: Look) -> str:
    return "\n".join("".join(run.text for run in runs(line, look)) for text in cell for line in text.split("\n"))


def missed(path: Path, tables: Tables, clean: Clean = squashed) -> tuple[int, list[str]]:
    """How many cells were printed in the file, and those that are not among the tables.

    Every cell that was found answers for one that was printed. The pieces of a cell that a page end has cut are also
    taken together, as a tool that reads page by page cannot do better.
    """
    wanted = list(printed_cells(path.stem))
    found = Counter(_cells(_cleaned(tables, clean)))
    missing = []
    for text in wanted:
        cell = clean(text)
        if found[cell]:
            found[cell] -= 1
        else:
            missing.append(text)
    return len(wanted), missing


def _cleaned(tables: Tables, clean: Clean) -> Tables:
    return [[[clean(cell) for cell in row] for row in table] for table in tables if table]


def _cells(tables: Tables) -> Iterator[str]:
    """Every cell, and those that come about where a table goes on after the end of a page."""
    yield from (cell for table in tables for row in table for cell in row)
    last: list[str] = []
    header: list[str] = []
    for table in tables:
        rows = table
        if last and len(last) == len(rows[0]):
            rows = rows[1:] if rows[0] == header and len(rows) > 1 else rows
            whole = [above + below for above, below in zip(last, rows[0], strict=True)]
            yield from whole
            rows = [whole, *rows[1:]]
        else:
            header = rows[0]
        last = _lowest(rows)


def _lowest(rows: list[list[str]]) -> list[str]:
    """The last text of each column: that of a merged cell stands above empty ones.

    >>> _lowest([["ก", "1"], ["", "2"]])
    ['ก', '2']
    """
    columns = len(rows[-1])
    return [
        next((row[column] for row in reversed(rows) if len(row) == columns and row[column]), "")
        for column in range(columns)
    ]
