"""What archives hold, those within archives too: each document becomes a candidate, each closed archive a failure."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from itareports.errors import UnreadableFileError
from itareports.ingest.archives import LARGEST_TOTAL, MOST_MEMBERS, is_archive, members_of, opened_member
from itareports.ingest.failures import Failure, unopened
from itareports.ingest.find import ARCHIVE, Candidate, Names, bounded, is_document

DEEPEST = 3
"""Archives within archives; mails forwarded once or twice come to two, bombs to any number."""


@dataclass(frozen=True, slots=True)
class Closed:
    """An archive that is not unpacked, by the name it has in the database."""

    path: str
    failure: Failure


@dataclass(frozen=True, slots=True)
class Ignored:
    """A file in an archive that is no document by its name."""


Member = Candidate | Closed | Ignored


@dataclass(slots=True)
class Unpacking:
    """Looks into archives within limits that hold for an archive and all archives in it together.

    `folder` is where inner archives are unpacked; whoever made it removes it, when the documents in them are read.
    """

    folder: Path
    _inner: int = 0
    _names: Names = field(default_factory=Names)
    _files: int = 0
    _bytes: int = 0

    def content(self, archive: Candidate) -> Iterator[Member]:
        """The members of an archive, and of the archives in it, sorted by name."""
        self._files = self._bytes = 0
        yield from self._content(archive, DEEPEST)

    def _content(self, archive: Candidate, depth: int) -> Iterator[Member]:
        try:
            members = members_of(archive)
            self._count(archive, members)
        except UnreadableFileError as error:
            yield Closed(archive.path, unopened(str(error), error.reason))
            return
        for name, index, _ in members:
            if "__MACOSX" in name.split("/") or not is_document(name.rpartition("/")[2]):
                yield Ignored()
                continue
            member = Candidate(self._names.own(bounded(f"{archive.path}!/{name}")), archive.file, member=index)
            if name.lower().endswith(ARCHIVE):
                yield from self._within(member, depth - 1)
            else:
                yield member

    def _count(self, archive: Candidate, members: list[tuple[str, int, int]]) -> None:
        self._files += len(members)
        self._bytes += sum(size for _, _, size in members)
        if self._files > MOST_MEMBERS or self._bytes > LARGEST_TOTAL:
            raise UnreadableFileError(
                f"{archive.path}: with it the archive holds {self._files:,} files of {self._bytes:,} bytes; "
                f"at most {MOST_MEMBERS:,} files of {LARGEST_TOTAL:,} bytes are unpacked.",
                "too-large",
            )

    def _within(self, member: Candidate, depth: int) -> Iterator[Member]:
        """What an archive in an archive holds; a document that is merely called one is itself a document."""
        if depth == 0:
            why = f"archives are opened to a depth of {DEEPEST}, and this one lies deeper."
            yield Closed(member.path, unopened(f"{member.path}: {why}", "too-large"))
            return
        self._inner += 1
        unpacked = self.folder / f"{self._inner}{ARCHIVE}"
        try:
            with opened_member(member) as packed, unpacked.open("wb") as stream:
                shutil.copyfileobj(packed, stream)
        except UnreadableFileError as error:
            yield Closed(member.path, unopened(str(error), error.reason))
            return
        inner = Candidate(member.path, unpacked)
        if is_archive(inner):
            yield from self._content(inner, depth)
        else:
            yield member
