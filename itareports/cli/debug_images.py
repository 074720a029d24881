"""The pictures of `ita extract --debug-images`: files in a folder, and what is said of them on standard error."""

import sys
from pathlib import Path
from time import monotonic

from itareports.cli.harmless import harmless
from itareports.errors import UsageError
from itareports.extract.readers.kinds import told_kind_of
from itareports.schema import Report, Source

_PATIENCE = 2.0
"""Seconds after which progress is told, for each ten pages."""


def is_pdf(file: Path) -> bool:
    """Whether the content is that of a PDF."""
    return told_kind_of(file.read_bytes()) == "pdf"


def draw_pages(file: Path, folder: Path, report: Report | None, password: str | None) -> None:
    """Write a picture of each page of a PDF, with what its report was read from; `None` where it holds no report."""
    if not is_pdf(file):
        raise UsageError(f"{file.name}: pictures are made of the pages of PDF files only; leave out --debug-images.")
    from itareports.extract.pictures import pictures

    folder.mkdir(parents=True, exist_ok=True)
    began, drawn = monotonic(), 0
    nothing = Report(source=Source(name=file.name, sha256="", format="pdf"))
    for picture in pictures(file.read_bytes(), report or nothing, password=password):
        digits = max(2, len(str(picture.pages)))
        picture.image.save(folder / f"{file.stem}-page-{picture.page:0{digits}}.png")
        drawn = picture.page
        if drawn % 10 == 0 and drawn < picture.pages and monotonic() - began > _PATIENCE:
            _say(f"วาดแล้ว {drawn}/{picture.pages} หน้า · {drawn} of {picture.pages} pages drawn")
    _say(f"เขียนภาพ {drawn} หน้าไว้ที่ {folder} · Pictures of {drawn} pages were written to {folder}")


def _say(line: str) -> None:
    sys.stderr.write(f"{harmless(line)}\n")
    sys.stderr.flush()
