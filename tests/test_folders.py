"""Reports that belong together, from a folder to the findings that only their company shows."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from benchmarks.side_by_side import ACROSS, found_across

ROOT = Path(__file__).parents[1]
FOLDERS = tomllib.loads((ROOT / "tests" / "folders" / "folders.toml").read_text(encoding="utf-8"))["folder"]

File = dict[str, Any]


def text_of(file: File) -> str:
    text: str = (ROOT / file["of"]).read_text(encoding="utf-8")
    for old, new in file.get("change", ()):
        assert old in text, f"{old!r} is not in {file['of']}"
        text = text.replace(old, new)
    return text


@cache
def found(position: int) -> frozenset[tuple[str, str]]:
    return found_across({file["name"]: text_of(file) for file in FOLDERS[position]["file"]})


def expected(position: int) -> set[tuple[str, str]]:
    return {(file["name"], code) for file in FOLDERS[position]["file"] for code in file.get("expected", ())}


@pytest.mark.parametrize("position", range(len(FOLDERS)), ids=[folder["name"] for folder in FOLDERS])
def test_what_only_their_company_shows_is_found_and_nothing_else(position: int) -> None:
    assert found(position) == expected(position)


def test_every_rule_across_reports_is_broken_somewhere() -> None:
    assert {code for position in range(len(FOLDERS)) for _, code in expected(position)} == ACROSS
