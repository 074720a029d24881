"""`ita compare`: organisations side by side."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from itareports.cli import options
from itareports.cli.listing import Cell, Column, Listing
from itareports.cli.options import DEFAULT_DB
from itareports.cli.words import TYPE

if TYPE_CHECKING:
    from itareports.store.matrix import Matrix, MatrixRow


CAPTION = (
    "อันดับและมัธยฐานคิดจากช่อง “รวม” ในกลุ่มเดียวกัน ช่องว่างคือไม่ได้ระบุในรายงาน · "
    "Ranks and medians are those of the total among the peers; blank: not told by the report."
)


class Of(StrEnum):
    """What is compared."""

    SCORES = "scores"
    MEASURES = "measures"


class Columns(StrEnum):
    """What stands beside the organisations."""

    INDICATOR = "indicator"
    YEAR = "year"


class By(StrEnum):
    """Who is whose peer."""

    PROVINCE = "province"
    TYPE = "type"
    YEAR = "year"


What = Annotated[Of, typer.Option("--of", help="คะแนนหรือจำนวนมาตรการ · Scores, or the number of measures.")]
Across = Annotated[Columns, typer.Option("--columns", help="ตัวชี้วัดหรือปี · The ten indicators, or the years.")]
Peers = Annotated[
    By | None, typer.Option("--by", help="จัดอันดับในกลุ่มเดียวกัน · Rank among the same province, type or year.")
]


def compare(
    of: What = Of.SCORES,
    columns: Across = Columns.INDICATOR,
    by: Peers = None,
    org: options.Org = None,
    org_type: options.OrgType = None,
    province: options.Province = None,
    year: options.Year = None,
    format_: options.AsFormat = None,
    output: options.Output = None,
    db: options.Db = DEFAULT_DB,
) -> None:
    """เปรียบเทียบหน่วยงาน · Compare organisations.

    Organisations in rows, the ten indicators or the years in columns; with the rank among the peers, the peers'
    median and the distance to it. Scores go by the year assessed, measures by the fiscal year of the plan.

    \b
    ตัวอย่าง · Examples:
      ita compare --by province
      ita compare --columns year --province ลำพูน
      ita compare --of measures --year 2567 --format csv
    """
    from itareports.cli.output import emit
    from itareports.store.compare import score_matrix
    from itareports.store.filters import MeasureFilter
    from itareports.store.measure_counts import measure_matrix
    from itareports.store.session import opened

    asked = MeasureFilter(org=org, type=org_type, province=province, year=year)
    matrix_of = score_matrix if of is Of.SCORES else measure_matrix
    with opened(db, create=False) as session:
        matrix = matrix_of(session, asked, columns.value, None if by is None else by.value)
    emit(_listing(matrix, by), format_, output)


def _listing(matrix: "Matrix", by: By | None) -> Listing:
    with_year = any(row.year is not None for row in matrix.rows)
    columns = (
        Column("organisation", "หน่วยงาน"),
        Column("province", "จังหวัด" if by is By.PROVINCE else None),
        Column("organisation_type"),
        Column(None, "ประเภท" if by is By.TYPE else None),
        Column("year", "ปี" if with_year else None, is_number=True),
        *(Column(label, label, is_number=True) for label in matrix.columns),
        Column("overall", "รวม", is_number=True),
        Column("rank", "อันดับ", is_number=True),
        Column("peers_median", "มัธยฐาน", is_number=True),
        Column("difference", "ต่าง", is_number=True),
    )
    return Listing(columns, [_row(row) for row in matrix.rows], CAPTION)


def _row(row: "MatrixRow") -> tuple[Cell, ...]:
    return (
        row.organisation,
        row.province,
        row.type,
        None if row.type is None else TYPE[row.type],
        row.year,
        *row.cells,
        row.overall,
        row.rank,
        None if row.overall is None or row.difference is None else row.overall - row.difference,
        row.difference,
    )
