"""`ita audit --format xlsx`: a worksheet that clerks work through."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from itareports.audit.catalogue import CATALOGUE
from itareports.cli.options import Lang
from tests.cli.hostile import MESSAGE, hostile_report
from tests.cli.running import Ita, load_all
from tests.store.sample_reports import make_report

EXPLAINED = {rule.code: (rule.title_th, rule.explanation_th) for rule in reversed(CATALOGUE)}
MISMATCH, MONITORING = "score.overall-mismatch", "measure.monitoring-missing"
REPORT = ("เทศบาลตำบลบ้านตัวอย่าง", "ลำพูน", 2566, "แผนมาตรการ")


def written(ita: Ita, folder: Path, *asked: object) -> Workbook:
    target = folder / "findings.xlsx"
    answer = ita("audit", "--output", target, *asked)
    assert (answer.status, answer.out, answer.err) == (0, "", "")
    return load_workbook(target)


def rows(sheet: Worksheet) -> list[tuple[object, ...]]:
    return [tuple(cell for cell in row) for row in sheet.iter_rows(values_only=True)]


def test_findings_reports_and_rules(ita: Ita, example_db: str, tmp_path: Path) -> None:
    book = written(ita, tmp_path, "--db", example_db, "--year", "2566", "--province", "ลำพูน")
    assert book.sheetnames == ["ข้อที่พบ", "สรุปรายงาน", "คำอธิบาย"]
    findings, reports, rules = map(rows, book.worksheets)
    assert findings == [
        (
            "ที่",
            "ระดับ",
            "หน่วยงาน",
            "จังหวัด",
            "ปีงบประมาณ",
            "รายงาน",
            "สิ่งที่พบและควรทำ",
            "ตำแหน่ง",
            "ข้อความในเอกสาร",
            "เอกสาร",
            "รหัส",
            "ผู้ตรวจ",
            "แก้ไขแล้ว",
        ),
        (1, "ผิดพลาด", *REPORT, "คะแนนรวมไม่ตรงกับคะแนนตัวชี้วัด", None, None, "1.txt", MISMATCH, None, None),
        (
            2,
            "ควรตรวจ",
            *REPORT,
            "มาตรการที่ 1 ไม่ระบุการติดตามผล",
            "หน้า 3 · บรรทัด 12",
            None,
            "1.txt",
            MONITORING,
            None,
            None,
        ),
    ]
    assert reports == [
        ("หน่วยงาน", "จังหวัด", "ปีงบประมาณ", "รายงาน", "คะแนนรวม", "ผิดพลาด", "ควรตรวจ", "ข้อสังเกต", "เอกสาร"),
        (*REPORT, 82.5, 1, 1, 0, "1.txt"),
        ("เทศบาลตำบลทดลอง", "ลำพูน", 2566, "แผนมาตรการ", None, 0, 0, 0, "4.txt"),
    ]
    assert rules == [
        ("รหัส", "ระดับ", "จำนวนข้อ", "เรื่อง", "คำอธิบายและสิ่งที่ควรทำ"),
        (MISMATCH, "ผิดพลาด", 1, *EXPLAINED[MISMATCH]),
        (MONITORING, "ควรตรวจ", 1, *EXPLAINED[MONITORING]),
    ]


def test_a_clerk_can_work_through_it(ita: Ita, example_db: str, tmp_path: Path) -> None:
    book = written(ita, tmp_path, "--db", example_db)
    for sheet, last in zip(book.worksheets, ("M3", "I5", "E3"), strict=True):
        assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("A2", f"A1:{last}", "$1:$1")
        assert all(cell.alignment.wrap_text for row in sheet for cell in row if cell.value is not None)
    findings = book.worksheets[0]
    colours = [findings.cell(row, 2).fill.fgColor.rgb for row in (2, 3)]
    assert len({*colours, findings.cell(2, 3).fill.fgColor.rgb}) == 3
    (answers,) = findings.data_validations.dataValidation
    assert (answers.type, str(answers.sqref)) == ("list", "M2:M3")
    assert answers.formula1 == '"แก้ไขแล้ว,กำลังแก้ไข,ไม่ต้องแก้ไข"'
    assert book.worksheets[1]["E2"].number_format == "0.00"


@pytest.mark.parametrize(
    ("lang", "head", "severity"), [(Lang.TH, "ระดับ", "ผิดพลาด"), (Lang.EN, "Severity", "Error")], ids=["th", "en"]
)
def test_both_languages(ita: Ita, example_db: str, tmp_path: Path, lang: Lang, head: str, severity: str) -> None:
    findings = written(ita, tmp_path, "--db", example_db, "--lang", lang).worksheets[0]
    assert (findings["B1"].value, findings["B2"].value) == (head, severity)


def test_no_text_becomes_a_formula(ita: Ita, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ita.db"
    report = hostile_report()
    found = report.findings[0].model_copy(update={"evidence": "=1+1", "message_th": "@SUM(A1)"})
    load_all(url, [report.model_copy(update={"findings": (found, report.findings[1])})])
    findings = written(ita, tmp_path, "--db", url).worksheets[0]
    assert [(findings[cell].value, findings[cell].data_type) for cell in ("G2", "I2")] == [
        ("@SUM(A1)", "s"),
        ("=1+1", "s"),
    ]
    assert findings["G3"].value == MESSAGE.replace("\x9b", "")
    assert findings["I3"].value.startswith("[31m=HYPERLINK")


def test_a_row_is_high_enough_for_its_longest_text(ita: Ita, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ita.db"
    report = hostile_report()
    texts = ("สั้น", "คำ" * 100, "คำ" * 9000)
    found = tuple(report.findings[0].model_copy(update={"message_th": text}) for text in texts)
    load_all(url, [report.model_copy(update={"findings": found})])
    sheet = written(ita, tmp_path, "--db", url).worksheets[0]
    heights = [sheet.row_dimensions[row].height for row in (2, 3, 4)]
    assert heights == sorted(heights)
    assert heights[1] >= 4 * 15
    assert heights[2] == 409, "no row of Excel is higher"


def test_a_worksheet_without_findings(ita: Ita, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ita.db"
    load_all(url, [make_report()])
    book = written(ita, tmp_path, "--db", url)
    assert [sheet.max_row for sheet in book.worksheets] == [1, 2, 1]
