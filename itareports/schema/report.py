"""One report as a whole."""

from typing import Literal

from pydantic import Field

from itareports.schema.assessment import Assessment
from itareports.schema.evidence import Evidence
from itareports.schema.findings import Finding
from itareports.schema.measures import Constraint, Measure
from itareports.schema.values import Value

Kind = Literal["plan", "implementation"]
OrganisationType = Literal[
    "provincial_administrative_organisation",
    "city_municipality",
    "town_municipality",
    "subdistrict_municipality",
    "subdistrict_administrative_organisation",
    "special",
]


class Source(Value):
    """The file a report was read from; `engine` names the programs that read it and their versions."""

    name: str
    sha256: str
    format: str
    encoding: str | None = None
    pages: int | None = None
    text_layer: Literal["digital", "ocr", "mixed"] = "digital"
    engine: dict[str, str] = Field(default_factory=dict)


class Organisation(Value):
    """The local administrative organisation that reports, as printed; codes may be inferred from the gazetteer."""

    name: str | None = None
    type: OrganisationType | None = None
    subdistrict: str | None = None
    district: str | None = None
    province: str | None = None
    subdistrict_code: str | None = None
    website: str | None = None
    nacc_department_id: str | None = None


class Report(Value):
    """One ITA report. Years are Buddhist-era integers; evidence is keyed by JSON Pointer.

    Nothing is required but the source: what a document does not say is None or empty, and the audit says so.

    >>> from itareports.schema import Report, Source
    >>> report = Report(source=Source(name="a.txt", sha256="0" * 64, format="text"))
    >>> report.model_dump(mode="json")["organisation"]["name"] is None
    True
    """

    source: Source
    organisation: Organisation = Organisation()
    kind: Kind | None = None
    fiscal_year: int | None = None
    assessed_year: int | None = None
    assessment: Assessment = Assessment()
    measures: tuple[Measure, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    findings: tuple[Finding, ...] = ()
    evidence: dict[str, Evidence] = Field(default_factory=dict)


def with_value(report: Report, path: str, value: object) -> Report:
    """The report with another value at a JSON Pointer that is in it.

    >>> from itareports.schema import Source
    >>> source = Source(name="a.txt", sha256="0" * 64, format="text")
    >>> report = Report(source=source, assessment=Assessment(overall_score="84.02"))
    >>> with_value(report, "/assessment/overall_score", "80.42").assessment.overall_score
    Decimal('80.42')
    """
    content = report.model_dump()
    *parents, last = path.removeprefix("/").split("/")
    inner = content
    for key in parents:
        inner = inner[int(key)] if isinstance(inner, list | tuple) else inner[key]
    inner[last] = value
    return Report.model_validate(content)
