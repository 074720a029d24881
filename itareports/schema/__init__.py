"""What a report is: frozen pydantic models in the shapes of `ita extract --json`."""

from itareports.schema.assessment import (
    Analysis,
    Assessment,
    IndicatorScore,
    Perception,
    QuestionScore,
    Share,
    SubindicatorScore,
)
from itareports.schema.digest import MeasureText, ReportDigest
from itareports.schema.evidence import Evidence, Place, Rival, evidence_at, nearest_path, place_at
from itareports.schema.findings import Finding, Severity
from itareports.schema.measures import Activity, Constraint, Measure, Period, Responsibility, Span, Step, Topic
from itareports.schema.report import Organisation, Report, Source, with_value

__all__ = [
    "Activity",
    "Analysis",
    "Assessment",
    "Constraint",
    "Evidence",
    "Finding",
    "IndicatorScore",
    "Measure",
    "MeasureText",
    "Organisation",
    "Perception",
    "Period",
    "Place",
    "QuestionScore",
    "Report",
    "ReportDigest",
    "Responsibility",
    "Rival",
    "Severity",
    "Share",
    "Source",
    "Span",
    "Step",
    "SubindicatorScore",
    "Topic",
    "evidence_at",
    "nearest_path",
    "place_at",
    "with_value",
]
