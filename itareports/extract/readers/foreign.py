"""What a clerk may drop on the program that it does not read: the name of each, and what to do instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from itareports.errors import Reason


@dataclass(frozen=True, slots=True)
class Foreign:
    """A format without a reader: `name` as in "this is a …", `remedy` as an order."""

    name: str
    remedy: str
    reason: Reason = "unsupported"

    @property
    def sentence(self) -> str:
        """The refusal.

        >>> FOREIGN["gzip"].sentence
        'this is a packed file (gzip), which is not read; unpack it and read the files in it.'
        """
        return f"this is {self.name}, which is not read; {self.remedy}."


_SAVE = "open it in the program that wrote it, save it as DOCX or PDF, and read that"
_FROM_SHEET = "save the sheet with the report as PDF, or copy it into Word, and read that"
_UNPACK = "unpack it and read the files in it"
_UNLOCK = "open it in Word, remove the password (File, Info, Protect Document), save it, and read it again"
_RECOGNISE = "take the file the picture was made from, or have its text recognised and read the PDF or text that gives"
_SEND_AGAIN = "have it sent or downloaded again; if Word still opens it, save it there under a new name and read that"
_REPORT = "name the file of the report"


def _packed(name: str) -> Foreign:
    return Foreign(f"a packed file ({name})", _UNPACK)


def _picture(name: str) -> Foreign:
    return Foreign(f"a picture ({name})", _RECOGNISE, "needs-ocr")


FOREIGN: Mapping[str, Foreign] = MappingProxyType(
    {
        "locked-office": Foreign("a Word file (or another one of Office) with a password", _UNLOCK, "encrypted"),
        "locked-doc": Foreign("a Word file with a password", _UNLOCK, "encrypted"),
        "locked-odt": Foreign("an OpenDocument text with a password", _UNLOCK.replace("Word", "Writer"), "encrypted"),
        "damaged-docx": Foreign("a damaged Word file (DOCX)", _SEND_AGAIN, "damaged"),
        "damaged-zip": Foreign("a damaged DOCX or zip file", _SEND_AGAIN, "damaged"),
        "swollen-zip": Foreign("a zip file of more members than any document has", _UNPACK, "too-large"),
        "compound": Foreign("an old Office file without a Word text in it, or a damaged one", _SAVE),
        "flat-docx": Foreign("a Word document in one XML file (Flat OPC)", _SAVE),
        "old-word": Foreign("a document of Word before 1994 (or of Write)", _SAVE),
        "wordperfect": Foreign("a WordPerfect document", _SAVE),
        "works": Foreign("a Microsoft Works document", _SAVE),
        "publisher": Foreign("a Publisher document", _SAVE),
        "hwp": Foreign("a Hangul document", _SAVE),
        "iwork": Foreign("a document of Apple's Pages, Numbers or Keynote", _SAVE),
        "visio": Foreign("a Visio drawing", _SAVE),
        "xps": Foreign("an XPS document", _SAVE),
        "postscript": Foreign("a PostScript file", _SAVE),
        "djvu": Foreign("a DjVu document", _SAVE, "needs-ocr"),
        "epub": Foreign("an electronic book (EPUB)", _SAVE),
        "outlook": Foreign("an Outlook message", "save what is attached to it, and read that"),
        "xlsx": Foreign("an Excel workbook", _FROM_SHEET),
        "xls": Foreign("an old Excel workbook", _FROM_SHEET),
        "lotus": Foreign("a Lotus 1-2-3 sheet", _FROM_SHEET),
        "ods": Foreign("an OpenDocument spreadsheet", _FROM_SHEET),
        "pptx": Foreign("a PowerPoint presentation", _SAVE),
        "ppt": Foreign("an old PowerPoint presentation", _SAVE),
        "odp": Foreign("an OpenDocument presentation", _SAVE),
        "odg": Foreign("an OpenDocument drawing or chart", _SAVE),
        "gif": _picture("GIF"),
        "bmp": _picture("BMP"),
        "webp": _picture("WebP"),
        "heic": _picture("HEIC"),
        "zip": Foreign(
            "a zip archive", f"{_UNPACK}, or give it to `ita ingest` under a name that ends in .zip, which unpacks it"
        ),
        "7z": _packed("7z"),
        "rar": _packed("RAR"),
        "gzip": _packed("gzip"),
        "bzip2": _packed("bzip2"),
        "xz": _packed("xz"),
        "cab": _packed("CAB"),
        "tar": _packed("tar"),
        "program": Foreign("a program", _REPORT),
        "sqlite": Foreign("a SQLite database", _REPORT),
        "recording": Foreign("a sound or a film", _REPORT),
    }
)
"""By the kind that `kinds.told_kind_of` tells."""
