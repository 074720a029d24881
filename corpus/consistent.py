"""Figures of invented reports that obey the arithmetic of their year, all of them printed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from corpus.arithmetic import (
    ANSWERS,
    INSTRUMENTS,
    NAMES,
    OIT_ITEMS,
    grade_of,
    level_of,
    mean,
    overall,
)

YEARS = tuple(range(2562, 2569))
PROVED_ITEMS = range(2563, 2567)
"""Years assessed whose OIT items, and their parts, are known for certain."""

LEVEL_YEARS = range(2566, 2570)
QUESTIONS = {**dict.fromkeys(range(2562, 2567), (6, 5)), 2567: (3, 3), 2568: (3, 3)}
PARTS = {9: ("9.1", "9.2", "9.3", "9.4", "9.5"), 10: ("10.1", "10.2")}

CENT = Decimal("0.01")

Figures = dict[str, Decimal]


@dataclass(frozen=True, slots=True)
class Consistent:
    """An invented report: its figures by JSON Pointer, and the report around them as the schema has it."""

    year: int
    report: dict[str, object]
    figures: Figures


def consistent(year: int, rng: Random) -> Consistent:
    """Draw a report of a year assessed that prints every figure, all of them true."""
    people = rng.randint(18, 60)
    questions = _questions(year, people, rng)
    exact = {number: mean(scores.values()) for number, scores in questions.items()}
    parts = _parts(year, rng)
    for number, codes in PARTS.items():
        exact[number] = mean(parts[code] for code in codes) if parts else Decimal(rng.randint(3000, 10000)) / 100
    scores = [exact[number] for number in NAMES]
    total = _rounded(overall(scores))
    rating = {"level": level_of(scores, total)} if year in LEVEL_YEARS else {"grade": grade_of(total)}
    assessment = {
        "overall_score": str(total),
        **rating,
        "indicators": [
            {"number": number, "name": NAMES[number], "instrument": INSTRUMENTS[number], "score": str(_rounded(score))}
            for number, score in exact.items()
        ],
        "subindicators": [{"code": code, "score": str(_rounded(score))} for code, score in parts.items()],
        "questions": [
            {"code": code, "score": str(_rounded(score))} for of in questions.values() for code, score in of.items()
        ],
        "perceptions": _perceptions(people, rng) if year in PROVED_ITEMS else [],
    }
    report = {"kind": "plan", "assessed_year": year, "assessment": assessment}
    return Consistent(year, report, dict(_figures(assessment)))


def one_digit_off(score: Decimal, rng: Random) -> Decimal:
    """Another score: one digit of two decimals is wrong, and no score of 1 and more begins with 0."""
    digits = f"{score:.2f}"
    while True:
        place = rng.choice([place for place, sign in enumerate(digits) if sign.isdigit()])
        changed = digits[:place] + rng.choice("0123456789") + digits[place + 1 :]
        if changed != digits and (changed[0] != "0" or changed[1] == "."):
            return Decimal(changed)


def with_figure(drawn: Consistent, path: str, score: Decimal) -> dict[str, object]:
    """The report with another figure at a JSON Pointer."""

    def copied(value: object, here: str) -> object:
        if isinstance(value, Mapping):
            return {key: copied(part, f"{here}/{key}") for key, part in value.items()}
        if isinstance(value, list):
            return [copied(part, f"{here}/{place}") for place, part in enumerate(value)]
        return str(score) if here == path else value

    changed = copied(drawn.report, "")
    assert isinstance(changed, dict)
    return changed


def _questions(year: int, people: int, rng: Random) -> dict[int, dict[str, Decimal]]:
    inside, outside = QUESTIONS[year]
    found: dict[int, dict[str, Decimal]] = {}
    for number in range(1, 9):
        prefix, count = ("i", inside) if number <= 5 else ("e", outside)
        first = (number - 1) * inside if number <= 5 else (number - 6) * outside
        asked = people if number <= 5 else 40 + 2 * people
        found[number] = {f"{prefix}{place}": _answered(asked, rng) for place in range(first + 1, first + count + 1)}
    return found


def _answered(people: int, rng: Random) -> Decimal:
    """The mean of the answers of so many people, most of them content."""
    return mean(Decimal(value) for value in rng.choices((0, 33, 67, 100), weights=(1, 3, 10, 8), k=people))


def _parts(year: int, rng: Random) -> dict[str, Decimal]:
    if year not in PROVED_ITEMS:
        return {}
    counts = [count for number in PARTS for count in OIT_ITEMS[year][number]]
    codes = [code for part in PARTS.values() for code in part]
    return {
        code: Decimal(100 * sum(rng.random() < 0.85 for _ in range(count))) / count
        for code, count in zip(codes, counts, strict=True)
    }


def _perceptions(people: int, rng: Random) -> list[dict[str, object]]:
    return [_told(number, people, rng) for number in (2, 3, 4)]


def _told(number: int, people: int, rng: Random) -> dict[str, object]:
    """The answers to one question of an indicator, in whole percents of people, the most frequent first."""
    answers = rng.choices(tuple(ANSWERS), weights=(1, 3, 10, 8), k=people)
    counts = sorted(((answers.count(level), level) for level in set(answers)), reverse=True)
    shares = [{"level": level, "percent": str(_rounded(Decimal(100 * count) / people))} for count, level in counts]
    score = mean(Decimal(ANSWERS[level]) for level in answers)
    return {"indicator": number, "question_score": str(_rounded(score)), "shares": shares}


def _figures(value: object, here: str = "/assessment") -> Iterator[tuple[str, Decimal]]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            if key in ("overall_score", "score", "question_score", "percent"):
                yield f"{here}/{key}", Decimal(str(part))
            else:
                yield from _figures(part, f"{here}/{key}")
    elif isinstance(value, list):
        for place, part in enumerate(value):
            yield from _figures(part, f"{here}/{place}")


def _rounded(score: Decimal) -> Decimal:
    return score.quantize(CENT, ROUND_HALF_UP)
