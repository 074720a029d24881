"""Rules on what every measure must say: how, by whom, when, how it is followed up, what came of it."""

from collections.abc import Callable, Iterator

from itareports.audit.case import Case
from itareports.audit.form import asks_for
from itareports.audit.rule import Remark, Rule
from itareports.schema import Activity


def activities_have_steps(case: Case) -> Iterator[Remark]:
    """Every measure says how it is carried out, as an approach or as steps."""
    if not asks_for(case, "steps"):
        return
    for position, measure in enumerate(case.report.measures):
        if not measure.activities:
            yield Remark(
                f"/measures/{position}",
                f"มาตรการที่ {measure.number} มีแต่ชื่อ ไม่มีขั้นตอนหรือวิธีการดำเนินการ โปรดเพิ่มให้ครบ",
                f"Measure {measure.number} has a title only, and no steps; add how it is carried out.",
            )
    yield from _without(case, lambda activity: bool(activity.approach or activity.steps), _STEPS)


def activities_have_owners(case: Case) -> Iterator[Remark]:
    """Every activity names who is responsible."""
    if asks_for(case, "responsible"):
        yield from _without(case, lambda activity: bool(activity.responsible), _OWNER)


def activities_have_periods(case: Case) -> Iterator[Remark]:
    """Every activity says when it is carried out."""
    if asks_for(case, "period"):
        yield from _without(case, lambda activity: activity.period is not None, _PERIOD)


def activities_are_monitored(case: Case) -> Iterator[Remark]:
    """Where the form asks for it, every activity says how it is followed up."""
    if asks_for(case, "monitoring"):
        yield from _without(case, lambda activity: activity.monitoring is not None, _MONITORING)


def activities_have_results(case: Case) -> Iterator[Remark]:
    """An implementation report tells the result of every activity."""
    if asks_for(case, "results"):
        yield from _without(case, lambda activity: bool(activity.results), _RESULT)


_STEPS = ("ขั้นตอนหรือวิธีการดำเนินการ", "steps")
_OWNER = ("ผู้รับผิดชอบ", "responsible unit")
_PERIOD = ("ระยะเวลาดำเนินการ", "period")
_MONITORING = ("แนวทางการกำกับติดตาม", "monitoring")
_RESULT = ("ผลการดำเนินการ", "results")


def _without(case: Case, has: Callable[[Activity], bool], what: tuple[str, str]) -> Iterator[Remark]:
    """Remark on each activity that lacks something; once for the whole report where every activity lacks it."""
    placed = list(case.activities())
    lacking = [one for one in placed if not has(one.activity)]
    th, en = what
    if len(lacking) == len(placed) > 1:
        yield Remark(
            "/measures",
            f"ไม่พบ{th}ในมาตรการใดเลย ({len(placed)} รายการ) โปรดเพิ่ม{th}ให้ทุกมาตรการ",
            f"No {en} given for any of the {len(placed)} activities; add this column for all measures.",
        )
        return
    for one in lacking:
        yield Remark(
            one.path,
            f"{one.name_th} ไม่ได้ระบุ{th} โปรดเพิ่มให้ครบ",
            f"{one.name_en} has no {en}; add what is missing.",
        )


_FULL = {
    "steps": [{"text": "จัดทำคู่มือการปฏิบัติงาน"}],
    "responsible": [{"unit": "กองคลัง", "raw": "กองคลัง"}],
    "period": {"raw": "ไตรมาส 1 ปีงบประมาณ 2566"},
    "monitoring": "รายงานผลต่อผู้บริหารทุกไตรมาส",
    "results": ["เผยแพร่คู่มือแล้ว"],
}


def _example(missing: str, empty: object, kind: str = "plan") -> Case:
    measures = [
        {"number": 1, "activities": [_FULL]},
        {"number": 2, "activities": [{**_FULL, missing: empty}]},
    ]
    return Case.of({"kind": kind, "fiscal_year": 2565, "measures": measures})


RULES = (
    Rule(
        code="measure.steps-missing",
        severity="warning",
        title_th="มาตรการไม่มีขั้นตอน",
        title_en="A measure has no steps",
        explanation_th="มาตรการต้องระบุขั้นตอนหรือวิธีปฏิบัติ เพื่อให้ผู้รับผิดชอบนำไปดำเนินการและติดตามได้ ให้เพิ่มขั้นตอน",
        explanation_en="A measure has to say how it is carried out, or nobody can do it or follow it up. Add its "
        "steps.",
        check=activities_have_steps,
        example=_example("steps", []),
    ),
    Rule(
        code="measure.responsible-missing",
        severity="warning",
        title_th="มาตรการไม่มีผู้รับผิดชอบ",
        title_en="A measure has no responsible unit",
        explanation_th="ทุกมาตรการต้องมีผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง ให้ระบุกองหรือสำนักที่รับผิดชอบ",
        explanation_en="Every measure needs an owner. Name the office that is responsible.",
        check=activities_have_owners,
        example=_example("responsible", []),
    ),
    Rule(
        code="measure.period-missing",
        severity="warning",
        title_th="มาตรการไม่มีระยะเวลา",
        title_en="A measure has no period",
        explanation_th="มาตรการที่ไม่มีระยะเวลาติดตามผลไม่ได้ ให้ระบุเดือนหรือไตรมาสที่ดำเนินการ",
        explanation_en="Without a period nobody can tell whether a measure is late. State its months or quarters.",
        check=activities_have_periods,
        example=_example("period", None),
    ),
    Rule(
        code="measure.monitoring-missing",
        severity="warning",
        title_th="มาตรการไม่มีการกำกับติดตาม",
        title_en="A measure has no monitoring",
        explanation_th="แบบของปีงบประมาณ 2563-2566 ให้ระบุแนวทางการกำกับติดตามและการรายงานผลของทุกมาตรการ ให้เพิ่มให้ครบ",
        explanation_en="The form of fiscal years 2563 to 2566 asks how each measure is followed up and reported. Add "
        "it.",
        check=activities_are_monitored,
        example=_example("monitoring", None),
    ),
    Rule(
        code="measure.results-missing",
        severity="warning",
        title_th="รายงานไม่มีผลการดำเนินการ",
        title_en="A measure has no results",
        explanation_th="รายงานการดำเนินการต้องแสดงผลของทุกมาตรการ แม้ยังไม่ได้ดำเนินการก็ให้ระบุเหตุผล",
        explanation_en="An implementation report tells what became of every measure, or why nothing was done. Add "
        "the result.",
        check=activities_have_results,
        example=_example("results", [], kind="implementation"),
    ),
)
