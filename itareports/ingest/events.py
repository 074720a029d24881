"""What a run tells on its way."""

from dataclasses import dataclass
from typing import Literal

Status = Literal["loaded", "unchanged", "superseded", "duplicate", "failed"]


@dataclass(frozen=True, slots=True)
class Found:
    """The first event: how many files will get a status, and how many in the folders were none of ours."""

    total: int
    ignored: int


@dataclass(frozen=True, slots=True)
class FileDone:
    """What became of one file. `position` counts the files in the order in which they are done, from 1.

    `note` says more of a file that did not fail, as which file it takes the place of; a failed file has a `reason`
    and a `remedy`.
    """

    position: int
    total: int
    path: str
    status: Status
    organisation: str | None = None
    note: str | None = None
    reason: str | None = None
    remedy: str | None = None


Event = Found | FileDone
