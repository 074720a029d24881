"""One reader per format; a file's content decides which, never its name."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from itareports.errors import UnreadableFileError
from itareports.extract.document import Document
from itareports.extract.limits import bounded
from itareports.extract.readers import text
from itareports.extract.readers.kinds import kind_of

__all__ = ["READERS", "Access", "read_document"]


@dataclass(frozen=True, slots=True)
class Access:
    """What a user gives to open files: the password of those that have one."""

    password: str | None = None


Reader = Callable[[bytes, Access], Document]
"""The document in these bytes; raises UnreadableFileError, without the file's name, where it cannot be read."""


def _read_text(data: bytes, _: Access) -> Document:
    return text.read(data)


# The other readers load libraries that a folder of texts has no use for.
def _read_pdf(data: bytes, access: Access) -> Document:
    from itareports.extract.readers import pdf

    return pdf.read(data, password=access.password)


def _read_word(data: bytes, _: Access) -> Document:
    from itareports.extract.readers import word

    return word.read(data)


def _read_legacy(data: bytes, _: Access) -> Document:
    from itareports.extract.readers import legacy

    return legacy.read(data)


def _picture_reader(kind: str) -> Reader:
    def read(data: bytes, _: Access) -> Document:
        from itareports.extract.readers import ocr

        return ocr.read(data, kind)

    return read


READERS: dict[str, Reader] = {
    "text": _read_text,
    "pdf": _read_pdf,
    "docx": _read_word,
    "doc": _read_legacy,
    "doc-6": _read_legacy,
    "word-xml": _read_legacy,
    "mht": _read_legacy,
    "odt": _read_legacy,
    "flat-odt": _read_legacy,
    "rtf": _read_legacy,
    "jpeg": _picture_reader("jpeg"),
    "png": _picture_reader("png"),
    "tiff": _picture_reader("tiff"),
}
"""By the kind of the content, as `kinds.kind_of` tells it."""


def read_document(path: Path, data: bytes, access: Access = Access()) -> Document:
    """The document in `data`.

    Raises UnreadableFileError where no reader understands the content, or where it is more than a report can hold.
    """
    try:
        return bounded(READERS[kind_of(data)](data, access))
    except UnreadableFileError as error:
        raise UnreadableFileError(f"{path.name}: {error}", error.reason) from None
