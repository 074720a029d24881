"""Where a line of Thai may break: at blanks, and between words, which Thai writes without a blank."""

import re
from collections.abc import Iterator

from itareports.normalize.thai_words import DEPENDENT, read_words, vocabulary

# Thai letters in a row, with the marks on them
_RUN = re.compile(r"[ก-ฮเ-ไใโแฤฦะ-ฺๅ-๎]+")
_LEADING_VOWELS = "เแโใไ"


def break_points(text: str) -> Iterator[int]:
    """Offsets at which a new line may begin, in order.

    Inside Thai letters only where the dictionary sees a word begin; a mark never leaves its letter, a leading vowel
    never stays behind.

    >>> [text[i:] for text in ["ระบุชื่อผู้รับผิดชอบ กองคลัง"] for i in break_points(text)]
    ['ผู้รับผิดชอบ กองคลัง', 'กองคลัง']
    """
    points = {match.end() for match in re.finditer(r"\s+|[/–—-](?=\S)", text)}
    for run in _RUN.finditer(text):
        points |= {run.start() + start for start, _ in read_words(run.group()).placed if start}
    for point in sorted(points):
        if 0 < point < len(text) and text[point] not in DEPENDENT and text[point - 1] not in _LEADING_VOWELS:
            yield point


def clusters(text: str) -> Iterator[int]:
    """Offsets at which a letter with its marks begins: where a line may break if a word alone is too long for it.

    >>> list(clusters("ที่ใช้"))
    [0, 3]
    """
    for index, char in enumerate(text):
        if char not in DEPENDENT and (index == 0 or text[index - 1] not in _LEADING_VOWELS):
            yield index


LONGEST_WORD = 14
"""Letters of a word that programs do not break; the general dictionary also has long names of offices."""


def first_word(text: str) -> str:
    """What a program that breaks lines would not break at the head of a text: one word of the general dictionary.

    Names of this field, which are made of several words, are broken like others.

    >>> first_word("วิธีการดำเนินการของกองคลัง"), first_word("www.example.go.th/ita ตามนี้"), first_word("ITA2566")
    ('วิธีการ', 'www.example.go.th/', 'ITA2566')
    """
    known = vocabulary()
    ends = [end for end, _ in known.beginning(text, 0) if text[:end] not in known.compounds]
    short = [end for end in ends if end <= LONGEST_WORD]
    if short or ends:
        return text[: max(short, default=min(ends, default=0))]
    return text[: next(break_points(text), len(text))]
