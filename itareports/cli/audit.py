"""`ita audit`: what is doubtful in the reports of a database."""

from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from itareports.cli import options
from itareports.cli.options import DEFAULT_DB, Format, Lang

if TYPE_CHECKING:
    from itareports.cli.findings.groups import Audit
    from itareports.store.filters import FindingFilter


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class FailOn(StrEnum):
    """What makes the command fail: errors, or warnings too."""

    ERROR = "error"
    WARNING = "warning"


Code = Annotated[str | None, typer.Option("--code", metavar="CODE", help="รหัสหรือหมวด · Code, or family: score.")]
Level = Annotated[Severity | None, typer.Option("--severity", help="ระดับ · Severity.")]
Failing = Annotated[
    FailOn | None,
    typer.Option("--fail-on", help="จบด้วยสถานะ 1 เมื่อพบ · Exit status 1 if such, or worse, is listed."),
]
Html = Annotated[
    Path | None,
    typer.Option("--html", metavar="FILE", help="หน้าเว็บหนึ่งหน้าสำหรับส่งให้หน่วยงาน · One page to hand to a municipality."),
]


def audit(
    org: options.Org = None,
    org_type: options.OrgType = None,
    province: options.Province = None,
    kind: options.ReportKind = None,
    year: options.Year = None,
    code: Code = None,
    severity: Level = None,
    lang: options.Language = Lang.TH,
    html: Html = None,
    fail_on: Failing = None,
    format_: options.AsFormat = None,
    output: options.Output = None,
    db: options.Db = DEFAULT_DB,
) -> None:
    """ตรวจสอบคุณภาพข้อมูล · List what is doubtful in the data, the reports with most errors first.

    Each finding tells what is wrong and what to do, where in the document it is and what the document says there;
    `ita rules CODE` explains it. CSV and JSON are flat rows, XLSX is a worksheet to work through.

    \b
    ตัวอย่าง · Examples:
      ita audit --org ปัว
      ita audit --code score --lang en
      ita audit --org ปัว --html pua.html
      ita audit --province น่าน --output worksheet.xlsx
      ita audit --fail-on error --format csv --output findings.csv
    """
    from itareports.store.filters import FindingFilter

    asked = FindingFilter(
        org=org,
        type=org_type,
        province=province,
        kind=kind,
        year=year,
        code=code,
        severity=None if severity is None else severity.value,
    )
    found = _looked_up(asked, db)
    if html is not None:
        _write_page(found, lang, html)
    if html is None or format_ is not None or output is not None:
        _emit(found, lang, format_, output)
    if fail_on is not None and found.counts.keys() & _failing(fail_on):
        raise typer.Exit(1)


def _looked_up(asked: "FindingFilter", db: str) -> "Audit":
    from itareports.cli.across import see_side_by_side
    from itareports.cli.findings.groups import Audit, Audited
    from itareports.store.audited import list_audited, scores_by_report
    from itareports.store.findings import list_findings
    from itareports.store.session import opened

    with opened(db, create=False) as session:
        see_side_by_side(session)
        scores = scores_by_report(session, asked)
        reports = [Audited(one, scores[one.report_id]) for one in list_audited(session, asked)]
        return Audit.of(asked, reports, list_findings(session, asked))


def _emit(found: "Audit", lang: Lang, format_: Format | None, output: Path | None) -> None:
    """Write the findings to the screen or a file, each format in its own way."""
    from itareports.cli.output import chosen_format, deliver, draw, emit

    chosen = chosen_format(format_, output)
    if chosen is Format.TABLE:
        from itareports.cli.findings.screen import draw_audit

        draw(partial(draw_audit, found, lang), output)
    elif chosen is Format.XLSX:
        from itareports.cli.findings.worksheet import worksheet

        deliver(worksheet(found, lang), output)
    else:
        from itareports.cli.findings.listing import flat

        emit(flat(found.findings), chosen, output)


def _write_page(found: "Audit", lang: Lang, target: Path) -> None:
    from itareports.cli.findings.page import page
    from itareports.cli.output import replace_file

    replace_file(target, page(found, lang, date.today()).encode(), option="--html")


def _failing(fail_on: FailOn) -> set[str]:
    return {"error"} if fail_on is FailOn.ERROR else {"error", "warning"}
