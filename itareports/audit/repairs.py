"""Which single slip would explain that the sums of a report do not close: proposals, never more.

One wrong digit, two digits swapped, a misplaced point, or the value that is printed elsewhere: a change is proposed
where it closes all the checks that fail together, and breaks none. Several changes may do so; then all are told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from itareports.audit.checks import Check
from itareports.audit.figures import MOST
from itareports.audit.misreadings import Misreading, look_alikes, misreadings
from itareports.audit.proof import Proof


@dataclass(frozen=True, slots=True)
class Proposal:
    """A figure, by key, the value it may really have (in hundredths), and the slip that explains the printed one."""

    key: str
    change: Misreading


@dataclass(frozen=True, slots=True)
class Fault:
    """Checks that fail together, as they share figures, and every single slip that closes all of them."""

    checks: tuple[Check, ...]
    proposals: tuple[Proposal, ...]


def faults(proof: Proof, scanned: frozenset[str] = frozenset()) -> tuple[Fault, ...]:
    """Return the faults of a report; figures whose keys are `scanned` may have two digits mistaken for look-alikes.

    >>> from itareports.audit.case import Case
    >>> told = [{"level": "มาก", "percent": "54.48"}, {"level": "น้อย", "percent": "45.16"}]
    >>> case = Case.of({"assessment": {"perceptions": [{"shares": told}]}})
    >>> [(one.key, one.change.value, one.change.slip) for one in faults(case.proof)[0].proposals][0]
    ('told:0/share:0', 5484, 'swap')
    """
    return tuple(fault for group in _groups(_failing(proof)) for fault in _explained(proof, group, scanned))


def _explained(proof: Proof, group: tuple[Check, ...], scanned: frozenset[str]) -> Iterator[Fault]:
    """Yield the group with what closes all of it; where nothing does, there are several slips: check by check."""
    together = tuple(_proposals(proof, group, (), scanned))
    if together or len(group) == 1:
        yield Fault(group, together)
        return
    for check in group:
        yield Fault((check,), tuple(_proposals(proof, (check,), group, scanned)))


def _failing(proof: Proof) -> list[Check]:
    return [check for check, holds in proof.states if holds is False]


def _groups(failing: list[Check]) -> Iterator[tuple[Check, ...]]:
    """Part the failing checks so that those which share a figure, over others too, come together."""
    rest = list(failing)
    while rest:
        group = [rest.pop(0)]
        keys: set[str] = set()
        while True:
            keys.update(*(check.keys for check in group))
            more = [check for check in rest if keys.intersection(check.keys)]
            if not more:
                break
            group += more
            rest = [check for check in rest if check not in more]
        yield tuple(group)


def _proposals(
    proof: Proof, failing: Sequence[Check], failing_anyway: Sequence[Check], scanned: frozenset[str]
) -> Iterator[Proposal]:
    """Yield what closes the checks and breaks none that held, in the order of the figures."""
    if not any(check.is_precise for check in failing):
        return
    shared = set(failing[0].keys).intersection(*(check.keys for check in failing))
    for key in (key for key in proof.figures if key in shared):
        for change in _changes(proof, key, failing, scanned):
            broken = proof.broken_by(key, change.value)
            if all(check in failing_anyway and check not in failing for check in broken):
                yield Proposal(key, change)


def _changes(proof: Proof, key: str, failing: Sequence[Check], scanned: frozenset[str]) -> Iterator[Misreading]:
    seen: set[int] = {proof.values[key]}
    demanded = {value for check in failing for other, value in check.demands(proof.values) if other == key}
    nearest_first = sorted(demanded, key=lambda value: abs(value - proof.values[key]))
    elsewhere = [Misreading(value, "told elsewhere") for value in nearest_first if 0 <= value <= MOST]
    slips = list(misreadings(proof.values[key]))
    unclear = list(look_alikes(proof.values[key])) if key in scanned else []
    for change in (*elsewhere, *slips, *unclear):
        if change.value not in seen:
            seen.add(change.value)
            yield change
