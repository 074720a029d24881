"""The frameworks of the assessment, year by year, from data that a user's file may override.

Indicators, questions, items, weights and grades are those of the year ASSESSED; what a report must contain is asked of
the year in which the report is DUE, as a rule the year after.
"""

from itareports.schema.framework.facts import FIRM, CodeRange, Contents, Fact, Level, Part, Scale
from itareports.schema.framework.reading import frameworks, frameworks_from
from itareports.schema.framework.years import Framework, Frameworks

__all__ = [
    "FIRM",
    "CodeRange",
    "Contents",
    "Fact",
    "Framework",
    "Frameworks",
    "Level",
    "Part",
    "Scale",
    "framework",
    "frameworks",
    "frameworks_from",
    "indicator_of",
]


def framework(year: int | None) -> Framework | None:
    """Return the packaged framework of a year, or None for a year that is unknown or not of this framework.

    >>> known = framework(2566)
    >>> known.questions.value[2].codes[0], known.items.value["9.5"]
    ('i7', CodeRange(prefix='o', first=27, last=30))
    >>> framework(2561) is None
    True
    """
    return frameworks().of(year)


def indicator_of(code: str, year: int | None) -> int | None:
    """Return the number of the indicator that a question or item belongs to in a year, None if that is not known.

    >>> indicator_of("e7", 2566), indicator_of("o39", 2566), indicator_of("o39", 2568)
    (7, 10, None)
    """
    known = framework(year)
    return None if known is None else known.indicator_of(code)
