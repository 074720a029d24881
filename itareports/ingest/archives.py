"""Zip archives: what is in them, within limits, and single members on the disk for a reader to read.

A member is never written under its own path, so none can leave the archive.
"""

import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import IO

from itareports.errors import Reason, UnreadableFileError
from itareports.extract.readers.packages import LISTED, MAGICS, UNZIP_ERRORS, kind_of_package
from itareports.ingest.find import ARCHIVE, DOCUMENTS, Candidate
from itareports.pipeline import LARGEST_FILE, read_report
from itareports.schema import Report
from itareports.schema.framework import Frameworks

MOST_MEMBERS = 10_000
LARGEST_TOTAL = 2 * 1024**3
"""Bytes of all members together, unpacked; of an archive itself as well."""
LARGEST_RATIO = 200
"""How many times larger than packed; Thai tables in text come to 30, blank lines to 100, bombs to 1,000."""
SMALL = 1024 * 1024
"""Bytes up to which the ratio does not matter."""
LONGEST_NAME = 200
"""Bytes of a file name; file systems take 255."""

_MERE_ARCHIVES = frozenset({"zip", "damaged-zip", "damaged-docx"})
_IS_UTF8, _IS_ENCRYPTED = 0x800, 0x1
_CHUNK = 1024 * 1024
# LZMA asks for as much memory as the archive names; no program of an office packs so.
_UNPACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)


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


def members_of(archive: Candidate) -> list[tuple[str, int, int]]:
    """The files in an archive, sorted: what each is called, its index, and its size unpacked in bytes.

    Raises UnreadableFileError where it is damaged, or larger than any archive of reports.
    """
    with _opened(archive) as zipped:
        infos = enumerate(zipped.infolist())
        return sorted((member_name(info), index, info.file_size) for index, info in infos if not info.is_dir())


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
        if refusal is not None:
            why, reason = refusal
            raise UnreadableFileError(f"{candidate.path}: {why}", reason)
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


@contextmanager
def _opened(archive: Candidate) -> Iterator[zipfile.ZipFile]:
    try:
        status = archive.file.stat()
        yield _listed(archive.file, status.st_size, status.st_mtime_ns)
    except UNZIP_ERRORS as error:
        raise UnreadableFileError(f"{archive.path}: the archive cannot be unpacked ({error}).") from error


@lru_cache(maxsize=2)
def _listed(file: Path, size: int, _changed: int) -> zipfile.ZipFile:
    """An archive with its list read, kept open: to read the list anew for each of 10,000 members takes minutes."""
    members, seam = 0, b""
    if size <= LARGEST_TOTAL:
        # Counted before they are listed, as a list of millions would fill the memory.
        with file.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                members += (seam + chunk).count(LISTED)
                seam = chunk[1 - len(LISTED) :]
    if size > LARGEST_TOTAL or members > MOST_MEMBERS:
        raise UnreadableFileError(
            f"{file.name}: the archive has {size:,} bytes and holds {members:,} files; "
            f"at most {LARGEST_TOTAL:,} bytes and {MOST_MEMBERS:,} files are unpacked.",
            "too-large",
        )
    return zipfile.ZipFile(file)


def _refusal(info: zipfile.ZipInfo) -> tuple[str, Reason] | None:
    if info.flag_bits & _IS_ENCRYPTED:
        return "the file is locked with a password.", "encrypted"
    if info.compress_type not in _UNPACKED:
        return "the file is packed in a way that this program does not unpack.", "unsupported"
    largest = LARGEST_TOTAL if info.filename.lower().endswith(ARCHIVE) else LARGEST_FILE
    if info.file_size > largest:
        return f"{info.file_size:,} bytes are too many for a report ({largest:,} at most).", "too-large"
    if info.file_size > SMALL and info.file_size > LARGEST_RATIO * info.compress_size:
        return f"it is packed more than {LARGEST_RATIO} times smaller than it is, as no report can be.", "too-large"
    return None


def _short(name: str) -> str:
    if len(name.encode()) <= LONGEST_NAME:
        return name
    suffix = PurePosixPath(name).suffix[:10]
    return name.encode()[: LONGEST_NAME - len(suffix.encode())].decode("utf-8", "ignore") + suffix
