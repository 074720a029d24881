"""Compound files (OLE2), in which Office kept its documents until 2007: the streams that tell what one is."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_ENTRY = 128  # bytes of an entry of the directory
_MOST_SECTORS = 4096  # of the directory; a document has a handful
_MOST_LISTS = 64  # of sectors of the table; a file of 64 MiB has eight
_LAST = 0xFFFFFFFA  # sector and entry numbers from here on mean "none"
_HEADER_FATS = struct.Struct("<109I")

_WORD_97, _WORD_6 = 0xA5EC, 0xA5DC
_IS_ENCRYPTED = 0x0100

# By the stream in the outermost storage, in lower case; the first row that fits. A package with a password or with
# usage rights keeps a Word document beside it that only says so.
_KINDS = (
    ("encryptedpackage", "locked-office"),
    ("\tdrmcontent", "locked-office"),
    ("worddocument", "doc"),
    ("workbook", "xls"),
    ("book", "xls"),
    ("powerpoint document", "ppt"),
    ("visiodocument", "visio"),
    ("quill", "publisher"),
    ("matost", "works"),
    ("__properties_version1.0", "outlook"),
    ("hwpsummaryinformation", "hwp"),
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of the directory: a stream or a storage, with its neighbours in the tree of its storage."""

    name: str
    left: int
    right: int
    child: int
    start: int


def kind_of_compound(data: bytes) -> str:
    """What the file is by its streams: doc, doc-6 (Word 6 and 95), locked-doc, xls, …; compound where none is known.

    >>> kind_of_compound(MAGIC + bytes(600)), kind_of_compound(MAGIC + "WordDocument".encode("utf-16-le"))
    ('compound', 'doc')
    """
    outermost = {entry.name.lower(): entry for entry in _outermost(data)}
    for name, kind in _KINDS:
        if name in outermost:
            return _kind_of_word(data, outermost[name].start) if kind == "doc" else kind
    # Its directory is broken; who opens it may still find the text.
    return "doc" if "WordDocument".encode("utf-16-le") in data else "compound"


def _kind_of_word(data: bytes, start: int) -> str:
    """The version of Word that wrote it, and whether it has a password, from the head of its text."""
    head = _sector(data, start)[:12]
    if len(head) < 12:
        return "doc"
    magic, flags = struct.unpack_from("<H", head)[0], struct.unpack_from("<H", head, 10)[0]
    if magic not in (_WORD_97, _WORD_6):
        return "doc"
    if flags & _IS_ENCRYPTED:
        return "locked-doc"
    return "doc-6" if magic == _WORD_6 else "doc"


def _outermost(data: bytes) -> Iterator[_Entry]:
    """The entries of the outermost storage; what lies in the storages within is embedded in the document."""
    entries = list(_directory(data))
    waiting = [entries[0].child] if entries else []
    seen: set[int] = set()
    while waiting:
        number = waiting.pop()
        if number in seen or number >= len(entries):
            continue
        seen.add(number)
        yield entries[number]
        waiting += (entries[number].left, entries[number].right)


def _directory(data: bytes) -> Iterator[_Entry]:
    fats = _fats(data)
    for sector in _chain(data, _number(data, 48), fats):
        content = _sector(data, sector)
        for at in range(0, len(content) - _ENTRY + 1, _ENTRY):
            name, length = content[at : at + 64], struct.unpack_from("<H", content, at + 64)[0]
            left, right, child = struct.unpack_from("<3I", content, at + 68)
            shown = name[: max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
            yield _Entry(shown, left, right, child, _number(content, at + 116))


def _fats(data: bytes) -> list[int]:
    """The sectors that hold the table of sectors: the first 109 are named in the header, the others in a list."""
    if len(data) < 512:
        return []
    fats = list(_HEADER_FATS.unpack_from(data, 76))
    sector, steps = _number(data, 68), 0
    while sector < _LAST and steps < _MOST_LISTS:
        content = _sector(data, sector)
        if len(content) < 8:
            break
        *more, sector = struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])
        fats += more
        steps += 1
    return fats


def _chain(data: bytes, sector: int, fats: list[int]) -> Iterator[int]:
    """The sectors that follow one another from the first on; a ring ends where it closes."""
    seen: set[int] = set()
    per_sector = _sector_size(data) // 4
    while sector < _LAST and sector not in seen and len(seen) < _MOST_SECTORS:
        seen.add(sector)
        yield sector
        table, place = divmod(sector, per_sector)
        if table >= len(fats):
            return
        sector = _number(_sector(data, fats[table]), place * 4)


def _sector(data: bytes, number: int) -> bytes:
    size = _sector_size(data)
    return data[(number + 1) * size : (number + 2) * size]


def _sector_size(data: bytes) -> int:
    # Version 4 has sectors of 4096 bytes, all others of 512, whatever a broken header says.
    return 4096 if data[30:32] == b"\x0c\x00" else 512


def _number(data: bytes, at: int) -> int:
    return struct.unpack_from("<I", data, at)[0] if at + 4 <= len(data) else _LAST
