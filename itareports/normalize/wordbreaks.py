"""Blanks that old line ends left inside words, told from the blanks that Thai writers put between phrases."""

import re
from functools import lru_cache
from itertools import pairwise

from itareports.normalize.characters import repair_thai
from itareports.normalize.thai_words import LONG, Reading, read_words, vocabulary

_WINDOW = 20
_SHORTEST = LONG  # shorter words lie across any blank
_SHORT = 3  # letters; of a compound that both halves could list ("ผู้บริหาร พนักงาน"), neither is so short

# "ท ี่", "แล ะ": nothing but a letter can stand before a vowel or mark that hangs on it. Both patterns begin with the
# blank, by far the rarest of their characters, and look back from there.
_BEFORE_DEPENDENT = re.compile(r"[ ](?<=[ก-ฮะ-ฺ็-๎][ ]) [ ]* (?=[ะ-ฺๅ็-๎])", re.VERBOSE)
# "เ ทศบาล": the consonant of a leading vowel follows at once; "จังหวั ด", "ซื้ อ": ั and ื never end a word.
_AFTER_OPEN_VOWEL = re.compile(r"[ ](?: (?<=[เ-ไ][ ]) | (?<=[ัื][ ]) | (?<=[ัื][่-๋][ ]) ) [ ]* (?=[ก-ฮ])", re.VERBOSE)
# Thai letters without a gap. What is between two runs is looked at only where it is one single blank: two or more are
# a gap that somebody made.
_RUN = re.compile(r"[ก-ฮะ-ฺเ-ๅ็-๎]+")
_ABBREVIATION = 3  # letters at most between two dots, or before one: "พ.ศ.", "เม.ย."


def join_broken_words(text: str) -> str:
    """Return the text without the blanks that old line ends left inside words.

    Repaired first, since the blank of "จ านวน" stands for a letter. Blanks that spelling forbids always go, others only
    where the dictionary supports it; tabs, line breaks and gaps of two blanks stay. Idempotent.

    >>> join_broken_words("ความ โปร่งใส ใช้จ่ายงบ ประมาณ แผนการจัดซื้อจัด จ้าง ของเทศบาล")
    'ความโปร่งใส ใช้จ่ายงบประมาณ แผนการจัดซื้อจัดจ้าง ของเทศบาล'
    """
    while (joined := join_dictionary_breaks(join_impossible_breaks(repair_thai(text)))) != text:
        text = joined
    return text


def join_impossible_breaks(text: str) -> str:
    """Take out the blanks that Thai spelling forbids: before a dependent vowel or mark, after an open vowel.

    >>> join_impossible_breaks("ท ี่ เ ทศบาล จังหวั ด")
    'ที่ เทศบาล จังหวัด'
    """
    return _AFTER_OPEN_VOWEL.sub("", _BEFORE_DEPENDENT.sub("", text))


def join_dictionary_breaks(text: str) -> str:
    """Take out the single blanks that cut a dictionary word, and leave every blank that may be the writer's.

    A blank goes where the letters around it read better without it: pieces that are no words become one ("ส่ว นรวม"),
    or two words become one longer word that is no list of two ("งบ ประมาณ"; names of this field are always one). It
    stays before words that open phrases ("ได้ว่า การที่"), and wherever a reading is no better. Only a few letters
    on either side are looked at.

    >>> join_dictionary_breaks("ส่ว นรวม งบ ประมาณ ความ โปร่งใส บิดา มารดา")
    'ส่วนรวม งบประมาณ ความโปร่งใส บิดา มารดา'
    """
    pieces, done = [], 0
    for left, right in pairwise(_RUN.finditer(text)):
        start, end = left.end(), right.start()
        if end - start != 1 or text[start] != " " or _is_abbreviated(text, left) or _is_abbreviated(text, right):
            continue
        if _is_broken(left[0][-_WINDOW:], right[0][:_WINDOW]):
            pieces.append(text[done:start])
            done = end
    return "".join((*pieces, text[done:]))


def _is_abbreviated(text: str, run: re.Match[str]) -> bool:
    """Whether a dot makes these few letters an abbreviation: "งบประมาณ พ.ศ."."""
    start, end = run.span()
    return end - start <= _ABBREVIATION and (text[end : end + 1] == "." or text[start - 1 : start] == ".")


@lru_cache(maxsize=65536)
def _is_broken(before: str, after: str) -> bool:
    """Whether the blank between these letters cuts a word."""
    if _ends_with_prefix(before):
        return _first_word(after) not in vocabulary().phrase_starts
    if not _is_crossed(before, after):
        return False
    apart = (_before(before).cost, _after(after).cost)
    joined = read_words(before + after, cut_left=_is_cut(before), cut_right=_is_cut(after))
    word, cut = _word_across(joined, len(before))
    if len(word) < _SHORTEST or joined.cost >= (apart[0][0] + apart[1][0], apart[0][1] + apart[1][1]):
        return False
    if word in vocabulary().field_words:
        return True
    if _first_word(after) in vocabulary().phrase_starts:
        return False
    return joined.unknown < apart[0][0] + apart[1][0] or min(cut, len(word) - cut) <= _SHORT


def _ends_with_prefix(letters: str) -> bool:
    if not letters.endswith(tuple(vocabulary().prefixes)):
        return False
    reading = _before(letters)
    return reading.unknown == 0 and reading.words[-1:] != () and reading.words[-1] in vocabulary().prefixes


def _first_word(letters: str) -> str:
    """The first word, "" where the letters do not begin with one."""
    words = _after(letters).words
    return words[0] if words and letters.startswith(words[0]) else ""


def _is_crossed(before: str, after: str) -> bool:
    """Whether any word of the dictionary begins before the blank and ends after it: cheap, and mostly false."""
    known, letters, cut = vocabulary(), before + after, len(before)
    for start in range(cut):
        for length in known.lengths.get(letters[start : start + _SHORTEST], ()):
            if (
                length >= _SHORTEST
                and cut < start + length <= len(letters)
                and letters[start : start + length] in known.words
            ):
                return True
    return False


def _word_across(joined: Reading, cut: int) -> tuple[str, int]:
    """The word of the reading that crosses the cut, and how many of its letters stand before it."""
    for start, word in joined.placed:
        if start < cut < start + len(word):
            return word, cut - start
    return "", 0


def _before(letters: str) -> Reading:
    return read_words(letters, cut_left=_is_cut(letters))


def _after(letters: str) -> Reading:
    return read_words(letters, cut_right=_is_cut(letters))


def _is_cut(letters: str) -> bool:
    return len(letters) == _WINDOW
