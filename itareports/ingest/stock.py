"""Taking stock before the work: every document of a run, those inside archives too."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from itareports.errors import UnreadableFileError
from itareports.ingest.archives import is_archive, opened_member
from itareports.ingest.contents import Closed, Ignored, Unpacking
from itareports.ingest.failures import Failure, failed, failure_of, unopened
from itareports.ingest.find import Candidate, find_files
from itareports.pipeline import LARGEST_FILE
from itareports.store.files import Seen

_CHUNK = 1024 * 1024


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

    def only(self, paths: Collection[str]) -> "Stock":
        """The part of the stock that has these names; a failure for each name that is not there."""
        documents = tuple(candidate for candidate in self.documents if candidate.path in paths)
        closed = tuple((path, failure) for path, failure in self.closed if path in paths)
        there = {candidate.path for candidate in documents} | {path for path, _ in closed}
        gone = ((path, failed(f"{path}: it is not there any more.", "missing")) for path in paths if path not in there)
        return Stock(documents, (*closed, *gone), ignored=0)


def take_stock(paths: Iterable[Path], folder: Path) -> Stock:
    """Find the files, and look into the archives among them; those within archives are unpacked to `folder`."""
    finding = find_files(paths)
    documents: list[Candidate] = []
    closed = list(finding.closed)
    ignored = finding.ignored
    unpacking = Unpacking(folder)
    for candidate in finding.files:
        for member in unpacking.content(candidate) if is_archive(candidate) else (candidate,):
            match member:
                case Candidate():
                    documents.append(member)
                case Closed():
                    closed.append((member.path, member.failure))
                case Ignored():
                    ignored += 1
    return Stock(tuple(documents), tuple(closed), ignored)


def look_at(candidate: Candidate, version: str) -> tuple[Seen, Failure | None]:
    """Size and fingerprint of a file, which tell whether it changed; and why there is none, if it cannot be opened.

    `version` is that of what would read it.
    """
    try:
        size, sha256 = _measured(candidate)
    except UnreadableFileError as error:
        is_member = candidate.member is not None
        failure = unopened(str(error), error.reason) if is_member else failure_of(error, candidate.path)
        return Seen(candidate.path, None, 0, version), failure
    return Seen(candidate.path, sha256, size, version), None


def _measured(candidate: Candidate) -> tuple[int, str]:
    if candidate.member is not None:
        with opened_member(candidate) as packed:
            digest, size = hashlib.sha256(), 0
            while chunk := packed.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
        return size, digest.hexdigest()
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
