"""Measures with the topics that a careful person gives them, and how well an assignment meets these."""

import json
import tomllib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
DATA = Path(__file__).parent / "data"

TUNING, HELD, REPORTS = "tuning", "held", "reports"

Confidences = Mapping[str, float]
"""What an assignment says of a measure: its topics by code."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A measure; neither answer is wrong for the topics in `maybe`."""

    title: str
    steps: tuple[str, ...]
    topics: frozenset[str]
    maybe: frozenset[str]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many topics were given rightly and wrongly, and how many should have been given."""

    right: int
    wrong: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of the topics given that is right; 1 where none is given."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of the right topics that is given."""
        return self.right / self.wanted


def labelled(name: str) -> tuple[Labelled, ...]:
    """The measures of one file of tests/normalize/data."""
    rows = tomllib.loads((DATA / f"topics_{name}.toml").read_text(encoding="utf-8"))["measure"]
    return tuple(_labelled(row) for row in rows)


def tally(rows: Iterable[Labelled], assign: Callable[[Labelled], Confidences], least: float) -> Tally:
    """Count over all rows what an assignment gives with at least this confidence."""
    right = wrong = wanted = 0
    for row in rows:
        given = {code for code, confidence in assign(row).items() if confidence >= least}
        right += len(given & row.topics)
        wrong += len(given - row.topics - row.maybe)
        wanted += len(row.topics)
    return Tally(right, wrong, wanted)


def outcomes(
    rows: Iterable[Labelled], assign: Callable[[Labelled], Confidences], codes: Collection[str]
) -> list[tuple[float, bool]]:
    """Each pair of a measure and a topic that is clear: the confidence given, and whether the topic is right."""
    return [
        (given.get(code, 0.0), code in row.topics)
        for row in rows
        for given in [assign(row)]
        for code in codes
        if code not in row.maybe
    ]


def _labelled(row: Mapping[str, Any]) -> Labelled:
    measure = _of_report(row["report"], row["number"]) if "report" in row else row
    return Labelled(
        measure["title"], tuple(measure.get("steps", ())), frozenset(row["topics"]), frozenset(row.get("maybe", ()))
    )


def _of_report(report: str, number: int) -> dict[str, Any]:
    measures = json.loads((ROOT / f"{report}.json").read_text(encoding="utf-8"))["measures"]
    measure = next(measure for measure in measures if measure["number"] == number)
    steps = [text for activity in measure["activities"] for text in _texts(activity)]
    return {"title": measure["title"], "steps": steps}


def _texts(activity: Mapping[str, Any]) -> list[str]:
    steps = [text for step in activity["steps"] for text in (step["text"], *step["substeps"])]
    return [*filter(None, [activity["heading"]]), *activity["approach"], *steps]
