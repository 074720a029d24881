"""Measures: what each must say, periods, owners, the whole of them. Rows: code, case, whether the rule speaks."""

from typing import Any

import pytest

from itareports.audit import Case, audit
from itareports.extract.observations import Observation
from itareports.normalize.issues import issue_title

DONE = {
    "steps": [{"text": "จัดประชุม"}, {"text": "แจ้งเวียน"}],
    "responsible": [{"unit": "กองคลัง", "raw": "กองคลัง"}],
    "period": {"raw": "ไตรมาส 1", "precision": "quarter", "spans": [{"start": "2022-10-01", "end": "2022-12-31"}]},
    "monitoring": "รายงานทุกไตรมาส",
    "results": ["ประชุมแล้ว"],
}


def plan(*activities: dict[str, Any], year: int | None = 2566, kind: str = "plan") -> Case:
    measures = [{"number": number, "activities": [entry]} for number, entry in enumerate(activities, start=1)]
    return Case.of({"kind": kind, "fiscal_year": year, "measures": measures})


def without(key: str) -> dict[str, Any]:
    return {name: value for name, value in DONE.items() if name != key}


def dated(raw: str, *spans: tuple[str, str], precision: str | None = "month", **more: Any) -> Case:  # noqa: ANN401
    period = {
        "raw": raw,
        "precision": precision,
        "spans": [{"start": start, "end": end} for start, end in spans],
        **more,
    }
    return plan({**DONE, "period": period})


def seven_issues(year: int, **activity: Any) -> Case:  # noqa: ANN401
    measures = [{"number": n, "title": issue_title(n), "activities": [{**DONE, **activity}]} for n in range(1, 8)]
    return Case.of({"kind": "plan", "fiscal_year": year, "measures": measures})


def weak(score: str, *topics: str, claim: str = "", title: str | None = None) -> Case:
    indicator = {"number": 2, "name": "การใช้งบประมาณ", "instrument": "IIT", "score": score}
    measure = {"number": 1, "title": title, "topics": [{"code": code, "confidence": "0.9"} for code in topics]}
    claims = [Observation("claim", claim, values=("lowest", "2"))] if claim else []
    return Case.of({"assessment": {"indicators": [indicator]}, "measures": [measure]}, *claims)


PARTS = [
    pytest.param("measure.steps-missing", plan(DONE, without("steps")), True, id="neither approach nor steps"),
    pytest.param(
        "measure.steps-missing", plan({**without("steps"), "approach": ["จัดทำคู่มือ"]}), False, id="approach only"
    ),
    pytest.param(
        "measure.steps-missing", Case.of({"measures": [{"number": 1, "title": "ก"}]}), True, id="a title only"
    ),
    pytest.param("measure.responsible-missing", plan(DONE, without("responsible")), True, id="no owner"),
    pytest.param(
        "measure.responsible-missing", plan({**DONE, "responsible": [{"raw": "คณะทำงาน"}]}), False, id="odd owner"
    ),
    pytest.param("measure.period-missing", plan(DONE, without("period")), True, id="no period"),
    pytest.param("measure.period-missing", plan({**DONE, "period": {"raw": "ต่อเนื่อง"}}), False, id="a qualifier is one"),
    pytest.param(
        "measure.monitoring-missing", plan(DONE, without("monitoring"), year=2564), True, id="a column with a hole"
    ),
    pytest.param("measure.monitoring-missing", plan(without("monitoring"), year=2564), True, id="the older form"),
    pytest.param(
        "measure.monitoring-missing", plan(without("monitoring"), year=2567), False, id="not asked for in 2567"
    ),
    pytest.param("measure.monitoring-missing", plan(without("monitoring"), year=None), False, id="year unknown"),
    pytest.param(
        "measure.monitoring-missing", seven_issues(2566, monitoring=None), False, id="mueang-si-khai 2566: seven issues"
    ),
    pytest.param(
        "measure.monitoring-missing",
        plan(without("monitoring"), kind="implementation"),
        False,
        id="khlong-ha 2566: results",
    ),
    pytest.param(
        "measure.results-missing", plan(DONE, without("results"), kind="implementation"), True, id="no result"
    ),
    pytest.param("measure.results-missing", plan(without("results")), False, id="a plan has none yet"),
    pytest.param(
        "measure.result-without-step",
        plan({**DONE, "results": ["ก", "ข", "ค"]}, kind="implementation"),
        True,
        id="khlong-ha 2566: more results than steps",
    ),
    pytest.param(
        "measure.result-without-step", plan({**DONE, "results": ["ก", "ข"]}, kind="implementation"), False, id="as many"
    ),
    pytest.param(
        "measure.result-without-step",
        plan({**DONE, "steps": [{"text": "ก", "substeps": ["ข", "ค"]}], "results": ["ข", "ค"]}, kind="implementation"),
        False,
        id="results of the finer steps",
    ),
    pytest.param(
        "measure.result-without-step",
        plan({**without("steps"), "results": ["ก"]}, kind="implementation"),
        False,
        id="no steps at all is another finding",
    ),
    pytest.param("unit.unknown", plan({**DONE, "responsible": [{"raw": "ผู้ที่ได้รับมอบหมาย"}]}), True, id="no office"),
    pytest.param(
        "unit.unknown", plan({**DONE, "responsible": [{"subunit": "งานพัสดุ", "raw": "งานพัสดุ"}]}), False, id="section"
    ),
]

WHOLE = [
    pytest.param("measure.none-found", Case.of({}), True, id="none"),
    pytest.param("measure.none-found", plan(DONE), False, id="one"),
    pytest.param("measure.number-gap", Case.of({"measures": [{"number": 2}]}), True, id="the first is lost"),
    pytest.param("measure.number-gap", Case.of({"measures": [{"number": 2}, {"number": 1}]}), False, id="out of order"),
    pytest.param(
        "measure.number-gap", Case.of({"measures": [{"number": 1}, {"number": 1}]}), False, id="twice the same"
    ),
    pytest.param("measure.indicator-unaddressed", weak("84.99", "indicator:4"), True, id="weak and not addressed"),
    pytest.param("measure.indicator-unaddressed", weak("84.99", "indicator:2"), False, id="weak and addressed"),
    pytest.param("measure.indicator-unaddressed", weak("85.00", "indicator:4"), False, id="on target"),
    pytest.param("measure.indicator-unaddressed", weak("50.00"), False, id="topics not known"),
    pytest.param(
        "measure.indicator-unaddressed",
        weak("50.00", "indicator:9", title="ให้พนักงานตรวจใบสำคัญรับเงินของกันและกัน"),
        True,
        id="words that speak for nothing",
    ),
    pytest.param(
        "measure.indicator-unaddressed",
        weak("50.00", "indicator:9", title="ชี้แจงที่มาของเงินงบประมาณ"),
        False,
        id="words too weak to assign it",
    ),
    pytest.param(
        "measure.indicator-unaddressed",
        weak("95.00", "indicator:4", claim="ส่วนที่จะต้องพัฒนาเนื่องจากได้คะแนนต่ำสุด คือ ตัวชี้วัดที่ ๒"),
        True,
        id="called weak by the report",
    ),
    pytest.param(
        "measure.indicator-unaddressed",
        weak("95.00", "indicator:4", claim="ได้คะแนนต่ำสุด คือ ตัวชี้วัดที่ ๒"),
        False,
        id="lowest is not yet weak",
    ),
]

PERIODS = [
    pytest.param("measure.period-reversed", dated("มี.ค. - ม.ค. 66", ("2023-03-01", "2023-01-31")), True, id="reversed"),
    pytest.param("measure.period-reversed", dated("๑ ม.ค. ๖๖", ("2023-01-01", "2023-01-01")), False, id="one day"),
    pytest.param(
        "measure.period-outside-fiscal-year", dated("ปี 66", ("2022-10-01", "2023-09-30")), False, id="the whole year"
    ),
    pytest.param(
        "measure.period-outside-fiscal-year", dated("ต.ค. 66", ("2023-10-01", "2023-10-31")), True, id="a month late"
    ),
    pytest.param(
        "measure.period-outside-fiscal-year", dated("…", ("2022-09-30", "2023-09-30")), True, id="a day early"
    ),
    pytest.param(
        "measure.period-outside-fiscal-year",
        dated("พ.ศ. 2566", ("2023-01-01", "2023-12-31"), precision="year"),
        False,
        id="a bare year is not precise enough",
    ),
    pytest.param(
        "measure.period-outside-fiscal-year",
        dated("พ.ศ. 2564", ("2021-01-01", "2021-12-31"), precision="year"),
        True,
        id="quite another year",
    ),
    pytest.param("measure.period-outside-fiscal-year", plan(DONE, year=None), False, id="fiscal year unknown"),
    pytest.param("period.unparsed", dated("ตามวาระงานที่เหมาะแก่พื้นที่", precision=None), True, id="no dates in it"),
    pytest.param("period.unparsed", dated("ตลอดปีงบประมาณ", precision=None), False, id="the parser knows it"),
    pytest.param("period.unparsed", dated("อ่านแล้ว", ("2022-10-01", "2022-10-31")), False, id="dates were read"),
    pytest.param("period.repaired", dated("จ.ค. 65", ("2022-12-01", "2022-12-31"), repaired=True), True, id="จ.ค."),
    pytest.param("period.repaired", dated("ธค. 65", ("2022-12-01", "2022-12-31")), False, id="a missing dot"),
]


@pytest.mark.parametrize(("code", "case", "speaks"), [*PARTS, *WHOLE, *PERIODS])
def test_measures(code: str, case: Case, speaks: bool) -> None:  # noqa: FBT001
    assert (code in {finding.code for finding in audit(case)}) is speaks


def test_a_column_that_is_missing_altogether_is_told_once() -> None:
    bare = without("period")
    found = [finding for finding in audit(plan(bare, bare, bare)) if finding.code == "measure.period-missing"]
    assert [finding.path for finding in found] == ["/measures"]


def test_single_holes_are_told_one_by_one() -> None:
    bare = without("period")
    found = [finding for finding in audit(plan(bare, DONE, bare)) if finding.code == "measure.period-missing"]
    assert [finding.path for finding in found] == ["/measures/0/activities/0", "/measures/2/activities/0"]
    assert found[1].message_th.startswith("มาตรการที่ 3 ")


def test_an_activity_among_several_is_named() -> None:
    case = Case.of({"measures": [{"number": 4, "activities": [DONE, without("responsible")]}]})
    (finding,) = (finding for finding in audit(case) if finding.code == "measure.responsible-missing")
    assert "มาตรการที่ 4 กิจกรรมที่ 2" in finding.message_th
    assert "Measure 4, activity 2, has" in finding.message_en


def test_a_long_gap_is_cut_short() -> None:
    (finding,) = (f for f in audit(Case.of({"measures": [{"number": 2566}]})) if f.code == "measure.number-gap")
    assert len(finding.message_th) < 200
