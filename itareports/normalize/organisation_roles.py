"""Whether a text puts an organisation into the place of the one that reports, or names it as somebody else."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from itareports.normalize.organisations import OrganisationMention, find_organisations
from itareports.normalize.text import squash

BEFORE, AFTER = 110, 60
"""So many characters around a name tell its role."""

UPGRADED = frozenset(
    {
        "subdistrict_administrative_organisation",
        "subdistrict_municipality",
        "town_municipality",
        "city_municipality",
    }
)
"""An อบต. becomes a เทศบาล, a town a city: of these, two of one place may be one organisation, before and after."""

# "นายกเทศมนตรีตำบลปัว" is the head of เทศบาลตำบลปัว
_MAYOR = re.compile(r"เทศมนตรี(?=\s*(?:ตำบล|เมือง|นคร))")
# What may stand between a role and the name: "ของ", " (ITA) ", "ประจำปีงบประมาณ พ.ศ. 2566 ", "ภายในหน่วยงานของ"
_GLUE = re.compile(
    r"""
    (?: ของ | ใน | แห่ง | [():ฯ] | ita | integrityandtransparencyassessment | ภายในหน่วยงาน | ในการดำเนินงาน | หน่วยงานภาครัฐ
      | (?:ประจำ)? ปี (?:งบประมาณ)? (?:พ\.?ศ\.?)? [0-9]{4} )* $
    """,
    re.VERBOSE,
)
# "เทศบาลตำบลปัว อำเภอปัว จังหวัดน่าน ได้รับ"
_SEAT = re.compile(r"^ \s* (?: (?: ตำบล | อำเภอ | จังหวัด | [ตอจ][.] ) \s? [^\s]+ \s* )+", re.VERBOSE)
# A new item of a list is another matter.
_ITEM = re.compile(r"\n \s* (?: [-•*] | [(]? [0-9๐-๙]{1,2} [.)] )", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class _Role:
    name: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Roles:
    roles: tuple[_Role, ...]
    elsewhere: re.Pattern[str]


@cache
def _roles() -> _Roles:
    data = tomllib.loads((files(__package__) / "data" / "organisation_roles.toml").read_text("utf-8"))
    roles = tuple(
        _Role(entry["name"], tuple(map(squash, entry["before"])), tuple(map(squash, entry["after"])))
        for entry in data["role"]
    )
    words = sorted(map(squash, data["elsewhere"]["words"]), key=len, reverse=True)
    return _Roles(roles, re.compile("|".join(map(re.escape, words))))


def find_heads_too(text: str) -> Iterator[OrganisationMention]:
    """Every organisation named in a text, also by its mayor, whose title holds the name: "นายกเทศมนตรีตำบลปัว".

    >>> [mention.name for mention in find_heads_too("เสนอนายกเทศมนตรีตำบลปัวลงนาม")]
    ['เทศบาลตำบลปัว']
    """
    if "เทศมนตรี" not in text:
        yield from find_organisations(text)
        return
    titles = {match.start() for match in _MAYOR.finditer(text)}
    # Two blanks keep every letter at its place.
    for mention in find_organisations(_MAYOR.sub("  เทศบาล", text)):
        yield replace(mention, start=mention.start - 2) if mention.start - 2 in titles else mention


def own_role(text: str, start: int, end: int) -> str | None:
    """The part of the reporting organisation that the one named here plays: title, score, staff, act; None if none.

    >>> text = "ผลการประเมินของเทศบาลตำบลปัว เท่ากับ 80.42"
    >>> own_role(text, 15, 28), own_role("ประชุมร่วมกับเจ้าหน้าที่ของเทศบาลตำบลปัว", 27, 40)
    ('score', None)
    """
    before, after = text[max(0, start - BEFORE) : start], text[end : end + AFTER]
    before, after = squash(_ITEM.split(before)[-1]), squash(_SEAT.sub("", _ITEM.split(after)[0]))
    if is_elsewhere(before + "\n" + after):
        return None
    said = _GLUE.sub("", before)
    for role in _roles().roles:
        if said.endswith(role.before) or after.startswith(role.after):
            return role.name
    return None


def is_elsewhere(text: str) -> bool:
    """Whether words of a text tell that an organisation in it is a partner, a model, a neighbour or a source.

    >>> is_elsewhere("ศึกษาดูงาน ณ เทศบาลนครยะลา"), is_elsewhere("สำนักปลัดเทศบาลตำบลปัว")
    (True, False)
    """
    return _roles().elsewhere.search(squash(text)) is not None


def may_be_one(mention: OrganisationMention, own: OrganisationMention) -> bool:
    """Whether two names may be one organisation: upgraded between them, shortened, or without its type.

    >>> one, two = (next(find_organisations(name)) for name in ("อบต.คลองห้า", "เทศบาลตำบลคลองห้า"))
    >>> may_be_one(one, two)
    True
    """
    if mention.type == own.type or None in (mention.type, own.type):
        names = sorted((mention.place_name, own.place_name), key=len)
        return names[1].startswith(names[0]) or names[1].endswith(names[0])
    return mention.place_name == own.place_name and {mention.type, own.type} <= UPGRADED
