"""Word documents (.docx, .docm, .dotx, .dotm): every visible text once, with the list numbers that Word prints.

The parts are read straight from the zip package: python-docx opens no templates, no files with macros and no Strict
documents, unpacks whatever a package holds without any limit, and knows nothing of list numbers and text boxes.
"""

from dataclasses import replace

from lxml import etree

from itareports.errors import UnreadableFileError
from itareports.extract.document import Block, Document
from itareports.extract.tables.cells import numbered
from itareports.extract.word.body import blocks_of
from itareports.extract.word.counting import Counters
from itareports.extract.word.elements import Element, child, w
from itareports.extract.word.fields import Fields
from itareports.extract.word.numbering import lists_of
from itareports.extract.word.package import main_part, open_package
from itareports.extract.word.reading import Reading
from itareports.extract.word.styles import Styles
from itareports.extract.word.surroundings import Parts, margin_blocks, margins, note_blocks, parts_of

_PICTURES = ("{http://schemas.openxmlformats.org/drawingml/2006/main}blip", "{urn:schemas-microsoft-com:vml}imagedata")


def read(data: bytes) -> Document:
    """The document in these bytes; raises UnreadableFileError where they are no sound Word document."""
    package = open_package(data)
    main = main_part(package)
    root = package.xml(main)
    body = child(root, "body") if root is not None and root.tag == w("document") else None
    if root is None or body is None:
        raise UnreadableFileError(
            f"The part {main} of this file is no Word document but {_named(root)}; save the text as .docx in Word and"
            " try again.",
            "unsupported",
        )
    blocks = _blocks(root, body, parts_of(package, main))
    pictures = sum(1 for _ in root.iter(*_PICTURES))
    if pictures and not blocks:
        raise UnreadableFileError(
            f"This Word file holds no text, only pictures ({pictures} of them); use the original, or have their text"
            " recognised (OCR) first.",
            "needs-ocr",
        )
    return Document(tuple(numbered(blocks)), format="docx", reader="word")


def _blocks(root: Element, body: Element, parts: Parts) -> list[Block]:
    """The text, its notes, then headers and footers: the first title decides what a report is, not its running head."""
    styles = Styles(parts.of_kind("styles"))
    reading = Reading(styles, Counters(lists_of(parts.of_kind("numbering"), styles)), Fields(body))
    margin = replace(reading, counters=reading.counters.afresh())
    blocks = list(blocks_of(body, reading))
    blocks += note_blocks(reading.notes, parts, reading)
    blocks += margin_blocks(margins(root, parts, "header"), margin)
    blocks += margin_blocks(margins(root, parts, "footer"), margin)
    return blocks


def _named(root: Element | None) -> str:
    return f"<{etree.QName(root).localname}>" if root is not None else "empty"
