"""Rules on scores that must follow from each other: totals, means, reachable values, grades."""

from collections.abc import Iterator
from fractions import Fraction

from itareports.audit.arithmetic import nearest, reachable, two_decimals
from itareports.audit.case import Case
from itareports.audit.checks import Graded, OneOf, Sum
from itareports.audit.figures import OVERALL
from itareports.audit.rule import Remark, Rule
from itareports.audit.walk import PlacedScore, canonical_name
from itareports.normalize.indicators import indicators

_SCORES = ("94.14", "88.05", "90.39", "81.44", "84.16", "78.36", "75.25", "74.20", "93.00", "63.75")
_TABLE = [
    {"number": indicator.number, "name": indicator.name, "instrument": indicator.instrument, "score": score}
    for indicator, score in zip(indicators(), _SCORES, strict=True)
]


def total_matches_parts(case: Case) -> Iterator[Remark]:
    """The overall score is the weighted sum of IIT, EIT and OIT, within 0.011."""
    for check in _sums(case, "score.overall-mismatch"):
        printed, expected = case.proof.figures[OVERALL].placed, _expected(case, check)
        weights = case.framework.weights.value if case.framework and case.framework.weights else {}
        told = ", ".join(f"{instrument} {int(weight * 100)}%" for instrument, weight in weights.items())
        yield Remark(
            printed.path,
            f"คะแนนรวมพิมพ์ไว้ {printed.score:.2f} แต่คำนวณจากคะแนน 10 ตัวชี้วัด ({told}) ได้ {expected} "
            "โปรดตรวจสอบคะแนนรวมและคะแนนตัวชี้วัด",
            f"The overall score is printed as {printed.score:.2f}, but the ten indicators ({told}) give {expected}; "
            "check the overall score and the indicators.",
        )


def means_match_parts(case: Case) -> Iterator[Remark]:
    """An indicator is the mean of its questions or sub-indicators, a sub-indicator that of its items, within 0.011."""
    for check in _sums(case, "score.indicator-mean-mismatch"):
        whole, *parts = check.keys
        printed, expected = case.proof.figures[whole].placed, _expected(case, check)
        told = f"{parts[0]}-{parts[-1]}"
        name_th, name_en = _of_indicator(whole, printed)
        yield Remark(
            printed.path,
            f"{name_th} พิมพ์ไว้ {printed.score:.2f} แต่ค่าเฉลี่ยของข้อ {told} คือ {expected} "
            "โปรดตรวจสอบคะแนนตัวชี้วัดและคะแนนรายข้อ",
            f"{name_en} is printed as {printed.score:.2f}, but the mean of {_questions(parts)} {told} is {expected}; "
            "check the indicator and its questions.",
        )


def oit_is_reachable(case: Case) -> Iterator[Remark]:
    """A whole number of passed OIT items gives the printed score of indicators 9 and 10, their parts and items."""
    for check in case.proof.contradicted("score.oit-unreachable"):
        if isinstance(check, OneOf):
            printed = case.proof.figures[check.key].placed
            closest = two_decimals(nearest(printed.score, reachable(check.of)))
            yield Remark(
                printed.path,
                f"คะแนน {printed.score:.2f} ของ{printed.name_th} ({sum(check.of)} ข้อ) เป็นไปไม่ได้ "
                f"เพราะแต่ละข้อได้ 0 หรือ 100 ค่าที่เป็นไปได้ใกล้ที่สุดคือ {closest} โปรดตรวจสอบตัวเลข",
                f"The score {printed.score:.2f} of {printed.name_en} ({sum(check.of)} items) cannot come from items "
                f"that earn 0 or 100 each; the nearest that can is {closest}. Check the figure.",
            )


def grade_matches_score(case: Case) -> Iterator[Remark]:
    """A letter and a level are those that the overall score earns, each on its own scale."""
    for check in case.proof.contradicted("score.grade-mismatch"):
        if isinstance(check, Graded):
            possible = check.possible(case.proof.values) or set()
            earned = [level.name for level in check.scale if level.name in possible]
            overall = case.proof.figures[OVERALL].placed.score
            yield Remark(
                f"/assessment/{check.field}",
                f"ผลการประเมินพิมพ์ไว้ว่า “{check.printed}” แต่คะแนนรวม {overall:.2f} อยู่ในระดับ “{' หรือ '.join(earned)}” "
                "โปรดตรวจสอบคะแนนรวมและระดับ",
                f"The result is printed as “{check.printed}”, but an overall score of {overall:.2f} earns "
                f"“{' or '.join(earned)}”; check score and grade.",
            )


def _sums(case: Case, code: str) -> Iterator[Sum]:
    return (check for check in case.proof.contradicted(code) if isinstance(check, Sum))


def _expected(case: Case, check: Sum) -> str:
    """What the first figure of a sum would be by the others."""
    gap, (key, weight) = check.gap(case.proof.values), check.weights[0]
    return two_decimals(Fraction(case.proof.values[key] - Fraction(gap or 0, weight)) / 100)


def _of_indicator(key: str, printed: PlacedScore) -> tuple[str, str]:
    family, _, number = key.partition(":")
    if family != "indicator":
        return printed.name_th, printed.name_en.capitalize()
    return f"ตัวชี้วัดที่ {number} {canonical_name(int(number))}", printed.name_en.capitalize()


def _questions(keys: list[str]) -> str:
    return "sub-indicators" if keys[0][0].isdigit() else "items" if keys[0].startswith("o") else "questions"


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
        explanation_th="คะแนนตัวชี้วัดของ IIT และ EIT คือค่าเฉลี่ยของข้อคำถาม ของ OIT คือค่าเฉลี่ยของตัวชี้วัดย่อย "
        "หากไม่ตรงแสดงว่ามีตัวเลขพิมพ์ผิด ให้เทียบกับระบบ ITAS",
        explanation_en="An IIT or EIT indicator is the mean of its questions, an OIT one that of its sub-indicators. "
        "If not, a figure is mistyped; compare with ITAS.",
        check=means_match_parts,
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
