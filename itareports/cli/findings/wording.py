"""What is said around the findings, in Thai and in English: whole sentences with numbers and units."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from itareports.cli.findings.groups import SEVERITIES, Audit
from itareports.cli.options import Lang
from itareports.cli.words import KIND, SEVERITY
from itareports.normalize.months import months
from itareports.store.audited import AuditedReport
from itareports.store.filters import FindingFilter

_KIND_EN: Mapping[str, str] = {"plan": "Plan of measures", "implementation": "Report on the implementation"}
_BANGKOK = "กรุงเทพมหานคร"
"""The capital has the rank of a province and is not called one."""


def severity_name(severity: str, lang: Lang) -> str:
    """A severity as a word.

    >>> severity_name("error", Lang.TH), severity_name("error", Lang.EN)
    ('ผิดพลาด', 'Error')
    """
    return SEVERITY[severity] if lang is Lang.TH else severity.capitalize()


def kind_name(kind: str | None, lang: Lang) -> str | None:
    """The kind of a report, as far as it is known.

    >>> kind_name("plan", Lang.TH), kind_name("plan", Lang.EN), kind_name(None, Lang.EN)
    ('แผนมาตรการ', 'Plan of measures', None)
    """
    return None if kind is None else (KIND if lang is Lang.TH else _KIND_EN)[kind]


def organisation_name(report: AuditedReport, lang: Lang) -> str:
    """The organisation, or that the report does not name it."""
    missing = "(ไม่พบชื่อหน่วยงานในรายงาน)" if lang is Lang.TH else "(no name of an organisation was found in the report)"
    return missing if report.organisation is None else report.organisation


def identity(report: AuditedReport, lang: Lang) -> tuple[str, ...]:
    """Province, kind and years, as far as they are known.

    >>> report = AuditedReport(1, "เทศบาลตำบลปัว", "น่าน", "plan", 2563, 2562, "pua.txt")
    >>> identity(report, Lang.TH)
    ('จังหวัดน่าน', 'แผนมาตรการ ปีงบประมาณ 2563', 'วิเคราะห์ผลการประเมินปี 2562')
    >>> identity(report, Lang.EN)
    ('น่าน Province', 'Plan of measures, fiscal year BE 2563', 'on the assessment of BE 2562')
    """
    parts = _identity_th(report) if lang is Lang.TH else _identity_en(report)
    return tuple(part for part in parts if part is not None)


def _identity_th(report: AuditedReport) -> Iterator[str | None]:
    province, year, assessed = report.province, report.fiscal_year_be, report.assessed_year_be
    yield f"จังหวัด{province}" if province not in (None, _BANGKOK) else province
    yield _joined(" ", kind_name(report.kind, Lang.TH), None if year is None else f"ปีงบประมาณ {year}")
    yield None if assessed is None else f"วิเคราะห์ผลการประเมินปี {assessed}"


def _identity_en(report: AuditedReport) -> Iterator[str | None]:
    province, year, assessed = report.province, report.fiscal_year_be, report.assessed_year_be
    yield f"{province} Province" if province not in (None, _BANGKOK) else province
    yield _joined(", ", kind_name(report.kind, Lang.EN), None if year is None else f"fiscal year BE {year}")
    yield None if assessed is None else f"on the assessment of BE {assessed}"


def _joined(between: str, *parts: str | None) -> str | None:
    return between.join(part for part in parts if part is not None) or None


def number_of(severity: str, number: int, lang: Lang) -> str:
    """A number of findings of one severity.

    >>> number_of("error", 1, Lang.TH), number_of("error", 1, Lang.EN), number_of("info", 2, Lang.EN)
    ('ผิดพลาด 1 ข้อ', '1 error', '2 infos')
    """
    if lang is Lang.TH:
        return f"{SEVERITY[severity]} {number} ข้อ"
    return f"{number} {severity}{'' if number == 1 else 's'}"


def numbers(counts: Counter[str], lang: Lang) -> str:
    """How many findings there are of each severity, the worst first.

    >>> numbers(Counter(info=2, error=1), Lang.TH), numbers(Counter(info=2, error=1), Lang.EN)
    ('ผิดพลาด 1 ข้อ ข้อสังเกต 2 ข้อ', '1 error, 2 infos')
    """
    parts = [number_of(severity, counts[severity], lang) for severity in SEVERITIES if counts[severity]]
    return (" " if lang is Lang.TH else ", ").join(parts)


def summary(counts: Counter[str], asked: FindingFilter, lang: Lang) -> str:
    """One sentence on one report.

    >>> summary(Counter(error=1, info=2), FindingFilter(), Lang.TH)
    'พบข้อที่ควรตรวจสอบ 3 ข้อ ได้แก่ ผิดพลาด 1 ข้อ ข้อสังเกต 2 ข้อ'
    >>> summary(Counter(error=1), FindingFilter(), Lang.EN)
    '1 finding: 1 error.'
    >>> summary(Counter(), FindingFilter(), Lang.EN)
    'Nothing was found that should be checked in this report.'
    """
    thai, total = lang is Lang.TH, counts.total()
    if total:
        findings = "finding" if total == 1 else "findings"
        told = numbers(counts, lang)
        return f"พบข้อที่ควรตรวจสอบ {total} ข้อ ได้แก่ {told}" if thai else f"{total} {findings}: {told}."
    if thai:
        return f"ไม่พบ{_sought(asked)}ในรายงานฉบับนี้"
    kind = "of the kind chosen" if is_selection(asked) else "that should be checked"
    return f"Nothing was found {kind} in this report."


def whole_summary(audit: Audit, lang: Lang) -> str:
    """One sentence on all reports: how many were looked at, and in how many something was found.

    >>> from itareports.cli.findings.groups import Audited
    >>> pua = Audited(AuditedReport(1, "เทศบาลตำบลปัว", "น่าน", "plan", 2563, 2562, "pua.txt"))
    >>> whole_summary(Audit.of(FindingFilter(), [pua]), Lang.TH)
    'ตรวจ 1 รายงาน พบข้อที่ควรตรวจสอบใน 0 รายงาน ไม่พบใน 1 รายงาน'
    >>> whole_summary(Audit.of(FindingFilter(code="score"), [pua]), Lang.EN)
    'Reports looked at: 1; with findings of the kind chosen: 0; without: 1.'
    """
    total, found = len(audit.reports), sum(bool(one.findings) for one in audit.reports)
    if lang is Lang.TH:
        return f"ตรวจ {total} รายงาน พบ{_sought(audit.asked)}ใน {found} รายงาน ไม่พบใน {total - found} รายงาน"
    kind = " of the kind chosen" if is_selection(audit.asked) else ""
    return f"Reports looked at: {total}; with findings{kind}: {found}; without: {total - found}."


def _sought(asked: FindingFilter) -> str:
    return "ข้อที่เลือกให้แสดง" if is_selection(asked) else "ข้อที่ควรตรวจสอบ"


def is_selection(asked: FindingFilter) -> bool:
    """Whether only some findings of each report were asked for."""
    return asked.code is not None or asked.severity is not None


def selection(asked: FindingFilter, lang: Lang) -> str | None:
    """Which findings were asked for, where it is not all of them.

    >>> selection(FindingFilter(severity="error", code="score"), Lang.TH)
    'แสดงเฉพาะข้อที่มีระดับ “ผิดพลาด” และรหัส “score”'
    >>> selection(FindingFilter(code="score"), Lang.EN)
    'Only findings with the code “score” are shown.'
    """
    thai = lang is Lang.TH
    severity = None if asked.severity is None else severity_name(asked.severity, lang)
    parts = (
        None if severity is None else f"ระดับ “{severity}”" if thai else f"the severity “{severity}”",
        None if asked.code is None else f"รหัส “{asked.code}”" if thai else f"the code “{asked.code}”",
    )
    told = _joined(" และ" if thai else " and ", *parts)
    if told is None:
        return None
    return f"แสดงเฉพาะข้อที่มี{told}" if thai else f"Only findings with {told} are shown."


def day_in_words(day: date, lang: Lang) -> str:
    """A day as it stands in a letter.

    >>> day_in_words(date(2026, 11, 9), Lang.TH), day_in_words(date(2026, 11, 9), Lang.EN)
    ('9 พฤศจิกายน 2569', '9 November 2026')
    """
    month = months()[day.month - 1]
    return f"{day.day} {month.full} {day.year + 543}" if lang is Lang.TH else f"{day.day} {month.english[0]} {day.year}"
