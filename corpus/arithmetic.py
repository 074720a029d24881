"""The ITA arithmetic that invented figures must obey, so that only planted defects break it."""

from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from itertools import product

NAMES = {
    1: "การปฏิบัติหน้าที่",
    2: "การใช้งบประมาณ",
    3: "การใช้อำนาจ",
    4: "การใช้ทรัพย์สินของราชการ",
    5: "การแก้ไขปัญหาการทุจริต",
    6: "คุณภาพการดำเนินงาน",
    7: "ประสิทธิภาพการสื่อสาร",
    8: "การปรับปรุงการทำงาน",
    9: "การเปิดเผยข้อมูล",
    10: "การป้องกันการทุจริต",
}
INSTRUMENTS = {number: "IIT" if number <= 5 else "EIT" if number <= 8 else "OIT" for number in NAMES}

OIT_ITEMS: dict[int, dict[int, tuple[int, ...]]] = {
    2563: {9: (9, 8, 7, 4, 5), 10: (8, 2)},
    2564: {9: (9, 8, 7, 4, 5), 10: (8, 2)},
    2565: {9: (9, 8, 7, 4, 5), 10: (8, 2)},
    2566: {9: (10, 8, 4, 4, 4), 10: (8, 5)},
    2567: {9: (6, 7, 4, 4, 4), 10: (8, 2)},
}
"""Items per sub-indicator, by the year assessed; other years are not known well enough to check."""

QUESTIONS_PER_INDICATOR: dict[int, tuple[int, int]] = {
    **dict.fromkeys(range(2563, 2567), (6, 5)),
    2567: (3, 3),
    2568: (3, 3),
}
"""IIT and EIT questions of one indicator, by the year assessed."""

ANSWERS = {"น้อยที่สุด": 0, "น้อย": 33, "มาก": 67, "มากที่สุด": 100}

GRADES = (("AA", 95), ("A", 85), ("B", 75), ("C", 65), ("D", 55), ("E", 50), ("F", 0))


def mean(values: Iterable[Decimal]) -> Decimal:
    """The plain mean.

    >>> mean([Decimal("80"), Decimal("90")])
    Decimal('85')
    """
    numbers = list(values)
    return sum(numbers, Decimal(0)) / len(numbers)


def instruments(scores: list[Decimal]) -> tuple[Decimal, Decimal, Decimal]:
    """IIT, EIT and OIT from the ten indicators."""
    return mean(scores[:5]), mean(scores[5:8]), mean(scores[8:])


def overall(scores: list[Decimal]) -> Decimal:
    """0.3 IIT + 0.3 EIT + 0.4 OIT.

    >>> overall([Decimal(90)] * 5 + [Decimal(80)] * 3 + [Decimal(70)] * 2)
    Decimal('79.0')
    """
    iit, eit, oit = instruments(scores)
    return Decimal("0.3") * iit + Decimal("0.3") * eit + Decimal("0.4") * oit


def grade_of(score: Decimal) -> str:
    """The letter of FY2562-2565.

    >>> grade_of(Decimal("84.99"))
    'B'
    """
    return next(letter for letter, floor in GRADES if score >= floor)


def level_of(scores: list[Decimal], total: Decimal) -> str:
    """The level of FY2566 and later.

    >>> level_of([Decimal(90)] * 8 + [Decimal(80)] * 2, Decimal(86))
    'ผ่าน'
    """
    if total < 70:
        return "ต้องปรับปรุงโดยด่วน"
    if total < 85:
        return "ต้องปรับปรุง"
    lowest = min(instruments(scores))
    return "ผ่านดีเยี่ยม" if min(lowest, total) >= 95 else "ผ่านดี" if lowest >= 85 else "ผ่าน"


@cache
def reachable(assessed_year: int, indicator: int) -> frozenset[Decimal]:
    """Every score that some number of passed items gives, to two decimals.

    >>> len(reachable(2566, 10))
    53
    """
    parts = OIT_ITEMS[assessed_year][indicator]
    chosen = product(*(range(items + 1) for items in parts))
    shares = (
        mean(Decimal(100 * right) / items for right, items in zip(passed, parts, strict=True)) for passed in chosen
    )
    return frozenset(share.quantize(Decimal("0.01")) for share in shares)


def indicator_of(code: str, assessed_year: int) -> int | None:
    """The indicator of a question; none for an OIT item, whose indicator is not a mean of items.

    >>> indicator_of("i7", 2566), indicator_of("e6", 2566), indicator_of("o42", 2566)
    (2, 7, None)
    """
    if code[0] == "o":
        return None
    internal, external = QUESTIONS_PER_INDICATOR[assessed_year]
    place = int(code[1:]) - 1
    return place // internal + 1 if code[0] == "i" else place // external + 6


def distribution_score(shares: Iterable[tuple[str, str]]) -> Decimal:
    """The question's score that an answer distribution gives.

    >>> distribution_score([("มาก", "50.00"), ("มากที่สุด", "50.00")])
    Decimal('83.50')
    """
    return sum((Decimal(percent) * ANSWERS[level] for level, percent in shares), Decimal(0)) / 100
