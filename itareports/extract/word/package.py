"""The zip package of a Word document: its parts, how they refer to each other, and the limits they are read in."""

import posixpath
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile, ZipInfo

from itareports.errors import UnreadableFileError
from itareports.extract.word.elements import Element, parse

MOST_ENTRIES = 10_000
LARGEST_PART = 32 * 1024 * 1024
LARGEST_IN_ALL = 64 * 1024 * 1024
"""Bytes after unpacking. Only the parts that hold text are unpacked, never a picture."""
SMALL_ENOUGH, HIGHEST_RATIO = 4 * 1024 * 1024, 300
"""A part above the size that is packed tighter than this is a bomb; long Word tables reach some thirty."""

_ZIP_ERRORS = (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, OverflowError)
_ENCRYPTED = 0x1
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN = "officeDocument"
_USUAL_MAIN = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """A reference from one part to another: the last word of its type ("header"), and the name of the part."""

    id: str
    kind: str
    target: str


@dataclass(slots=True)
class Package:
    """The parts by their names in lower case, for names are alike whatever their case."""

    archive: ZipFile
    entries: dict[str, ZipInfo]
    unpacked: int = field(default=0)

    def relations(self, part: str) -> Iterator[Relation]:
        """The references of a part; those of the package itself for ""."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        for element in root.iter(_RELATION) if root is not None else ():
            if element.get("TargetMode") != "External":
                kind = element.get("Type", "").rpartition("/")[2]
                yield Relation(element.get("Id", ""), kind, _resolved(folder, element.get("Target", "")))

    def xml(self, part: str) -> Element | None:
        """The root element of a part, or None where the package has no such part."""
        entry = self.entries.get(part.lower())
        return parse(self._unpack(entry), part) if entry is not None else None

    def _unpack(self, entry: ZipInfo) -> bytes:
        if entry.flag_bits & _ENCRYPTED:
            raise UnreadableFileError(
                "The parts of this Word file are locked with a zip password; unpack and save it without one.",
                "encrypted",
            )
        left = min(LARGEST_PART, LARGEST_IN_ALL - self.unpacked)
        try:
            with self.archive.open(entry) as opened:
                data = opened.read(left + 1)
        except _ZIP_ERRORS as error:
            raise _broken(f"its part {entry.filename} cannot be unpacked: {error}") from None
        if len(data) > left or (len(data) > SMALL_ENOUGH and len(data) > HIGHEST_RATIO * entry.compress_size):
            raise UnreadableFileError(
                f"The part {entry.filename} of this Word file unpacks to far more than a report can hold"
                f" ({LARGEST_PART:,} bytes at most) and may be a zip bomb; save the text as a new file.",
                "too-large",
            )
        self.unpacked += len(data)
        return data


def open_package(data: bytes) -> Package:
    """The package in these bytes; raises UnreadableFileError where they are no sound zip file."""
    try:
        archive = ZipFile(BytesIO(data))
    except _ZIP_ERRORS as error:
        raise _broken(str(error)) from None
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        raise UnreadableFileError(
            f"This zip file has {len(entries):,} entries ({MOST_ENTRIES:,} at most); it is no Word document.",
            "too-large",
        )
    return Package(archive, {_plain(entry.filename).lower(): entry for entry in entries})


def main_part(package: Package) -> str:
    """The name of the part that holds the text: the one the package names, else the one that Word always uses."""
    named = (relation.target for relation in package.relations("") if relation.kind == _MAIN)
    for name in (*named, _USUAL_MAIN):
        if name.lower() in package.entries:
            return name
    raise UnreadableFileError(
        f"This zip file holds no Word document (no part {_USUAL_MAIN}); save the text as .docx in Word and try again.",
        "unsupported",
    )


def _resolved(folder: str, target: str) -> str:
    """The name of the part that a reference leads to.

    >>> _resolved("word", "styles.xml"), _resolved("word", "/word/header1.xml"), _resolved("word", "../notes.xml")
    ('word/styles.xml', 'word/header1.xml', 'notes.xml')
    """
    return posixpath.normpath(posixpath.join("/", folder, _plain(unquote(target), keep_root=True))).lstrip("/")


def _plain(name: str, *, keep_root: bool = False) -> str:
    """A name with the slashes that the standard wants; some programs write those of Windows."""
    name = name.replace("\\", "/")
    return name if keep_root else name.lstrip("/")


def _broken(why: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"The zip package of this Word file is broken ({why}); get the file again, or let Word repair it and save it."
    )
