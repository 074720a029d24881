"""Many files at once: found, read by worker processes and loaded, with one status for each. Prints nothing."""

from itareports.ingest.across import audit_across, is_outdated
from itareports.ingest.events import Event, FileDone, Found, Status
from itareports.ingest.failures import FAILURE_CLASSES, Failure, FailureClass
from itareports.ingest.limits import DEFAULT_LIMITS, Limits
from itareports.ingest.pages import PagesRead
from itareports.ingest.plan import Given, Plan
from itareports.ingest.run import ingest, retry

__all__ = [
    "DEFAULT_LIMITS",
    "FAILURE_CLASSES",
    "Event",
    "Failure",
    "FailureClass",
    "FileDone",
    "Found",
    "Given",
    "Limits",
    "PagesRead",
    "Plan",
    "Status",
    "audit_across",
    "ingest",
    "is_outdated",
    "retry",
]
