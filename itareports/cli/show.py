"""`ita show`: one organisation over the years."""

from typing import TYPE_CHECKING, Annotated

import typer

from itareports.cli import options
from itareports.cli.listing import Cell, Column, Listing
from itareports.cli.options import DEFAULT_DB
from itareports.cli.words import KIND
from itareports.errors import UsageError

if TYPE_CHECKING:
    from itareports.store.show import HistoryRow

Name = Annotated[str, typer.Argument(metavar="ORG", help="ชื่อหน่วยงาน (บางส่วนก็ได้) · Name, or part of it.")]

COLUMNS = (
    Column("organisation", "หน่วยงาน"),
    Column("province", "จังหวัด"),
    Column("district"),
    Column("organisation_type"),
    Column("kind"),
    Column(None, "รายงาน"),
    Column("fiscal_year", "ปีงบฯ", is_number=True),
    Column("assessed_year", "ปีที่ประเมิน", is_number=True),
    Column("overall_score", "คะแนน", is_number=True),
    Column("grade"),
    Column("level"),
    Column(None, "ระดับ"),
    *(Column(f"indicator_{number}") for number in range(1, 11)),
    Column("measures", "มาตรการ", is_number=True),
    Column("errors", "ผิดพลาด", is_number=True),
    Column("warnings", "ควรตรวจ", is_number=True),
    Column("infos"),
    Column("document"),
    Column("report_id"),
)


def show(
    name: Name,
    format_: options.AsFormat = None,
    output: options.Output = None,
    db: options.Db = DEFAULT_DB,
) -> None:
    """ดูรายงานของหน่วยงานหนึ่งตามปี · Show one organisation over the years.

    Its reports, the oldest first, with the overall score, the number of measures and of findings; files hold the
    scores of the ten indicators too.

    \b
    ตัวอย่าง · Examples:
      ita show เทศบาลตำบลปัว
      ita show ปัว --format json
    """
    from itareports.cli.output import emit
    from itareports.store.session import opened
    from itareports.store.show import organisation_history

    with opened(db, create=False) as session:
        reports = organisation_history(session, name)
    if not reports:
        raise UsageError(f"No organisation in the database has {name!r} in its name; `ita compare` lists them all.")
    emit(Listing(COLUMNS, [_row(report) for report in reports]), format_, output)


def _row(one: "HistoryRow") -> tuple[Cell, ...]:
    return (
        one.organisation,
        one.province,
        one.district,
        one.organisation_type,
        one.kind,
        None if one.kind is None else KIND[one.kind],
        one.fiscal_year_be,
        one.assessed_year_be,
        one.overall_score,
        one.grade,
        one.level,
        " ".join(rating for rating in (one.grade, one.level) if rating is not None),
        *one.scores,
        one.measures,
        one.errors,
        one.warnings,
        one.infos,
        one.document,
        one.report_id,
    )
