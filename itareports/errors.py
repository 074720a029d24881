"""What the user must act on. Everything else is a bug and keeps its traceback."""

from typing import Literal

Reason = Literal[
    "damaged",
    "encrypted",
    "missing",
    "needs-libreoffice",
    "needs-ocr",
    "timed-out",
    "too-large",
    "unsupported",
]
"""Why a file cannot be read: each has a remedy of its own. `missing` is not there, or not to be opened."""


class ItaError(Exception):
    """Something the user can mend; the message is one whole sentence that names the place and the remedy."""


class UnreadableFileError(ItaError):
    """The file cannot be opened or is not what its readers understand; `reason` decides the remedy."""

    def __init__(self, message: str, reason: Reason = "damaged") -> None:
        super().__init__(message)
        self.reason = reason


class NoReportError(ItaError):
    """The file was read, and holds no report: no organisation, no year, no measure, no score."""


class UnstorableReportError(ItaError):
    """The report was read, and holds what no database keeps, such as a number of thirty digits."""


class UsageError(ItaError):
    """The command was asked for something that does not exist; exit status 2."""


class FrameworkError(ItaError):
    """A user's file of frameworks cannot be read or has a wrong shape; exit status 2."""


class DatabaseError(ItaError):
    """The database cannot be reached or is of another version; exit status 3."""
