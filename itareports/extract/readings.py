"""How sure the letters of a text are, where they were recognised in a picture, and what else its figures may be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

_DIGIT = re.compile(r"[0-9๐-๙]")


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure in a text, by offsets: how sure its least sure digit is, and what else the figure may be."""

    start: int
    end: int
    confidence: float
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Readings:
    """Of one text: how sure its letters are on average, and its figures in their order."""

    confidence: float
    figures: tuple[Reading, ...] = ()

    def of(self, text: str) -> float:
        """How sure a text is that was read thus: a figure as its least sure digit, other text as its letters.

        >>> Readings(0.9, (Reading(0, 5, 0.5),)).of("80.42"), Readings(0.9, (Reading(0, 2, 0.5),)).of("๑. จัดอบรม")
        (0.5, 0.9)
        """
        letters = sum(not letter.isspace() for letter in text) or 1
        digits = sum(1 for _ in _DIGIT.finditer(text))
        if not self.figures or digits < _FIGURE * letters:
            return self.confidence
        return min(self.confidence, *(figure.confidence for figure in self.figures))

    def part(self, start: int, end: int) -> Readings:
        """Those of a part of the text."""
        return replace(self, figures=_within(self.figures, start, end))

    def moved(self, by: int) -> Readings:
        """The same, for a text before which others stand."""
        return replace(self, figures=tuple(_shifted(one, one.start + by, one.end + by) for one in self.figures))

    def mended(self, before: str, after: str) -> Readings:
        """For a text that was repaired: repairs leave digits alone, so each figure keeps its digits.

        >>> Readings(0.9, (Reading(4, 6, 0.5),)).mended("ทํา 12", "ทำ 12").figures[0].start
        3
        """
        if before == after or not self.figures:
            return self
        old = list(accumulate((1 if _DIGIT.match(letter) else 0 for letter in before), initial=0))
        new = [match.start() for match in _DIGIT.finditer(after)]
        if len(new) != old[-1]:
            return replace(self, confidence=min(self.confidence, *(one.confidence for one in self.figures)), figures=())
        return replace(
            self,
            figures=tuple(_shifted(one, new[old[one.start]], new[old[one.end] - 1] + 1) for one in self.figures),
        )


_FIGURE = 0.3
"""Share of digits among the letters of a text that is a figure: "ร้อยละ 80.42", "ปีงบประมาณ พ.ศ. 2566"."""


def _within(figures: Sequence[Reading], start: int, end: int) -> tuple[Reading, ...]:
    return tuple(
        _shifted(one, max(one.start, start) - start, min(one.end, end) - start)
        for one in figures
        if one.start < end and one.end > start
    )


def _shifted(one: Reading, start: int, end: int) -> Reading:
    return replace(one, start=start, end=end)


def together(parts: Sequence[tuple[int, str, Readings | None]]) -> Readings | None:
    """The readings of a text put together of parts, each with its offset; None where nothing was recognised."""
    read = [(at, len(text), one) for at, text, one in parts if one is not None]
    if not read:
        return None
    letters = sum(length for _, length, _ in read) or 1
    confidence = sum(one.confidence * length for _, length, one in read) / letters
    return Readings(round(confidence, 4), tuple(figure for at, _, one in read for figure in one.moved(at).figures))
