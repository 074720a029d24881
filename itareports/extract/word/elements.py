"""XML of Word documents: parsed within limits, and walked as a person who reads the finished text sees it."""

from collections.abc import Collection, Iterator
from functools import cache
from typing import TypeAlias

from lxml import etree

from itareports.errors import UnreadableFileError

Element: TypeAlias = etree._Element

MOST_TAGS = 500_000
"""Tags in one part: what can be read in some seconds. A report of a hundred pages has about a hundred thousand."""

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _WORD.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", _MATH.encode()),
)
"""The names that "Strict Open XML" has for what the usual documents call by another name."""


@cache
def w(name: str) -> str:
    """The full name of a tag or attribute of Word.

    >>> w("p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    return f"{{{_WORD}}}{name}"


TEXT, MATH_TEXT = w("t"), f"{{{_MATH}}}t"
PARAGRAPH, TABLE, BOX = w("p"), w("tbl"), w("txbxContent")
_ALTERNATE, _CHOICE, _FALLBACK = (f"{{{_COMPATIBILITY}}}{name}" for name in ("AlternateContent", "Choice", "Fallback"))
_VAL = w("val")
UNSEEN = frozenset(
    w(name) for name in ("del", "moveFrom", "delText", "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "trPr", "tcPr", "rt")
)
"""What a person does not see: deletions, texts before they were moved, properties, the reading aids of ruby."""


def parse(data: bytes, part: str) -> Element:
    """The root element of an XML part.

    No entity is resolved, nothing is fetched, and libxml2's own limits on depth and on the length of texts hold.
    """
    if data.count(b"<") > MOST_TAGS:
        raise UnreadableFileError(
            f"The part {part} of this Word file has more than {MOST_TAGS:,} tags, too many for a report;"
            " save the pages that matter as a file of their own.",
            "too-large",
        )
    if b"<!DOCTYPE" in data:
        raise UnreadableFileError(
            f"The part {part} of this Word file has a document type declaration, which Word never writes and which"
            " may do harm; open the file in LibreOffice or Word and save it again."
        )
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    # A parser may not be shared between threads, and making one costs nothing.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableFileError(
            f"The part {part} of this Word file is no sound XML ({error.msg}); let Word or LibreOffice repair the"
            " file and save it again."
        ) from None


def child(parent: Element | None, name: str) -> Element | None:
    """The first child with this name of Word, if both are there; much faster than `find`."""
    return next(parent.iterchildren(w(name)), None) if parent is not None else None


def value(parent: Element | None, name: str) -> str | None:
    """The w:val of the child with this name, if both are there."""
    named = child(parent, name)
    return named.get(_VAL) if named is not None else None


def whole(text: str | None) -> int | None:
    """The whole number that an attribute holds, or None; Word knows none of more than nine digits.

    >>> whole("12"), whole("1.5"), whole(None)
    (12, None, None)
    """
    digits = (text or "").strip()
    return int(digits) if digits.removeprefix("-").isdecimal() and len(digits) < 10 else None


def is_on(switch: Element) -> bool:
    """Whether a property that is there is on: it is, unless its value says no.

    >>> is_on(etree.fromstring('<b xmlns="" />'))
    True
    """
    return switch.get(_VAL, "true") not in ("0", "false", "off")


def flag(parent: Element | None, name: str) -> bool | None:
    """Whether the property with this name is on; None where nothing is said about it."""
    switch = child(parent, name)
    return is_on(switch) if switch is not None else None


def shown_children(element: Element) -> list[Element]:
    """The children that a person sees; of alternatives for newer and older programs the first that holds text."""
    children = [each for each in element if each.tag not in UNSEEN]
    if any(each.tag == _ALTERNATE for each in children):
        return [shown for each in children for shown in (_chosen(each) if each.tag == _ALTERNATE else (each,))]
    return children


def _chosen(alternate: Element) -> list[Element]:
    for branch in alternate:
        if branch.tag in (_CHOICE, _FALLBACK) and next(branch.iter(TEXT, MATH_TEXT), None) is not None:
            return shown_children(branch)
    return []


def within(container: Element, wanted: Collection[str]) -> Iterator[Element]:
    """The wanted elements in a container, in order, also those inside content controls, insertions and the like.

    What stands inside a wanted element is left to the caller.
    """
    waiting = shown_children(container)[::-1]
    while waiting:
        element = waiting.pop()
        if element.tag in wanted:
            yield element
        else:
            waiting += shown_children(element)[::-1]
