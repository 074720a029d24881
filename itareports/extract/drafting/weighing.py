"""The same fact printed more than once: which reading stands, which ones are kept beside it."""

from collections.abc import Iterable, Sequence

from itareports.extract.draft import evidence_of
from itareports.extract.found import Found
from itareports.extract.observations import Observation
from itareports.normalize.numerals import parse_score
from itareports.schema import Evidence, Rival
from itareports.schema.evidence import DOUBTFUL


def legible(facts: Iterable[Found]) -> list[Found]:
    """Facts whose words are a score."""
    return [fact for fact in facts if parse_score(fact.quote.text) is not None]


def best_score(facts: Sequence[Found]) -> Found:
    """The reading printed most often; of equals the weightiest, then the first."""
    values = [parse_score(fact.quote.text) for fact in facts]
    return max(facts, key=lambda fact: (values.count(parse_score(fact.quote.text)), fact.weight))


def score_evidence(facts: Sequence[Found], best: Found) -> Evidence:
    """Evidence for a score: `confirmed` where it is printed again and never otherwise; rivals where it differs."""
    value = parse_score(best.quote.text)
    others = [(parse_score(fact.quote.text), fact) for fact in facts if fact is not best]
    rivals = [
        Rival(raw=fact.quote.text, value=None if other is None else f"{other:.2f}", place=fact.quote.place)
        for other, fact in others
        if other != value
    ]
    # What a recogniser took for another digit once, it takes for it again: two doubtful prints confirm nothing.
    sure = best.quote.confidence is None or best.quote.confidence >= DOUBTFUL
    return evidence_of(best.quote, status="confirmed" if others and not rivals and sure else "read", rivals=rivals)


def scores_retold(facts: Sequence[Found], best: Found, path: str) -> tuple[Observation, ...]:
    """One observation for each place that prints the score otherwise."""
    first = parse_score(best.quote.text)
    return tuple(
        Observation("score-retold", fact.quote.text, fact.quote.place, path, (f"{first:.2f}", f"{again:.2f}"))
        for fact in facts
        if first is not None and (again := parse_score(fact.quote.text)) is not None and again != first
    )
