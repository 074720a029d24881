"""Reads the ITA reports of Thai local government: documents in, a SQL database that proves itself out."""

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["Report", "__version__", "read_report"]

if TYPE_CHECKING:
    from itareports.pipeline import read_report
    from itareports.schema import Report


def __getattr__(name: str) -> object:
    # Importing the package must stay cheap (`ita --help`), so the two names load what they need when asked for.
    if name == "read_report":
        from itareports.pipeline import read_report

        return read_report
    if name == "Report":
        from itareports.schema import Report

        return Report
    raise AttributeError(f"module 'itareports' has no attribute {name!r}")
