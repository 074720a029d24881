"""The arithmetic of the assessment: how scores follow from each other. Exact, and ignorant of reports."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from itertools import permutations

from itareports.normalize.indicators import indicators
from itareports.schema.assessment import Instrument
from itareports.schema.framework import Level
from itareports.schema.values import CENT

MEAN_TOLERANCE = Fraction(11, 1000)
"""Between a printed mean and the mean of printed parts, both rounded to two decimals."""

LATTICE_TOLERANCE = Fraction(5, 1000)
"""Between a printed score and a reachable one: only the score itself is rounded."""

DISTRIBUTION_TOLERANCE = Fraction(15, 1000)
"""Between a printed score and the one its shares give: up to three weighted shares and the score are rounded."""

SHARES_TOLERANCE = Fraction(5, 100)
"""Between the sum of printed shares and 100."""


def mean(scores: Iterable[Decimal]) -> Fraction:
    """Return the exact mean of at least one score.

    >>> mean([Decimal("87.19"), Decimal("89.35")])
    Fraction(8827, 100)
    """
    exact = [Fraction(score) for score in scores]
    return sum(exact, Fraction()) / len(exact)


def two_decimals(value: Fraction) -> str:
    """Return a score as reports print it.

    >>> two_decimals(Fraction(2243, 126))
    '17.80'
    """
    return str((Decimal(value.numerator) / Decimal(value.denominator)).quantize(CENT, ROUND_HALF_UP))


def instrument_scores(by_indicator: Mapping[int, Decimal]) -> dict[Instrument, Fraction]:
    """Return the score of each instrument all of whose indicators are given: their simple mean.

    >>> instrument_scores({9: Decimal("93.00"), 10: Decimal("63.75"), 1: Decimal("94.14")})
    {'OIT': Fraction(627, 8)}
    """
    members: dict[Instrument, list[int]] = {}
    for indicator in indicators():
        members.setdefault(indicator.instrument, []).append(indicator.number)
    return {
        instrument: mean(by_indicator[number] for number in numbers)
        for instrument, numbers in members.items()
        if all(number in by_indicator for number in numbers)
    }


@cache
def reachable(item_counts: tuple[int, ...]) -> tuple[Fraction, ...]:
    """Return every score, rising, that whole numbers of passed items give; an item counts 0 or 100.

    An OIT indicator is the mean of its sub-indicators, not of its items: give the number of items of each.

    >>> [float(score) for score in reachable((2,))], len(reachable((8, 2)))
    ([0.0, 50.0, 100.0], 17)
    """
    sums = {Fraction()}
    for count in item_counts:
        sums = {total + Fraction(100 * passed, count) for total in sums for passed in range(count + 1)}
    return tuple(sorted(total / len(item_counts) for total in sums))


def nearest(score: Decimal, scores: Sequence[Fraction]) -> Fraction:
    """Return the one of rising scores that lies nearest.

    >>> nearest(Decimal("17.80"), reachable((9, 8, 7, 4, 5)))
    Fraction(2243, 126)
    """
    position = bisect_left(scores, Fraction(score))
    return min(scores[max(0, position - 1) : position + 1], key=lambda known: abs(known - Fraction(score)))


def distribution_scores(shares: Sequence[tuple[str, Decimal]], values: Mapping[str, Decimal]) -> tuple[Fraction, ...]:
    """Return the scores that an answer distribution can mean; empty where the labels do not tell.

    What is missing to 100 may have gone to any answer that is not told. Of a label told twice one share may belong to
    an answer that is not told. A negative question counts its answers the other way round.

    >>> values = {"ไม่มีเลย": Decimal(0), "น้อย": Decimal(33), "มาก": Decimal(67), "มากที่สุด": Decimal(100)}
    >>> told = [("มาก", Decimal("64.52")), ("มากที่สุด", Decimal("29.03")), ("น้อย", Decimal("6.45"))]
    >>> [float(score) for score in distribution_scores(told, values)]
    [25.6131, 74.3869]
    """
    if not shares or any(label not in values for label, _ in shares):
        return ()
    percents = [Fraction(percent) for _, percent in shares]
    rest = max(Fraction(), 100 - sum(percents, Fraction()))
    found = set()
    for weights in _labellings(
        [Fraction(values[label]) for label, _ in shares], sorted({*map(Fraction, values.values())})
    ):
        told = sum((share * weight for share, weight in zip(percents, weights, strict=True)), Fraction()) / 100
        untold = [Fraction(value) for value in set(values.values()) if value not in weights] if rest else [Fraction()]
        for weight in untold or [Fraction()]:
            score = told + rest * weight / 100
            found |= {score, (sum(percents, Fraction()) + (rest if untold else 0)) - score}
    return tuple(sorted(found))


def possible_levels(overall: Decimal, by_instrument: Mapping[Instrument, Fraction], scale: Sequence[Level]) -> set[str]:
    """Return the grades that a score can earn; several where a grade hangs on instruments that are not known.

    >>> from itareports.schema.framework import framework
    >>> sorted(possible_levels(Decimal("97.90"), {}, framework(2566).levels))
    ['ผ่าน', 'ผ่านดี', 'ผ่านดีเยี่ยม']
    >>> possible_levels(Decimal("74.95"), {}, framework(2563).letters)
    {'C'}
    """
    possible: set[str] = set()
    for level in (level for level in scale if overall >= level.at_least):
        needed = level.every_instrument_at_least
        if needed is None:
            return possible | {level.name}
        # An instrument computed from rounded indicators may lie on either side of the bound.
        known = by_instrument.values()
        if all(score >= Fraction(needed) - MEAN_TOLERANCE for score in known):
            possible.add(level.name)
            if len(by_instrument) == 3 and all(score >= Fraction(needed) + MEAN_TOLERANCE for score in known):
                return possible
    return possible


def _labellings(weights: list[Fraction], known: list[Fraction]) -> Iterator[tuple[Fraction, ...]]:
    if len(set(weights)) == len(weights):
        yield tuple(weights)
        return
    for candidate in permutations(known, len(weights)):
        if all(new == old or weights.count(old) > 1 for new, old in zip(candidate, weights, strict=True)):
            yield candidate
