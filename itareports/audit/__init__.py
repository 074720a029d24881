"""The audit: rules that look at one report and say, in Thai and English, what a clerk should check."""

from itareports.audit import (
    claims,
    copied,
    coverage,
    distributions,
    locations,
    measures,
    organisation,
    periods,
    scores,
    source,
    sums,
    texts,
    units,
    years,
)
from itareports.audit.case import Case
from itareports.audit.proposing import with_proposals
from itareports.audit.rule import Remark, Rule
from itareports.audit.weighing import weighed
from itareports.schema import Finding, Severity

RULES: tuple[Rule, ...] = (
    *organisation.RULES,
    *locations.RULES,
    *years.RULES,
    *scores.RULES,
    *sums.RULES,
    *claims.RULES,
    *distributions.RULES,
    *coverage.RULES,
    *measures.RULES,
    *periods.RULES,
    *units.RULES,
    *texts.RULES,
    *copied.RULES,
    *source.RULES,
)

_ORDER: tuple[Severity, ...] = ("error", "warning", "info")

__all__ = ["RULES", "Case", "Remark", "Rule", "audit", "weighed"]


def audit(case: Case) -> tuple[Finding, ...]:
    """Return what all rules find in a case: errors first, then in the order of the rules and of the report.

    >>> audit(Case.of({"assessment": {"overall_score": "804.20"}}))[0].code
    'org.name-missing'
    """
    found = [finding for rule in RULES for finding in rule.findings(case)]
    return tuple(sorted(with_proposals(found, case), key=lambda finding: _ORDER.index(finding.severity)))
