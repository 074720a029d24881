"""A rule of the audit: what it looks for, in two languages, and an example that breaks it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from itareports.audit.case import Case
from itareports.extract.observations import Observation
from itareports.schema import Finding, Place, Severity, evidence_at, place_at


@dataclass(frozen=True, slots=True)
class Remark:
    """One breach of a rule: where, what was seen and expected. The rule adds code, severity and evidence."""

    path: str
    th: str
    en: str
    place: Place | None = None
    evidence: str | None = None

    @classmethod
    def on(cls, observation: Observation, th: str, en: str, path: str = "") -> "Remark":
        """Return a remark at the place and in the words of an observation, on its own path or else on the given one."""
        return cls(observation.path or path, th, en, observation.place, observation.raw or None)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule under the code that its findings bear. The explanations say what it means and what to do."""

    code: str
    severity: Severity
    title_th: str
    title_en: str
    explanation_th: str
    explanation_en: str
    check: Callable[[Case], Iterator[Remark]]
    example: Case

    @property
    def said(self) -> Finding:
        """The first finding on its own example."""
        return next(self.findings(self.example))

    def findings(self, case: Case) -> Iterator[Finding]:
        """Yield what the rule finds in a case, each finding with the place and the raw text of its value."""
        for remark in self.check(case):
            evidence = case.report.evidence
            read = evidence_at(evidence, remark.path)
            yield Finding(
                code=self.code,
                severity=self.severity,
                path=remark.path,
                message_th=remark.th,
                message_en=remark.en,
                place=remark.place or place_at(evidence, remark.path),
                evidence=remark.evidence if remark.evidence is not None else (read.raw if read else None),
            )
