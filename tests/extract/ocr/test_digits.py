"""Digits and item codes on pages printed in fonts that no line of training was drawn in, copied and scanned."""

from __future__ import annotations

import os
from collections import Counter
from functools import cache
from pathlib import Path
from random import Random

import pytest

from corpus.edits import aligned
from corpus.line_texts import codes_line, figures_line
from corpus.printed_lines import scanned_lines
from itareports.extract.ocr.lines import Glyph, ReadLine, read_lines

FOLDER = Path("/usr/share/fonts/truetype/tlwg")
# Of Sarabun's kind, with serifs, and a slender one; `HELD_OUT` of training/families.py names them too.
FONTS = tuple(FOLDER / f"{name}.ttf" for name in ("Laksaman", "Laksaman-Bold", "Norasi", "Norasi-Bold", "Umpush"))
LINES = 12
LEAST_RIGHT = {200: 0.97, 300: 0.99}

MISSING = [font.name for font in FONTS if not font.exists()]
pytestmark = pytest.mark.skipif(
    bool(MISSING) and not os.environ.get("CI"),
    reason=f"Debian's fonts-thai-tlwg is not installed: {', '.join(MISSING)}",
)


@cache
def read_page(kind: str, dpi: int) -> tuple[tuple[str, ReadLine], ...]:
    """The lines of a page of each font: what was printed, what was read."""
    pages: list[tuple[str, ReadLine]] = []
    for font in FONTS:
        chance = Random(f"{kind} {font.stem}")
        texts = [
            codes_line(chance) if kind == "codes" else figures_line(chance, thai=kind == "Thai") for _ in range(LINES)
        ]
        lines = scanned_lines(texts, font, dpi, seed=1)
        pages += zip((line.text for line in lines), read_lines([line.picture for line in lines]), strict=True)
    return tuple(pages)


def pairs(kind: str, dpi: int) -> list[tuple[str, str]]:
    """Printed and read characters, blanks apart."""
    return [
        pair
        for text, line in read_page(kind, dpi)
        for pair in aligned(text.replace(" ", ""), line.text.replace(" ", ""))
    ]


@pytest.mark.parametrize("dpi", LEAST_RIGHT)
@pytest.mark.parametrize("kind", ["Thai", "Arabic"])
def test_digits_are_read(kind: str, dpi: int) -> None:
    digits = [(printed, read) for printed, read in pairs(kind, dpi) if printed.isdecimal()]
    assert len(digits) > 400
    misread = Counter((printed, read) for printed, read in digits if printed != read)
    assert 1 - misread.total() / len(digits) >= LEAST_RIGHT[dpi], misread


@pytest.mark.parametrize("dpi", LEAST_RIGHT)
@pytest.mark.parametrize("kind", ["Thai", "Arabic"])
def test_no_digits_are_made_up(kind: str, dpi: int) -> None:
    made_up = [read for printed, read in pairs(kind, dpi) if read.isdecimal() and not printed]
    assert len(made_up) <= (1 - LEAST_RIGHT[dpi]) * len(pairs(kind, dpi)), made_up


@pytest.mark.parametrize("dpi", LEAST_RIGHT)
def test_letters_of_item_codes_are_no_digits(dpi: int) -> None:
    letters = [(printed, read) for printed, read in pairs("codes", dpi) if printed in ("o", "e", "i")]
    assert len(letters) > 100
    misread = Counter((printed, read) for printed, read in letters if printed != read)
    assert 1 - misread.total() / len(letters) >= LEAST_RIGHT[dpi], misread


@pytest.mark.parametrize("dpi", LEAST_RIGHT)
def test_glyphs_stand_in_their_order_with_their_rivals(dpi: int) -> None:
    for _, line in read_page("Thai", dpi):
        for glyph, following in zip(line.glyphs, line.glyphs[1:], strict=False):
            assert glyph.x0 < glyph.x1 <= following.x0 + 1e-6
        for glyph in line.glyphs:
            assert_ranked(glyph)


def assert_ranked(glyph: Glyph) -> None:
    chances = [chance for _, chance in glyph.candidates]
    assert glyph.char == glyph.candidates[0][0]
    assert len({char for char, _ in glyph.candidates}) == len(glyph.candidates)
    assert 0 < sum(chances) <= 1.0001


def test_a_line_is_read_alike_alone_and_among_others() -> None:
    lines = scanned_lines(["๘๕.๓๒", "๑๐๐", "ร้อยละ ๙๖.๗๔ ของผู้ตอบ o18"], FONTS[0], 300, seed=2)
    together = read_lines([line.picture for line in lines])
    assert [line.text for line in together] == [read_lines([line.picture])[0].text for line in lines]
