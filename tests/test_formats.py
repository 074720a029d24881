"""A report says the same in every format: facts against their truth, by the scoring program of ../shared."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.render_reports import blocks_of, render
from itareports import read_report
from itareports.extract.readers import read_document

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "corpus"
SHARED = ROOT.parent / "shared"

needs_shared = pytest.mark.skipif(not (SHARED / "evaluate.py").exists(), reason="../shared is not here")
needs_printers = pytest.mark.skipif(
    shutil.which("soffice") is None or shutil.which("chromium") is None,
    reason="LibreOffice or Chromium is missing, which print the real reports",
)


def f1(files: Path, truth: Path, folder: Path) -> float:
    """The F1 of all facts of the reports in a folder; only the truth of those that are there is asked for."""
    wanted, given = folder / "truth", folder / "given"
    wanted.mkdir(parents=True)
    given.mkdir()
    for path in sorted(files.iterdir()):
        (given / f"{path.stem}.json").write_text(read_report(path).model_dump_json(), encoding="utf-8")
        shutil.copy(truth / f"{path.stem}.json", wanted)
    command = [sys.executable, str(SHARED / "evaluate.py"), str(wanted), str(given), "--json"]
    result = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert result["reports"] == len(list(given.iterdir())) > 0
    return float(result["f1"])


LEAST = {
    "word": 0.995,
    "pdf-libreoffice": 0.995,
    "pdf-chromium": 0.995,
    "pdf-unruled": 0.97,
    "pdf-damaged": 0.97,
}


@needs_shared
@pytest.mark.parametrize("folder", LEAST)
def test_made_up_reports_in_every_format(folder: str, tmp_path: Path) -> None:
    assert f1(CORPUS / folder, CORPUS / "reports", tmp_path) >= LEAST[folder]


@needs_shared
def test_reports_of_writers_who_have_not_seen_the_program(tmp_path: Path) -> None:
    """PDFs and Word files as they came; their writers' readings beside them."""
    folder, given = ROOT / "tests" / "reports" / "files", tmp_path / "files"
    given.mkdir()
    for path in folder.iterdir():
        if path.suffix != ".json":
            shutil.copy(path, given)
    assert f1(given, folder, tmp_path) >= 0.995


REAL = {
    "word": 0.99,
    "word-numbered": 0.99,
    "pdf-libreoffice": 0.99,
    "pdf-chromium": 0.99,
    "pdf-rows": 0.97,
    "pdf-bands": 0.97,
    "pdf-open": 0.94,
}
"""Least F1; a table without any line or colour is read from its white alone, and that is said where it is lower."""


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The four real reports, printed in every format: never committed."""
    folder = tmp_path_factory.mktemp("printed")
    reports = {path.stem: blocks_of(read_document(path, path.read_bytes())) for path in SHARED.glob("reports/*.txt")}
    for kind in REAL:
        render(reports, kind, folder / kind)
    return folder


@needs_shared
@needs_printers
@pytest.mark.parametrize("folder", REAL)
def test_real_reports_in_every_format(folder: str, printed: Path, tmp_path: Path) -> None:
    assert f1(printed / folder, SHARED / "truth", tmp_path) >= REAL[folder]
