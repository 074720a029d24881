"""Pictures show what was read where it stands; and what was read stands where its evidence says."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops
from rapidfuzz import fuzz

from itareports import Report, read_report
from itareports.extract.document import Box
from itareports.extract.pdf.opening import opened
from itareports.extract.pictures import pictures
from itareports.extract.pictures.colours import family_of
from itareports.extract.pictures.labels import joined, label_of
from itareports.extract.pictures.layout import layouts
from itareports.extract.pictures.paper import Paper, papers
from itareports.extract.pictures.room import Room
from itareports.normalize.numerals import to_arabic
from itareports.schema import (
    Activity,
    Assessment,
    Evidence,
    Measure,
    Period,
    QuestionScore,
    Responsibility,
    Source,
    Step,
)
from tests.extract.pdf.tiny import tiny_pdf

CORPUS = Path(__file__).parents[3] / "corpus"
DRAWN = ("pdf-chromium/chiang-khan-2565.pdf", "pdf-libreoffice/ban-pong-2566.pdf", "pdf-unruled/hang-dong-2568.pdf")
TRACED = tuple(
    f"{made}/{name}.pdf"
    for made in ("pdf-chromium", "pdf-libreoffice", "pdf-unruled")
    for name in ("chum-kho-2566", "mae-sot-2567", "na-kha-2567", "nong-phai-2564", "prik-2565", "yala-2568")
)


@cache
def report_of(path: str) -> Report:
    return read_report(CORPUS / path)


def boxes_of(report: Report) -> Iterator[tuple[str, Evidence, int, Box]]:
    for pointer, evidence in report.evidence.items():
        place = evidence.place
        if place is not None and place.page is not None and place.box is not None:
            yield pointer, evidence, place.page, place.box


def plain(path: str) -> list[Paper]:
    document = opened((CORPUS / path).read_bytes(), None)
    try:
        return list(papers(document))
    finally:
        document.close()


def dark(image: Image.Image) -> Image.Image:
    return image.convert("L").point([255 if grey < 110 else 0 for grey in range(256)])


def white(image: Image.Image) -> Image.Image:
    return image.convert("L").point([255 if grey > 240 else 0 for grey in range(256)])


@pytest.mark.parametrize("path", DRAWN)
def test_each_page_has_a_picture_of_its_size_that_hides_no_letter(path: str) -> None:
    report, sheets = report_of(path), plain(path)
    drawn = list(pictures((CORPUS / path).read_bytes(), report))
    assert [(one.page, one.pages) for one in drawn] == [(page, len(sheets)) for page in range(1, len(sheets) + 1)]
    for picture, sheet in zip(drawn, sheets, strict=True):
        width, height = sheet.image.size
        assert picture.image.width == width
        assert picture.image.height > height
        page = picture.image.crop((0, 0, width, height))
        assert ImageChops.multiply(dark(sheet.image), white(page)).getbbox() is None


@pytest.mark.parametrize("path", DRAWN)
def test_fields_are_tinted_in_the_colour_of_their_family(path: str) -> None:
    report = report_of(path)
    drawn = {one.page: one for one in pictures((CORPUS / path).read_bytes(), report)}
    fields = [field for field in boxes_of(report) if field[0].endswith(("/kind", "/title", "/period"))]
    assert len(fields) > 5
    for pointer, _, number, (x0, top, x1, bottom) in fields:
        picture = drawn[number]
        inside = [round(length * picture.scale) for length in (x0 + 2, top + 2, x1 - 2, bottom - 2)]
        part = picture.image.crop((inside[0], inside[1], inside[2], inside[3]))
        colours = part.getcolors(part.width * part.height)
        assert colours is not None
        # Where the paper is shaded, or boxes overlap, it is darker.
        _, usual = max(colours)
        assert isinstance(usual, tuple)
        assert all(seen <= tint for seen, tint in zip(usual, family_of(pointer).tint, strict=True))


@pytest.mark.parametrize("path", TRACED)
def test_evidence_lies_on_its_words(path: str) -> None:
    astray = set()
    document = pdfium.PdfDocument(CORPUS / path)
    for pointer, evidence, number, box in boxes_of(report_of(path)):
        page = document[number - 1]
        width, height = page.get_size()
        assert 0 <= box[0] <= box[2] <= width + 1
        assert 0 <= box[1] <= box[3] <= height + 1
        text = page.get_textpage()
        there = text.get_text_bounded(box[0] - 2, height - box[3] - 1, box[2] + 2, height - box[1] + 1)
        if not is_of(letters(there), letters(evidence.raw)):
            astray.add(pointer)
        text.close()
        page.close()
    document.close()
    assert astray == set()


def letters(text: str) -> str:
    """Letters and digits without the marks above and below, about which pdfium and we disagree."""
    return "".join(one for one in to_arabic(text.replace("ำ", "า")) if one.isalnum() and not unicodedata.combining(one))


def is_of(there: str, raw: str) -> bool:
    """Whether a text begins in a box, or the box holds a part of it: the rest may stand on the next page.

    pdfium doubles letters of Chromium: ตั้งตั้.
    """
    if raw[:6] in there or (there and there[:6] in raw):
        return True
    return fuzz.partial_ratio(raw[:12], there) >= 70


UPRIGHT, UP, DOWN = (
    b"BT /F 20 Tf %b Tm (Hello) Tj ET" % matrix
    for matrix in (b"1 0 0 1 50 700", b"0 1 -1 0 250 100", b"0 -1 1 0 250 700")
)
A4 = b"/MediaBox [0 0 595 842]"


@pytest.mark.parametrize(
    ("content", "page", "pages", "size"),
    [
        pytest.param(UPRIGHT, A4, b"", (595, 842), id="upright"),
        pytest.param(UPRIGHT, A4 + b"/CropBox [20 30 400 750]", b"", (380, 720), id="cropped"),
        pytest.param(UPRIGHT, b"", A4, (595, 842), id="inherited box"),
        pytest.param(UP, A4, b"", (842, 595), id="letters run up"),
        pytest.param(DOWN, A4, b"", (842, 595), id="letters run down"),
        pytest.param(UP, A4 + b"/Rotate 90", b"", (842, 595), id="turned upright"),
        pytest.param(DOWN, A4 + b"/Rotate 270", b"", (842, 595), id="turned back upright"),
    ],
)
def test_pictures_are_turned_as_the_page_was_read(
    content: bytes, page: bytes, pages: bytes, size: tuple[int, int]
) -> None:
    document = opened(tiny_pdf(content, page=page, pages=pages), None)
    layout, paper = layouts(document)[0], next(papers(document))
    document.close()
    assert (layout.width, layout.height) == size
    assert paper.image.size == pytest.approx([length * paper.scale for length in size], abs=1)
    (x0, top, x1, bottom), ink = layout.lines[0], dark(paper.image).getbbox()
    assert ink is not None
    assert x1 - x0 > bottom - top
    assert x0 - 1 <= ink[0] / paper.scale
    assert top - 1 <= ink[1] / paper.scale
    assert ink[2] / paper.scale <= x1 + 1
    assert ink[3] / paper.scale <= bottom + 1


def test_a_page_that_cannot_be_drawn_is_an_empty_sheet() -> None:
    data = tiny_pdf(UPRIGHT).replace(b"/Kids [100 0 R]", b"/Kids [9 0 R]")
    document = opened(data, None)
    (paper,) = papers(document)
    document.close()
    assert paper.remarks
    nothing = Report(source=Source(name="a.pdf", sha256="", format="pdf"))
    assert len(list(pictures(data, nothing))) == 1


def test_labels_stand_where_nothing_else_does() -> None:
    page = Image.new("RGB", (200, 100), "white")
    page.paste("black", (50, 40, 150, 60))
    room = Room(page)
    spots = [room.take((50, 40, 150, 60), [(60, 10)], ()).box for _ in range(6)]
    assert len(set(spots)) == 6
    for spot in spots:
        assert dark(page).crop(spot).getbbox() is None


def test_a_label_for_which_there_is_no_room_stays_on_the_page() -> None:
    room = Room(Image.new("RGB", (100, 50), "black"))
    assert room.take((80, 2, 95, 20), [(40, 10)], ()).box == (60, 0, 100, 10)


ACTIVITY = Activity(
    steps=(Step(text="จัดอบรม", substeps=("เชิญวิทยากร",)), Step(text="สรุปผล")),
    responsible=(Responsibility(raw="กองคลัง"),),
    period=Period(raw="เร็ว ๆ นี้"),
    results=("ครบถ้วน",),
)
REPORT = Report(
    source=Source(name="a.pdf", sha256="", format="pdf"),
    kind="plan",
    fiscal_year=2567,
    assessment=Assessment(
        level="ผ่านดี",
        questions=(QuestionScore(code="i1", score="84.10"), QuestionScore(code="e2")),
    ),
    measures=(Measure(number=3, activities=(ACTIVITY,)), Measure(number=4, activities=(ACTIVITY, ACTIVITY))),
    evidence={"/kind": Evidence(raw="แผน", reader="pdf", status="repaired")},
)


@pytest.mark.parametrize(
    ("pointer", "label"),
    [
        ("/organisation/subdistrict", "organisation subdistrict"),
        ("/kind", "kind plan (repaired)"),
        ("/fiscal_year", "fiscal year 2567"),
        ("/assessment/level", "level"),
        ("/assessment/questions/0", "question i1: 84.10"),
        ("/assessment/questions/1", "question e2"),
        ("/measures/0/title", "measure 3 title"),
        ("/measures/0/activities/0/steps/1/text", "measure 3 step 2"),
        ("/measures/1/activities/1/steps/0/substeps/0", "measure 4.2 step 1.1"),
        ("/measures/0/activities/0/responsible/0", "measure 3 responsible"),
        ("/measures/0/activities/0/period", "measure 3 period not understood"),
        ("/measures/0/activities/0/results/0", "measure 3 result 1"),
    ],
)
def test_labels_say_what_a_person_would(pointer: str, label: str) -> None:
    assert joined([label_of(pointer, REPORT)]) == label
