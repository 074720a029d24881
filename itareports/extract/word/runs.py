"""What stands in one paragraph: its text in runs of one look, its line breaks, and what hangs on it."""

from dataclasses import dataclass, field, replace

from itareports.extract.word import fields as field_marks
from itareports.extract.word.elements import (
    BOX,
    MATH_TEXT,
    TEXT,
    Element,
    child,
    shown_children,
    w,
)
from itareports.extract.word.fields import Fields
from itareports.extract.word.styles import Look, Styles, look_of
from itareports.extract.word.symbols import glyph, without_private

_RUN, _LINK, _BREAK, _SYMBOL = w("r"), w("hyperlink"), w("br"), w("sym")
_CHARACTERS = {w("tab"): "\t", w("ptab"): "\t", w("noBreakHyphen"): "-", w("cr"): "\n"}
_NOTES = {w("footnoteReference"): "footnotes", w("endnoteReference"): "endnotes"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_XML_BLANKS = " \t\r\n"
_TO_BLANKS = str.maketrans("\t\r\n", "   ")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look."""

    text: str
    bold: bool = False
    underlined: bool = False
    page_number: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A reference to a footnote or an endnote."""

    part: str
    id: str


@dataclass(slots=True)
class Inline:
    """What stands in a paragraph: its runs line by line, the text boxes anchored in it, the notes it refers to."""

    lines: list[list[Run]] = field(default_factory=lambda: [[]])
    boxes: list[Element] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def go_on(self, other: "Inline") -> "Inline":
        """This one, with another behind it on the same line; there may be very many."""
        self.lines[-1] += other.lines[0]
        self.lines += other.lines[1:]
        self.boxes += other.boxes
        self.notes += other.notes
        return self


@dataclass(frozen=True, slots=True)
class _Around:
    """How the text looks at one point of the walk; the text of a link is underlined as a link, not to emphasise."""

    hidden: bool = False
    bold: bool = False
    underlined: bool = False
    link: bool = False
    page_number: bool = False


def inline_of(paragraph: Element, base: Look, styles: Styles, fields: Fields) -> Inline:
    """Everything a person sees in a paragraph whose style looks like `base`."""
    found = Inline()
    plain = _Around(bool(base.hidden), bool(base.bold), bool(base.underlined))
    waiting = [(each, plain) for each in shown_children(paragraph)][::-1]
    while waiting:
        element, around = waiting.pop()
        if element.tag == field_marks.CHARACTER:
            fields.meet(element)
        elif element.tag == field_marks.INSTRUCTION:
            fields.instruct(element.text or "")
        elif len(element) and element.tag != BOX:
            inside = _inside(element, around, base, styles)
            waiting += [(each, inside) for each in shown_children(element)][::-1]
        elif fields.are_shown and not around.hidden:
            _take(found, element, around, fields)
    return found


def _inside(element: Element, around: _Around, base: Look, styles: Styles) -> _Around:
    """How text looks inside an element."""
    if element.tag == _RUN:
        return _of_run(element, around, base, styles)
    if element.tag == _LINK:
        return replace(around, link=True)
    if element.tag == field_marks.SIMPLE and field_marks.is_page_number(element.get(w("instr"), "")):
        return replace(around, page_number=True)
    return around


def _of_run(run: Element, around: _Around, base: Look, styles: Styles) -> _Around:
    properties = child(run, "rPr")
    if properties is None:
        return around
    own = look_of(properties)
    named = child(properties, "rStyle")
    style = styles.named(named.get(w("val"))).look if named is not None else Look()
    underlined = next((each for each in (own.underlined, style.underlined, base.underlined) if each is not None), False)
    return _Around(
        _toggled(own.hidden, style.hidden, base.hidden),
        _toggled(own.bold, style.bold, base.bold),
        underlined and not around.link,
        around.link,
        around.page_number,
    )


def _toggled(own: bool | None, style: bool | None, base: bool | None) -> bool:  # noqa: FBT001 three times the same
    """A switch as Word sees it: said by the run itself, or by one of its two styles but not by both."""
    return own if own is not None else bool(style) != bool(base)


def _take(found: Inline, element: Element, around: _Around, fields: Fields) -> None:
    """Add what an element shows that has no children, or is a text of its own."""
    note = _NOTES.get(str(element.tag))
    if note is not None:
        found.notes.append(Note(note, element.get(w("id"), "")))
    elif element.tag == BOX:
        found.boxes.append(element)
    for index, text in enumerate(_text_of(element).split("\n")):
        if index:
            found.lines.append([])
        if text:
            page_number = around.page_number or fields.is_page_number
            found.lines[-1].append(Run(text, around.bold, around.underlined, page_number))


def _text_of(element: Element) -> str:
    if element.tag in (TEXT, MATH_TEXT):
        text = element.text or ""
        if element.get(_SPACE) != "preserve":
            text = text.strip(_XML_BLANKS)
        # Neither line breaks in the XML nor private characters are printable; most texts have none of them.
        return text if text.isprintable() else without_private(text.translate(_TO_BLANKS))
    if element.tag == _BREAK:
        # A page ends here, but no line of the text; still the words on both sides are no single word.
        return " " if element.get(w("type")) == "page" else "\n"
    if element.tag == _SYMBOL:
        return _symbol(element)
    return _CHARACTERS.get(str(element.tag), "")


def _symbol(element: Element) -> str:
    try:
        return glyph(int(element.get(w("char"), ""), 16), element.get(w("font")))
    except (ValueError, OverflowError):
        return ""
