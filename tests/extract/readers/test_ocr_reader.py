"""Scans of the corpus are read by the recogniser of this package: every score is right, or it is flagged."""

import json
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from rapidfuzz.distance import Levenshtein

from corpus.scans import CORPUS, SCANS, outdated
from itareports import read_report
from itareports.errors import UnreadableFileError
from itareports.extract.ocr.engines import engine_named
from itareports.extract.progress import telling
from itareports.extract.readers import ocr, pdf
from itareports.normalize.text import squash
from itareports.schema import Report

MOST_WRONG = 0.01
"""Share of letters."""


@pytest.fixture(scope="module", autouse=True)
def _by_lines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What was recognised is kept, so that each scan is recognised once."""
    engine_named.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ITA_OCR", "lines")
        patch.setenv("ITA_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield
    engine_named.cache_clear()


def test_the_scans_are_made_of_the_pdfs_that_are_here() -> None:
    assert outdated() == ()


@pytest.fixture(scope="module")
def reports(_by_lines: None) -> dict[str, Report]:
    """Each scan, read."""
    return {name: read_report(CORPUS / name) for name in SCANS}


def truth_of(name: str) -> dict[str, Any]:
    stem = Path(SCANS[name][0]).stem
    told = json.loads((CORPUS / "reports" / f"{stem}.json").read_text(encoding="utf-8"))
    assert isinstance(told, dict)
    return told


@pytest.mark.parametrize("name", SCANS)
def test_a_scanned_report_is_read(name: str, reports: dict[str, Report]) -> None:
    report, truth = reports[name], truth_of(name)
    assert report.source.text_layer == "ocr"
    assert "itareports-lines" in report.source.engine
    assert report.organisation.name == truth["organisation"]["name"]
    assert (report.fiscal_year, report.assessed_year) == (truth["fiscal_year"], truth["assessed_year"])
    assert [one.number for one in report.measures] == [one["number"] for one in truth["measures"]]
    read = report.evidence["/organisation/name"]
    assert read.reader == "ocr"
    assert read.confidence is not None
    assert read.confidence > 0.8
    assert read.place is not None
    assert read.place.box is not None


def scores_of(report: Report) -> dict[str, tuple[int | str, Decimal | None]]:
    """The scores by their paths, each with what it is the score of."""
    found: dict[str, tuple[int | str, Decimal | None]] = {
        "/assessment/overall_score": ("overall", report.assessment.overall_score)
    }
    for at, indicator in enumerate(report.assessment.indicators):
        found[f"/assessment/indicators/{at}/score"] = (indicator.number, indicator.score)
    return found


@pytest.mark.parametrize("name", SCANS)
def test_every_score_is_right_or_flagged(name: str, reports: dict[str, Report]) -> None:
    report, assessment = reports[name], truth_of(name)["assessment"]
    right: dict[int | str, str | None] = {one["number"]: one["score"] for one in assessment["indicators"]}
    right["overall"] = assessment["overall_score"]
    read = {path: (right.get(key), score) for path, (key, score) in scores_of(report).items() if score is not None}
    wrong = [path for path, (true, score) in read.items() if str(score) != true]
    flagged = {finding.path for finding in report.findings}
    assert [path for path in wrong if path not in flagged] == []
    assert len(read) - len(wrong) >= 0.99 * sum(score is not None for score in right.values())


@pytest.mark.parametrize("name", SCANS)
def test_nearly_all_letters_are_right(name: str) -> None:
    source = CORPUS / SCANS[name][0]
    printed, read = (
        "".join(squash(passage.text) for passage in pdf.read(path.read_bytes()).passages())
        for path in (source, CORPUS / name)
    )
    assert Levenshtein.distance(printed, read) <= MOST_WRONG * len(printed)


def pages_of(name: str) -> list[Image.Image]:
    with pypdfium2.PdfDocument((CORPUS / name).read_bytes()) as scan:
        return [page.render(scale=200 / 72, grayscale=True).to_pil() for page in scan]


@pytest.mark.parametrize("kind", ["tiff", "png", "jpeg"])
def test_pictures_are_pages(kind: str) -> None:
    pages = pages_of("scans/betong-2564-200.pdf")
    data = BytesIO()
    more = {"save_all": True, "append_images": pages[1:]} if kind == "tiff" else {}
    pages[0].save(data, kind, dpi=(200, 200), **more)
    told: list[tuple[int, int | None]] = []
    with telling(lambda page, count: told.append((page, count))):
        read = ocr.read(data.getvalue(), kind)
    assert (read.format, read.text_layer, read.pages) == (kind, "ocr", 2 if kind == "tiff" else 1)
    assert len(read.tables) == 1
    assert told == [(page, None) for page in range(1, (read.pages or 0) + 1)]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_is_read_whichever_way_up_it_lies(turn: int) -> None:
    data = BytesIO()
    pages_of("scans/ban-pong-2566-200.pdf")[0].rotate(turn, expand=True, fillcolor=255).save(
        data, "png", dpi=(200, 200)
    )
    read = ocr.read(data.getvalue(), "png")
    assert "เทศบาลเมืองบ้านโป่ง" in "".join(paragraph.text for paragraph in read.paragraphs)
    assert [len(table.rows) for table in read.tables[:1]] == [11]


ODD = [
    pytest.param(np.zeros((1, 4000), np.uint8), id="a row of dots"),
    pytest.param(np.full((4000, 3), 255, np.uint8), id="a strip of paper"),
    pytest.param(np.random.default_rng(3).integers(0, 256, (700, 500), np.uint8), id="noise"),
]


@pytest.mark.parametrize("picture", ODD)
def test_what_is_no_page_is_unread(picture: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> None:
    data = BytesIO()
    Image.fromarray(picture).save(data, "png", dpi=(150, 150))
    read = ocr.read(data.getvalue(), "png")
    assert not read.blocks
    assert [note.kind for note in read.notes] == ["unread"]


BLANK = [
    pytest.param(np.full((1100, 800), 255, np.uint8), id="white"),
    pytest.param(np.full((1100, 800), 90, np.uint8), id="grey"),
]


@pytest.mark.parametrize("picture", BLANK)
def test_a_blank_page_has_nothing_on_it(picture: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> None:
    data = BytesIO()
    Image.fromarray(picture).save(data, "png", dpi=(150, 150))
    assert not ocr.read(data.getvalue(), "png").blocks


def test_a_page_without_words_is_noted_as_unread() -> None:
    noise = np.random.default_rng(1).integers(0, 255, (70, 50), np.uint8).repeat(20, 0).repeat(20, 1)
    data = BytesIO()
    Image.fromarray(noise).save(data, "png", dpi=(120, 120))
    read = ocr.read(data.getvalue(), "png")
    assert [note.kind for note in read.notes] == ["unread"]
    assert not read.tables


DAMAGED = [
    pytest.param("png", b"\x89PNG\r\n\x1a\n", "damaged", id="no picture"),
    pytest.param("jpeg", b"\xff\xd8\xff\xe0" + bytes(40), "damaged", id="zeros"),
]


@pytest.mark.parametrize(("kind", "data", "reason"), DAMAGED)
def test_damaged_pictures_are_refused(kind: str, data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        ocr.read(data, kind)
    assert caught.value.reason == reason


def test_a_picture_of_too_few_dots_is_refused() -> None:
    data = BytesIO()
    Image.new("L", (300, 420), 255).save(data, "png")
    with pytest.raises(UnreadableFileError, match="dots to the inch"):
        ocr.read(data.getvalue(), "png")


def test_a_mixed_report_is_read_whole(tmp_path: Path) -> None:
    whole = pypdfium2.PdfDocument(CORPUS / "pdf-chromium" / "betong-2564.pdf")
    with pypdfium2.PdfDocument((CORPUS / "scans" / "betong-2564-300.pdf").read_bytes()) as scan:
        whole.import_pages(scan, [1], 1)
    whole.del_page(2)
    whole.save(tmp_path / "mixed.pdf")
    told: list[tuple[int, int | None]] = []
    with telling(lambda page, count: told.append((page, count))):
        report = read_report(tmp_path / "mixed.pdf")
    assert told == [(2, 2)]
    assert (report.source.text_layer, report.source.pages) == ("mixed", 2)
    assert {one.reader for one in report.evidence.values()} == {"pdf", "ocr"}
    assert "source.scanned-unread" not in {finding.code for finding in report.findings}
