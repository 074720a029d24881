"""Taking stock before the work: every document of a run, those inside archives too."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from itareports.errors import UnreadableFileError
from itareports.ingest.archives import is_archive, members_of, opened_member
from itareports.ingest.failures import Failure, failure_of, unopened, unreadable
from itareports.ingest.find import Candidate, find_files
from itareports.pipeline import LARGEST_FILE
from itareports.store.files import Seen


@dataclass(frozen=True, slots=True)
class Stock:
    """The documents in order; what could not be opened at all; how many files in folders and archives were ignored."""

    documents: tuple[Candidate, ...]
    closed: tuple[tuple[str, Failure], ...]
    ignored: int

    @property
    def total(self) -> int:
        """How many files get a status."""
        return len(self.documents) + len(self.closed)


def take_stock(paths: Iterable[Path]) -> Stock:
    """Find the files, and look into the archives among them."""
    finding = find_files(paths)
    documents: list[Candidate] = []
    closed = [(path, unreadable(f"{path}: {why}.", "missing")) for path, why in finding.closed]
    ignored = finding.ignored
    for candidate in finding.files:
        try:
            members, others = members_of(candidate) if is_archive(candidate) else ((candidate,), 0)
            documents += members
            ignored += others
        except UnreadableFileError as error:
            closed.append((candidate.path, unopened(str(error))))
    return Stock(tuple(documents), tuple(closed), ignored)


def look_at(candidate: Candidate, version: str) -> tuple[Seen, Failure | None]:
    """Size and fingerprint of a file, which tell whether it changed; and why there is none, if it cannot be opened.

    `version` is that of what would read it.
    """
    try:
        size, sha256 = _measured(candidate)
    except UnreadableFileError as error:
        failure = failure_of(error, candidate.path) if candidate.member is None else unopened(str(error))
        return Seen(candidate.path, None, 0, version), failure
    return Seen(candidate.path, sha256, size, version), None


def _measured(candidate: Candidate) -> tuple[int, str]:
    if candidate.member is not None:
        with opened_member(candidate) as packed:
            data = packed.read()
        return len(data), hashlib.sha256(data).hexdigest()
    try:
        return _measured_file(candidate.file)
    except FileNotFoundError:
        raise UnreadableFileError(
            f"{candidate.path}: there is no such file, or it is a link to none.", "missing"
        ) from None
    except OSError as error:
        raise UnreadableFileError(
            f"{candidate.path}: the file cannot be read ({error.strerror or error}).", "missing"
        ) from None


def _measured_file(file: Path) -> tuple[int, str]:
    size = file.stat().st_size
    if not file.is_file():
        # A pipe would keep the whole run waiting.
        raise UnreadableFileError(f"{file}: this is no ordinary file.", "unsupported")
    if size > LARGEST_FILE:
        raise UnreadableFileError(
            f"{file}: {size:,} bytes are too many for a report ({LARGEST_FILE:,} at most).", "too-large"
        )
    with file.open("rb") as stream:
        return size, hashlib.file_digest(stream, "sha256").hexdigest()
