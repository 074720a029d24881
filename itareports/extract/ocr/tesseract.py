"""Tesseract 5, with the Thai and English data of its "fast" models."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import tesserocr

from itareports.extract.ocr.engine import Glyph, Picture, ReadLine

LANGUAGES = ("tha", "eng")
DPI = 300

_PLACES = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
    r"C:\Program Files\Tesseract-OCR\tessdata",
)


def tessdata() -> Path | None:
    """The folder with the data of both languages: that of ITA_TESSDATA, or where systems keep them."""
    told = [place for name in ("ITA_TESSDATA", "TESSDATA_PREFIX") if (place := os.environ.get(name))]
    for place in (*told, *_PLACES):
        folder = Path(place)
        if all((folder / f"{language}.traineddata").is_file() for language in LANGUAGES):
            return folder
    return None


class Tesseract:
    """The engine; loading its models takes a quarter of a second, so one is kept for all pages."""

    name = "tesseract"

    def __init__(self, folder: Path) -> None:
        self._api = tesserocr.PyTessBaseAPI(
            path=str(folder), lang="+".join(LANGUAGES), psm=tesserocr.PSM.RAW_LINE, oem=tesserocr.OEM.LSTM_ONLY
        )
        # Without it, the spaces that Thai has not are put between all of its letters.
        self._api.SetVariable("preserve_interword_spaces", "1")
        sizes = "-".join(str((folder / f"{language}.traineddata").stat().st_size) for language in LANGUAGES)
        self.version = f"{tesserocr.PyTessBaseAPI.Version()} {sizes}"

    def read(self, lines: Sequence[Picture]) -> list[ReadLine]:
        """What each line says; no digit of a page in Thai digits is taken for sure."""
        return doubted([ReadLine(tuple(self._glyphs(line))) for line in lines])

    def _glyphs(self, line: Picture) -> Iterator[Glyph]:
        height, width = line.shape
        self._api.SetImageBytes(line.tobytes(), width, height, 1, width)
        self._api.SetSourceResolution(DPI)
        self._api.Recognize()
        found = self._api.GetIterator()
        symbol, word = tesserocr.RIL.SYMBOL, tesserocr.RIL.WORD
        end: float | None = None
        while found is not None and not found.Empty(symbol):
            x0, _, x1, _ = found.BoundingBox(symbol) or (end or 0, 0, end or 0, 0)
            if end is not None and found.IsAtBeginningOf(word) and found.BlanksBeforeWord():
                yield Glyph(" ", 1.0, end, max(x0, end))
            yield Glyph(found.GetUTF8Text(symbol), found.Confidence(symbol) / 100, x0, x1)
            end = max(x1, end or 0)
            if not found.Next(symbol):
                return


_UNTOLD = 0.5
"""How sure a digit is at most on a page in Thai digits: the model knows ๐ ๑ ๒ ๓ ๕ alone, and says them for all."""

_FEW = 0.1  # of all digits of a page: a Thai one here and there is a letter misread

_ARABIC, _THAI = frozenset("0123456789"), frozenset("๐๑๒๓๔๕๖๗๘๙")


def doubted(lines: Sequence[ReadLine]) -> list[ReadLine]:
    """The lines of a page, their digits as sure as they can be."""
    glyphs = [glyph for line in lines for glyph in line.glyphs]
    thai, arabic = (sum(glyph.text in digits for glyph in glyphs) for digits in (_THAI, _ARABIC))
    unsure = _THAI | _ARABIC if thai > _FEW * (thai + arabic) else _THAI
    return [ReadLine(tuple(_doubtful(glyph, unsure) for glyph in line.glyphs)) for line in lines]


def _doubtful(glyph: Glyph, unsure: frozenset[str]) -> Glyph:
    return replace(glyph, confidence=min(glyph.confidence, _UNTOLD)) if glyph.text in unsure else glyph
