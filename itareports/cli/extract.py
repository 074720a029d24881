"""`ita extract`: one file, for people or as JSON; no database."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from itareports.cli.options import Password
from itareports.errors import UsageError

File = Annotated[Path, typer.Argument(metavar="FILE", help="ไฟล์รายงาน · The file of a report.")]
AsJson = Annotated[bool, typer.Option("--json", help="พิมพ์เป็น JSON หนึ่งก้อน · Print one JSON object and nothing else.")]


def extract(file: File, as_json: AsJson = False, password: Password = None) -> None:  # noqa: FBT002 - typer makes it an option
    """อ่านรายงานหนึ่งไฟล์ · Read one report and print what is in it.

    Nothing is stored. `ita schema` describes the JSON.

    \b
    ตัวอย่าง · Examples:
      ita extract plan-2567.pdf
      ita extract plan-2567.docx --json > plan-2567.json
    """
    if not file.exists():
        raise UsageError(f"{file}: there is no such file.")
    from itareports.pipeline import read_report

    report = read_report(file, password=password)
    if as_json:
        sys.stdout.write(report.model_dump_json(indent=2) + "\n")
        return
    from itareports.cli.describe import described

    sys.stdout.writelines(f"{line}\n" for line in described(report))
