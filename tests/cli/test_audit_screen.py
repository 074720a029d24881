"""`ita audit` on the screen: reports with the worst findings first, and what a clerk needs to find them."""

import json
from pathlib import Path

import pytest

from itareports.schema import Finding, Place, Severity
from tests.cli.hostile import hostile_report
from tests.cli.running import Ita, load_all, run_ita
from tests.cli.test_tables import width
from tests.store.sample_reports import make_report

RULE = "─" * 130

TWO_FINDINGS = f"""\
{RULE}
เทศบาลตำบลบ้านตัวอย่าง
จังหวัดลำพูน · แผนมาตรการ ปีงบประมาณ 2566 · วิเคราะห์ผลการประเมินปี 2565 · 1.txt
ผิดพลาด 1 ข้อ  ควรตรวจ 1 ข้อ

ผิดพลาด   score.overall-mismatch
         คะแนนรวมไม่ตรงกับคะแนนตัวชี้วัด

ควรตรวจ  measure.monitoring-missing
         มาตรการที่ 1 ไม่ระบุการติดตามผล
         หน้า 3 · บรรทัด 12

{RULE}
ตรวจ 4 รายงาน พบข้อที่ควรตรวจสอบใน 1 รายงาน ไม่พบใน 3 รายงาน
ผิดพลาด 1 ข้อ ควรตรวจ 1 ข้อ
"""
ONE_WARNING = f"""\
{RULE}
เทศบาลตำบลบ้านตัวอย่าง
ลำพูน Province · Plan of measures, fiscal year BE 2566 · on the assessment of BE 2565 · 1.txt
1 warning

Warning  measure.monitoring-missing
         Measure 1 says nothing about monitoring.
         page 3 · line 12

{RULE}
Reports looked at: 2; with findings of the kind chosen: 1; without: 1.
1 warning
"""
NONE = f"""\
{RULE}
ตรวจ 1 รายงาน พบข้อที่ควรตรวจสอบใน 0 รายงาน ไม่พบใน 1 รายงาน
"""
IN_ENGLISH = ("--org", "บ้านตัวอย่าง", "--severity", "warning", "--lang", "en")


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        pytest.param((), TWO_FINDINGS, id="all"),
        pytest.param(IN_ENGLISH, ONE_WARNING, id="a choice, in English"),
        pytest.param(("--province", "พิจิตร"), NONE, id="nothing found"),
        pytest.param(("--year", "2560"), "ไม่พบข้อมูล · Nothing was found.\n", id="no reports"),
    ],
)
def test_what_is_printed(ita: Ita, example_db: str, asked: tuple[str, ...], printed: str) -> None:
    answer = ita("audit", *asked, "--db", example_db)
    assert (answer.status, answer.err, answer.out) == (0, "", printed)


def test_a_file_holds_what_the_screen_shows(ita: Ita, example_db: str, tmp_path: Path) -> None:
    target = tmp_path / "findings.txt"
    assert ita("audit", "--db", example_db, "--output", target).out == ""
    assert target.read_text(encoding="utf-8") == TWO_FINDINGS


def finding(severity: Severity, code: str, line: int, evidence: str | None = None) -> Finding:
    place = Place(line=line, table=2, row=5, column=1)
    return Finding(code=code, severity=severity, message_th=f"พบ {line}", message_en="", place=place, evidence=evidence)


def test_the_worst_come_first(ita: Ita, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ita.db"
    error, warning, info = (finding(severity, "a.b", 1) for severity in ("error", "warning", "info"))
    reports = {
        "ก ควรตรวจสองข้อ": (warning, warning),
        "ข ข้อสังเกตสามข้อ": (info, info, info),
        "ค ผิดพลาดหนึ่งข้อ": (error,),
        "ง ผิดพลาดและควรตรวจ": (warning, error),
        "จ ควรตรวจสองข้อ": (warning, warning),
        "ฉ ไม่พบ": (),
    }
    load_all(url, (make_report(name, sha256=name[0], findings=found) for name, found in reports.items()))
    names = [line for line in ita("audit", "--db", url).out.splitlines() if line in reports]
    assert [name[0] for name in names] == ["ง", "ค", "ก", "จ", "ข"]


def test_findings_of_one_report_are_in_the_order_of_the_report(ita: Ita, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ita.db"
    found = (
        finding("info", "a.a", 1),
        finding("error", "z.z", 9),
        finding("error", "b.b", 8),
        finding("error", "z.z", 2),
    )
    load_all(url, [make_report(findings=found)])
    lines = ita("audit", "--db", url).out.splitlines()
    assert [line.strip() for line in lines if line.startswith("         พบ")] == ["พบ 8", "พบ 9", "พบ 2", "พบ 1"]
    assert lines[-2:] == ["พบบ่อยที่สุด:", "     2  z.z"]


def test_a_long_quotation_is_cut_behind_a_word(ita: Ita, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ita.db"
    load_all(url, [make_report(findings=(finding("info", "a.a", 7, "การปฏิบัติงาน\n" * 20),))])
    assert "ตาราง 2 แถว 5 คอลัมน์ 1 · บรรทัด 7: “การปฏิบัติงาน การปฏิบัติงาน" in (out := ita("audit", "--db", url).out)
    assert "การปฏิบัติงาน…”" in out
    assert max(map(len, out.splitlines())) < 200


def test_no_document_rules_the_screen(ita: Ita, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ita.db"
    load_all(url, [hostile_report()])
    out = ita("audit", "--db", url).out
    assert "<script>alert('ก')</script>\"&amp;ท\n" in out
    assert not {"\x1b", "\x07", "\x9b", "\u202e", "\u2028", "\u2066"} & set(out)


def test_a_narrow_terminal_loses_nothing(ita: Ita, corpus_db: str) -> None:
    wide = ita("audit", "--severity", "error").out
    narrow = run_ita("audit", "--severity", "error", ITA_DB=corpus_db, COLUMNS="50").out
    assert max(width(line) for line in narrow.splitlines()) <= 50
    assert "".join(narrow.replace("─", "").split()) == "".join(wide.replace("─", "").split())


@pytest.mark.parametrize(
    ("filters", "key", "expected"),
    [
        (("--org", "หางดง"), "organisation", {"เทศบาลตำบลหางดง"}),
        (("--province", "จ.เชียงใหม่"), "province", {"เชียงใหม่"}),
        (("--kind", "implementation"), "kind", {"implementation"}),
        (("--type", "city_municipality", "--severity", "error"), "organisation", {"เทศบาลนครแม่สอด"}),
        (("--year", "๒๕๖๘"), "fiscal_year", {2568}),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, tuple) else "",
)
def test_filters(ita: Ita, filters: tuple[str, ...], key: str, expected: set[object]) -> None:
    rows = json.loads(ita("audit", *filters, "--format", "json").out)
    assert {row[key] for row in rows} == expected


def test_new_keys_come_after_those_that_programs_know(ita: Ita) -> None:
    rows = json.loads(ita("audit", "--code", "score.out-of-range", "--org", "หางดง", "--format", "json").out)
    assert " ".join(rows[0]) == (
        "severity code organisation province fiscal_year kind message_th message_en document page line path evidence "
        "report_id table row column"
    )
    assert [(row["line"], row["table"], row["row"], row["column"]) for row in rows] == [(30, 3, 3, 4)]
