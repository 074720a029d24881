"""What a measure is about: a first assignment of its text to indicators and issues, by vocabulary."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from itareports.normalize.text import squash

WEIGHTS = {"strong": 0.85, "fair": 0.6, "weak": 0.25}
"""How far one phrase alone speaks for a topic."""

IN_BODY = 0.6
"""A phrase among the steps weighs less than one in the title: steps of every measure inform, publish and report."""

LEAST = 0.5
"""Below this confidence a topic is not assigned."""


@dataclass(frozen=True, slots=True)
class TopicMatch:
    """A topic, "indicator:4" or "issue:2", and how sure the words make us of it (0-1)."""

    code: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Topic:
    code: str
    weights: dict[str, float]
    pattern: re.Pattern[str]


def topics_of(title: str, body: Iterable[str] = ()) -> tuple[TopicMatch, ...]:
    """Return the topics of a measure from its title and the texts of its steps, the surest first.

    Each phrase counts once, the longest at its place; several phrases add up as independent signs do. A measure
    without a title is judged by its steps alone.

    >>> topics_of("การใช้ทรัพย์สินของราชการที่ถูกต้อง")
    (TopicMatch(code='indicator:4', confidence=0.85), TopicMatch(code='issue:4', confidence=0.85))
    >>> topics_of("ให้ความรู้เรื่องการประเมินคุณธรรมและความโปร่งใส")
    ()
    """
    in_title, in_body = squash(title), squash("\n".join(body).replace("\n", " | "))
    found = []
    for topic in _topics():
        doubt = _doubt(topic, in_title, 1.0) * _doubt(topic, in_body, IN_BODY)
        confidence = round(min(1 - doubt, 0.99), 2)
        if confidence >= LEAST:
            found.append(TopicMatch(topic.code, confidence))
    return tuple(sorted(found, key=lambda match: (-match.confidence, _order(match.code))))


def _doubt(topic: _Topic, squashed: str, share: float) -> float:
    """Return what is left of doubt after every phrase of the topic in a text has spoken."""
    doubt = 1.0
    for phrase in {match["phrase"] for match in topic.pattern.finditer(squashed)}:
        doubt *= 1 - share * topic.weights[phrase]
    return doubt


def _order(code: str) -> tuple[str, int]:
    kind, number = code.split(":")
    return kind, int(number)


@cache
def _topics() -> tuple[_Topic, ...]:
    data = tomllib.loads((files("itareports.normalize") / "data" / "topics.toml").read_text(encoding="utf-8"))
    return tuple(_topic(entry) for entry in data["topic"])


def _topic(entry: dict[str, str | list[str]]) -> _Topic:
    weights = {squash(phrase): weight for rank, weight in WEIGHTS.items() for phrase in entry[rank]}
    longest_first = sorted(weights, key=len, reverse=True)
    pattern = re.compile(rf"(?P<phrase>{'|'.join(re.escape(phrase) for phrase in longest_first)})")
    return _Topic(str(entry["code"]), weights, pattern)
