"""Where a place name ends in running Thai, which prints no blanks between words."""

import re
import tomllib
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from itareports.normalize.gazetteer import place_names

_LONGEST_UNKNOWN = 24

# One name: "พนมทวน", "ท่าเดื่อ-มืดกา"; digits, ฯ and ๆ end it.
_RUN = re.compile(
    r"""
    [ก-ฮะ-ฺเ-ๅ็-๎]+
    (?: - [ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]* )?
    """,
    re.VERBOSE,
)
# "จ.ป.ร.", a subdistrict of Ranong
_INITIALS = re.compile(r"(?:[ก-ฮ]\.){2,}")
# What may follow a name at once: "พนมทวนอำเภอพนมทวน", "ต.พนมทวนอ.พนมทวนจ.กาญจนบุรี".
_LABEL = re.compile(r"\s*(?: ตำบล | อำเภอ | จังหวัด | แขวง | เขต | [ตอจ] \s? \. (?! \s? [ก-ฮ] \. ) ) \s*", re.VERBOSE)
# "เทศบาลตำบลก-เทศบาลตำบลข": the dash joins two organisations, not one name.
_JOINED = re.compile(r"-(?= เทศบาล | องค์ | อำเภอ | จังหวัด | ตำบล )", re.VERBOSE)
# Vowels and marks that hang on the consonant before them cannot begin a word.
_DEPENDENT = re.compile(r"[ะ-ฺๅ็-๎]")


@dataclass(frozen=True, slots=True)
class Cut:
    """A name and its end in the text; `bounded` where the text itself ends it, `known` to the given names."""

    name: str
    end: int
    known: bool
    bounded: bool


@dataclass(frozen=True, slots=True)
class _Words:
    after: tuple[str, ...]
    ending: frozenset[str]
    inside: re.Pattern[str]
    everyday: frozenset[str]


@cache
def _words() -> _Words:
    data = tomllib.loads((files(__package__) / "data" / "place_words.toml").read_text("utf-8"))
    inside = "|".join(map(re.escape, data["inside"]))
    everyday, ending = frozenset(data["everyday"]), frozenset(data["ending"])
    return _Words(tuple(data["after"]), ending, re.compile(f"(?<=.)(?:{inside})"), everyday)


def is_before_label(text: str, at: int) -> bool:
    """Whether an อำเภอ, จังหวัด or their like follows.

    >>> is_before_label("พนมทวน อำเภอพนมทวน", 6)
    True
    """
    return _LABEL.match(text, at) is not None


def _is_before_place(text: str, at: int) -> bool:
    # "ตำบลและ อำเภอทุ่งช้าง" names a place, "ตำบลและอำเภอในจังหวัด" none.
    label = _LABEL.match(text, at)
    return label is not None and bool(_longest_prefix(_run(text, label.end()), place_names()))


def _run(text: str, start: int) -> str:
    match = _RUN.match(text, start)
    if match is None or _DEPENDENT.match(text, start):
        return ""
    return _JOINED.split(match.group())[0]


def _is_known(name: str, names: AbstractSet[str]) -> bool:
    return name in names or ("-" in name and all(part in names for part in name.split("-")))


def _longest_prefix(run: str, names: AbstractSet[str]) -> str:
    for length in range(len(run), 1, -1):
        if _is_known(run[:length], names) and not _DEPENDENT.match(run, length):
            return run[:length]
    return ""


def _known_cut(text: str, start: int, run: str, names: AbstractSet[str]) -> Cut | None:
    name = _longest_prefix(run, names)
    if not name:
        return None
    end = start + len(name)
    labelled = is_before_label(text, end)
    if name in _words().everyday and not _is_before_place(text, end):
        return None
    if name == run or labelled:
        return Cut(name, end, known=True, bounded=True)
    if text.startswith(_words().after, end) and run[len(name) :] not in _words().ending:
        return Cut(name, end, known=True, bounded=False)
    return None


def _unknown_cut(text: str, start: int, run: str) -> Cut | None:
    name = run
    label = next((at for at in range(2, len(run)) if is_before_label(text, start + at) and run[at] != " "), None)
    if label is not None:
        name = run[:label]
    phrase = name.startswith(_words().after) or _words().inside.search(name)
    if phrase or not 2 <= len(name) <= _LONGEST_UNKNOWN or _abbreviation(text, start + len(name)):
        return None
    return Cut(name, start + len(name), known=False, bounded=True)


def _abbreviation(text: str, end: int) -> bool:
    # "ต.ค.", "อ.บ.ต.": one or two letters and a dot are no name.
    return text.startswith(".", end)


def cut_name(text: str, start: int, names: AbstractSet[str]) -> Cut | None:
    """The place name that begins at `start`, or None where no name or no certain end of one is found.

    The longest of `names` wins where the text or a common word ends it; a name not among `names` counts only
    where a blank, a mark or an อำเภอ ends it and no common word is part of it.

    >>> cut_name("พนมทวนถือปฏิบัติตามระเบียบ", 0, frozenset({"พนม", "พนมทวน"}))
    Cut(name='พนมทวน', end=6, known=True, bounded=False)
    >>> cut_name("เป็นประจำทุกวัน", 0, frozenset())
    """
    initials = _INITIALS.match(text, start)
    if initials is not None and initials.group() in names:
        return Cut(initials.group(), initials.end(), known=True, bounded=True)
    run = _run(text, start)
    if not run:
        return None
    return _known_cut(text, start, run, names) or _unknown_cut(text, start, run)
