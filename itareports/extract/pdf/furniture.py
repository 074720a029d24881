"""Running heads, running feet and page numbers: what pages repeat at their edges is no text of the report."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from itareports.extract.document import PAGE_NUMBER
from itareports.extract.pdf.lines import Shown
from itareports.normalize.numerals import to_arabic
from itareports.normalize.text import squash

_EDGE = 0.12
"""Share of the page's height, at its head and at its foot, in which they stand."""

_MARGIN = 0.07
"""Share of the page's height that is margin, where nothing but a page number is so short."""

_LONGEST_NUMBER = 3
_SAME_HEIGHT = 6.0  # points by which a running head may move between pages
_LONGEST = 120
_LEAST_SHARE = 1 / 3  # of the pages, that a running head stands on

_DIGITS = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Furniture:
    """Lines that are no text, by their identity, and one of each running head: names are often printed there."""

    lines: frozenset[int] = frozenset()
    heads: tuple[Shown, ...] = field(default=())


def furniture(pages: Sequence[tuple[float, Sequence[Shown]]]) -> Furniture:
    """What is no text on these pages; `pages` are the height of each page and its lines outside tables.

    A running head stands in the same words, its numbers aside, at the edge of two pages or more.
    """
    by_words: dict[str, list[Shown]] = defaultdict(list)
    numbers = set()
    for height, lines in pages:
        for line in lines:
            if not _is_at_edge(line, height):
                continue
            if PAGE_NUMBER.match(line.text) or _is_misread_number(line, height):
                numbers.add(id(line))
            else:
                by_words[_key(line)].append(line)
    running = [lines for lines in by_words.values() if _is_running(lines, len(pages))]
    gone = numbers | {id(line) for lines in running for line in lines}
    return Furniture(frozenset(gone), tuple(lines[0] for lines in running))


def _is_misread_number(line: Shown, height: float) -> bool:
    """Whether a few letters in the margin of a scan are what was made of its page number: "lo" of "๒", "m" of "๓"."""
    in_margin = min(line.baseline, height - line.baseline) < _MARGIN * height
    return line.readings is not None and in_margin and len(squash(line.text)) <= _LONGEST_NUMBER


def _is_running(lines: Sequence[Shown], pages: int) -> bool:
    shown_on = {line.page for line in lines}
    heights = [line.baseline for line in lines]
    if max(heights) - min(heights) > _SAME_HEIGHT:
        return False
    return len(shown_on) > 1 and len(shown_on) >= _LEAST_SHARE * pages


def _is_at_edge(line: Shown, height: float) -> bool:
    return line.baseline < _EDGE * height or line.baseline > (1 - _EDGE) * height


def _key(line: Shown) -> str:
    return _DIGITS.sub("#", to_arabic(squash(line.text)))[:_LONGEST]


def kept(lines: Iterable[Shown], gone: Furniture) -> list[Shown]:
    """The lines that are text."""
    return [line for line in lines if id(line) not in gone.lines]
