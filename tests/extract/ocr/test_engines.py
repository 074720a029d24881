"""Which engine reads, and that a user's is found: the one that docs/ocr.md shows."""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from itareports.errors import UnreadableFileError, UsageError
from itareports.extract.ocr.engines import engine, engine_named, why_none
from itareports.extract.readers import ocr, pdf

ROOT = Path(__file__).parents[3]
DOCUMENTED = re.search(r"```python\n(.*?)```", (ROOT / "docs" / "ocr.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    engine_named.cache_clear()
    yield
    engine_named.cache_clear()


@pytest.fixture
def plugged_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine of docs/ocr.md, installed as a package of its own."""
    assert DOCUMENTED is not None
    (tmp_path / "my_package.py").write_text(DOCUMENTED[1], encoding="utf-8")
    about = tmp_path / "my_package-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: my-package\nVersion: 1\n")
    (about / "entry_points.txt").write_text("[itareports.ocr_engines]\ncounting = my_package:Counting\n")
    monkeypatch.syspath_prepend(str(tmp_path))


@pytest.mark.usefixtures("plugged_in")
@pytest.mark.parametrize("told", ["", "counting"])
def test_the_engine_of_the_docs_reads(told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITA_OCR", told)
    found = engine()
    assert found is not None
    lines = found.read([np.zeros((9, 20), np.uint8)] * 2)
    assert [line.text for line in lines] == ["1", "2"]


@pytest.mark.usefixtures("plugged_in")
def test_a_page_is_read_by_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITA_OCR", "counting")
    scan = ROOT / "corpus" / "scans" / "betong-2564-200.pdf"
    read = pdf.read(scan.read_bytes())
    whole = pdf.read((ROOT / "corpus" / "pdf-chromium" / "betong-2564.pdf").read_bytes())
    assert (read.text_layer, read.notes) == ("ocr", ())
    columns = [[len(table.rows[0]) for table in one.tables] for one in (read, whole)]
    assert columns[0] == columns[1]


def test_an_unknown_engine_is_named_with_the_known_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITA_OCR", "paddle")
    with pytest.raises(UsageError, match=r"'paddle'; the engines are .*tesseract"):
        engine()


def test_turned_off_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITA_OCR", "none")
    with pytest.raises(UnreadableFileError, match="turned off by ITA_OCR=none") as caught:
        ocr.read(b"\x89PNG\r\n\x1a\n", "png")
    assert caught.value.reason == "needs-ocr"


def test_without_the_data_of_tesseract_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITA_OCR", "tesseract")
    assert "apt install tesseract-ocr-tha tesseract-ocr-eng" in why_none()


def test_ours_reads_where_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITA_OCR", "")
    found = engine()
    assert found is not None
    assert found.name == "itareports-lines"
