"""Where a value was read, and what else could have been read there."""

from dataclasses import dataclass
from typing import Literal

from itareports.schema.values import Value

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
