"""Findings under the reports they are about, the worst first."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from itareports.store.audited import AuditedReport, Scores
from itareports.store.filters import FindingFilter
from itareports.store.findings import FindingRow

SEVERITIES = ("error", "warning", "info")
"""The worst first."""


@dataclass(frozen=True, slots=True)
class Audited:
    """A report with its scores and what was found in it: errors first, then by code and in the order of the report."""

    report: AuditedReport
    scores: Scores = field(default_factory=Scores)
    findings: tuple[FindingRow, ...] = ()

    @property
    def counts(self) -> Counter[str]:
        """How many findings there are of each severity."""
        return Counter[str](one.severity for one in self.findings)

    def by_rule(self) -> Iterator[tuple[FindingRow, ...]]:
        """The findings of each rule, in their order."""
        return (tuple(found) for _, found in groupby(self.findings, key=lambda one: (one.severity, one.code)))


@dataclass(frozen=True, slots=True)
class Audit:
    """What was asked for; the reports that meet it, the worst first, those without findings too; and all findings."""

    asked: FindingFilter
    reports: tuple[Audited, ...]
    findings: tuple[FindingRow, ...]

    @classmethod
    def of(cls, asked: FindingFilter, reports: Iterable[Audited], findings: Iterable[FindingRow] = ()) -> "Audit":
        """Put the findings to their reports.

        Those with most errors come first, of these the ones with most warnings, then infos; equals keep their order.
        """
        findings = tuple(findings)
        found = _by_report(findings)
        audited = [replace(one, findings=found.get(one.report.report_id, ())) for one in reports]
        return cls(asked, tuple(sorted(audited, key=_worst_first)), findings)

    @property
    def counts(self) -> Counter[str]:
        """How many findings there are of each severity."""
        return Counter[str](one.severity for one in self.findings)


def _by_report(findings: Iterable[FindingRow]) -> dict[int, tuple[FindingRow, ...]]:
    found: dict[int, list[FindingRow]] = {}
    for one in sorted(findings, key=lambda one: SEVERITIES.index(one.severity)):
        found.setdefault(one.report_id, []).append(one)
    return {report_id: tuple(some) for report_id, some in found.items()}


def _worst_first(one: Audited) -> list[int]:
    return [-one.counts[severity] for severity in SEVERITIES]
