"""How likely a word is in a Thai text, where letters in doubt are to be decided by the words they make.

Frequencies are those of the Thai Textbook Corpus, which pythainlp brings; its words for government are rare there, so
those of this field have a cost of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import log

from itareports.normalize.gazetteer import place_names
from itareports.normalize.headers import known_headers
from itareports.normalize.indicators import indicators
from itareports.normalize.issues import issue_title
from itareports.normalize.months import months
from itareports.normalize.office_vocabulary import vocabulary as office_vocabulary
from itareports.normalize.thai_words import vocabulary

FIELD = 7.0
"""Cost of a word of this field, in nats: one word in a thousand."""

PLACE = 13.0
"""Cost of the name of a place."""

_RARE = 0.5
"""How often a word of the dictionary counts that the corpus has not: it has three million."""


@dataclass(frozen=True, slots=True)
class WordCosts:
    """Words with their costs in nats, and all of them in order, so that beginnings of words can be told."""

    costs: dict[str, float]
    ordered: tuple[str, ...]

    def begins_word(self, letters: str) -> bool:
        """Whether any word begins with these letters."""
        at = bisect_left(self.ordered, letters)
        return at < len(self.ordered) and self.ordered[at].startswith(letters)


@cache
def word_costs() -> WordCosts:
    """Every known word with its cost, put together once.

    >>> known = word_costs()
    >>> known.costs["ได้"] < known.costs["ไต้"], known.begins_word("ปฏิบ"), known.begins_word("ฏฏ")
    (True, True, False)
    """
    from pythainlp.corpus.ttc import unigram_word_freqs

    counted = unigram_word_freqs()
    whole = sum(counted.values())
    costs = {name: PLACE for name in place_names() if len(name) > 2}
    costs |= {word: log(whole / max(counted.get(word, 0), _RARE)) for word in vocabulary().words}
    costs |= {word: min(FIELD, costs.get(word, FIELD)) for word in _field_words()}
    return WordCosts(costs, tuple(sorted(costs)))


# "แนวทางการแก้ไข/ปรับปรุง": a phrase of Thai letters, none of its signs and blanks
_LETTERS = re.compile(r"[ก-ฺเ-๎]{3,}")


def _field_words() -> Iterator[str]:
    """Words and phrases that reports are made of: headers, indicators, issues, offices, months."""
    offices = office_vocabulary()
    phrases = [
        *vocabulary().field_words,
        *known_headers(),
        *(indicator.name for indicator in indicators()),
        *(title for number in range(1, 8) if (title := issue_title(number)) is not None),
        *offices.units,
        *offices.subunits,
        *(month.full for month in months()),
    ]
    for phrase in phrases:
        yield from _LETTERS.findall(phrase)
