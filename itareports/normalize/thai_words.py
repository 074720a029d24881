"""Which letters make Thai words: the dictionary behind every repair that the letters alone do not decide."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# A word ends where the letters that hang on the one before it (vowels after, above, below, tone marks) end.
DEPENDENT = "ะัาำิีึืฺุูๅ็่้๊๋์ํ๎"
LONG = 4
"""Letters of a long word. Of words that begin with the same four letters, few lengths are left to try."""
_SHORT = tuple(range(1, LONG))

# Letters at the edge of a window may belong to a word that is cut by it.
_EDGE = 8
# Of two readings with as many words, the one with words of this field wins.
_WEIGHT, _FIELD_WEIGHT = 2, 1


@dataclass(frozen=True, slots=True)
class Reading:
    """How well letters read as Thai: those outside every word, then the words; the lesser one reads better."""

    unknown: int
    weight: int
    placed: tuple[tuple[int, str], ...]  # where a word begins, and the word

    @property
    def words(self) -> tuple[str, ...]:
        """The words in their order."""
        return tuple(word for _, word in self.placed)

    @property
    def cost(self) -> tuple[int, int]:
        """Fewest letters left over, then the lightest words."""
        return self.unknown, self.weight


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The general dictionary with this field's own words added."""

    words: dict[str, int]  # with their weights
    lengths: Mapping[str, tuple[int, ...]]  # of words with these first letters, and of all short ones
    field_words: frozenset[str]  # any blank inside one of these is a broken line
    phrase_starts: frozenset[str]
    prefixes: frozenset[str]
    compounds: frozenset[str]  # the field's words that the general dictionary makes of several

    def beginning(self, text: str, start: int) -> Iterator[tuple[int, int]]:
        """Yield the end and the weight of every word that begins at `start`."""
        size, words = len(text), self.words
        for length in self.lengths.get(text[start : start + LONG], _SHORT):
            end = start + length
            if end > size:
                continue
            weight = words.get(text[start:end])
            if weight is not None and (end == size or text[end] not in DEPENDENT):
                yield end, weight


@cache
def vocabulary() -> Vocabulary:
    """Load the words of pythainlp and of data/thai_words.toml, once.

    >>> "งบประมาณ" in vocabulary().words
    True
    """
    from pythainlp.corpus import thai_words

    own = tomllib.loads((files(__package__) / "data" / "thai_words.toml").read_text(encoding="utf-8"))
    field_words = frozenset(own["field_words"])
    words = {word: _WEIGHT for word in thai_words() if len(word) > 1 and " " not in word}
    compounds = field_words - words.keys()
    words |= dict.fromkeys(own["single_letter_words"], _WEIGHT) | dict.fromkeys(field_words, _FIELD_WEIGHT)
    lengths: dict[str, set[int]] = defaultdict(set)
    for word in words:
        if len(word) >= LONG:
            lengths[word[:LONG]].add(len(word))
    all_lengths = {first: (*_SHORT, *found) for first, found in lengths.items()}
    return Vocabulary(
        words, all_lengths, field_words, frozenset(own["phrase_starts"]), frozenset(own["prefixes"]), compounds
    )


def read_words(text: str, *, cut_left: bool = False, cut_right: bool = False) -> Reading:
    """Return the best reading of Thai letters without blanks: fewest letters outside words, then fewest words.

    Maximal matching as in newmm, but with the letters left over counted, so that two readings can be compared.
    `cut_left` and `cut_right` say that the letters are a window of a longer run: a word may be cut at that edge.

    >>> read_words("ส่วนรวม").cost, read_words("ส่ว").cost
    ((0, 1), (3, 0))
    """
    size, known = len(text), vocabulary()
    best: list[_Step | None] = [(0, 0, 0)] + [None] * size
    for start, letter in enumerate(text):
        here = best[start]
        if letter in DEPENDENT:
            if here is not None:
                _offer(best, start + 1, (here[0] + 1, here[1], -1))
            continue
        if cut_left and start <= _EDGE:
            here = best[start] = (0, 0, 0)
        if here is None:
            continue
        _offer(best, start + 1, (here[0] + 1, here[1], -1))
        for end, weight in known.beginning(text, start):
            _offer(best, end, (here[0], here[1] + weight, start))
    last = range(max(0, size - _EDGE), size + 1) if cut_right else range(size, size + 1)
    return _retrace(text, best, min(last, key=lambda end: best[end] or _NEVER))


# Letters outside words, weight of the words, where the last word began (-1: the last letter is outside every word).
_Step = tuple[int, int, int]
_NEVER = (10**6, 0, 0)


def _offer(best: list[_Step | None], end: int, step: _Step) -> None:
    held = best[end]
    if held is None or step < held:
        best[end] = step


def _retrace(text: str, best: list[_Step | None], end: int) -> Reading:
    unknown, weight, _ = best[end] or _NEVER
    placed: list[tuple[int, str]] = []
    while end > 0 and (step := best[end]) is not None and step != (0, 0, 0):
        start = step[2] if step[2] >= 0 else end - 1
        if step[2] >= 0:
            placed.append((start, text[start:end]))
        end = start
    return Reading(unknown, weight, tuple(reversed(placed)))
