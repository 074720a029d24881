"""Many files at once: found, read by worker processes and loaded, with one status for each. Prints nothing."""

from itareports.ingest.events import Event, FileDone, Found, Status
from itareports.ingest.run import ingest

__all__ = ["Event", "FileDone", "Found", "Status", "ingest"]
