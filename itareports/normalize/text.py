"""Thai text as its readers need it: repaired, folded, as a key to compare by, and what damage is left in it."""

import re
from functools import lru_cache

from itareports.normalize.characters import repair_thai
from itareports.normalize.wordbreaks import join_broken_words, join_impossible_breaks

__all__ = ["clean_text", "join_broken_words", "repair_thai", "squash", "thai_damage"]


def clean_text(text: str) -> str:
    """Return the text repaired, with every run of blanks, tabs and line breaks as one blank, and stripped.

    Words stay as the document cuts them; `join_broken_words` is another step.

    >>> clean_text(" ความ\\n โปร่งใส\\t จ านวน ")
    'ความ โปร่งใส จำนวน'
    """
    # Twice, because what looks split over a line end or an invisible character only shows when the blanks are folded.
    for _ in range(2):
        text = " ".join(repair_thai(text).split())
    return text


_TO_KEY = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@lru_cache(maxsize=32768)
def squash(text: str) -> str:
    """Return the key under which two spellings of one text compare equal.

    Repaired, no white space at all (Thai layers place it at random), Arabic digits, Latin letters in lower case.

    >>> squash("ไตรมาส ๑ / ITA จ านวน")
    'ไตรมาส1/itaจำนวน'
    """
    letters = "".join(repair_thai(text).split()).lower()
    return repair_thai(letters.translate(_TO_KEY))


# "ปลูกฝ�ง", "(cid:3)", "ปลูกฝ\x00ง": a character that was lost; " ี่": a mark with nothing below it; "กา่ี": a mark
# after a vowel that takes none; "ก่้": two tone marks; "กิี": two vowels in one place.
_IMPOSSIBLE = re.compile(
    r"""
    \ufffd
    | \(cid:\d+\)
    | (?<=[ก-๎])[\x00-\x08\x0e-\x1f\ue000-\uf8ff](?=[ก-๎])
    | [\uf700-\uf71a]
    | (?<![ก-ฺ็-๎])[ะ-ฺ็-๎]
    | [ะาำ][ัิ-ฺ็-์]
    | [่-๋][่-๋]
    | [ิ-ื็ั][ิ-ื็ั]
    | [ุู][ุู]
    """,
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"[^\s]*\Z")
_WORD_AFTER = re.compile(r"[^\s]*")
_LETTERS_SHOWN = 12


def thai_damage(text: str) -> tuple[str, ...]:
    """Return the words, in order and once each, that hold lost or impossible characters even after repair.

    Thai has no blanks between words, so at most a dozen letters on either side are shown. A sentence that just breaks
    off is no damage, nor is a bullet of a symbol font before a word.

    >>> thai_damage("การปลูกฝ\\ufffdงจิตสำนึก และ ๒ way")
    ('การปลูกฝ\\ufffdงจิตสำนึก',)
    """
    text = join_impossible_breaks(repair_thai(text))
    return tuple(dict.fromkeys(_surroundings(text, found) for found in _IMPOSSIBLE.finditer(text)))


def _surroundings(text: str, found: re.Match[str]) -> str:
    before = _WORD_BEFORE.search(text[max(0, found.start() - _LETTERS_SHOWN) : found.start()])
    after = _WORD_AFTER.match(text[found.end() : found.end() + _LETTERS_SHOWN])
    return (before[0] if before else "") + found[0] + (after[0] if after else "")
