"""Questions, answer distributions and analyses, as the report tells them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from itareports.extract.draft import Content, Draft, evidence_of
from itareports.extract.drafting.texts import clean
from itareports.extract.drafting.weighing import score_evidence
from itareports.extract.found import Found
from itareports.extract.observations import Observation
from itareports.extract.recognisers.perceptions import RawPerception
from itareports.normalize.numerals import parse_score
from itareports.normalize.text import clean_text

# "ดังนั้น ทางหน่วยงานควรมีการประชาสัมพันธ์ ...", "จึงควรกำหนด ..."
_RECOMMENDS = re.compile(r"ดังนั้น|จึงควร|เห็นควร|หน่วยงานควร|ควร(?:ให้|มี|จัด|กำหนด)")


def draft_questions(facts: Iterable[Found]) -> Draft:
    """The content of `questions`: one entry per code and issue; where a score is printed, that place counts.

    A code that is only talked about outside any issue is no entry where its score is printed elsewhere.
    """
    by_key: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for fact in facts:
        by_key[(fact.about[1], fact.about[2])].append(fact)
    scored = {code for (code, _), group in by_key.items() if any(fact.about[0] == "question" for fact in group)}
    entries: list[Content] = []
    evidence = {}
    for (code, issue), group in by_key.items():
        figures = [fact for fact in group if fact.about[0] == "question"]
        if not figures and not issue and code in scored:
            continue
        path = f"/assessment/questions/{len(entries)}"
        text = next((clean_text(fact.quote.text) for fact in group if fact.about[0] == "item"), None)
        evidence[path] = score_evidence(figures, figures[0]) if figures else evidence_of(group[0].quote)
        score = parse_score(figures[0].quote.text) if figures else None
        entries.append({"code": code, "issue": int(issue) if issue else None, "score": score, "text": text})
    return Draft({"questions": entries}, evidence)


def draft_perceptions(told: Iterable[RawPerception]) -> Draft:
    """The content of `perceptions`, and an observation for each share that is told again otherwise."""
    entries: list[Content] = []
    parts = []
    for raw in told:
        path = f"/assessment/perceptions/{len(entries)}"
        shares = [{"level": share.level, "percent": parse_score(share.percent.text)} for share in raw.shares]
        score = parse_score(raw.score.text) if raw.score else None
        entries.append({"indicator": raw.indicator, "question_score": score, "shares": shares})
        evidence = {f"{path}/shares/{index}": evidence_of(share.percent) for index, share in enumerate(raw.shares)}
        if raw.score is not None:
            evidence[f"{path}/question_score"] = evidence_of(raw.score)
        parts.append(Draft({}, evidence, tuple(_retold(raw, path))))
    return Draft.of((*parts, Draft({"perceptions": entries})))


def _retold(raw: RawPerception, path: str) -> Iterator[Observation]:
    """A level named twice may be meant by either share, so a share differs only where none of them agrees."""
    for again in raw.retold:
        value = parse_score(again.percent.text)
        first = [
            (index, percent)
            for index, share in enumerate(raw.shares)
            if share.level == again.level and (percent := parse_score(share.percent.text)) is not None
        ]
        if value is not None and first and all(percent != value for _, percent in first):
            index, percent = first[0]
            values = (again.level, f"{percent:.2f}", f"{value:.2f}")
            quote = again.percent
            yield Observation("share-retold", quote.text, quote.place, f"{path}/shares/{index}", values)


def draft_analyses(said: Iterable[Found]) -> Draft:
    """The content of `analyses`; the recommendation is the part of the text that says what ought to be done."""
    entries: list[Content] = []
    evidence = {}
    for fact in said:
        text = clean(fact.quote.text)
        recommends = _RECOMMENDS.search(text)
        evidence[f"/assessment/analyses/{len(entries)}"] = evidence_of(fact.quote)
        recommendation = text[recommends.start() :] if recommends else None
        entries.append({"about": fact.about[0], "text": text, "recommendation": recommendation})
    return Draft({"analyses": entries}, evidence)
