"""What kind of file some bytes are: decided by their content, never by the file's name."""

from itareports.errors import UnreadableFileError

_PDF_HEADER_WITHIN = 1024
"""Bytes in which a PDF may begin; some programs put something before it."""

_OTHER_FORMATS = (
    ("an Excel, PowerPoint or zip file", b"PK\x03\x04"),
    ("an old Word, Excel or PowerPoint file", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ("a PNG image", b"\x89PNG"),
    ("a JPEG image", b"\xff\xd8\xff"),
    ("a TIFF image", b"II*\x00"),
    ("a TIFF image", b"MM\x00*"),
)
"""What a clerk is likely to drop on the program, so that the refusal names it."""


def kind_of(data: bytes) -> str:
    """The key of the reader for these bytes: text, pdf, docx, doc, odt or rtf.

    Raises UnreadableFileError, which names what it is, where no reader is there for it.

    >>> kind_of(b"%PDF-1.7"), kind_of("รายงาน".encode())
    ('pdf', 'text')
    """
    if b"%PDF-" in data[:_PDF_HEADER_WITHIN]:
        return "pdf"
    for name, magic in _OTHER_FORMATS:
        if data.startswith(magic):
            raise UnreadableFileError(f"this is {name}, which this version does not read.")
    return "text"
