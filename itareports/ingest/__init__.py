"""Many files at once: found, read by worker processes and loaded, with one status for each. Prints nothing."""

from itareports.ingest.across import audit_across, is_outdated
from itareports.ingest.events import Event, FileDone, Found, Status
from itareports.ingest.run import ingest
from itareports.ingest.workers import Given

__all__ = ["Event", "FileDone", "Found", "Given", "Status", "audit_across", "ingest", "is_outdated"]
