"""The provinces, districts and subdistricts of Thailand, from the geothai package, as plain dictionaries.

geothai's own `match` builds a large index at its first use; three dictionaries built once answer all we ask.
"""

from dataclasses import dataclass
from functools import cache

import geothai

BANGKOK = "กรุงเทพมหานคร"
_KHET = "เขต"


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names as the gazetteer spells them; a subdistrict is keyed by (province, district, subdistrict)."""

    provinces: frozenset[str]
    provinces_of_district: dict[str, frozenset[str]]
    subdistrict_codes: dict[tuple[str, str, str], str]
    subdistricts: frozenset[str]

    @property
    def districts(self) -> frozenset[str]:
        """Every district name, those of Bangkok with their เขต."""
        return frozenset(self.provinces_of_district)


def _plain(name: str) -> str:
    # "ปอภาร (ปอพาน)" prints an older spelling behind the name.
    return name.partition("(")[0].strip()


@cache
def gazetteer() -> Gazetteer:
    """The whole gazetteer, read once.

    >>> gazetteer().subdistrict_codes["กาญจนบุรี", "พนมทวน", "พนมทวน"]
    '710901'
    """
    districts: dict[str, set[str]] = {}
    codes: dict[tuple[str, str, str], str] = {}
    provinces = geothai.provinces()
    for province in provinces:
        for district in geothai.districts(province.code):
            districts.setdefault(district.name_th, set()).add(province.name_th)
            for subdistrict in geothai.subdistricts(district.code):
                codes[province.name_th, district.name_th, _plain(subdistrict.name_th)] = subdistrict.code
    return Gazetteer(
        provinces=frozenset(province.name_th for province in provinces),
        provinces_of_district={name: frozenset(where) for name, where in districts.items()},
        subdistrict_codes=codes,
        subdistricts=frozenset(name for _, _, name in codes),
    )


@cache
def upcountry_districts() -> frozenset[str]:
    """District names outside Bangkok, and the bare เมือง that stands for a province's chief district.

    >>> "เมือง" in upcountry_districts(), "เขตดุสิต" in upcountry_districts()
    (True, False)
    """
    return frozenset(name for name in gazetteer().districts if not name.startswith(_KHET)) | {"เมือง"}


@cache
def place_names() -> frozenset[str]:
    """Every name an อปท. is likely to bear: provinces, districts and subdistricts.

    >>> {"กาญจนบุรี", "พนมทวน", "คลองห้า"} <= place_names()
    True
    """
    names = gazetteer()
    return names.provinces | (upcountry_districts() - {"เมือง"}) | names.subdistricts
