"""Whether the letters behind a page are those it shows: a text layer may lie, and then nothing it says is taken.

Scored by what cannot be: lost characters, marks that hang on nothing, letters that make no word of any dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from itareports.extract.pdf.sheet import Sheet, Stretch
from itareports.normalize.characters import repair_thai
from itareports.normalize.text import thai_damage
from itareports.normalize.thai_words import read_words

FEWEST_LETTERS = 40
"""Fewer letters of a page prove nothing."""

MOST_LOST, MOST_UNKNOWN = 0.05, 0.22
"""Shares of lost or impossible letters, and of Thai letters outside every word, from which on a layer lies.

Measured: at most 0.003 and 0.05 on 800 sound pages, 0.3 and more where letters are sorted by their place.
"""

_SAMPLE = 400  # letters of a page that are scored; the rest of it is no different

# "(cid:12)"; U+FFFD; control characters
_LOST = re.compile(r"\(cid:[0-9]+\) | [\ufffd\x00-\x08\x0e-\x1f]", re.VERBOSE)
# The private area but for the glyphs of Thai fonts: some are bullets, many are the letters of a font that tells none
_PRIVATE = re.compile(r"[\ue000-\uf6ff\uf71b-\uf8ff]")
_MOST_PRIVATE = 0.2
_THAI_RUN = re.compile(r"[ก-๎]+")
# "ÁÒµÃ¡ÒÃÊè§àÊÃÔÁ": the bytes of the Thai code page, taken for Latin letters because the font says so
_MISTAKEN = re.compile(r"[\u00a1-\u00da\u00df-\u00fb]")
_LATIN = re.compile(r"[A-Za-z]")
_TO_THAI = {code: bytes([code]).decode("cp874", "replace") for code in (*range(0xA1, 0xDB), *range(0xDF, 0xFC))}


@dataclass(frozen=True, slots=True)
class Layer:
    """What a text layer is made of: its letters, those lost or impossible, and Thai letters outside every word."""

    letters: int
    lost: int
    thai: int
    unknown: int

    @property
    def lies(self) -> bool:
        """Whether so much of it cannot be that nothing it says can be taken."""
        if self.letters < FEWEST_LETTERS:
            return False
        return self.lost > MOST_LOST * self.letters or self.unknown > MOST_UNKNOWN * max(self.thai, FEWEST_LETTERS)


def layer_of(texts: Iterable[str]) -> Layer:
    """Score the texts of a page.

    >>> layer_of(["การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส"] * 2).lies
    False
    >>> layer_of(["วธิกีารดาํเนนิการตามมาตรการสง่เสรมิคณุธรรมและความโปรง่ใส สาํนกัปลัด"] * 2).lies
    True
    """
    text = repair_thai("\n".join(texts)[:_SAMPLE])
    letters = sum(not letter.isspace() for letter in text)
    lost = sum(len(found[0]) if found[0][0] != "(" else 1 for found in _LOST.finditer(text))
    private = len(_PRIVATE.findall(text))
    lost += private if private > _MOST_PRIVATE * letters else 0
    runs = _THAI_RUN.findall(text)
    unknown = sum(read_words(run).unknown for run in runs)
    return Layer(letters, lost + len(thai_damage(text)), sum(map(len, runs)), unknown)


def mended(sheet: Sheet) -> Sheet:
    """The page with the letters it shows, where its fonts call Thai letters Latin ones and the dictionary agrees."""
    text = "".join(stretch.text for stretch in sheet.stretches)
    mistaken = len(_MISTAKEN.findall(text))
    if mistaken < FEWEST_LETTERS or mistaken < len(_LATIN.findall(text)):
        return sheet
    turned = tuple(replace(stretch, text=stretch.text.translate(_TO_THAI)) for stretch in sheet.stretches)
    return replace(sheet, stretches=turned) if not layer_of(_texts(turned)).lies else sheet


def lies(sheet: Sheet) -> bool:
    """Whether the letters of a page are not those it shows."""
    return layer_of(_texts(sheet.stretches)).lies


def _texts(stretches: Iterable[Stretch]) -> Iterable[str]:
    return (stretch.text for stretch in stretches)
