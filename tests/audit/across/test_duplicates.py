"""One text that is there twice. Rows: reports, and what is told to whom of whom."""

from decimal import Decimal

import pytest

from itareports.schema import ReportDigest
from tests.audit.across.sample_reports import (
    AWAY,
    HOME,
    MEASURES,
    SCORES,
    away,
    found,
    replaced,
    report,
    told,
    with_results,
)

CODE = "source.duplicate-report"
BOTH = {(1, "2.pdf"), (2, "1.pdf")}
OTHER_SCORES = ((0, Decimal("71.02")), *SCORES[1:])
RESULTS = (
    "ติดตั้งแล้วทั้งสองเครื่อง ผู้รับบริการรอเฉลี่ยไม่เกินสิบสองนาที",
    "แจกแผ่นพับแล้วแปดร้อยแผ่น ผู้แทนกลุ่มมาฟังครบทุกไตรมาส",
    "ของหายหนึ่งรายการ ผู้ยืมชดใช้แล้วตามราคาที่ตกลงกัน",
    "กระดานภาระงานใช้ต่อเนื่อง มีผู้แลกเวรกันเองสิบเก้าครั้ง",
)
OTHER_RESULTS = ("ยังไม่ได้ดำเนินการเพราะเครื่องส่งซ่อม", *RESULTS[1:])
TOLD = with_results(MEASURES, RESULTS)

TWO_IDENTITIES = [
    pytest.param(
        (report(1, MEASURES, scores=SCORES), report(2, away(), AWAY, scores=SCORES)),
        BOTH,
        id="under another organisation, with its scores",
    ),
    pytest.param(
        (report(1, MEASURES, scores=SCORES), report(2, MEASURES, year=2567, scores=SCORES)),
        BOTH,
        id="under another year, with its scores",
    ),
    pytest.param(
        (report(1, TOLD, kind="implementation"), report(2, TOLD, AWAY, kind="implementation")),
        BOTH,
        id="under another organisation, with its results",
    ),
    pytest.param(
        (report(1, MEASURES, scores=SCORES), report(2, away(), AWAY, scores=OTHER_SCORES)), set(), id="other scores"
    ),
    pytest.param((report(1, MEASURES), report(2, away(), AWAY)), set(), id="nothing but the same measures"),
    pytest.param(
        (report(1, MEASURES), report(2, replaced(MEASURES, "2566", "2567"), year=2567)),
        set(),
        id="last year's measures without scores",
    ),
    pytest.param(
        (
            report(1, TOLD, kind="implementation"),
            report(2, with_results(MEASURES, OTHER_RESULTS), AWAY, kind="implementation"),
        ),
        set(),
        id="other results",
    ),
    pytest.param(
        (report(1, MEASURES, scores=SCORES), report(2, away()[:7], AWAY, scores=SCORES)), set(), id="a measure less"
    ),
    pytest.param(
        (report(1, MEASURES, scores=SCORES), report(2, MEASURES, kind="implementation", scores=SCORES)),
        set(),
        id="the report on a plan repeats it",
    ),
]
COUNTED_TWICE = [
    pytest.param((report(1, MEASURES), report(2, MEASURES, year=None)), {(2, "1.pdf")}, id="no year in one file"),
    pytest.param((report(1, MEASURES), report(2, MEASURES, kind=None)), {(2, "1.pdf")}, id="no kind in one file"),
    pytest.param((report(1, MEASURES), report(2, MEASURES, (HOME[0], None))), {(2, "1.pdf")}, id="no province in one"),
    pytest.param((report(1, MEASURES), report(2, MEASURES, (None, None))), {(2, "1.pdf")}, id="no name in one file"),
    pytest.param(
        (report(1, MEASURES), report(2, replaced(MEASURES, "จดคำถาม", "จดคาถาม"), year=None)),
        {(2, "1.pdf")},
        id="a letter misread in one format",
    ),
    pytest.param(
        (report(1, MEASURES), report(2, replaced(MEASURES, "15 วัน", "7 วัน"), year=None)), set(), id="another figure"
    ),
    pytest.param(
        (report(1, MEASURES, scores=SCORES), report(2, MEASURES, year=None, scores=OTHER_SCORES)),
        set(),
        id="other scores",
    ),
    pytest.param((report(1, ()), report(2, (), year=None)), set(), id="no measures"),
    pytest.param(
        (report(1, (("คู่มือ", ()),)), report(2, (("คู่มือ", ()),), year=None)), set(), id="too short to be anybody's"
    ),
]


def of(severity: str, reports: tuple[ReportDigest, ...]) -> set[int]:
    return {number for number, finding in found(CODE, reports) if finding.severity == severity}


@pytest.mark.parametrize(("reports", "expected"), TWO_IDENTITIES)
def test_one_text_under_two_identities_is_an_error(
    reports: tuple[ReportDigest, ...], expected: set[tuple[int, str]]
) -> None:
    assert told(CODE, reports) == expected
    assert of("error", reports) == {number for number, _ in expected}


@pytest.mark.parametrize(("reports", "expected"), COUNTED_TWICE)
def test_one_report_in_two_files_is_a_warning(
    reports: tuple[ReportDigest, ...], expected: set[tuple[int, str]]
) -> None:
    assert told(CODE, reports) == expected
    assert of("warning", reports) == {number for number, _ in expected}


def test_what_a_duplicate_explains_is_not_told_again() -> None:
    reports = (report(1, MEASURES, scores=SCORES), report(2, away(), AWAY, scores=SCORES))
    assert told("measure.copied-from-other-organisation", reports) == set()
    same = (report(1, MEASURES, scores=SCORES), report(2, MEASURES, year=2567, scores=SCORES))
    assert told("measure.unchanged-from-last-year", same) == set()


def test_a_second_file_is_compared_with_nobody_else() -> None:
    reports = (report(1, MEASURES), report(2, MEASURES, year=None), report(3, away(), AWAY))
    assert told("measure.copied-from-other-organisation", reports) == {(1, "3.pdf"), (3, "1.pdf")}
