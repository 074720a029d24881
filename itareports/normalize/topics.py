"""What a measure is about: its text is assigned to indicators and issues, by vocabulary and by likeness."""

import re
import tomllib
from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from itareports.normalize.likeness import Likeness
from itareports.normalize.text import squash

WEIGHTS = {"strong": 0.85, "fair": 0.6, "weak": 0.25, "unlike": 0.0}
"""How far one phrase alone speaks for a topic."""

IN_BODY = 0.4
"""A phrase among the steps weighs less than one in the title: steps of every measure inform, publish and report."""

LIKE, LIKEST, SAID_BY_LIKENESS = 0.05, 0.8, 0.9
"""Up to which likeness a text says nothing, from which on it says all it can, and how much that is."""

LIKE_IN_BODY, LIKE_LINES = 0.3, 3
"""What the likeness of a step weighs beside that of the title, and how many steps, the likest ones, are heard."""

EVERYDAY = 0.5
"""How much of its likeness to what measures of any topic say is taken off a text's likeness to a topic."""

CALIBRATION = (
    *((0.0, 0.0), (0.1, 0.04), (0.2, 0.16), (0.3, 0.22), (0.4, 0.37)),
    *((0.5, 0.57), (0.6, 0.77), (0.7, 0.9), (0.8, 0.96), (1.0, 0.99)),
)
"""How often a topic is right (second) where the signs add up to this (first); straight lines between."""

LEAST = 0.5
"""From this confidence on, a measure is assigned to a topic."""

POSSIBLE = 0.2
"""Below this confidence nothing speaks for a topic."""


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
    like: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    topics: tuple[_Topic, ...]
    everyday: tuple[str, ...]
    likeness: Likeness


def topics_of(title: str, body: Iterable[str] = ()) -> tuple[TopicMatch, ...]:
    """Return the topics of a measure from its title and the texts of its steps, the surest first.

    >>> [match.code for match in topics_of("การใช้ทรัพย์สินของราชการที่ถูกต้อง")]
    ['indicator:4', 'issue:4']
    >>> [match.code for match in topics_of("การใช้ทรัพยสินของรัฐ")]
    ['indicator:4', 'issue:4']
    >>> topics_of("ให้ความรู้เรื่องการประเมินคุณธรรมและความโปร่งใส")
    ()
    """
    return tuple(match for match in possible_topics(title, body) if match.confidence >= LEAST)


def possible_topics(title: str, body: Iterable[str] = ()) -> tuple[TopicMatch, ...]:
    """Return every topic that something speaks for, the surest first: enough to doubt that it is left out.

    Each phrase counts once, the longest at its place; phrases and likenesses add up as independent signs do, and the
    sum is told as the share of measures that were right with such a sum (docs/benchmarks.md).
    """
    return _possible(title, tuple(line for text in body for line in text.split("\n")))


@lru_cache(maxsize=1024)  # a measure is asked for its topics, and for those that it leaves out
def _possible(title: str, lines: tuple[str, ...]) -> tuple[TopicMatch, ...]:
    in_title, in_body = squash(title), squash(" | ".join(lines))
    like_title, like_lines = _likeness(title), [_likeness(line) for line in lines]
    found = []
    for topic in _known().topics:
        doubt = _doubt(topic, in_title, 1.0) * _doubt(topic, in_body, IN_BODY)
        doubt *= 1 - _said(like_title[topic.code])
        for like in sorted((each[topic.code] for each in like_lines), reverse=True)[:LIKE_LINES]:
            doubt *= 1 - LIKE_IN_BODY * _said(like)
        confidence = _calibrated(1 - doubt)
        if confidence >= POSSIBLE:
            found.append(TopicMatch(topic.code, confidence))
    return tuple(sorted(found, key=lambda match: (-match.confidence, _order(match.code))))


def _doubt(topic: _Topic, squashed: str, share: float) -> float:
    """Return what is left of doubt after every phrase of the topic in a text has spoken."""
    doubt = 1.0
    for phrase in {match["phrase"] for match in topic.pattern.finditer(squashed)}:
        doubt *= 1 - share * topic.weights[phrase]
    return doubt


def _likeness(text: str) -> Mapping[str, float]:
    """How like a text is to the likest text of each topic, beyond what it shares with those of no topic."""
    known = _known()
    like = known.likeness.to(text)
    everyday = EVERYDAY * max((like.get(other, 0.0) for other in known.everyday), default=0.0)
    return {topic.code: max(like.get(own, 0.0) for own in topic.like) - everyday for topic in known.topics}


def _said(likeness: float) -> float:
    return SAID_BY_LIKENESS * min(max((likeness - LIKE) / (LIKEST - LIKE), 0.0), 1.0)


def _calibrated(strength: float) -> float:
    at = min(max(bisect(CALIBRATION, (strength, 1.0)), 1), len(CALIBRATION) - 1)
    (left, low), (right, high) = CALIBRATION[at - 1], CALIBRATION[at]
    return round(min(low + (high - low) * (strength - left) / (right - left), 0.99), 2)


def _order(code: str) -> tuple[str, int]:
    kind, number = code.split(":")
    return kind, int(number)


@cache
def _known() -> _Known:
    data = tomllib.loads((files("itareports.normalize") / "data" / "topics.toml").read_text(encoding="utf-8"))
    topics, everyday = tuple(_topic(entry) for entry in data["topic"]), tuple(data["everyday"]["like"])
    return _Known(topics, everyday, Likeness.of((*everyday, *(text for topic in topics for text in topic.like))))


def _topic(entry: Mapping[str, Sequence[str]]) -> _Topic:
    weights = {squash(phrase): weight for rank, weight in WEIGHTS.items() for phrase in entry.get(rank, ())}
    longest_first = sorted(weights, key=len, reverse=True)
    pattern = re.compile(rf"(?P<phrase>{'|'.join(re.escape(phrase) for phrase in longest_first)})")
    return _Topic(str(entry["code"]), weights, pattern, tuple(entry["like"]))
