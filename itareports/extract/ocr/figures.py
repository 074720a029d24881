"""The figures of a line, as sure as their least sure digit, with what else they may be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from itareports.extract.ocr.engine import Glyph
from itareports.extract.readings import Reading, Readings

MOST_RIVALS, LEAST = 5, 0.01
"""How many other readings of a figure are told, and how likely each of them is at least."""

# "80.42", "๒๕๖๔", "1,234.50"; the point of a list number, "1.", is none of it
_FIGURE = re.compile(r"[0-9๐-๙]+(?:[.,][0-9๐-๙]+)*")


def readings(glyphs: Sequence[Glyph], confidence: float) -> Readings:
    """How sure the text of these glyphs is.

    >>> line = (Glyph("8", 0.9, 0, 5), Glyph("4", 0.4, 5, 9, rivals=(("9", 0.35),)))
    >>> readings(line, 0.65).figures
    (Reading(start=0, end=2, confidence=0.4, rivals=('89',)),)
    """
    text = "".join(glyph.text for glyph in glyphs)
    owners = [index for index, glyph in enumerate(glyphs) for _ in glyph.text]
    figures = (
        _reading(match, [glyphs[at] for at in dict.fromkeys(owners[match.start() : match.end()])])
        for match in _FIGURE.finditer(text)
    )
    return Readings(confidence, tuple(figures))


def _reading(found: re.Match[str], glyphs: Sequence[Glyph]) -> Reading:
    return Reading(found.start(), found.end(), min(glyph.confidence for glyph in glyphs), tuple(_rivals(glyphs)))


def _rivals(glyphs: Sequence[Glyph]) -> list[str]:
    """The figure with one glyph read otherwise, the likeliest first."""
    changed = sorted(_changed(glyphs), key=lambda one: -one[0])
    return [text for _, text in changed[:MOST_RIVALS]]


def _changed(glyphs: Sequence[Glyph]) -> Iterator[tuple[float, str]]:
    texts = [glyph.text for glyph in glyphs]
    for index, glyph in enumerate(glyphs):
        for other, confidence in (rival for rival in glyph.rivals if rival[1] >= LEAST):
            yield confidence / max(glyph.confidence, 0.01), "".join((*texts[:index], other, *texts[index + 1 :]))
