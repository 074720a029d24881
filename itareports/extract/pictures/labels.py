"""From the JSON Pointer of a value to the few Latin words that stand beside its box."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from itareports.schema import Activity, Evidence, Period, Report


@dataclass(frozen=True, slots=True)
class Label:
    """Of what, and which part of it: "measure 2" and "period 2023-10-01 to 2024-09-30"."""

    subject: str
    part: str


def joined(labels: Iterable[Label]) -> str:
    """Labels of one box in one line; what they are parts of is said once.

    >>> joined([Label("measure 2", "number"), Label("measure 2", "title"), Label("", "kind plan")])
    'measure 2 number, title; kind plan'
    """
    groups = groupby(labels, key=lambda label: label.subject)
    return "; ".join(f"{subject} {', '.join(one.part for one in group)}".strip() for subject, group in groups)


def label_of(pointer: str, report: Report) -> Label:
    """What a person calls the value at a JSON Pointer; with the value where Latin letters can write it."""
    label = _label(pointer.split("/")[1:], report)
    evidence: Evidence | None = report.evidence.get(pointer)
    if evidence is None or evidence.status == "read":
        return label
    return Label(label.subject, f"{label.part} ({evidence.status})")


def _label(path: list[str], report: Report) -> Label:
    match path:
        case ["organisation", part]:
            return Label("organisation", part.replace("_", " "))
        case ["assessment", *rest]:
            return _of_assessment(rest, report)
        case ["measures", at, *rest]:
            return _of_measure(int(at), rest, report)
        case ["constraints", at]:
            return Label("", f"constraint {int(at) + 1} {report.constraints[int(at)].category}")
        case ["kind" | "fiscal_year" | "assessed_year" as field]:
            return Label("", f"{field.replace('_', ' ')} {getattr(report, field)}")
    return Label("", " ".join(path))


def _of_assessment(path: list[str], report: Report) -> Label:
    assessment = report.assessment
    match path:
        case ["indicators", at, *_]:
            indicator = assessment.indicators[int(at)]
            return _valued(f"indicator {indicator.number}", indicator.score)
        case ["subindicators", at, *_]:
            part = assessment.subindicators[int(at)]
            return _valued(f"part {part.code}", part.score)
        case ["questions", at, *_]:
            question = assessment.questions[int(at)]
            return _valued(f"question {question.code}", question.score)
        case ["perceptions", at, "shares", share]:
            return _valued(f"answers {int(at) + 1}", f"{assessment.perceptions[int(at)].shares[int(share)].percent}%")
        case ["perceptions", at, *_]:
            return _valued(f"answers {int(at) + 1}", assessment.perceptions[int(at)].question_score)
        case ["analyses", at, *_]:
            return Label("analysis of", assessment.analyses[int(at)].about.replace(":", " "))
        case ["overall_score"]:
            return Label("", f"overall score {assessment.overall_score}")
        case ["grade" | "level" as field]:
            return Label("", f"{field} {_plain(getattr(assessment, field))}".strip())
    return Label("", " ".join(path))


def _of_measure(at: int, path: list[str], report: Report) -> Label:
    measure = report.measures[at]
    match path:
        case ["activities", activity, *rest]:
            several = len(measure.activities) > 1
            subject = f"measure {measure.number}" + (f".{int(activity) + 1}" if several else "")
            return Label(subject, _of_activity(rest, measure.activities[int(activity)]))
    return Label(f"measure {measure.number}", " ".join(path))


def _of_activity(path: list[str], activity: Activity) -> str:
    match path:
        case ["steps", step, "substeps", part]:
            return f"step {int(step) + 1}.{int(part) + 1}"
        case ["period"] if activity.period is not None:
            return _of_period(activity.period)
        case ["responsible" | "approach" as field, at]:
            return field if len(getattr(activity, field)) == 1 else f"{field} {int(at) + 1}"
        case [field, at, *_]:
            return f"{field.removesuffix('s')} {int(at) + 1}"
    return " ".join(path)


def _of_period(period: Period) -> str:
    spans = ", ".join(f"{span.start} to {span.end}" for span in period.spans)
    return f"period {spans or 'not understood'}"


def _valued(subject: str, value: object) -> Label:
    """A label with the value, where the font of the pictures can write it."""
    text = _plain(value)
    return Label(f"{subject}:", text) if text else Label("", subject)


def _plain(value: object) -> str:
    """The value, unless it is missing or has letters that the font of the pictures has not.

    >>> _plain("A"), _plain("ผ่าน"), _plain(None)
    ('A', '', '')
    """
    text = "" if value is None else str(value)
    return text if text.isascii() else ""
