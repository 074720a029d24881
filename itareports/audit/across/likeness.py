"""How alike two texts of measures are, letter by letter."""

from rapidfuzz import fuzz

from itareports.audit.across.collection import ComparedMeasure

NEAR = 90
"""Least likeness (0-100) of texts that are nearly word for word the same: one word in ten may differ."""
SAME = 97
"""Least likeness of texts that are the same as two readers of two formats give it."""
ENOUGH = 100
"""Letters of an author's own that must agree before it is no chance: two or three sentences."""
SHORTEST = 30
"""Letters of its own that a measure must have for its likeness to count at all."""


def are_near(one: str, other: str) -> bool:
    """Tell whether texts are nearly word for word the same.

    >>> are_near("จัดรถกระจายเสียงแจ้งข่าวในตลาดสด", "จัดรถกระจายเสียงแจ้งข่าวในตลาดนัด")
    True
    >>> are_near("จัดรถกระจายเสียงแจ้งข่าวในตลาดสด", "จัดเวทีแจ้งข่าวในตลาดนัด")
    False
    """
    return fuzz.ratio(one, other, score_cutoff=NEAR) >= NEAR


def are_same(one: str, other: str) -> bool:
    """Tell whether texts are the same but for what a reader of files may get wrong.

    >>> are_same("จัดรถกระจายเสียงแจ้งข่าวในตลาดสด", "จัดรถกระจายเสียงแจ้งข่าวในตลาดนัด")
    False
    """
    return fuzz.ratio(one, other, score_cutoff=SAME) >= SAME


def says_the_same(one: ComparedMeasure, other: ComparedMeasure) -> bool:
    """Tell whether two measures plan the same in the same words, with the same figures; years do not count."""
    return one.words.numerals == other.words.numerals and are_same(one.words.letters, other.words.letters)
