"""Provinces, districts and subdistricts: their names in the gazetteer's form, and whether they belong together.

All checks are soft: they give True, False or None (the gazetteer does not know the name), never an error.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from itareports.normalize.gazetteer import BANGKOK, gazetteer, upcountry_districts
from itareports.normalize.place_names import cut_name, is_before_label

PlaceKind = Literal["province", "district", "subdistrict"]

# "กรุงเทพฯ", "กทม."
_BANGKOK = frozenset({"กรุงเทพ", "กรุงเทพฯ", "กทม", "กทม.", "กรุงเทพมหานครฯ"})
# "จังหวัด กาญจนบุรี", "จ.กาญจนบุรี", "อำเภอเมืองลำพูน", "ต.คลองห้า"; "จ.ป.ร." is a name
_OWN_LABEL = re.compile(r"^ (?: จังหวัด | อำเภอ | กิ่งอำเภอ | ตำบล | แขวง | [จอต]\. (?![ก-ฮ]\.) )", re.VERBOSE)
# "อำเภอ พนมทวน จังหวัด กาญจนบุรี", "ต.เลาขวัญ อ.เลาขวัญ จ.กาญจนบุรี"
_LABEL = re.compile(
    r"""
    (?: (?P<province>จังหวัด | จ\s?\.) | (?P<district>อำเภอ | อ\s?\.) | (?P<subdistrict>ตำบล | ต\s?\.) )
    (?P<gap> \s{0,3} )
    """,
    re.VERBOSE,
)
# "เทศบาลตำบล", "นายกเทศมนตรีตำบล", "องค์การบริหารส่วนจังหวัด": the type of an organisation, not a place.
_IN_TYPE = re.compile(r"(?: เทศบาล | เทศมนตรี | ส่วน | สภา ) \s* $", re.VERBOSE)
# "พ.ต.ท.", "อบต.", "ทต.": the last letters of another abbreviation.
_IN_ABBREVIATION = re.compile(r"[ก-๎.]$")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A labelled place in running text; start and end hold the label too, `known` is the gazetteer's word."""

    kind: PlaceKind
    name: str
    start: int
    end: int
    known: bool


def _bare(text: str) -> str:
    return _OWN_LABEL.sub("", re.sub(r"\s+", "", text))


def parse_province(text: str) -> str | None:
    """The province a text names, labelled or not; only the 77 that exist.

    >>> parse_province("จังหวัด กาญจนบุรี"), parse_province("กทม."), parse_province("พนมทวน")
    ('กาญจนบุรี', 'กรุงเทพมหานคร', None)
    """
    name = _bare(text)
    if name in _BANGKOK:
        return BANGKOK
    return name if name in gazetteer().provinces else None


def district_name(text: str, province: str | None = None) -> str | None:
    """The gazetteer's form of a district; a bare เมือง is a name only beside its province.

    >>> district_name("อำเภอเมือง", "ลำพูน"), district_name("อ.เมืองลำพูน"), district_name("อำเภอเมือง")
    ('เมืองลำพูน', 'เมืองลำพูน', None)
    """
    name = _bare(text)
    where = parse_province(province) if province is not None else None
    choices = [name, f"เขต{name}"]
    if name in {"เมือง", "เมืองฯ"}:
        choices = [f"เมือง{where}"] if where is not None else []
    found = [choice for choice in choices if choice in gazetteer().provinces_of_district]
    if where is not None:
        found.sort(key=lambda choice: where not in gazetteer().provinces_of_district[choice])
    return found[0] if found else None


def provinces_of_district(name: str) -> frozenset[str]:
    """The provinces that have a district of this name; several share theirs.

    >>> sorted(provinces_of_district("พนมทวน")), len(provinces_of_district("เฉลิมพระเกียรติ"))
    (['กาญจนบุรี'], 5)
    """
    known = district_name(name)
    return gazetteer().provinces_of_district[known] if known is not None else frozenset()


def district_in_province(district: str, province: str) -> bool | None:
    """Whether the district lies in the province; None where either is unknown.

    >>> district_in_province("พนมทวน", "กาฬสินธุ์"), district_in_province("พนมทวน", "กาญจนบุรี")
    (False, True)
    >>> district_in_province("พนมทวนน", "กาญจนบุรี")
    """
    where = parse_province(province)
    name = district_name(district, province)
    if where is None or name is None:
        return None
    return where in gazetteer().provinces_of_district[name]


def _code(subdistrict: str, district: str, province: str) -> str | None:
    where, within = parse_province(province), district_name(district, province)
    if where is None or within is None:
        return None
    return gazetteer().subdistrict_codes.get((where, within, _bare(subdistrict)))


def subdistrict_in_district(subdistrict: str, district: str, province: str) -> bool | None:
    """Whether the subdistrict lies in the district; None where a name is unknown or the district is elsewhere.

    >>> subdistrict_in_district("คลองห้า", "คลองหลวง", "ปทุมธานี"), subdistrict_in_district("พนมทวน", "คลองหลวง", "ปทุมธานี")
    (True, False)
    """
    if not district_in_province(district, province) or _bare(subdistrict) not in gazetteer().subdistricts:
        return None
    return _code(subdistrict, district, province) is not None


def subdistrict_code(subdistrict: str, district: str, province: str) -> str | None:
    """The six-digit code of the Department of Provincial Administration.

    >>> subdistrict_code("ตำบลคลองห้า", "คลองหลวง", "จังหวัดปทุมธานี")
    '130205'
    """
    return _code(subdistrict, district, province)


@cache
def _names_of(kind: PlaceKind) -> frozenset[str]:
    match kind:
        case "province":
            return gazetteer().provinces
        case "district":
            return upcountry_districts()
        case "subdistrict":
            return gazetteer().subdistricts


def _is_label(text: str, label: re.Match[str], previous_end: int) -> bool:
    before = text[max(0, label.start() - 12) : label.start()]
    if _IN_TYPE.search(before):
        return False
    abbreviated = label.group().rstrip().endswith(".")
    return not abbreviated or label.start() == previous_end or not _IN_ABBREVIATION.search(before)


def find_places(text: str) -> Iterator[PlaceMention]:
    """Every labelled place in running text, in order.

    A name the gazetteer lacks counts only where the text itself ends it, and after a blank only where another
    labelled place follows: "จังหวัด ที่ประสบภัย" names no province.

    >>> [(place.kind, place.name) for place in find_places("อำเภอ พนมทวน จังหวัด กาญจนบุรี")]
    [('district', 'พนมทวน'), ('province', 'กาญจนบุรี')]
    """
    end = 0
    for label in _LABEL.finditer(text):
        kind = _kind_of(label)
        if label.start() < end or not _is_label(text, label, end):
            continue
        cut = cut_name(text, label.end(), _names_of(kind))
        if cut is None or not (cut.known or not label["gap"] or is_before_label(text, cut.end)):
            continue
        end = cut.end
        yield PlaceMention(kind, cut.name, label.start(), cut.end, cut.known)


def _kind_of(label: re.Match[str]) -> PlaceKind:
    if label["province"] is not None:
        return "province"
    return "district" if label["district"] is not None else "subdistrict"
