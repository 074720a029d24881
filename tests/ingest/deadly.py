"""A file whose reader does not survive it; workers import this by name."""

import os

from itareports.ingest.find import Candidate
from itareports.ingest.workers import read_candidate
from itareports.schema import Report

DEADLY = "deadly.txt"


def read_unless_deadly(candidate: Candidate) -> Report:
    """Read as usual; the deadly file ends the process at once, as a crash in a library would."""
    if candidate.file.name == DEADLY:
        os._exit(9)
    return read_candidate(candidate)
