"""Sara am (ำ) as damaged text layers print it: taken apart, after a blank, or lost beside its own half."""

import re
from functools import lru_cache

from itareports.normalize.thai_words import read_words

_LETTERS_OF_CONTEXT = 20

# More than two blanks are a gap, and no pattern may walk along a long one.
# "ดํา", "นํ้า", "น้ํา", "สํ านัก": nikhahit and า, a tone mark on either side, blanks between the pieces.
_TAKEN_APART = re.compile(
    r"(?:(?<=[ก-ฮ])[ ]{1,2})? (?P<before>[่-๋]?) [ ]{0,2} ํ [ ]{0,2} (?P<after>[่-๋]?) [ ]{0,2} [าำ]", re.VERBOSE
)
# "สาํนัก": a layer sorted by x prints the nikhahit after its า.
_MISORDERED = re.compile(r"าํ")
# "ทำา": the whole letter and its second half once more; "ด�ำเนินงาน": a lost glyph before the whole letter.
_DOUBLED = re.compile(r"ำา+ | (?<=[ก-ฮ])\ufffd+ำ", re.VERBOSE)
# "ส ำนัก": the whole letter after a blank.
_APART = re.compile(r"(?<=[ก-ฮ่-๋])[ ]{1,2}ำ")
# "จ านวน", "ต าบล", "น้ าเสีย": half the letter is lost, a blank in its place. In "ก า ร" every letter stands apart,
# which says nothing about ำ.
_SPLIT = re.compile(r"(?<=[ก-ฮ])(?P<tone>[่-๋]?)[ ]{1,2}า(?![ ]{1,2}[ก-ฮ](?:[ ]|$))", re.VERBOSE)
# "จ�านวน", "น�้า", "ต่�า": the nikhahit alone is lost.
_HALF_LOST = re.compile(r"(?<=[ก-ฮ่-๋])\ufffd(?P<tone>[่-๋]?)า", re.VERBOSE)
# "ข้อควำมลงนำม", "กำรดำเนินงำน": a layer that prints ำ for every า. No Thai word holds any of these ("กำราบ" does not).
REVERSED = r"กำร(?!า) | ควำม | งำน | ประชำชน | หน้ำที่ | รำชก | ภำ[คย]"
_REVERSED = re.compile(REVERSED, re.VERBOSE)
_AM = re.compile(r"(?<=[ก-ฮ])(?P<tone>[่-๋]?)ำ", re.VERBOSE)
_THAI = "".join(letter for letter in map(chr, range(ord("ก"), ord("๏"))) if letter not in "ฯๆ฿")


def mend_sara_am(text: str) -> str:
    """Put ำ together again wherever its pieces prove it.

    Where only a blank is left of its first half, the dictionary may object: "โครงก าร" is a broken โครงการ. Where a
    lost character is all that is left, it must agree: "จ�านวน" is จำนวน, but "น�า" stays damaged (นำ, น่า, น้า). Where
    ำ stands for every า, the dictionary tells the two apart.

    >>> mend_sara_am("จ านวน ด ําเนินงาน นํ้า โครงก าร จ�านวน")
    'จำนวน ดำเนินงาน น้ำ โครงการ จำนวน'
    """
    text = _TAKEN_APART.sub(_compose, text)
    text = _DOUBLED.sub("ำ", _MISORDERED.sub("ำ", text))
    text = _APART.sub("ำ", text)
    if " า" in text:
        text = _SPLIT.sub(_fill_blank, text)
    if "\ufffd" in text:
        text = _HALF_LOST.sub(_fill_lost, text)
    return _AM.sub(_turn_back, text) if _REVERSED.search(text) is not None else text


def _compose(found: re.Match[str]) -> str:
    before, after = found["before"], found["after"]
    if before and after and before != after:
        return found[0]
    return (before or after) + "ำ"


def _fill_blank(found: re.Match[str]) -> str:
    # Of "ต าบลก าแพงแสน" neither blank can be judged by letters that stop at the other.
    before, after = (_SPLIT.sub(r"\g<tone>ำ", side) for side in _sides(found))
    before, after = _run(before, after)
    tone = found["tone"]
    # Only letters left over count against ำ, which is much likelier than a blank that happens to stand there.
    fits = _cost(before + tone, "ำ", after)[0] <= _cost(before + tone, "า", after)[0]
    return tone + ("ำ" if fits else "า")


def _turn_back(found: re.Match[str]) -> str:
    before, after = _context(found)
    tone = found["tone"]
    # "กำรวิเคราะห์" reads without a letter left over, but as more words than การวิเคราะห์.
    return tone + ("า" if _cost(before + tone, "า", after) < _cost(before + tone, "ำ", after) else "ำ")


def _fill_lost(found: re.Match[str]) -> str:
    before, after = _context(found)
    return found["tone"] + "ำ" if _only_reading(before, found["tone"], after) else found[0]


def _context(found: re.Match[str]) -> tuple[str, str]:
    return _run(*_sides(found))


def _sides(found: re.Match[str]) -> tuple[str, str]:
    before = found.string[max(0, found.start() - _LETTERS_OF_CONTEXT) : found.start()]
    return before, found.string[found.end() : found.end() + _LETTERS_OF_CONTEXT]


def _run(before: str, after: str) -> tuple[str, str]:
    """The Thai letters on both sides, as far as they go without a blank."""
    return before[len(before.rstrip(_THAI)) :], after[: len(after) - len(after.lstrip(_THAI))]


@lru_cache(maxsize=8192)
def _cost(before: str, middle: str, after: str) -> tuple[int, int]:
    cut_left, cut_right = len(before) >= _LETTERS_OF_CONTEXT, len(after) >= _LETTERS_OF_CONTEXT
    return read_words(before + middle + after, cut_left=cut_left, cut_right=cut_right).cost


# What a single lost character before า may have been.
_CANDIDATES = tuple("กขคฆงจฉชซญฎฏฐณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ่้๊๋ัิีึืุู")


@lru_cache(maxsize=4096)
def _only_reading(before: str, tone: str, after: str) -> bool:
    """Whether ำ makes words of everything around it, and better ones than any other lost character would."""
    ours = _cost(before, tone + "ำ", after)
    rivals = [_cost(before, candidate + tone + "า", after) for candidate in _CANDIDATES]
    return ours[0] < min(rivals)[0] or (ours[0] == 0 and ours < min(rivals))
