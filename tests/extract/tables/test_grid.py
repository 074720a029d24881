"""Rules of a page and the cells between them. Rows are 20 points high, columns 100 wide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdfplumber.table import edges_to_intersections, intersections_to_cells, merge_edges

from itareports.extract.pdf.sheet import Rule
from itareports.extract.tables.grid import SNAP, Grid, grids, smallest_cells
from itareports.extract.tables.paged import ruled_tables
from tests.extract.pdf.drawn import level, sheet, stretch, upright

XS, YS = (0.0, 100.0, 200.0, 300.0), (100.0, 120.0, 140.0, 160.0)
LEVEL = [level(y, XS[0], XS[-1]) for y in YS]
UPRIGHT = [upright(x, YS[0], YS[-1]) for x in XS]


def cells(grid: Grid) -> set[tuple[int, int, int, int]]:
    """Row, column, how many rows and how many columns."""
    return {(cell.row, cell.column, cell.down, cell.across) for cell in grid.cells}


SINGLE = {(row, column, 1, 1) for row in range(3) for column in range(3)}


def frame(x0: float, top: float, x1: float, bottom: float) -> list[Rule]:
    return [level(top, x0, x1), level(bottom, x0, x1), upright(x0, top, bottom), upright(x1, top, bottom)]


FOUND = [
    pytest.param(LEVEL + UPRIGHT, SINGLE, id="all rules"),
    pytest.param(
        [level(y, x0, x0 + 100) for y in YS for x0 in XS[:-1]] + [upright(x, y, y + 20) for x in XS for y in YS[:-1]],
        SINGLE,
        id="each cell draws its own",
    ),
    pytest.param([level(y + off, 0, 300) for y in YS for off in (0, 1.5)] + UPRIGHT, SINGLE, id="rules of two lines"),
    pytest.param([level(y, -1, 298) for y in YS] + UPRIGHT, SINGLE, id="rules that end a little too soon"),
    pytest.param(LEVEL + UPRIGHT[1:-1], SINGLE, id="no outer borders at the sides"),
    pytest.param(LEVEL[:-1] + UPRIGHT, SINGLE, id="open at the page's foot"),
    pytest.param(LEVEL[1:] + UPRIGHT, SINGLE, id="open at the page's head"),
    pytest.param(LEVEL[1:-1] + UPRIGHT, SINGLE, id="open at both"),
    pytest.param(
        [level(100, 0, 300), level(120, 100, 300), level(140, 0, 300), level(160, 0, 300), *UPRIGHT],
        SINGLE - {(0, 0, 1, 1), (1, 0, 1, 1)} | {(0, 0, 2, 1)},
        id="a cell of two rows",
    ),
    pytest.param(
        [*LEVEL, UPRIGHT[0], upright(100, 120, 160), upright(200, 120, 160), UPRIGHT[3]],
        SINGLE - {(0, column, 1, 1) for column in range(3)} | {(0, 0, 1, 3)},
        id="a heading over all columns",
    ),
    pytest.param(
        [level(100, 0, 300), level(120, 200, 300), level(140, 0, 300), level(160, 0, 300),
         UPRIGHT[0], upright(100, 140, 160), *UPRIGHT[2:]],
        {(0, 0, 2, 2), (0, 2, 1, 1), (1, 2, 1, 1), (2, 0, 1, 1), (2, 1, 1, 1), (2, 2, 1, 1)},
        id="a cell of two rows and two columns",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rules", "found"), FOUND)
def test_cells_of_a_ruled_table(rules: list[Rule], found: set[tuple[int, int, int, int]]) -> None:
    (grid,) = grids(rules)
    assert cells(grid) == found


NO_TABLE = [
    pytest.param([], id="nothing"),
    pytest.param(frame(0, 100, 300, 160), id="a frame"),
    pytest.param([*frame(0, 100, 300, 160), *frame(3, 103, 297, 157)], id="a frame of two lines"),
    pytest.param(LEVEL, id="level rules alone"),
    pytest.param([level(100, 0, 300)], id="a rule under a running head"),
    pytest.param([level(100, 0, 80), level(130, 0, 120)], id="underlined words"),
]


@pytest.mark.parametrize("rules", NO_TABLE)
def test_what_is_no_table(rules: list[Rule]) -> None:
    assert grids(rules) == []


def test_two_tables_are_two_from_top_to_bottom() -> None:
    lower = [Rule(one.x0, one.top + 200, one.x1, one.bottom + 200) for one in LEVEL + UPRIGHT]
    assert [grid.box[1] for grid in grids(lower + LEVEL + UPRIGHT)] == [100, 300]


def test_a_frame_around_the_page_is_no_part_of_the_table() -> None:
    (grid,) = grids([*frame(-50, 20, 350, 800), *LEVEL, *UPRIGHT])
    assert cells(grid) == SINGLE


ROWS, COLUMNS = range(4), range(4)
PLACES = st.frozensets(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=12)


def merged(no_level: frozenset[tuple[int, int]], no_upright: frozenset[tuple[int, int]]) -> list[Rule]:
    """The rules of four rows and columns, less some of those inside."""
    rules = [level(20.0 * y, 100.0 * x, 100.0 * x + 100) for y in (0, 4) for x in COLUMNS]
    rules += [upright(100.0 * x, 20.0 * y, 20.0 * y + 20) for x in (0, 4) for y in ROWS]
    inside = [(x, y) for x in COLUMNS for y in ROWS]
    rules += [level(20.0 * y, 100.0 * x, 100.0 * x + 100) for x, y in inside if y and (x, y) not in no_level]
    return rules + [upright(100.0 * x, 20.0 * y, 20.0 * y + 20) for x, y in inside if x and (x, y) not in no_upright]


@given(PLACES)
def test_every_place_of_a_table_is_in_one_cell_however_cells_are_merged_across(
    no_upright: frozenset[tuple[int, int]],
) -> None:
    for grid in grids(merged(frozenset(), no_upright)):
        covered = [
            (cell.row, column) for cell in grid.cells for column in range(cell.column, cell.column + cell.across)
        ]
        assert sorted(covered) == [(row, column) for row in ROWS for column in range(len(grid.xs) - 1)]


def edge(rule: Rule) -> dict[str, object]:
    """As the table functions of pdfplumber take it."""
    box = {"x0": rule.x0, "top": rule.top, "x1": rule.x1, "bottom": rule.bottom}
    size = {"width": rule.x1 - rule.x0, "height": rule.bottom - rule.top}
    return box | size | {"orientation": "v" if rule.is_vertical else "h", "object_type": "line"}


SOME_RULES = st.lists(
    st.builds(level, st.integers(0, 6).map(lambda y: 5.0 * y), st.integers(0, 12), st.integers(18, 30))
    | st.builds(upright, st.integers(0, 6).map(lambda x: 5.0 * x), st.integers(0, 12), st.integers(18, 30)),
    min_size=8,
    max_size=25,
)


@given(SOME_RULES)
def test_the_smallest_cells_are_those_of_pdfplumber(rules: list[Rule]) -> None:
    edges = merge_edges([edge(rule) for rule in rules], SNAP, SNAP, SNAP, SNAP)
    crossings = edges_to_intersections(edges, SNAP, SNAP)
    assert list(smallest_cells(crossings)) == intersections_to_cells(crossings)


WORDS = st.lists(st.tuples(st.integers(-50, 450), st.integers(-20, 110)), max_size=12)


@given(PLACES, PLACES, WORDS)
def test_every_word_in_a_table_stands_in_one_cell(
    no_level: frozenset[tuple[int, int]], no_upright: frozenset[tuple[int, int]], words: list[tuple[int, int]]
) -> None:
    """Also where rules are left out so that no box remains, as no program draws them."""
    page = sheet(*(stretch(f"{at}", x, y) for at, (x, y) in enumerate(words)))
    tables, taken = ruled_tables(page, grids(merged(no_level, no_upright)))
    found = [line.text.split() for table in tables for row in table.rows for cell in row for line in cell.lines]
    assert sorted("".join(word for words in found for word in words)) == sorted("".join(one.text for one in taken))
    for one, (x, y) in zip(page.stretches, words, strict=True):
        assert one in taken or not (1 < x < 395 and 4 < y < 78) or no_level


def shown(*at: tuple[str, float, float]) -> list[list[str]]:
    page = sheet(*(stretch(*one) for one in at), rules=tuple(LEVEL + UPRIGHT))
    tables, taken = ruled_tables(page, grids(page.rules))
    assert len(taken) == len({one for one in page.stretches if one in taken})
    return [["".join(line.text for line in cell.lines) for cell in row] for table in tables for row in table.rows]


def test_letters_stand_in_the_cell_of_their_baseline() -> None:
    """Marks above a tight line, and a descender of the row before, stick out into another row."""
    assert shown(("ก", 5, 101 + 7), ("ข", 5, 121 + 2), ("ค", 105, 139)) == [["ก", "", ""], ["ข", "ค", ""], ["", "", ""]]


def test_the_last_line_may_stick_out_below_the_table() -> None:
    assert shown(("ก", 5, 110), ("ข", 5, 165))[2] == ["ข", "", ""]


def test_what_stands_below_the_table_is_no_part_of_it() -> None:
    page = sheet(stretch("ก", 5, 110), stretch("ข", 5, 175), rules=tuple(LEVEL + UPRIGHT))
    _, taken = ruled_tables(page, grids(page.rules))
    assert [one.text for one in taken] == ["ก"]


def test_an_empty_grid_is_no_table() -> None:
    page = sheet(stretch("ก", 5, 300), rules=tuple(LEVEL + UPRIGHT))
    assert ruled_tables(page, grids(page.rules)) == ([], set())
