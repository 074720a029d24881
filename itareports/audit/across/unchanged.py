"""A rule on plans that say what the plan of the year before said."""

from collections.abc import Iterator

from itareports.audit.across.collection import Collection, ComparedMeasure, ComparedReport
from itareports.audit.across.likeness import ENOUGH, SHORTEST, says_the_same
from itareports.audit.across.naming import evidence_of, named_en, named_th, numbers_en, numbers_th
from itareports.audit.across.rule import AcrossRemark, AcrossRule
from itareports.schema import MeasureText, ReportDigest


def plans_are_renewed(collection: Collection) -> Iterator[AcrossRemark]:
    """Not half of a plan's measures are word for word, and figure for figure, those of the plan of the year before.

    Years do not count. One measure that goes on is nothing; half of them, with a hundred letters of their own, tell
    that the new analysis was hardly used.
    """
    explained = {twins.pair for twins in collection.twins}
    places = {report.digest.report_id: place for place, report in enumerate(collection.reports)}
    for reports in collection.owned().values():
        for plan in reports:
            before = [one for one in reports if _is_before(one.digest, plan.digest)]
            before = [one for one in before if _pair(one, plan, places) not in explained]
            unchanged = max(((_unchanged(plan, one), one) for one in before), key=_most, default=None)
            if unchanged is not None and _are_enough(unchanged[0], plan):
                yield _remark(plan, *unchanged)


def _is_before(one: ReportDigest, plan: ReportDigest) -> bool:
    if one.kind != "plan" or plan.kind != "plan" or one.fiscal_year is None or plan.fiscal_year is None:
        return False
    return one.fiscal_year == plan.fiscal_year - 1


def _pair(one: ComparedReport, other: ComparedReport, places: dict[int, int]) -> tuple[int, int]:
    first, second = sorted((places[one.digest.report_id], places[other.digest.report_id]))
    return first, second


def _unchanged(plan: ComparedReport, before: ComparedReport) -> tuple[ComparedMeasure, ...]:
    return tuple(
        measure
        for measure in plan.measures
        if len(measure.words.letters) >= SHORTEST and any(says_the_same(measure, one) for one in before.measures)
    )


def _most(found: tuple[tuple[ComparedMeasure, ...], ComparedReport]) -> tuple[int, int]:
    return len(found[0]), -found[1].digest.report_id


def _are_enough(unchanged: tuple[ComparedMeasure, ...], plan: ComparedReport) -> bool:
    letters = sum(len(measure.words.letters) for measure in unchanged)
    return letters >= ENOUGH and 2 * len(unchanged) >= len(plan.measures)


def _remark(plan: ComparedReport, unchanged: tuple[ComparedMeasure, ...], before: ComparedReport) -> AcrossRemark:
    numbers, whole = [measure.number for measure in unchanged], len(plan.measures)
    return AcrossRemark(
        plan.digest.report_id,
        f"/measures/{unchanged[0].position}",
        f"มาตรการที่ {numbers_th(numbers)} ({len(numbers)} จาก {whole} มาตรการ) เหมือน{named_th(before.digest)} ทุกคำ "
        "ต่างกันเพียงปี โปรดตรวจสอบว่าได้ทบทวนมาตรการตามผลการประเมินปีล่าสุดแล้ว",
        f"{numbers_en(numbers).capitalize()} ({len(numbers)} of {whole}) {'is' if len(numbers) == 1 else 'are'} "
        f"word for word as in {named_en(before.digest)}, but for the year. Check that the measures were reviewed in "
        "the light of the latest assessment.",
        evidence_of(before.digest),
    )


def _plan(fiscal_year: int) -> ReportDigest:
    steps = (
        f"จัดรถกระจายเสียงแจ้งข่าวสำคัญในตลาดสดและชุมชนริมน้ำสัปดาห์ละสองเที่ยว ตลอดปี {fiscal_year}",
        "พิมพ์จดหมายข่าวตัวอักษรใหญ่สำหรับผู้สูงอายุ แจกพร้อมเบี้ยยังชีพ",
    )
    return ReportDigest(
        fiscal_year,
        f"plan-{fiscal_year}.pdf",
        "เทศบาลเมืองบ้านโป่ง",
        "ราชบุรี",
        kind="plan",
        fiscal_year=fiscal_year,
        measures=(MeasureText(1, 0, "พัฒนาประสิทธิภาพการสื่อสารให้เข้าถึงคนทุกวัย", steps),),
    )


RULES = (
    AcrossRule(
        code="measure.unchanged-from-last-year",
        severity="warning",
        title_th="มาตรการเหมือนปีก่อน",
        title_en="Measures are those of last year",
        explanation_th="มาตรการตั้งแต่ครึ่งหนึ่งขึ้นไปเหมือนแผนของปีก่อนทุกคำทุกตัวเลข ต่างกันเพียงปี แผนต้องมาจากผลการวิเคราะห์ของปีล่าสุด "
        "ให้ทบทวนว่ามาตรการเดิมยังแก้จุดอ่อนได้หรือไม่",
        explanation_en="Half of the measures or more are those of last year's plan in every word and figure, but for "
        "the year. A plan has to follow from the latest assessment: review whether the old measures still answer its "
        "weak points.",
        check=plans_are_renewed,
        example=(_plan(2565), _plan(2566)),
    ),
)
