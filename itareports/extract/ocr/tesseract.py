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
            path=str(folder), lang="+".join(LANGUAGES), psm=tesserocr.PSM.SINGLE_BLOCK, oem=tesserocr.OEM.LSTM_ONLY
        )
        # Without it, the spaces that Thai has not are put between all of its letters.
        self._api.SetVariable("preserve_interword_spaces", "1")
        sizes = "-".join(str((folder / f"{language}.traineddata").stat().st_size) for language in LANGUAGES)
        self.version = f"{tesserocr.PyTessBaseAPI.Version()} {sizes}"

    def read(self, regions: Sequence[Picture]) -> list[tuple[ReadLine, ...]]:
        """The lines of each region; no digit of a page in Thai digits is taken for sure."""
        return _doubted([tuple(self._lines(region)) for region in regions])

    def _lines(self, region: Picture) -> Iterator[ReadLine]:
        height, width = region.shape
        self._api.SetImageBytes(region.tobytes(), width, height, 1, width)
        self._api.SetSourceResolution(DPI)
        if self._api.Recognize() is False:
            return
        found = self._api.GetIterator()
        if found is None or found.Empty(tesserocr.RIL.SYMBOL):
            return
        glyphs: list[Glyph] = []
        level = tesserocr.RIL
        while True:
            if found.IsAtBeginningOf(level.TEXTLINE):
                glyphs, box, line = [], found.BoundingBox(level.TEXTLINE), found.Baseline(level.TEXTLINE)
            word = found.BoundingBox(level.WORD)
            symbol = found.BoundingBox(level.SYMBOL) or word
            if found.IsAtBeginningOf(level.WORD) and glyphs and found.BlanksBeforeWord():
                glyphs.append(Glyph(" ", 1.0, glyphs[-1].x1, max(symbol[0], glyphs[-1].x1)))
            if not found.Empty(level.SYMBOL):
                text = found.GetUTF8Text(level.SYMBOL)
                glyphs.append(Glyph(text, found.Confidence(level.SYMBOL) / 100, symbol[0], symbol[2]))
            if found.IsAtFinalElement(level.TEXTLINE, level.SYMBOL) and glyphs and box:
                baseline = (line[0][1] + line[1][1]) / 2 if line else box[3]
                yield ReadLine(tuple(glyphs), box, baseline)
            if not found.Next(level.SYMBOL):
                return


_UNTOLD = 0.5
"""How sure a digit is at most on a page in Thai digits: the model can say ๐ ๑ ๒ ๓ ๕ alone, and takes the others for them."""

_FEW = 0.1  # of all digits of a page: a Thai one here and there is a letter misread

_ARABIC, _THAI = frozenset("0123456789"), frozenset("๐๑๒๓๔๕๖๗๘๙")


def _doubted(regions: list[tuple[ReadLine, ...]]) -> list[tuple[ReadLine, ...]]:
    """The regions of a page, the digits as sure as they can be."""
    glyphs = [glyph for lines in regions for line in lines for glyph in line.glyphs]
    thai, arabic = (sum(glyph.text in digits for glyph in glyphs) for digits in (_THAI, _ARABIC))
    unsure = _THAI | _ARABIC if thai > _FEW * (thai + arabic) else _THAI
    return [tuple(_with_doubt(line, unsure) for line in lines) for lines in regions]


def _with_doubt(line: ReadLine, unsure: frozenset[str]) -> ReadLine:
    glyphs = (
        replace(glyph, confidence=min(glyph.confidence, _UNTOLD)) if glyph.text in unsure else glyph
        for glyph in line.glyphs
    )
    return replace(line, glyphs=tuple(glyphs))
