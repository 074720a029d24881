"""Draws clean lines: black on white, in a font, shaped by raqm, and cut out as a page's line would be."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np
from fontTools.ttLib import TTFont
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from training.families import HELD_OUT, family_of

cv2.setNumThreads(1)

HEIGHT = 64
"""Rows of a drawn line."""
_LETTER = 28
"""Rows of the letter บ while it is drawn."""
_MIDDLE = 180
_CLUSTER = re.compile(r"[เแโใไ]?.[ัิีึืุู็่้๊๋์]*[าำะ]?", re.DOTALL)
# Official papers are in TH Sarabun; its kin is drawn more often, hands and display letters less.
_OFTEN = {"sarabun": 6.0, "garuda": 2.0, "loma": 2.0, "kinnari": 2.0, "niramit": 2.0, "krub": 1.5, "waree": 1.5}
_SELDOM = frozenset({"charm", "charmonman", "mali", "sriracha", "pattaya", "chonburi", "itim", "purisa"})


@dataclass(frozen=True)
class Face:
    """A font file at the size where its บ is `_LETTER` rows high, and the characters it draws."""

    font: ImageFont.FreeTypeFont
    covered: frozenset[str]


@dataclass(frozen=True)
class Drawn:
    """A line as drawn: `letter` is how many of its `HEIGHT` rows the letter บ has."""

    picture: NDArray[np.uint8]
    text: str
    letter: float


@cache
def face(file: Path) -> Face:
    """Open a font, once."""
    covered = frozenset(chr(code) for code in TTFont(file).getBestCmap())
    _, top, _, bottom = ImageFont.truetype(file, 200).getbbox("บ", anchor="ls")
    size = 200 * _LETTER / (bottom - top)
    return Face(ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.RAQM), covered)


def training_fonts(folder: Path) -> tuple[list[Path], list[float]]:
    """The fonts of training and how often each is to be drawn."""
    files = [file for file in sorted(folder.glob("*.ttf")) if family_of(file) not in HELD_OUT]
    families = [family_of(file) for file in files]
    return files, [_share(file, family) / families.count(family) for file, family in zip(files, families, strict=True)]


def _share(file: Path, family: str) -> float:
    weight = 0.3 if family in _SELDOM else _OFTEN.get(family, 1.0)
    slanted = any(word in file.stem.lower() for word in ("italic", "oblique"))
    return weight * (0.4 if slanted else 1.0)


def draw_line(text: str, file: Path, chance: random.Random) -> Drawn | None:
    """Draw a line as a cut from a page might show it; None where the font lacks one of its characters.

    No text is an empty cell.
    """
    if not text:
        return Drawn(np.full((HEIGHT, chance.randrange(16, 600)), 255, np.uint8), "", 20.0)
    look = face(file)
    if not look.covered.issuperset(text):
        return None
    canvas = Image.new("L", (int(look.font.getlength(text) * 1.6) + 240, 2 * _MIDDLE), 255)
    pen = ImageDraw.Draw(canvas)
    if chance.random() < 0.12:
        end = _draw_spaced(pen, text, look, chance)
    else:
        shown = _widened(text, chance)
        pen.text((100, _MIDDLE), shown, fill=0, font=look.font, anchor="ls")
        end = 100 + look.font.getlength(shown)
    if chance.random() < 0.05:
        below = _MIDDLE + chance.randrange(4, 10)
        pen.line((100, below, end, below), fill=0, width=chance.randrange(1, 4))
    return _cut_out(np.asarray(canvas), text, chance)


def _widened(text: str, chance: random.Random) -> str:
    # Justified lines have wide blanks.
    return text.replace(" ", " " * chance.choice((1, 2, 2, 3))) if chance.random() < 0.25 else text


def _draw_spaced(pen: ImageDraw.ImageDraw, text: str, look: Face, chance: random.Random) -> float:
    # Thai justification spreads the letters of a line.
    gap, x = chance.uniform(0.3, 5.0), 100.0
    for cluster in _CLUSTER.findall(text):
        pen.text((x, _MIDDLE), cluster, fill=0, font=look.font, anchor="ls")
        x += look.font.getlength(cluster) + gap
    return x


def _cut_out(canvas: NDArray[np.uint8], text: str, chance: random.Random) -> Drawn | None:
    inked = canvas < 128
    rows, columns = np.flatnonzero(inked.any(axis=1)), np.flatnonzero(inked.any(axis=0))
    if not len(rows):
        return None
    top, bottom = rows[0], rows[-1] + 1
    if chance.random() < 0.6:  # a band between the lines, whatever marks this line has
        top = min(top, _MIDDLE - int(_LETTER * chance.uniform(1.25, 1.9)))
        bottom = max(bottom, _MIDDLE + int(_LETTER * chance.uniform(0.15, 0.7)))
    top -= int(_LETTER * chance.uniform(0.05, 0.3))
    bottom += int(_LETTER * chance.uniform(0.05, 0.3))
    left = columns[0] - chance.randrange(2, 40)
    right = columns[-1] + 1 + chance.randrange(2, 40)
    cut = canvas[max(top, 0) : bottom, max(left, 0) : right]
    scale = HEIGHT / cut.shape[0]
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    picture = cv2.resize(cut, (max(8, round(cut.shape[1] * scale)), HEIGHT), interpolation=way)
    return Drawn(picture.astype(np.uint8), text, _LETTER * scale)
