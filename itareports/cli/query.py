"""`ita query`: measures across organisations."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from itareports.cli import options
from itareports.cli.listing import Cell, Column, Listing
from itareports.cli.options import DEFAULT_DB
from itareports.cli.words import thai_span

if TYPE_CHECKING:
    from itareports.store.query import MeasureRow

Text = Annotated[
    str | None, typer.Argument(metavar="[TEXT]", help="คำที่ต้องการค้น ทุกคำต้องพบ · Words to look for; all must occur.")
]
Unit = Annotated[str | None, typer.Option("--unit", metavar="NAME", help="หน่วยงานที่รับผิดชอบ · Responsible office.")]
Topic = Annotated[str | None, typer.Option("--topic", metavar="CODE", help="เรื่อง · Topic: indicator:4, issue:2.")]
Indicator = Annotated[int | None, typer.Option("--indicator", min=1, max=10, help="ตัวชี้วัด · Indicator.")]
ActiveOn = Annotated[
    date | None,
    typer.Option(
        "--active-on",
        parser=options.parse_day,
        metavar="YYYY-MM-DD",
        help="ดำเนินการในวันนั้น (ค.ศ.) · Under way that day.",
    ),
]

COLUMNS = (
    Column("organisation", "หน่วยงาน"),
    Column("province", "จังหวัด"),
    Column("organisation_type"),
    Column("fiscal_year", "ปีงบฯ", is_number=True),
    Column("kind"),
    Column("number", "ที่", is_number=True),
    Column("title", "มาตรการ", wide=True),
    Column("topics"),
    Column("units", "ผู้รับผิดชอบ"),
    Column("periods"),
    Column(None, "ระยะเวลา"),
    Column("snippet"),
    Column("report_id"),
)
_FOUND_IN = Column("snippet", "พบใน", wide=True)


def query(
    text: Text = None,
    org: options.Org = None,
    org_type: options.OrgType = None,
    province: options.Province = None,
    district: options.District = None,
    year: options.Year = None,
    unit: Unit = None,
    topic: Topic = None,
    indicator: Indicator = None,
    kind: options.ReportKind = None,
    active_on: ActiveOn = None,
    format_: options.AsFormat = None,
    output: options.Output = None,
    db: options.Db = DEFAULT_DB,
) -> None:
    """ค้นหามาตรการของทุกหน่วยงาน · Find measures across organisations.

    Thai words need no blanks between them, and Thai and Arabic digits are the same. All filters must hold.

    \b
    ตัวอย่าง · Examples:
      ita query คู่มือ --province ลำพูน
      ita query --unit กองคลัง --indicator 4 --active-on 2024-01-31
      ita query --year 2567 --output measures.xlsx
    """
    from itareports.cli.output import emit
    from itareports.store.query import MeasureFilter, find_measures
    from itareports.store.session import opened

    asked = MeasureFilter(
        text=text,
        org=org,
        type=org_type,
        province=province,
        district=district,
        year=year,
        unit=unit,
        topic=topic,
        indicator=indicator,
        kind=kind,
        active_on=active_on,
    )
    with opened(db, create=False) as session:
        emit(_listing(find_measures(session, asked), with_snippet=text is not None), format_, output)


def _listing(measures: "list[MeasureRow]", *, with_snippet: bool) -> Listing:
    columns = tuple(_FOUND_IN if with_snippet and column.key == "snippet" else column for column in COLUMNS)
    caption = f"{len(measures)} มาตรการ · {len(measures)} {'measure' if len(measures) == 1 else 'measures'}"
    return Listing(columns, [_row(one) for one in measures], caption)


def _row(one: "MeasureRow") -> tuple[Cell, ...]:
    return (
        one.organisation,
        one.province,
        one.organisation_type,
        one.fiscal_year_be,
        one.kind,
        one.number,
        one.title,
        one.topics,
        one.units,
        tuple(f"{first}/{last}" for first, last in one.periods),
        tuple(thai_span(first, last) for first, last in one.periods),
        one.snippet,
        one.report_id,
    )
