"""A report in the making: its content as plain values, the evidence for each, and what was noticed on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from itareports.extract.found import Quote
from itareports.extract.observations import Observation
from itareports.normalize.numerals import parse_score
from itareports.schema import Evidence, Rival
from itareports.schema.evidence import OCR, Status

Content = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Draft:
    """Part of a report or all of it; `content` has the keys of the schema, `evidence` is keyed by JSON Pointer."""

    content: Content = field(default_factory=dict)
    evidence: dict[str, Evidence] = field(default_factory=dict)
    observations: tuple[Observation, ...] = ()

    @classmethod
    def of(cls, parts: Iterable[Draft]) -> Draft:
        """All parts as one; where two fill the same key, the later one stands.

        >>> Draft.of([Draft({"kind": "plan"}), Draft({"measures": []})]).content
        {'kind': 'plan', 'measures': []}
        """
        content: Content = {}
        evidence: dict[str, Evidence] = {}
        observations: list[Observation] = []
        for part in parts:
            content |= part.content
            evidence |= part.evidence
            observations += part.observations
        return cls(content, evidence, tuple(observations))


def evidence_of(
    quote: Quote, *, reader: str = "text", status: Status = "read", rivals: Iterable[Rival] = ()
) -> Evidence:
    """Evidence in the words of the document.

    Where character repair changed the line, the evidence shows the line as it stood in the file, as `repaired`.
    """
    if quote.raw is not None and status == "read":
        status = "repaired"
    others = (Rival(raw=other, value=_score(other)) for other in quote.rivals)
    return Evidence(
        raw=quote.raw or quote.text,
        place=quote.place,
        reader=reader if quote.confidence is None else OCR,
        confidence=quote.confidence,
        status=status,
        rivals=(*rivals, *others),
    )


def _score(text: str) -> str | None:
    score = parse_score(text)
    return None if score is None else f"{score:.2f}"
