"""Scans read by Tesseract, for those who choose it: half of the Thai digits are unknown to its data, and it says so."""

import json
from pathlib import Path

import pytest

from corpus.scans import CORPUS, SCANS
from itareports import read_report
from itareports.extract.ocr.engines import engine_named
from itareports.extract.ocr.tesseract import tessdata

pytestmark = pytest.mark.skipif(
    tessdata() is None, reason="Tesseract's data is not here: apt install tesseract-ocr-tha tesseract-ocr-eng"
)


@pytest.fixture(autouse=True)
def _by_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITA_OCR", "tesseract")
    engine_named.cache_clear()


def test_a_report_in_arabic_digits_is_read() -> None:
    name = "scans/ban-pong-2566-200.pdf"
    report = read_report(CORPUS / name)
    truth = json.loads((CORPUS / "reports" / "ban-pong-2566.json").read_text(encoding="utf-8"))
    assert "tesseract" in report.source.engine
    assert report.organisation.name == truth["organisation"]["name"]
    assert [one.number for one in report.measures] == [one["number"] for one in truth["measures"]]
    assert [str(one.score) for one in report.assessment.indicators] == [
        one["score"] for one in truth["assessment"]["indicators"]
    ]


def test_no_score_in_thai_digits_is_wrong_without_a_word() -> None:
    name = "scans/pua-2563-200.pdf"
    report = read_report(CORPUS / name)
    truth = json.loads((CORPUS / "reports" / f"{Path(SCANS[name][0]).stem}.json").read_text("utf-8"))["assessment"]
    right = {str(truth["overall_score"]), *(str(one["score"]) for one in truth["indicators"])}
    read = {f"/assessment/indicators/{at}/score": one.score for at, one in enumerate(report.assessment.indicators)}
    read["/assessment/overall_score"] = report.assessment.overall_score
    wrong = {path for path, score in read.items() if score is not None and str(score) not in right}
    assert wrong
    assert wrong <= {finding.path for finding in report.findings}
