"""Small files of many kinds, built byte by byte."""

import io
import struct
import zipfile

WORD_TYPES = (
    "<Types><Override PartName='/word/document.xml' ContentType="
    "'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"
)
SHEET_TYPES = WORD_TYPES.replace("wordprocessingml.document.main", "spreadsheetml.sheet.main")
SLIDE_TYPES = WORD_TYPES.replace("wordprocessingml.document.main", "presentationml.presentation.main")
MACRO_TYPES = WORD_TYPES.replace(
    "openxmlformats-officedocument.wordprocessingml.document.main", "ms-word.document.macroEnabled.main"
)


def zipped(*members: tuple[str, str | bytes]) -> bytes:
    """A zip file of these members, in this order."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members:
            package.writestr(name, content)
    return stream.getvalue()


def docx(*, types: str = WORD_TYPES, types_name: str = "[Content_Types].xml") -> bytes:
    """A package with a list of contents and nothing of worth in it."""
    return zipped((types_name, types), ("_rels/.rels", "<Relationships/>"), ("word/document.xml", "<w:document/>"))


def opendocument(kind: str, manifest: str = "<manifest/>") -> bytes:
    """An OpenDocument package of a kind (text, spreadsheet, …)."""
    mime_type = f"application/vnd.oasis.opendocument.{kind}"
    return zipped(("mimetype", mime_type), ("content.xml", "<x/>"), ("META-INF/manifest.xml", manifest))


def compound(*names: str, embedded: tuple[str, ...] = (), head: bytes = b"") -> bytes:
    """A compound file (OLE2): streams in the outermost storage, and others within a storage called "ObjectPool".

    The first stream begins with `head`.
    """
    # Sector 0 is the table of sectors, the directory begins at 1, the content of every stream is in sector 30.
    entries = [_entry("Root Entry", 5, child=1)]
    outer = [*names, "ObjectPool"] if embedded else [*names]
    first_inner = 1 + len(outer)
    for number, name in enumerate(outer, start=1):
        following = number + 1 if number < len(outer) else None
        child = first_inner if name == "ObjectPool" and embedded else None
        entries.append(_entry(name, 1 if child else 2, right=following, child=child))
    for number, name in enumerate(embedded, start=first_inner):
        entries.append(_entry(name, 2, right=number + 1 if number + 1 < first_inner + len(embedded) else None))
    directory = b"".join(entries)
    sectors = -(-len(directory) // 512)
    table = [0xFFFFFFFD, *range(2, sectors + 1), 0xFFFFFFFE]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<3H", 0x3E, 3, 0xFFFE)
    header += struct.pack("<2H", 9, 6) + bytes(10) + struct.pack("<I", 1) + struct.pack("<I", 1)
    header += bytes(4) + struct.pack("<4I", 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE) + struct.pack("<2I", 0, 0)
    header += struct.pack("<I", 0xFFFFFFFF) * 108
    assert len(header) == 512
    body = struct.pack(f"<{len(table)}I", *table).ljust(512, b"\xff") + directory
    return (header + body).ljust(512 * 31, b"\x00") + head.ljust(512, b"\x00")


def _entry(name: str, kind: int, *, right: int | None = None, child: int | None = None) -> bytes:
    encoded = name.encode("utf-16-le")
    none = 0xFFFFFFFF
    links = struct.pack("<3I", none, none if right is None else right, none if child is None else child)
    start = struct.pack("<QI", 4096, 0)
    return (
        encoded.ljust(64, b"\x00")
        + struct.pack("<HBB", len(encoded) + 2, kind, 1)
        + links
        + bytes(36)
        + struct.pack("<I", 30)
        + start[:8]
    )
