"""Lines printed in a font, copied and scanned, for measuring who reads them: a page of lines with their places."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Picture = NDArray[np.uint8]

# The letter บ of TH Sarabun (Laksaman has its measures) at the 14 to 16 points of official papers, in points.
LETTER = (4.9, 5.6)
_SPACED = 1.08
"""Rows from one baseline to the next, of the font's own height."""
_MARGIN = 0.4


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of a scanned page: what was printed, and its part of the picture."""

    text: str
    picture: Picture


def scanned_lines(texts: list[str], font: Path, dpi: int, seed: int) -> list[PrintedLine]:
    """Print the lines one below the other, copy and scan the page, and cut it between its lines."""
    chance = Random(f"{font.stem} {dpi} {seed}")
    face = _sized(font, chance.uniform(*LETTER) * dpi / 72)
    ascent, descent = face.getmetrics()
    pitch = round((ascent + descent) * _SPACED)
    margin = round(_MARGIN * dpi)
    page = Image.new("L", (round(max(map(face.getlength, texts))) + 2 * margin, pitch * len(texts) + 2 * margin), 255)
    pen = ImageDraw.Draw(page)
    boxes = []
    for number, text in enumerate(texts):
        baseline = margin + pitch * number + ascent
        pen.text((margin, baseline), text, fill=0, font=face, anchor="ls")
        boxes.append(_box(face.getbbox(text, anchor="ls"), margin, baseline, dpi))
    scan = copied(np.asarray(page), dpi, chance)
    return [PrintedLine(text, scan[box]) for text, box in zip(texts, boxes, strict=True)]


def _sized(font: Path, rows: float) -> ImageFont.FreeTypeFont:
    _, top, _, bottom = ImageFont.truetype(font, 200).getbbox("บ", anchor="ls")
    return ImageFont.truetype(font, 200 * rows / (bottom - top), layout_engine=ImageFont.Layout.RAQM)


def _box(ink: tuple[float, float, float, float], x: int, y: int, dpi: int) -> tuple[slice, slice]:
    border = round(0.02 * dpi)
    left, top, right, bottom = ink
    rows = slice(int(y + top) - border, int(y + bottom) + border + 1)
    return rows, slice(max(0, int(x + left) - 2 * border), int(x + right) + 2 * border)


def copied(page: Picture, dpi: int, chance: Random) -> Picture:
    """What an office copier makes of a page that is all but straight.

    Toner runs or is thin, the picture is soft and noisy, the paper darker towards an edge, dust lies on the glass, and
    the file is a JPEG.
    """
    rows, columns = page.shape
    turn = cv2.getRotationMatrix2D((columns / 2, rows / 2), chance.uniform(-0.12, 0.12), 1.0)
    seen = cv2.warpAffine(page, turn, (columns, rows), flags=cv2.INTER_CUBIC, borderValue=255).astype(np.float32)
    toner = chance.uniform(-0.5, 0.5)
    cross = cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
    run = cv2.erode(seen, cross) if toner > 0 else cv2.dilate(seen, cross)  # dark letters grow where light is eroded
    toned = seen + (run - seen) * abs(toner)
    soft = cv2.GaussianBlur(toned, (0, 0), chance.uniform(0.4, 0.8) * dpi / 200)
    black, white = chance.uniform(10, 70), chance.uniform(215, 250)
    light = np.linspace(0, chance.uniform(-30, 30), columns, dtype=np.float32)
    dice = np.random.default_rng(chance.randrange(2**32))
    paper = black + (white - black + light) * soft / 255 + dice.normal(0, chance.uniform(2, 7), page.shape)
    paper[dice.random(page.shape) < 1e-4] = black
    _, stored = cv2.imencode(
        ".jpg", np.clip(paper, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, chance.randrange(40, 76)]
    )
    return np.asarray(cv2.imdecode(stored, cv2.IMREAD_GRAYSCALE), np.uint8)
