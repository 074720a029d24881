"""Invented reports of many organisations, with copies, plans of last year and lost measures planted among them.

Every report follows from its organisation and its year alone, so that none has to be kept to make another one. The
words are those of the Thai dictionary, frequent ones more often, as in real texts; every measure also takes a step that
hundreds of organisations take.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import accumulate
from random import Random

from itareports.normalize.indicators import indicators
from itareports.normalize.issues import issue_title
from itareports.normalize.thai_words import vocabulary
from itareports.schema import Report

YEARS = (2564, 2565, 2566)
COPIED, UNCHANGED, DUPLICATE, MISSING = (
    "measure.copied-from-other-organisation",
    "measure.unchanged-from-last-year",
    "source.duplicate-report",
    "measure.results-missing",
)
FATES = {"own": 84, "one measure": 4, "all measures": 3, "another's report": 2, "last year's": 5, "sent twice": 2}
"""What becomes of a plan, in percent: whose measures it takes over, or that it is there as two files."""
TAKEN = ("one measure", "all measures", "another's report")
LOST = 10
"""Percent of the implementation reports that say nothing of one or two measures."""
WORDS, COMMON = 6000, 40
"""Words in use, and steps that all organisations take."""

Words = tuple[str, tuple[str, ...]]
"""Title and steps of a measure."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A finding that must be there, by the document it is about and the other one."""

    code: str
    document: str
    other: str


@dataclass(frozen=True, slots=True)
class World:
    """So many organisations, each with a plan and an implementation report a year."""

    organisations: int

    def reports(self) -> Iterator[Report]:
        """Yield all reports, and the second files among them."""
        for organisation in range(self.organisations):
            for year in YEARS:
                plan = _report(organisation, year, "plan", self._plan(organisation, year))
                if _fate(organisation, year) == "another's report":
                    scores = _scores(self.source(organisation, year), year)
                    plan = plan.model_copy(update={"assessment": plan.assessment.model_validate(scores)})
                yield plan
                if _fate(organisation, year) == "sent twice":
                    yield _second_file(plan)
                yield self._implementation(organisation, year)

    def planted(self) -> Iterator[Planted]:
        """Yield what must be found."""
        for organisation in range(self.organisations):
            for year in YEARS:
                plan, fate = _document(organisation, year, "plan"), _fate(organisation, year)
                source = _document(self.source(organisation, year), year, "plan")
                if fate in TAKEN:
                    yield Planted(DUPLICATE if fate == "another's report" else COPIED, plan, source)
                elif fate == "last year's":
                    yield Planted(UNCHANGED, plan, _document(organisation, year - 1, "plan"))
                elif fate == "sent twice":
                    yield Planted(DUPLICATE, f"{plan}.pdf", plan)
                if _lost(organisation, year):
                    yield Planted(MISSING, _document(organisation, year, "implementation"), plan)

    def is_right(self, told: Planted) -> bool:
        """Tell whether a finding is true: words planted in two reports make their other takers alike too."""
        if told.code == MISSING:
            return bool(_lost(*_parsed(told.document)))
        return not self._origins(told.document).isdisjoint(self._origins(told.other))

    def _origins(self, document: str) -> set[tuple[int, int]]:
        """The organisations and years that wrote the words of a document."""
        organisation, year = _parsed(document)
        fate = _fate(organisation, year)
        source = (self.source(organisation, year), year)
        if fate == "one measure":
            return {source, (organisation, year)}
        if fate == "last year's":
            return {(organisation, year - 1)}
        return {source} if fate in TAKEN else {(organisation, year)}

    def source(self, organisation: int, year: int) -> int:
        """Return another organisation, whose plan of the year is its own, or is its own and sent twice."""
        other = Random(f"source {organisation} {year}").randrange(self.organisations)
        while other == organisation or _fate(other, year) not in ("own", "sent twice"):
            other = (other + 1) % self.organisations
        return other

    def _plan(self, organisation: int, year: int) -> list[Words]:
        fate, own = _fate(organisation, year), _own(organisation, year)
        if fate == "last year's":
            return [_replaced(words, str(year - 1), str(year)) for words in _own(organisation, year - 1)]
        if fate not in TAKEN:
            return own
        source = self.source(organisation, year)
        taken = [_replaced(words, _place(source), _place(organisation)) for words in _own(source, year)]
        return [taken[0], *own[1:]] if fate == "one measure" else taken

    def _implementation(self, organisation: int, year: int) -> Report:
        chance = Random(f"results {organisation} {year}")
        report = _report(organisation, year, "implementation", self._plan(organisation, year))
        tree = report.model_dump(exclude={"assessment"})
        tree["measures"] = tree["measures"][_lost(organisation, year) :]
        for measure in tree["measures"]:
            measure["activities"][0]["results"] = [_sentence(chance, 12)]
        return Report.model_validate(tree)


def _fate(organisation: int, year: int) -> str:
    fate = Random(f"fate {organisation} {year}").choices(tuple(FATES), tuple(FATES.values()))[0]
    # Last year's plan must be there, and be its own.
    if fate == "last year's" and (year == YEARS[0] or _fate(organisation, year - 1) != "own"):
        return "own"
    return fate


def _own(organisation: int, year: int) -> list[Words]:
    chance = Random(f"measures {organisation} {year}")
    return [_measure(chance, organisation, year) for _ in range(chance.randrange(6, 12))]


def _measure(chance: Random, organisation: int, year: int) -> Words:
    title = issue_title(chance.randrange(1, 8)) if chance.random() < 0.2 else None
    steps = [_sentence(chance, chance.randrange(9, 16)) for _ in range(chance.randrange(2, 5))]
    steps[0] += f" ที่เทศบาลตำบล{_place(organisation)} ปี {year}"
    steps.insert(chance.randrange(len(steps)), chance.choice(_common_steps()))
    return title or f"มาตรการ{_sentence(chance, 5)}", tuple(steps)


def _replaced(words: Words, former: str, new: str) -> Words:
    return words[0], tuple(step.replace(former, new) for step in words[1])


def _lost(organisation: int, year: int) -> int:
    chance = Random(f"lost {organisation} {year}")
    return chance.randrange(1, 3) if chance.randrange(100) < LOST else 0


def _second_file(plan: Report) -> Report:
    """The same report from a file that does not tell its years."""
    name = f"{plan.source.name}.pdf"
    source = plan.source.model_copy(update={"name": name, "sha256": name})
    return plan.model_copy(update={"source": source, "fiscal_year": None, "assessed_year": None})


def _report(organisation: int, year: int, kind: str, measures: list[Words]) -> Report:
    document = _document(organisation, year, kind)
    return Report.model_validate(
        {
            "source": {"name": document, "sha256": document, "format": "text"},
            "organisation": {"name": f"เทศบาลตำบล{_place(organisation)}", "province": f"ที่ {organisation % 77}"},
            "kind": kind,
            "fiscal_year": year,
            "assessed_year": year - 1,
            "assessment": _scores(organisation, year),
            "measures": [
                {"number": number, "title": title, "activities": [{"steps": [{"text": text} for text in steps]}]}
                for number, (title, steps) in enumerate(measures, start=1)
            ],
        }
    )


def _scores(organisation: int, year: int) -> dict[str, object]:
    chance = Random(f"scores {organisation} {year}")
    scores = [
        {"number": one.number, "name": one.name, "instrument": one.instrument, "score": _score(chance)}
        for one in indicators()
    ]
    return {"overall_score": _score(chance), "indicators": scores}


def _score(chance: Random) -> Decimal:
    return Decimal(chance.randrange(5000, 10000)) / 100


def _document(organisation: int, year: int, kind: str) -> str:
    return f"{organisation:05}-{year}-{kind}"


def _parsed(document: str) -> tuple[int, int]:
    organisation, year, _ = document.split("-")
    return int(organisation), int(year)


def _place(organisation: int) -> str:
    """A name that no other organisation's name is like."""
    chance = Random(f"place {organisation}")
    return f"{_sentence(chance, 2)}{_words()[organisation % len(_words())]}"


def _sentence(chance: Random, words: int) -> str:
    return "".join(chance.choices(_words(), cum_weights=_weights(), k=words))


@cache
def _common_steps() -> tuple[str, ...]:
    chance = Random("common steps")
    return tuple(_sentence(chance, 12) for _ in range(COMMON))


@cache
def _words() -> tuple[str, ...]:
    known = sorted(word for word in vocabulary().words if 3 <= len(word) <= 8)
    Random("words").shuffle(known)
    return tuple(known[:WORDS])


@cache
def _weights() -> tuple[float, ...]:
    return tuple(accumulate(1 / rank for rank in range(2, WORDS + 2)))
