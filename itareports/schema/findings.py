"""What the audit has to say about a report."""

from typing import Literal

from itareports.schema.evidence import Place
from itareports.schema.values import Value

Severity = Literal["error", "warning", "info"]


class Finding(Value):
    """One observation on the quality of the data. `path` is a JSON Pointer into the report, "" for the whole."""

    code: str
    severity: Severity
    path: str = ""
    message_th: str
    message_en: str
    place: Place | None = None
    evidence: str | None = None
