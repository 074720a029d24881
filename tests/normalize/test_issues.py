"""The seven issues by title."""

import tomllib
from importlib.resources import files

import pytest

from itareports.normalize.issues import issue_title, parse_issue

DATA = tomllib.loads((files("itareports.normalize") / "data" / "issues.toml").read_text("utf-8"))["issue"]


@pytest.mark.parametrize(
    ("number", "text"),
    [(entry["number"], text) for entry in DATA for text in (entry["title"], *entry["aliases"], *entry["examples"])],
)
def test_every_form_and_example(number: int, text: str) -> None:
    assert parse_issue(text) == number
    assert parse_issue(f"ประเด็นที่ {number} {text}") in {number, None}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("ประเด็นที่ 3 กระบวนการปฎิบัติงานที่โปร่งใสและมีประสิทธิภาพ", 1, id="misspelt-and-misnumbered"),
        pytest.param("๖) กระบวนการควบคุม ตรวจสอบ การใช้อำนาจ และการบริหารงานบุคคล", 6, id="thai-digit"),
        pytest.param("ประเด็นที่ 5", None, id="number-alone"),
        pytest.param("การให้บริการ", None, id="part"),
        pytest.param("กระบวนการปฏิบัติงาน", None, id="other"),
        pytest.param("", None, id="empty"),
    ],
)
def test_whole_heading(text: str, number: int | None) -> None:
    assert parse_issue(text) == number


def test_titles() -> None:
    assert [issue_title(number) for number in range(1, 8)] == [entry["title"] for entry in DATA]
    assert issue_title(0) is None
