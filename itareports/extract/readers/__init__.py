"""One reader per format; a file's content decides which, never its name."""

from pathlib import Path

from itareports.errors import UnreadableFileError
from itareports.extract.document import Document
from itareports.extract.readers import text

__all__ = ["read_document"]


def read_document(path: Path, data: bytes) -> Document:
    """The document in `data`.

    Raises UnreadableFileError where no reader understands the content.
    """
    for name, magic in _OTHER_FORMATS:
        if data.startswith(magic):
            raise UnreadableFileError(f"{path.name}: this is {name}; this version reads plain text reports only.")
    try:
        return text.read(data)
    except UnreadableFileError as error:
        raise UnreadableFileError(f"{path.name}: {error}") from None


# What a clerk is likely to drop on the program, so that the refusal names it.
_OTHER_FORMATS = (
    ("a PDF document", b"%PDF-"),
    ("a Word (DOCX), Excel or zip file", b"PK\x03\x04"),
    ("an old Word, Excel or PowerPoint file", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ("an RTF document", b"{\\rtf"),
    ("a PNG image", b"\x89PNG"),
    ("a JPEG image", b"\xff\xd8\xff"),
    ("a TIFF image", b"II*\x00"),
    ("a TIFF image", b"MM\x00*"),
)
