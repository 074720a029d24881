"""Where a value was read, and what else could have been read there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from itareports.schema.values import Value

OCR = "ocr"
"""The reader of values that were recognised in a picture."""

DOUBTFUL = 0.6
"""A value read with less confidence than this should be looked at by a person."""

Status = Literal["read", "repaired", "inferred", "rejected", "confirmed"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document. Pages and lines count from 1; tables, rows and columns from 1 too.

    `box` is x0, top, x1, bottom in PDF points from the top left; plain text has no boxes and no pages.
    """

    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    line: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None


NOWHERE = Place()
"""The place of a text that was never in a document."""


class Rival(Value):
    """Another reading of the same value: the same fact printed twice, or a proposal of the audit."""

    raw: str
    value: str | None = None
    place: Place | None = None


class Evidence(Value):
    """The text a value was made of, and its place."""

    raw: str
    place: Place | None = None
    reader: str
    confidence: float | None = None
    status: Status = "read"
    rivals: tuple[Rival, ...] = ()


def evidence_at(evidence: Mapping[str, Evidence], path: str) -> Evidence | None:
    """The evidence of the value at a JSON Pointer, or of what it is part of: a question's score has its question's.

    >>> read = {"/assessment/questions/4": Evidence(raw="190.38", reader="text")}
    >>> evidence_at(read, "/assessment/questions/4/score").raw, evidence_at(read, "/assessment/questions/5/score")
    ('190.38', None)
    """
    nearest = nearest_path(evidence, path)
    return None if nearest is None else evidence[nearest]


def nearest_path(evidence: Mapping[str, Evidence], path: str) -> str | None:
    """The JSON Pointer under which the evidence of a value is kept: its own, or that of what it is part of.

    >>> read = {"/assessment/questions/4": Evidence(raw="190.38", reader="text")}
    >>> nearest_path(read, "/assessment/questions/4/score"), nearest_path(read, "/fiscal_year")
    ('/assessment/questions/4', None)
    """
    while path and path not in evidence:
        path = path.rpartition("/")[0]
    return path if path in evidence else None


def place_at(evidence: Mapping[str, Evidence], path: str) -> Place | None:
    """Where the value at a JSON Pointer stands, or where the first of its parts does.

    >>> step = Evidence(raw="ประชุม", place=Place(line=7), reader="text")
    >>> place_at({"/measures/0/activities/0/steps/0/text": step}, "/measures/0/activities/0").line
    7
    """
    whole = evidence_at(evidence, path)
    if whole is not None or not path:
        return whole.place if whole is not None else None
    return next((part.place for key, part in evidence.items() if key.startswith(f"{path}/")), None)
