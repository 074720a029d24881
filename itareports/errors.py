"""What the user must act on. Everything else is a bug and keeps its traceback."""


class ItaError(Exception):
    """Something the user can mend; the message is one whole sentence that names the place and the remedy."""


class UnreadableFileError(ItaError):
    """The file cannot be opened or is not what its readers understand."""


class NoReportError(ItaError):
    """The file was read, and holds no report: no organisation, no year, no measure, no score."""


class UsageError(ItaError):
    """The command was asked for something that does not exist; exit status 2."""


class DatabaseError(ItaError):
    """The database cannot be reached or is of another version; exit status 3."""
