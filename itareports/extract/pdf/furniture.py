"""Running heads, running feet and page numbers: what pages repeat at their edges is no text of the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from itareports.extract.document import PAGE_NUMBER
from itareports.extract.pdf.lines import Shown
from itareports.normalize.numerals import to_arabic
from itareports.normalize.text import squash

_EDGE = 0.12
"""Share of the page's height, at its head and at its foot, in which they stand."""

_LONGEST = 120

_DIGITS = re.compile(r"[0-9]+")


def furniture(pages: Sequence[tuple[float, Sequence[Shown]]]) -> set[int]:
    """The identities of lines that are no text; `pages` are the height of each page and its lines outside tables.

    A running head stands in the same words, its numbers aside, at the edge of two pages or more; where it stands
    first it stays, since the organisation's name is often printed there. Page numbers go everywhere.
    """
    edges = [(line, _key(line)) for height, lines in pages for line in lines if _is_at_edge(line, height)]
    repeated = Counter(key for key in {(key, line.page) for line, key in edges} for key in (key[0],))
    gone: set[int] = set()
    seen: set[str] = set()
    for line, key in edges:
        running = repeated[key] > 1 and 3 * repeated[key] >= len(pages)
        if PAGE_NUMBER.match(line.text) or (running and key in seen):
            gone.add(id(line))
        seen.add(key)
    return gone


def _is_at_edge(line: Shown, height: float) -> bool:
    return line.baseline < _EDGE * height or line.baseline > (1 - _EDGE) * height


def _key(line: Shown) -> str:
    return _DIGITS.sub("#", to_arabic(squash(line.text)))[:_LONGEST]


def kept(lines: Iterable[Shown], gone: set[int]) -> list[Shown]:
    """The lines that are text."""
    return [line for line in lines if id(line) not in gone]
