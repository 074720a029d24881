"""The assessment out of what was found: scores parsed, the same value printed twice compared, nothing guessed."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from itareports.extract.draft import Content, Draft, evidence_of
from itareports.extract.drafting.texts import clean
from itareports.extract.drafting.told import draft_analyses, draft_perceptions, draft_questions
from itareports.extract.drafting.weighing import best_score, legible, score_evidence, scores_retold
from itareports.extract.found import Found
from itareports.extract.recognisers.perceptions import RawPerception
from itareports.normalize.indicators import indicators
from itareports.normalize.numerals import parse_score

Groups = dict[tuple[str, ...], list[Found]]


@dataclass(frozen=True, slots=True)
class AssessmentFound:
    """What the recognisers of the assessment yield."""

    scores: Iterable[Found]
    questions: Iterable[Found]
    perceptions: Iterable[RawPerception]
    analyses: Iterable[Found]


def draft_assessment(found: AssessmentFound, *, assessed_year: int | None) -> Draft:
    """The content of `assessment`; `assessed_year` tells this year's overall score from those of the past."""
    found_by: Groups = defaultdict(list)
    for fact in found.scores:
        found_by[fact.about[:2]].append(fact)
    groups = {about: _of_year(facts, assessed_year) for about, facts in found_by.items()}
    parts = (
        _overall(groups),
        _ratings(groups),
        _indicators(groups),
        _subindicators(groups),
        draft_questions(found.questions),
        draft_perceptions(found.perceptions),
        draft_analyses(found.analyses),
    )
    draft = Draft.of(parts)
    return Draft({"assessment": draft.content}, draft.evidence, draft.observations)


def _overall(groups: Groups) -> Draft:
    """The strongest readings only: a figure that is called the whole outweighs one that only seems to be."""
    facts = legible(groups.get(("overall",), []))
    strongest = max((fact.weight for fact in facts), default=0)
    facts = [fact for fact in facts if fact.weight == strongest]
    if not facts:
        return Draft({"overall_score": None})
    best, path = best_score(facts), "/assessment/overall_score"
    evidence = {path: score_evidence(facts, best)}
    return Draft({"overall_score": parse_score(best.quote.text)}, evidence, scores_retold(facts, best, path))


def _of_year(facts: list[Found], assessed_year: int | None) -> list[Found]:
    """Facts of the year assessed: a place that names another year tells of the past, and is no reading of this one.

    Where no year is known, the latest one named is taken for it.
    """
    year = assessed_year or max((fact.year for fact in facts if fact.year is not None), default=None)
    return [fact for fact in facts if fact.year is None or fact.year == year]


def _ratings(groups: Groups) -> Draft:
    first = {key: facts[0].quote for key in ("grade", "level") if (facts := groups.get((key,)))}
    evidence = {f"/assessment/{key}": evidence_of(quote) for key, quote in first.items()}
    return Draft({"grade": None, "level": None} | {key: quote.text for key, quote in first.items()}, evidence)


def _indicators(groups: Groups) -> Draft:
    found: list[Content] = []
    parts = []
    for indicator in indicators():
        facts = legible(groups.get(("indicator", str(indicator.number)), []))
        if facts:
            best, path = best_score(facts), f"/assessment/indicators/{len(found)}/score"
            parts.append(Draft({}, {path: score_evidence(facts, best)}, scores_retold(facts, best, path)))
            named = {"number": indicator.number, "name": indicator.name, "instrument": indicator.instrument}
            found.append(named | {"score": parse_score(best.quote.text)})
    return Draft.of((*parts, Draft({"indicators": found})))


def _subindicators(groups: Groups) -> Draft:
    found: list[Content] = []
    evidence = {}
    codes = sorted((key[1] for key in groups if key[0] == "subindicator"), key=lambda code: (len(code), code))
    for code in codes:
        facts = legible(groups[("subindicator", code)])
        if facts:
            best = best_score(facts)
            evidence[f"/assessment/subindicators/{len(found)}/score"] = score_evidence(facts, best)
            found.append({"code": code, "score": parse_score(best.quote.text), "text": clean(best.about[2]) or None})
    return Draft({"subindicators": found}, evidence)
