"""Scans of the corpus are read by Tesseract: what is certain is right, and what is not is flagged."""

import json
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from corpus.scans import CORPUS, SCANS, outdated
from itareports import read_report
from itareports.errors import UnreadableFileError
from itareports.extract.ocr.engines import engine_named
from itareports.extract.ocr.tesseract import tessdata
from itareports.extract.readers import ocr
from itareports.schema import Report

needs_tesseract = pytest.mark.skipif(
    tessdata() is None, reason="Tesseract's data is not here: apt install tesseract-ocr-tha tesseract-ocr-eng"
)


@pytest.fixture(autouse=True)
def _by_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITA_OCR", "tesseract")
    engine_named.cache_clear()


def test_the_scans_are_made_of_the_pdfs_that_are_here() -> None:
    assert outdated() == ()


def truth_of(name: str) -> dict[str, Any]:
    stem = Path(SCANS[name][0]).stem
    told = json.loads((CORPUS / "reports" / f"{stem}.json").read_text(encoding="utf-8"))
    assert isinstance(told, dict)
    return told


def scores_of(report: Report) -> dict[str, Decimal | None]:
    found = {"/assessment/overall_score": report.assessment.overall_score}
    for at, indicator in enumerate(report.assessment.indicators):
        found[f"/assessment/indicators/{at}/score"] = indicator.score
    return found


@needs_tesseract
@pytest.mark.parametrize("name", ["scans/trang-2568-300.pdf", "scans/ban-pong-2566-200.pdf"])
def test_a_scanned_report_is_read(name: str) -> None:
    report, truth = read_report(CORPUS / name), truth_of(name)
    assert report.source.text_layer == "ocr"
    assert "tesseract" in report.source.engine
    assert report.organisation.name == truth["organisation"]["name"]
    assert (report.fiscal_year, report.assessed_year) == (truth["fiscal_year"], truth["assessed_year"])
    assert [one.number for one in report.measures] == [one["number"] for one in truth["measures"]]
    assert [str(one.score) for one in report.assessment.indicators] == [
        one["score"] for one in truth["assessment"]["indicators"]
    ]
    read = report.evidence["/organisation/name"]
    assert read.reader == "ocr"
    assert read.confidence is not None
    assert read.confidence > 0.8
    assert read.place is not None
    assert read.place.box is not None


@needs_tesseract
def test_no_score_in_thai_digits_is_wrong_without_a_word() -> None:
    """Tesseract's data lacks half of the Thai digits."""
    name = "scans/pua-2563-200.pdf"
    report, truth = read_report(CORPUS / name), truth_of(name)["assessment"]
    right = {str(truth["overall_score"]), *(str(one["score"]) for one in truth["indicators"])}
    flagged = {finding.path for finding in report.findings if finding.code == "source.low-confidence"}
    wrong = [path for path, score in scores_of(report).items() if score is not None and str(score) not in right]
    assert wrong
    assert set(wrong) <= flagged


def pages_of(name: str) -> list[Image.Image]:
    with pypdfium2.PdfDocument((CORPUS / name).read_bytes()) as scan:
        return [page.render(scale=200 / 72, grayscale=True).to_pil() for page in scan]


@needs_tesseract
@pytest.mark.parametrize("kind", ["tiff", "png", "jpeg"])
def test_pictures_are_pages(kind: str) -> None:
    pages = pages_of("scans/betong-2564-200.pdf")
    data = BytesIO()
    more = {"save_all": True, "append_images": pages[1:]} if kind == "tiff" else {}
    pages[0].save(data, kind, dpi=(200, 200), **more)
    read = ocr.read(data.getvalue(), kind)
    assert (read.format, read.text_layer, read.pages) == (kind, "ocr", 2 if kind == "tiff" else 1)
    assert len(read.tables) == 1


@needs_tesseract
@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_is_read_whichever_way_up_it_lies(turn: int) -> None:
    data = BytesIO()
    pages_of("scans/ban-pong-2566-200.pdf")[0].rotate(turn, expand=True, fillcolor=255).save(
        data, "png", dpi=(200, 200)
    )
    read = ocr.read(data.getvalue(), "png")
    assert "เทศบาลเมืองบ้านโป่ง" in "".join(paragraph.text for paragraph in read.paragraphs)
    assert [len(table.rows) for table in read.tables[:1]] == [11]


@needs_tesseract
def test_a_page_without_words_is_noted_as_unread() -> None:
    noise = np.random.default_rng(1).integers(0, 255, (70, 50), np.uint8).repeat(20, 0).repeat(20, 1)
    data = BytesIO()
    Image.fromarray(noise).save(data, "png", dpi=(120, 120))
    read = ocr.read(data.getvalue(), "png")
    assert all(note.kind == "unread" for note in read.notes)
    assert not read.tables


DAMAGED = [
    pytest.param("png", b"\x89PNG\r\n\x1a\n", "damaged", id="no picture"),
    pytest.param("jpeg", b"\xff\xd8\xff\xe0" + bytes(40), "damaged", id="zeros"),
]


@needs_tesseract
@pytest.mark.parametrize(("kind", "data", "reason"), DAMAGED)
def test_damaged_pictures_are_refused(kind: str, data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        ocr.read(data, kind)
    assert caught.value.reason == reason


@needs_tesseract
def test_a_picture_of_too_few_dots_is_refused() -> None:
    data = BytesIO()
    Image.new("L", (300, 420), 255).save(data, "png")
    with pytest.raises(UnreadableFileError, match="dots to the inch"):
        ocr.read(data.getvalue(), "png")


@needs_tesseract
def test_a_mixed_report_is_read_whole(tmp_path: Path) -> None:
    whole = pypdfium2.PdfDocument(CORPUS / "pdf-chromium" / "betong-2564.pdf")
    with pypdfium2.PdfDocument((CORPUS / "scans" / "betong-2564-300.pdf").read_bytes()) as scan:
        whole.import_pages(scan, [1], 1)
    whole.del_page(2)
    whole.save(tmp_path / "mixed.pdf")
    report = read_report(tmp_path / "mixed.pdf")
    assert (report.source.text_layer, report.source.pages) == ("mixed", 2)
    assert {one.reader for one in report.evidence.values()} == {"pdf", "ocr"}
    assert "source.scanned-unread" not in {finding.code for finding in report.findings}
