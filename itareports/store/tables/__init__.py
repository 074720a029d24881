"""All tables: a report as rows, and the files that reports came from."""

from itareports.store.tables.assessment import (
    AnalysisRecord,
    IndicatorScoreRecord,
    PerceptionRecord,
    PerceptionShareRecord,
    QuestionScoreRecord,
    SubindicatorScoreRecord,
)
from itareports.store.tables.audit import (
    ACROSS,
    REPORT,
    AcrossAuditRecord,
    EvidenceRecord,
    EvidenceRivalRecord,
    FindingRecord,
    PlaceObject,
)
from itareports.store.tables.measures import (
    ActivityRecord,
    ConstraintRecord,
    MeasureRecord,
    MeasureTextRecord,
    MeasureTopicRecord,
    PeriodSpanRecord,
    ResponsibilityRecord,
    StepRecord,
)
from itareports.store.tables.reports import FileRecord, OrganisationRecord, ReportRecord, SourceRecord

__all__ = [
    "ACROSS",
    "REPORT",
    "AcrossAuditRecord",
    "ActivityRecord",
    "AnalysisRecord",
    "ConstraintRecord",
    "EvidenceRecord",
    "EvidenceRivalRecord",
    "FileRecord",
    "FindingRecord",
    "IndicatorScoreRecord",
    "MeasureRecord",
    "MeasureTextRecord",
    "MeasureTopicRecord",
    "OrganisationRecord",
    "PerceptionRecord",
    "PerceptionShareRecord",
    "PeriodSpanRecord",
    "PlaceObject",
    "QuestionScoreRecord",
    "ReportRecord",
    "ResponsibilityRecord",
    "SourceRecord",
    "StepRecord",
    "SubindicatorScoreRecord",
]
