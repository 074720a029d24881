"""Whatever a report holds, the audit ends, and every finding points at something that is there."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from itareports.audit import Case, audit
from itareports.normalize.indicators import indicators

scores = st.one_of(st.none(), st.decimals(min_value=-5, max_value=120, places=2).map(str))
names = st.sampled_from(["มาก", "มากที่สุด", "น้อย", "น้อยที่สุด", "ปานกลาง"])
texts = st.sampled_from(["จัดทำคู่มือ", "ตลอดปีงบประมาณ", "ไตรมาส 1", "....", ""])
years = st.one_of(st.none(), st.integers(2560, 2570))

shares = st.lists(st.fixed_dictionaries({"level": names, "percent": scores.filter(bool)}), max_size=5)
perceptions = st.fixed_dictionaries({"question_score": scores, "shares": shares})
codes = st.sampled_from(["i1", "i2", "i3", "i4", "i5", "i6", "e1", "o9", "x7"])
questions = st.fixed_dictionaries({"code": codes, "score": scores})
numbered = st.sampled_from(indicators()).flatmap(
    lambda known: st.fixed_dictionaries(
        {
            "number": st.sampled_from([known.number, 0, 11]),
            "name": st.just(known.name),
            "instrument": st.just(known.instrument),
            "score": scores,
        }
    )
)
assessments = st.fixed_dictionaries(
    {
        "overall_score": scores,
        "grade": st.sampled_from([None, "AA", "F", "Z"]),
        "level": st.sampled_from([None, "ผ่าน", "ต้องปรับปรุง"]),
        "indicators": st.lists(numbered, max_size=10),
        "subindicators": st.lists(st.fixed_dictionaries({"code": st.just("9.1"), "score": scores}), max_size=2),
        "questions": st.lists(questions, max_size=8),
        "perceptions": st.lists(perceptions, max_size=2),
    }
)
periods = st.fixed_dictionaries(
    {
        "raw": texts,
        "spans": st.lists(
            st.fixed_dictionaries({"start": st.dates().map(str), "end": st.dates().map(str)}), max_size=2
        ),
    }
)
activities = st.fixed_dictionaries(
    {
        "steps": st.lists(st.fixed_dictionaries({"text": texts}), max_size=2),
        "responsible": st.lists(st.fixed_dictionaries({"raw": texts}), max_size=2),
        "period": st.one_of(st.none(), periods),
        "results": st.lists(texts, max_size=3),
    }
)
measures = st.fixed_dictionaries({"number": st.integers(0, 9), "activities": st.lists(activities, max_size=2)})
reports = st.fixed_dictionaries(
    {
        "kind": st.sampled_from([None, "plan", "implementation"]),
        "fiscal_year": years,
        "assessed_year": years,
        "assessment": assessments,
        "measures": st.lists(measures, max_size=3),
    }
)


@given(reports)
@settings(deadline=None, max_examples=60)
def test_every_finding_points_at_something(report: dict[str, Any]) -> None:
    case = Case.of(report)
    dumped = case.report.model_dump(mode="json")
    found = audit(case)
    for finding in found:
        value: Any = dumped
        for key in finding.path.split("/")[1:]:
            value = value[int(key)] if isinstance(value, list) else value[key]
    assert audit(case) == found
