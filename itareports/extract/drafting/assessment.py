"""The assessment out of what was found: scores parsed, the same value printed twice compared, nothing guessed."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from itareports.extract.draft import Content, Draft, evidence_of
from itareports.extract.drafting.texts import clean
from itareports.extract.found import Found
from itareports.extract.observations import Observation
from itareports.extract.recognisers.perceptions import RawPerception
from itareports.normalize.indicators import indicators
from itareports.normalize.numerals import parse_score
from itareports.normalize.text import clean_text
from itareports.schema import Evidence, Rival

Groups = dict[tuple[str, ...], list[Found]]

# "ดังนั้น ทางหน่วยงานควรมีการประชาสัมพันธ์ ...", "จึงควรกำหนด ..."
_RECOMMENDS = re.compile(r"(?:ดังนั้น|จึงควร|เห็นควร|หน่วยงานควร|ควรให้|ควรมี|ควรจัด|ควรกำหนด)")


@dataclass(frozen=True, slots=True)
class AssessmentFound:
    """What the recognisers of the assessment yield."""

    scores: Iterable[Found]
    questions: Iterable[Found]
    perceptions: Iterable[RawPerception]
    analyses: Iterable[Found]


def draft_assessment(found: AssessmentFound, *, assessed_year: int | None) -> Draft:
    """The content of `assessment`; `assessed_year` tells this year's overall score from those of the past."""
    groups: Groups = defaultdict(list)
    for fact in found.scores:
        groups[fact.about[:2]].append(fact)
    draft = _overall(groups, assessed_year) | _indicators(groups)
    for part in (
        _subindicators(groups),
        _questions(found.questions),
        _perceptions(found.perceptions),
        _analyses(found.analyses),
    ):
        draft = draft | part
    return Draft({"assessment": draft.content}, draft.evidence, draft.observations)


def _best(facts: Sequence[Found]) -> Found:
    """The weightiest of the most frequent readings; of equals the one printed first."""
    values = [parse_score(fact.quote.text) for fact in facts]
    return max(facts, key=lambda fact: (values.count(parse_score(fact.quote.text)), fact.weight))


def _evidence(facts: Sequence[Found], best: Found) -> Evidence:
    value = parse_score(best.quote.text)
    others = [
        Rival(
            raw=fact.quote.text,
            value=None if (other := parse_score(fact.quote.text)) is None else f"{other:.2f}",
            place=fact.quote.place,
        )
        for fact in facts
        if fact is not best
    ]
    agree = value is not None and any(rival.value == f"{value:.2f}" for rival in others)
    differ = [rival for rival in others if value is None or rival.value != f"{value:.2f}"]
    return evidence_of(best.quote, status="confirmed" if agree and not differ else "read", rivals=differ)


def _retold(facts: Sequence[Found], best: Found, path: str) -> tuple[Observation, ...]:
    first = parse_score(best.quote.text)
    return tuple(
        Observation("score-retold", fact.quote.text, fact.quote.place, path, (f"{first:.2f}", f"{again:.2f}"))
        for fact in facts
        if first is not None and (again := parse_score(fact.quote.text)) is not None and again != first
    )


def _of_year(facts: Iterable[Found], assessed_year: int | None) -> list[Found]:
    """Overall scores of the year assessed; a sentence that names another year tells of the past."""
    legible = [fact for fact in facts if parse_score(fact.quote.text) is not None]
    own = [fact for fact in legible if fact.about[2] in ("", str(assessed_year))]
    return own or legible


def _overall(groups: Groups, assessed_year: int | None) -> Draft:
    content: Content = {"overall_score": None, "grade": None, "level": None}
    evidence, observations = {}, ()
    facts = _of_year(groups[("overall", "")], assessed_year)
    strongest = max((fact.weight for fact in facts), default=0)
    facts = [fact for fact in facts if fact.weight == strongest]
    if facts:
        best = _best(facts)
        content["overall_score"] = parse_score(best.quote.text)
        evidence["/assessment/overall_score"] = _evidence(facts, best)
        observations = _retold(facts, best, "/assessment/overall_score")
    for key in ("grade", "level"):
        if groups[(key,)]:
            content[key] = groups[(key,)][0].quote.text
            evidence[f"/assessment/{key}"] = evidence_of(groups[(key,)][0].quote)
    return Draft(content, evidence, observations)


def _indicators(groups: Groups) -> Draft:
    found: list[Content] = []
    draft = Draft()
    for indicator in indicators():
        facts = groups.get(("indicator", str(indicator.number)), [])
        facts = [fact for fact in facts if parse_score(fact.quote.text) is not None]
        if not facts:
            continue
        best, path = _best(facts), f"/assessment/indicators/{len(found)}/score"
        score = {"number": indicator.number, "name": indicator.name, "instrument": indicator.instrument}
        found.append(score | {"score": parse_score(best.quote.text)})
        draft = draft | Draft({}, {path: _evidence(facts, best)}, _retold(facts, best, path))
    return draft | Draft({"indicators": found})


def _subindicators(groups: Groups) -> Draft:
    found: list[Content] = []
    evidence = {}
    for key in sorted(
        (key for key in groups if key[0] == "subindicator"), key=lambda key: [int(n) for n in key[1].split(".")]
    ):
        best = _best(groups[key])
        evidence[f"/assessment/subindicators/{len(found)}/score"] = _evidence(groups[key], best)
        text = clean(best.about[2]) if len(best.about) > 2 else None
        found.append({"code": key[1], "score": parse_score(best.quote.text), "text": text})
    return Draft({"subindicators": found}, evidence)


def _questions(facts: Iterable[Found]) -> Draft:
    """One entry per code and issue; a place with a score goes before one without."""
    by_key: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for fact in facts:
        by_key[(fact.about[1], fact.about[2])].append(fact)
    scored_codes = {code for (code, _), group in by_key.items() if any(fact.about[0] == "question" for fact in group)}
    entries: list[Content] = []
    evidence = {}
    for (code, issue), group in by_key.items():
        scored = [fact for fact in group if fact.about[0] == "question"]
        if not scored and not issue and code in scored_codes:
            continue
        best = scored[0] if scored else group[0]
        text = next((clean_text(fact.quote.text) for fact in group if fact.about[0] == "item"), None)
        score = parse_score(best.quote.text) if scored else None
        evidence[f"/assessment/questions/{len(entries)}"] = (
            _evidence(scored, best) if scored else evidence_of(best.quote)
        )
        entries.append({"code": code, "issue": int(issue) if issue else None, "score": score, "text": text})
    return Draft({"questions": entries}, evidence)


def _perceptions(told: Iterable[RawPerception]) -> Draft:
    entries: list[Content] = []
    draft = Draft()
    for raw in told:
        path = f"/assessment/perceptions/{len(entries)}"
        shares = [{"level": share.level, "percent": parse_score(share.percent.text)} for share in raw.shares]
        score = parse_score(raw.score.text) if raw.score else None
        entries.append({"indicator": raw.indicator, "question_score": score, "shares": shares})
        evidence = {f"{path}/shares/{i}": evidence_of(share.percent) for i, share in enumerate(raw.shares)}
        if raw.score is not None:
            evidence[f"{path}/question_score"] = evidence_of(raw.score)
        draft = draft | Draft({}, evidence, tuple(_shares_retold(raw, path)))
    return draft | Draft({"perceptions": entries})


def _shares_retold(raw: RawPerception, path: str) -> list[Observation]:
    found = []
    for again in raw.retold:
        told = [
            (i, parse_score(share.percent.text)) for i, share in enumerate(raw.shares) if share.level == again.level
        ]
        value = parse_score(again.percent.text)
        if told and value is not None and all(first is not None and first != value for _, first in told):
            index, first = told[0]
            values = (again.level, f"{first:.2f}", f"{value:.2f}")
            found.append(
                Observation("share-retold", again.percent.text, again.percent.place, f"{path}/shares/{index}", values)
            )
    return found


def _analyses(said: Iterable[Found]) -> Draft:
    entries: list[Content] = []
    evidence = {}
    for fact in said:
        text = clean(fact.quote.text)
        recommends = _RECOMMENDS.search(text)
        evidence[f"/assessment/analyses/{len(entries)}/text"] = evidence_of(fact.quote)
        entries.append(
            {"about": fact.about[0], "text": text, "recommendation": text[recommends.start() :] if recommends else None}
        )
    return Draft({"analyses": entries}, evidence)
