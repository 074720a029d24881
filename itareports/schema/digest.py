"""What one report is compared with others by: who it is of, its figures, and the words of its measures."""

from dataclasses import dataclass
from decimal import Decimal

from itareports.schema.measures import Measure
from itareports.schema.report import Kind, Report


@dataclass(frozen=True, slots=True)
class MeasureText:
    """The words of a measure. `position` is its place in the report, from 0; headings and approaches are steps too."""

    number: int
    position: int
    title: str | None = None
    steps: tuple[str, ...] = ()
    results: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportDigest:
    """A report under the number that the database gives it. `document` is the name of its file.

    `scores` are those of the indicators with their numbers, the overall score under 0.
    """

    report_id: int
    document: str
    organisation: str | None = None
    province: str | None = None
    district: str | None = None
    subdistrict: str | None = None
    kind: Kind | None = None
    fiscal_year: int | None = None
    assessed_year: int | None = None
    scores: tuple[tuple[int, Decimal], ...] = ()
    measures: tuple[MeasureText, ...] = ()

    @classmethod
    def of(cls, report_id: int, report: Report) -> "ReportDigest":
        """Take from a report what others are compared with.

        >>> from itareports.schema import Source
        >>> report = Report(source=Source(name="a.txt", sha256="0", format="text"), fiscal_year=2567)
        >>> ReportDigest.of(7, report).fiscal_year
        2567
        """
        where, assessment = report.organisation, report.assessment
        scores = [(0, assessment.overall_score), *((one.number, one.score) for one in assessment.indicators)]
        return cls(
            report_id=report_id,
            document=report.source.name,
            organisation=where.name,
            province=where.province,
            district=where.district,
            subdistrict=where.subdistrict,
            kind=report.kind,
            fiscal_year=report.fiscal_year,
            assessed_year=report.assessed_year,
            scores=tuple((number, score) for number, score in scores if score is not None),
            measures=tuple(_text(position, one) for position, one in enumerate(report.measures)),
        )


def _text(position: int, measure: Measure) -> MeasureText:
    steps: list[str] = []
    for activity in measure.activities:
        steps += [activity.heading] if activity.heading is not None else []
        steps += activity.approach
        steps += (text for step in activity.steps for text in (step.text, *step.substeps))
    results = tuple(text for activity in measure.activities for text in activity.results)
    return MeasureText(measure.number, position, measure.title, tuple(steps), results)
