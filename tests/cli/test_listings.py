import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.running import Ita

LISTINGS = (
    pytest.param(("query", "คู่มือ"), id="query"),
    pytest.param(("compare",), id="compare"),
    pytest.param(("compare", "--columns", "year", "--by", "province"), id="compare years"),
    pytest.param(("compare", "--of", "measures", "--by", "type"), id="compare measures"),
    pytest.param(("audit",), id="audit"),
    pytest.param(("show", "เทศบาล"), id="show"),
    pytest.param(("status",), id="status"),
    pytest.param(("rules", "--lang", "en"), id="rules"),
    pytest.param(("framework", "2568"), id="framework"),
)


@pytest.mark.parametrize("command", LISTINGS)
def test_every_listing_is_written_in_every_format(ita: Ita, tmp_path: Path, command: tuple[str, ...]) -> None:
    as_json = json.loads(ita(*command, "--format", "json").out)
    assert as_json
    as_csv = ita(*command, "--format", "csv").out
    assert as_csv.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(as_csv.removeprefix("\ufeff"))))
    assert [list(row) for row in rows] == [list(row) for row in as_json]

    book = tmp_path / "listing.xlsx"
    assert ita(*command, "--output", book).status == 0
    sheet = load_workbook(book).worksheets[0]
    # The findings are a worksheet for clerks: test_audit_worksheet.py.
    if command != ("audit",):
        assert [cell.value for cell in sheet[1]] == list(as_json[0])
    assert sheet.max_row == len(as_json) + 1

    assert "─" in ita(*command, "--format", "table").out


def test_the_ending_of_the_output_names_the_format(ita: Ita, tmp_path: Path) -> None:
    for ending, start in ((".csv", b"\xef\xbb\xbf"), (".json", b"["), (".xlsx", b"PK")):
        target = tmp_path / f"out{ending}"
        answer = ita("show", "ปัว", "--output", target)
        assert (answer.status, answer.out) == (0, "")
        assert target.read_bytes().startswith(start)


def test_scores_keep_both_decimals(ita: Ita) -> None:
    rows = json.loads(ita("show", "ปัว", "--format", "json").out)
    assert [row["overall_score"] for row in rows] == ["67.21"]


def test_ranks_medians_and_distances_belong_together(ita: Ita) -> None:
    rows = json.loads(ita("compare", "--format", "json").out)
    assert [row["rank"] for row in rows] == sorted(row["rank"] for row in rows)
    assert len({row["peers_median"] for row in rows}) == 1
    for row in rows:
        assert Decimal(row["overall"]) - Decimal(row["difference"]) == Decimal(row["peers_median"])


@pytest.mark.parametrize(
    ("filters", "key", "expected"),
    [
        (("--org", "ปัว"), "organisation", {"เทศบาลตำบลปัว"}),
        (("--province", "จังหวัดน่าน"), "province", {"น่าน"}),
        (("--year", "๒๕๖๓"), "fiscal_year", {2563}),
        (("--type", "special"), "organisation", {"เมืองพัทยา"}),
        (("--kind", "plan", "--year", "2563"), "kind", {"plan"}),
    ],
)
def test_filters_of_a_query(ita: Ita, filters: tuple[str, ...], key: str, expected: set[object]) -> None:
    rows = json.loads(ita("query", *filters, "--format", "json").out)
    assert {row[key] for row in rows} == expected


def test_more_filters_of_a_query(ita: Ita) -> None:
    for row in json.loads(ita("query", "--unit", "กองคลัง", "--format", "json").out):
        assert any("กองคลัง" in unit for unit in row["units"])
    for row in json.loads(ita("query", "--indicator", "4", "--format", "json").out):
        assert "indicator:4" in row["topics"]
    for row in json.loads(ita("query", "--active-on", "2023-01-15", "--format", "json").out):
        assert any(first <= "2023-01-15" <= last for first, last in (span.split("/") for span in row["periods"]))


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        (("--fail-on", "error"), 1),
        (("--severity", "warning", "--fail-on", "error"), 0),
        (("--severity", "warning", "--fail-on", "warning"), 1),
        ((), 0),
    ],
)
def test_findings_fail_a_script_only_when_asked(ita: Ita, asked: tuple[str, ...], status: int) -> None:
    assert ita("audit", *asked).status == status


def test_findings_come_worst_first_in_the_language_asked_for(ita: Ita) -> None:
    rows = json.loads(ita("audit", "--code", "score", "--format", "json").out)
    order = [("error", "warning", "info").index(row["severity"]) for row in rows]
    assert order == sorted(order)
    assert all(row["code"].startswith("score.") for row in rows)
    assert "โปรด" in ita("audit", "--severity", "error").out
    assert "โปรด" not in ita("audit", "--severity", "error", "--lang", "en").out


def test_nothing_found_is_said(ita: Ita) -> None:
    assert "ไม่พบข้อมูล" in ita("query", "ไม่มีคำนี้แน่นอน").out
    assert json.loads(ita("query", "ไม่มีคำนี้แน่นอน", "--format", "json").out) == []
