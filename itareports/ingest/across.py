"""The audit across reports: from the reports in the database to what is found when they are seen side by side."""

from collections.abc import Callable, Iterator

from sqlalchemy.orm import Session

from itareports import __version__
from itareports.audit.across import RULES, collected
from itareports.schema import ReportDigest
from itareports.store.across import fingerprint, last_across_audit, replace_across
from itareports.store.digests import count_current, read_digests

Tell = Callable[[int, int], None]
"""Is told after each report how many of how many are read; the comparing, as long again, comes after the last."""


def is_outdated(session: Session) -> bool:
    """Whether the reports that count are others than those last seen side by side, or the program is another one."""
    last = last_across_audit(session)
    return last is None or last.fingerprint != fingerprint(session, __version__)


def audit_across(session: Session, tell: Tell = lambda done, total: None) -> int:
    """Replace the findings across reports by those of the reports that count now; gives their number.

    They are written in one transaction at the end: what is broken off before has changed nothing. They are marked with
    the reports that were read, so that one loaded meanwhile makes them outdated.
    """
    session.rollback()
    of = fingerprint(session, __version__)
    collection = collected(_told(session, tell))
    found = [finding for rule in RULES for finding in rule.findings(collection)]
    replace_across(session, found, of)
    return len(found)


def _told(session: Session, tell: Tell) -> Iterator[ReportDigest]:
    total = count_current(session)
    for done, digest in enumerate(read_digests(session), start=1):
        yield digest
        tell(done, total)
