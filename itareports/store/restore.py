"""A report put together again from its rows: equal to the one that was loaded."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from itareports.errors import UsageError
from itareports.schema import (
    Analysis,
    Constraint,
    Evidence,
    Finding,
    IndicatorScore,
    Organisation,
    QuestionScore,
    Report,
    Responsibility,
    Rival,
    Share,
    Source,
    SubindicatorScore,
    Topic,
)
from itareports.schema.values import Value
from itareports.store.tables import ActivityRecord, MeasureRecord, ReportRecord

Tree = dict[str, object]


def restore_report(session: Session, report_id: int) -> Report:
    """The report as it was loaded, evidence and findings included; the schema checks it once more on the way."""
    row = session.get(ReportRecord, report_id)
    if row is None:
        raise UsageError(f"There is no report {report_id} in the database; `ita status` lists what was loaded.")
    return Report.model_validate(
        {
            "source": _fields(row.source, Source),
            "organisation": _organisation(row),
            "kind": row.kind,
            "fiscal_year": row.fiscal_year_be,
            "assessed_year": row.assessed_year_be,
            "assessment": _assessment(row),
            "measures": [_measure(one) for one in row.measures],
            "constraints": _all(row.constraints, Constraint),
            "findings": _all(row.findings, Finding),
            "evidence": {
                one.path: _fields(one, Evidence) | {"rivals": _all(one.rivals, Rival)} for one in row.evidence
            },
        }
    )


def _fields(row: object, model: type[Value]) -> Tree:
    return {name: getattr(row, name) for name in model.model_fields}


def _all(rows: Iterable[object], model: type[Value]) -> list[Tree]:
    return [_fields(row, model) for row in rows]


def _organisation(row: ReportRecord) -> Tree:
    elsewhere = {"name": row.organisation.name, "province": row.organisation.province, "type": row.organisation_type}
    return elsewhere | {name: getattr(row, name) for name in Organisation.model_fields if name not in elsewhere}


def _assessment(row: ReportRecord) -> Tree:
    return {
        "overall_score": row.overall_score,
        "grade": row.grade,
        "level": row.level,
        "indicators": _all(row.indicators, IndicatorScore),
        "subindicators": _all(row.subindicators, SubindicatorScore),
        "questions": _all(row.questions, QuestionScore),
        "perceptions": [
            {
                "indicator": one.indicator,
                "question_score": one.question_score,
                "shares": _all(one.shares, Share),
            }
            for one in row.perceptions
        ],
        "analyses": _all(row.analyses, Analysis),
    }


def _measure(row: MeasureRecord) -> Tree:
    return {
        "number": row.number,
        "title": row.title,
        "topics": _all(row.topics, Topic),
        "activities": [_activity(one) for one in row.activities],
    }


def _activity(row: ActivityRecord) -> Tree:
    return {
        "heading": row.heading,
        "approach": _texts(row, "approach"),
        "steps": _steps(row),
        "responsible": _all(row.responsible, Responsibility),
        "period": _period(row),
        "monitoring": row.monitoring,
        "results": _texts(row, "result"),
        "recommendations": _texts(row, "recommendation"),
        "problems": _texts(row, "problem"),
        "budget": row.budget,
    }


def _texts(row: ActivityRecord, kind: str) -> list[str]:
    return [one.text for one in row.texts if one.kind == kind]


def _steps(row: ActivityRecord) -> list[Tree]:
    steps: list[tuple[str, list[str]]] = []
    for one in row.texts:
        if one.kind == "step":
            steps.append((one.text, []))
        elif one.kind == "substep":
            steps[-1][1].append(one.text)
    return [{"text": text, "substeps": substeps} for text, substeps in steps]


def _period(row: ActivityRecord) -> Tree | None:
    if row.period_raw is None:
        return None
    return {
        "raw": row.period_raw,
        "spans": [{"start": span.first_day, "end": span.last_day} for span in row.spans],
        "precision": row.period_precision,
        "repaired": row.period_repaired,
    }
