"""`ita status`: every file ever seen."""

from collections import Counter
from typing import TYPE_CHECKING

from itareports.cli import options
from itareports.cli.listing import Cell, Column, Listing
from itareports.cli.options import DEFAULT_DB
from itareports.cli.words import STATUS, near

if TYPE_CHECKING:
    from itareports.store.files import FileRow

COLUMNS = (
    Column("path"),
    Column(None, "ไฟล์"),
    Column("status", "สถานะ"),
    Column("reason", "เหตุผล"),
    Column("remedy", "วิธีแก้"),
    Column("size"),
    Column("sha256"),
    Column("program_version"),
    Column("seen_at"),
    Column("report_id"),
)


def status(
    format_: options.AsFormat = None,
    output: options.Output = None,
    db: options.Db = DEFAULT_DB,
) -> None:
    """ดูสถานะของทุกไฟล์ · List every file ever seen, and what became of it.

    loaded, unchanged, superseded by a newer file of the same report, duplicate of another file, or failed with the
    reason and a remedy.

    \b
    ตัวอย่าง · Examples:
      ita status
      ita status --format csv --output status.csv
    """
    from itareports.cli.output import emit
    from itareports.store.files import list_files
    from itareports.store.session import opened

    with opened(db, create=False) as session:
        files = list_files(session)
    counts = Counter[str](file.status for file in files)
    caption = ", ".join(f"{name} {counts[key]}" for key, name in STATUS.items() if key in counts)
    emit(Listing(COLUMNS, [_row(file) for file in files], caption), format_, output)


def _row(file: "FileRow") -> tuple[Cell, ...]:
    return (
        file.path,
        near(file.path),
        file.status,
        file.reason,
        file.remedy,
        file.size,
        file.sha256,
        file.program_version,
        file.seen_at,
        file.report_id,
    )
