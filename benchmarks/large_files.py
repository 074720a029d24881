"""Files far larger than a report: python -m benchmarks.large_files.

PDFs of up to 1,000 pages, made by repeating those of the corpus, and a DOCX table of 1,000 rows.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import pypdfium2 as pdfium

from benchmarks.markdown import table
from benchmarks.reading import ROOT, Job, Measured, measured
from benchmarks.tools import REPORT
from corpus.blocks import Row, Table
from corpus.look import Look
from corpus.word import word_file

ORIGINAL = ROOT / "corpus" / "pdf-libreoffice" / "yala-2568.pdf"
PAGES = (10, 100, 1000)
MOST_MEGABYTES = 200
ROWS, COLUMNS = 1000, 6
MOST_SECONDS = 1.0
ROUNDS = 3

HEADER = ("pages", "size of the file, kB", "pages/s", "cores", "peak MB")

PDF_MEANING = """\
`read_report` in a fresh process on each PDF, which repeats the pages of one report of the corpus: scores, measures and
all. **peak MB** has the {base:.0f} MB in it that the program takes for a report of six pages.

Bound: at most {most} MB for a PDF of 1,000 pages, and flat in the number of pages. In this run: {peak:.0f} MB; each of
the last 900 pages took {each:.0f} kB.
"""

WORD_MEANING = """\
Bound: a DOCX table of {rows:,} rows in less than {most:.0f} s. In this run: {seconds:.2f} s for the reading of one of
{rows:,} by {columns} cells with a paragraph in each, the median of {rounds} rounds.
"""


@dataclass(frozen=True, slots=True)
class Large:
    """A PDF of so many pages, and what reading it took."""

    pages: int
    kilobytes: float
    told: Measured


def pdf_results() -> Iterator[Large]:
    """One for each number of pages."""
    with TemporaryDirectory() as folder:
        for pages in PAGES:
            path = Path(folder, f"{pages}.pdf")
            repeat_pages(ORIGINAL, pages, path)
            yield Large(pages, path.stat().st_size / 1000, measured(Job(REPORT, (str(path),))))


def repeat_pages(original: Path, pages: int, target: Path) -> None:
    """Write a PDF with the pages of another one, again and again; fonts are in it once."""
    source, made = pdfium.PdfDocument(original), pdfium.PdfDocument.new()
    made.import_pages(source, list(islice(cycle(range(len(source))), pages)))
    made.save(target)
    made.close()
    source.close()


def word_seconds() -> float:
    """For the reading of a table of 1,000 rows in a DOCX, the median."""
    from itareports.extract.readers import word

    data = word_file((_large_table(),), Look(landscape=True))
    seconds = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        document = word.read(data)
        seconds.append(time.perf_counter() - began)
    assert len(document.tables[0].rows) == ROWS + 1, "the table has a header"
    return median(seconds)


def _large_table() -> Table:
    header = tuple(f"คอลัมน์ {column}" for column in range(COLUMNS))
    rows = (tuple((f"{column}. จัดอบรมครั้งที่ {row}",) for column in range(COLUMNS)) for row in range(ROWS))
    return Table(header, tuple(map(Row, rows)))


def section() -> str:
    """Both tables, and what the project promises."""
    base = measured(Job(REPORT, (str(ORIGINAL),))).megabytes
    large = list(pdf_results())
    before, last = large[-2:]
    each = 1000 * (last.told.megabytes - before.told.megabytes) / (last.pages - before.pages)
    pdf = PDF_MEANING.format(base=base, most=MOST_MEGABYTES, peak=last.told.megabytes, each=each)
    word = WORD_MEANING.format(rows=ROWS, columns=COLUMNS, rounds=ROUNDS, most=MOST_SECONDS, seconds=word_seconds())
    return "\n".join((table(HEADER, map(_row, large)), "", pdf, word))


def _row(large: Large) -> tuple[str, ...]:
    told = large.told
    cores = told.processor_seconds / told.seconds
    speed = large.pages / told.seconds
    return f"{large.pages:,}", f"{large.kilobytes:.0f}", f"{speed:.1f}", f"{cores:.2f}", f"{told.megabytes:.0f}"


if __name__ == "__main__":
    print(section())
