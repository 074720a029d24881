"""Paragraphs of a Word document with the number Word prints before them, and the lines they make in a Document."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from itareports.extract.document import Line
from itareports.extract.markup import Piece, pieces, with_opening_headings
from itareports.extract.word.elements import (
    PARAGRAPH,
    TABLE,
    Element,
    child,
    flag,
    value,
    whole,
    within,
)
from itareports.extract.word.numbering import DEEPEST_LEVEL
from itareports.extract.word.reading import Reading
from itareports.extract.word.runs import Inline, Run, inline_of
from itareports.extract.word.styles import Style, outline_level
from itareports.normalize.text import repair_thai
from itareports.schema import Place

# "<p>๑. จัดอบรม</p>", "ถาม-ตอบ Q&amp;A", "**หมายเหตุ**", "1\\. จัดอบรม", "[เว็บไซต์](http://...)"; underscores alone are
# no markup in Word but a line to be filled in
_MARKUP = re.compile(r"[<&*\\\[]")
# "- ๒ -", "หน้า 3 จาก 7", "Page 1 of 2" without the numbers, which are fields
_AROUND_PAGE_NUMBER = re.compile(r"(?: หน้า (?:ที่)? | แผ่น (?:ที่)? | จาก | ของ | page | of | [\W_] )*", re.VERBOSE | re.I)


@dataclass(frozen=True, slots=True)
class Written:
    """A paragraph as Word shows it: its number among all of them, what is printed before it, and what stands in it."""

    number: int
    label: str = ""
    level: int | None = None
    inline: Inline = field(default_factory=Inline)


def contents(container: Element, reading: Reading) -> Iterator[Written | Element]:
    """The paragraphs and tables in a container, in reading order.

    Paragraphs whose mark is deleted or hidden run into the next one, as Word shows them.
    """
    carried: Written | None = None
    for element in within(container, (PARAGRAPH, TABLE)):
        if element.tag == TABLE:
            if carried is not None:
                yield carried
            carried = None
            yield element
            continue
        written, ends = _written(element, carried, reading)
        if ends:
            yield written
        carried = None if ends else written
    if carried is not None:
        yield carried


def _written(paragraph: Element, before: Written | None, reading: Reading) -> tuple[Written, bool]:
    """The paragraph, together with those before it that run into it; and whether it ends here."""
    number = next(reading.paragraphs)
    properties = child(paragraph, "pPr")
    style = reading.styles.of_paragraph(properties)
    inline = inline_of(paragraph, style.look, reading.styles, reading.fields)
    reading.notes.extend(inline.notes)
    mark = _mark(properties, style)
    label = before.label if before is not None else ""
    # What is deleted does not count, nor what is wholly hidden; a heading that runs into its text does.
    if not label and mark != "deleted" and (mark == "shown" or _has_text(inline)):
        label = _label(properties, style, reading)
    stated = outline_level(properties)
    level = style.level if stated is None else stated
    if before is not None:
        number, inline = before.number, before.inline.go_on(inline)
    return Written(number, label, level or None, inline), mark == "shown"


def _mark(properties: Element | None, style: Style) -> Literal["shown", "hidden", "deleted"]:
    """What has become of the mark that ends the paragraph."""
    look = child(properties, "rPr")
    if look is None:
        return "hidden" if style.look.hidden else "shown"
    if child(look, "del") is not None or child(look, "moveFrom") is not None:
        return "deleted"
    hidden = flag(look, "vanish")
    is_hidden = bool(flag(look, "specVanish")) or (bool(style.look.hidden) if hidden is None else hidden)
    return "hidden" if is_hidden else "shown"


def _label(properties: Element | None, style: Style, reading: Reading) -> str:
    """What Word prints before a paragraph that is the item of a list."""
    own = child(properties, "numPr")
    if own is None and style.num_id is None:
        return ""
    own_num_id, own_ilvl = value(own, "numId"), whole(value(own, "ilvl"))
    num_id = own_num_id if own_num_id is not None else style.num_id
    numbered = reading.counters.list_of(num_id)
    if num_id is None or numbered is None:
        return ""
    ilvl = own_ilvl
    if own_num_id is None:
        # The list says which of its levels a style stands for; only if it does not, the style's own word counts.
        named = numbered.level_of_style(style.ids)
        ilvl = next((each for each in (own_ilvl, named, style.ilvl) if each is not None), 0)
        if numbered.is_of_another_style(ilvl, style.ids):
            return ""
    return reading.counters.next_label(num_id, min(max(ilvl or 0, 0), DEEPEST_LEVEL))


def _has_text(inline: Inline) -> bool:
    return any(run.text.strip() for runs in inline.lines for run in runs)


def lines_of(written: Written) -> tuple[Line, ...]:
    """The lines that a paragraph shows outside tables; none where it has no text, even if it has a number."""
    place, label, made = Place(line=written.number), written.label, list[Line]()
    for runs in _worded(written.inline.lines):
        made += _lines(_joined(runs), place, emphasised=_is_emphasised(runs), label=label)
        label = "" if made else label
    return tuple(made)


def cell_lines_of(written: Written, at: Place) -> tuple[Line, ...]:
    """The lines that a paragraph shows in a cell: an underlined name that opens it stands on a line of its own."""
    place = Place(line=written.number, row=at.row, column=at.column)
    label, made = written.label, list[Line]()
    lines = _worded(written.inline.lines)
    for runs in (*_parted(lines[0]), *lines[1:]) if lines else ():
        text = with_opening_headings(_joined(runs).replace("\t", " "))
        made += _lines(text, place, emphasised=_is_emphasised(runs), label=label)
        label = "" if made else label
    return tuple(made)


def _worded(lines: Sequence[list[Run]]) -> list[list[Run]]:
    """The lines that say something: no blank ones, nor those that only number the pages."""
    return [runs for runs in lines if _joined(runs).strip() and not _is_page_number(runs)]


def _is_page_number(runs: Sequence[Run]) -> bool:
    rest = "".join(run.text for run in runs if not run.page_number)
    return any(run.page_number for run in runs) and _AROUND_PAGE_NUMBER.fullmatch(rest) is not None


def _joined(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)


def _is_emphasised(runs: Sequence[Run]) -> bool:
    """Whether all words are; the colon behind a heading often is not."""
    return all(run.bold or run.underlined for run in runs if _is_word(run.text))


def _parted(runs: list[Run]) -> list[list[Run]]:
    """The runs of a cell's line, parted after the underlined name that opens it."""
    end = next((index for index, run in enumerate(runs) if run.text.strip() and not run.underlined), len(runs))
    head, rest = runs[:end], runs[end:]
    return [head, rest] if _is_word(_joined(head)) and _is_word(_joined(rest)) else [runs]


def _is_word(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def _lines(text: str, place: Place, *, emphasised: bool, label: str) -> Iterator[Line]:
    """The lines of one line of Word: characters repaired, markup that was typed or pasted resolved."""
    text = text.strip()
    repaired = repair_thai(text)
    raw = None if repaired == text else text
    for piece in pieces(repaired) if _MARKUP.search(repaired) else (Piece(repaired, emphasised=False, hard=True),):
        shown = piece.text.strip()
        if shown:
            yield Line(label + shown, place, emphasised or piece.emphasised, hard=True, raw=raw)
            label = ""
