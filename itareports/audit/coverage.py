"""Rules on the measures as a whole: there are some, they are numbered, and they meet the weak indicators."""

import re
from collections.abc import Iterator
from decimal import Decimal

from itareports.audit.case import Case
from itareports.audit.rule import Remark, Rule
from itareports.audit.walk import canonical_name, indicator_scores
from itareports.normalize.topics import possible_topics
from itareports.schema import Activity, Measure

WEAK = Decimal(85)
"""The national target: an indicator below it is weak."""

_SHOWN_NUMBERS = 10

# "ส่วนที่จะต้องพัฒนาเนื่องจากได้คะแนนต่ำสุด คือ ตัวชี้วัดที่ ๑๐", "จุดอ่อนคือตัวชี้วัดที่ ๙ ซึ่งได้คะแนนต่ำสุด"
_WEAKNESS = re.compile(r"จุดอ่อน | จุดด้อย | ต้อง (?:ได้รับการ)? \s? (?:พัฒนา | ปรับปรุง | แก้ไข)", re.VERBOSE)


def measures_are_found(case: Case) -> Iterator[Remark]:
    """A report of measures has at least one."""
    if not case.report.measures:
        yield Remark(
            "/measures",
            "ไม่พบมาตรการในรายงาน โปรดตรวจสอบว่าไฟล์ครบถ้วนและตารางมาตรการอ่านได้",
            "No measure was found; check that the file is complete and its table of measures readable.",
        )


def numbers_have_no_gap(case: Case) -> Iterator[Remark]:
    """The numbers of the measures run from 1 without a gap."""
    numbers = {measure.number for measure in case.report.measures}
    missing = [number for number in range(1, max(numbers, default=0)) if number not in numbers]
    if missing:
        shown = ", ".join(str(number) for number in missing[:_SHOWN_NUMBERS])
        more = " …" if len(missing) > _SHOWN_NUMBERS else ""
        yield Remark(
            "/measures",
            f"ลำดับมาตรการไม่ต่อเนื่อง ไม่พบมาตรการที่ {shown}{more} โปรดตรวจสอบว่ามาตรการตกหล่นหรือเลขลำดับพิมพ์ผิด",
            f"The numbers of the measures have a gap: {shown}{more} not found; check for a lost measure or a wrong "
            "number.",
        )


def results_have_steps(case: Case) -> Iterator[Remark]:
    """An implementation report tells no more results of an activity than it has steps."""
    if case.report.kind != "implementation":
        return
    for placed in case.activities():
        planned, done = _steps(placed.activity), len(placed.activity.results)
        if 0 < planned < done:
            yield Remark(
                f"{placed.path}/results",
                f"{placed.name_th} มีผลการดำเนินการ {done} ข้อ แต่มีขั้นตอนเพียง {planned} ข้อ โปรดตรวจสอบว่าผลข้อใดเป็นของขั้นตอนใด",
                f"{placed.name_en} has more results ({done}) than steps ({planned}); check which result belongs to "
                "which step.",
            )


def weak_indicators_are_addressed(case: Case) -> Iterator[Remark]:
    """Every indicator below 85, or called weak by the report itself, is at least possibly the topic of a measure."""
    called_weak = _called_weak(case)
    scores = sorted(indicator_scores(case.report).items())
    weak = {number: placed for number, placed in scores if placed.score < WEAK or number in called_weak}
    topics = {code for measure in case.report.measures for code in _possible_topics(measure)} if weak else set()
    if not topics:
        return
    for number, placed in weak.items():
        if f"indicator:{number}" not in topics:
            why_th, why_en = (
                (f"ต่ำกว่า {WEAK}", f"below {WEAK}") if placed.score < WEAK else ("รายงานระบุว่าต้องพัฒนา", "called weak")
            )
            yield Remark(
                placed.path,
                f"ตัวชี้วัดที่ {number} {canonical_name(number)} ได้ {placed.score:.2f} ({why_th}) แต่ไม่พบมาตรการที่ตรงกับตัวชี้วัดนี้ "
                "โปรดเพิ่มมาตรการหรือระบุให้ชัดว่ามาตรการใดใช้แก้ไข",
                f"Indicator {number} scored {placed.score:.2f} ({why_en}), and no measure seems to address it; add "
                "one, or "
                "say which measure is meant to.",
            )


def _possible_topics(measure: Measure) -> Iterator[str]:
    """What a measure is assigned to, and what its words speak for too weakly to assign it."""
    yield from (topic.code for topic in measure.topics)
    yield from (match.code for match in possible_topics(measure.title or "", _body(measure)))


def _body(measure: Measure) -> Iterator[str]:
    for activity in measure.activities:
        yield from filter(None, [activity.heading])
        yield from activity.approach
        yield from (text for step in activity.steps for text in (step.text, *step.substeps))


def _called_weak(case: Case) -> set[int]:
    claims = (claim for claim in case.noticed("claim") if _WEAKNESS.search(claim.raw))
    return {int(claim.values[1]) for claim in claims if claim.values[0] == "lowest" and claim.values[1].isdigit()}


def _steps(activity: Activity) -> int:
    return len(activity.approach) + sum(1 + len(step.substeps) for step in activity.steps)


_WEAK_INDICATOR = {"number": 2, "name": canonical_name(2), "instrument": "IIT", "score": "83.68"}

RULES = (
    Rule(
        code="measure.none-found",
        severity="error",
        title_th="ไม่พบมาตรการ",
        title_en="No measure was found",
        explanation_th="ไฟล์อาจไม่ใช่รายงานมาตรการ ไม่ครบหน้า หรือตารางอ่านไม่ได้ ให้เปิดไฟล์ตรวจสอบแล้วส่งใหม่",
        explanation_en="The file is another kind of document, incomplete, or its table cannot be read. Open it and "
        "submit it again.",
        check=measures_are_found,
        example=Case.of({"measures": []}),
    ),
    Rule(
        code="measure.number-gap",
        severity="warning",
        title_th="ลำดับมาตรการไม่ต่อเนื่อง",
        title_en="The numbers of the measures have a gap",
        explanation_th="เลขลำดับขาดหายไป อาจมีมาตรการตกหล่นหรือพิมพ์เลขผิด ให้ตรวจสอบกับต้นฉบับ",
        explanation_en="A number is missing: a measure was lost or misnumbered. Compare with the original.",
        check=numbers_have_no_gap,
        example=Case.of({"measures": [{"number": 1}, {"number": 3}]}),
    ),
    Rule(
        code="measure.result-without-step",
        severity="warning",
        title_th="ผลการดำเนินการมากกว่าขั้นตอน",
        title_en="There are more results than steps",
        explanation_th="จำนวนผลมากกว่าจำนวนขั้นตอน จึงไม่ทราบว่าผลข้อใดเป็นของขั้นตอนใด ให้จับคู่ผลกับขั้นตอนให้ครบ",
        explanation_en="Some results answer no step. Say which step each result belongs to, or add the step that is "
        "missing.",
        check=results_have_steps,
        example=Case.of(
            {
                "kind": "implementation",
                "measures": [
                    {
                        "number": 1,
                        "activities": [{"steps": [{"text": "จัดอบรม"}], "results": ["จัดอบรมแล้ว", "จัดทำคู่มือแล้ว"]}],
                    }
                ],
            }
        ),
    ),
    Rule(
        code="measure.indicator-unaddressed",
        severity="warning",
        title_th="ตัวชี้วัดที่อ่อนไม่มีมาตรการรองรับ",
        title_en="A weak indicator has no measure",
        explanation_th="ตัวชี้วัดที่ได้ต่ำกว่า 85 ควรมีมาตรการแก้ไข การจับคู่นี้ดูจากถ้อยคำของมาตรการและขั้นตอน "
        "และแจ้งเฉพาะเมื่อไม่มีมาตรการใดใกล้เคียง หากมีมาตรการแล้วให้ระบุตัวชี้วัดให้ชัด",
        explanation_en="An indicator below 85 should have a measure. The match goes by the words of measures and "
        "steps, and only where none comes near is this said; if one exists, name the indicator.",
        check=weak_indicators_are_addressed,
        example=Case.of(
            {
                "assessment": {"indicators": [_WEAK_INDICATOR]},
                "measures": [{"number": 1, "topics": [{"code": "indicator:9", "confidence": "0.9"}]}],
            }
        ),
    ),
)
