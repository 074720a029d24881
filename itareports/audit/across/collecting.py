"""From digests to a collection: own words are taken once, and what is alike is found once for all rules."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from itareports.audit.across.collection import Collection, ComparedMeasure, ComparedReport, Match, Pair
from itareports.audit.across.likeness import SHORTEST, are_near
from itareports.audit.across.owners import owners
from itareports.audit.across.shingles import sharing
from itareports.audit.across.twins import find_twins
from itareports.normalize.organisations import parse_organisation
from itareports.normalize.own_words import own_words
from itareports.schema import MeasureText, ReportDigest


def collected(digests: Iterable[ReportDigest]) -> Collection:
    """Return the reports side by side. The digests are taken one by one, and their raw texts let go.

    >>> collected([ReportDigest(2, "b.pdf"), ReportDigest(1, "a.pdf")]).reports[0].digest.document
    'a.pdf'
    """
    compared = [(replace(digest, measures=()), _measures(digest)) for digest in digests]
    compared.sort(key=lambda one: one[0].report_id)
    owned = owners(digest for digest, _ in compared)
    reports = tuple(ComparedReport(digest, owned[digest.report_id], measures) for digest, measures in compared)
    matches = _matches(reports)
    return Collection(reports, matches, tuple(find_twins(reports, matches)))


def _measures(digest: ReportDigest) -> tuple[ComparedMeasure, ...]:
    places = _places(digest)
    return tuple(_measure(text, places) for text in digest.measures)


def _places(digest: ReportDigest) -> tuple[str, ...]:
    """The names that stand for where a report is from, the longest first."""
    organisation = None if digest.organisation is None else parse_organisation(digest.organisation)
    own = digest.organisation if organisation is None else organisation.place_name
    names = {name for name in (own, digest.subdistrict, digest.district, digest.province) if name is not None}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _measure(text: MeasureText, places: tuple[str, ...]) -> ComparedMeasure:
    title = () if text.title is None else (text.title,)
    return ComparedMeasure(
        number=text.number,
        position=text.position,
        title=text.title,
        words=own_words((*title, *text.steps), places),
        results=own_words(text.results, places),
    )


def _matches(reports: tuple[ComparedReport, ...]) -> dict[Pair, tuple[Match, ...]]:
    placed = [(place, at) for place, report in enumerate(reports) for at in range(len(report.measures))]
    texts = [reports[place].measures[at].words.letters for place, at in placed]
    found: dict[Pair, list[Match]] = {}
    for shared in sharing(texts, [reports[place].owner for place, _ in placed], SHORTEST):
        if are_near(texts[shared.one], texts[shared.other]):
            (one, at), (other, other_at) = placed[shared.one], placed[shared.other]
            found.setdefault((one, other), []).append(Match(at, other_at, shared.letters))
    return {pair: tuple(_in_order(found[pair])) for pair in sorted(found)}


def _in_order(matches: list[Match]) -> Iterator[Match]:
    yield from sorted(matches, key=lambda match: (match.one, match.other))
