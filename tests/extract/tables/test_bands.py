"""Level rules and coloured bands of tables that have no upright rules, on a page 595 points wide."""

from itertools import pairwise

import pytest

from itareports.extract.document import Box
from itareports.extract.pdf.sheet import Rule, Sheet
from itareports.extract.tables.bands import Bands, bands_of
from tests.extract.pdf.drawn import level, upright

EDGES = (60.0, 200.0, 400.0, 530.0)


def pieces(*ys: float, edges: tuple[float, ...] = EDGES) -> list[Rule]:
    """Level lines drawn cell by cell."""
    return [level(y, left, right) for y in ys for left, right in pairwise(edges)]


def bands(rules: list[Rule], fills: tuple[Box, ...] = ()) -> list[Bands]:
    return bands_of(Sheet(1, 595.0, 842.0, (), tuple(rules), fills))


FOUND = [
    pytest.param(pieces(100, 150, 200), (), [(EDGES, (100, 150, 200))], id="rules between rows"),
    pytest.param([level(y, 60, 530) for y in (100, 150)], (), [((), (100, 150))], id="in one piece"),
    pytest.param([*pieces(100, 200), *pieces(150, edges=EDGES[1:])], (), [(EDGES, (100, 150, 200))],
                 id="the first cell covers two rows"),
    pytest.param(pieces(100), (), [(EDGES, (100,))], id="a line in pieces alone: two rows at a page's head"),
    pytest.param([level(100, 60, 530)], (), [], id="a line in one piece alone"),
    pytest.param([level(100, 60, 200), level(120, 60, 180)], (), [], id="underlined words"),
    pytest.param([upright(60, 100, 500), upright(530, 100, 500)], (), [], id="upright rules"),
    pytest.param(pieces(100, 101.0, 150), (), [(EDGES, (100, 150))], id="double rules"),
    pytest.param([], ((60, 100, 530, 140), (60, 180, 530, 220)), [((), (100, 140, 180, 220))], id="grey rows"),
    pytest.param([], tuple((left, 100, right, 140) for left, right in pairwise(EDGES)),
                 [(EDGES, (100, 140))], id="grey cell by cell"),
    pytest.param([], ((60, 100, 530, 105),), [], id="a thick rule that is a fill"),
    pytest.param([*pieces(100, 150), *pieces(400, 450, edges=(60, 300, 530))], (),
                 [(EDGES, (100, 150)), ((60, 300, 530), (400, 450))], id="two tables"),
    pytest.param([], (), [], id="nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("rules", "fills", "found"), FOUND)
def test_bands(
    rules: list[Rule], fills: tuple[Box, ...], found: list[tuple[tuple[float, ...], tuple[float, ...]]]
) -> None:
    assert [(one.edges, one.heights) for one in bands(rules, fills)] == found


def test_what_a_table_of_bands_holds() -> None:
    one = Bands(60, 530, (100, 150, 200), EDGES)
    assert [one.hold(y) for y in (90, 120, 180, 210)] == [False, True, True, False]
    assert [one.row_of(y) for y in (90, 120, 180, 210)] == [0, 1, 2, 3]
    assert one.ends_at((60, 202, 398, 530))
    assert not one.ends_at((60, 300, 530))
