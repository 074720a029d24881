"""How well reports are read, by the scoring program of ../shared: real reports, and those of the corpus."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import run_ita

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"

pytestmark = pytest.mark.skipif(not (SHARED / "evaluate.py").exists(), reason="../shared is not here")


def scored(reports: Path, truth: Path, folder: Path) -> dict[str, object]:
    for report in sorted(reports.glob("*.txt")):
        answer = run_ita("extract", report, "--json")
        assert (answer.status, answer.err) == (0, "")
        (folder / f"{report.stem}.json").write_text(answer.out, encoding="utf-8")
    command = [sys.executable, str(SHARED / "evaluate.py"), str(truth), str(folder), "--json"]
    ran = subprocess.run(command, capture_output=True, check=True)
    result = json.loads(ran.stdout)
    assert isinstance(result, dict)
    return result


def test_real_reports_are_read_well(tmp_path: Path) -> None:
    result = scored(SHARED / "reports", SHARED / "truth", tmp_path)
    assert result["reports"] == 4
    assert (result["findings_absent"], result["findings_unwanted"]) == ([], [])
    assert result["f1"] >= 0.995  # type: ignore[operator]


@pytest.mark.parametrize("folder", ["corpus/reports", "tests/reports"])
def test_made_up_reports_are_read_without_a_fault(folder: str, tmp_path: Path) -> None:
    reports = ROOT / folder
    result = scored(reports, reports, tmp_path)
    assert (result["findings_absent"], result["findings_unwanted"]) == ([], [])
    assert result["f1"] == 1.0
