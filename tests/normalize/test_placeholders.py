"""Templates left unfilled, and texts that only look like them."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.normalize.offices import is_placeholder
from itareports.normalize.placeholders import has_placeholder, without_placeholders

DATA = tomllib.loads((files("itareports.normalize") / "data" / "offices.toml").read_text("utf-8"))["placeholders"]


@pytest.mark.parametrize("text", DATA["examples"])
def test_placeholders(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "ข้อจำกัดด้านงบประมาณ.....งบประมาณมีเพียงพอ....",
        "ข้อจำกัดด้านเทคโนโลยี.....ทต.พนมทวน ให้ความสำคัญ.....",
        "ข้อจำกัดด้านบุคลากรมีเพียงพอ.....",
        "กองคลัง........",
        "มีการดำเนินการอย่างต่อเนื่อง.....",
        "ระบุผู้รับผิดชอบให้ชัดเจน",
        "สำนักปลัด",
        "-",
        "",
    ],
)
def test_filled_in(text: str) -> None:
    assert not is_placeholder(text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("สำนักปลัด\nกองงาน........", "สำนักปลัด"),
        ("กองคลัง........", "กองคลัง"),
        ("งาน...พัสดุ...", "งาน พัสดุ"),
        ("กอง/งาน ........ กองช่าง", "กองช่าง"),
    ],
)
def test_without(text: str, left: str) -> None:
    assert " ".join(without_placeholders(text).split()) == left


@pytest.mark.parametrize(
    ("text", "left_open"),
    [
        ("กองคลัง กองงาน........", True),
        ("กองคลัง/........", True),
        ("กองช่าง........", False),
        ("......กองช่าง......", False),
        ("กองช่าง", False),
    ],
)
def test_partly_filled_in(text: str, left_open: bool) -> None:  # noqa: FBT001
    assert has_placeholder(text) is left_open


@given(st.text(alphabet="กองงาน. …_\n", max_size=30))
def test_no_letter_changes_its_place(text: str) -> None:
    left = without_placeholders(text)
    assert len(left) == len(text)
    assert all(letter in {original, " "} for letter, original in zip(left, text, strict=True))
