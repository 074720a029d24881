"""The printed figures of a report, each under a key of its own, as the arithmetic takes them: whole hundredths."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from itareports.audit.walk import (
    PlacedScore,
    indicator_scores,
    overall_score_printed,
    perception_scores,
    question_scores,
    subindicator_scores,
)
from itareports.schema import Report, evidence_at
from itareports.schema.evidence import OCR

OVERALL = "overall"
MOST = 100_00
"""The highest score, in hundredths."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed score or percentage; `key` names it among all figures of the report."""

    key: str
    placed: PlacedScore

    @property
    def path(self) -> str:
        """The JSON Pointer of the value."""
        return self.placed.path

    @property
    def hundredths(self) -> int:
        """The value in hundredths: 56.52 is 5652."""
        return int(self.placed.score * 100)


Figures = Mapping[str, int]
"""What the checks see: hundredths by key. What is not printed has no key."""


def indicator_key(number: int) -> str:
    """The key of an indicator's score.

    >>> indicator_key(9)
    'indicator:9'
    """
    return f"indicator:{number}"


def question_key(code: str, place: int = 0) -> str:
    """The key of a question's score at the first place it is printed, or at a later one.

    >>> question_key("e13"), question_key("e13", 1)
    ('e13', 'e13#2')
    """
    return code if place == 0 else f"{code}#{place + 1}"


def figures_of(report: Report) -> dict[str, Figure]:
    """Return every printed figure of a report by its key: "overall", "indicator:3", "9.1", "e13", "told:0/share:1".

    >>> from itareports.audit.case import Case
    >>> report = Case.of({"assessment": {"overall_score": "56.52"}}).report
    >>> [(key, figure.hundredths) for key, figure in figures_of(report).items()]
    [('overall', 5652)]
    """
    overall = overall_score_printed(report)
    found = [] if overall is None else [Figure(OVERALL, overall)]
    found += [Figure(indicator_key(number), placed) for number, placed in indicator_scores(report).items()]
    found += [Figure(code, placed) for code, placed in subindicator_scores(report)]
    for code, repeated in question_scores(report).items():
        found += [Figure(question_key(code, place), placed) for place, placed in enumerate(repeated)]
    found += [Figure(key, placed) for key, placed in perception_scores(report)]
    return _first_of_each(found)


def _first_of_each(figures: Iterable[Figure]) -> dict[str, Figure]:
    found: dict[str, Figure] = {}
    for figure in figures:
        found.setdefault(figure.key, figure)
    return found


def scanned_figures(report: Report, figures: Mapping[str, Figure]) -> frozenset[str]:
    """Return the keys of the figures that were read by character recognition.

    >>> from itareports.audit.case import Case
    >>> report = Case.of({"assessment": {"overall_score": "56.52"}}).report
    >>> scanned_figures(report, figures_of(report))
    frozenset()
    """
    read = {key: evidence_at(report.evidence, figure.path) for key, figure in figures.items()}
    return frozenset(key for key, one in read.items() if one is not None and one.reader == OCR)
