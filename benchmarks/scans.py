"""How well scanned pages are read, beside Tesseract alone and OCRmyPDF: python -m benchmarks.scans.

Seven reports of the corpus are put on the copier (corpus/copier.py) at 200 and 300 dots to the inch, and held against
the PDFs that lay on its glass.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from rapidfuzz.distance import Levenshtein

from benchmarks.accuracy import SHARED, TRUTH, scores
from benchmarks.cells import missed
from benchmarks.markdown import table
from benchmarks.tools import Tables
from corpus.scans import CORPUS, SCANS, scanned, wear_of
from itareports.extract.document import Document
from itareports.extract.readers import pdf
from itareports.normalize.text import squash

SOURCES = tuple(dict.fromkeys(source for source, _ in SCANS.values()))
FEW = 2
"""Reports that the other tools read: they take long."""

LANGUAGES = "tha+eng"
LIKENESS = 0.80

HEADER = ("reader", "dots to the inch", "pages", "characters wrong", "digits right", "cells exact", "F1", "s a page")

MEANING = """\
**Characters wrong** are edits over letters of the whole text without blanks, tables read row by row: programs that
read a page line by line, over its columns, lose here what they read well. **Digits right** is the share of the printed
digits that stand where they should. **Cells exact** and **F1** are those of the tables above, the latter with texts
that are at least 80 % alike. Times are of the processor, on one core. Ours is measured with the engine {engine}.

Bounds: F1 of at least 0.90 at 300 dots to the inch and 0.85 at 200; at most 3 % of the characters wrong; 6 seconds a
page.
"""


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader made of one scan."""

    text: str
    tables: Tables | None = None


Reader = Callable[[Path], Read]


def text_of(document: Document) -> str:
    """All of it without blanks, in reading order."""
    return "".join(squash(passage.text) for passage in document.passages())


def ours(path: Path) -> Read:
    """This program."""
    read = pdf.read(path.read_bytes())
    return Read(text_of(read), [[[cell.text for cell in row] for row in one.rows] for one in read.tables])


def plain_tesseract(path: Path) -> Read:
    """Each page as a picture, by `tesseract` with its own layout analysis (psm 3)."""
    texts = []
    with TemporaryDirectory() as folder, pypdfium2.PdfDocument(path.read_bytes()) as document:
        for number, page in enumerate(document):
            picture = Path(folder, f"{number}.png")
            page.render(scale=300 / 72, grayscale=True).to_pil().save(picture, dpi=(300, 300))
            texts.append(_said("tesseract", str(picture), "-", "-l", LANGUAGES, "--psm", "3"))
    return Read(squash("".join(texts)))


def ocrmypdf(path: Path) -> Read:
    """The text layer of OCRmyPDF."""
    with TemporaryDirectory() as folder:
        layered = str(Path(folder, "layered.pdf"))
        _said("ocrmypdf", "--deskew", "--jobs", "1", "-l", LANGUAGES, "--output-type", "pdf", str(path), layered)
        return Read(squash(_said("pdftotext", layered, "-")))


def _said(*command: str) -> str:
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout


def right_digits(printed: str, read: str) -> int:
    """How many digits of a text stand in another where they should.

    >>> right_digits("ปี2566ได้80.42", "ปี2566ใด้8O.42")
    7
    """
    same = (one for one in Levenshtein.opcodes(printed, read) if one.tag == "equal")
    return sum(letter.isdigit() for one in same for letter in printed[one.src_start : one.src_end])


def rows() -> Iterator[tuple[str, ...]]:
    """Each reader at each resolution."""
    readers: tuple[tuple[str, Reader, str | None, int], ...] = (
        ("ours", ours, None, len(SOURCES)),
        ("Tesseract, page by page", plain_tesseract, "tesseract", FEW),
        ("OCRmyPDF", ocrmypdf, "ocrmypdf", FEW),
    )
    for dpi in (200, 300):
        with TemporaryDirectory() as folder:
            copies = {source: _copy(source, dpi, Path(folder)) for source in SOURCES}
            for name, reader, program, count in readers:
                if program is None or shutil.which(program):
                    yield _row(name, reader, dpi, dict(list(copies.items())[:count]))
                else:
                    yield name, str(dpi), *("not installed",) * (len(HEADER) - 2)


def _copy(source: str, dpi: int, folder: Path) -> Path:
    target = folder / Path(source).name
    target.write_bytes(scanned((CORPUS / source).read_bytes(), wear_of(source, dpi)))
    return target


def _row(name: str, reader: Reader, dpi: int, copies: dict[str, Path]) -> tuple[str, ...]:
    pages = letters = wrong = digits = right = cells = exact = 0
    began = _processor_seconds()
    read = {source: reader(path) for source, path in copies.items()}
    seconds = _processor_seconds() - began
    for source, one in read.items():
        whole = pdf.read((CORPUS / source).read_bytes())
        printed = text_of(whole)
        pages += whole.pages or 0
        letters, wrong = letters + len(printed), wrong + Levenshtein.distance(printed, one.text)
        digits += sum(letter.isdigit() for letter in printed)
        right += right_digits(printed, one.text)
        if one.tables is not None:
            count, missing = missed(copies[source], one.tables)
            cells, exact = cells + count, exact + count - len(missing)
    share = f"{exact / cells:.0%}" if cells else "-"
    facts = _facts(next(iter(copies.values())).parent) if cells else "-"
    figures = f"{wrong / letters:.1%}", f"{right / digits:.1%}", share, facts
    return name, str(dpi), str(pages), *figures, f"{seconds / pages:.1f}"


def _facts(folder: Path) -> str:
    if not (SHARED / "evaluate.py").exists():
        return "not measured"
    return f"{scores(folder, TRUTH, threshold=LIKENESS)['f1']:.3f}"


def _processor_seconds() -> float:
    spent = os.times()
    return time.process_time() + spent.children_user + spent.children_system


def section() -> str:
    """The part of the page."""
    from itareports.extract.ocr.engines import engine

    found = engine()
    if found is None:
        return "Nothing that reads pictures is installed: nothing was measured.\n"
    told = MEANING.format(engine=f"{found.name} {found.version}")
    return f"{table(HEADER, rows())}\n\n{told}"


if __name__ == "__main__":
    print(section())
