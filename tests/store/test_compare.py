"""The matrix of scores, its ranks, and the distance to the peers."""

from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from itareports.store.compare import Matrix, score_matrix
from itareports.store.filters import MeasureFilter, ReportFilter
from itareports.store.load import load_report
from itareports.store.matrix import Peers
from itareports.store.measure_counts import measure_matrix
from tests.store.sample_reports import make_report

EVERY = ReportFilter()


def _cells(matrix: Matrix) -> list[tuple[str | None, int | None, list[str | None]]]:
    return [
        (row.organisation, row.year, [None if cell is None else str(cell) for cell in row.cells]) for row in matrix.rows
    ]


def _load_all(session: Session, *reports: tuple[str, str | None, int, str | None]) -> None:
    for place, (name, province, year, overall) in enumerate(reports):
        report = make_report(name, province=province, year=year, overall=overall, sha256=str(place))
        load_report(session, report, path=str(place), program_version="1", size=1)


def test_indicators_of_every_organisation_and_year(example: Session) -> None:
    matrix = score_matrix(example, EVERY)
    assert matrix.columns == ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10")
    assert _cells(matrix) == [
        ("เทศบาลตำบลบ้านตัวอย่าง", 2566, [None, None, None, "86.40", None, "90.05", None, None, "100.00", None]),
        ("เทศบาลตำบลบ้านตัวอย่าง", 2565, [None, None, None, "74.10", None, "88.00", None, None, "93.00", None]),
        ("เทศบาลเมืองสมมติ", 2565, [None, None, None, "81.20", None, "79.99", None, None, None, None]),
    ]


def test_the_year_of_a_score_is_the_assessed_year(example: Session) -> None:
    assert [row.year for row in score_matrix(example, ReportFilter(year=2566)).rows] == [2566]


def test_years_side_by_side_rank_the_newest(example: Session) -> None:
    matrix = score_matrix(example, EVERY, columns="year")
    assert matrix.columns == ("2565", "2566")
    assert _cells(matrix) == [
        ("เทศบาลตำบลบ้านตัวอย่าง", None, ["82.50", "91.25"]),
        ("เทศบาลเมืองสมมติ", None, ["78.00", None]),
    ]
    assert [row.overall for row in matrix.rows] == [Decimal("91.25"), None]


def test_ranks_are_shared_and_differences_exact(session: Session) -> None:
    scores = {"ก": "90.00", "ข": "80.01", "ค": "90.00", "ง": "80.00"}
    _load_all(session, *((name, "x", 2566, score) for name, score in scores.items()))
    rows = score_matrix(session, EVERY).rows
    assert [(row.organisation, row.rank, str(row.difference)) for row in rows] == [
        ("ก", 1, "4.995"),
        ("ค", 1, "4.995"),
        ("ข", 3, "-4.995"),
        ("ง", 4, "-5.005"),
    ]


@pytest.mark.parametrize(
    ("by", "ranks"),
    [
        pytest.param(None, {"ก": 1, "ข": 2, "ค": 3, "ง": 4}, id="all are peers"),
        pytest.param("province", {"ก": 1, "ข": None, "ค": 2, "ง": None}, id="province: one alone, one unknown"),
        pytest.param("year", {"ก": 1, "ข": 2, "ค": 1, "ง": 2}, id="year"),
        pytest.param("type", {"ก": 1, "ข": 2, "ค": 3, "ง": 4}, id="type"),
    ],
)
def test_peers(session: Session, by: Peers | None, ranks: dict[str, int | None]) -> None:
    _load_all(session, ("ก", "x", 2566, "90"), ("ข", "y", 2566, "80"), ("ค", "x", 2567, "70"), ("ง", None, 2567, "60"))
    assert {row.organisation: row.rank for row in score_matrix(session, EVERY, by=by).rows} == ranks


def test_without_a_score_there_is_no_rank(session: Session) -> None:
    _load_all(session, ("ก", "x", 2566, "90"), ("ข", "x", 2566, "80"))
    report = make_report("ค", overall=None, scores={1: "99.00"}, sha256="9")
    load_report(session, report, path="9", program_version="1", size=1)
    rows = score_matrix(session, EVERY).rows
    assert [(row.organisation, row.rank) for row in rows] == [("ก", 1), ("ข", 2), ("ค", None)]


def test_a_plan_and_an_implementation_report_that_agree_are_one_row(session: Session) -> None:
    plan = make_report(overall=None, scores={1: "90.00", 2: None}, sha256="a")
    done = make_report(kind="implementation", overall="85", scores={1: "90.00", 2: "80.00"}, sha256="b")
    for path, report in (("a", plan), ("b", done)):
        load_report(session, report, path=path, program_version="1", size=1)
    (row,) = score_matrix(session, EVERY).rows
    assert (row.cells[:2], row.overall) == ((Decimal("90.00"), Decimal("80.00")), Decimal("85.00"))


def test_reports_that_contradict_each_other_are_both_shown(session: Session) -> None:
    for kind, score in (("plan", "90.00"), ("implementation", "90.01")):
        report = make_report(kind=kind, scores={1: score}, sha256=kind)
        load_report(session, report, path=kind, program_version="1", size=1)
    assert [str(row.cells[0]) for row in score_matrix(session, EVERY).rows] == ["90.00", "90.01"]
    (row,) = score_matrix(session, EVERY, columns="year").rows
    assert row.cells == (Decimal("85.00"),)


def test_a_year_that_is_not_known_has_a_column_of_its_own(session: Session) -> None:
    _load_all(session, ("ก", "x", 2566, "90.00"))
    report = make_report("ก", province="x", year=None, overall="50.00", sha256="9")
    load_report(session, report, path="9", program_version="1", size=1)
    matrix = score_matrix(session, EVERY, columns="year")
    assert matrix.columns == ("unknown", "2565")
    assert _cells(matrix) == [("ก", None, ["50.00", "90.00"])]


def test_measures_are_counted_by_indicator(example: Session) -> None:
    matrix = measure_matrix(example, MeasureFilter())
    cells = {row.organisation: [int(cell or 0) for cell in row.cells] for row in matrix.rows}
    assert cells == {
        "เทศบาลตำบลบ้านตัวอย่าง": [0, 0, 0, 1, 0, 1, 0, 0, 0, 0],
        "เทศบาลตำบลทดลอง": [0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
    }
    assert {row.organisation: row.overall for row in matrix.rows}["เทศบาลตำบลบ้านตัวอย่าง"] == 2


def test_measures_are_counted_by_year(example: Session) -> None:
    matrix = measure_matrix(example, MeasureFilter(indicator=4), columns="year")
    assert matrix.columns == ("2566",)
    assert [(row.organisation, row.cells) for row in matrix.rows] == [
        ("เทศบาลตำบลทดลอง", (Decimal(1),)),
        ("เทศบาลตำบลบ้านตัวอย่าง", (Decimal(1),)),
    ]
