"""Measures beside those of another organisation. Rows: reports, and who is told of whom."""

import pytest

from itareports.schema import ReportDigest
from tests.audit.across.sample_reports import (
    AWAY,
    HOME,
    MEASURES,
    OFFICIAL,
    OTHERS,
    away,
    found,
    replaced,
    report,
    told,
)

CODE = "measure.copied-from-other-organisation"
BOTH = {(1, "2.pdf"), (2, "1.pdf")}
ISSUES = ("กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", "การให้บริการและระบบ E-Service")
DUE = tuple((title, (*steps, *OFFICIAL)) for title, (_, steps) in zip(ISSUES, MEASURES, strict=False))
ALSO_DUE = tuple((title, (*steps, *OFFICIAL)) for title, (_, steps) in zip(ISSUES, OTHERS, strict=False))
UPGRADED = ("องค์การบริหารส่วนตำบลหนองไผ่", HOME[1])
SHORT = (("มาตรการอื่น", ("นับสายที่ไม่ได้รับทุกสิ้นวัน และโทรกลับในเช้าวันถัดไป",)),)
REWORDED = replaced(replaced(away(), "เครื่องกดบัตรคิวสองเครื่อง", "เครื่องกดบัตรคิวหนึ่งเครื่อง"), "สมุดปกเขียว", "สมุดปกแดง")

ROWS = [
    pytest.param((report(1, MEASURES), report(2, away(), AWAY)), BOTH, id="another name put in"),
    pytest.param((report(1, MEASURES), report(2, away()[::-1], AWAY)), BOTH, id="in another order"),
    pytest.param((report(1, MEASURES), report(2, (*OTHERS, away()[2]), AWAY)), BOTH, id="one of eight"),
    pytest.param((report(1, MEASURES), report(2, REWORDED, AWAY)), BOTH, id="words changed here and there"),
    pytest.param((report(1, DUE), report(2, away(DUE), AWAY)), BOTH, id="own steps among official wording"),
    pytest.param(
        (report(1, MEASURES), report(2, replaced(away(), "2566", "2568"), AWAY, year=2568)),
        {(2, "1.pdf")},
        id="the later year is told",
    ),
    pytest.param((report(1, MEASURES), report(2, away(), AWAY, year=None)), BOTH, id="which is the later is not known"),
    pytest.param(
        (report(1, MEASURES), report(2, MEASURES, (HOME[0], "ชุมพร"))), BOTH, id="the same name in another province"
    ),
    pytest.param(
        (report(1, MEASURES, kind=None), report(2, away(), AWAY)), BOTH, id="a kind that is not known may be the same"
    ),
    pytest.param(
        (report(1, MEASURES, kind="implementation"), report(2, away(), AWAY, kind="implementation")),
        BOTH,
        id="reports on plans that are not there",
    ),
    pytest.param((report(1, MEASURES), report(2, OTHERS, AWAY)), set(), id="other measures"),
    pytest.param((report(1, DUE), report(2, ALSO_DUE, AWAY)), set(), id="the same official wording, other steps"),
    pytest.param(
        (report(1, (("คู่มือ", OFFICIAL),) * 4), report(2, (("คู่มือ", OFFICIAL),) * 4, AWAY)),
        set(),
        id="nothing but official wording",
    ),
    pytest.param(
        (
            report(1, [(title, OTHERS[0][1]) for title, _ in MEASURES[:1]]),
            report(2, [(title, OTHERS[1][1]) for title, _ in MEASURES[:1]], AWAY),
        ),
        set(),
        id="the same title, other steps",
    ),
    pytest.param((report(1, SHORT), report(2, SHORT, AWAY)), set(), id="too short to prove anything"),
    pytest.param(
        (report(1, MEASURES), report(2, away(), AWAY, kind="implementation")), set(), id="a plan beside another report"
    ),
    pytest.param(
        (report(1, MEASURES), report(2, MEASURES, ("เทศบาลตำบลหนองไผ่่", HOME[1]), year=2567)),
        set(),
        id="a slip in the name",
    ),
    pytest.param(
        (report(1, MEASURES, UPGRADED, year=2565), report(2, MEASURES)), set(), id="what it was called the year before"
    ),
    pytest.param((report(1, MEASURES, UPGRADED), report(2, MEASURES)), BOTH, id="two bodies of one place in one year"),
    pytest.param((report(1, MEASURES), report(2, MEASURES, (HOME[0], None), year=2568)), set(), id="no province"),
    pytest.param((report(1, MEASURES), report(2, MEASURES, (None, None), year=2568)), set(), id="no name"),
    pytest.param((report(1, MEASURES), report(2, MEASURES, year=2568)), set(), id="one's own words"),
]


@pytest.mark.parametrize(("reports", "expected"), ROWS)
def test_who_is_told_of_whom(reports: tuple[ReportDigest, ...], expected: set[tuple[int, str]]) -> None:
    assert told(CODE, reports) == expected


def crowd(number: int) -> list[ReportDigest]:
    names = ("บ้านสวน", "ท่าเสา", "โคกกลอย", "นาเชือก", "ห้วยยอด")
    return [
        report(place, replaced(MEASURES, "หนองไผ่", name), (f"เทศบาลตำบล{name}", name), year=2560 + place)
        for place, name in enumerate(names[:number])
    ]


@pytest.mark.parametrize(("number", "findings"), [(3, 3), (4, 0)])
def test_what_many_write_is_common_wording(number: int, findings: int) -> None:
    assert len(found(CODE, crowd(number))) == findings


def test_a_finding_lists_the_measures_and_points_at_the_first() -> None:
    ((number, finding),) = found(CODE, (report(1, MEASURES), report(2, (OTHERS[0], *away()[1:3]), AWAY, year=2567)))
    assert (number, finding.path, finding.severity) == (2, "/measures/1", "warning")
    assert "มาตรการที่ 2 และ 3 ตรงกับมาตรการที่ 2 และ 3 ในแผนมาตรการ ปีงบประมาณ 2566" in finding.message_th
    assert "that one is of an earlier fiscal year" in finding.message_en
    assert finding.evidence == "แผนมาตรการ ปีงบประมาณ 2566 ของเทศบาลตำบลหนองไผ่ จังหวัดเพชรบูรณ์ (1.pdf)"


def test_in_the_same_year_nobody_is_called_the_first() -> None:
    for _, finding in found(CODE, (report(1, MEASURES), report(2, away(), AWAY))):
        assert "ไม่ทราบว่าฉบับใดเขียนก่อน" in finding.message_th
        assert "not known" in finding.message_en


def test_reports_on_plans_that_show_it_need_not_be_told() -> None:
    plans = (report(1, MEASURES), report(2, away(), AWAY))
    results = (report(3, MEASURES, kind="implementation"), report(4, away(), AWAY, kind="implementation"))
    assert told(CODE, (*plans, *results)) == BOTH
