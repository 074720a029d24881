"""Our PDF reader and others on the same ruled PDFs: python -m benchmarks.readers [TOOL ...] [--missed].

With --missed, the cells that a tool does not give back exactly are printed too.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from statistics import median

import pypdfium2 as pdfium

from benchmarks.cells import missed, repaired, squashed
from benchmarks.markdown import share, table
from benchmarks.reading import ROOT, Job, Measured, measured
from benchmarks.tools import PDFPLUMBER, REPORT, TOOLS, Tool

FOLDERS = ("pdf-libreoffice", "pdf-chromium")
LEAST_PAGES_A_SECOND = 60
LEAST_TIMES_PDFPLUMBER = 8

HEADER = ("tool", "files", "pages", "rounds", "pages/s", "cores", "peak MB", "cells exact", "after repair")

MEANING = """\
Each tool reads the ruled PDFs of `corpus/`. Every round is a process of its own, in which one other file is read before
the clock starts; in each round every tool has its turn.

- **pages/s** is the median of the rounds, by the clock on the wall. Where a tool is a program, its start for each file
  counts. Slow tools read fewer of the files, once.
- **cores** is the processor time over that of the wall: well below 1, the tool had to wait for other programs; above 1,
  it computes on several cores.
- **peak MB** is the most memory a process held. Python and what the tool imports are in it; with a program, the larger
  of the two is given, and Python takes about 15 MB.
- **cells exact**: {cells:,} table cells that are not empty were printed in the {files} files. A cell counts if the tool
  gives one with the same characters, white space aside; the pieces of a cell that a page end has cut are put together
  for every tool. **after repair**: the same, once our own repair of Thai letters has gone over all cells; what is
  missing then is lost for good. `read_report` gives a report and `pdftotext` a text: they have no cells to count.
"""


@dataclass(frozen=True, slots=True)
class Result:
    """What a tool took in every round, and gave; `exact` and `mended` count cells of `cells`."""

    tool: Tool
    files: int
    pages: int
    rounds: tuple[Measured, ...]
    cells: int = 0
    exact: int = 0
    mended: int = 0

    @property
    def pages_a_second(self) -> float:
        """The median of the rounds."""
        return self.pages / median(one.seconds for one in self.rounds)

    @property
    def cores(self) -> float:
        """How many worked at a time."""
        return sum(one.processor_seconds for one in self.rounds) / sum(one.seconds for one in self.rounds)

    @property
    def megabytes(self) -> float:
        """The most of all rounds."""
        return max(one.megabytes for one in self.rounds)


def ruled_files() -> list[Path]:
    """The PDFs with a rule around every cell."""
    return [path for folder in FOLDERS for path in sorted((ROOT / "corpus" / folder).glob("*.pdf"))]


def results(names: Iterable[str] = tuple(TOOLS)) -> dict[str, Result | None]:
    """Measure the tools, by name; None for one that is not installed."""
    files = ruled_files()
    jobs = {name: Job(name, tuple(map(str, files[:: TOOLS[name].every]))) for name in names if _is_here(TOOLS[name])}
    rounds: dict[str, list[Measured]] = {name: [] for name in jobs}
    for number in range(max((TOOLS[name].rounds for name in jobs), default=0)):
        for name, job in jobs.items():
            if number < TOOLS[name].rounds:
                rounds[name].append(measured(job))
    return {name: _result(jobs[name], rounds[name]) if name in jobs else None for name in names}


def _result(job: Job, rounds: Sequence[Measured]) -> Result:
    tool = TOOLS[job.tool]
    pages = sum(map(page_count, job.files))
    if not tool.gives_cells:
        return Result(tool, len(job.files), pages, tuple(rounds))
    tables = {Path(file): found for file, found in rounds[0].tables.items()}
    exact, mended = ([missed(path, found, clean) for path, found in tables.items()] for clean in (squashed, repaired))
    cells = sum(wanted for wanted, _ in exact)
    lost, spoilt = (sum(len(missing) for _, missing in counted) for counted in (exact, mended))
    return Result(tool, len(job.files), pages, tuple(rounds), cells, cells - lost, cells - spoilt)


def _is_here(tool: Tool) -> bool:
    module = tool.needs_module is None or find_spec(tool.needs_module) is not None
    return module and (tool.needs_program is None or which(tool.needs_program) is not None)


def page_count(path: Path | str) -> int:
    """Of a PDF."""
    document = pdfium.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def section(measured_tools: dict[str, Result | None]) -> str:
    """The table, what it means, and what the project promises."""
    here = {name: one for name, one in measured_tools.items() if one is not None}
    cells = max((one.cells for one in here.values()), default=0)
    meaning = MEANING.format(cells=cells, files=len(ruled_files()))
    rows = (_row(name, one) for name, one in measured_tools.items())
    return "\n".join((table(HEADER, rows), "", meaning, *_bound(here)))


def _row(name: str, one: Result | None) -> tuple[str, ...]:
    if one is None:
        return (f"{name}: not installed", *("-" for _ in HEADER[1:]))
    return (
        name,
        f"{one.files:,}",
        f"{one.pages:,}",
        f"{len(one.rounds)}",
        f"{one.pages_a_second:.1f}",
        f"{one.cores:.2f}",
        f"{one.megabytes:.0f}",
        share(one.exact, one.cells),
        share(one.mended, one.cells),
    )


def _bound(here: dict[str, Result]) -> Iterator[str]:
    """What the project promises, and what this run says about it."""
    if REPORT in here and PDFPLUMBER in here:
        ours, theirs = here[REPORT], here[PDFPLUMBER]
        # In each round one followed upon the other: what slowed the machine slowed both.
        pairs = zip(ours.rounds, theirs.rounds, strict=True)
        times = median(their_round.seconds / our_round.seconds for our_round, their_round in pairs)
        yield f"Bound: `read_report` reads at least {LEAST_PAGES_A_SECOND} pages/s in one process, and at least"
        yield f"{LEAST_TIMES_PDFPLUMBER} times as many as pdfplumber's `extract_tables` with its default settings."
        yield f"In this run: {ours.pages_a_second:.1f} pages/s, {times:.1f} times as many (the median of the rounds)."


def _print_missed(name: str, one: Result) -> None:
    for file, tables in one.rounds[0].tables.items():
        path = Path(file)
        for text in missed(path, tables)[1] if one.tool.gives_cells else ():
            print(f"{name}: {path.parent.name}/{path.stem}: {text!r}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tools", nargs="*", metavar="TOOL", help=", ".join(TOOLS))
    parser.add_argument("--missed", action="store_true")
    given = parser.parse_args()
    unknown = set(given.tools) - set(TOOLS)
    if unknown:
        parser.error(f"{sorted(unknown)} are not among {list(TOOLS)}")
    found = results(given.tools or tuple(TOOLS))
    print(section(found))
    for name, one in found.items():
        if given.missed and one is not None:
            _print_missed(name, one)


if __name__ == "__main__":
    main()
