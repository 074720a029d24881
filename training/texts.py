"""Makes up the lines to draw: official wording, figures of every shape, and strings without sense.

Digits are drawn by chance everywhere, so that they must be read and cannot be guessed from what stands around them; a
share of the lines is random letters, so that letters are read as well.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from training.alphabet import ABOVE, ALPHABET, BELOW, CONSONANTS, DIGITS, LATIN, LEADING, SIGNS, THAI_DIGITS, TONES
from training.figures import figure, number

_ENGLISH = (
    "ITA",
    "IIT",
    "EIT",
    "OIT",
    "E-Service",
    "Facebook",
    "Website",
    "LINE",
    "Q&A",
    "Social Network",
    "One Stop Service",
    "Integrity",
    "Transparency",
    "Assessment",
    "QR code",
    "Google Form",
    "Infographic",
    "Internal",
    "External",
    "Open Data",
    "No Gift Policy",
    "Do's & Don'ts",
    "PDF",
    "URL",
    "www.",
    ".go.th",
    "http://",
    "https://",
    "@",
    "e-mail",
)
_BULLETS = ("- ", "• ", "– ", "* ", "-")
_QUOTES = (("“", "”"), ('"', '"'), ("‘", "’"), ("(", ")"), ("[", "]"), ("( ", " )"))
_LOOKALIKES = "0๐iIl1!ะ:;๑๓๕๘๔๙๖ฎฏธรอ8B5Ss2Zz6b9gqqDQ,.'’‘-–"


@dataclass(frozen=True)
class Words:
    """The lists that `training.words` wrote."""

    official: list[str]
    places: list[str]
    words: list[str]

    @staticmethod
    def load(file: Path) -> Words:
        """Read the lists."""
        return Words(**json.loads(file.read_text()))


def make_line(words: Words, chance: random.Random) -> str:
    """One line of 1 to about 70 characters, of the alphabet alone, blanks folded."""
    (kind,) = chance.choices(_KINDS, _SHARES)
    text = kind(words, chance)
    text = " ".join("".join(letter for letter in text if letter in _KNOWN).split())
    return _cut(text, chance) if text else make_line(words, chance)


def _cut(text: str, chance: random.Random) -> str:
    longest = chance.choice((12, 25, 40, 55, 70))
    if len(text) <= longest:
        return text
    start = chance.randrange(len(text) - longest + 1)
    while start and text[start] in _DEPENDENT:
        start -= 1
    end = start + longest
    while end < len(text) and text[end] in _DEPENDENT:
        end += 1
    return text[start:end].strip() or text[:longest]


def _word(words: Words, chance: random.Random) -> str:
    draw = chance.random()
    if draw < 0.40:
        return chance.choice(words.words)
    if draw < 0.62:
        return chance.choice(words.official)
    if draw < 0.72:
        return chance.choice(words.places)
    if draw < 0.88:
        return figure(chance)
    if draw < 0.94:
        return chance.choice(_ENGLISH)
    return chance.choice(
        (
            "ฯ",
            "ๆ",
            "ฯลฯ",
            ":",
            "/",
            ",",
            " และ",
            "พ.ศ.",
            "พ.ศ. ",
            "ร้อยละ ",
            "คะแนน ",
            "ข้อ ",
            "ที่ ",
            "ประจำปี",
            "=",
            "+",
            "...",
            "…",
        )
    )


def _phrase(words: Words, chance: random.Random) -> str:
    parts = []
    for _ in range(chance.randrange(1, 9)):
        parts.append(_word(words, chance))
        parts.append(chance.choice(("", "", "", " ", " ", "  ")))
    text = "".join(parts)
    if chance.random() < 0.15:
        text = chance.choice(_BULLETS) + text
    if chance.random() < 0.15:
        text = number(chance) + chance.choice((" ", "", ") ", ". ")) + text
    if chance.random() < 0.1:
        opened, closed = chance.choice(_QUOTES)
        text = opened + text + closed
    return text


def _figures(words: Words, chance: random.Random) -> str:
    count = chance.choice((1, 1, 1, 2, 3, 5))
    return chance.choice((" ", "  ", ", ", "-", " - ", "/")).join(figure(chance) for _ in range(count))


def _digits_among_letters(words: Words, chance: random.Random) -> str:
    # No figure has digits of both kinds.
    text, last = "", DIGITS
    for _ in range(chance.randrange(1, 7)):
        kind = chance.choice((DIGITS, THAI_DIGITS, THAI_DIGITS))
        if kind is not last and text:
            text += chance.choice(
                (
                    " ",
                    "/",
                    "-",
                    " ",
                    _syllable(chance),
                    chance.choice(words.words),
                    chance.choice("abcdefghjkmnpqrstuvwxyz"),
                )
            )
        text += "".join(chance.choice(kind) for _ in range(chance.randrange(1, 7)))
        text += chance.choice(("", " ", ".", "-", ",", ":", _syllable(chance), chance.choice(words.words)))
        last = kind
    return text


def _lookalikes(words: Words, chance: random.Random) -> str:
    return "".join(chance.choice(_LOOKALIKES) for _ in range(chance.randrange(1, 20)))


def _syllable(chance: random.Random) -> str:
    text = chance.choice(LEADING) if chance.random() < 0.2 else ""
    text += chance.choice(CONSONANTS)
    draw = chance.random()
    if draw < 0.35:
        text += chance.choice(ABOVE)
    elif draw < 0.5:
        text += chance.choice(BELOW)
    if chance.random() < 0.4:
        text += chance.choice(TONES)
    if draw > 0.7 and not text.endswith("์"):
        text += chance.choice("าาะำ")
    return text


def _syllables(words: Words, chance: random.Random) -> str:
    return "".join(_syllable(chance) + (" " if chance.random() < 0.1 else "") for _ in range(chance.randrange(1, 22)))


def _english(words: Words, chance: random.Random) -> str:
    text = "".join(chance.choice(LATIN) for _ in range(chance.randrange(1, 10)))
    text = chance.choice((text, text.lower(), text.lower(), text.capitalize(), text.upper()))
    return (
        text + chance.choice(("", ".", " ", "-")) + chance.choice((figure(chance), chance.choice(_ENGLISH), text[::-1]))
    )


def _anything(words: Words, chance: random.Random) -> str:
    digits = chance.choice((DIGITS, THAI_DIGITS))
    spaced = LATIN + digits * 2 + SIGNS + "ฤฦๆฯ฿" + CONSONANTS
    return "".join(chance.choice(spaced) for _ in range(chance.randrange(1, 25)))


def _leaders(words: Words, chance: random.Random) -> str:
    return _word(words, chance) + chance.choice(".….-_") * chance.randrange(2, 15) + _word(words, chance)


_Kind = Callable[[Words, random.Random], str]
_KINDS: tuple[_Kind, ...] = (
    _phrase,
    _figures,
    _digits_among_letters,
    _lookalikes,
    _syllables,
    _english,
    _anything,
    _leaders,
)
_SHARES = (48, 13, 12, 3, 12, 4, 6, 2)
_KNOWN = frozenset(ALPHABET)
_DEPENDENT = frozenset(ABOVE + BELOW + TONES + "ำะาๆฯ")
