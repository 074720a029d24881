"""What Word wrote before DOCX, and what other office programs write: read as the DOCX that LibreOffice makes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from itareports.extract.document import Document
from itareports.extract.readers.kinds import kind_of
from itareports.extract.readers.office import docx_of
from itareports.extract.readers.opendocument import without_input_fields
from itareports.extract.readers.web_archive import page_of


@dataclass(frozen=True, slots=True)
class _Format:
    """What a format is called: in a report, at the end of a file's name, and by LibreOffice; what is done before."""

    name: str
    ending: str
    import_filter: str
    prepared: Callable[[bytes], bytes] = bytes


_FORMATS: Mapping[str, _Format] = MappingProxyType(
    {
        "doc": _Format("doc", ".doc", "MS Word 97"),
        "doc-6": _Format("doc", ".doc", "MS WinWord 6.0"),  # Word 95 too
        "word-xml": _Format("doc", ".xml", "MS Word 2003 XML"),
        "mht": _Format("mht", ".html", "HTML (StarWriter)", page_of),
        "odt": _Format("odt", ".odt", "writer8", without_input_fields),
        "flat-odt": _Format("odt", ".fodt", "OpenDocument Text Flat XML", without_input_fields),
        "rtf": _Format("rtf", ".rtf", "Rich Text Format"),
    }
)
"""By the kind of the content."""


def read(data: bytes) -> Document:
    """The document in these bytes; raises UnreadableFileError where it cannot be had."""
    from itareports.extract.readers import word

    form = _FORMATS[kind_of(data)]
    docx = docx_of(form.prepared(data), form.ending, form.import_filter)
    return replace(word.read(docx), format=form.name)
