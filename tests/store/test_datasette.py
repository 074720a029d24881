"""A loaded SQLite file in Datasette, as it is: no plugin, no metadata."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette  # type: ignore[import-untyped]

from tests.store.conftest import load_example


async def _fetch(file: str, path: str) -> Any:  # noqa: ANN401  (JSON)
    datasette = Datasette([file])
    await datasette.invoke_startup()
    response = await datasette.client.get(path)
    assert response.status_code == 200, response.text
    return response.json()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param(
            "/ita/v_reports.json?_shape=array&assessed_year_be=2566",
            [("เทศบาลตำบลบ้านตัวอย่าง", 91.25)],
            id="a view",
        ),
        pytest.param(
            "/ita.json?_shape=array&sql=SELECT+organisation,overall_score+FROM+v_reports+WHERE+overall_score<80",
            [("เทศบาลเมืองสมมติ", 78.0)],
            id="a query",
        ),
    ],
)
def test_datasette_shows_the_database(tmp_path: Path, path: str, expected: list[tuple[str, float]]) -> None:
    load_example(f"sqlite:///{tmp_path}/ita.db")
    rows = asyncio.run(_fetch(str(tmp_path / "ita.db"), path))
    assert [(row["organisation"], row["overall_score"]) for row in rows] == expected
