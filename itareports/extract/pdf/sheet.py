"""What stands on one page, before anything is made of it. All lengths are PDF points from the top left."""

from __future__ import annotations

from dataclasses import dataclass, replace

from itareports.extract.document import Box
from itareports.extract.readings import Readings

ASCENT, DESCENT = 1.0, 0.35
"""How far Thai letters with their marks reach above and below the baseline, in font sizes."""


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """Letters in the order of the file that stand on one baseline without a wide gap.

    Sorting letters by x would destroy Thai, whose marks are drawn back over their base; stretches can be sorted.
    `ends_blank` and `starts_blank` say that a blank was written at that end, which the text no longer holds.
    """

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    bold: bool = False
    underlined: bool = False
    starts_blank: bool = False
    ends_blank: bool = False
    gaps: tuple[tuple[int, float, float], ...] = ()
    """Blanks inside whose place is known: offset in the text, left and right edge."""
    raw: str | None = None
    """What stood there, where the text was mended."""
    readings: Readings | None = None
    """How sure the text is, where it was recognised in a picture."""
    shown: Box | None = None
    """Where it is drawn on a page that lies askew, whose letters are placed as if it lay straight."""

    def parts(self) -> list[Stretch]:
        """The stretch, cut at its gaps: words that may stand in different columns."""
        if not self.gaps:
            return [self]
        bounds = [(0, self.x0), *((offset + 1, right) for offset, _, right in self.gaps)]
        ends = [*((offset, left) for offset, left, _ in self.gaps), (len(self.text), self.x1)]
        return [
            self._part(start, end, x0, max(x1, x0))
            for (start, x0), (end, x1) in zip(bounds, ends, strict=True)
            if self.text[start:end].strip()
        ]

    def _part(self, start: int, end: int, x0: float, x1: float) -> Stretch:
        text = self.text[start:end].strip()
        read = None if self.readings is None else self.readings.part(start, end)
        return replace(
            self,
            text=text,
            x0=x0,
            x1=x1,
            gaps=(),
            raw=None,
            readings=read,
            starts_blank=self.starts_blank or start > 0,
            ends_blank=self.ends_blank or end < len(self.text),
        )

    @property
    def box(self) -> Box:
        """Where its letters and marks are drawn."""
        if self.shown is not None:
            return self.shown
        return self.x0, self.baseline - ASCENT * self.size, self.x1, self.baseline + DESCENT * self.size


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line along an axis: x0 == x1 where it is vertical, top == bottom where it is horizontal."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def is_vertical(self) -> bool:
        """Whether it runs down the page."""
        return self.x0 == self.x1


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: stretches in the order of the file, rules, filled boxes, and how much of it pictures cover (0-1).

    `hidden` holds the letters that are not shown: the text that OCR programs lay under a scan.
    """

    number: int
    width: float
    height: float
    stretches: tuple[Stretch, ...] = ()
    rules: tuple[Rule, ...] = ()
    fills: tuple[Box, ...] = ()
    pictured: float = 0.0
    hidden: tuple[Stretch, ...] = ()
    fonts: frozenset[str] = frozenset()
    recognised: bool = False
    """Whether its stretches were recognised in a picture of it."""

    def without(self, taken: set[Stretch]) -> Sheet:
        """The page less some of its stretches."""
        return replace(self, stretches=tuple(one for one in self.stretches if one not in taken))

    def emptied(self) -> Sheet:
        """The page without its letters."""
        return replace(self, stretches=())
