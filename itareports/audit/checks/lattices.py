"""Checks of figures that whole numbers make: passed items of the OIT, respondents of the IIT and EIT."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from math import ceil, floor

from itareports.audit.arithmetic import LATTICE_TOLERANCE, reachable
from itareports.audit.checks.check import OneOf
from itareports.audit.figures import indicator_key, question_key
from itareports.schema.framework import Framework

OIT_CODE = "score.oit-unreachable"


def lattice_checks(known: Framework | None) -> Iterator[OneOf]:
    """Yield the checks that a whole number of passed items gives each score of the OIT, where the items are known."""
    if known is None or known.items is None or not known.items.is_firm:
        return
    items = known.items.value
    for number in (9, 10):
        counts = tuple(len(codes) for part, codes in items.items() if part.startswith(f"{number}."))
        if counts:
            yield OneOf(OIT_CODE, indicator_key(number), printable(counts), counts)
    for part, codes in items.items():
        yield OneOf(OIT_CODE, part, printable((len(codes),)), (len(codes),))
        yield from (OneOf(OIT_CODE, question_key(code), printable((1,)), (1,)) for code in codes.codes)


@cache
def printable(counts: tuple[int, ...]) -> frozenset[int]:
    """The scores, in hundredths, that parts of so many items can be printed with.

    >>> sorted(printable((2,))), len(printable((8, 2)))
    ([0, 5000, 10000], 17)
    """
    return frozenset(value for score in reachable(counts) for value in _rounded(score))


def _rounded(score: Fraction) -> range:
    """The hundredths within the tolerance of a score: two where it lies in the middle between them."""
    return range(ceil((score - LATTICE_TOLERANCE) * 100), floor((score + LATTICE_TOLERANCE) * 100) + 1)
