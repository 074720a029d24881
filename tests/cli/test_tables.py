"""Thai marks stand above and below their letters and take no column; a table must not shift for them."""

import csv
import io
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from itareports.cli.listing import Column, Listing
from itareports.cli.output import as_csv, as_table, as_xlsx
from tests.cli.running import Ita

HARD = ("กำลังเก็บค่าน้ำ", "นํ้า", "ที่ปรึกษา", "ก็", "ผู้รับผิดชอบ", "สํานัก", "เข้าใจได้", "plain", "ฐานข้อมูล ๒๕๖๗")


def width(line: str) -> int:
    return sum(unicodedata.category(character) not in ("Mn", "Me", "Cf") for character in line)


@pytest.mark.parametrize("wide", [True, False], ids=["sentences", "names"])
def test_every_line_is_as_wide_as_the_others(wide: bool) -> None:  # noqa: FBT001 - a parameter of the test
    columns = (Column("text", "ข้อความ", wide=wide), Column("number", "ที่", is_number=True), Column("again", "ซ้ำ"))
    lines = as_table(Listing(columns, [(text, 1, text) for text in HARD])).decode().splitlines()
    assert len({width(line) for line in lines}) == 1


@given(st.lists(st.text(st.sampled_from("กขฃงนำาิี่้๊์ุูเแโใไ็ํ๑๙ aB. "), max_size=150), min_size=1, max_size=4))
def test_no_thai_text_shifts_a_table(texts: list[str]) -> None:
    listing = Listing((Column("text", "ข้อความ", wide=True), Column("x", "x")), [(text, "x") for text in texts])
    assert len({width(line) for line in as_table(listing).decode().splitlines()}) == 1


def test_the_reports_of_the_corpus_shift_no_table(ita: Ita) -> None:
    for command in (("query",), ("audit",), ("compare",), ("show", "เทศบาล"), ("status",)):
        lines = [line for line in ita(*command).out.splitlines() if line.startswith(("│", "╭", "├", "╰"))]
        assert len({width(line) for line in lines}) <= 1


def test_a_number_is_never_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    columns = (Column("name", "หน่วยงาน"), *(Column(f"n{n}", str(n), is_number=True) for n in range(12)))
    table = as_table(Listing(columns, [("เทศบาลตำบลปัว", *(100 + n for n in range(12)))])).decode()
    assert all(str(100 + n) in table for n in range(12))


@pytest.mark.parametrize("text", ["=1+1", "+66", "-จัดทำคู่มือ", "@SUM(A1)", "\t=1"])
def test_no_text_becomes_a_formula(text: str, tmp_path: Path) -> None:
    listing = Listing((Column("text"), Column("number", is_number=True)), [(text, -1)])
    rows = list(csv.reader(io.StringIO(as_csv(listing).decode("utf-8-sig"), newline="")))
    assert rows[1] == [f"'{text}", "-1"]
    book = tmp_path / "a.xlsx"
    book.write_bytes(as_xlsx(listing))
    cell = load_workbook(book).worksheets[0]["A2"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_a_workbook_takes_what_no_workbook_may_hold(tmp_path: Path) -> None:
    book = tmp_path / "a.xlsx"
    book.write_bytes(as_xlsx(Listing((Column("text"),), [("ก\x00ข\x0b",)])))
    assert load_workbook(book).worksheets[0]["A2"].value == "กข"
