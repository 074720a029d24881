"""Who is responsible: the offices, persons and bodies that a cell of "ผู้รับผิดชอบ" names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from itareports.normalize.office_words import OfficeKind, skip_end, tail_end, unknown_end, word_at
from itareports.normalize.organisations import find_organisations
from itareports.normalize.placeholders import is_placeholder, without_placeholders
from itareports.normalize.squashed import Squashed

__all__ = ["Office", "is_placeholder", "parse_offices"]


@dataclass(frozen=True, slots=True)
class Office:
    """One office; `known` where the vocabulary holds it. Neither unit nor sub-unit: the words meant nothing to us."""

    unit: str | None
    subunit: str | None
    raw: str
    known: bool


@dataclass(frozen=True, slots=True)
class _Item:
    """A word in its cell; `tight` where only blanks or a bracket part it from the item before.

    `own_line`: a line break stands before it.
    """

    kind: OfficeKind | Literal["unknown"]
    name: str
    raw: str
    known: bool
    tight: bool
    bracketed: bool
    own_line: bool


def _read(printed: str, text: str) -> Iterator[_Item]:
    """The items of a cell in order; `text` is the cell with its placeholders and organisations blanked out."""
    squashed = Squashed.of(text)
    at, tight, depth = 0, True, 0
    while at < len(squashed.text):
        after = skip_end(squashed, at)
        if after > at:
            mark = squashed.text[at:after]
            depth = max(0, depth + mark.count("(") + mark.count("[") - mark.count(")") - mark.count("]"))
            tight = tight and mark in "()[]"
            at = after
            continue
        own_line = "\n" in squashed.blank_before(at)
        word = word_at(squashed, at)
        end = tail_end(squashed, word.end) if word is not None else unknown_end(squashed, at)
        raw = " ".join(printed[slice(*squashed.span(at, end))].split())
        if word is not None:
            yield _Item(word.kind, word.name, raw, word.known, tight, depth > 0, own_line)
        elif any(letter.isalpha() for letter in raw):
            yield _Item("unknown", raw, raw, known=False, tight=tight, bracketed=depth > 0, own_line=own_line)
        at, tight = end, True


def _without_notes(items: Sequence[_Item]) -> list[_Item]:
    """Strange words in brackets behind an office are a note on it: "กองคลัง (หลัก)"."""
    kept: list[_Item] = []
    for item in items:
        if item.kind == "unknown" and item.bracketed and item.tight and kept:
            last = kept.pop()
            item = replace(last, raw=f"{last.raw} ({item.raw})")
        kept.append(item)
    return kept


def _parent(items: Sequence[_Item], first: int, last: int, *, units_first: bool) -> _Item | None:
    """The unit that the sub-units items[first..last] belong to, by what stands next to them."""
    before = items[first - 1] if first > 0 and items[first - 1].kind == "unit" else None
    behind = items[last + 1] if last + 1 < len(items) and items[last + 1].kind == "unit" else None
    leads = behind is not None and behind.tight and not (units_first and behind.own_line)
    # "หน่วยตรวจสอบภายใน", and on the next line "งานนิติการ สำนักปลัดเทศบาล": what shares a line belongs together.
    if leads and items[first].own_line and behind is not None and not behind.own_line:
        return behind
    follows = before is not None and items[first].tight
    if follows and (units_first or (items[first].bracketed and not leads)):
        return before
    if leads:
        return behind
    return before if units_first else None


def _offices(items: Sequence[_Item]) -> Iterator[Office]:
    kinds = [item.kind for item in items if item.kind in {"unit", "subunit"}]
    units_first = bool(kinds) and kinds[0] == "unit"
    parents: dict[int, _Item | None] = {}
    at = 0
    while at < len(items):
        last = at
        while items[at].kind == "subunit" and last + 1 < len(items) and items[last + 1].kind == "subunit":
            last += 1
        if items[at].kind == "subunit":
            parent = _parent(items, at, last, units_first=units_first)
            parents |= dict.fromkeys(range(at, last + 1), parent)
        at = last + 1
    with_children = [parent for parent in parents.values() if parent is not None]
    for index, item in enumerate(items):
        if item.kind == "subunit":
            yield _of_subunit(item, parents[index])
        elif not any(item is parent for parent in with_children):
            yield Office(None if item.kind == "unknown" else item.name, None, item.raw, item.known)


def _of_subunit(item: _Item, parent: _Item | None) -> Office:
    if parent is None:
        return Office(None, item.name, item.raw, item.known)
    return Office(parent.name, item.name, f"{parent.raw} {item.raw}", item.known and parent.known)


# "ทุกส่วนราชการ ยกเว้นหน่วยตรวจสอบภายใน", "กองคลัง (ยกเว้นงานพัสดุ)", "กองคลัง โทร. 0 7521 8017 ต่อ 122"
_EXCEPTED = re.compile(
    r"""
    ยกเว้น [^)\n]*
    | (?:เบอร์)? โทร (?:ศัพท์|สาร)? \.? \s*+ [0-9๐-๙] [0-9๐-๙\s,–-]* (?: ต่อ \s* [0-9๐-๙] [0-9๐-๙\s,–-]* )?
    """,
    re.VERBOSE,
)


def _without_organisations(text: str) -> str:
    for mention in find_organisations(text):
        text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    return text


def parse_offices(text: str) -> tuple[Office, ...]:
    """The offices of a cell: one entry per office, one per sub-unit where an office's sub-units are printed.

    A sub-unit belongs to the unit before it ("กองคลัง งานพัสดุ"), or, where the cell begins with a sub-unit, to the
    unit that follows at once ("(ฝ่ายอำนวยการ) สำนักปลัดเทศบาล"). Persons and bodies are units under their own words.
    The organisation's own name is no office unless nothing else is printed, and neither is who is excepted.

    >>> [(office.unit, office.subunit) for office in parse_offices("กองคลัง/สำนักปลัดเทศบาล งานการเจ้าหน้าที่")]
    [('กองคลัง', None), ('สำนักปลัด', 'งานการเจ้าหน้าที่')]
    >>> parse_offices("กองงาน........")
    ()
    """
    if is_placeholder(text):
        return ()
    plain = _EXCEPTED.sub(lambda match: " " * len(match[0]), without_placeholders(text))
    found = tuple(_offices(_without_notes(list(_read(text, _without_organisations(plain))))))
    if not found:
        own = find_organisations(plain)
        found = tuple(Office(name.name, None, plain[name.start : name.end], known=True) for name in own)
    return tuple(dict.fromkeys(found))
