"""Rules on scores that must follow from each other: totals, means, reachable values, grades."""

from collections.abc import Iterator
from fractions import Fraction

from itareports.audit.arithmetic import (
    LATTICE_TOLERANCE,
    MEAN_TOLERANCE,
    instrument_scores,
    mean,
    nearest,
    overall_score,
    possible_levels,
    reachable,
    two_decimals,
)
from itareports.audit.case import Case
from itareports.audit.rule import Remark, Rule
from itareports.audit.walk import (
    PlacedScore,
    canonical_name,
    indicator_scores,
    question_ranges,
    single_scores,
    subindicator_scores,
)
from itareports.normalize.indicators import indicators

_SCORES = ("94.14", "88.05", "90.39", "81.44", "84.16", "78.36", "75.25", "74.20", "93.00", "63.75")
_TABLE = [
    {"number": indicator.number, "name": indicator.name, "instrument": indicator.instrument, "score": score}
    for indicator, score in zip(indicators(), _SCORES, strict=True)
]


def total_matches_parts(case: Case) -> Iterator[Remark]:
    """The overall score is the weighted sum of IIT, EIT and OIT, within 0.011."""
    known, printed = case.framework, case.report.assessment.overall_score
    if known is None or known.weights is None or not known.weights.is_firm or printed is None:
        return
    scores = {number: placed.score for number, placed in indicator_scores(case.report).items()}
    expected = overall_score(scores, known.weights.value)
    if expected is not None and abs(Fraction(printed) - expected) > MEAN_TOLERANCE:
        weights = ", ".join(f"{instrument} {int(weight * 100)}%" for instrument, weight in known.weights.value.items())
        yield Remark(
            "/assessment/overall_score",
            f"คะแนนรวมพิมพ์ไว้ {printed:.2f} แต่คำนวณจากคะแนน 10 ตัวชี้วัด ({weights}) ได้ {two_decimals(expected)} "
            "โปรดตรวจสอบคะแนนรวมและคะแนนตัวชี้วัด",
            f"The overall score is printed as {printed:.2f}, but the ten indicators ({weights}) give "
            f"{two_decimals(expected)}; "
            "check the overall score and the indicators.",
        )


def indicator_matches_questions(case: Case) -> Iterator[Remark]:
    """An IIT or EIT indicator is the mean of its questions, within 0.011; checked where all of them are printed."""
    questions, printed = single_scores(case.report), indicator_scores(case.report)
    for number, codes in question_ranges(case).items():
        if number not in printed or any(code not in questions for code in codes.codes):
            continue
        expected = mean(questions[code] for code in codes.codes)
        if abs(Fraction(printed[number].score) - expected) > MEAN_TOLERANCE:
            told = f"{codes.codes[0]}-{codes.codes[-1]}"
            yield Remark(
                printed[number].path,
                f"ตัวชี้วัดที่ {number} {canonical_name(number)} พิมพ์ไว้ {printed[number].score:.2f} แต่ค่าเฉลี่ยของข้อ {told} คือ "
                f"{two_decimals(expected)} โปรดตรวจสอบคะแนนตัวชี้วัดและคะแนนรายข้อ",
                f"Indicator {number} is printed as {printed[number].score:.2f}, but the mean of questions {told} is "
                f"{two_decimals(expected)}; check the indicator and its questions.",
            )


def oit_is_reachable(case: Case) -> Iterator[Remark]:
    """A whole number of passed OIT items gives the printed score of indicators 9 and 10 and of their parts."""
    known = case.framework
    if known is None or known.items is None or not known.items.is_firm:
        return
    parts = {part: len(codes) for part, codes in known.items.value.items()}
    for number, placed in indicator_scores(case.report).items():
        counts = tuple(count for part, count in parts.items() if part.startswith(f"{number}."))
        if counts:
            yield from _unreachable(placed, counts)
    for part, placed in subindicator_scores(case.report):
        if part in parts:
            yield from _unreachable(placed, (parts[part],))


def grade_matches_score(case: Case) -> Iterator[Remark]:
    """A letter and a level are those that the overall score earns, each on its own scale."""
    known, assessment = case.framework, case.report.assessment
    if known is None or assessment.overall_score is None:
        return
    scores = {number: placed.score for number, placed in indicator_scores(case.report).items()}
    by_instrument = instrument_scores(scores)
    for key, printed, scale in (("grade", assessment.grade, known.letters), ("level", assessment.level, known.levels)):
        shown = "".join((printed or "").split()).removeprefix("ระดับ")
        if shown not in {level.name for level in scale}:
            continue
        possible = possible_levels(assessment.overall_score, by_instrument, scale)
        if possible and shown not in possible:
            earned = [level.name for level in scale if level.name in possible]
            yield Remark(
                f"/assessment/{key}",
                f"ผลการประเมินพิมพ์ไว้ว่า “{shown}” แต่คะแนนรวม {assessment.overall_score:.2f} อยู่ในระดับ "
                f"“{' หรือ '.join(earned)}” "
                "โปรดตรวจสอบคะแนนรวมและระดับ",
                f"The result is printed as “{shown}”, but an overall score of {assessment.overall_score:.2f} earns "
                f"“{' or '.join(earned)}”; check score and grade.",
            )


def _unreachable(placed: PlacedScore, counts: tuple[int, ...]) -> Iterator[Remark]:
    closest = nearest(placed.score, reachable(counts))
    if abs(Fraction(placed.score) - closest) > LATTICE_TOLERANCE:
        yield Remark(
            placed.path,
            f"คะแนน {placed.score:.2f} ของ{placed.name_th} ({sum(counts)} ข้อ) เป็นไปไม่ได้ เพราะแต่ละข้อได้ 0 หรือ 100 "
            f"ค่าที่เป็นไปได้ใกล้ที่สุดคือ {two_decimals(closest)} โปรดตรวจสอบตัวเลข",
            f"The score {placed.score:.2f} of {placed.name_en} ({sum(counts)} items) cannot come from items that "
            "earn 0 or "
            f"100 each; the nearest that can is {two_decimals(closest)}. Check the figure.",
        )


RULES = (
    Rule(
        code="score.overall-mismatch",
        severity="error",
        title_th="คะแนนรวมไม่ตรงกับคะแนนตัวชี้วัด",
        title_en="The overall score does not follow from the indicators",
        explanation_th="คะแนนรวม = IIT ร้อยละ 30 + EIT ร้อยละ 30 + OIT ร้อยละ 40 หากไม่ตรงแสดงว่ามีตัวเลขพิมพ์ผิด ให้เทียบกับระบบ "
        "ITAS",
        explanation_en="The overall score is 30% IIT + 30% EIT + 40% OIT. If not, a figure is mistyped; compare with "
        "the ITAS system.",
        check=total_matches_parts,
        example=Case.of({"assessed_year": 2566, "assessment": {"overall_score": "84.02", "indicators": _TABLE}}),
    ),
    Rule(
        code="score.indicator-mean-mismatch",
        severity="error",
        title_th="คะแนนตัวชี้วัดไม่ตรงกับคะแนนรายข้อ",
        title_en="An indicator is not the mean of its questions",
        explanation_th="คะแนนตัวชี้วัดของ IIT และ EIT คือค่าเฉลี่ยของข้อคำถาม หากไม่ตรงแสดงว่ามีตัวเลขพิมพ์ผิด ให้เทียบกับระบบ ITAS",
        explanation_en="An IIT or EIT indicator is the mean of its questions. If not, a figure is mistyped; compare "
        "with ITAS.",
        check=indicator_matches_questions,
        example=Case.of(
            {
                "assessed_year": 2566,
                "assessment": {
                    "indicators": [{"number": 7, "name": "ประสิทธิภาพการสื่อสาร", "instrument": "EIT", "score": "75.25"}],
                    "questions": [{"code": f"e{number}", "score": "80.00"} for number in range(6, 11)],
                },
            }
        ),
    ),
    Rule(
        code="score.oit-unreachable",
        severity="error",
        title_th="คะแนน OIT เป็นไปไม่ได้",
        title_en="No number of passed items gives the OIT score",
        explanation_th="ข้อของ OIT ได้ 0 หรือ 100 คะแนน คะแนนตัวชี้วัดจึงมีได้เพียงบางค่า หากไม่ตรงแสดงว่าพิมพ์ผิด ให้เทียบกับระบบ ITAS",
        explanation_en="OIT items earn 0 or 100, so only some scores can occur. Another one is mistyped; compare "
        "with ITAS.",
        check=oit_is_reachable,
        example=Case.of({"assessed_year": 2564, "assessment": {"indicators": [{**_TABLE[9], "score": "26.00"}]}}),
    ),
    Rule(
        code="score.grade-mismatch",
        severity="error",
        title_th="ระดับผลการประเมินไม่ตรงกับคะแนน",
        title_en="The grade is not the one that the score earns",
        explanation_th="ระดับ AA-F และระดับผ่าน/ต้องปรับปรุงกำหนดจากคะแนนรวม หากไม่ตรงแสดงว่าคะแนนหรือระดับพิมพ์ผิด",
        explanation_en="Letters AA to F and the levels follow from the overall score. Score or grade is wrong; "
        "compare with ITAS.",
        check=grade_matches_score,
        example=Case.of({"assessed_year": 2563, "assessment": {"overall_score": "56.52", "grade": "B"}}),
    ),
)
