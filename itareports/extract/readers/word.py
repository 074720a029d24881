"""Word documents (.docx, .docm, .dotx, .dotm): every visible text once, with the list numbers that Word prints.

The parts are read straight from the zip package: python-docx opens neither Strict documents nor templates, unpacks
whatever a package holds without any limit, and knows nothing of list numbers, text boxes and tracked changes.
"""

from dataclasses import replace

from lxml import etree

from itareports.errors import UnreadableFileError
from itareports.extract.document import Block, Document
from itareports.extract.tables.cells import numbered
from itareports.extract.word.body import blocks_of
from itareports.extract.word.counting import Counters
from itareports.extract.word.elements import Element, w
from itareports.extract.word.fields import Fields
from itareports.extract.word.numbering import lists_of
from itareports.extract.word.package import main_part, open_package
from itareports.extract.word.reading import Reading
from itareports.extract.word.styles import Styles
from itareports.extract.word.surroundings import Parts, margin_blocks, margins, note_blocks


def read(data: bytes) -> Document:
    """The document in these bytes; raises UnreadableFileError where they are no sound Word document."""
    package = open_package(data)
    main = main_part(package)
    root = package.xml(main)
    body = root.find(w("body")) if root is not None and root.tag == w("document") else None
    if root is None or body is None:
        raise UnreadableFileError(
            f"The part {main} of this file is no Word document but {_named(root)}; save the text as .docx in Word and"
            " try again.",
            "unsupported",
        )
    parts = Parts(package, tuple(package.relations(main)))
    return Document(tuple(numbered(_blocks(root, body, parts))), format="docx", reader="word")


def _blocks(root: Element, body: Element, parts: Parts) -> list[Block]:
    """Headers, the text, its notes, footers."""
    styles = Styles(parts.of_kind("styles"))
    lists = lists_of(parts.of_kind("numbering"), styles)
    reading = Reading(styles, Counters(lists), Fields(body))
    blocks = list(margin_blocks(margins(root, parts, "header"), replace(reading, notes=[]), lists))
    blocks += blocks_of(body, reading)
    blocks += note_blocks(reading.notes, parts, reading)
    blocks += margin_blocks(margins(root, parts, "footer"), replace(reading, notes=[]), lists)
    return blocks


def _named(root: Element | None) -> str:
    return f"<{etree.QName(root).localname}>" if root is not None else "empty"
