"""From a text page of pdfium to runs: letters in stream order with their origins, every /ActualText span once."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat
from math import hypot
from typing import NamedTuple

from itareports.extract.pdf import native
from itareports.extract.pdf.frame import Frame

ABOVE_AND_BELOW = "ัิีึืฺุู็่้๊๋์ํ๎"
"""Letters that take no room on the line."""

UNKNOWN = -1.0
"""A gap that pdfium saw and that nobody can measure."""

# A hyphen that pdfium takes for one of a broken word, a letter without a character, and white space.
_CONTROLS = {0x02: "-", 0xFFFE: "-", 0x00: "\ufffd", 0x0D: " ", 0x0A: " ", 0x09: " "}
# Bullets of Symbol and Wingdings, as Word writes them.
_BULLETS = dict.fromkeys((0xF0B7, 0xF0A7, 0xF0A8, 0xF0D8, 0xF0FC, 0xF06C, 0xF06E, 0xF071, 0xF075, 0xF076), "•")
# Half a character of UTF-16, which no text may hold: a font's table of characters is damaged.
_HALVES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_READ_AS = _CONTROLS | _BULLETS | _HALVES
_NEAR = 2.0  # points by which a mark and the letters after it may begin apart
_LINE = 60  # runs of a line before a mark that it may belong to

_THICKENED, _INVISIBLE = 2, 3
"""Text render modes: filled and stroked, as Word fakes bold letters; neither, as OCR programs write."""


class Run(NamedTuple):
    """Letters of one text object that follow each other. `last` is the index of the last one in the text page.

    `gap` is None where the run follows at once; else the points that pdfium saw between, or UNKNOWN.
    """

    text: str
    x: float
    y: float
    thing: int
    last: int
    gap: float | None


class Style(NamedTuple):
    """What tells a text object from those beside it: bold, shown at all."""

    bold: bool
    hidden: bool


@dataclass(frozen=True, slots=True)
class Look:
    """How a text object looks: its size in points, and its style."""

    size: float
    style: Style


def _is_mark(run: Run) -> bool:
    return not run.text.strip(ABOVE_AND_BELOW)


class Letters:
    """The letters of one text page of pdfium, whose handles must stay open for as long as it is asked."""

    def __init__(self, text_page: native.Handle, count: int, frame: Frame) -> None:
        self._page, self._count, self._frame = text_page, count, frame
        self._fonts: dict[int, str] = {}  # names by address, which holds for this page alone
        self._out = native.Out()
        self._point = frame.point
        self._upright, self._left, self._top = frame.turns % 4 == 0, frame.left, frame.top
        # Looked up once, since every letter asks for its origin.
        self._x, self._y = self._out.doubles[:2]
        self._x_at, self._y_at = self._out.at[:2]
        self._styles: dict[tuple[int, int], Style] = {}
        self._spans: dict[int, int] = {}  # mark with an /ActualText -> the first text object in it

    def runs(self) -> list[Run]:
        """The runs of the page. Letters that pdfium made up and repetitions of a span are left out.

        pdfium repeats the text of a span where its glyphs stand in two text objects with another glyph between:
        วิธีการ comes as วิธกีธีาร (measured on every PDF of Chromium). The mark's address is the span's identity.
        """
        text = self._text()
        origin = self._origin
        found: list[Run] = []
        generated: int | None = None
        broken = False
        for thing, start, end in self._objects():
            if not thing:
                generated = start if generated is None else generated
                continue
            if self._is_repetition(thing):
                broken = True
                continue
            for first, last, before in self._pieces(text, start, end):
                generated = generated if before is None else before
                x, y = origin(first)
                gap = None
                if found and before is not None and found[-1].thing == thing:
                    # Inside one object pdfium puts its blank right before the next letter, however wide the gap.
                    gap = max(x - self.right_edge(found[-1]), 0.0)
                elif found and (broken or generated is not None):
                    gap = UNKNOWN if broken or generated is None else self._gap(found[-1], generated, x)
                run = Run(text[first:last], x, y, thing, last - 1, gap)
                if not (found and _is_mark(run) and self._takes_mark(found, run)):
                    found.append(run)
                generated, broken = None, False
        return found

    def _takes_mark(self, found: list[Run], mark: Run) -> bool:
        """Whether a mark that is drawn alone belongs into the runs of its line, and is put there.

        It goes before the letters behind it, though pdfium tells it later: "ความรู้แก่" comes as ความร, ้แก่, ู where the
        font has its own ู, "ตัวชี้วัด ๗๒" as ตัวชี, วัด, ๗๒, ้. A mark begins where the letter after it does.
        """
        for index in range(len(found) - 1, max(len(found) - _LINE, 0) - 1, -1):
            last = found[index]
            if abs(mark.y - last.y) > 1:
                return False
            if mark.x >= last.x - _NEAR:
                parts = self._with_mark(last, mark)
                found[index : index + 1] = parts
                return len(parts) > 1
        return False

    def _with_mark(self, last: Run, mark: Run) -> tuple[Run, ...]:
        """A run with a mark among its letters, or the run alone where none of them begins there."""
        origins = self.origins(last)
        at = next((index for index, x in enumerate(origins) if abs(x - mark.x) <= _NEAR), None)
        if at is None:
            return (last,)
        behind = last._replace(text=last.text[at:], x=origins[at], gap=None)
        if at == 0:
            return mark._replace(gap=last.gap), behind
        return last._replace(text=last.text[:at], last=last.last - len(behind.text)), mark._replace(gap=None), behind

    def _pieces(self, text: str, start: int, end: int) -> list[tuple[int, int, int | None]]:
        """The letters of one object, cut at blanks that pdfium made up inside it; each with the index of that blank."""
        blank = text.find(" ", start, end)
        if blank < 0:
            return [(start, end, None)]
        pieces: list[tuple[int, int, int | None]] = []
        first, before = start, None
        while blank >= 0:
            if native.is_generated(self._page, blank):
                if blank > first:
                    pieces.append((first, blank, before))
                first, before = blank + 1, blank
            blank = text.find(" ", blank + 1, end)
        return [*pieces, (first, end, before)] if first < end else pieces

    @property
    def fonts(self) -> frozenset[str]:
        """The names of the fonts of the text objects that were looked at."""
        return frozenset(self._fonts.values())

    def look(self, thing: int) -> Look:
        """Size and style of a text object."""
        return Look(self._size(native.Handle(thing)), self.style(thing))

    def style(self, thing: int) -> Style:
        """Weight and visibility of a text object: by its render mode and its font's name."""
        handle = native.Handle(thing)
        key = native.font_of(handle), native.render_mode(handle)
        known = self._styles.get(key)
        if known is None:
            font, mode = key
            known = self._styles[key] = Style(self._is_bold(font) or mode == _THICKENED, mode == _INVISIBLE)
        return known

    def right_edge(self, run: Run) -> float:
        """Where the last letter of a run ends, marks that stand above or below it left aside."""
        marks = len(run.text) - len(run.text.rstrip(ABOVE_AND_BELOW))
        left, right, bottom, top = self._out.at
        if not native.char_box(self._page, run.last - min(marks, len(run.text) - 1), left, right, bottom, top):
            return run.x
        x0, x1, y0, y1 = self._out.doubles
        if self._upright:
            return max(x0.value, x1.value) - self._left
        return max(self._point(x0.value, y0.value)[0], self._point(x1.value, y1.value)[0])

    def origins(self, run: Run) -> list[float]:
        """Where each letter of a run begins."""
        first = run.last - len(run.text) + 1
        return [self._origin(index)[0] for index in range(first, run.last + 1)]

    def _text(self) -> str:
        """All letters, one for each index of the text page."""
        buffer = (ctypes.c_ushort * (self._count + 1))()
        written = native.get_text(self._page, 0, self._count, buffer)
        text = bytes(buffer)[:-2].decode("utf-16-le", "surrogatepass")
        if written != self._count + 1 or len(text) != self._count:  # two halves of a letter are two letters to pdfium
            text = "".join(chr(native.unicode_of(self._page, index)) for index in range(self._count))
        return text.translate(_READ_AS)

    def _objects(self) -> Iterator[tuple[int, int, int]]:
        """The text object of each letter, as stretches of indices; 0 for letters that pdfium made up."""
        things = [thing or 0 for thing in map(native.text_object, repeat(self._page), range(self._count))]
        start = 0
        for index in range(1, self._count):
            if things[index] != things[index - 1]:
                yield things[start], start, index
                start = index
        if things:
            yield things[start], start, self._count

    def _origin(self, index: int) -> tuple[float, float]:
        native.char_origin(self._page, index, self._x_at, self._y_at)
        if self._upright:
            return self._x.value - self._left, self._top - self._y.value
        return self._point(self._x.value, self._y.value)

    def _gap(self, before: Run, generated: int, x: float) -> float:
        """pdfium puts the blank it makes up where the letter before ends, or where it begins if it cannot tell."""
        end, _ = self._origin(generated)
        return x - end if end > before.x + 0.01 else UNKNOWN

    def _is_repetition(self, thing: int) -> bool:
        """Whether a text object only repeats the letters of a span whose first object came before."""
        handle = native.Handle(thing)
        for index in range(native.count_marks(handle)):
            mark = native.mark_at(handle, index)
            first = self._spans.get(mark)
            if first is None:
                # 0 for a mark that carries no letters: one test for the many objects of a paragraph.
                first = self._spans[mark] = thing if native.mark_param_type(native.Handle(mark), b"ActualText") else 0
            if first not in (0, thing):
                return True
        return False

    def _size(self, thing: native.Handle) -> float:
        native.font_size(thing, self._out.floats_at[0])
        native.object_matrix(thing, self._out.matrix)
        _, _, c, d, _, _ = self._out.matrix
        return abs(self._out.floats[0].value * hypot(c, d)) or 1.0

    def _is_bold(self, font: int) -> bool:
        """By the font's name: the weight that pdfium works out makes Norasi bold."""
        if font not in self._fonts:
            name = ctypes.create_string_buffer(128)
            native.font_name(native.Handle(font), name, ctypes.c_size_t(128))
            self._fonts[font] = name.value.decode("latin-1")
        return "bold" in self._fonts[font].lower()
