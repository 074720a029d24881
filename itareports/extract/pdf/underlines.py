"""Rules that lie under words, told from the borders of cells."""

from __future__ import annotations

from collections.abc import Callable

from itareports.extract.pdf.letters import Run
from itareports.extract.pdf.sheet import Rule, Stretch

_DEPTH = 4  # points below the baseline
_MEETS = 2.0  # points by which rules that meet may miss each other
_MOST_OF = 0.5  # of the width of words, that lies over an underline: a label may be underlined alone


class _Corners:
    """Where upright rules stand: a level one between two of them is the border of a cell, close to its words or not."""

    def __init__(self, rules: list[Rule]) -> None:
        self._upright: dict[int, list[Rule]] = {}  # by their whole points, and those on both sides
        for rule in rules:
            if rule.is_vertical:
                for x in range(round(rule.x0) - 1, round(rule.x0) + 2):
                    self._upright.setdefault(x, []).append(rule)

    def hold(self, rule: Rule) -> bool:
        """Whether upright rules meet both ends of a level one."""
        return all(
            any(one.top - _MEETS <= rule.top <= one.bottom + _MEETS for one in self._upright.get(round(x), ()))
            for x in (rule.x0, rule.x1)
        )


class Underlines:
    """The rules that may lie under letters: a little below a baseline, as no border of a cell does."""

    def __init__(self, rules: list[Rule], right_edge: Callable[[Run], float]) -> None:
        corners = _Corners(rules)
        self._rules, self._right_edge = rules, right_edge
        self._able = [rule for rule in rules if not rule.is_vertical and not corners.hold(rule)]
        self._under: dict[int, list[Rule]] = {}  # by the whole points of a baseline
        for rule in self._able:
            for baseline in range(int(rule.top) - _DEPTH, int(rule.top) + 1):
                self._under.setdefault(baseline, []).append(rule)

    def hold(self, run: Run) -> bool:
        """Whether one of them lies under the first letter of a run and most of the others."""
        near = self._under.get(int(run.y))
        if near is None:
            return False
        under = [rule for rule in near if 0 <= rule.top - run.y <= _DEPTH and rule.x0 - 1 <= run.x < rule.x1 - 1]
        return bool(under) and max(rule.x1 for rule in under) - run.x >= _MOST_OF * (self._right_edge(run) - run.x)

    def others(self, shown: list[Stretch]) -> list[Rule]:
        """The rules that are no underline of these words: those of two lines that begin together would make a cell."""
        marked = [one for one in shown if one.underlined]
        lying = {rule for rule in self._able if any(_lies_under(rule, one) for one in marked)}
        return [rule for rule in self._rules if rule not in lying]


def _lies_under(rule: Rule, one: Stretch) -> bool:
    below = 0 <= rule.top - one.baseline <= _DEPTH
    return below and one.x0 - 3 <= rule.x0 and rule.x1 <= one.x1 + one.size
