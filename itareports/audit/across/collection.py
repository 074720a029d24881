"""All current reports side by side: what of them is compared, and which measures and reports were found alike."""

from collections.abc import Mapping
from dataclasses import dataclass

from itareports.normalize.own_words import OwnWords
from itareports.schema import ReportDigest

Pair = tuple[int, int]
"""Two reports by their places in the collection, the lesser place first."""


@dataclass(frozen=True, slots=True)
class ComparedMeasure:
    """A measure with its own words; `position` is its place in the report as it was read."""

    number: int
    position: int
    title: str | None
    words: OwnWords
    results: OwnWords


@dataclass(frozen=True, slots=True)
class ComparedReport:
    """A report without its raw texts. `owner` is the same number for all reports of one organisation."""

    digest: ReportDigest
    owner: int
    measures: tuple[ComparedMeasure, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Two measures, each by its place in its report, that are nearly word for word alike.

    `letters` is how many of the letters they share are rare: common wording proves nothing.
    """

    one: int
    other: int
    letters: int


@dataclass(frozen=True, slots=True)
class Twins:
    """Two reports of one text, of one identity as far as is known, or of two: other organisations, other years."""

    pair: Pair
    have_two_identities: bool


@dataclass(frozen=True, slots=True)
class Collection:
    """The reports by their numbers in the database. `matches` are those between two organisations' reports."""

    reports: tuple[ComparedReport, ...]
    matches: Mapping[Pair, tuple[Match, ...]]
    twins: tuple[Twins, ...]

    @property
    def repeated(self) -> frozenset[int]:
        """The places of reports that are only another file of an earlier one: what is said of that is said of them."""
        return frozenset(twins.pair[1] for twins in self.twins if not twins.have_two_identities)

    def owned(self) -> Mapping[int, tuple[ComparedReport, ...]]:
        """The reports of each organisation."""
        owned: dict[int, list[ComparedReport]] = {}
        for report in self.reports:
            owned.setdefault(report.owner, []).append(report)
        return {owner: tuple(reports) for owner, reports in owned.items()}
