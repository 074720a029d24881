"""Zip archives: what is in them, within limits, and single members on the disk for a reader to read.

A member is never written under its own path, so none can leave the archive.
"""

import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO

from itareports.errors import UnreadableFileError
from itareports.extract.readers.packages import MAGICS, UNZIP_ERRORS, kind_of_package
from itareports.ingest.find import ARCHIVE, DOCUMENTS, Candidate, is_document
from itareports.pipeline import LARGEST_FILE, read_report
from itareports.schema import Report
from itareports.schema.framework import Frameworks

MOST_MEMBERS = 10_000
LARGEST_TOTAL = 2 * 1024**3
"""Bytes of all members together, unpacked."""
LARGEST_RATIO = 200
"""How many times larger than packed; Thai tables in text come to 30, blank lines to 100, bombs to 1,000."""
SMALL = 1024 * 1024
"""Bytes up to which the ratio does not matter."""
LONGEST_NAME = 200
"""Bytes of a file name; file systems take 255."""

_MERE_ARCHIVES = frozenset({"zip", "damaged-zip", "damaged-docx"})
_IS_UTF8, _IS_ENCRYPTED = 0x800, 0x1


def is_archive(candidate: Candidate) -> bool:
    """Whether to look into a file rather than to read it: a zip file that is no document under another name.

    Those that are called archives are looked at, and those that the user named and whose name says nothing.
    """
    suffix = candidate.file.suffix.lower()
    if (suffix != ARCHIVE and (suffix in DOCUMENTS or not candidate.is_named)) or not candidate.file.is_file():
        return suffix == ARCHIVE
    try:
        with candidate.file.open("rb") as stream:
            begins_so = stream.read(len(MAGICS[0])).startswith(MAGICS)
            return (begins_so or suffix == ARCHIVE) and kind_of_package(stream) in _MERE_ARCHIVES
    except OSError:
        return suffix == ARCHIVE  # who opens it tells why it cannot be opened


def members_of(archive: Candidate) -> tuple[tuple[Candidate, ...], int]:
    """The documents in an archive, sorted by name, and how many other files it holds.

    Raises UnreadableFileError where it is damaged or larger than any archive of reports.
    """
    with _opened(archive) as zipped:
        infos = [(index, info) for index, info in enumerate(zipped.infolist()) if not info.is_dir()]
    total = sum(info.file_size for _, info in infos)
    if len(infos) > MOST_MEMBERS or total > LARGEST_TOTAL:
        raise UnreadableFileError(
            f"{archive.file.name}: the archive holds {len(infos):,} files of {total:,} bytes; "
            f"at most {MOST_MEMBERS:,} files of {LARGEST_TOTAL:,} bytes are unpacked.",
            "too-large",
        )
    named = sorted((member_name(info), index) for index, info in infos)
    documents = [(name, index) for name, index in named if _is_wanted(name)]
    files = (Candidate(f"{archive.path}!/{name}", archive.file, member=index) for name, index in documents)
    return tuple(files), len(named) - len(documents)


def read_member(candidate: Candidate, *, password: str | None = None, frameworks: Frameworks | None = None) -> Report:
    """The report in a member of an archive, unpacked for the time of the reading under its bare name.

    Raises UnreadableFileError where the member is damaged, locked, or larger than it may be.
    """
    with tempfile.TemporaryDirectory(prefix="ita-") as folder:
        target = Path(folder, _short(PurePosixPath(candidate.path).name))
        with opened_member(candidate) as packed, target.open("wb") as stream:
            shutil.copyfileobj(packed, stream)
        return read_report(target, password=password, frameworks=frameworks)


@contextmanager
def opened_member(candidate: Candidate) -> Iterator[IO[bytes]]:
    """The content of a member; raises UnreadableFileError where it cannot be had."""
    with _opened(candidate) as zipped:
        info = zipped.infolist()[candidate.member or 0]
        refusal = _refusal(info)
        if refusal:
            raise UnreadableFileError(f"{candidate.path}: {refusal}")
        # zipfile gives no more bytes than the size it was told, which was looked at just now.
        with zipped.open(info) as packed:
            yield packed


def member_name(info: zipfile.ZipInfo) -> str:
    r"""The name of a member, with "/" between its parts and without steps upwards.

    Names not marked as UTF-8 are UTF-8 all the same (macOS) or cp874 (Thai Windows); zipfile takes them for cp437.

    >>> member_name(zipfile.ZipInfo("รายงาน.txt".encode("cp874").decode("cp437")))
    'รายงาน.txt'
    >>> member_name(zipfile.ZipInfo("..\\../etc/x.txt"))
    'etc/x.txt'
    """
    name = info.filename if info.flag_bits & _IS_UTF8 else _thai(info.filename)
    return "/".join(part for part in name.replace("\\", "/").split("/") if part not in ("", ".", ".."))


def _thai(name: str) -> str:
    for encoding in ("utf-8", "cp874"):
        try:
            return name.encode("cp437").decode(encoding)
        except UnicodeError:
            continue
    return name


def _is_wanted(name: str) -> bool:
    return "__MACOSX" not in name.split("/") and is_document(name.rpartition("/")[2])


@contextmanager
def _opened(archive: Candidate) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(archive.file) as zipped:
            yield zipped
    except UNZIP_ERRORS as error:
        raise UnreadableFileError(f"{archive.path}: the archive cannot be unpacked ({error}).") from error


def _refusal(info: zipfile.ZipInfo) -> str | None:
    if info.filename.lower().endswith(ARCHIVE):
        return "an archive within an archive is not opened; unpack the outer one first."
    if info.flag_bits & _IS_ENCRYPTED:
        return "the file is locked with a password."
    if info.file_size > LARGEST_FILE:
        return f"{info.file_size:,} bytes are too many for a report ({LARGEST_FILE:,} at most)."
    if info.file_size > SMALL and info.file_size > LARGEST_RATIO * info.compress_size:
        return f"it is packed more than {LARGEST_RATIO} times smaller than it is, as no report can be."
    return None


def _short(name: str) -> str:
    if len(name.encode()) <= LONGEST_NAME:
        return name
    suffix = PurePosixPath(name).suffix[:10]
    return name.encode()[: LONGEST_NAME - len(suffix.encode())].decode("utf-8", "ignore") + suffix
