"""Slips of one digit in true figures: how many the arithmetic notices, and how many it mends.

In every report drawn one digit of one figure is wrong; `corpus.relations` decides whether that can be noticed at all.
Run it by python -m benchmarks.arithmetic.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from benchmarks.markdown import share, table
from corpus.consistent import YEARS, Consistent, consistent, one_digit_off, with_figure
from corpus.relations import can_be_noticed
from itareports.audit import Case

SLIPS = 300
"""Slips a year; every one in a report of its own."""

HEADER = ("year assessed", "slips", "noticeable", "noticed", "true value proposed", "as the only one", "otherwise")

MEANING = """\
{slips} reports a year are drawn whose figures are all true: overall, indicators, parts, questions, answer shares and
grade. In each, one digit of one figure is changed. **noticeable**: some relation of the year breaks by more than
rounding, as computed without the audit; **noticed**: the share of these that the audit notices. **true value
proposed**: in how many of the noticed ones it is among the single slips that the audit offers to close all sums; **as
the only one**: it is the single proposal; **otherwise**: how many proposals there are on average where there are
several. A wrong hundredth, or a wrong digit in a figure whose relations are not known for the year, cannot be noticed.
"""


@dataclass(frozen=True, slots=True)
class Slip:
    """A figure with one wrong digit, and what the audit makes of it."""

    is_noticeable: bool
    is_noticed: bool
    proposed: tuple[Decimal, ...]
    true: Decimal

    @property
    def is_mended(self) -> bool:
        """Whether the true value is among the proposals."""
        return self.true in self.proposed


def slip(drawn: Consistent, rng: Random) -> Slip:
    """Make a slip in a report, and audit it."""
    path = rng.choice(list(drawn.figures))
    true = drawn.figures[path]
    wrong = one_digit_off(true, rng)
    case = Case.of(with_figure(drawn, path, wrong))
    proposals = [one for fault in case.faults for one in fault.proposals]
    proposed = tuple(Decimal(one.change.value) / 100 for one in proposals if case.proof.figures[one.key].path == path)
    others = tuple(Decimal(-1) for one in proposals if case.proof.figures[one.key].path != path)
    return Slip(can_be_noticed(drawn, path, wrong), bool(case.faults), proposed + others, true)


def slips(year: int, count: int) -> Iterator[Slip]:
    """Draw so many; always the same."""
    rng = Random(year)
    return (slip(consistent(year, rng), rng) for _ in range(count))


def section() -> str:
    """The table, and what it means."""
    return "\n".join((table(HEADER, (_row(year) for year in YEARS)), "", MEANING.format(slips=SLIPS)))


def _row(year: int) -> tuple[str, ...]:
    made = list(slips(year, SLIPS))
    noticeable = [one for one in made if one.is_noticeable]
    noticed = [one for one in noticeable if one.is_noticed]
    mended = [one for one in noticed if one.is_mended]
    alone = [one for one in mended if len(one.proposed) == 1]
    several = [len(one.proposed) for one in mended if len(one.proposed) > 1]
    return (
        f"{year}",
        f"{len(made)}",
        share(len(noticeable), len(made)),
        share(len(noticed), len(noticeable)),
        share(len(mended), len(noticed)),
        share(len(alone), len(noticed)),
        f"{sum(several) / len(several):.1f}" if several else "-",
    )


if __name__ == "__main__":
    print(section())
