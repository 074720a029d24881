"""A plan beside the report on it. Rows: reports, and the numbers of the measures that are missed."""

import pytest

from itareports.schema import MeasureText, ReportDigest
from tests.audit.across.sample_reports import AWAY, MEASURES, OTHERS, Words, found, replaced, report, told

CODE = "measure.results-missing"
PLAN = report(1, MEASURES)
ISSUES: tuple[Words, ...] = (
    ("กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", MEASURES[0][1]),
    ("การให้บริการและระบบ E-Service", MEASURES[4][1]),
    ("กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ", MEASURES[2][1]),
)
REWORDED = tuple((f"การ{title}", ()) for title, _ in MEASURES)
MERGED: tuple[Words, ...] = (*MEASURES[:6], ("ชุมชนและประชาชน", (*MEASURES[6][1], MEASURES[7][0], *MEASURES[7][1])))
UNTITLED = MeasureText(9, 7, None, OTHERS[0][1])


def on(measures: tuple[Words | MeasureText, ...], *, year: int = 2566, report_id: int = 2) -> ReportDigest:
    return report(report_id, measures, year=year, kind="implementation")


ROWS = [
    pytest.param((PLAN, on(MEASURES[:7])), "8", id="the last one"),
    pytest.param((PLAN, on(MEASURES[2:])), "1 และ 2", id="the first two, so that the numbers move"),
    pytest.param((PLAN, on((*MEASURES[:7], *OTHERS[:1], *OTHERS[1:]))), "", id="another one bears its number"),
    pytest.param((PLAN, on((OTHERS[0], *MEASURES[:7]))), "8", id="another one bears another number"),
    pytest.param((report(1, ISSUES), on(ISSUES[:2])), "3", id="titles of the form"),
    pytest.param((PLAN, on(MEASURES)), "", id="all are told"),
    pytest.param((PLAN, on(MEASURES[::-1])), "", id="all, in another order"),
    pytest.param((PLAN, on(REWORDED)), "", id="all, a little reworded"),
    pytest.param((PLAN, on(MERGED)), "", id="two put together"),
    pytest.param((PLAN, on((*MEASURES[:7], UNTITLED))), "", id="one without a title may be it"),
    pytest.param((PLAN, on(MEASURES[:3])), "", id="less than half is found: made otherwise"),
    pytest.param((PLAN, on(OTHERS)), "", id="another plan's report"),
    pytest.param((PLAN, on(())), "", id="no measures at all"),
    pytest.param((PLAN, on(MEASURES[:7], year=2567)), "", id="another year"),
    pytest.param((PLAN, report(2, MEASURES[:7], AWAY, kind="implementation")), "", id="another organisation"),
    pytest.param((PLAN, report(2, MEASURES[:7])), "", id="not a report on it"),
    pytest.param(
        (PLAN, on(MEASURES[:7]), on(MEASURES[3:], report_id=3)), "", id="two reports, which together tell all"
    ),
    pytest.param(
        (report(1, (*MEASURES[:7], ("จัดทำคู่มือการปฏิบัติงาน", ()))), on(MEASURES[:7])), "", id="official wording alone"
    ),
]


@pytest.mark.parametrize(("reports", "numbers"), ROWS)
def test_which_promises_are_missed(reports: tuple[ReportDigest, ...], numbers: str) -> None:
    messages = [finding.message_th for _, finding in found(CODE, reports)]
    assert len(messages) == bool(numbers)
    assert all(f"กำหนดมาตรการที่ {numbers} (" in message for message in messages)


def test_the_report_is_told_and_the_plan_is_named() -> None:
    reports = (PLAN, on(replaced(MEASURES[:7], "2566", "2565")))
    ((number, finding),) = found(CODE, reports)
    assert (number, finding.path, finding.severity) == (2, "/measures", "warning")
    assert "“ตอบคำถามทางโทรศัพท์ให้ทันใจ”" in finding.message_th
    assert told(CODE, reports) == {(2, "1.pdf")}
