"""Witnesses among figures of one questionnaire: all of them were made by the same number of people.

Every share is k/N of one N (a report of 2563 has 31 people inside and 71 outside), and every score of the IIT is
(33 a + 67 b + 100 c) / N. N is not printed, but many figures together give it away; a figure that is no such fraction
was misread. Questions of several parts are averaged, so that these checks bear witness only and accuse nobody.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from itareports.audit.checks.check import OneOf
from itareports.audit.figures import Figure
from itareports.normalize.indicators import indicators
from itareports.schema import Report
from itareports.schema.assessment import Instrument

MOST_PEOPLE = 80
"""A greater number makes so many figures that none stands out."""

_FEWEST_FIGURES = 6
_CHANCE = 1e-4
"""Largest number of wrong N that may pass by accident."""


def respondent_checks(report: Report, figures: Mapping[str, Figure]) -> Iterator[OneOf]:
    """Yield a witness for every figure of a questionnaire whose number of respondents the figures give away."""
    for keys, made_by in ((_inside_scores(figures), scores_of), *((k, shares_of) for k in _shares(report, figures))):
        people = number_of_people([figures[key].hundredths for key in keys], made_by)
        if people is not None:
            yield from (OneOf("", key, made_by(people), (people,)) for key in keys)


def number_of_people(values: Iterable[int], made_by: Callable[[int], frozenset[int]]) -> int | None:
    """Return the one number of people that explains all values but one, or None: too few values, or several numbers.

    >>> number_of_people([5484, 2581, 1935, 6452, 2903, 645, 6774], shares_of)
    31
    """
    distinct = [value for value in set(values) if 0 < value < 100_00]
    if len(distinct) < _FEWEST_FIGURES:
        return None
    misses = {people: sum(value not in made_by(people) for value in distinct) for people in range(2, MOST_PEOPLE + 1)}
    able = [people for people, missed in misses.items() if missed <= 1]
    best = min(able, key=lambda people: (misses[people], people), default=None)
    # Half of them explain all but one share where all the others are of even numbers, and twice as many explain all.
    if best is None or any(people % best and best % people for people in able):
        return None
    density = len(made_by(best)) / 100_01
    return best if _by_accident(density, len(distinct), misses[best]) < _CHANCE else None


@cache
def shares_of(people: int) -> frozenset[int]:
    """The shares, in hundredths of a percent, that a number of people can give: rounded, or cut off.

    >>> sorted(shares_of(3))
    [0, 3333, 6666, 6667, 10000]
    """
    exact = [(100_00 * some, people) for some in range(people + 1)]
    return frozenset(value for top, bottom in exact for value in (top // bottom, (2 * top + bottom) // (2 * bottom)))


@cache
def scores_of(people: int) -> frozenset[int]:
    """The scores, in hundredths, that the answers 0, 33, 67 and 100 of a number of people can give.

    Of a, b and c people who answer 33, 67 and 100 the sum is 33 (a + 2b + 3c) + (b + c).

    >>> sorted(scores_of(1))
    [0, 3300, 6700, 10000]
    """
    sums = (33 * (2 * upper + rest) + upper for upper in range(people + 1) for rest in range(people + 1))
    return frozenset((200 * total + people) // (2 * people) for total in sums)


def _by_accident(density: float, count: int, misses: int) -> float:
    """How many of the numbers tried would explain so many values if these were drawn at random."""
    return MOST_PEOPLE * (count if misses else 1) * density ** (count - misses)


def _inside_scores(figures: Mapping[str, Figure]) -> list[str]:
    return [key for key in figures if key.startswith("i") and key[1:].isdigit()]


def _shares(report: Report, figures: Mapping[str, Figure]) -> Iterator[list[str]]:
    """The shares told about indicators of one instrument."""
    by_instrument: dict[Instrument, list[str]] = {}
    for position, told in enumerate(report.assessment.perceptions):
        if told.indicator is not None and 1 <= told.indicator <= len(indicators()):
            keys = [f"told:{position}/share:{place}" for place in range(len(told.shares))]
            by_instrument.setdefault(indicators()[told.indicator - 1].instrument, []).extend(keys)
    yield from ([key for key in keys if key in figures] for keys in by_instrument.values())
