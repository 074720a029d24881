"""`ita audit`: what is doubtful in the reports of a database."""

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from itareports.cli import options
from itareports.cli.listing import Cell, Column, Listing
from itareports.cli.options import DEFAULT_DB, Lang
from itareports.cli.words import SEVERITY, located

if TYPE_CHECKING:
    from itareports.store.findings import FindingRow


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


def audit(
    org: options.Org = None,
    code: Code = None,
    severity: Level = None,
    year: options.Year = None,
    lang: options.Language = Lang.TH,
    fail_on: Failing = None,
    format_: options.AsFormat = None,
    output: options.Output = None,
    db: options.Db = DEFAULT_DB,
) -> None:
    """ตรวจสอบคุณภาพข้อมูล · List what is doubtful in the data, errors first.

    `ita rules` tells what each code means.

    \b
    ตัวอย่าง · Examples:
      ita audit --org ปัว
      ita audit --code score --lang en
      ita audit --fail-on error --format csv --output findings.csv
    """
    from itareports.cli.across import see_side_by_side
    from itareports.cli.output import emit
    from itareports.store.findings import FindingFilter, list_findings
    from itareports.store.session import opened

    asked = FindingFilter(org=org, code=code, severity=None if severity is None else severity.value, year=year)
    with opened(db, create=False) as session:
        see_side_by_side(session)
        findings = list_findings(session, asked)
    emit(_listing(findings, lang), format_, output)
    severities = {finding.severity for finding in findings}
    if fail_on is not None and severities & _failing(fail_on):
        raise typer.Exit(1)


def _failing(fail_on: FailOn) -> set[str]:
    return {"error"} if fail_on is FailOn.ERROR else {"error", "warning"}


def _listing(findings: "list[FindingRow]", lang: Lang) -> Listing:
    thai = lang is Lang.TH
    columns = (
        Column("severity", None if thai else "Severity"),
        Column(None, "ระดับ" if thai else None),
        Column("code", "รหัส" if thai else "Code"),
        Column("organisation", "หน่วยงาน" if thai else "Organisation"),
        Column("province"),
        Column("fiscal_year", "ปีงบฯ" if thai else "Year", is_number=True),
        Column("kind"),
        Column("message_th", "สิ่งที่พบ" if thai else None, wide=True),
        Column("message_en", None if thai else "Finding", wide=True),
        Column(None, "ตำแหน่ง" if thai else "Place"),
        Column("document"),
        Column("page"),
        Column("line"),
        Column("path"),
        Column("evidence"),
        Column("report_id"),
    )
    counts = Counter[str](finding.severity for finding in findings)
    caption = ", ".join(f"{SEVERITY[one] if thai else one} {counts[one]}" for one in SEVERITY if counts[one])
    return Listing(columns, [_row(finding, lang) for finding in findings], caption)


def _row(one: "FindingRow", lang: Lang) -> tuple[Cell, ...]:
    return (
        one.severity,
        SEVERITY[one.severity],
        one.code,
        one.organisation,
        one.province,
        one.fiscal_year_be,
        one.kind,
        one.message_th,
        one.message_en,
        located(one.page, one.line, lang),
        one.document,
        one.page,
        one.line,
        one.path,
        one.evidence,
        one.report_id,
    )
