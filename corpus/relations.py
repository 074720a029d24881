"""What must hold between the figures of a drawn report, and so which slips can be noticed.

Decided by computing with `corpus.arithmetic`, not by asking the audit, so that the audit can be held to it.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from corpus.arithmetic import ANSWERS, OIT_ITEMS, distribution_score, grade_of, level_of, mean, overall, reachable
from corpus.consistent import PARTS, PROVED_ITEMS, QUESTIONS, Consistent, Figures

TOLERANCE = Decimal("0.011")


def can_be_noticed(drawn: Consistent, path: str, score: Decimal) -> bool:
    """Whether a relation of the year breaks, by more than rounding, when a figure has another value."""
    return not 0 <= score <= 100 or not all(_relations(drawn, {**drawn.figures, path: score}))


def _relations(drawn: Consistent, figures: Figures) -> Iterator[bool]:
    """Every relation between the figures of a drawn report, and whether it holds."""
    root, year = "/assessment", drawn.year
    scores = [figures[f"{root}/indicators/{place}/score"] for place in range(10)]
    total = figures[f"{root}/overall_score"]
    yield abs(overall(scores) - total) <= TOLERANCE
    assessment = drawn.report["assessment"]
    assert isinstance(assessment, dict)
    yield _rating_holds(assessment, scores, total)
    inside, outside = QUESTIONS[year]
    first = 0
    for number in range(1, 9):
        count = inside if number <= 5 else outside
        asked = [figures[f"{root}/questions/{place}/score"] for place in range(first, first + count)]
        yield abs(mean(asked) - scores[number - 1]) <= TOLERANCE
        first += count
    if year in PROVED_ITEMS:
        yield from _parts_hold(year, scores, [figures[f"{root}/subindicators/{place}/score"] for place in range(7)])
    for place, told in enumerate(assessment["perceptions"]):
        here = f"{root}/perceptions/{place}"
        shares = [
            (share["level"], str(figures[f"{here}/shares/{number}/percent"]))
            for number, share in enumerate(told["shares"])
        ]
        yield abs(sum((Decimal(percent) for _, percent in shares), Decimal(-100))) <= Decimal("0.05")
        yield _distribution_holds(shares, figures[f"{here}/question_score"])


def _rating_holds(assessment: Mapping[str, object], scores: list[Decimal], total: Decimal) -> bool:
    """The grade that is printed; at a bound of an instrument rounding leaves two."""
    if "grade" in assessment:
        return assessment["grade"] == grade_of(total)
    around = [[score + shift for score in scores] for shift in (-TOLERANCE, Decimal(0), TOLERANCE)]
    return assessment["level"] in {level_of(shifted, total) for shifted in around}


def _parts_hold(year: int, scores: Sequence[Decimal], parts: Sequence[Decimal]) -> Iterator[bool]:
    counts = [count for number in PARTS for count in OIT_ITEMS[year][number]]
    for count, part in zip(counts, parts, strict=True):
        yield any(abs(part - Decimal(100 * passed) / count) <= Decimal("0.005") for passed in range(count + 1))
    yield abs(mean(parts[:5]) - scores[8]) <= TOLERANCE
    yield abs(mean(parts[5:]) - scores[9]) <= TOLERANCE
    yield from (scores[number - 1] in reachable(year, number) for number in PARTS)


def _distribution_holds(shares: Sequence[tuple[str, str]], score: Decimal) -> bool:
    """The score of the shares, as they stand or of a negative question, what is missing to 100 given to any answer."""
    rest = max(Decimal(0), 100 - sum(Decimal(percent) for _, percent in shares))
    untold = [value for level, value in ANSWERS.items() if level not in dict(shares)] if rest else []
    given = [distribution_score(shares) + rest * Decimal(value) / 100 for value in untold or [0]]
    whole = sum((Decimal(percent) for _, percent in shares), rest)
    possible = [*given, *(whole - one for one in given)]
    return any(abs(one - score) <= Decimal("0.015") for one in possible)
