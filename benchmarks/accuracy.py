"""How well reports are read, whatever file they come in: python -m benchmarks.accuracy.

The facts of each report are held against those that a careful reader takes from it, by ../shared/evaluate.py: for the
files of the corpus, and for the four real reports of ../shared, which are printed anew in every format.
"""

import json
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.markdown import table
from benchmarks.reading import ROOT
from benchmarks.render_reports import FORMATS, PAGES, Blocks, blocks_of, render
from corpus.spec import load_all
from itareports import read_report
from itareports.errors import ItaError
from itareports.extract.readers import read_document

SHARED = ROOT.parent / "shared"
CORPUS = ROOT / "corpus"
TRUTH = CORPUS / "reports"
SUFFIXES = (".txt", ".docx", ".pdf")

HEADER = ("reports", "number", "facts", "precision", "recall", "F1", "findings wrong")

LEAST_F1 = 0.995

MEANING = """\
Facts are what a careful reader takes from a report: the organisation, the years, every score, every measure with its
steps, offices, periods and results, the constraints. **F1** is the harmonic mean of precision (what share of the facts
given is right) and recall (what share of the right ones is given); a text counts if it is at least 95 % alike.
**findings wrong** counts what the audit should find and does not, or finds and should not: many a line that is misread
shows there again. The program was written with the files of the corpus and the texts of the real reports at hand. The
real reports are not in this repository; they are printed anew for each run.

Bound: F1 of at least {least} for the real reports as text; the text and the Word files of the corpus without a fault.
"""

NO_SCORER = "The scoring program, `../shared/evaluate.py`, is not here: nothing was measured.\n"
NO_REAL_REPORTS = "The real reports were not measured in every format: {missing} is missing."


@dataclass(frozen=True, slots=True)
class Row:
    """Reports of one format, by name, with their scores."""

    name: str
    scores: dict[str, Any]


def scores(folder: Path, truth: Path, only: Collection[str] | None = None, threshold: float = 0.95) -> dict[str, Any]:
    """Read the files of a folder, and hold them against TRUTH/STEM.json: f1, precision, recall, right, wanted, given.

    `findings_absent` and `findings_unwanted` list pairs of stem and code; `unread` the files in which no report was
    found. `only` names the stems to read, `threshold` how alike two texts must be that count as one.
    """
    files = [path for path in sorted(folder.iterdir()) if path.suffix in SUFFIXES]
    with TemporaryDirectory() as temporary:
        wanted, given = Path(temporary, "truth"), Path(temporary, "given")
        wanted.mkdir()
        given.mkdir()
        unread = []
        for path in files:
            if only is not None and path.stem not in only:
                continue
            shutil.copy(truth / f"{path.stem}.json", wanted)
            try:
                (given / f"{path.stem}.json").write_text(read_report(path).model_dump_json(), encoding="utf-8")
            except ItaError as error:
                unread.append(f"{path.name}: {error}")
        return {**_evaluated(wanted, given, threshold), "unread": unread}


def _evaluated(wanted: Path, given: Path, threshold: float) -> dict[str, Any]:
    command = [
        sys.executable,
        str(SHARED / "evaluate.py"),
        str(wanted),
        str(given),
        "--json",
        "--text-threshold",
        str(threshold),
    ]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    # Lines before the last tell of reports that were not read.
    told = json.loads(ran.stdout.splitlines()[-1])
    assert isinstance(told, dict)
    return told


def corpus_rows() -> Iterator[Row]:
    """The corpus by folder; its unruled PDFs by the way their tables are drawn."""
    for folder in ("reports", "word", "pdf-libreoffice", "pdf-chromium"):
        yield Row(f"corpus, {folder}", scores(CORPUS / folder, TRUTH))
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for spec in load_all():
        kinds[spec.look.unruled].add(spec.stem)
    for kind, stems in sorted(kinds.items()):
        yield Row(f"corpus, pdf-unruled: {kind}", scores(CORPUS / "pdf-unruled", TRUTH, stems))
    yield Row("corpus, pdf-damaged", scores(CORPUS / "pdf-damaged", TRUTH))


def real_rows() -> Iterator[Row]:
    """The real reports as text, and printed in every format."""
    reports = {path.stem: _blocks(path) for path in sorted((SHARED / "reports").glob("*.txt"))}
    yield Row("real, text", scores(SHARED / "reports", SHARED / "truth"))
    with TemporaryDirectory() as folder:
        for kind in FORMATS:
            if _printer(kind) is None:
                render(reports, kind, Path(folder, kind))
                yield Row(f"real, {kind}", scores(Path(folder, kind), SHARED / "truth"))


def _blocks(path: Path) -> Blocks:
    return blocks_of(read_document(path, path.read_bytes()))


def _printer(kind: str) -> str | None:
    """The program that is needed for a format, and missing."""
    program = {"pdf-libreoffice": "soffice", **dict.fromkeys(PAGES, "chromium")}.get(kind)
    return program if program is not None and shutil.which(program) is None else None


def section() -> str:
    """The table, what it means, and what is missing."""
    if not (SHARED / "evaluate.py").exists():
        return NO_SCORER
    rows = list(corpus_rows())
    missing = [SHARED.name] if not (SHARED / "reports").exists() else sorted(filter(None, map(_printer, FORMATS)))
    if (SHARED / "reports").exists():
        rows += real_rows()
    notes = [NO_REAL_REPORTS.format(missing=program) for program in dict.fromkeys(missing)]
    return "\n".join((table(HEADER, map(_told, rows)), "", MEANING.format(least=LEAST_F1), *notes))


def _told(row: Row) -> tuple[str, ...]:
    told = row.scores
    wrong = len(told["findings_absent"]) + len(told["findings_unwanted"])
    shares = (f"{told[key]:.3f}" for key in ("precision", "recall", "f1"))
    return row.name, f"{told['reports']}", f"{told['wanted']:,}", *shares, f"{wrong}"


if __name__ == "__main__":
    print(section())
