"""Packages: the zip files in which Office, OpenDocument and others keep a document. What is in one, told cheaply.

A package may be a bomb: few bytes of few members are unpacked, and none of it is taken for granted.
"""

import io
import re
import struct
import zipfile
import zlib
from typing import IO

MAGICS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
"""How a zip file begins: with a member, empty, or in several parts."""

LISTED = b"PK\x01\x02"
"""What stands before every name in the list at the end of a zip file."""

MOST_MEMBERS = 10_000
"""A report with a picture on every page has some hundreds; a list of millions fills the memory before it is read."""

UNZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
)
"""What zipfile raises for an archive that is damaged, locked, or packed in a way that it does not know."""

_CONTENT_TYPES = "[content_types].xml"
_READ_AT_MOST = 256 * 1024  # bytes of a member; the list of contents of a long report has 20 kB
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the others cannot be unpacked bit by bit

# By the type of the main part, as [Content_Types].xml names it; the first row that fits. A workbook within a report
# is named there too, but as no main part.
_MAIN_PARTS = (
    (re.compile(rb"wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.[\w.]+\.main\+xml"), "docx"),
    (re.compile(rb"spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.[\w.]+\.main"), "xlsx"),
    (re.compile(rb"presentationml\.\w+\.main\+xml|ms-powerpoint\.[\w.]+\.main"), "pptx"),
    (re.compile(rb"ms-visio\."), "visio"),
    (re.compile(rb"ms-package\.xps|openxps"), "xps"),
)
# By the type that the member "mimetype" or the manifest names.
_MIME_TYPES = (
    (re.compile(rb"opendocument\.text(?:-template|-master|-web)?(?![\w-])"), "odt"),
    (re.compile(rb"opendocument\.spreadsheet"), "ods"),
    (re.compile(rb"opendocument\.presentation"), "odp"),
    (re.compile(rb"opendocument\.(?:graphics|image|chart|formula|base|database)"), "odg"),
    (re.compile(rb"epub\+zip"), "epub"),
    (re.compile(rb"application/hwp"), "hwp"),
)
# By the name of a member, where no list of contents can be read.
_MEMBERS = (
    (re.compile(r"word/document\d*\.xml"), "docx"),
    (re.compile(r"xl/workbook\.(?:xml|bin)"), "xlsx"),
    (re.compile(r"ppt/presentation\.xml"), "pptx"),
    (re.compile(r"index/document\.iwa|index/metadata\.iwa|index\.zip"), "iwork"),
)


def kind_of_zip(data: bytes) -> str:
    """What a zip file is by its members: docx, odt, locked-odt, xlsx, …; zip where it is a mere archive.

    Gives damaged-docx or damaged-zip where it cannot be opened, swollen-zip where it has too many members.

    >>> kind_of_zip(MAGICS[0]), kind_of_zip(MAGICS[0] + b"...word/document.xml...")
    ('damaged-zip', 'damaged-docx')
    """
    return "swollen-zip" if data.count(LISTED) > MOST_MEMBERS else kind_of_package(io.BytesIO(data))


def kind_of_package(stream: IO[bytes]) -> str:
    """What an open zip file is, as kind_of_zip tells it, where its size is nobody's worry."""
    try:
        with zipfile.ZipFile(stream) as package:
            return _kind_of_members(package)
    except UNZIP_ERRORS:
        stream.seek(0)
        start = stream.read(_READ_AT_MOST).lower()
        return "damaged-docx" if b"word/" in start or _CONTENT_TYPES.encode() in start else "damaged-zip"


def _kind_of_members(package: zipfile.ZipFile) -> str:
    members = {_plain_name(info.filename): info for info in package.infolist()}
    types = _start_of(package, members.get(_CONTENT_TYPES)).lower()
    for part, kind in _MAIN_PARTS:
        if part.search(types):
            return kind
    manifest = _start_of(package, members.get("meta-inf/manifest.xml"))
    # The manifest names embedded charts too, but the document itself first.
    for text in (_start_of(package, members.get("mimetype")), manifest):
        found = [(match.start(), kind) for pattern, kind in _MIME_TYPES if (match := pattern.search(text))]
        if found:
            kind = min(found)[1]
            return "locked-odt" if kind == "odt" and b"encryption-data" in manifest else kind
    return next((kind for pattern, kind in _MEMBERS for name in members if pattern.fullmatch(name)), "zip")


def _plain_name(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _start_of(package: zipfile.ZipFile, info: zipfile.ZipInfo | None) -> bytes:
    """The first bytes of a member; none where it is not there, locked or damaged."""
    if info is None or info.compress_type not in _PLAIN:
        return b""
    try:
        with package.open(info) as member:
            return _without_nul(member.read(_READ_AT_MOST))
    except UNZIP_ERRORS:
        return b""


def _without_nul(xml: bytes) -> bytes:
    # Some write the list of contents in UTF-16; its ASCII letters are all that is asked for.
    return xml.replace(b"\x00", b"")
