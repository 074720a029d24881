"""docs/database.md: every query runs on both databases and answers what is printed below it."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.orm import Session

DOC = (Path(__file__).parents[2] / "docs" / "database.md").read_text(encoding="utf-8")
# A query in a block of its own, and the table of its answer.
BLOCK = re.compile(r"```sql\n(?P<query>[^`]*)```\n\n(?P<answer>(?:\|.*\n)*)")
BLOCKS = [(block["query"], block["answer"]) for block in BLOCK.finditer(DOC)]


def _shown(value: object) -> str:
    if isinstance(value, float | Decimal):
        return f"{value:.2f}"
    return "" if value is None else str(value)


def _answer(session: Session, query: str) -> str:
    result = session.execute(text(query))
    names = list(result.keys())
    lines = [names, ["---"] * len(names), *([_shown(value) for value in row] for row in result)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def test_there_are_five_queries() -> None:
    assert len(BLOCKS) == DOC.count("```sql") == 5


@pytest.mark.parametrize(("query", "answer"), BLOCKS, ids=range(len(BLOCKS)))
def test_a_query_answers_as_printed(example: Session, query: str, answer: str) -> None:
    assert _answer(example, query) == answer


def test_every_table_and_view_is_described(example: Session) -> None:
    database = inspect(example.connection())
    ours = {name for name in database.get_table_names() if not name.startswith(("alembic", "measure_search"))}
    assert {name for name in ours | set(database.get_view_names()) if f"`{name}`" not in DOC} == set()
