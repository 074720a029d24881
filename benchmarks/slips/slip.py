"""A slip: what a clerk gets wrong in one place of a report, and which findings would show that it was noticed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from corpus.compose import compose
from corpus.spec import Activity, Measure, Spec
from corpus.text import text_file


@dataclass(frozen=True, slots=True)
class Sample:
    """A report without the slip, and its text."""

    spec: Spec
    text: str

    @classmethod
    def of(cls, spec: Spec) -> "Sample":
        """The sample of a spec."""
        return cls(spec, printed(spec))


@dataclass(frozen=True, slots=True)
class Slip:
    """The text with the slip in it; any of the codes counts as noticing it.

    `noticeable` says whether the rest of the report can show the slip at all: a figure that nothing else depends on
    can be wrong unseen.
    """

    text: str
    codes: frozenset[str]
    what: str
    noticeable: bool = True


Maker = Callable[[Random, Sample], Slip | None]
"""Makes a slip of one kind, or None where the report has no place for it."""


def printed(spec: Spec) -> str:
    """The text of a report as its file holds it.

    >>> from corpus.spec import SPECS, load
    >>> "เทศบาลตำบลปริก" in printed(load(SPECS / "prik-2565.toml"))
    True
    """
    return text_file(compose(spec), spec.page).decode(spec.page.encoding)


def respelt(sample: Sample, spec: Spec, codes: frozenset[str], what: str) -> Slip | None:
    """The slip that makes one spec of another, None where the pages do not show it."""
    text = printed(spec)
    return None if text == sample.text else Slip(text, codes, what)


def replaced(text: str, stretch: tuple[int, int], new: str) -> str:
    """A text with other words in one place.

    >>> replaced("ระดับ A", (6, 7), "B")
    'ระดับ B'
    """
    return text[: stretch[0]] + new + text[stretch[1] :]


def with_activity(spec: Spec, place: tuple[int, int], activity: Activity) -> Spec:
    """A spec with another activity in the place of one, told by the positions of its measure and its own."""
    measure = spec.measures[place[0]]
    activities = (*measure.activities[: place[1]], activity, *measure.activities[place[1] + 1 :])
    return with_measure(spec, place[0], replace(measure, activities=activities))


def with_measure(spec: Spec, place: int, measure: Measure) -> Spec:
    """A spec with another measure in the place of one."""
    return replace(spec, measures=(*spec.measures[:place], measure, *spec.measures[place + 1 :]))


def activities(spec: Spec) -> list[tuple[tuple[int, int], Activity]]:
    """Every activity with its place."""
    return [
        ((at, number), activity)
        for at, measure in enumerate(spec.measures)
        for number, activity in enumerate(measure.activities)
    ]
