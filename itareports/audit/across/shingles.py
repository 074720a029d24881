"""Which texts share rare wording, found by an index of shingles and never by comparing all pairs.

A shingle is a run of letters. One in a few is kept, by its hash alone, so that two texts keep the same ones. A shingle
that many organisations use is common wording and tells nothing; one of few is rare. The work and the memory grow with
the letters of all texts: 8 bytes for each shingle kept, in arrays, sorted a part at a time.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias
from zlib import crc32

Numbers: TypeAlias = "array[int]"
Parts: TypeAlias = list[Numbers]

LENGTH = 16
"""Letters of a shingle: three or four Thai words."""
ONE_IN = 4
MOST_OWNERS, SHARE_OF_OWNERS, FEWEST_OWNERS = 8, 4, 3
"""Wording of more than 8 organisations is common; among few, that of more than a quarter, but of 4 at least."""
MOST_TEXTS = 128
"""A shingle in more texts than these is common, however few organisations they are of."""

_LETTER = 2  # bytes of a letter in UTF-16
_PARTS = 256
_TEXTS_BITS = 24  # at most 16 million texts; a code has 32 bits


@dataclass(frozen=True, slots=True)
class Sharing:
    """Two texts of different owners by their places, the lesser first, and how many letters in rare wording they share.

    The letters are an estimate from the shingles that were kept.
    """

    one: int
    other: int
    letters: int


def most_owners(owners: int) -> int:
    """Return how many of so many organisations may use a shingle that is still rare.

    >>> [most_owners(number) for number in (2, 20, 2000)]
    [3, 5, 8]
    """
    return max(FEWEST_OWNERS, min(MOST_OWNERS, owners // SHARE_OF_OWNERS))


def shingles(letters: str) -> set[int]:
    """Return the codes of the shingles of a text that are kept.

    >>> shingles("จัดรถกระจายเสียงแจ้งข่าว") <= shingles("ในตลาดสดจัดรถกระจายเสียงแจ้งข่าวทุกเช้า")
    True
    """
    data, size = letters.encode("utf-16-le"), LENGTH * _LETTER
    codes = (crc32(data[start : start + size]) for start in range(0, len(data) - size + 1, _LETTER))
    return {code for code in codes if code % ONE_IN == 0}


def sharing(texts: Sequence[str], owners: Sequence[int], least: int) -> Iterator[Sharing]:
    """Yield the pairs of texts of different owners that share at least so many letters in rare wording.

    >>> mine, yours = "จัดรถกระจายเสียงแจ้งข่าวสำคัญในตลาดสดทุกเช้า", "จัดเวทีรับฟังเสียงผู้ประกอบการเรื่องใบอนุญาต"
    >>> [(found.one, found.other) for found in sharing([mine, yours, mine], [0, 1, 2], 30)]
    [(0, 2)]
    """
    parts, kept = _indexed(texts)
    members, forward = _rare(parts, owners)
    for one, runs in _by_text(forward):
        shared = Counter[int]()
        for start, end in runs:
            shared.update(members[start:end])
        for other in sorted(shared):
            letters = len(texts[one]) * shared[other] // kept[one]
            if other > one and owners[other] != owners[one] and letters >= least:
                yield Sharing(one, other, letters)


def _indexed(texts: Iterable[str]) -> tuple[Parts, Numbers]:
    """The codes of all texts, each with the place of its text, in parts by code; and how many of each text are kept."""
    parts, kept = [array("Q") for _ in range(_PARTS)], array("L")
    for place, letters in enumerate(texts):
        codes = shingles(letters)
        kept.append(len(codes))
        for code in codes:
            # The last bits are alike in all codes that are kept.
            parts[code >> 8 & _PARTS - 1].append(code << _TEXTS_BITS | place)
    return parts, kept


def _rare(parts: Parts, owners: Sequence[int]) -> tuple[Numbers, Parts]:
    """The texts of each rare shingle, run after run; and for each of them, in parts by text, where the run lies."""
    limit = most_owners(len(set(owners)))
    members, forward = array("L"), [array("Q") for _ in range(_PARTS)]
    while parts:
        for _, entries in groupby(sorted(parts.pop()), key=lambda entry: entry >> _TEXTS_BITS):
            run = [entry & (1 << _TEXTS_BITS) - 1 for entry in entries]
            if not 1 < len(run) <= MOST_TEXTS or not 1 < len({owners[place] for place in run}) <= limit:
                continue
            for place in run:
                forward[place % _PARTS].append(place << 40 | len(members) << 8 | len(run))
            members.extend(run)
    return members, forward


def _by_text(forward: Parts) -> Iterator[tuple[int, Iterator[tuple[int, int]]]]:
    while forward:
        for place, entries in groupby(sorted(forward.pop()), key=lambda entry: entry >> 40):
            yield place, (_run(entry) for entry in entries)


def _run(entry: int) -> tuple[int, int]:
    start = entry >> 8 & (1 << 32) - 1
    return start, start + (entry & 0xFF)
