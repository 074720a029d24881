"""Tesseract 5, with the Thai and English data of its "fast" models."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
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
        """The lines of each region."""
        return [tuple(self._lines(region)) for region in regions]

    def _lines(self, region: Picture) -> Iterator[ReadLine]:
        height, width = region.shape
        self._api.SetImageBytes(region.tobytes(), width, height, 1, width)
        self._api.SetSourceResolution(DPI)
        if self._api.Recognize() is False:
            return
        found = self._api.GetIterator()
        if found is None:
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
            text = found.GetUTF8Text(level.SYMBOL)
            if text:
                glyphs.append(Glyph(text, found.Confidence(level.SYMBOL) / 100, symbol[0], symbol[2]))
            if found.IsAtFinalElement(level.TEXTLINE, level.SYMBOL) and glyphs and box:
                baseline = (line[0][1] + line[1][1]) / 2 if line else box[3]
                yield ReadLine(tuple(glyphs), box, baseline)
            if not found.Next(level.SYMBOL):
                return
