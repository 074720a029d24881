"""A plan beside that of the year before. Rows: reports, and who is told of whom."""

import pytest

from itareports.schema import ReportDigest
from tests.audit.across.sample_reports import AWAY, HOME, MEASURES, OFFICIAL, OTHERS, found, replaced, report, told

CODE = "measure.unchanged-from-last-year"
LATER = replaced(MEASURES, "2566", "2567")
REVISED = replaced(LATER, "ภายใน 15 วัน", "ภายใน 7 วัน")
FORMAL = tuple((title, OFFICIAL) for title in ("คู่มือ", "ร้องเรียน"))

ROWS = [
    pytest.param((report(1, MEASURES), report(2, LATER, year=2567)), {(2, "1.pdf")}, id="only the year changed"),
    pytest.param((report(1, MEASURES), report(2, LATER[::-1], year=2567)), {(2, "1.pdf")}, id="in another order"),
    pytest.param(
        (report(1, MEASURES), report(2, (*LATER[:4], *OTHERS, *OTHERS), year=2567)), {(2, "1.pdf")}, id="half of them"
    ),
    pytest.param(
        (report(1, MEASURES, (HOME[0], None)), report(2, LATER, year=2567)), {(2, "1.pdf")}, id="no province in one"
    ),
    pytest.param(
        (report(1, MEASURES), report(2, (*LATER[:2], *OTHERS, *OTHERS), year=2567)), set(), id="less than half of them"
    ),
    pytest.param(
        (report(1, MEASURES[4:5]), report(2, REVISED[4:5], year=2567)), set(), id="the same words with another figure"
    ),
    pytest.param((report(1, FORMAL), report(2, FORMAL, year=2567)), set(), id="nothing but official wording"),
    pytest.param((report(1, MEASURES), report(2, LATER, year=2568)), set(), id="not the year before"),
    pytest.param(
        (report(1, MEASURES), report(2, LATER, year=2567, kind="implementation")), set(), id="not a plan but a report"
    ),
    pytest.param((report(1, MEASURES), report(2, LATER, AWAY, year=2567)), set(), id="another organisation's"),
    pytest.param(
        (report(1, MEASURES), report(2, LATER, (HOME[0], "ชุมพร"), year=2567)),
        set(),
        id="the same name in another province",
    ),
    pytest.param(
        (
            report(1, MEASURES),
            report(2, LATER, (HOME[0], None), year=2567),
            report(3, OTHERS, (HOME[0], "ชุมพร")),
        ),
        set(),
        id="no province, and two of that name",
    ),
    pytest.param((report(1, MEASURES, year=None), report(2, LATER, year=2567)), set(), id="a year that is not known"),
]


@pytest.mark.parametrize(("reports", "expected"), ROWS)
def test_who_is_told_of_whom(reports: tuple[ReportDigest, ...], expected: set[tuple[int, str]]) -> None:
    assert told(CODE, reports) == expected


def test_a_finding_tells_how_many_and_which() -> None:
    ((_, finding),) = found(CODE, (report(1, MEASURES), report(2, (OTHERS[0], *LATER[:2]), year=2567)))
    assert finding.path == "/measures/1"
    assert "มาตรการที่ 2 และ 3 (2 จาก 3 มาตรการ)" in finding.message_th
    assert finding.message_en.startswith("Measures 2 and 3 (2 of 3) are word for word as in the plan of")
