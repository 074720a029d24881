"""What a rule must notice, and what only nearly breaks it: one change to a sound report, read as a file."""

import tomllib
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from itareports import read_report
from itareports.audit import RULES

FOLDER = Path(__file__).parent / "near_misses"
CASES = tomllib.loads((FOLDER / "cases.toml").read_text(encoding="utf-8"))
BASES = sorted(path.stem for path in FOLDER.glob("*.txt"))
CODES = {rule.code for rule in RULES}

NO_TEXT = {
    "source.scanned-unread": "a text has no pictures; corpus/planted has a PDF with one",
    "source.low-confidence": "a text is read as it is",
}
"""Rules that no text file can break."""

Row = dict[str, Any]


@cache
def found(text: str) -> frozenset[str]:
    with TemporaryDirectory() as folder:
        path = Path(folder, "report.txt")
        path.write_text(text, encoding="utf-8")
        return frozenset(finding.code for finding in read_report(path).findings)


def base(name: str) -> str:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def text_of(row: Row) -> str:
    if "text" in row:
        return str(row["text"])
    text = base(row["report"])
    for old, new in row["change"].items():
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {row['report']}.txt"
        text = text.replace(old, new)
    return text


def rows(kind: str) -> list[Any]:
    """Every row; one with a known fault of the program, and one whose rule is not there yet, is expected to fail."""
    return [
        pytest.param(row, marks=[pytest.mark.xfail(strict=True, reason=why)] if why else [], id=f"{row['code']}-{line}")
        for line, row in enumerate(CASES[kind])
        for why in [row.get("known") or (kind == "fires" and row["code"] not in CODES and "no rule looks for it yet")]
    ]


@pytest.mark.parametrize("name", BASES)
def test_the_unchanged_report_is_sound(name: str) -> None:
    assert found(base(name)) == set()


@pytest.mark.parametrize("row", rows("fires"))
def test_a_slip_is_noticed(row: Row) -> None:
    assert found(text_of(row)) & CODES == {row["code"], *row.get("also", ())} & (CODES | {row["code"]})


@pytest.mark.parametrize("row", rows("silent"))
def test_a_near_miss_is_not(row: Row) -> None:
    assert found(text_of(row)) <= set(row.get("also", ()))


@pytest.mark.parametrize("kind", ["fires", "silent"])
def test_every_rule_has_a_row(kind: str) -> None:
    assert CODES - {row["code"] for row in CASES[kind]} - NO_TEXT.keys() == set()
