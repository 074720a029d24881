"""Checks of what the text says of its scores: the highest, the lowest, how many above or below, and told again."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Literal

from itareports.audit.checks.check import Loose, Sum
from itareports.audit.figures import Figure, Figures, indicator_key, question_key
from itareports.audit.walk import question_scores
from itareports.extract.observations import Observation
from itareports.normalize.indicators import indicators
from itareports.schema import Report

CLAIM_CODE = "score.claim-mismatch"
RETOLD_CODE = "score.repeated-value-differs"

# "ตัวชี้วัดของ IIT ที่ได้คะแนนสูงสุด", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน ... สูงสุด"
_ONE_INSTRUMENT = re.compile(
    r"(?P<instrument> IIT | EIT | OIT | ภายใน | ภายนอก | เปิดเผยข้อมูลสาธารณะ )", re.VERBOSE | re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Extreme(Loose):
    """An indicator that the text calls the highest or lowest of some."""

    side: Literal["highest", "lowest"]
    number: int
    among: tuple[int, ...]
    observation: Observation

    code = CLAIM_CODE

    @property
    def keys(self) -> tuple[str, ...]:
        """The indicators that it is compared with, itself among them."""
        return tuple(map(indicator_key, self.among))

    def true(self, figures: Figures) -> int | None:
        """The number of the indicator that really is; None unless the one claimed is printed."""
        if indicator_key(self.number) not in figures:
            return None
        printed = {number: figures[indicator_key(number)] for number in self.among if indicator_key(number) in figures}
        best = (max if self.side == "highest" else min)(printed.values())
        return self.number if printed[self.number] == best else next(n for n in printed if printed[n] == best)

    def holds(self, figures: Figures) -> bool | None:
        """Whether no other one is higher, or lower."""
        true = self.true(figures)
        return None if true is None else true == self.number


@dataclass(frozen=True, slots=True)
class Counted(Loose):
    """How many of the ten indicators the text says to lie above or below a threshold, in points."""

    side: Literal["above", "below"]
    threshold: Decimal
    claimed: Decimal
    observation: Observation

    code = CLAIM_CODE

    @property
    def keys(self) -> tuple[str, ...]:
        """All ten indicators."""
        return tuple(indicator_key(one.number) for one in indicators())

    def counts(self, figures: Figures) -> set[int] | None:
        """How many there are, without and with the bound: "ต่ำกว่าร้อยละ ๙๐" is often meant to include it."""
        if any(key not in figures for key in self.keys):
            return None
        scores = [figures[key] for key in self.keys]
        bound = self.threshold * 100
        if self.side == "above":
            return {sum(score > bound for score in scores), sum(score >= bound for score in scores)}
        return {sum(score < bound for score in scores), sum(score <= bound for score in scores)}

    def holds(self, figures: Figures) -> bool | None:
        """Whether either reading of the bound gives the number claimed."""
        counts = self.counts(figures)
        return None if counts is None else self.claimed in counts


def claim_checks(observations: Iterable[Observation]) -> Iterator[Extreme | Counted]:
    """Yield a check for every claim that the text makes about its indicators."""
    for observation in observations:
        if observation.kind != "claim":
            continue
        match observation.values:
            case ("highest" | "lowest" as side, number) if number.isdigit() and 1 <= int(number) <= len(indicators()):
                yield Extreme(side, int(number), _rivals(int(number), observation.raw), observation)
            case ("above" | "below" as side, threshold, count):
                bound, claimed = as_number(threshold), as_number(count)
                if bound is not None and claimed is not None:
                    yield Counted(side, bound, claimed, observation)


def retold_checks(report: Report, figures: Mapping[str, Figure], observations: Iterable[Observation]) -> Iterator[Sum]:
    """Yield a check for every figure that is printed again: in a table of questions, or in the text."""
    for code, repeated in question_scores(report).items():
        for place in range(1, len(repeated)):
            yield Sum(RETOLD_CODE, ((question_key(code), 1), (question_key(code, place), -1)), 0, 0)
    by_path = {figure.path: key for key, figure in figures.items()}
    for observation in observations:
        key = by_path.get(observation.path) or by_path.get(f"{observation.path}/percent")
        again = as_number(observation.values[-1]) if len(observation.values) > 1 else None
        if observation.kind in ("share-retold", "score-retold") and key is not None and again is not None:
            yield Sum(RETOLD_CODE, ((key, 1),), int(again * 100), 0)


def as_number(text: str) -> Decimal | None:
    """A number of an observation, None where it is none.

    >>> as_number("90"), as_number("เก้า")
    (Decimal('90'), None)
    """
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _rivals(number: int, raw: str) -> tuple[int, ...]:
    """The indicators that a claim compares: those of one instrument where it names one."""
    if not _ONE_INSTRUMENT.search(raw):
        return tuple(one.number for one in indicators())
    own = indicators()[number - 1].instrument
    return tuple(one.number for one in indicators() if one.instrument == own)
