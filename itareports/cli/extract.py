"""`ita extract`: one file, for people or as JSON; no database."""

import sys
from pathlib import Path
from time import monotonic
from typing import Annotated

import typer

from itareports.cli.harmless import harmless, harmless_json
from itareports.cli.options import FrameworkFile, Password, Tessdata, own_frameworks, use_tesseract
from itareports.errors import NoReportError, UsageError
from itareports.extract.progress import telling

_PATIENCE = 2.0
"""Seconds between two lines on the pages that were recognised, and before the first."""

File = Annotated[Path, typer.Argument(metavar="FILE", help="ไฟล์รายงาน · The file of a report.")]
AsJson = Annotated[bool, typer.Option("--json", help="พิมพ์เป็น JSON หนึ่งก้อน · Print one JSON object and nothing else.")]
DebugImages = Annotated[
    Path | None,
    typer.Option(
        "--debug-images",
        metavar="DIR",
        file_okay=False,
        help="วาดภาพทุกหน้าของ PDF พร้อมสิ่งที่อ่านได้ · Draw each page of a PDF with what was read on it, into DIR.",
    ),
]


def extract(
    file: File,
    as_json: AsJson = False,  # noqa: FBT002 - typer makes it an option
    password: Password = None,
    framework: FrameworkFile = None,
    tessdata: Tessdata = None,
    debug_images: DebugImages = None,
) -> None:
    """อ่านรายงานหนึ่งไฟล์ · Read one report and print what is in it.

    Nothing is stored. `ita schema` describes the JSON.

    \b
    ตัวอย่าง · Examples:
      ita extract plan-2567.pdf
      ita extract plan-2567.docx --json > plan-2567.json
      ita extract plan-2567.pdf --debug-images pictures
    """
    if not file.exists():
        raise UsageError(f"{file}: there is no such file.")
    from itareports.cli.debug_images import draw_pages, is_pdf
    from itareports.pipeline import read_case
    from itareports.schema.framework import frameworks

    use_tesseract(tessdata)
    known = own_frameworks(framework) or frameworks()
    try:
        with telling(_PagesSaid()):
            case = read_case(file, password=password, frameworks=known)
    except NoReportError:
        # Then most of all a person wants to see what was read.
        if debug_images is not None and is_pdf(file):
            draw_pages(file, debug_images, None, password)
        raise
    if debug_images is not None:
        draw_pages(file, debug_images, case.report, password)
    if as_json:
        sys.stdout.write(harmless_json(case.report.model_dump_json(indent=2)) + "\n")
        return
    from itareports.cli.describe import described

    sys.stdout.writelines(f"{harmless(line)}\n" for line in described(case))


class _PagesSaid:
    """Says on standard error how far the recognition of pages is, every few seconds."""

    def __init__(self) -> None:
        self._said = monotonic()

    def __call__(self, page: int, pages: int | None) -> None:
        """A page was recognised."""
        if monotonic() - self._said >= _PATIENCE and page != pages:
            self._said = monotonic()
            of_th, of_en = ("", "") if pages is None else (f"/{pages}", f" of {pages}")
            sys.stderr.write(f"อ่านภาพแล้ว {page}{of_th} หน้า · page {page}{of_en} was recognised\n")
            sys.stderr.flush()
