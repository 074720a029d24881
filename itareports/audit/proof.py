"""What the arithmetic makes of a report's figures: which checks hold, and which figures they prove."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from itareports.audit.checks import Check, Verdict, checks_of, verdict
from itareports.audit.figures import Figure, Figures, figures_of
from itareports.audit.misreadings import misreadings
from itareports.extract.observations import Observation
from itareports.schema import Report
from itareports.schema.framework import Framework

HALF_A_POINT = 50
"""A figure is proved where no misreading of one digit that is off by at least so many hundredths would go unnoticed."""


@dataclass(frozen=True)
class Proof:
    """The figures of a report by key, and all checks that are about them."""

    figures: Mapping[str, Figure]
    checks: tuple[Check, ...]

    @cached_property
    def values(self) -> Figures:
        """The figures in hundredths."""
        return {key: figure.hundredths for key, figure in self.figures.items()}

    @cached_property
    def states(self) -> tuple[tuple[Check, bool | None], ...]:
        """Every check, and whether it holds: None where a figure it needs is not printed."""
        return tuple((check, check.holds(self.values)) for check in self.checks)

    @cached_property
    def verdicts(self) -> tuple[tuple[Check, Verdict], ...]:
        """Every check with what it says."""
        return tuple((check, verdict(check, state)) for check, state in self.states)

    @cached_property
    def by_figure(self) -> Mapping[str, tuple[tuple[Check, bool], ...]]:
        """The checks that each figure takes part in, as far as they could be made, and whether they hold."""
        found: dict[str, list[tuple[Check, bool]]] = {}
        for check, state in self.states:
            if state is not None:
                for key in check.keys:
                    found.setdefault(key, []).append((check, state))
        return {key: tuple(checks) for key, checks in found.items()}

    def contradicted(self, code: str) -> Iterator[Check]:
        """Yield the checks of a finding that fail."""
        return (check for check, state in self.states if state is False and check.code == code)

    @cached_property
    def proved(self) -> frozenset[str]:
        """The keys of the figures that no precise check contradicts and whose misreading would have been noticed.

        A wrong claim or grade beside sums that close is the fault of the claim: it casts no doubt on ten figures.
        """
        return frozenset(key for key in self.figures if self._is_proved(key))

    def _is_proved(self, key: str) -> bool:
        checks = self.by_figure.get(key, ())
        if not checks or any(check.is_precise and not holds for check, holds in checks):
            return False
        if any(check.sees(self.values, key, HALF_A_POINT) for check, _ in checks):
            return True
        return all(any(True for _ in self.broken_by(key, value)) for value in self._far_misreadings(key))

    def _far_misreadings(self, key: str) -> Iterable[int]:
        true = self.values[key]
        return (other.value for other in misreadings(true) if abs(other.value - true) >= HALF_A_POINT)

    def broken_by(self, key: str, value: int) -> Iterator[Check]:
        """Yield the checks of a figure that would fail if it had another value."""
        changed = {**self.values, key: value}
        return (check for check, _ in self.by_figure.get(key, ()) if check.holds(changed) is False)


def proof_of(report: Report, known: Framework | None, observations: Iterable[Observation] = ()) -> Proof:
    """Return what the arithmetic of the year assessed makes of a report.

    >>> from itareports.audit.case import Case
    >>> shares = [{"level": "มาก", "percent": "54.84"}, {"level": "น้อย", "percent": "45.16"}]
    >>> report = Case.of({"assessment": {"perceptions": [{"shares": shares}]}}).report
    >>> sorted(proof_of(report, None).proved)
    ['told:0/share:0', 'told:0/share:1']
    """
    figures = figures_of(report)
    return Proof(figures, checks_of(report, figures, known, observations))
