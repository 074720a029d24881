"""What a careful reader takes from a report: the spec's facts in the shape of the program's output."""

import re
from typing import Any

from corpus.arithmetic import INSTRUMENTS, NAMES
from corpus.marks import in_digits
from corpus.silent import silent_codes
from corpus.spec import PAGE_CUT, Activity, Measure, Perception, Spec

# "<u>o11 แผนดำเนินงาน</u>"
TAG = re.compile(r"</?[a-z]+>")

SPLIT_SARA_AM = "\u0e4d\u0e32"


def _clean(text: str | None, digits: str) -> str | None:
    """A text as read: no page cut, no tag, blanks folded, sara am whole, in the digits of the report."""
    if text is None:
        return None
    folded = " ".join(TAG.sub("", text.replace(PAGE_CUT, "")).split())
    return in_digits(folded.replace(SPLIT_SARA_AM, "\u0e33"), digits)


def _all(texts: tuple[str, ...], digits: str) -> list[str | None]:
    return [_clean(text, digits) for text in texts]


def _office(printed: str) -> dict[str, str | None]:
    """An office from "unit", "unit > subunit", "> subunit", or "?" for one that nobody knows."""
    if printed == "?":
        return {"unit": None, "subunit": None}
    unit, _, subunit = (part.strip() for part in printed.partition(">"))
    return {"unit": unit or None, "subunit": subunit or None}


def _span(span: str) -> dict[str, str]:
    start, end = span.split("/")
    return {"start": start, "end": end}


def _activity(activity: Activity, digits: str) -> dict[str, Any]:
    steps = [{"text": _clean(one.text, digits), "substeps": _all(one.substeps, digits)} for one in activity.steps]
    period = {"raw": _clean(activity.period, digits), "spans": [_span(span) for span in activity.spans]}
    return {
        "heading": _clean(activity.heading, digits),
        "approach": _all(activity.approach, digits),
        "steps": steps,
        "responsible": [_office(printed) for printed in activity.responsible],
        "period": period if activity.period else None,
        "monitoring": _clean(activity.monitoring, digits),
        "results": _all(activity.results, digits),
        "recommendations": _all(activity.recommendations, digits),
    }


def _measure(measure: Measure, digits: str) -> dict[str, Any]:
    return {
        "number": measure.number,
        "title": _clean(measure.title, digits),
        "activities": [_activity(activity, digits) for activity in measure.activities],
    }


def _questions(spec: Spec) -> list[dict[str, Any]]:
    """Every code printed with a score, and every code that an analysis cell speaks of."""
    scored = [
        {"code": code, "issue": issue.number, "score": None if score == "" else f"{float(score):.2f}"}
        for issue in spec.issues
        for code, score in issue.questions
    ]
    analysed = [
        {"code": code, "issue": measure.number, "score": None}
        for measure in spec.measures
        for code in measure.questions
    ]
    return scored + analysed


def _perception(perception: Perception) -> dict[str, Any]:
    return {
        "indicator": perception.indicator,
        "question_score": perception.question_score,
        "shares": [{"level": level, "percent": percent} for level, percent in perception.shares],
    }


def _assessment(spec: Spec) -> dict[str, Any]:
    return {
        "overall_score": spec.assessment.overall_score,
        "grade": spec.assessment.grade,
        "level": spec.assessment.level,
        "indicators": [
            {"number": number, "name": NAMES[number], "instrument": INSTRUMENTS[number], "score": score}
            for number, score in enumerate(spec.assessment.indicators, 1)
            if score
        ],
        "questions": _questions(spec),
        "perceptions": [_perception(perception) for perception in spec.perceptions],
    }


def truth(spec: Spec) -> dict[str, Any]:
    """The expected values of a report."""
    digits = spec.page.digits
    organisation = {"name": spec.name, "type": spec.type, "district": spec.district, "province": spec.province}
    return {
        "organisation": organisation,
        "kind": spec.kind,
        "fiscal_year": spec.fiscal_year,
        "assessed_year": spec.assessed_year,
        "assessment": _assessment(spec),
        "measures": [_measure(measure, digits) for measure in spec.measures],
        "constraints": [{"category": kind, "text": _clean(text, digits)} for kind, text in spec.constraints],
        "findings_expected": list(spec.findings.expected),
        "findings_forbidden": list(silent_codes(spec)),
    }
