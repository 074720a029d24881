"""Which reports are of one organisation, and which are certainly of two."""

from collections.abc import Iterable

from itareports.normalize.organisations import parse_organisation, same_organisation
from itareports.schema import ReportDigest


def owners(digests: Iterable[ReportDigest]) -> dict[int, int]:
    """Return a number of the organisation for the number of each report; a nameless report has an owner of its own.

    A name in a province is an organisation. A report that prints no province is counted to the organisation of its
    name where there is only one.

    >>> plan, result = ReportDigest(1, "a", "เทศบาลตำบลปัว", "น่าน"), ReportDigest(2, "b", "เทศบาลตำบลปัว")
    >>> owners([plan, result]), owners([plan, result, ReportDigest(3, "c", "เทศบาลตำบลปัว", "เลย")])
    ({1: 0, 2: 0}, {1: 0, 2: 1, 3: 2})
    """
    digests = list(digests)
    provinces: dict[str | None, set[str]] = {}
    for digest in digests:
        provinces.setdefault(digest.organisation, set()).update(filter(None, [digest.province]))
    numbers: dict[tuple[str | int, str | None], int] = {}
    return {
        digest.report_id: numbers.setdefault(_key(digest, provinces[digest.organisation]), len(numbers))
        for digest in digests
    }


def _key(digest: ReportDigest, provinces: set[str]) -> tuple[str | int, str | None]:
    if digest.organisation is None:
        return digest.report_id, None
    only = next(iter(provinces)) if len(provinces) == 1 else None
    return digest.organisation, digest.province or only


def are_two_organisations(one: ReportDigest, other: ReportDigest) -> bool:
    """Tell whether two reports are certainly of two organisations: a slip in a name or a missing province is no proof.

    Nor is another type of one place in another year: "อบต.คลองห้า" may have become "เทศบาลตำบลคลองห้า".

    >>> are_two_organisations(ReportDigest(1, "a", "อบต.คลองห้า"), ReportDigest(2, "b", "อบต.คลองหก"))
    True
    >>> are_two_organisations(ReportDigest(1, "a", "เทศบาลตำบลพนมทวน"), ReportDigest(2, "b", "เทศบาลตำบลพนมทวณ"))
    False
    """
    if one.organisation is None or other.organisation is None:
        return False
    if differ(one.province, other.province):
        return True
    if one.organisation == other.organisation or same_organisation(one.organisation, other.organisation):
        return False
    in_one_year = one.fiscal_year is not None and one.fiscal_year == other.fiscal_year
    return in_one_year or _place_name(one.organisation) != _place_name(other.organisation)


def _place_name(organisation: str) -> str:
    mention = parse_organisation(organisation)
    return organisation if mention is None else mention.place_name


def differ(one: object | None, other: object | None) -> bool:
    """Tell whether two values are known, and not the same.

    >>> differ(2566, 2567), differ(2566, None)
    (True, False)
    """
    return one is not None and other is not None and one != other
