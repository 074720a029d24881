"""The words of offices: which office, person or "everyone" begins at a place of a text, and where its name ends."""

import re
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz, process

from itareports.normalize.office_vocabulary import vocabulary
from itareports.normalize.squashed import Squashed

OfficeKind = Literal["unit", "subunit", "everyone", "role"]

_LIKENESS = 90
_SHORTEST_ALIKE = 8
_LONGEST_NAME = 60

_THAI = re.compile(r"[ก-๎]")
# "1. ", "๒) ", "(3) "; "ก. " and "ข) " only where a list may begin
_NUMBERING = re.compile(r"\(?[0-9๐-๙]{1,2}[.)]+(?![0-9๐-๙])")
_SEPARATOR = re.compile(r"[/,;:：|+&•·▪○●◦✓➢*()\[\]“”\"–—\-]")


@dataclass(frozen=True, slots=True)
class Word:
    """An office word at [start, end) of a squashed text; `known` where the vocabulary holds its name."""

    kind: OfficeKind
    name: str
    start: int
    end: int
    known: bool


def begins_word(squashed: Squashed, at: int) -> bool:
    """Whether an office, a person or "everyone" begins here.

    >>> begins_word(Squashed.of("กองคลัง"), 0), begins_word(Squashed.of("และสิ่งแวดล้อม"), 3)
    (True, False)
    """
    words = vocabulary()
    return any(pattern.match(squashed.text, at) for pattern in (words.heads, words.roles, words.every))


def connector_end(squashed: Squashed, at: int) -> int:
    """Where a connector ends after which an office begins; `at` itself if there is none.

    >>> connector_end(Squashed.of("และกองช่าง"), 0), connector_end(Squashed.of("และสิ่งแวดล้อม"), 0)
    (3, 0)
    """
    match = vocabulary().connectors.match(squashed.text, at)
    return match.end() if match and begins_word(squashed, match.end()) else at


def skip_end(squashed: Squashed, at: int) -> int:
    """Where the number, mark, label or connector ends that stands here before an office; `at` if there is none.

    >>> skip_end(Squashed.of("1. - กองคลัง"), 0), skip_end(Squashed.of("กองคลัง"), 0)
    (2, 0)
    """
    for pattern in (_NUMBERING, _SEPARATOR, vocabulary().labels):
        match = pattern.match(squashed.text, at)
        if match:
            return match.end()
    return connector_end(squashed, at)


def _is_joined(squashed: Squashed, at: int) -> bool:
    """Whether a name goes on with "และ…" here: "กองสาธารณสุข และสิ่งแวดล้อม", not "กองคลังและกองช่าง"."""
    return vocabulary().connectors.match(squashed.text, at) is not None and connector_end(squashed, at) == at


def _ends_name(squashed: Squashed, at: int) -> bool:
    """Whether a name of the vocabulary may end here."""
    text = squashed.text
    if at >= len(text) or _is_tail(squashed, at) or _begins_glued(squashed, at):
        return True
    if _is_joined(squashed, at):
        return False
    return bool(squashed.blank_before(at)) or not _THAI.match(text, at) or connector_end(squashed, at) > at


def _begins_glued(squashed: Squashed, at: int) -> bool:
    # "กองคลังกองช่าง" is two offices; "งานเลขานุการผู้บริหาร" is one, so persons do not count.
    words = vocabulary()
    return words.heads.match(squashed.text, at) is not None or words.every.match(squashed.text, at) is not None


def _is_tail(squashed: Squashed, at: int) -> bool:
    return vocabulary().tails.match(squashed.text, at) is not None


def _of_vocabulary(squashed: Squashed, at: int) -> Word | None:
    """The longest name of the vocabulary that begins here and may end where it ends."""
    match = vocabulary().names.match(squashed.text, at)
    end = match.end() if match else at
    while end > at:
        printed = squashed.text[at:end]
        name = vocabulary().units.get(printed) or vocabulary().subunits.get(printed)
        if name is not None and _ends_name(squashed, end):
            kind: OfficeKind = "unit" if printed in vocabulary().units else "subunit"
            return Word(kind, name, at, end, known=True)
        end -= 1
    return None


def _stops(squashed: Squashed, at: int, head_end: int) -> bool:
    """Whether a name that the vocabulary lacks ends here."""
    text = squashed.text
    if _SEPARATOR.match(text, at) or _NUMBERING.match(text, at) or connector_end(squashed, at) > at:
        return True
    if squashed.blank_before(at) and not (at == head_end and _wants_more(text[:at])):
        return begins_word(squashed, at) or (at > head_end and _is_tail(squashed, at))
    if at == head_end:
        return False
    match = vocabulary().names.match(text, at)
    return match is not None and match.group() in vocabulary().units


def _wants_more(text: str) -> bool:
    # "ผู้อำนวยการ กองคลัง" is one person, "ปลัดเทศบาล กองคลัง" two words.
    return text.endswith(vocabulary().wanting)


def _open_end(squashed: Squashed, start: int, head_end: int) -> int:
    at = head_end
    while at < len(squashed.text) and at - start < _LONGEST_NAME and not _stops(squashed, at, head_end):
        at += 1
    return at


def _by_head(squashed: Squashed, at: int) -> Word | None:
    head = vocabulary().heads.match(squashed.text, at)
    if head is None:
        return None
    end = _open_end(squashed, at, head.end())
    name = squashed.text[at:end].rstrip(".")
    if vocabulary().only_heads.fullmatch(name):
        return None
    kind: OfficeKind = "unit" if head.group().startswith(vocabulary().unit_heads) else "subunit"
    alike = _alike(name) if kind == "unit" else None
    return Word(kind, alike or name, at, end, known=alike is not None)


def _alike(name: str) -> str | None:
    """The unit that a misspelt name means: "กองสาธารสุขและสิ่งแวดล้อม"."""
    if len(name) < _SHORTEST_ALIKE:
        return None
    best = process.extractOne(name, list(vocabulary().units), scorer=fuzz.ratio, score_cutoff=_LIKENESS)
    return vocabulary().units[best[0]] if best else None


def _role(squashed: Squashed, at: int) -> Word | None:
    head = vocabulary().roles.match(squashed.text, at) or vocabulary().general.match(squashed.text, at)
    if head is None:
        return None
    end = _open_end(squashed, at, head.end())
    return Word("role", " ".join(squashed.raw(at, end).split()), at, end, known=True)


def _is_noun(squashed: Squashed, start: int, end: int) -> bool:
    # "ทุกกอง/สำนัก" goes on, "ทุกกอง/สำนักปลัด" names another office.
    return _ends_name(squashed, end) and _of_vocabulary(squashed, start) is None


def _all_of_them(squashed: Squashed, at: int) -> Word | None:
    text = squashed.text
    match = vocabulary().every.match(text, at)
    if match is None:
        return None
    end = match.end()
    while (more := vocabulary().more.match(text, end)) and _is_noun(squashed, more.start("noun"), more.end()):
        end = more.end()
    while (within := vocabulary().within.match(text, end)) and _ends_name(squashed, within.end()):
        end = within.end()
    if not _ends_name(squashed, end):
        return None
    return Word("everyone", vocabulary().everyone, at, end, known=True)


def word_at(squashed: Squashed, at: int) -> Word | None:
    """The office, person or "everyone" that begins at a letter of the text; None where none does.

    >>> word = word_at(Squashed.of("กองสาธารณสุข และสิ่งแวดล้อม กองช่าง"), 0)
    >>> word.kind, word.name, word.known
    ('unit', 'กองสาธารณสุขและสิ่งแวดล้อม', True)
    """
    everyone = _all_of_them(squashed, at)
    if everyone is not None:
        return everyone
    if vocabulary().general.match(squashed.text, at):
        return _role(squashed, at)
    return _of_vocabulary(squashed, at) or _role(squashed, at) or _by_head(squashed, at)


def tail_end(squashed: Squashed, at: int) -> int:
    """Where the words end that follow an office without being part of its name; `at` if there are none.

    >>> tail_end(Squashed.of("กองคลังเป็นผู้รับผิดชอบหลัก/กองช่าง"), 7)
    27
    """
    return _open_end(squashed, at, at + 1) if _is_tail(squashed, at) else at


def unknown_end(squashed: Squashed, at: int) -> int:
    """Where a text ends that begins with no office word: at a mark, or at a blank before an office.

    >>> unknown_end(Squashed.of("ท่านใดก็ได้ กองช่าง"), 0)
    11
    """
    return max(_open_end(squashed, at, at), at + 1)
