"""Kind and years of a report: the first title decides the kind, the weightiest printed year each of the years."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from itareports.extract.draft import Content, Draft, evidence_of
from itareports.extract.found import Found
from itareports.extract.observations import Kind, Observation
from itareports.normalize.periods import parse_period
from itareports.schema import Evidence, Rival

YEARS: tuple[tuple[str, str, Kind], ...] = (
    ("fiscal", "fiscal_year", "fiscal-year"),
    ("assessed", "assessed_year", "assessed-year"),
)


def draft_kind(found: Iterable[Found]) -> Draft:
    """The content of `kind`: what the first title that says it says, else the tables."""
    facts = list(found)
    first = max(facts, key=lambda fact: fact.weight, default=None)
    if first is None:
        return Draft({"kind": None})
    return Draft({"kind": first.about[0]}, {"/kind": evidence_of(first.quote)})


def draft_years(found: Iterable[Found]) -> Draft:
    """The content of `fiscal_year` and `assessed_year`; only what is printed counts, nothing is inferred."""
    facts = list(found)
    content: Content = {}
    evidence: dict[str, Evidence] = {}
    observations: list[Observation] = []
    for kind, key, observed in YEARS:
        votes: dict[str, list[Found]] = defaultdict(list)
        for fact in facts:
            if fact.about[0] == kind:
                votes[fact.about[1]].append(fact)
        winner = _heaviest(votes, latest=kind == "assessed")
        content[key] = None if winner is None else int(winner)
        if winner is not None:
            evidence[f"/{key}"] = _evidence(votes, winner)
        for year, mentions in votes.items():
            observations += [
                Observation(observed, fact.quote.text, fact.quote.place, f"/{key}", (year,))
                for fact in mentions
                if fact.weight > 1 or year == winner
            ]
    return Draft(content, evidence, (*observations, *_labels(facts)))


def _heaviest(votes: dict[str, list[Found]], *, latest: bool) -> str | None:
    """The year with the most weight; of equals the first, or the latest where earlier ones are told to compare."""

    def strength(year: str) -> tuple[int, int]:
        return sum(fact.weight for fact in votes[year]), int(year) if latest else 0

    return max(votes, key=strength, default=None)


def _evidence(votes: dict[str, list[Found]], winner: str) -> Evidence:
    first = max(votes[winner], key=lambda fact: fact.weight)
    rivals = [Rival(raw=f[0].quote.text, value=y, place=f[0].quote.place) for y, f in votes.items() if y != winner]
    return evidence_of(first.quote, rivals=rivals)


def _labels(facts: Iterable[Found]) -> Iterator[Observation]:
    for fact in facts:
        if fact.about[0] == "label":
            reading = parse_period(fact.about[2])
            if reading is not None and len(reading.spans) == 1:
                start, end = reading.spans[0]
                values = (fact.about[1], start.isoformat(), end.isoformat())
                yield Observation("year-label", fact.quote.text, fact.quote.place, "/fiscal_year", values)
