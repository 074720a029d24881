"""Rules on scores that are not there, or cannot be."""

from collections.abc import Iterator

from itareports.audit.case import Case
from itareports.audit.rule import Remark, Rule
from itareports.audit.walk import all_scores, canonical_name, indicator_scores, question_ranges, question_scores
from itareports.extract.observations import Observation
from itareports.normalize.indicators import indicators

_NUMBERS = frozenset(indicator.number for indicator in indicators())


def overall_is_given(case: Case) -> Iterator[Remark]:
    """A plan prints the overall score that it builds on."""
    if case.report.kind == "plan" and case.report.assessment.overall_score is None:
        yield Remark(
            "/assessment/overall_score",
            "ไม่พบคะแนนรวมของผลการประเมิน ITA ที่นำมาวิเคราะห์ โปรดเพิ่มคะแนนรวมของปีที่ประเมิน",
            "The plan does not print the overall ITA score that it analyses; add the overall score of the year "
            "assessed.",
        )


def indicators_are_complete(case: Case) -> Iterator[Remark]:
    """A plan that prints scores prints those of all ten indicators."""
    printed = indicator_scores(case.report)
    missing = sorted(_NUMBERS - printed.keys())
    known = case.framework
    has_ten = case.report.assessed_year is None or (known is not None and bool(known.indicators))
    told_any = bool(printed) or case.report.assessment.overall_score is not None
    if case.report.kind == "plan" and has_ten and told_any and missing:
        names = ", ".join(f"{number} {canonical_name(number)}" for number in missing)
        yield Remark(
            "/assessment/indicators",
            f"พบคะแนน {len(printed)} จาก 10 ตัวชี้วัด ยังขาดตัวชี้วัดที่ {names} โปรดเพิ่มให้ครบ",
            f"Scores of {len(printed)} of the 10 indicators are printed; these are missing: {names}. Add them.",
        )


def questions_are_complete(case: Case) -> Iterator[Remark]:
    """Where at least two thirds of an indicator's questions are printed with scores, the others are too."""
    printed = question_scores(case.report)
    for number, codes in question_ranges(case.report, case.framework).items():
        missing = [code for code in codes.codes if code not in printed]
        if missing and 2 * len(missing) <= len(codes) - len(missing):
            yield Remark(
                "/assessment/questions",
                f"ตัวชี้วัดที่ {number} {canonical_name(number)} มี {len(codes)} ข้อ ({codes.codes[0]}-{codes.codes[-1]}) "
                f"แต่ไม่พบคะแนนของข้อ {', '.join(missing)} โปรดเพิ่มคะแนนให้ครบ",
                f"Indicator {number} has {len(codes)} questions ({codes.codes[0]}-{codes.codes[-1]}), but no "
                f"score of {', '.join(missing)} is printed; add it.",
            )


def values_are_filled_in(case: Case) -> Iterator[Remark]:
    """Wherever the text announces a figure, the figure follows."""
    for observation in case.noticed("blank-value"):
        yield Remark.on(
            observation,
            f"ข้อความ “{observation.raw.strip()}” ไม่มีตัวเลขตามมา โปรดเติมค่าหรือตัดข้อความออก",
            f"No figure follows “{observation.raw.strip()}”; fill it in or take the phrase out.",
        )


def scores_lie_in_range(case: Case) -> Iterator[Remark]:
    """Scores and percentages lie between 0 and 100."""
    for placed in all_scores(case.report):
        if not 0 <= placed.score <= 100:
            yield Remark(
                placed.path,
                f"{placed.name_th} พิมพ์ไว้ {placed.score:.2f} ซึ่งอยู่นอกช่วง 0-100 โปรดตรวจสอบตัวเลข",
                f"For {placed.name_en} the report prints {placed.score:.2f}, which is outside 0 to 100; check the "
                "figure.",
            )


def _scored(number: int, score: str) -> dict[str, object]:
    indicator = indicators()[number - 1]
    return {"number": number, "name": indicator.name, "instrument": indicator.instrument, "score": score}


RULES = (
    Rule(
        code="score.overall-missing",
        severity="warning",
        title_th="ไม่มีคะแนนรวม",
        title_en="The overall score is missing",
        explanation_th="แผนมาตรการต้องวิเคราะห์จากผลการประเมินของปีก่อน ให้ระบุคะแนนรวมพร้อมระดับที่ได้",
        explanation_en="A plan rests on last year's result. State the overall score together with its grade.",
        check=overall_is_given,
        example=Case.of({"kind": "plan"}),
    ),
    Rule(
        code="score.indicator-missing",
        severity="warning",
        title_th="คะแนนตัวชี้วัดไม่ครบ",
        title_en="Scores of indicators are missing",
        explanation_th="การประเมินมี 10 ตัวชี้วัด ให้แสดงคะแนนครบทุกตัวเพื่อให้ตรวจสอบและวิเคราะห์จุดอ่อนได้",
        explanation_en="The assessment has ten indicators. Print the score of each, or weak points cannot be told.",
        check=indicators_are_complete,
        example=Case.of({"kind": "plan", "assessment": {"indicators": [_scored(1, "94.14"), _scored(2, "88.05")]}}),
    ),
    Rule(
        code="score.question-missing",
        severity="warning",
        title_th="คะแนนรายข้อไม่ครบ",
        title_en="The score of a question is missing",
        explanation_th="รายงานแสดงคะแนนเกือบทุกข้อของตัวชี้วัด แต่ขาดบางข้อ อาจตกหล่นขณะจัดทำ ให้เพิ่มให้ครบ",
        explanation_en="Nearly all questions of an indicator are printed with scores. The missing one was probably "
        "lost; add it.",
        check=questions_are_complete,
        example=Case.of(
            {
                "assessed_year": 2566,
                "assessment": {"questions": [{"code": f"e{number}", "score": "80.00"} for number in (11, 12, 13, 15)]},
            }
        ),
    ),
    Rule(
        code="score.value-blank",
        severity="warning",
        title_th="ข้อความไม่มีตัวเลข",
        title_en="A figure was left blank",
        explanation_th="ข้อความจากต้นแบบยังไม่ได้เติมตัวเลข เช่น “ร้อยละ” ที่ไม่มีค่า ให้เติมค่าจริงจากผลการประเมิน",
        explanation_en="A phrase of the template still waits for its figure. Fill in the figure of the assessment.",
        check=values_are_filled_in,
        example=Case.of({}, Observation("blank-value", "คิดเป็นร้อยละ ")),
    ),
    Rule(
        code="score.out-of-range",
        severity="error",
        title_th="คะแนนอยู่นอกช่วง 0-100",
        title_en="A score is outside 0 to 100",
        explanation_th="คะแนนและร้อยละต้องอยู่ระหว่าง 0 ถึง 100 ค่าที่เกินมักเกิดจากจุดทศนิยมหายหรือพิมพ์ตัวเลขเกิน ให้แก้ไข",
        explanation_en="Scores and percentages lie between 0 and 100; a lost decimal point is the usual cause. "
        "Correct the figure.",
        check=scores_lie_in_range,
        example=Case.of({"assessment": {"overall_score": "804.20"}}),
    ),
)
