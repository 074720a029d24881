"""Everything that is measured, written to docs/benchmarks.md: python -m benchmarks, or `make bench`."""

import time
from collections.abc import Callable

from benchmarks import (
    accuracy,
    across,
    arithmetic,
    glyphs,
    ingest_text,
    large_files,
    mutations,
    readers,
    scans,
    topics,
)
from benchmarks.machine import QUIET, described, load
from benchmarks.reading import ROOT

PAGE = ROOT / "docs" / "benchmarks.md"

HEAD = """\
# Benchmarks

Speed, memory and accuracy, measured in one run by `make bench`, which writes this page. Figures of time differ from
machine to machine and from run to run; what holds are the proportions, and the bounds named below each table.

{machine}
- Load before the run: {load:.1f} ({quiet})

`make bench` installs camelot and PyMuPDF into the virtual environment for this alone; PyMuPDF is under the AGPL, and
neither is a dependency of the package. `pdftotext` is of Debian's `poppler-utils`; the real reports are printed with
LibreOffice and Chromium. What is missing is said in the tables.
"""

SECTIONS: dict[str, Callable[[], str]] = {
    "Tables from ruled PDFs": lambda: readers.section(readers.results()),
    "Printed lines, scanned": glyphs.section,
    "Facts, by format": accuracy.section,
    "Scanned pages": scans.section,
    "Slips of one digit": arithmetic.section,
    "Topics of measures": topics.section,
    "Slips of a clerk": mutations.section,
    "Large files": large_files.section,
    "A folder of reports": ingest_text.section,
    "Reports side by side": across.section,
}


def main() -> None:
    """Measure, and write the page."""
    before = load()
    quiet = "the machine was quiet" if before < QUIET else "other programs ran, so that times are too long"
    parts = [HEAD.format(machine=described(), load=before, quiet=quiet)]
    for title, section in SECTIONS.items():
        began = time.monotonic()
        parts.append(f"## {title}\n\n{section()}")
        print(f"{title}: {time.monotonic() - began:.0f} s", flush=True)
    PAGE.write_text("\n".join(part.rstrip() + "\n" for part in parts), encoding="utf-8")
    print(f"written: {PAGE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
