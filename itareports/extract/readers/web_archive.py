"""Single file web pages (MHT), as Word and browsers save them: the page in one. LibreOffice does not know them."""

from collections.abc import Mapping
from email import message_from_bytes
from types import MappingProxyType

from itareports.errors import UnreadableFileError
from itareports.extract.readers.encoding import decode

_CHARSETS: Mapping[str, str] = MappingProxyType(
    {
        "utf-8": "utf-8",
        "unicode": "utf-16",
        "windows-874": "cp874",
        "tis-620": "cp874",
        "iso-8859-11": "cp874",
        "windows-1252": "cp1252",
        "us-ascii": "ascii",
    }
)
"""What Word calls the encodings in which it saves pages, and Python's names of them."""


def page_of(data: bytes) -> bytes:
    """The page as LibreOffice takes it; raises UnreadableFileError where there is none."""
    try:
        parts = list(message_from_bytes(data).walk())
    except RecursionError:
        parts = []  # parts within parts within parts, as no program writes them
    page = next((part for part in parts if part.get_content_type() == "text/html"), None)
    if page is None:
        raise UnreadableFileError("this single file web page (MHT) holds no page; save the document as DOCX.")
    content = page.get_payload(decode=True)
    text = _decoded(content if isinstance(content, bytes) else b"", page.get_content_charset() or "")
    # In references, as what the page itself says of its encoding holds no more.
    return text.encode("ascii", "xmlcharrefreplace")


def _decoded(content: bytes, charset: str) -> str:
    try:
        return content.decode(_CHARSETS[charset])
    except (KeyError, UnicodeDecodeError):
        return decode(content).text
