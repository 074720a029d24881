"""Ways through the scores of a report that several rules take."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from itareports.audit.arithmetic import MEAN_TOLERANCE, mean
from itareports.normalize.indicators import indicators
from itareports.schema import Report
from itareports.schema.framework import CodeRange, Framework


@dataclass(frozen=True, slots=True)
class PlacedScore:
    """A printed score, its JSON Pointer and its name in two languages."""

    path: str
    score: Decimal
    name_th: str
    name_en: str


def indicator_scores(report: Report) -> dict[int, PlacedScore]:
    """Return the printed scores of the indicators by their number; the first where one is printed twice."""
    found: dict[int, PlacedScore] = {}
    for position, indicator in enumerate(report.assessment.indicators):
        if indicator.score is not None and 1 <= indicator.number <= len(indicators()):
            path = f"/assessment/indicators/{position}/score"
            th, en = f"ตัวชี้วัดที่ {indicator.number} {indicator.name}", f"indicator {indicator.number}"
            found.setdefault(indicator.number, PlacedScore(path, indicator.score, th, en))
    return found


def subindicator_scores(report: Report) -> Iterator[tuple[str, PlacedScore]]:
    """Yield the printed scores of the sub-indicators with their codes."""
    for position, part in enumerate(report.assessment.subindicators):
        if part.score is not None:
            path = f"/assessment/subindicators/{position}/score"
            names = f"ตัวชี้วัดย่อยที่ {part.code}", f"sub-indicator {part.code}"
            yield part.code, PlacedScore(path, part.score, *names)


def question_scores(report: Report) -> dict[str, list[PlacedScore]]:
    """Return every printed score of every question or item, by its code, in reading order."""
    found: dict[str, list[PlacedScore]] = {}
    for position, question in enumerate(report.assessment.questions):
        if question.score is not None:
            path = f"/assessment/questions/{position}/score"
            what = "item" if question.code.startswith("o") else "question"
            placed = PlacedScore(path, question.score, f"ข้อ {question.code}", f"{what} {question.code}")
            found.setdefault(question.code, []).append(placed)
    return found


def overall_score_printed(report: Report) -> PlacedScore | None:
    """Return the printed overall score, None where there is none."""
    score = report.assessment.overall_score
    return None if score is None else PlacedScore("/assessment/overall_score", score, "คะแนนรวม", "the overall score")


def perception_scores(report: Report) -> Iterator[tuple[str, PlacedScore]]:
    """Yield the scores and shares of the answer distributions: "told:0", "told:0/share:1"."""
    for position, told in enumerate(report.assessment.perceptions):
        key, path = f"told:{position}", f"/assessment/perceptions/{position}"
        if told.question_score is not None:
            names = "คะแนนของข้อคำถาม", "the question's score"
            yield key, PlacedScore(f"{path}/question_score", told.question_score, *names)
        for place, share in enumerate(told.shares):
            names = f"ร้อยละของระดับ “{share.level}”", f"the share of “{share.level}”"
            yield f"{key}/share:{place}", PlacedScore(f"{path}/shares/{place}/percent", share.percent, *names)


def all_scores(report: Report) -> Iterator[PlacedScore]:
    """Yield every score and percentage that the report prints."""
    overall = overall_score_printed(report)
    if overall is not None:
        yield overall
    yield from indicator_scores(report).values()
    yield from (placed for _, placed in subindicator_scores(report))
    for repeated in question_scores(report).values():
        yield from repeated
    yield from (placed for _, placed in perception_scores(report))


def question_ranges(report: Report, known: Framework | None) -> dict[int, CodeRange]:
    """Return the questions of each indicator (1-8) where they are known for the year assessed.

    What is only recalled of a year counts unless the report itself speaks against it: of the indicators whose questions
    are all printed, more must be the means of just these questions than not. A single one proves nothing either way.
    """
    if known is None or known.questions is None:
        return {}
    ranges = known.questions.value
    if known.questions.is_firm:
        return ranges
    fits = [abs(gap) <= MEAN_TOLERANCE for gap in _gaps(report, ranges)]
    return ranges if len(fits) == 1 or fits.count(True) > fits.count(False) else {}


def canonical_name(number: int) -> str:
    """Return the canonical name of an indicator.

    >>> canonical_name(9)
    'การเปิดเผยข้อมูล'
    """
    return indicators()[number - 1].name


def single_scores(report: Report) -> dict[str, Decimal]:
    """Return the score of every question that is printed with one possible score only, however often."""
    return {
        code: repeated[0].score
        for code, repeated in question_scores(report).items()
        if len({placed.score for placed in repeated}) == 1 and 0 <= repeated[0].score <= 100
    }


def _gaps(report: Report, ranges: dict[int, CodeRange]) -> Iterator[Fraction]:
    questions, printed = single_scores(report), indicator_scores(report)
    for number, codes in ranges.items():
        if number in printed and all(code in questions for code in codes.codes):
            yield mean(questions[code] for code in codes.codes) - Fraction(printed[number].score)
