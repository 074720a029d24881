"""Letters in doubt are decided by the words they make: of what the engine saw, never of what it did not see.

Digits are none of this: what a figure is, no word can tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import log

from itareports.extract.ocr.engine import Glyph, ReadLine
from itareports.normalize.word_costs import WordCosts, word_costs

LEAST = 0.05
"""Confidence of a rival that is considered at least."""

_WEIGHT = 0.5
"""Of the cost of words beside that of letters: reports are written in other words than textbooks."""

_UNKNOWN = 5.0
"""Nats for a letter outside every known word: names are made of them."""

_WIDEST = 24
"""Beginnings of words that are followed at once; more are many doubts side by side, and no words tell."""

_THAI = frozenset(map(chr, [*range(0x0E01, 0x0E3B), *range(0x0E40, 0x0E4F)]))


@dataclass(frozen=True, slots=True)
class _Choice:
    """One reading of a glyph with its cost in nats."""

    text: str
    cost: float


@dataclass(frozen=True, slots=True)
class _Way:
    """How the glyphs up to a place are read best: the cost, where the last step began, and the choices of that step."""

    cost: float
    start: int
    texts: tuple[str, ...]


def worded(line: ReadLine) -> ReadLine:
    """The line with its doubtful letters as they make words.

    >>> doubt = Glyph("ต", 0.6, 4, 8, rivals=(("ด", 0.4),))
    >>> line = ReadLine((Glyph("ไ", 1.0, 0, 4), doubt, Glyph("้", 1.0, 4, 8)))
    >>> [(glyph.text, glyph.confidence, glyph.read) for glyph in worded(line).glyphs][1]
    ('ด', 0.4, 'ต')
    """
    glyphs = list(line.glyphs)
    for start, end in _runs(glyphs):
        choices = [_choices(glyph) for glyph in glyphs[start:end]]
        if any(len(each) > 1 for each in choices):
            texts = _best(choices, word_costs())
            glyphs[start:end] = [_read(glyph, text) for glyph, text in zip(glyphs[start:end], texts, strict=True)]
    return ReadLine(tuple(glyphs))


def _runs(glyphs: Sequence[Glyph]) -> Iterator[tuple[int, int]]:
    """Where letters of Thai stand side by side, a letter taken for a Latin one among them."""
    start: int | None = None
    for index, glyph in enumerate([*glyphs, None]):
        if glyph is not None and _is_thai(glyph):
            start = index if start is None else start
        elif start is not None:
            yield start, index
            start = None


def _is_thai(glyph: Glyph) -> bool:
    if _THAI.issuperset(glyph.text):
        return True
    return glyph.text.isascii() and glyph.text.isalpha() and len(_choices(glyph)) > 1


def _choices(glyph: Glyph) -> list[_Choice]:
    """What the glyph may be: what was read, and the rivals of some weight that are Thai letters, or nothing."""
    rivals = [rival for rival in glyph.rivals if rival[1] >= LEAST and _THAI.issuperset(rival[0])]
    return [_Choice(text, -log(max(sure, 1e-3))) for text, sure in ((glyph.text, glyph.confidence), *rivals)]


def _best(choices: Sequence[Sequence[_Choice]], known: WordCosts) -> list[str]:
    """The reading of each glyph on the cheapest way through them, in words and letters."""
    ways: list[_Way | None] = [_Way(0.0, 0, ()), *([None] * len(choices))]
    for start in range(len(choices)):
        here = ways[start]
        if here is None:
            continue
        for choice in choices[start]:
            _offer(ways, start + 1, _Way(here.cost + choice.cost + _UNKNOWN * len(choice.text), start, (choice.text,)))
        for end, cost, texts in _words(choices, start, known):
            _offer(ways, end, _Way(here.cost + cost, start, texts))
    return _retraced(ways)


def _words(
    choices: Sequence[Sequence[_Choice]], start: int, known: WordCosts
) -> Iterator[tuple[int, float, tuple[str, ...]]]:
    """Every word that may begin at a glyph: where it ends, its cost, and the readings that make it."""
    begun: dict[str, tuple[float, tuple[str, ...]]] = {"": (0.0, ())}
    for end in range(start, len(choices)):
        longer: dict[str, tuple[float, tuple[str, ...]]] = {}
        for letters, (cost, texts) in begun.items():
            for choice in choices[end]:
                more, total = letters + choice.text, cost + choice.cost
                if more and (more not in longer or total < longer[more][0]) and known.begins_word(more):
                    longer[more] = total, (*texts, choice.text)
        for letters, (cost, texts) in longer.items():
            if letters in known.costs:
                yield end + 1, cost + _WEIGHT * known.costs[letters], texts
        begun = dict(sorted(longer.items(), key=lambda one: one[1][0])[:_WIDEST])
        if not begun:
            return


def _offer(ways: list[_Way | None], end: int, way: _Way) -> None:
    held = ways[end]
    if held is None or way.cost < held.cost:
        ways[end] = way


def _retraced(ways: Sequence[_Way | None]) -> list[str]:
    texts: list[str] = []
    end = len(ways) - 1
    while end > 0 and (way := ways[end]) is not None:
        texts[:0] = way.texts
        end = way.start
    return texts


def _read(glyph: Glyph, text: str) -> Glyph:
    if text == glyph.text:
        return glyph
    sure = next(sure for rival, sure in glyph.rivals if rival == text)
    others = [(glyph.text, glyph.confidence), *(rival for rival in glyph.rivals if rival[0] != text)]
    return replace(glyph, text=text, confidence=sure, rivals=tuple(others), read=glyph.text)
