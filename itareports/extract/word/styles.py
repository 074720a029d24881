"""Styles of a Word document: what they say about headings, numbering, hidden and emphasised text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from itareports.extract.word.elements import Element, child, flag, value, w, whole

_LONGEST_CHAIN = 24
"""Styles that may stand on each other; Word itself allows about ten, and a broken file may run in a circle."""
_BODY_TEXT = 9
"""The outline level that says: no heading."""

# "heading 1", "Heading1", "หัวเรื่อง 2", "หัวเรื่อง ๒"
_HEADING = re.compile(r"(?:heading|หัวเรื่อง)\s*(?P<level>[1-9๑-๙])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks; None where nothing is said about it."""

    hidden: bool | None = None
    bold: bool | None = None
    underlined: bool | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it inherits; `ids` are its own and those of the styles it is based on."""

    ids: tuple[str, ...] = ()
    level: int | None = None
    num_id: str | None = None
    ilvl: int | None = None
    look: Look = Look()


def look_of(properties: Element | None) -> Look:
    """What run properties themselves say. Thai is a complex script: its bold is w:bCs, though many write only w:b."""
    if properties is None:
        return Look()
    bold = (flag(properties, "b"), flag(properties, "bCs"))
    underline = child(properties, "u")
    underlined = None if underline is None else underline.get(w("val"), "none") != "none"
    return Look(flag(properties, "vanish"), None if bold == (None, None) else any(bold), underlined)


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._resolved: dict[str, Style] = {}
        self._usual: str | None = None
        for element in root.iter(w("style")) if root is not None else ():
            style_id = element.get(w("styleId"), "")
            self._elements[style_id] = element
            if element.get(w("type")) == "paragraph" and element.get(w("default")) in ("1", "true", "on"):
                self._usual = style_id

    def of_paragraph(self, properties: Element | None) -> Style:
        """The style of a paragraph; the usual one where it names none."""
        named = value(properties, "pStyle")
        return self.named(named if named is not None else self._usual)

    def named(self, style_id: str | None) -> Style:
        """The style with this id; one that says nothing where there is none."""
        if style_id is None:
            return Style()
        if style_id not in self._resolved:
            self._resolved[style_id] = self._resolve(style_id)
        return self._resolved[style_id]

    def _resolve(self, style_id: str) -> Style:
        chain = list(self._chain(style_id))
        if not chain:
            found = _HEADING.fullmatch(style_id)  # the style is lost, its name still tells
            return Style((style_id,), int(found["level"]) if found else None)
        levels = (_level(element) for _, element in chain)
        numbering = [child(child(element, "pPr"), "numPr") for _, element in chain]
        looks = [look_of(child(element, "rPr")) for _, element in chain]
        return Style(
            tuple(name for name, _ in chain),
            level=next((level for level in levels if level is not None), None),
            num_id=next(filter(None, (value(each, "numId") for each in numbering)), None),
            ilvl=next((ilvl for each in numbering if (ilvl := whole(value(each, "ilvl"))) is not None), None),
            look=Look(*(_first(getattr(look, name) for look in looks) for name in ("hidden", "bold", "underlined"))),
        )

    def _chain(self, style_id: str) -> Iterator[tuple[str, Element]]:
        """The style and those it is based on, nearest first."""
        for _ in range(_LONGEST_CHAIN):
            element = self._elements.get(style_id)
            if element is None:
                return
            yield style_id, element
            style_id = value(element, "basedOn") or ""


def outline_level(properties: Element | None) -> int | None:
    """The level of heading that paragraph properties state, counted from 1; 0 for body text, None for nothing said."""
    level = whole(value(properties, "outlineLvl"))
    if level is None:
        return None
    return level + 1 if 0 <= level < _BODY_TEXT else 0


def _level(style: Element) -> int | None:
    stated = outline_level(child(style, "pPr"))
    if stated is not None:
        return stated
    found = _HEADING.fullmatch((value(style, "name") or "").strip())
    return int(found["level"]) if found else None


def _first(said: Iterator[bool | None]) -> bool | None:
    return next((each for each in said if each is not None), None)
