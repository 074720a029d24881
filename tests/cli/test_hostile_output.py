"""Texts of reports and names of files rule neither the screen nor a spreadsheet, whatever stands in them."""

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell

from itareports.cli.listing import Column, Listing
from itareports.cli.output import as_csv, as_table, as_xlsx
from itareports.schema import Activity, Measure, Report
from tests.cli.hostile import QUOTE, hostile_report
from tests.cli.running import Answer, load_all, run_ita
from tests.hostile.texts import HEAD

RULING = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)
"""All that rules a screen, but for the line feeds with which the program ends its own lines."""

FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    " =1",
    "\u00a0=1",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    " ＋1",
    "－1",
    "＠A",
    "\u200b=1",
)
PLAIN = ("1+1", "ก=ข", "(-1)", "’=1", "・1")


def ruling_report() -> Report:
    """The hostile report, with a measure whose every text is hostile, and one text that no cell can hold."""
    activity = Activity(heading=QUOTE, steps=(), results=(QUOTE, "=" + "ก" * 40_000))
    measure = Measure(number=1, title=f"มาตรการ{QUOTE}\nหัวข้อ", activities=(activity,))
    return hostile_report().model_copy(update={"measures": (measure,)})


@pytest.fixture(scope="module")
def hostile_db(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('hostile')}/ita.db"
    load_all(url, [ruling_report()])
    return url


COMMANDS = [("query",), ("compare",), ("show", "script"), ("audit",), ("audit", "--lang", "en"), ("status",)]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("format_", ["table", "json"])
def test_a_listing_does_nothing_to_the_screen(command: tuple[str, ...], format_: str, hostile_db: str) -> None:
    answer = run_ita(*command, "--format", format_, ITA_DB=hostile_db)
    assert (answer.status, answer.err) == (0, "")
    assert "<" in answer.out or command == ("compare",)
    assert RULING.search(answer.out) is None


def test_json_keeps_every_character(hostile_db: str) -> None:
    answer = run_ita("audit", "--format", "json", ITA_DB=hostile_db)
    assert QUOTE in {row["evidence"] for row in json.loads(answer.out)}


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_files_hold_no_formula(command: tuple[str, ...], hostile_db: str, tmp_path: Path) -> None:
    for ending in ("csv", "xlsx"):
        answer = run_ita(*command, "--output", tmp_path / f"a.{ending}", ITA_DB=hostile_db)
        assert (answer.status, answer.out, answer.err) == (0, "", "")
    text = (tmp_path / "a.csv").read_text("utf-8-sig")
    texts = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert not [cell for cell in texts if not re.fullmatch(r"-?[0-9.]+", cell) and re.match(r"[=+\-@\t\r\n]", cell)]
    assert {cell.data_type for cell in cells(tmp_path / "a.xlsx")} <= {"s", "inlineStr", "n", "d"}


def cells(book: Path) -> Iterator[Cell | MergedCell]:
    for sheet in load_workbook(book).worksheets:
        for row in sheet.iter_rows():
            yield from row


@pytest.mark.parametrize("text", FORMULAS, ids=repr)
def test_what_begins_a_formula_is_defused(text: str, tmp_path: Path) -> None:
    listing = Listing((Column("text"),), [(text,)])
    assert list(csv.reader(io.StringIO(as_csv(listing).decode("utf-8-sig"), newline="")))[1] == [f"'{text}"]
    book = tmp_path / "a.xlsx"
    book.write_bytes(as_xlsx(listing))
    cell = load_workbook(book).worksheets[0]["A2"]
    # Where somebody edits it, Excel would take a text without that mark for a formula.
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


@pytest.mark.parametrize("text", PLAIN, ids=repr)
def test_what_begins_no_formula_stays(text: str) -> None:
    assert as_csv(Listing((Column("text"),), [(text,)])).decode("utf-8-sig") == f"text\r\n{text}\r\n"


def test_a_text_that_no_cell_can_hold_is_shortened(tmp_path: Path) -> None:
    book = tmp_path / "a.xlsx"
    book.write_bytes(as_xlsx(Listing((Column("text"),), [("ก" * 40_000,), ("ข" * 32_767,), ("ก\ud800\x1b\ufffeข",)])))
    values = [cell.value for cell in load_workbook(book).worksheets[0]["A"]]
    assert values == ["text", "ก" * 32_766 + "…", "ข" * 32_767, "กข"]


def test_a_caption_and_each_value_of_a_cell_are_harmless() -> None:
    listing = Listing((Column("text", "ข้อความ"),), [((QUOTE, "ก\nข"),)], caption=QUOTE)
    assert RULING.search(as_table(listing).decode()) is None


@pytest.fixture
def named(tmp_path: Path) -> Path:
    """A report whose name and texts would clear the screen and end its line."""
    path = tmp_path / "plan\n\x1b[2J\u202etxt.txt"
    header = "| มาตรการ | ขั้นตอน | ผู้รับผิดชอบ | ระยะเวลา |\n|---|---|---|---|\n"
    row = "| จัดทำคู่มือ\x1b]0;x\x07\u202eข\x9b2J | เผยแพร่\u2066คู่มือ | กองคลัง | ต.ค. 66 |\n"
    path.write_text(HEAD + header + row, encoding="utf-8")
    return path


@pytest.mark.parametrize("options", [(), ("--json",)], ids=["words", "json"])
def test_a_report_does_nothing_to_the_screen(options: tuple[str, ...], named: Path) -> None:
    answer = run_ita("extract", named, *options)
    assert (answer.status, answer.err) == (0, "")
    assert "กองคลัง" in answer.out
    assert RULING.search(answer.out) is None


@pytest.mark.parametrize(
    ("content", "options"),
    [(b"\x00\x01", ()), ("สวัสดี".encode(), ()), (b"%PDF-1.7", ()), ("สวัสดี".encode(), ("--debug-images", "."))],
    ids=["unreadable", "no report", "damaged", "pictures of a text"],
)
def test_a_refusal_is_one_line(content: bytes, options: tuple[str, ...], named: Path) -> None:
    named.write_bytes(content)
    assert_one_harmless_line(run_ita("extract", named, *options), 1)


@pytest.mark.parametrize("command", [("extract",), ("show",)], ids=" ".join)
def test_wrong_usage_is_one_line(command: tuple[str, ...], hostile_db: str) -> None:
    assert_one_harmless_line(run_ita(*command, "no\n\x1b[2J\u202esuch", ITA_DB=hostile_db), 2)


def assert_one_harmless_line(answer: Answer, status: int) -> None:
    assert (answer.status, answer.out) == (status, "")
    assert answer.err.endswith("\n")
    assert RULING.search(answer.err) is None
    assert answer.err.count("\n") == 1
