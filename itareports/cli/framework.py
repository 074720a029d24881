"""`ita framework`: what the program holds to be true of a year, how sure it is, and why."""

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import typer

from itareports.cli import options
from itareports.cli.listing import Cell, Column, Listing
from itareports.cli.options import Lang
from itareports.cli.words import FACT, SUBJECT
from itareports.errors import UsageError

if TYPE_CHECKING:
    from itareports.cli.framework_rows import Row


def _year(text: str) -> int:
    return options.parse_year(text, "YEAR")


Year = Annotated[int, typer.Argument(parser=_year, metavar="YEAR", help="ปีงบประมาณ พ.ศ. · Fiscal year, Buddhist era.")]


def framework(
    year: Year,
    framework: options.FrameworkFile = None,
    lang: options.Language = Lang.TH,
    format_: options.AsFormat = None,
    output: options.Output = None,
) -> None:
    """แสดงกรอบการประเมินของปีหนึ่ง · Show what the program holds of a year's assessment.

    Indicators, questions, items, weights, grades and what reports must contain, each with its confidence and its
    evidence. What has a confidence below 0.8 carries no finding of the audit. A file of your own corrects it: see
    docs/frameworks.md.

    \b
    ตัวอย่าง · Examples:
      ita framework 2566
      ita framework 2568 --framework our.toml --lang en
      ita framework 2567 --output framework-2567.xlsx
    """
    from itareports.cli.framework_rows import rows_of
    from itareports.cli.output import emit
    from itareports.schema.framework import frameworks

    all_years = options.own_frameworks(framework) or frameworks()
    known = all_years.of(year)
    if known is None:
        years = ", ".join(str(one.year) for one in all_years.all)
        raise UsageError(f"YEAR {year}: nothing is known of this year; one of {years} was expected.")
    emit(_listing(list(rows_of(known)), lang), format_, output)


def _listing(rows: "list[Row]", lang: Lang) -> Listing:
    thai = lang is Lang.TH
    columns = (
        Column("subject", None if thai else "Subject"),
        Column(None, "เรื่อง" if thai else None),
        Column("code", "รหัส" if thai else "Code"),
        Column("value"),
        Column(None, "เนื้อหา" if thai else "What is held", wide=True),
        Column("confidence", "ความเชื่อมั่น" if thai else "Confidence", is_number=True),
        Column("evidence_th", "ที่มา" if thai else None, wide=True),
        Column("evidence_en", None if thai else "Evidence", wide=True),
    )
    return Listing(columns, [_cells(row, lang) for row in rows], _caption(rows, lang))


def _cells(row: "Row", lang: Lang) -> tuple[Cell, ...]:
    said = (row.subject, SUBJECT[row.subject], row.code, row.value, _shown(row, lang))
    if row.fact is None:
        return (*said, None, None, None)
    return (*said, Decimal(str(row.fact.confidence)), row.fact.evidence, row.fact.evidence_en)


def _shown(row: "Row", lang: Lang) -> str:
    if row.value is None:
        return "ไม่ทราบ" if lang is Lang.TH else "not known"
    words = row.value if isinstance(row.value, tuple) else (row.value,)
    return ", ".join(FACT.get(word, word) if lang is Lang.TH else word for word in words)


def _caption(rows: "list[Row]", lang: Lang) -> str:
    unknown = sum(row.fact is None for row in rows)
    doubtful = sum(row.fact is not None and not row.fact.is_firm for row in rows)
    if lang is Lang.TH:
        return (
            f"ไม่ทราบ {unknown} รายการ ความเชื่อมั่นต่ำกว่า 0.8 {doubtful} รายการ ซึ่งไม่ใช้เป็นเหตุของข้อตรวจพบ "
            "แก้ไขได้ด้วย --framework FILE"
        )
    return (
        f"{unknown} not known; {doubtful} with a confidence below 0.8, which carry no finding of the audit. "
        "Correct them with --framework FILE."
    )
