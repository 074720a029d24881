"""Our own recogniser as an engine: every character with its rivals, and every doubt whether one was missed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from itareports.extract.ocr import lines
from itareports.extract.ocr.engine import Glyph, Picture, ReadLine
from itareports.extract.ocr.lines.network import version


class Recogniser:
    """The engine; its weights come with the package."""

    name = "itareports-lines"

    @property
    def version(self) -> str:
        """The digest of the weights and of the code around them."""
        return version()

    def read(self, pictures: Sequence[Picture]) -> list[ReadLine]:
        """What each line says."""
        return [ReadLine(tuple(told(read.glyphs))) for read in lines.read_lines(pictures)]


def told(glyphs: Sequence[lines.Glyph]) -> Iterator[Glyph]:
    """The characters in the words of engines; where one may have been missed, the character before it is in doubt.

    >>> seven = lines.Glyph("๗", 0, 5, (("๗", 0.99), ("๑", 0.01)))
    >>> missed = lines.Glyph("", 5, 8, (("", 0.6), ("๔", 0.4)))
    >>> [(glyph.text, glyph.confidence, glyph.rivals) for glyph in told([seven, missed])]
    [('๗', 0.6, (('๗๔', 0.4), ('๑', 0.01)))]
    """
    waiting: Glyph | None = None
    lost: lines.Glyph | None = None  # before the first character
    for glyph in glyphs:
        if glyph.char:
            if waiting is not None:
                yield waiting
            waiting = _plain(glyph)
            if lost is not None:
                waiting, lost = _doubted(waiting, lost, [char + glyph.char for char, _ in lost.candidates]), None
        elif waiting is not None:
            waiting = _doubted(waiting, glyph, [waiting.text + char for char, _ in glyph.candidates])
        else:
            lost = glyph
    if waiting is not None:
        yield waiting


def _plain(glyph: lines.Glyph) -> Glyph:
    return Glyph(glyph.char, glyph.confidence, glyph.x0, glyph.x1, glyph.candidates[1:])


def _doubted(glyph: Glyph, missed: lines.Glyph, texts: Sequence[str]) -> Glyph:
    more = [(text, chance) for text, (char, chance) in zip(texts, missed.candidates, strict=True) if char]
    rivals = sorted((*glyph.rivals, *more), key=lambda rival: -rival[1])
    return replace(glyph, confidence=min(glyph.confidence, missed.confidence), rivals=tuple(rivals))
