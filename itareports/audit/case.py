"""What the audit looks at: a report, and what was noticed while it was read."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from itareports.audit.figures import scanned_figures
from itareports.audit.proof import Proof, proof_of
from itareports.audit.repairs import Fault, faults
from itareports.extract.observations import Kind, Observation
from itareports.schema import Activity, Evidence, Finding, Measure, Report
from itareports.schema.framework import Contents, Fact, Framework, Frameworks
from itareports.schema.framework import frameworks as packaged_frameworks


@dataclass(frozen=True, slots=True)
class PlacedActivity:
    """An activity, its JSON Pointer, and how a clerk finds it in the report."""

    path: str
    activity: Activity
    name_th: str
    name_en: str


@dataclass(frozen=True)
class Case:
    """One report under audit, and the frameworks of the years. Rules read it; nothing in it changes."""

    report: Report
    observations: tuple[Observation, ...] = ()
    frameworks: Frameworks = field(default_factory=packaged_frameworks)

    @classmethod
    def of(cls, report: dict[str, Any], *observations: Observation) -> "Case":
        """Build a case from the report's JSON; a source is filled in where there is none.

        >>> Case.of({"fiscal_year": 2567}).report.fiscal_year
        2567
        """
        source = {"name": "report.txt", "sha256": "0" * 64, "format": "text"}
        return cls(Report.model_validate({"source": source, **report}), observations)

    @property
    def framework(self) -> Framework | None:
        """The framework of the year assessed, None where the year or its framework is not known."""
        return self.frameworks.of(self.report.assessed_year)

    @property
    def contents(self) -> Fact[Contents] | None:
        """What a report of this kind must contain in the year in which it is due, None where that is not known."""
        due, kind = self.frameworks.of(self.report.fiscal_year), self.report.kind
        return None if due is None or kind is None else due.contents.get(kind)

    @cached_property
    def proof(self) -> Proof:
        """What the arithmetic makes of the report's figures."""
        return proof_of(self.report, self.framework, self.observations)

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        """Where the arithmetic fails, and which single slips would explain it."""
        return faults(self.proof, scanned_figures(self.report, self.proof.figures))

    def with_evidence(self, evidence: dict[str, Evidence]) -> "Case":
        """The case with other evidence."""
        return self._with(evidence=evidence)

    def with_findings(self, findings: tuple[Finding, ...]) -> "Case":
        """The case with findings in its report."""
        return self._with(findings=findings)

    def _with(self, **parts: object) -> "Case":
        """The case with other parts of its report, none a figure, so that what was worked out of these stays."""
        case = replace(self, report=self.report.model_copy(update=parts))
        case.__dict__.update(proof=self.proof, faults=self.faults)
        return case

    def noticed(self, kind: Kind) -> Iterator[Observation]:
        """Yield the observations of one kind in reading order."""
        return (observation for observation in self.observations if observation.kind == kind)

    def activities(self) -> Iterator[PlacedActivity]:
        """Yield every activity of every measure, with its pointer and its name."""
        for m, measure in enumerate(self.report.measures):
            for a, activity in enumerate(measure.activities):
                th, en = _names(measure, a)
                yield PlacedActivity(f"/measures/{m}/activities/{a}", activity, th, en)


def _names(measure: Measure, position: int) -> tuple[str, str]:
    th, en = f"มาตรการที่ {measure.number}", f"Measure {measure.number}"
    if len(measure.activities) == 1:
        return th, en
    return f"{th} กิจกรรมที่ {position + 1}", f"{en}, activity {position + 1},"
