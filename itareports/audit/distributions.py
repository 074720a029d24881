"""Rules on answer distributions told in prose: "ระดับมาก ๕๔.๘๔% มากที่สุด ๒๕.๘๑% น้อย ๑๙.๓๕%"."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from itareports.audit.arithmetic import two_decimals
from itareports.audit.case import Case
from itareports.audit.checks import Check, Distributed
from itareports.audit.rule import Remark, Rule
from itareports.schema import Perception


def shares_add_up(case: Case) -> Iterator[Remark]:
    """The shares of one question add up to 100, within 0.05."""
    for check in case.proof.contradicted("score.shares-not-100"):
        position = _position(check)
        told = case.report.assessment.perceptions[position]
        total = sum((share.percent for share in told.shares), Decimal())
        yield Remark(
            f"/assessment/perceptions/{position}/shares",
            f"ร้อยละของผู้ตอบ ({_listed(told)}) รวมกันได้ {total:.2f} ไม่ใช่ 100 โปรดตรวจสอบตัวเลขหรือระบุระดับที่ขาด",
            f"The shares ({_listed(told)}) add up to {total:.2f}, not 100; check the figures or add the missing level.",
        )


def score_matches_distribution(case: Case) -> Iterator[Remark]:
    """A question's score is the one its answer distribution gives, within 0.015."""
    for check in case.proof.contradicted("score.distribution-mismatch"):
        if isinstance(check, Distributed):
            position = _position(check)
            told, printed = case.report.assessment.perceptions[position], case.proof.figures[check.score].placed
            possible = check.possible(case.proof.values)
            closest = two_decimals(min(possible, key=lambda score: abs(score - Fraction(printed.score))))
            yield Remark(
                printed.path,
                f"คะแนนข้อคำถามพิมพ์ไว้ {printed.score:.2f} แต่ร้อยละของผู้ตอบ ({_listed(told)}) ให้คะแนน {closest} "
                "โปรดตรวจสอบคะแนนและร้อยละ",
                f"The question's score is printed as {printed.score:.2f}, but its shares ({_listed(told)}) give "
                f"{closest}; check the score and the shares.",
            )


def _position(check: Check) -> int:
    """Of the distribution that a check is about, among those of the report: told:3/share:0 is of the fourth."""
    return int(check.keys[0].removeprefix("told:").partition("/")[0])


def levels_are_distinct(case: Case) -> Iterator[Remark]:
    """No answer is named twice in one distribution."""
    for path, told in _told(case):
        counts = Counter("".join(share.level.split()) for share in told.shares)
        for level, count in counts.items():
            if count > 1:
                yield Remark(
                    f"{path}/shares",
                    f"ระดับ “{level}” ถูกระบุ {count} ครั้งในข้อเดียวกัน ({_listed(told)}) โปรดแก้ชื่อระดับที่พิมพ์ผิด",
                    f"The level “{level}” is named {count} times for one question ({_listed(told)}); correct the "
                    "wrong label.",
                )


def _told(case: Case) -> Iterator[tuple[str, Perception]]:
    for position, told in enumerate(case.report.assessment.perceptions):
        if told.shares:
            yield f"/assessment/perceptions/{position}", told


def _listed(told: Perception) -> str:
    return ", ".join(f"{share.level} {share.percent:.2f}%" for share in told.shares)


def _example(score: str, *shares: tuple[str, str]) -> Case:
    told = {"question_score": score, "shares": [{"level": level, "percent": percent} for level, percent in shares]}
    return Case.of({"assessed_year": 2563, "assessment": {"perceptions": [told]}})


RULES = (
    Rule(
        code="score.shares-not-100",
        severity="warning",
        title_th="ร้อยละรวมไม่ครบ 100",
        title_en="The shares of one question do not add up to 100",
        explanation_th="ร้อยละของผู้ตอบทุกระดับในข้อเดียวกันควรรวมได้ 100 อาจพิมพ์ผิดหรือไม่ได้ระบุบางระดับ ให้ตรวจสอบ",
        explanation_en="The shares of all answers to a question make 100. A figure is mistyped, or a level was left "
        "out; check.",
        check=shares_add_up,
        example=_example("68.94", ("มาก", "54.48"), ("มากที่สุด", "25.81"), ("น้อย", "19.35")),
    ),
    Rule(
        code="score.distribution-mismatch",
        severity="error",
        title_th="คะแนนไม่ตรงกับร้อยละของผู้ตอบ",
        title_en="A score does not follow from the shares of its answers",
        explanation_th="คะแนนข้อคำถามคำนวณจาก น้อยที่สุด 0 น้อย 33 มาก 67 มากที่สุด 100 หากไม่ตรงแสดงว่าคะแนนหรือร้อยละพิมพ์ผิด",
        explanation_en="The answers count 0, 33, 67 and 100. If the score does not follow, it or a share is "
        "mistyped; compare with ITAS.",
        check=score_matches_distribution,
        example=_example("78.00", ("มาก", "40.00"), ("มากที่สุด", "35.00"), ("น้อย", "25.00")),
    ),
    Rule(
        code="score.level-named-twice",
        severity="warning",
        title_th="ระบุระดับเดียวกันซ้ำ",
        title_en="One answer is named twice",
        explanation_th="ข้อเดียวกันระบุร้อยละของระดับเดียวกันสองครั้ง แสดงว่าชื่อระดับหนึ่งพิมพ์ผิด ให้แก้เป็นระดับที่ถูกต้อง",
        explanation_en="Two shares bear the same label, so one label is wrong. Correct it from the assessment's "
        "figures.",
        check=levels_are_distinct,
        example=_example("73.32", ("มากที่สุด", "67.74"), ("มากที่สุด", "25.81"), ("น้อย", "6.45")),
    ),
)
