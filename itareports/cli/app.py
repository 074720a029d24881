"""The commands of `ita` in the order in which its help shows them."""

from collections.abc import Callable
from typing import Annotated

import typer

from itareports import __version__
from itareports.cli.audit import audit
from itareports.cli.compare import compare
from itareports.cli.extract import extract
from itareports.cli.framework import framework
from itareports.cli.ingest import ingest, retry
from itareports.cli.query import query
from itareports.cli.reference import rules, schema
from itareports.cli.show import show
from itareports.cli.status import status

COMMANDS: tuple[Callable[..., None], ...] = (
    ingest,
    extract,
    query,
    compare,
    audit,
    show,
    status,
    retry,
    rules,
    framework,
    schema,
)

app = typer.Typer(
    name="ita",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode="rich",
    help="อ่านรายงาน ITA ขององค์กรปกครองส่วนท้องถิ่นเข้าฐานข้อมูล ค้นหา เปรียบเทียบ และตรวจสอบ · "
    "Reads the ITA reports of Thai local government into a database; searches, compares and audits them.",
)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        typer.echo(f"itareports {__version__}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", callback=_print_version, is_eager=True, help="รุ่น · Print the version.")
]


def _global_options(version: Version = False) -> None:  # noqa: FBT002 - typer makes it an option
    """Options that stand before the command."""


app.callback()(_global_options)
for _command in COMMANDS:
    app.command()(_command)
