"""The options that several commands share, each under one name everywhere."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from itareports.errors import UsageError

DEFAULT_DB = "sqlite:///ita.db"
"""The default of the store, spelled again because the store is not imported to print a help text."""

_FIRST_YEAR, _LAST_YEAR = 2540, 2643


class Format(StrEnum):
    """How a listing is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"


class Kind(StrEnum):
    """The two kinds of report."""

    PLAN = "plan"
    IMPLEMENTATION = "implementation"


class Type(StrEnum):
    """The types of local administrative organisations."""

    PROVINCIAL = "provincial_administrative_organisation"
    CITY = "city_municipality"
    TOWN = "town_municipality"
    SUBDISTRICT = "subdistrict_municipality"
    SUBDISTRICT_ADMINISTRATIVE = "subdistrict_administrative_organisation"
    SPECIAL = "special"


class Lang(StrEnum):
    """The languages of the audit."""

    TH = "th"
    EN = "en"


Db = Annotated[
    str,
    typer.Option(
        "--db", envvar="ITA_DB", metavar="URL", help="ฐานข้อมูล · Database: sqlite:///FILE or postgresql+psycopg://…"
    ),
]
AsFormat = Annotated[
    Format | None,
    typer.Option("--format", help="รูปแบบ · Format; without it the ending of --output decides, else a table."),
]
Output = Annotated[
    Path | None, typer.Option("--output", metavar="FILE", help="เขียนลงไฟล์ · Write to a file; needed for xlsx.")
]
Org = Annotated[str | None, typer.Option("--org", metavar="NAME", help="ชื่อหน่วยงาน (บางส่วนก็ได้) · Name, or part of it.")]
OrgType = Annotated[Type | None, typer.Option("--type", metavar="TYPE", help="ประเภท · Type: town_municipality, …")]
Province = Annotated[str | None, typer.Option("--province", metavar="NAME", help="จังหวัด · Province, in Thai.")]
District = Annotated[str | None, typer.Option("--district", metavar="NAME", help="อำเภอ · District, in Thai.")]
Year = Annotated[int | None, typer.Option("--year", metavar="พ.ศ.", help="ปีงบประมาณ พ.ศ. · Fiscal year, Buddhist era.")]
ReportKind = Annotated[
    Kind | None, typer.Option("--kind", help="แผนหรือผลการดำเนินการ · The plan, or the report on how it was carried out.")
]
Language = Annotated[Lang, typer.Option("--lang", help="ภาษา · Language of the messages.")]


def checked_year(year: int | None) -> int | None:
    """The year, if it can be one of the Buddhist era; else a UsageError that says what was meant.

    >>> checked_year(2567)
    2567
    """
    if year is None or _FIRST_YEAR <= year <= _LAST_YEAR:
        return year
    hint = f"; {year} CE is {year + 543}" if _FIRST_YEAR <= year + 543 <= _LAST_YEAR else ""
    raise UsageError(f"--year {year}: a year of the Buddhist era was expected, such as 2567{hint}.")


def checked_day(day: datetime | None) -> datetime | None:
    """The day, if its year is one of the Common Era; else a UsageError that says what was meant.

    >>> checked_day(datetime(2024, 1, 31))
    datetime.datetime(2024, 1, 31, 0, 0)
    """
    if day is None or day.year < _FIRST_YEAR:
        return day
    raise UsageError(
        f"--active-on {day:%Y-%m-%d}: a day of the Common Era was expected, such as 2024-01-31; "
        f"{day.year} BE is {day.year - 543} CE."
    )
