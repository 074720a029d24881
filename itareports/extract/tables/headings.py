"""Header words that begin a table without upright rules, and headings that end it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from itareports.extract.document import PAGE_NUMBER
from itareports.extract.limits import MOST_COLUMNS
from itareports.extract.pdf.sheet import Stretch
from itareports.extract.tables.rivers import Chunk, Interval, chunks, covered
from itareports.normalize.constraints import is_constraints_section, parse_constraint_category
from itareports.normalize.headers import known_header, parse_headers
from itareports.normalize.lists import leading_mark

FEWEST_COLUMNS = 3
# ":", "86.19", "๘๖.๑๙": justified prose has gaps as wide as those between columns, but no header has these
_NO_NAME = re.compile(r"[^\w]* | [0-9๐-๙]+ \. [0-9๐-๙]+", re.VERBOSE)

DEEPEST_HEADER = 6
"""Lines that the names of the columns may be wrapped over."""

_LEADING = 2.6
"""Font sizes between two baselines of one header."""

_GAPS = (0.6, 0.35)
"""Font sizes that part two names: a wide gap first, a narrow one where that tells more names."""


@dataclass(frozen=True)
class PageLine:
    """The words on one baseline, from left to right."""

    parts: tuple[Stretch, ...]

    @cached_property
    def baseline(self) -> float:
        """Its height on the page."""
        return self.parts[0].baseline

    @cached_property
    def size(self) -> float:
        """The largest font size."""
        return max(part.size for part in self.parts)

    @cached_property
    def text(self) -> str:
        """Its words."""
        return " ".join(part.text for part in self.parts)

    @cached_property
    def is_parted(self) -> bool:
        """Whether a gap parts its words that may lie between two columns."""
        return len(self.chunks(_GAPS[-1] if self.emphasised else _GAPS[0])) > 1

    def chunks(self, gap: float) -> tuple[Chunk, ...]:
        """Its words, those together that stand closer than so many font sizes."""
        known = self._chunks.get(gap)
        if known is None:
            known = self._chunks[gap] = chunks(self.parts, gap)
        return known

    @cached_property
    def _chunks(self) -> dict[float, tuple[Chunk, ...]]:
        return {}

    @cached_property
    def emphasised(self) -> bool:
        """Whether all of it is bold or underlined."""
        return all(part.bold or part.underlined for part in self.parts)


@dataclass(frozen=True, slots=True)
class Names:
    """A header: how many lines it has, and where each name stands."""

    depth: int
    places: tuple[Interval, ...]
    known: int

    @property
    def worth(self) -> tuple[int, int]:
        """How many names are known, and how many there are."""
        return self.known, len(self.places)


def header_at(lines: Sequence[PageLine], start: int) -> Names | None:
    """The names of columns that begin at this line, unless they read better without it: it is a heading above them."""
    names = _header_at(lines, start)
    if names is None:
        return None
    later = _header_at(lines, start + 1)
    if later is None or later.worth < names.worth:
        return names
    return names if later.worth == names.worth and _stands_among(lines[start], later) else None


def _stands_among(line: PageLine, names: Names) -> bool:
    """Whether all words of a line stand over a name below, as the first half of a wrapped name does.

    In its middle, or, where names begin at the left, at its beginning: but for the first, where a heading begins too.
    """
    lefts = [left for left, _ in names.places[1:]]
    middles = [(left + right) / 2 for left, right in names.places]
    return all(
        any(abs((chunk.x0 + chunk.x1) / 2 - middle) <= line.size for middle in middles)
        or any(abs(chunk.x0 - left) <= 1 for left in lefts)
        for chunk in line.chunks(_GAPS[-1])
    )


def _header_at(lines: Sequence[PageLine], start: int) -> Names | None:
    """The names of columns from this line on, in the reading that knows most of them; None where none knows enough."""
    if not any(line.is_parted for line in lines[start : start + DEEPEST_HEADER]):
        return None
    best: Names | None = None
    most = 0
    for depth in range(1, DEEPEST_HEADER + 1):
        block = lines[start : start + depth]
        if len(block) < depth or (depth > 1 and not _belongs(block[-1], block[-2])):
            break
        for gap in _GAPS:
            places, sure = _names(block, gap)
            # The rest of a name that is wrapped adds none; bold letters say that it belongs to the header.
            if sure > most or (sure == most and best is not None and block[-1].emphasised and best.depth < depth):
                best, most = Names(depth, places, sure), sure
    return best


def _belongs(line: PageLine, above: PageLine) -> bool:
    near = line.baseline - above.baseline <= _LEADING * line.size
    return near and line.emphasised == above.emphasised and abs(line.size - above.size) < 1


def _names(block: Sequence[PageLine], gap: float) -> tuple[tuple[Interval, ...], int]:
    """Where the names stand, and how many of them are known; 0 where it is no header."""
    if gap != _GAPS[0] and not all(line.emphasised for line in block):
        return (), 0
    placed = [chunk for line in block for chunk in line.chunks(gap)]
    places = tuple(covered((chunk.x0, chunk.x1) for chunk in placed))
    if not 2 <= len(places) <= MOST_COLUMNS:
        return places, 0
    texts = ["\n".join(chunk.text for chunk in placed if left <= chunk.x0 <= right) for left, right in places]
    if any(leading_mark(text) is not None or _NO_NAME.fullmatch(text) for text in texts):
        return places, 0
    sure = [known_header(text) or parse_constraint_category(text) for text in texts]
    kinds = set(sure) - {None}
    if len(places) < FEWEST_COLUMNS:
        enough = kinds == {"indicator", "score"}
    else:
        named = sum(1 for text, kind in zip(texts, sure, strict=True) if kind or parse_headers(text))
        enough = len(kinds) >= 2 and 2 * named >= len(places)
    return places, sum(kind is not None for kind in sure) if enough else 0


# "- 7 -", "~ ๖ ~"
_FLANKED = re.compile(r"[-–~] \s* [0-9๐-๙]{1,3} \s* [-–~]", re.VERBOSE)
_EDGE = 0.12  # share of the page's height in which running heads and feet stand


def is_page_number(line: PageLine, height: float) -> bool:
    """Whether a line is the number of a page: between dashes anywhere, else at the edge of the page."""
    at_edge = not _EDGE * height < line.baseline < (1 - _EDGE) * height
    return _FLANKED.fullmatch(line.text) is not None or (at_edge and PAGE_NUMBER.match(line.text) is not None)


def leaves_table(line: PageLine, above: PageLine) -> bool:
    """Whether a line is the heading of what comes below a table."""
    lone = len(line.chunks(_GAPS[0])) == 1
    return is_constraints_section(line.text) or (lone and line.emphasised and not above.emphasised)
