"""Who reports: only what is printed counts; of several spellings the most frequent, unless the gazetteer decides."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from itareports.extract.draft import Draft, evidence_of
from itareports.extract.found import Found
from itareports.extract.observations import Observation
from itareports.extract.recognisers.organisation import COVER
from itareports.normalize.organisations import same_organisation
from itareports.normalize.places import district_in_province, subdistrict_code
from itareports.schema import Evidence, Rival

Votes = dict[tuple[str, ...], list[Found]]


def draft_organisation(found: Iterable[Found]) -> Draft:
    """The content of `organisation`, from everything the recogniser found."""
    by_field: dict[str, Votes] = defaultdict(lambda: defaultdict(list))
    for fact in found:
        by_field[fact.about[0]][fact.about[1:]].append(fact)
    content: dict[str, str | None] = {}
    evidence: dict[str, Evidence] = {}

    def settle(key: str, winner: tuple[str, ...] | None, votes: Votes) -> None:
        if winner is not None and winner in votes:
            content[key] = winner[0] if winner else votes[winner][0].quote.text
            evidence[f"/organisation/{key}"] = _evidence(votes, winner)

    names = by_field["name"]
    name = _best_spelling(names, _strongest(names))
    settle("name", name, names)
    if name is not None and name[1]:
        content["type"] = name[1]
        evidence["/organisation/type"] = evidence["/organisation/name"]
    district, province = _seat(by_field)
    settle("district", district, by_field["district"])
    settle("province", province, by_field["province"])
    settle("subdistrict", _strongest(by_field["subdistrict"]), by_field["subdistrict"])
    settle("website", _strongest(by_field["website"]), by_field["website"])
    settle("nacc_department_id", _strongest(by_field["department"]), by_field["department"])
    _infer_code(content, evidence)
    return Draft({"organisation": content}, evidence, tuple(_observations(by_field, name)))


def _weight(facts: Iterable[Found]) -> int:
    return sum(fact.weight for fact in facts)


def _strongest(votes: Votes) -> tuple[str, ...] | None:
    """The reading with the most weight; of equals the one printed first. What has no weight is no reading."""
    weighty = [about for about in votes if _weight(votes[about])]
    return max(weighty, key=lambda about: _weight(votes[about]), default=None)


def _best_spelling(names: Votes, strongest: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Of the spellings of one name, the one that the gazetteer knows, else the most frequent."""
    if strongest is None:
        return None
    spellings = [about for about in names if about == strongest or same_organisation(about[0], strongest[0])]
    known = [about for about in spellings if about[2]]
    return max(known or spellings, key=lambda about: (len(names[about]), about == strongest))


def _seat(by_field: dict[str, Votes]) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]:
    """District and province: the pair of own readings that the gazetteer knows, else each the most frequent."""
    districts, provinces = by_field["district"], by_field["province"]
    pairs = [
        (_weight(districts[d]) + _weight(provinces[p]), d, p)
        for d in districts
        for p in provinces
        if district_in_province(d[0], p[0])
    ]
    if pairs:
        best = max(pairs, key=lambda pair: pair[0])
        return best[1], best[2]
    return _strongest(districts), _strongest(provinces)


def _evidence(votes: Votes, winner: tuple[str, ...]) -> Evidence:
    first = max(votes[winner], key=lambda fact: fact.weight)
    rivals = [
        Rival(raw=facts[0].quote.text, value=about[0] if about else None, place=facts[0].quote.place)
        for about, facts in votes.items()
        if about != winner and _weight(facts)
    ]
    return evidence_of(first.quote, rivals=rivals)


def _infer_code(content: dict[str, str | None], evidence: dict[str, Evidence]) -> None:
    """The gazetteer's code of the subdistrict, where subdistrict, district and province are all printed."""
    parts = content.get("subdistrict"), content.get("district"), content.get("province")
    if parts[0] and parts[1] and parts[2]:
        code = subdistrict_code(parts[0], parts[1], parts[2])
        if code is not None:
            content["subdistrict_code"] = code
            evidence["/organisation/subdistrict_code"] = Evidence(
                raw=" ".join(part for part in parts if part), reader="geothai", status="inferred"
            )


def _is_equal(facts: list[Found], own: list[Found]) -> bool:
    """Whether another name stands on the cover, too, and as often: then nobody can tell which one is the report's."""
    covers = [sum(fact.weight for fact in each if fact.weight >= COVER) for each in (facts, own)]
    return covers[0] > 0 and covers[0] >= covers[1] and _weight(facts) >= _weight(own)


def _observations(by_field: dict[str, Votes], name: tuple[str, ...] | None) -> Iterator[Observation]:
    for about, facts in by_field["pair"].items():
        quote = facts[0].quote
        yield Observation("place-pair", quote.text, quote.place, "/organisation/province", about[:2])
    for about, facts in by_field["website"].items():
        for fact in facts:
            yield Observation("website", fact.quote.text, fact.quote.place, "/organisation/website", about)
    if name is None:
        return
    names = by_field["name"]
    for about, facts in names.items():
        if about == name or same_organisation(about[0], name[0]) or _is_equal(facts, names[name]):
            for fact in facts:
                quote = fact.quote
                yield Observation("organisation-name", quote.text, quote.place, "/organisation/name", about[:1])
