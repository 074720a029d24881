"""What kind of file some bytes are: decided by their content, never by the file's name."""

import codecs
import re

from itareports.errors import UnreadableFileError
from itareports.extract.readers import compound, packages
from itareports.extract.readers.foreign import FOREIGN

_HEAD = 8192  # bytes that decide, where a format may have something before its mark
_PDF_HEADER_WITHIN = 1024  # some programs put something before it

# By how the file begins; the first row that fits.
_BEGINNINGS = tuple(
    (re.compile(pattern, re.DOTALL), kind)
    for pattern, kind in (
        (rb"\s*\{\\rtf", "rtf"),
        (rb"\x89PNG\r\n\x1a\n", "png"),
        (rb"\xff\xd8\xff", "jpeg"),
        (rb"II[*+]\x00|MM\x00[*+]", "tiff"),
        (rb"GIF8[79]a", "gif"),
        (rb"BM.{4}\x00\x00\x00\x00", "bmp"),
        (rb"RIFF.{4}WEBP", "webp"),
        (rb".{4}ftyp(?:heic|heix|hevc|mif1|msf1|avif)", "heic"),
        (rb"AT&TFORM", "djvu"),
        (rb"%!PS|\xc5\xd0\xd3\xc6", "postscript"),
        (rb"\xdb\xa5|[12]\xbe\x00\x00|\x9b\xa5\x21\x00", "old-word"),
        (rb"\xffWPC", "wordperfect"),
        (rb"\x00\x00[\x02\x1a]\x00", "lotus"),
        (rb"\x09[\x00\x02\x04\x08][\x04\x06\x08\x10]\x00", "xls"),
        (rb"HWP Document File", "hwp"),
        (rb"7z\xbc\xaf\x27\x1c", "7z"),
        (rb"Rar!\x1a\x07", "rar"),
        (rb"\x1f\x8b", "gzip"),
        (rb"BZh[1-9]1AY&SY", "bzip2"),
        (rb"\xfd7zXZ\x00", "xz"),
        (rb"MSCF\x00\x00\x00\x00", "cab"),
        (rb".{257}ustar", "tar"),
        (rb"MZ.{0,62}[\x00\xff]|\x7fELF|\xcf\xfa\xed\xfe", "program"),
        (rb"SQLite format 3\x00", "sqlite"),
        (rb"ID3[\x02-\x04]|.{4}ftyp|OggS|RIFF.{4}(?:WAVE|AVI )", "recording"),
    )
)

# By what stands in the head of a text, in ASCII letters.
_MARKUP = tuple(
    (re.compile(pattern, re.DOTALL | re.IGNORECASE | re.MULTILINE), kind)
    for pattern, kind in (
        (rb"\s*<\?xml.*schemas\.microsoft\.com/office/word/2003/wordml", "word-xml"),
        (rb"\s*<\?xml.*schemas\.microsoft\.com/office/2006/xmlPackage", "flat-docx"),
        (rb"\s*<\?xml.*schemas-microsoft-com:office:spreadsheet", "xls"),
        (rb"\s*<\?xml.*<office:document\b.*application/vnd\.oasis\.opendocument\.text\b", "flat-odt"),
        (rb"\s*(?=[\w-]+:)(?=.*^MIME-Version:)(?=.*\bmultipart/related\b)", "mht"),
    )
)


def kind_of(data: bytes) -> str:
    """The key of the reader for these bytes.

    Raises UnreadableFileError, which names what it is and tells what to do, where no reader is there for it.

    >>> kind_of(b"%PDF-1.7"), kind_of("รายงาน".encode())
    ('pdf', 'text')
    """
    kind = told_kind_of(data)
    if kind in FOREIGN:
        raise UnreadableFileError(FOREIGN[kind].sentence, FOREIGN[kind].reason)
    return kind


def told_kind_of(data: bytes) -> str:
    r"""What the bytes are, be there a reader for it or not; what has no mark of its own is text.

    >>> told_kind_of(b"{\\rtf1}"), told_kind_of(b"II*\x00"), told_kind_of(b"PK\x03\x04")
    ('rtf', 'tiff', 'damaged-zip')
    """
    if data.startswith(packages.MAGICS):
        return packages.kind_of_zip(data)
    if data.startswith(compound.MAGIC):
        return compound.kind_of_compound(data)
    head = data[:_HEAD]
    if b"%PDF-" in head[:_PDF_HEADER_WITHIN]:
        return "pdf"
    for table, start in ((_BEGINNINGS, head), (_MARKUP, _ascii(head))):
        kind = next((kind for pattern, kind in table if pattern.match(start)), None)
        if kind is not None:
            return kind
    return "pdf" if _is_headless_pdf(data) else "text"


def _ascii(head: bytes) -> bytes:
    """The head of a text without its byte order mark; the ASCII letters of UTF-16 as such."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head[2:].replace(b"\x00", b"")
    return head.removeprefix(codecs.BOM_UTF8)


def _is_headless_pdf(data: bytes) -> bool:
    """A PDF whose beginning is lost or wrong; its reader knows whether there is something to save."""
    return data.startswith(b"%PDF") or (b"startxref" in data[-_HEAD:] and b" obj" in data)
