"""`ita status`: every file ever seen."""

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from itareports.cli import options
from itareports.cli.harmless import harmless
from itareports.cli.ingest import Classes
from itareports.cli.listing import Cell, Column, Listing
from itareports.cli.options import DEFAULT_DB
from itareports.cli.words import STATUS, near

if TYPE_CHECKING:
    from itareports.store.files import FileRow

Failed = Annotated[bool, typer.Option("--failed", help="เฉพาะไฟล์ที่ไม่สำเร็จ · Only files that failed.")]

COLUMNS = (
    Column("path"),
    Column(None, "ไฟล์"),
    Column("status", "สถานะ"),
    Column("class", "สาเหตุ"),
    Column("reason", "เหตุผล"),
    Column("remedy", "วิธีแก้"),
    Column("size"),
    Column("sha256"),
    Column("program_version"),
    Column("seen_at"),
    Column("report_id"),
)


def status(
    failed: Failed = False,  # noqa: FBT002 - typer makes it an option
    classes: Classes = None,
    format_: options.AsFormat = None,
    output: options.Output = None,
    db: options.Db = DEFAULT_DB,
) -> None:
    """ดูสถานะของทุกไฟล์ · List every file ever seen, and what became of it.

    loaded, unchanged, superseded by a newer file of the same report, duplicate of another file, or failed with the
    class of failure, the reason and a remedy. `ita retry` reads failed files again.

    \b
    ตัวอย่าง · Examples:
      ita status
      ita status --class timed-out
      ita status --format csv --output status.csv
    """
    from itareports.cli.output import emit
    from itareports.store.files import list_files
    from itareports.store.session import opened

    with opened(db, create=False) as session:
        files = list_files(session, {"failed"} if failed or classes else None)
    if classes:
        files = [file for file in files if file.failure in set(classes)]
    counts = Counter[str](file.status for file in files)
    kinds = Counter[str](file.failure for file in files if file.failure is not None)
    caption = ", ".join(f"{name} {counts[key]}" for key, name in STATUS.items() if key in counts)
    if kinds:
        caption += f" ({', '.join(f'{kind} {number}' for kind, number in kinds.most_common())})"
    emit(Listing(COLUMNS, [_row(file) for file in files], caption), format_, output)


def _row(file: "FileRow") -> tuple[Cell, ...]:
    return (
        file.path,
        harmless(near(file.path)),
        file.status,
        file.failure,
        None if file.reason is None else harmless(file.reason),
        file.remedy,
        file.size,
        file.sha256,
        file.program_version,
        file.seen_at,
        file.report_id,
    )
