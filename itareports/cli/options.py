"""The options that several commands share, each under one name everywhere."""

import os
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from itareports.errors import UsageError

if TYPE_CHECKING:
    from itareports.schema.framework import Frameworks

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


def parse_year(text: str, name: str = "--year") -> int:
    """The year of the Buddhist era that was typed, in Thai or Arabic digits; else a UsageError that says what is meant.

    `name` is what the year was asked for as.

    >>> parse_year("๒๕๖๗")
    2567
    """
    year = int(text) if text.strip().isdecimal() else 0
    if _FIRST_YEAR <= year <= _LAST_YEAR:
        return year
    hint = f"; {year} CE is {year + 543}" if _FIRST_YEAR <= year + 543 <= _LAST_YEAR else ""
    raise UsageError(f"{name} {text}: a year of the Buddhist era was expected, such as 2567{hint}.")


def own_frameworks(file: Path | None) -> "Frameworks | None":
    """The frameworks with a user's file above them, None where there is no such file."""
    if file is None:
        return None
    from itareports.schema.framework import frameworks_from

    return frameworks_from(file)


def use_tesseract(folder: Path | None) -> None:
    """Have scans read by Tesseract with the data in a folder, in this process and in its workers."""
    if folder is None:
        return
    wanting = [name for name in ("tha.traineddata", "eng.traineddata") if not (folder / name).is_file()]
    if wanting:
        raise UsageError(f"--tessdata {folder}: {' and '.join(wanting)} is not in this folder.")
    os.environ["ITA_TESSDATA"] = str(folder)
    os.environ.setdefault("ITA_OCR", "tesseract")


def parse_day(text: str) -> date:
    """The day of the Common Era that was typed; else a UsageError that says what is meant.

    >>> parse_day("2024-01-31")
    datetime.date(2024, 1, 31)
    """
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(f"--active-on {text}: a day was expected, written like 2024-01-31.") from None
    if day.year < _FIRST_YEAR:
        return day
    raise UsageError(
        f"--active-on {text}: a day of the Common Era was expected, such as 2024-01-31; "
        f"{day.year} BE is {day.year - 543} CE."
    )


Db = Annotated[
    str,
    typer.Option(
        "--db", envvar="ITA_DB", metavar="URL", help="ฐานข้อมูล · Database: sqlite:///FILE or postgresql+psycopg://…"
    ),
]
Password = Annotated[
    str | None,
    typer.Option(
        "--password",
        envvar="ITA_PASSWORD",
        show_envvar=True,
        metavar="WORD",
        help="รหัสผ่านของไฟล์ PDF · The password of PDF files; in the variable it stands in no history.",
    ),
]
Tessdata = Annotated[
    Path | None,
    typer.Option(
        "--tessdata",
        envvar="ITA_TESSDATA",
        show_envvar=True,
        metavar="DIR",
        help="อ่านภาพด้วย Tesseract และข้อมูลในโฟลเดอร์นี้ · Read scans by Tesseract, with the data in this folder.",
    ),
]
FrameworkFile = Annotated[
    Path | None,
    typer.Option(
        "--framework",
        envvar="ITA_FRAMEWORK",
        show_envvar=True,
        metavar="FILE",
        help="ไฟล์ TOML ที่แก้กรอบการประเมินบางปี · A TOML file that overrides the frameworks of some years.",
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
Year = Annotated[
    int | None,
    typer.Option("--year", parser=parse_year, metavar="พ.ศ.", help="ปีงบประมาณ พ.ศ. · Fiscal year, Buddhist era."),
]
ReportKind = Annotated[
    Kind | None, typer.Option("--kind", help="แผนหรือผลการดำเนินการ · The plan, or the report on how it was carried out.")
]
Language = Annotated[Lang, typer.Option("--lang", help="ภาษา · Language of the messages.")]
