"""Findings as a workbook that clerks work through: the findings, the reports, and what the rules mean."""

from collections import Counter
from collections.abc import Iterable
from math import ceil
from typing import NamedTuple

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from rich.cells import cell_len

from itareports.cli.findings import catalogue, wording
from itareports.cli.findings.groups import SEVERITIES, Audit, Audited
from itareports.cli.listing import Cell, plain
from itareports.cli.options import Lang
from itareports.cli.words import place_in_words
from itareports.cli.workbook import empty_book, put, saved
from itareports.store.findings import FindingRow

Row = tuple[Cell, ...]


class _Head(NamedTuple):
    """The head of a column in both languages, and its width in letters."""

    th: str
    en: str
    width: int


_FINDINGS = (
    _Head("ที่", "No.", 6),
    _Head("ระดับ", "Severity", 11),
    _Head("หน่วยงาน", "Organisation", 30),
    _Head("จังหวัด", "Province", 14),
    _Head("ปีงบประมาณ", "Fiscal year", 12),
    _Head("รายงาน", "Report", 16),
    _Head("สิ่งที่พบและควรทำ", "What was found, and what to do", 60),
    _Head("ตำแหน่ง", "Where", 22),
    _Head("ข้อความในเอกสาร", "In the document", 36),
    _Head("เอกสาร", "Document", 24),
    _Head("รหัส", "Code", 40),
    _Head("ผู้ตรวจ", "Checked by", 18),
    _Head("แก้ไขแล้ว", "Corrected", 16),
)
_REPORTS = (
    _Head("หน่วยงาน", "Organisation", 34),
    _Head("จังหวัด", "Province", 16),
    _Head("ปีงบประมาณ", "Fiscal year", 12),
    _Head("รายงาน", "Report", 24),
    _Head("คะแนนรวม", "Overall score", 12),
    _Head("ผิดพลาด", "Errors", 10),
    _Head("ควรตรวจ", "Warnings", 10),
    _Head("ข้อสังเกต", "Infos", 10),
    _Head("เอกสาร", "Document", 30),
)
_RULES = (
    _Head("รหัส", "Code", 40),
    _Head("ระดับ", "Severity", 11),
    _Head("จำนวนข้อ", "Findings", 10),
    _Head("เรื่อง", "What is wrong", 36),
    _Head("คำอธิบายและสิ่งที่ควรทำ", "What it means, and what to do", 80),
)
_SHEETS = {Lang.TH: ("ข้อที่พบ", "สรุปรายงาน", "คำอธิบาย"), Lang.EN: ("Findings", "Reports", "Rules")}
_ANSWERS = {Lang.TH: "แก้ไขแล้ว,กำลังแก้ไข,ไม่ต้องแก้ไข", Lang.EN: "Corrected,In progress,Not needed"}
_SEVERITY, _SCORE = 2, 5
"""Columns with a look of their own: the severity of findings and rules, the score of reports."""
_HEAD = PatternFill("solid", fgColor="DDE3EA")
_TOP = Alignment(wrap_text=True, vertical="top")
_LINE, _HIGHEST = 17, 409
"""Points of a line, and of the highest row there can be."""
_FILLED = 0.9
"""The part of a line that is filled before it is broken."""
_FILLS = {"error": "F8CFCF", "warning": "FDEBC3", "info": "D9EAF7"}


def worksheet(audit: Audit, lang: Lang) -> bytes:
    """The workbook as a file; the last two columns of the findings are left blank for the clerk."""
    book = empty_book()
    findings, reports, rules = (book.create_sheet(name) for name in _SHEETS[lang])
    ordered = [finding for one in audit.reports for finding in one.findings]
    _write(findings, _FINDINGS, (_finding(number, one, lang) for number, one in enumerate(ordered, 1)), lang)
    _colour(findings, [one.severity for one in ordered])
    _ask_whether_corrected(findings, lang)

    _write(reports, _REPORTS, (_report(one, lang) for one in audit.reports), lang)
    for (cell,) in reports.iter_rows(min_row=2, min_col=_SCORE, max_col=_SCORE):
        cell.number_format = "0.00"

    counts = Counter((SEVERITIES.index(one.severity), one.code) for one in ordered)
    _write(rules, _RULES, (_rule(*met, lang) for met in sorted(counts.items())), lang)
    _colour(rules, [SEVERITIES[severity] for severity, _ in sorted(counts)])
    return saved(book)


def _finding(number: int, one: FindingRow, lang: Lang) -> Row:
    return (
        number,
        wording.severity_name(one.severity, lang),
        one.organisation,
        one.province,
        one.fiscal_year_be,
        wording.kind_name(one.kind, lang),
        one.message_th if lang is Lang.TH else one.message_en,
        place_in_words(one.place, lang),
        one.evidence,
        one.document,
        one.code,
    )


def _report(one: Audited, lang: Lang) -> Row:
    report = one.report
    return (
        report.organisation,
        report.province,
        report.fiscal_year_be,
        wording.kind_name(report.kind, lang),
        one.scores.overall.score,
        *(one.counts[severity] for severity in SEVERITIES),
        report.document,
    )


def _rule(met: tuple[int, str], number: int, lang: Lang) -> Row:
    severity, code = SEVERITIES[met[0]], met[1]
    told = (catalogue.title(code, lang), catalogue.explanation(code, lang))
    return (code, wording.severity_name(severity, lang), number, *told)


def _write(sheet: Worksheet, heads: tuple[_Head, ...], rows: Iterable[Row], lang: Lang) -> None:
    """Fill a sheet: the heads stay in sight, also on paper, and every column can be filtered."""
    for place, head in enumerate(heads, start=1):
        cell = put(sheet, 1, place, head.th if lang is Lang.TH else head.en)
        cell.font, cell.fill = Font(bold=True), _HEAD
        sheet.column_dimensions[get_column_letter(place)].width = head.width
    for number, row in enumerate(rows, start=2):
        for place, value in enumerate(row, start=1):
            put(sheet, number, place, value).alignment = _TOP
        sheet.row_dimensions[number].height = _height(row, heads)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{sheet.max_row}"
    _set_paper(sheet)


def _height(row: Row, heads: tuple[_Head, ...]) -> int:
    """Points for the most lines of a cell: programs other than Excel do not work out the height of a row themselves."""
    lines = max(ceil(cell_len(plain(cell)) / (head.width * _FILLED)) for cell, head in zip(row, heads, strict=False))
    return min(_LINE * max(lines, 1), _HIGHEST)


def _set_paper(sheet: Worksheet) -> None:
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = int(sheet.PAPERSIZE_A4)
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _colour(sheet: Worksheet, severities: Iterable[str]) -> None:
    for row, severity in enumerate(severities, start=2):
        sheet.cell(row, _SEVERITY).fill = PatternFill("solid", fgColor=_FILLS[severity])


def _ask_whether_corrected(sheet: Worksheet, lang: Lang) -> None:
    column = get_column_letter(len(_FINDINGS))
    answers = DataValidation(type="list", formula1=f'"{_ANSWERS[lang]}"', allow_blank=True)
    answers.add(f"{column}2:{column}{max(sheet.max_row, 2)}")
    sheet.add_data_validation(answers)
