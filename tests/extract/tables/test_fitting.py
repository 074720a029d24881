from itareports.extract.document import Cell, Line
from itareports.extract.tables.fitting import fit_to_columns

ROLES = ["measure", "owner", "period"]


def fitted(*texts: str) -> list[str | None]:
    cells = [Cell((Line(text),)) for text in texts]
    return [None if cell is None else cell.text for cell in fit_to_columns(cells, ROLES)]


def test_a_missing_cell_leaves_its_column_empty() -> None:
    assert fitted("๑. จัดอบรม", "ต.ค. 66") == ["๑. จัดอบรม", None, "ต.ค. 66"]


def test_an_empty_cell_too_many_is_left_out() -> None:
    assert fitted("๑. จัดอบรม", "", "กองคลัง", "ต.ค. 66") == ["๑. จัดอบรม", "กองคลัง", "ต.ค. 66"]


def test_many_more_cells_than_columns() -> None:
    assert fitted(*["ก"] * 2000)[0] == "ก"
