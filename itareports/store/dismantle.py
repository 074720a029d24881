"""A report taken apart into rows; restore.py puts it together again."""

from datetime import datetime

from itareports.schema import Activity, Evidence, Finding, Measure, Perception, Place, Report, Source
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
    OrganisationRecord,
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


def report_rows(report: Report, organisation: OrganisationRecord, program_version: str, now: datetime) -> ReportRecord:
    """The report with all that belongs to it, ready to be added to a session."""
    printed, assessment = report.organisation, report.assessment
    return ReportRecord(
        organisation=organisation,
        kind=report.kind,
        fiscal_year_be=report.fiscal_year,
        assessed_year_be=report.assessed_year,
        organisation_type=printed.type,
        subdistrict=printed.subdistrict,
        district=printed.district,
        subdistrict_code=printed.subdistrict_code,
        website=printed.website,
        nacc_department_id=printed.nacc_department_id,
        overall_score=assessment.overall_score,
        grade=assessment.grade,
        level=assessment.level,
        program_version=program_version,
        loaded_at=now,
        source=_source_row(report.source),
        indicators=[
            IndicatorScoreRecord(
                position=place, number=one.number, name=one.name, instrument=one.instrument, score=one.score
            )
            for place, one in enumerate(assessment.indicators)
        ],
        subindicators=[
            SubindicatorScoreRecord(position=place, code=one.code, score=one.score, text=one.text)
            for place, one in enumerate(assessment.subindicators)
        ],
        questions=[
            QuestionScoreRecord(position=place, code=one.code, issue=one.issue, score=one.score, text=one.text)
            for place, one in enumerate(assessment.questions)
        ],
        perceptions=[_perception_row(place, one) for place, one in enumerate(assessment.perceptions)],
        analyses=[
            AnalysisRecord(position=place, about=one.about, text=one.text, recommendation=one.recommendation)
            for place, one in enumerate(assessment.analyses)
        ],
        measures=[_measure_row(place, one) for place, one in enumerate(report.measures)],
        constraints=[
            ConstraintRecord(position=place, category=one.category, text=one.text)
            for place, one in enumerate(report.constraints)
        ],
        findings=[_finding_row(place, one) for place, one in enumerate(report.findings)],
        evidence=[_evidence_row(path, one) for path, one in report.evidence.items()],
    )


def _source_row(source: Source) -> SourceRecord:
    return SourceRecord(
        name=source.name,
        sha256=source.sha256,
        format=source.format,
        encoding=source.encoding,
        pages=source.pages,
        text_layer=source.text_layer,
        engine=dict(source.engine),
    )


def _perception_row(position: int, perception: Perception) -> PerceptionRecord:
    return PerceptionRecord(
        position=position,
        indicator=perception.indicator,
        question_score=perception.question_score,
        shares=[
            PerceptionShareRecord(position=place, level=share.level, percent=share.percent)
            for place, share in enumerate(perception.shares)
        ],
    )


def _measure_row(position: int, measure: Measure) -> MeasureRecord:
    text = "\n".join(_texts(measure))
    return MeasureRecord(
        position=position,
        number=measure.number,
        title=measure.title,
        topics=[
            MeasureTopicRecord(position=place, code=topic.code, confidence=topic.confidence)
            for place, topic in enumerate(measure.topics)
        ],
        activities=[_activity_row(place, one) for place, one in enumerate(measure.activities)],
        search=MeasureTextRecord(text=text, folded=fold(text)),
    )


def _texts(measure: Measure) -> list[str]:
    texts = [measure.title]
    for activity in measure.activities:
        texts += [activity.heading, *(text for _, text in _entries(activity)), activity.monitoring, activity.budget]
    return [text for text in texts if text is not None]


def _activity_row(position: int, activity: Activity) -> ActivityRecord:
    period = activity.period
    return ActivityRecord(
        position=position,
        heading=activity.heading,
        monitoring=activity.monitoring,
        budget=activity.budget,
        period_raw=None if period is None else period.raw,
        period_precision=None if period is None else period.precision,
        period_repaired=None if period is None else period.repaired,
        texts=[
            StepRecord(position=place, kind=kind, text=text) for place, (kind, text) in enumerate(_entries(activity))
        ],
        responsible=[
            ResponsibilityRecord(position=place, unit=one.unit, subunit=one.subunit, raw=one.raw)
            for place, one in enumerate(activity.responsible)
        ],
        spans=[
            PeriodSpanRecord(position=place, first_day=span.start, last_day=span.end)
            for place, span in enumerate(() if period is None else period.spans)
        ],
    )


def _entries(activity: Activity) -> list[tuple[str, str]]:
    entries = [("approach", text) for text in activity.approach]
    for step in activity.steps:
        entries += [("step", step.text), *(("substep", text) for text in step.substeps)]
    entries += [("result", text) for text in activity.results]
    entries += [("recommendation", text) for text in activity.recommendations]
    return entries + [("problem", text) for text in activity.problems]


def _finding_row(position: int, finding: Finding) -> FindingRecord:
    return FindingRecord(
        position=position,
        code=finding.code,
        severity=finding.severity,
        path=finding.path,
        message_th=finding.message_th,
        message_en=finding.message_en,
        place=_place(finding.place),
        evidence=finding.evidence,
    )


def _evidence_row(path: str, evidence: Evidence) -> EvidenceRecord:
    return EvidenceRecord(
        path=path,
        raw=evidence.raw,
        place=_place(evidence.place),
        reader=evidence.reader,
        confidence=evidence.confidence,
        status=evidence.status,
        rivals=[
            EvidenceRivalRecord(position=place, raw=rival.raw, value=rival.value, place=_place(rival.place))
            for place, rival in enumerate(evidence.rivals)
        ],
    )


def _place(place: Place | None) -> PlaceObject | None:
    if place is None:
        return None
    fields = {field: getattr(place, field) for field in PLACE_FIELDS}
    return {field: value for field, value in fields.items() if value is not None}
