"""What a run tells on its way."""

from dataclasses import dataclass
from typing import Literal

from itareports.ingest.failures import Failure
from itareports.ingest.limits import Cost
from itareports.ingest.pages import PagesRead

Status = Literal["loaded", "unchanged", "superseded", "duplicate", "failed"]


@dataclass(frozen=True, slots=True)
class Found:
    """The first event: how many files will get a status, and how many in the folders were none of ours."""

    total: int
    ignored: int


@dataclass(frozen=True, slots=True)
class FileDone:
    """What became of one file.

    `replaces`: the file of the same report that counts no more. `note` is what the database says of a file that was
    seen before or gives no report of its own. A failed file has a `failure`; one that was read has its `cost`.
    """

    path: str
    status: Status
    organisation: str | None = None
    replaces: str | None = None
    note: str | None = None
    failure: Failure | None = None
    cost: Cost | None = None


Event = Found | FileDone | PagesRead
