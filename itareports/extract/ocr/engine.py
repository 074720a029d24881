"""What reads letters: the one interface behind which Tesseract, our own recogniser or a user's may stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
"""Grey, rows from top to bottom: 0 is black, 255 is white."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character as it was read: how sure (0-1), where it stands, what else it may be.

    `x0` and `x1` are pixels from the left of the line's picture; `rivals` are other characters, each with its
    confidence. A blank is a glyph as well. `read` is what the engine read, where the words around spoke for another.
    """

    text: str
    confidence: float
    x0: float
    x1: float
    rivals: tuple[tuple[str, float], ...] = ()
    read: str | None = None


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line as it was read: its characters in the order of the text, none where nothing was."""

    glyphs: tuple[Glyph, ...] = ()

    @property
    def text(self) -> str:
        """What the line says."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def confidence(self) -> float:
        """How sure its letters are on average; 0 where there are none.

        >>> ReadLine((Glyph("ก", 0.9, 0, 5), Glyph("า", 0.7, 5, 9))).confidence
        0.8
        """
        sure = [glyph.confidence for glyph in self.glyphs if not glyph.text.isspace()]
        return round(sum(sure) / len(sure), 4) if sure else 0.0


class Engine(Protocol):
    """Reads pictures of single lines, all those of a page at once.

    `version` changes whenever the same line may be read otherwise: what was read before is then read again.
    """

    @property
    def name(self) -> str:
        """The engine, as the source of a report names it."""
        ...

    @property
    def version(self) -> str:
        """Which version of it, with its data."""
        ...

    def read(self, lines: Sequence[Picture]) -> list[ReadLine]:
        """What each line says. A line is level, black on white, alone, and has 300 dots to the inch."""
        ...
