"""Rules on what a report tells twice: the same figure again, or a claim about its figures."""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from itareports.audit.case import Case
from itareports.audit.rule import Remark, Rule
from itareports.audit.walk import PlacedScore, canonical_name, indicator_scores, question_scores
from itareports.extract.observations import Observation
from itareports.normalize.indicators import indicators

# "ตัวชี้วัดของ IIT ที่ได้คะแนนสูงสุด", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน ... สูงสุด"
_ONE_INSTRUMENT = re.compile(
    r"(?P<instrument> IIT | EIT | OIT | ภายใน | ภายนอก | เปิดเผยข้อมูลสาธารณะ )", re.VERBOSE | re.IGNORECASE
)


def repetitions_agree(case: Case) -> Iterator[Remark]:
    """A figure that is printed again is the same figure."""
    for observation in (*case.noticed("share-retold"), *case.noticed("score-retold")):
        yield from _retold(observation)
    for code, repeated in question_scores(case.report).items():
        differing = next((placed for placed in repeated if placed.score != repeated[0].score), None)
        if differing is not None:
            yield Remark(
                differing.path,
                f"คะแนนข้อ {code} พิมพ์ไว้ต่างกัน คือ {repeated[0].score:.2f} และ {differing.score:.2f} "
                "โปรดตรวจสอบว่าค่าใดถูกต้อง",
                f"The score of {code} is printed as {repeated[0].score:.2f} and as {differing.score:.2f}; check "
                "which is right.",
            )


def _retold(observation: Observation) -> Iterator[Remark]:
    if len(observation.values) < 2:
        return
    *named, first, again = observation.values
    if _number(first) == _number(again):
        return
    what_th, what_en = (f"ค่าของระดับ “{named[0]}”", f"“{named[0]}”") if named else ("ค่าเดียวกัน", "one figure")
    yield Remark.on(
        observation,
        f"{what_th} พิมพ์ไว้ครั้งแรก {first} แต่ครั้งต่อมาเป็น {again} โปรดตรวจสอบว่าค่าใดถูกต้อง",
        f"For {what_en} the report first prints {first} and later {again}; check which one is right.",
    )


def claims_hold(case: Case) -> Iterator[Remark]:
    """What the text says of its scores (highest, lowest, how many above or below) is true of them."""
    printed = indicator_scores(case.report)
    for observation in case.noticed("claim"):
        match observation.values:
            case ("highest" | "lowest" as side, number) if number.isdigit() and int(number) in printed:
                yield from _extreme(observation, side, int(number), printed)
            case ("above" | "below" as side, threshold, count) if len(printed) == len(indicators()):
                yield from _count(observation, side, (threshold, count), printed)


def _extreme(observation: Observation, side: str, number: int, printed: dict[int, PlacedScore]) -> Iterator[Remark]:
    claimed, rivals = printed[number], printed
    if _ONE_INSTRUMENT.search(observation.raw):
        own = indicators()[number - 1].instrument
        rivals = {other: placed for other, placed in printed.items() if indicators()[other - 1].instrument == own}
    pick = max if side == "highest" else min
    true = pick(rivals, key=lambda other: rivals[other].score)
    if rivals[true].score != claimed.score:
        word_th, word_en = ("สูงสุด", "highest") if side == "highest" else ("ต่ำสุด", "lowest")
        yield Remark.on(
            observation,
            f"ข้อความระบุว่าตัวชี้วัดที่ {number} {canonical_name(number)} ({claimed.score:.2f}) ได้คะแนน{word_th} แต่ตัวชี้วัดที่ "
            f"{true} "
            f"{canonical_name(true)} ได้ {rivals[true].score:.2f} โปรดแก้ข้อความหรือคะแนน",
            f"The text calls indicator {number} ({claimed.score:.2f}) the {word_en}, but indicator {true} has "
            f"{rivals[true].score:.2f}; correct the text or the score.",
            path=claimed.path,
        )


def _count(
    observation: Observation, side: str, said: tuple[str, str], printed: dict[int, PlacedScore]
) -> Iterator[Remark]:
    threshold, claimed = (_number(text) for text in said)
    if threshold is None or claimed is None:
        return
    scores = [placed.score for placed in printed.values()]
    # "ต่ำกว่าร้อยละ ๙๐" is often meant to include the bound itself; only what neither reading gives is wrong.
    if side == "above":
        counts = {sum(score > threshold for score in scores), sum(score >= threshold for score in scores)}
    else:
        counts = {sum(score < threshold for score in scores), sum(score <= threshold for score in scores)}
    if claimed not in counts:
        word_th, word_en = ("มากกว่า", "above") if side == "above" else ("ต่ำกว่า", "below")
        true = min(counts)
        yield Remark.on(
            observation,
            f"ข้อความระบุว่ามี {claimed} ตัวชี้วัดที่ได้คะแนน{word_th} {threshold} แต่จากคะแนนที่พิมพ์ไว้มี {true} ตัวชี้วัด โปรดแก้ไข",
            f"The text counts {claimed} indicators {word_en} {threshold}, but the printed scores give {true}; "
            "correct it.",
            path="/assessment/indicators",
        )


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


_TWO_INDICATORS = [
    {"number": 1, "name": canonical_name(1), "instrument": "IIT", "score": "90.02"},
    {"number": 7, "name": canonical_name(7), "instrument": "EIT", "score": "95.71"},
]

RULES = (
    Rule(
        code="score.repeated-value-differs",
        severity="error",
        title_th="ตัวเลขเดียวกันพิมพ์ไว้ไม่ตรงกัน",
        title_en="The same figure is printed differently",
        explanation_th="คะแนนหรือร้อยละเดียวกันปรากฏหลายแห่งในเล่มแต่ไม่เท่ากัน ให้เทียบกับระบบ ITAS แล้วแก้ให้ตรงกัน",
        explanation_en="A score or share appears in several places with different values. Compare with ITAS and "
        "correct it.",
        check=repetitions_agree,
        example=Case.of(
            {"assessment": {"perceptions": [{"indicator": 7, "shares": [{"level": "น้อย", "percent": "23.94"}]}]}},
            Observation(
                "share-retold",
                "ระดับน้อยเท่ากับ ๒๕.๙๔%",
                path="/assessment/perceptions/0/shares/0/percent",
                values=("น้อย", "23.94", "25.94"),
            ),
        ),
    ),
    Rule(
        code="score.claim-mismatch",
        severity="error",
        title_th="ข้อความไม่ตรงกับคะแนน",
        title_en="The text says otherwise than the scores",
        explanation_th="ข้อความสรุป เช่น ตัวชี้วัดที่ได้คะแนนสูงสุด หรือจำนวนตัวชี้วัดที่ต่ำกว่าเกณฑ์ ไม่ตรงกับตาราง ให้แก้ให้ตรงกัน",
        explanation_en="A summary (the highest, the lowest, how many below the target) contradicts the scores. "
        "Correct it.",
        check=claims_hold,
        example=Case.of(
            {"assessment": {"indicators": _TWO_INDICATORS}},
            Observation("claim", "ได้คะแนนสูงสุด คือ ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", values=("highest", "1")),
        ),
    ),
)
