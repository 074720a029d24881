"""The words of offices: which office, person or "everyone" begins at a place of a text, and where its name ends."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from rapidfuzz import fuzz, process

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


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    units: dict[str, str]
    subunits: dict[str, str]
    names: re.Pattern[str]
    heads: re.Pattern[str]
    unit_heads: tuple[str, ...]
    general: re.Pattern[str]
    roles: re.Pattern[str]
    everyone: str
    every: re.Pattern[str]
    more: re.Pattern[str]
    within: re.Pattern[str]
    connectors: re.Pattern[str]
    tails: re.Pattern[str]
    labels: re.Pattern[str]


def squeeze(text: str) -> str:
    """A text without its blanks.

    >>> squeeze("งานแผนงาน และนโยบาย")
    'งานแผนงานและนโยบาย'
    """
    return "".join(text.split())


def _either(words: list[str]) -> str:
    return "|".join(re.escape(squeeze(word)) for word in sorted(words, key=len, reverse=True))


def _everyone(data: dict[str, Any]) -> re.Pattern[str]:
    # "ทุกสำนัก", "บุคลากรทุกคน", "ผู้บริหารและพนักงานทุกระดับ", "บุคลากรทั้งหมด"
    people, nouns = _either(data["people"]), _either(data["nouns"])
    every, whole = _either(data["every"]), _either(data["whole"])
    crowd = rf"(?:(?:{people})(?:/|,|และ)?)"
    return re.compile(rf"{crowd}*(?:{every})(?:{nouns})|{crowd}+(?:{whole})")


@cache
def _vocabulary() -> _Vocabulary:
    data = tomllib.loads((files(__package__) / "data" / "offices.toml").read_text("utf-8"))
    units = {squeeze(alias): unit["name"] for unit in data["unit"] for alias in (unit["name"], *unit["aliases"])}
    subunits = {squeeze(name): name for name in data["subunits"]["names"]}
    heads, words, everyone = data["heads"], data["words"], data["everyone"]
    either_head = _either([*heads["unit"], *heads["subunit"]])
    nouns = _either(everyone["nouns"])
    return _Vocabulary(
        units=units,
        subunits=subunits,
        names=re.compile(_either([*units, *subunits])),
        heads=re.compile(either_head),
        unit_heads=tuple(heads["unit"]),
        general=re.compile(rf"(?:{either_head})(?:/(?:{either_head}))*(?:{_either(heads['general'])})"),
        roles=re.compile(_either(data["roles"]["words"])),
        everyone=everyone["name"],
        every=_everyone(everyone),
        more=re.compile(rf"(?:/|,|และ|หรือ)?(?:(?:{_either(everyone['every'])})?(?:{nouns}))"),
        within=re.compile(_either(everyone["within"])),
        connectors=re.compile(_either(words["connectors"])),
        tails=re.compile(_either(words["tails"])),
        labels=re.compile(rf"(?:{_either(words['labels'])})(?=[:：])"),
    )


def begins_word(squashed: Squashed, at: int) -> bool:
    """Whether an office, a person or "everyone" begins here.

    >>> begins_word(Squashed.of("กองคลัง"), 0), begins_word(Squashed.of("และสิ่งแวดล้อม"), 3)
    (True, False)
    """
    words = _vocabulary()
    return any(pattern.match(squashed.text, at) for pattern in (words.heads, words.roles, words.every))


def connector_end(squashed: Squashed, at: int) -> int:
    """Where a connector ends after which an office begins; `at` itself if there is none.

    >>> connector_end(Squashed.of("และกองช่าง"), 0), connector_end(Squashed.of("และสิ่งแวดล้อม"), 0)
    (3, 0)
    """
    match = _vocabulary().connectors.match(squashed.text, at)
    return match.end() if match and begins_word(squashed, match.end()) else at


def skip_end(squashed: Squashed, at: int) -> int:
    """Where marks, numbering, labels and connectors end that stand before an office; `at` if there are none.

    >>> skip_end(Squashed.of("1. - กองคลัง"), 0)
    3
    """
    for pattern in (_NUMBERING, _SEPARATOR, _vocabulary().labels):
        match = pattern.match(squashed.text, at)
        if match:
            return match.end()
    return connector_end(squashed, at)


def _is_joined(squashed: Squashed, at: int) -> bool:
    """Whether a name goes on with "และ…" here: "กองสาธารณสุข และสิ่งแวดล้อม", not "กองคลังและกองช่าง"."""
    return _vocabulary().connectors.match(squashed.text, at) is not None and connector_end(squashed, at) == at


def _ends_name(squashed: Squashed, at: int) -> bool:
    """Whether a name of the vocabulary may end here."""
    text = squashed.text
    if at >= len(text) or _is_tail(squashed, at) or begins_word(squashed, at):
        return True
    if _is_joined(squashed, at):
        return False
    return bool(squashed.blank_before(at)) or not _THAI.match(text, at) or connector_end(squashed, at) > at


def _is_tail(squashed: Squashed, at: int) -> bool:
    return _vocabulary().tails.match(squashed.text, at) is not None


def _of_vocabulary(squashed: Squashed, at: int) -> Word | None:
    """The longest name of the vocabulary that begins here and may end where it ends."""
    match = _vocabulary().names.match(squashed.text, at)
    end = match.end() if match else at
    while end > at:
        printed = squashed.text[at:end]
        name = _vocabulary().units.get(printed) or _vocabulary().subunits.get(printed)
        if name is not None and _ends_name(squashed, end):
            kind: OfficeKind = "unit" if printed in _vocabulary().units else "subunit"
            return Word(kind, name, at, end, known=True)
        end -= 1
    return None


def _stops(squashed: Squashed, at: int, head_end: int) -> bool:
    """Whether a name that the vocabulary lacks ends here."""
    text = squashed.text
    if _SEPARATOR.match(text, at) or _NUMBERING.match(text, at) or connector_end(squashed, at) > at:
        return True
    if at == head_end:
        return False
    if squashed.blank_before(at):
        return begins_word(squashed, at) or _is_tail(squashed, at)
    match = _vocabulary().names.match(text, at)
    return match is not None and match.group() in _vocabulary().units


def _open_end(squashed: Squashed, start: int, head_end: int) -> int:
    at = head_end
    while at < len(squashed.text) and at - start < _LONGEST_NAME and not _stops(squashed, at, head_end):
        at += 1
    return at


def _by_head(squashed: Squashed, at: int) -> Word | None:
    head = _vocabulary().heads.match(squashed.text, at)
    if head is None:
        return None
    end = _open_end(squashed, at, head.end())
    name = squashed.text[at:end].rstrip(".")
    if end == head.end():
        return None
    kind: OfficeKind = "unit" if head.group().startswith(_vocabulary().unit_heads) else "subunit"
    alike = _alike(name) if kind == "unit" else None
    return Word(kind, alike or name, at, end, known=alike is not None)


def _alike(name: str) -> str | None:
    """The unit that a misspelt name means: "กองสาธารสุขและสิ่งแวดล้อม"."""
    if len(name) < _SHORTEST_ALIKE:
        return None
    best = process.extractOne(name, list(_vocabulary().units), scorer=fuzz.ratio, score_cutoff=_LIKENESS)
    return _vocabulary().units[best[0]] if best else None


def _role(squashed: Squashed, at: int) -> Word | None:
    head = _vocabulary().roles.match(squashed.text, at) or _vocabulary().general.match(squashed.text, at)
    if head is None:
        return None
    end = _open_end(squashed, at, head.end())
    return Word("role", " ".join(squashed.raw(at, end).split()), at, end, known=True)


def _all_of_them(squashed: Squashed, at: int) -> Word | None:
    text = squashed.text
    match = _vocabulary().every.match(text, at)
    if match is None:
        return None
    end = match.end()
    for pattern in (_vocabulary().more, _vocabulary().within):
        while (further := pattern.match(text, end)) and _ends_name(squashed, further.end()):
            end = further.end()
    if not _ends_name(squashed, end):
        return None
    return Word("everyone", _vocabulary().everyone, at, end, known=True)


def word_at(squashed: Squashed, at: int) -> Word | None:
    """The office, person or "everyone" that begins at a letter of the text; None where none does.

    >>> word = word_at(Squashed.of("กองสาธารณสุข และสิ่งแวดล้อม กองช่าง"), 0)
    >>> word.kind, word.name, word.known
    ('unit', 'กองสาธารณสุขและสิ่งแวดล้อม', True)
    """
    everyone = _all_of_them(squashed, at)
    if everyone is not None:
        return everyone
    if _vocabulary().general.match(squashed.text, at):
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
