"""A rule on several reports: what it looks for, in two languages, and an example that breaks it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from itareports.audit.across.collecting import collected
from itareports.audit.across.collection import Collection
from itareports.schema import Finding, ReportDigest, Severity


@dataclass(frozen=True, slots=True)
class AcrossRemark:
    """One breach of a rule by a report, seen beside another one; `evidence` tells which."""

    report_id: int
    path: str
    th: str
    en: str
    evidence: str


@dataclass(frozen=True, slots=True)
class AcrossRule:
    """A rule under the code that its findings bear, as Rule is one for a single report."""

    code: str
    severity: Severity
    title_th: str
    title_en: str
    explanation_th: str
    explanation_en: str
    check: Callable[[Collection], Iterator[AcrossRemark]]
    example: tuple[ReportDigest, ...]

    @property
    def said(self) -> Finding:
        """The first finding on its own example."""
        return next(finding for _, finding in self.findings(collected(self.example)))

    def findings(self, collection: Collection) -> Iterator[tuple[int, Finding]]:
        """Yield what the rule finds, each finding with the number of the report that it is about."""
        for remark in self.check(collection):
            yield (
                remark.report_id,
                Finding(
                    code=self.code,
                    severity=self.severity,
                    path=remark.path,
                    message_th=remark.th,
                    message_en=remark.en,
                    evidence=remark.evidence,
                ),
            )
