"""From the file to its findings: every planted defect is found, and nothing is that is not there."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from corpus.spec import PLANTED, load_all
from itareports import Report, read_report
from itareports.audit import RULES

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "corpus"
SHARED = ROOT.parent / "shared"
PATHS = sorted(
    [*CORPUS.glob("reports/*.txt"), *CORPUS.glob("planted/*.txt"), *CORPUS.glob("planted/*.pdf")],
    key=lambda path: path.stem,
)
REAL = sorted((SHARED / "reports").glob("*.txt"))

CODES = {rule.code for rule in RULES}
SPECS = (*load_all(), *load_all(PLANTED))
EXPECTED = {spec.stem: spec.findings.expected for spec in SPECS}
UNDECIDED = {spec.stem: spec.findings.undecided for spec in SPECS}

NOT_PLANTED = {
    "source.low-confidence": "no reader says how sure it is of its letters; a reader of scans would",
}
"""Rules that no file of the corpus can break."""


def truth(path: Path) -> dict[str, Any]:
    folder = SHARED / "truth" if path in REAL else path.parent
    read: dict[str, Any] = json.loads((folder / f"{path.stem}.json").read_text(encoding="utf-8"))
    return read


@cache
def report(path: Path) -> Report:
    return read_report(path)


def found(path: Path) -> set[str]:
    return {finding.code for finding in report(path).findings}


def plants() -> list[Any]:
    """Every file with each code planted in it; a code that no rule looks for yet cannot be found."""
    missing = pytest.mark.xfail(strict=True, reason="no rule looks for it yet")
    return [
        pytest.param(path, code, marks=() if code in CODES else missing, id=f"{path.stem}-{code}")
        for path in PATHS
        for code in EXPECTED[path.stem]
    ]


by_path = pytest.mark.parametrize("path", PATHS + REAL, ids=lambda path: path.stem)


@pytest.mark.parametrize(("path", "code"), plants())
def test_a_planted_defect_is_found(path: Path, code: str) -> None:
    assert code in found(path)


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_what_is_wrong_with_a_real_report_is_found(path: Path) -> None:
    assert set(truth(path)["findings_expected"]) <= found(path)


@by_path
def test_nothing_forbidden_is_found(path: Path) -> None:
    assert set(truth(path)["findings_forbidden"]) & found(path) == set()


@by_path
def test_no_other_error_is_found(path: Path) -> None:
    errors = {finding.code for finding in report(path).findings if finding.severity == "error"}
    assert errors - {*truth(path)["findings_expected"], *UNDECIDED.get(path.stem, ())} == set()


def test_every_rule_is_broken_somewhere() -> None:
    planted = {code for codes in EXPECTED.values() for code in codes}
    assert CODES - planted - NOT_PLANTED.keys() == set()


@pytest.mark.parametrize("code", NOT_PLANTED)
def test_what_cannot_be_planted_is_a_rule(code: str) -> None:
    assert code in CODES
