"""Names of local administrative organisations: เทศบาล, อบต., อบจ. and the two special ones.

Thai prints no blanks between words, so a name ends where the gazetteer, a mark or a common word ends it; where
nothing does, no name is reported. A type word alone ("ปลัดเทศบาล งานพัสดุ") is no organisation.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from itareports.normalize.gazetteer import gazetteer, place_names
from itareports.normalize.organisation_types import UNTYPED, TypeWord, find_specials, find_type_words, is_own_prefix
from itareports.normalize.place_names import Cut, cut_name, is_before_label
from itareports.normalize.text import squash

_END = ' \t\r\n.:,*)"”ฯ'
_LONG_NAME = 10
_SHORTEST_MISSPELT = 4
# Vowels and marks that hang on the consonant before them: what they follow does not end there.
_CANNOT_BEGIN = re.compile(r"[ะ-ฺๅ็-๎]")
_VOWELS_AND_MARKS = re.compile(r"[^ก-ฮ]")


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """An organisation named in a text; type is None where the text drops it ("เทศบาลลาดยาว").

    `bounded`: the text itself ends the name. `known`: the gazetteer has a place of that name.
    """

    name: str
    type: str | None
    place_name: str
    start: int
    end: int
    bounded: bool
    known: bool
    abbreviated: bool


def _names_for(type_: str | None) -> frozenset[str]:
    return gazetteer().provinces if type_ == "provincial_administrative_organisation" else place_names()


def _is_safe(text: str, word: TypeWord, cut: Cut) -> bool:
    """A strange name needs a safe type word before it, and after a blank an อำเภอ behind it."""
    if cut.known:
        return True
    return not word.strict and (word.end == word.name_start or is_before_label(text, cut.end))


def _own_cut(text: str, word: TypeWord) -> Cut | None:
    cut = cut_name(text, word.name_start, _names_for(word.type))
    return cut if cut is not None and _is_safe(text, word, cut) else None


def _local_cut(text: str, word: TypeWord, names: AbstractSet[str]) -> Cut | None:
    """A name that other places of the document bound: "เทศบาลนครแหลมฉบังจัดทำ"."""
    name = max((name for name in names if text.startswith(name, word.name_start)), key=len, default=None)
    if name is None or word.strict:
        return None
    return Cut(name, word.name_start + len(name), known=name in _names_for(word.type), bounded=False)


def _misspelt_cut(text: str, word: TypeWord, names: AbstractSet[str]) -> Cut | None:
    """One of these names with one letter wrong, where nothing ends it: "เทศบาลตำบลหางคงได้รับคะแนน"."""
    if word.strict or word.end != word.name_start:
        return None
    for name in sorted(name for name in names if len(name) >= _SHORTEST_MISSPELT):
        end = word.name_start + len(name)
        printed = text[word.name_start : end]
        if (
            len(printed) == len(name)
            and Levenshtein.distance(printed, name) == 1
            and not _CANNOT_BEGIN.match(text, end)
        ):
            return Cut(printed, end, known=printed in _names_for(word.type), bounded=True)
    return None


def _mention(word: TypeWord, cut: Cut) -> OrganisationMention:
    return OrganisationMention(
        name=word.name + cut.name,
        type=word.type,
        place_name=cut.name,
        start=word.start,
        end=cut.end,
        bounded=cut.bounded,
        known=cut.known,
        abbreviated=word.abbreviated,
    )


def _untyped(text: str, word: TypeWord) -> OrganisationMention | None:
    """A place that begins with the type word: "เทศบาลนครสวรรค์" dropped its type, its name is นครสวรรค์."""
    start = word.start + len(UNTYPED)
    if word.abbreviated or not start < word.end == word.name_start:
        return None
    whole = cut_name(text, start, place_names())
    if whole is None or not whole.known or whole.end <= word.end:
        return None
    return _mention(replace(word, type=None, name=UNTYPED), whole)


def _read(text: str, word: TypeWord, names: AbstractSet[str]) -> OrganisationMention | None:
    cut = _own_cut(text, word)
    local = _local_cut(text, word, names)
    if local is not None and (cut is None or (not cut.bounded and local.end > cut.end)):
        cut = local
    if cut is None or not cut.known:
        untyped = _untyped(text, word)
        if untyped is not None and (cut is None or cut is not local):
            return untyped
    cut = cut or _misspelt_cut(text, word, names)
    return _mention(word, cut) if cut is not None else None


def _typed(text: str, names: Collection[str]) -> list[OrganisationMention]:
    words = tuple(find_type_words(text))
    if not words:
        return []
    found = [_read(text, word, frozenset()) for word in words]
    local = {mention.place_name for mention in found if mention and mention.bounded and mention.type}
    if local or names:
        local |= set(names)
        found = [_read(text, word, local) for word in words]
    return [mention for mention in found if mention is not None]


def _special(name: str, start: int, end: int) -> OrganisationMention:
    return OrganisationMention(
        name=name,
        type="special",
        place_name=name,
        start=start,
        end=end,
        bounded=True,
        known=True,
        abbreviated=end - start < len(name),
    )


def find_organisations(text: str, names: Collection[str] = ()) -> Iterator[OrganisationMention]:
    """Every organisation named in running text, in order.

    A strange name that the text bounds once ("เทศบาลนครแหลมฉบัง ") is found again where it does not
    ("เทศบาลนครแหลมฉบังจัดทำ"); `names` adds place names bounded elsewhere in the same document.

    >>> [mention.name for mention in find_organisations("ขอให้เทศบาลตำบลพนมทวนถือปฏิบัติตาม")]
    ['เทศบาลตำบลพนมทวน']
    >>> list(find_organisations("ปลัดเทศบาล งานพัสดุ ขององค์การบริหารส่วนตำบลในปีงบประมาณ"))
    []
    """
    yield from _mentions(text, tuple(names))


@lru_cache(maxsize=4096)  # several recognisers look at the same passages
def _mentions(text: str, names: tuple[str, ...]) -> tuple[OrganisationMention, ...]:
    mentions = _typed(text, names)
    for name, start, end in find_specials(text):
        if not any(mention.start < end and start < mention.end for mention in mentions):
            mentions.append(_special(name, start, end))
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def parse_organisation(text: str) -> OrganisationMention | None:
    """The organisation that a whole text names, behind a word such as "ของ" or "ชื่อหน่วยงาน"; else None.

    >>> parse_organisation("ชื่อหน่วยงาน เทศบาลตำบลพนมทวน").place_name
    'พนมทวน'
    >>> parse_organisation("ปลัดเทศบาล")
    """
    for mention in (*find_organisations(text), *_strange(text)):
        if not text[mention.end :].strip(_END) and is_own_prefix(text[: mention.start]):
            return mention
    return None


def _strange(text: str) -> Iterator[OrganisationMention]:
    # "เทศบาลนคร แหลมฉบัง": alone in its text, a strange name may follow a blank.
    for word in find_type_words(text):
        cut = cut_name(text, word.name_start, _names_for(word.type))
        if cut is not None and not word.strict:
            yield _mention(word, cut)


def _consonants(name: str) -> str:
    return _VOWELS_AND_MARKS.sub("", name)


def _is_slip(name: str, other: str) -> bool:
    """Whether one name is likely the other, misspelt: a letter in short ones, two in long ones.

    Two names that the gazetteer both knows are two places, unless only a vowel or a tone mark differs.
    """
    allowed = 1 if min(len(name), len(other)) < _LONG_NAME else 2
    if Levenshtein.distance(name, other, score_cutoff=allowed) > allowed:
        return False
    both_known = name in place_names() and other in place_names()
    return not both_known or _consonants(name) == _consonants(other)


def same_organisation(name: str, other: str) -> bool:
    """Whether two names are spellings of one organisation: same type, and places that differ by a slip.

    >>> same_organisation("เทศบาลตำบลพนมทวน", "ทต.พนมทวณ"), same_organisation("เทศบาลตำบลพนมทวน", "อบต.พนมทวน")
    (True, False)
    >>> same_organisation("อบต.คลองห้า", "อบต.คลองหก")
    False
    """
    one, two = parse_organisation(name), parse_organisation(other)
    if one is None or two is None:
        return squash(name) == squash(other)
    if one.type is not None and two.type is not None and one.type != two.type:
        return False
    return one.place_name == two.place_name or _is_slip(one.place_name, two.place_name)


def name_variants(names: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Groups of spellings of one organisation each, in the order in which they first occur.

    >>> name_variants(["เทศบาลตำบลพนมทวน", "อบต.คลองห้า", "เทศบาลตำบลพนมทวณ"])
    (('เทศบาลตำบลพนมทวน', 'เทศบาลตำบลพนมทวณ'), ('อบต.คลองห้า',))
    """
    groups: list[list[str]] = []
    for name in dict.fromkeys(names):
        group = next((group for group in groups if same_organisation(group[0], name)), None)
        if group is None:
            groups.append([name])
        else:
            group.append(name)
    return tuple(map(tuple, groups))
