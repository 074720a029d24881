"""How like two short Thai texts are, by the runs of letters that both hold: a slip of typing costs a few of them.

Thai prints no blanks between words, so shingles of letters stand for words. Measured against rapidfuzz's ratios on
labelled measures (docs/benchmarks.md), they tell more: a ratio counts every letter alike, "การ" as much as "ยืม".
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from itareports.normalize.text import squash

SHINGLE = 3
"""Letters of a shingle; two to four do about equally well."""

STRANGE = 0.5
"""What a shingle that no known text holds weighs, as a share of the rarest known one: it may be a name or a verb."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Known texts with what each of their shingles weighs: the more texts hold it, the less it tells."""

    texts: tuple[str, ...]
    weights: Mapping[str, float]
    holders: Mapping[str, tuple[int, ...]]
    totals: tuple[float, ...]
    strange: float

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Likeness":
        """Weigh the shingles of the texts that are to be known again."""
        texts = tuple(dict.fromkeys(texts))
        sets = [shingles(text) for text in texts]
        counts = Counter(shingle for found in sets for shingle in found)
        weights = {shingle: math.log((len(texts) + 1) / count) for shingle, count in counts.items()}
        holders = defaultdict(list)
        for index, found in enumerate(sets):
            for shingle in found:
                holders[shingle].append(index)
        return cls(
            texts,
            weights,
            {shingle: tuple(indices) for shingle, indices in holders.items()},
            tuple(math.fsum(weights[shingle] for shingle in found) for found in sets),
            STRANGE * math.log(len(texts) + 1),
        )

    def to(self, text: str) -> dict[str, float]:
        """How like each known text is to this one, 0-1; those that share nothing with it are left out.

        The weight of what both hold, over the geometric mean of what each holds: the cosine of the two sets.

        >>> known = Likeness.of(["การใช้ทรัพย์สินของราชการ", "การใช้งบประมาณ"])
        >>> {text: round(like, 2) for text, like in known.to("การใช้ทรัพยสินราชการ").items()}
        {'การใช้ทรัพย์สินของราชการ': 0.69, 'การใช้งบประมาณ': 0.14}
        """
        found = shingles(text)
        whole = math.fsum(self.weights.get(shingle, self.strange) for shingle in found)
        shared: defaultdict[int, float] = defaultdict(float)
        # In one order, as sums of floats differ with it.
        for shingle in sorted(found & self.weights.keys()):
            for index in self.holders[shingle]:
                shared[index] += self.weights[shingle]
        return {self.texts[index]: both / math.sqrt(whole * self.totals[index]) for index, both in shared.items()}


def shingles(text: str) -> frozenset[str]:
    """Every run of three letters of the squashed text.

    >>> sorted(shingles("ยืม คืน"))
    ['คืน', 'มคื', 'ยืม', 'ืมค']
    """
    letters = squash(text)
    return frozenset(letters[at : at + SHINGLE] for at in range(len(letters) - SHINGLE + 1))
