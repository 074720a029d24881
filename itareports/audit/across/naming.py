"""How another report is named in a finding."""

from collections.abc import Collection

from itareports.schema import ReportDigest

_KINDS_TH = {"plan": "แผนมาตรการ", "implementation": "รายงานผลการดำเนินการ", None: "รายงาน"}
_KINDS_EN = {"plan": "the plan", "implementation": "the implementation report", None: "the report"}


def named_th(report: ReportDigest) -> str:
    """Return a report's name in a Thai sentence.

    >>> named_th(ReportDigest(1, "a.pdf", "เทศบาลตำบลปัว", "น่าน", kind="plan", fiscal_year=2566))
    'แผนมาตรการ ปีงบประมาณ 2566 ของเทศบาลตำบลปัว จังหวัดน่าน'
    """
    year = "ที่ไม่ระบุปีงบประมาณ" if report.fiscal_year is None else f" ปีงบประมาณ {report.fiscal_year}"
    return f"{_KINDS_TH[report.kind]}{year} ของ{_organisation(report) or 'หน่วยงานที่ไม่ระบุชื่อ'}"


def named_en(report: ReportDigest) -> str:
    """Return a report's name in an English sentence.

    >>> named_en(ReportDigest(1, "a.pdf", "เทศบาลตำบลปัว", "น่าน", kind="plan", fiscal_year=2566))
    'the plan of เทศบาลตำบลปัว จังหวัดน่าน for fiscal year 2566'
    """
    year = "for an unnamed year" if report.fiscal_year is None else f"for fiscal year {report.fiscal_year}"
    return f"{_KINDS_EN[report.kind]} of {_organisation(report) or 'an unnamed organisation'} {year}"


def evidence_of(report: ReportDigest) -> str:
    """Return what a clerk finds a report by: organisation, year, document.

    >>> evidence_of(ReportDigest(1, "a.pdf", "เทศบาลตำบลปัว", "น่าน", kind="plan", fiscal_year=2566))
    'แผนมาตรการ ปีงบประมาณ 2566 ของเทศบาลตำบลปัว จังหวัดน่าน (a.pdf)'
    """
    return f"{named_th(report)} ({report.document})"


def numbers_th(numbers: Collection[int]) -> str:
    """Return numbers as a Thai list.

    >>> numbers_th([1, 2, 5]), numbers_th([3])
    ('1, 2 และ 5', '3')
    """
    return _listed(numbers, " และ ")


def numbers_en(numbers: Collection[int]) -> str:
    """Return measures with their numbers as an English list.

    >>> numbers_en([1, 2, 5]), numbers_en([3])
    ('measures 1, 2 and 5', 'measure 3')
    """
    return f"{'measure' if len(numbers) == 1 else 'measures'} {_listed(numbers, ' and ')}"


def _listed(numbers: Collection[int], last: str) -> str:
    *some, end = map(str, numbers)
    return f"{', '.join(some)}{last}{end}" if some else end


def _organisation(report: ReportDigest) -> str | None:
    if report.organisation is None or report.province is None:
        return report.organisation
    return f"{report.organisation} จังหวัด{report.province}"
