"""Reads pictures of single lines: their characters, how sure each is, and what else it may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from itareports.extract.ocr.lines.decode import Named, Spot, spots_of
from itareports.extract.ocr.lines.lookalikes import Reading, settled
from itareports.extract.ocr.lines.network import COLUMNS_PER_STEP, ROWS, Picture, alphabet, name_characters, prepared


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character as read, between `x0` and `x1` (pixels from the picture's left).

    `candidates` are its readings with their probabilities, its own first; "" is the chance that nothing stands there.
    Where a character may have been missed, `char` is "".
    """

    char: str
    x0: float
    x1: float
    candidates: tuple[tuple[str, float], ...]

    @property
    def confidence(self) -> float:
        """How sure the reading is, 0 to 1."""
        return self.candidates[0][1]


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line as read. Sara am is one letter behind its tone mark, several blanks are one."""

    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        """What the line says."""
        return "".join(glyph.char for glyph in self.glyphs)

    @property
    def confidence(self) -> float:
        """The mean of its characters' confidence; 0 for an empty line."""
        return sum(glyph.confidence for glyph in self.glyphs) / len(self.glyphs) if self.glyphs else 0.0


def read_lines(pictures: Sequence[Picture]) -> list[ReadLine]:
    """Read grey pictures (0 black, 255 white) of one line each, of any size.

    A picture holds the whole height of the line, its highest and lowest marks with it, and little more.
    """
    ready = [prepared(picture) for picture in pictures]
    named = name_characters(ready)
    return [_read(one, picture.shape[0] / ROWS) for one, picture in zip(named, pictures, strict=True)]


def _read(named: Named, scale: float) -> ReadLine:
    spots = spots_of(named)
    readings = settled([_letters(spot) for spot in spots])
    width = COLUMNS_PER_STEP * scale
    glyphs = []
    for number, (spot, reading) in enumerate(zip(spots, readings, strict=True)):
        left = (spots[number - 1].step + spot.step) / 2 if number else max(0.0, spot.step - _HALF)
        right = (
            (spots[number + 1].step + spot.step) / 2 if number + 1 < len(spots) else min(len(named), spot.step + _HALF)
        )
        glyphs.append(Glyph(reading[0][0], left * width, right * width, reading))
    return ReadLine(_trimmed(glyphs))


_HALF = 4.0
"""Steps from the middle of the first or last character to its edge."""


def _letters(spot: Spot) -> Reading:
    known = alphabet()
    return tuple((known[code - 1] if code else "", chance) for code, chance in spot.candidates)


def _trimmed(glyphs: list[Glyph]) -> tuple[Glyph, ...]:
    start, end = 0, len(glyphs)
    while start < end and glyphs[start].char == " ":
        start += 1
    while end > start and glyphs[end - 1].char == " ":
        end -= 1
    return tuple(glyphs[start:end])
