"""A report taken apart into rows; restore.py puts it together again."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from itareports.schema import Activity, Evidence, Finding, Measure, Perception, Place, Report, Rival
from itareports.schema.values import Value
from itareports.store.columns import Base
from itareports.store.rows import Row
from itareports.store.search import fold
from itareports.store.tables import (
    ActivityRecord,
    AnalysisRecord,
    ConstraintRecord,
    EvidenceRecord,
    EvidenceRivalRecord,
    FindingRecord,
    IndicatorScoreRecord,
    MeasureRecord,
    MeasureTextRecord,
    MeasureTopicRecord,
    PerceptionRecord,
    PerceptionShareRecord,
    PeriodSpanRecord,
    PlaceObject,
    QuestionScoreRecord,
    ReportRecord,
    ResponsibilityRecord,
    SourceRecord,
    StepRecord,
    SubindicatorScoreRecord,
)

PLACE_FIELDS = ("page", "box", "line", "table", "row", "column")


def report_row(report: Report, organisation_id: int, program_version: str, now: datetime) -> Row:
    """The report with all that belongs to it, ready to be inserted."""
    printed, assessment = report.organisation, report.assessment
    values = {
        "kind": report.kind,
        "fiscal_year_be": report.fiscal_year,
        "assessed_year_be": report.assessed_year,
        "organisation_type": printed.type,
        "subdistrict": printed.subdistrict,
        "district": printed.district,
        "subdistrict_code": printed.subdistrict_code,
        "website": printed.website,
        "nacc_department_id": printed.nacc_department_id,
        "overall_score": assessment.overall_score,
        "grade": assessment.grade,
        "level": assessment.level,
        "program_version": program_version,
        "loaded_at": now,
        "organisation_id": organisation_id,
    }
    return Row(ReportRecord, "", values, tuple(_parts(report)))


def finding_values(finding: Finding) -> dict[str, object]:
    """The columns of a finding, but for its report, its scope and its position."""
    return _placed_fields(finding)


def _parts(report: Report) -> Iterator[Row]:
    """What belongs to a report itself."""
    assessment, parent = report.assessment, "report_id"
    yield Row(SourceRecord, parent, _fields(report.source))
    yield from _in_order(IndicatorScoreRecord, parent, map(_fields, assessment.indicators))
    yield from _in_order(SubindicatorScoreRecord, parent, map(_fields, assessment.subindicators))
    yield from _in_order(QuestionScoreRecord, parent, map(_fields, assessment.questions))
    yield from (_perception_row(place, one) for place, one in enumerate(assessment.perceptions))
    yield from _in_order(AnalysisRecord, parent, map(_fields, assessment.analyses))
    yield from (_measure_row(place, one) for place, one in enumerate(report.measures))
    yield from _in_order(ConstraintRecord, parent, map(_fields, report.constraints))
    yield from _in_order(FindingRecord, parent, map(finding_values, report.findings))
    yield from (_evidence_row(path, one) for path, one in report.evidence.items())


def _in_order(entity: type[Base], parent: str, values: Iterable[Mapping[str, object]]) -> Iterator[Row]:
    return (Row(entity, parent, {"position": place, **one}) for place, one in enumerate(values))


def _fields(value: Value, *left_out: str) -> dict[str, object]:
    """The fields of a value, which bear the names of their columns."""
    return {name: getattr(value, name) for name in type(value).model_fields if name not in left_out}


def _placed_fields(value: Finding | Rival | Evidence, *left_out: str) -> dict[str, object]:
    return {**_fields(value, *left_out), "place": _place(value.place)}


def _perception_row(position: int, perception: Perception) -> Row:
    shares = tuple(_in_order(PerceptionShareRecord, "perception_id", map(_fields, perception.shares)))
    return Row(PerceptionRecord, "report_id", {"position": position, **_fields(perception, "shares")}, shares)


def _measure_row(position: int, measure: Measure) -> Row:
    text = "\n".join(_texts(measure))
    parts = (
        *_in_order(MeasureTopicRecord, "measure_id", map(_fields, measure.topics)),
        *(_activity_row(place, one) for place, one in enumerate(measure.activities)),
        Row(MeasureTextRecord, "measure_id", {"text": text, "folded": fold(text)}),
    )
    return Row(MeasureRecord, "report_id", {"position": position, **_fields(measure, "topics", "activities")}, parts)


def _texts(measure: Measure) -> list[str]:
    texts = [measure.title]
    for activity in measure.activities:
        texts += [activity.heading, *(text for _, text in _entries(activity)), activity.monitoring, activity.budget]
    return [text for text in texts if text is not None]


def _activity_row(position: int, activity: Activity) -> Row:
    period = activity.period
    values = {
        "position": position,
        "heading": activity.heading,
        "monitoring": activity.monitoring,
        "budget": activity.budget,
        "period_raw": None if period is None else period.raw,
        "period_precision": None if period is None else period.precision,
        "period_repaired": None if period is None else period.repaired,
    }
    parent = "activity_id"
    spans = [] if period is None else [{"first_day": span.start, "last_day": span.end} for span in period.spans]
    parts = (
        *_in_order(StepRecord, parent, ({"kind": kind, "text": text} for kind, text in _entries(activity))),
        *_in_order(ResponsibilityRecord, parent, map(_fields, activity.responsible)),
        *_in_order(PeriodSpanRecord, parent, spans),
    )
    return Row(ActivityRecord, "measure_id", values, parts)


def _entries(activity: Activity) -> list[tuple[str, str]]:
    entries = [("approach", text) for text in activity.approach]
    for step in activity.steps:
        entries += [("step", step.text), *(("substep", text) for text in step.substeps)]
    entries += [("result", text) for text in activity.results]
    entries += [("recommendation", text) for text in activity.recommendations]
    return entries + [("problem", text) for text in activity.problems]


def _evidence_row(path: str, evidence: Evidence) -> Row:
    rivals = tuple(_in_order(EvidenceRivalRecord, "evidence_id", map(_placed_fields, evidence.rivals)))
    return Row(EvidenceRecord, "report_id", {"path": path, **_placed_fields(evidence, "rivals")}, rivals)


def _place(place: Place | None) -> PlaceObject | None:
    if place is None:
        return None
    fields = {field: getattr(place, field) for field in PLACE_FIELDS}
    return {field: value for field, value in fields.items() if value is not None}
