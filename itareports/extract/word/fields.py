"""Fields of Word: their instructions are not seen, their results are.

A complex field is three marks in the text, begin, separate and end; they may stand in different paragraphs, and fields
may stand in each other.
"""

from dataclasses import dataclass

from itareports.extract.word.elements import BOX, UNSEEN, Element, w

CHARACTER, INSTRUCTION, SIMPLE = w("fldChar"), w("instrText"), w("fldSimple")
_PAGE_NUMBERS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})


@dataclass(slots=True)
class _Open:
    instruction: str = ""
    in_result: bool = False
    is_page_number: bool = False


class Fields:
    """The fields that are open at one point of a text."""

    def __init__(self, root: Element) -> None:
        self._unclosed = _unclosed(root)
        self._open: list[_Open] = []
        self._instructions = 0
        self._page_numbers = 0

    def meet(self, character: Element) -> None:
        """Go past a begin, a separate or an end."""
        kind = character.get(w("fldCharType"))
        if kind == "begin" and character not in self._unclosed:
            self._open.append(_Open())
            self._instructions += 1
        elif kind == "separate" and self._open and not self._open[-1].in_result:
            field = self._open[-1]
            field.in_result, field.is_page_number = True, is_page_number(field.instruction)
            self._instructions -= 1
            self._page_numbers += field.is_page_number
        elif kind == "end" and self._open:
            field = self._open.pop()
            self._instructions -= not field.in_result
            self._page_numbers -= field.is_page_number

    def instruct(self, text: str) -> None:
        """Go past a piece of an instruction."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].instruction += text

    @property
    def are_shown(self) -> bool:
        """Whether what stands here is seen: it is in no instruction."""
        return self._instructions == 0

    @property
    def is_page_number(self) -> bool:
        """Whether what stands here is the number of a page, or of all pages."""
        return self._page_numbers > 0


def is_page_number(instruction: str) -> bool:
    """Whether a field with this instruction shows the number of a page.

    >>> is_page_number(" PAGE  \\\\* ThaiArabic "), is_page_number(" PAGEREF _Toc1 ")
    (True, False)
    """
    return next(iter(instruction.split()), "").upper() in _PAGE_NUMBERS


def _unclosed(root: Element) -> frozenset[Element]:
    """Begins whose end is lost; taken for begins they would hide all the text that follows."""
    open_begins: dict[Element | None, list[Element]] = {}
    for character in root.iter(CHARACTER):
        around = [ancestor for ancestor in character.iterancestors() if ancestor.tag in UNSEEN or ancestor.tag == BOX]
        if any(ancestor.tag != BOX for ancestor in around):
            continue
        # A text box is a text of its own.
        begins = open_begins.setdefault(around[0] if around else None, [])
        kind = character.get(w("fldCharType"))
        if kind == "begin":
            begins.append(character)
        elif kind == "end" and begins:
            begins.pop()
    return frozenset(begin for begins in open_begins.values() for begin in begins)
