"""Letters and digits that only their neighbours tell apart: 0 and O, ๐ and o, 1 and I."""

from __future__ import annotations

import re
from collections.abc import Sequence

Reading = tuple[tuple[str, float], ...]
"""A character's readings with their probabilities, the likeliest first; "" is that nothing stands there."""

# No figure mixes digits of two kinds with letters: "O-9577", "25O7", "O.3", "9O%". "O18" alone may be an item's code.
_FIGURE = re.compile(r"(?<![A-Za-z])[0-9Oo๐](?:[0-9Oo๐]|[.,/:-](?=[0-9Oo๐]))*(?![A-Za-z])")
_THAI_FIGURE = re.compile(r"[๐-๙oO0](?:[๐-๙oO0]|[.,/:-](?=[๐-๙oO0]))*")
_CODE = re.compile(r"[Oo๐][1-9][0-9]?")
# "ไตรมาสที่ I-4", "l0.50"; "I4" alone may be an item's code, and "IIT" is none of it
_FIGURE_WITH_STROKES = re.compile(r"(?<![A-Za-z])[0-9Il]+(?:[.,/:–-][0-9Il]+)*(?![A-Za-z])")
_STROKE_CODE = re.compile(r"[Il][1-9][0-9]?")


def settled(readings: Sequence[Reading]) -> list[Reading]:
    """The readings of a line, less those that the figure around them rules out.

    Only a rival that was seen takes the place of what was read.

    >>> nought = (("O", 0.6), ("0", 0.4))
    >>> [reading[0] for reading in settled([nought, (("-", 1.0),), (("9", 1.0),)])]
    [('0', 1.0), ('-', 1.0), ('9', 1.0)]
    """
    text = "".join(reading[0][0] or "\0" for reading in readings)
    changed = list(readings)
    for found in _FIGURE.finditer(text):
        if re.search("[1-9]", found[0]):
            _settle(changed, found, *(("o", "๐") if _CODE.fullmatch(found[0]) else ("0", "Oo๐")))
    for found in _FIGURE_WITH_STROKES.finditer(text):
        if re.search("[0-9]", found[0]) and not _STROKE_CODE.fullmatch(found[0]):
            _settle(changed, found, "1", "Il")
    for found in _THAI_FIGURE.finditer(text):
        if re.search("[๑-๙]", found[0]):
            _settle(changed, found, "๐", "Oo0")
    return changed


def _settle(readings: list[Reading], found: re.Match[str], right: str, wrong: str) -> None:
    """Leave out what is wrong in a figure, where what is right was seen as well."""
    for place in range(*found.span()):
        reading = readings[place]
        if reading[0][0] in wrong and any(char == right for char, _ in reading):
            kept = [(char, chance) for char, chance in reading if not char or char not in wrong]
            total = sum(chance for _, chance in kept)
            readings[place] = tuple(sorted(((char, chance / total) for char, chance in kept), key=lambda one: -one[1]))
