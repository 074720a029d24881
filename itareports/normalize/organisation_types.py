"""The type words of local administrative organisations ("เทศบาลตำบล", "อบต.") and where they stand in a text."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

UNTYPED = "เทศบาล"
_NEAR = 24

# "โรงเรียนเทศบาลบ้านหนองบัว" is a school, "สันนิบาตเทศบาลแห่งประเทศไทย" a league.
_OTHER_BODY = re.compile(r"(?: โรงเรียน | สันนิบาต ) \s* $", re.VERBOSE)
# "สำนักปลัดเทศบาล ตำบลพนมทวน": after these, ตำบล begins an address.
_OFFICE_OF = re.compile(r"(?: ปลัด | สำนักงาน | พนักงาน ) $", re.VERBOSE)
# "แผนของเมืองพัทยา", "กรุงเทพมหานคร\nรายงาน": the body; elsewhere the names are places ("เขตดุสิต กรุงเทพมหานคร").
_BODY = re.compile(r"(?: \A | \n | ของ | หน่วยงาน | โดย | แห่ง | สำนักงาน ) [\s:：\"“]* $", re.VERBOSE)
_THAI = re.compile(r"[ก-๎]")


@dataclass(frozen=True, slots=True)
class TypeWord:
    """A type word at its place; its name begins at `name_start`, after `end` and blanks.

    `strict`: only a name of the gazetteer makes it an organisation, as "เทศบาล" and "ตรวจสอบต.ค." show.
    """

    type: str | None
    name: str
    start: int
    end: int
    name_start: int
    abbreviated: bool
    strict: bool


@dataclass(frozen=True, slots=True)
class _Types:
    names: dict[str, str]
    pattern: re.Pattern[str]
    specials: dict[str, str]
    special: re.Pattern[str]
    prefix: re.Pattern[str]


def _form(form: str) -> str:
    return r"\s*".join(map(re.escape, form.split("~")))


def _abbreviation(letters: str) -> str:
    return r"\.?\s?".join(letters)


@cache
def _types() -> _Types:
    data = tomllib.loads((files(__package__) / "data" / "organisation_types.toml").read_text("utf-8"))
    types = data["type"]
    full = "|".join(f"(?P<{entry['type']}>{'|'.join(map(_form, entry['forms']))})" for entry in types)
    short = "|".join(
        f"(?P<short_{entry['type']}>{'|'.join(map(_abbreviation, entry['abbreviations']))})" for entry in types
    )
    specials = {form: entry["name"] for entry in data["special"] for form in entry["forms"]}
    words = "|".join(map(re.escape, data["prefixes"]["words"]))
    return _Types(
        names={entry["type"]: entry["name"] for entry in types},
        pattern=re.compile(rf"(?:{full}|(?P<untyped>{UNTYPED})|(?:{short})(?P<dot>\s?\.)?)(?P<gap>\s*)"),
        specials=specials,
        special=re.compile("|".join(map(re.escape, specials))),
        prefix=re.compile(rf"[\s\-*•#\d.)(“\"]*(?:(?:{words})[\s:：“\"]*)*"),
    )


def _group(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return next(name for name in groups if groups[name] is not None and name not in {"dot", "gap"})


def _is_other(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _NEAR) : match.start()]
    if _OTHER_BODY.search(before):
        return True
    printed = match.group()[: -len(match["gap"]) or None]
    return printed.startswith(UNTYPED) and bool(re.search(r"\s", printed)) and bool(_OFFICE_OF.search(before))


def find_type_words(text: str) -> Iterator[TypeWord]:
    """Every type word that may begin an organisation's name.

    >>> [(word.type, word.abbreviated) for word in find_type_words("อบต.คลองห้า และเทศบาลตำบลพนมทวน")]
    [('subdistrict_administrative_organisation', True), ('subdistrict_municipality', False)]
    """
    yield from _type_words(text)


@lru_cache(maxsize=4096)  # several recognisers look at the same passages
def _type_words(text: str) -> tuple[TypeWord, ...]:
    return tuple(_find(text))


def _find(text: str) -> Iterator[TypeWord]:
    for match in _types().pattern.finditer(text):
        if _is_other(text, match):
            continue
        group = _group(match)
        type_ = None if group == "untyped" else group.removeprefix("short_")
        abbreviated = group.startswith("short_")
        glued = match.start() > 0 and _THAI.match(text, match.start() - 1) is not None
        if type_ is None and match["gap"]:
            continue
        if abbreviated and match["dot"] is None and glued:
            continue
        yield TypeWord(
            type=type_,
            name=UNTYPED if type_ is None else _types().names[type_],
            start=match.start(),
            end=match.start("gap"),
            name_start=match.end(),
            abbreviated=abbreviated,
            strict=type_ is None or (abbreviated and (glued or match["dot"] is None)),
        )


@cache
def printed_type_words() -> tuple[str, ...]:
    """Every type word as a text without blanks prints it, and the bodies of their own kind; the longest first.

    >>> "อบต." in printed_type_words(), printed_type_words()[-1]
    (True, 'ทม.')
    """
    data = tomllib.loads((files(__package__) / "data" / "organisation_types.toml").read_text("utf-8"))
    full = (form.replace("~", "") for entry in data["type"] for form in entry["forms"])
    short = (f"{letters}." for entry in data["type"] for letters in entry["abbreviations"])
    special = (form for entry in data["special"] for form in entry["forms"])
    return tuple(sorted({*full, *short, *special, UNTYPED}, key=lambda word: (-len(word), word)))


def find_specials(text: str) -> Iterator[tuple[str, int, int]]:
    """Where กรุงเทพมหานคร and เมืองพัทยา are named, outside addresses.

    >>> list(find_specials("แผนของเมืองพัทยา")), list(find_specials("เขตดุสิต กรุงเทพมหานคร"))
    ([('เมืองพัทยา', 6, 16)], [])
    """
    for match in _types().special.finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        if _BODY.search(before):
            yield _types().specials[match.group()], match.start(), match.end()


def is_own_prefix(text: str) -> bool:
    """Whether a text holds nothing but what may stand before an organisation's name.

    >>> is_own_prefix("ชื่อหน่วยงาน : "), is_own_prefix("ปลัด")
    (True, False)
    """
    return _types().prefix.fullmatch(text) is not None
