"""The arithmetic of the assessment as checks: what must hold between the figures that one report prints."""

from collections.abc import Iterable, Mapping

from itareports.audit.checks.check import Check, OneOf, Sum, Verdict, verdict
from itareports.audit.checks.claims import Counted, Extreme, claim_checks, retold_checks
from itareports.audit.checks.distributions import Distributed, distribution_checks
from itareports.audit.checks.grades import Graded, grade_checks
from itareports.audit.checks.lattices import lattice_checks
from itareports.audit.checks.ranges import range_checks
from itareports.audit.checks.respondents import respondent_checks
from itareports.audit.checks.sums import sum_checks
from itareports.audit.figures import Figure
from itareports.extract.observations import Observation
from itareports.schema import Report
from itareports.schema.framework import Framework

__all__ = ["Check", "Counted", "Distributed", "Extreme", "Graded", "OneOf", "Sum", "Verdict", "checks_of", "verdict"]


def checks_of(
    report: Report, figures: Mapping[str, Figure], known: Framework | None, observations: Iterable[Observation]
) -> tuple[Check, ...]:
    """Return all checks of a report that the framework of the year assessed knows, printed figures or not."""
    noticed = tuple(observations)
    return (
        *range_checks(figures),
        *sum_checks(report, known),
        *lattice_checks(known),
        *grade_checks(report, known),
        *distribution_checks(report, known),
        *claim_checks(noticed),
        *retold_checks(report, figures, noticed),
        *respondent_checks(report, figures),
    )
