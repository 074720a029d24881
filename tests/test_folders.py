"""Reports that belong together, from a folder to the findings that only their company shows."""

import tomllib
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from itareports.store.findings import FindingFilter, list_findings
from itareports.store.session import opened
from tests.cli.running import run_ita

ROOT = Path(__file__).parents[1]
FOLDERS = tomllib.loads((ROOT / "tests" / "folders" / "folders.toml").read_text(encoding="utf-8"))["folder"]

ACROSS = {
    "measure.copied-from-other-organisation",
    "measure.unchanged-from-last-year",
    "measure.results-missing",
    "source.duplicate-report",
}
KNOWN = "## measure.copied-from-other-organisation" in (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")

File = dict[str, Any]


def text_of(file: File) -> str:
    text: str = (ROOT / file["of"]).read_text(encoding="utf-8")
    for old, new in file.get("change", ()):
        assert old in text, f"{old!r} is not in {file['of']}"
        text = text.replace(old, new)
    return text


@cache
def found(position: int) -> frozenset[tuple[str, str]]:
    """The name of a file with each code of the rules across reports that stands at it."""
    with TemporaryDirectory() as folder:
        db = f"sqlite:///{folder}/ita.db"
        reports = Path(folder, "reports")
        reports.mkdir()
        for file in FOLDERS[position]["file"]:
            (reports / file["name"]).write_text(text_of(file), encoding="utf-8")
        loaded = run_ita("ingest", reports, "--db", db)
        assert (loaded.status, loaded.err) == (0, "")
        with opened(db, create=False) as session:
            listed = list_findings(session, FindingFilter())
    return frozenset((Path(row.document).name, row.code) for row in listed if row.code in ACROSS)


def expected(position: int) -> set[tuple[str, str]]:
    return {(file["name"], code) for file in FOLDERS[position]["file"] for code in file.get("expected", ())}


def folders() -> list[Any]:
    missing = pytest.mark.xfail(strict=True, reason="no rule looks across reports yet")
    return [
        pytest.param(position, marks=missing if expected(position) and not KNOWN else (), id=folder["name"])
        for position, folder in enumerate(FOLDERS)
    ]


@pytest.mark.parametrize("position", folders())
def test_what_only_their_company_shows_is_found_and_nothing_else(position: int) -> None:
    assert found(position) == expected(position)


def test_every_rule_across_reports_is_broken_somewhere() -> None:
    assert {code for position in range(len(FOLDERS)) for _, code in expected(position)} == ACROSS
