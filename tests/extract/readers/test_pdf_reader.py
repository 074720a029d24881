"""Whole PDF files: written by hand, those of the corpus, and odd ones."""

import gc
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2.internal import AutoCloseable

from corpus.spec import load_all
from itareports import read_report
from itareports.errors import UnreadableFileError
from itareports.extract.document import Document, PageNote, Paragraph
from itareports.extract.readers import pdf, word
from tests.corpus.facts import facts, squashed
from tests.extract.pdf.sample_page import FORM, READ, SHEET, rows, texts
from tests.extract.pdf.tiny import A4, picture, stream, text, tiny_pdf, written

CORPUS = Path(__file__).parents[3] / "corpus"
ODD_FILES = Path(__file__).parents[4] / "shared" / "odd-files" / "pdf"
SPECS = {spec.stem: spec for spec in load_all(page_cuts=False)}
PRINTED = sorted(path.relative_to(CORPUS).as_posix() for path in CORPUS.glob("pdf-*/*.pdf"))


def saved(document: pypdfium2.PdfDocument) -> bytes:
    stored = BytesIO()
    document.save(stored)
    document.close()
    return stored.getvalue()


def changed(path: str, change: Callable[[pypdfium2.PdfPage], object]) -> bytes:
    """A file of the corpus, each of its pages changed."""
    document = pypdfium2.PdfDocument(CORPUS / path)
    for page in document:
        change(page)
        page.close()
    return saved(document)


def letters(document: Document) -> Counter[str]:
    return Counter(squashed("".join(passage.text for passage in document.passages())))


@pytest.mark.parametrize("path", PRINTED)
def test_every_letter_of_a_report_is_read_once(path: str) -> None:
    """The pages have the letters of the DOCX, which numbers nothing of its own but lists."""
    read = pdf.read((CORPUS / path).read_bytes())
    assert read.notes == ()
    assert letters(read) == letters(word.read((CORPUS / "word" / f"{Path(path).stem}.docx").read_bytes()))


# In yala-2568 of pdf-damaged every sara am is two letters with a blank between, also in the words of one fact.
@pytest.mark.parametrize("path", [path for path in PRINTED if path != "pdf-damaged/yala-2568.pdf"])
def test_every_fact_of_a_report_is_read(path: str) -> None:
    read = squashed("".join(texts(pdf.read((CORPUS / path).read_bytes()))))
    assert [fact for fact in facts(SPECS[Path(path).stem]) if squashed(fact) not in read] == []


ONE_OF_EACH = ("pdf-chromium/mae-sot-2567.pdf", "pdf-libreoffice/mae-sot-2567.pdf", "pdf-unruled/mae-sot-2567.pdf")


TURNED = [
    pytest.param(path, turn, id=f"{path} {turn}") for at, path in enumerate(ONE_OF_EACH) for turn in (90, 180, 270)
]


@pytest.mark.parametrize(("path", "turn"), TURNED)
def test_pages_are_read_as_their_letters_stand(path: str, turn: int) -> None:
    """Someone who lays a page on its side still reads it upright."""
    turned = pdf.read(changed(path, lambda page: page.set_rotation(turn)))
    plain = pdf.read((CORPUS / path).read_bytes())
    assert (texts(turned), rows(turned)) == (texts(plain), rows(plain))


APPEARANCE = stream(b"BT /F 12 Tf 2 5 Td (approved) Tj ET", FORM)


def noted(entries: bytes, *, catalog: bytes = b"") -> Document:
    note = b"<< /Type /Annot /Rect [60 300 260 320] %b >>" % entries
    return pdf.read(written([SHEET], page=A4 + b"/Annots [10 0 R]", catalog=catalog, more=(note, APPEARANCE)))


FREE_TEXT = b"/Subtype /FreeText /Contents (approved) /DA (/F 12 Tf) /AP << /N 11 0 R >>"
FIELD = b"/Subtype /Widget /FT /Tx /T (name) /V (approved) /DA (/F 12 Tf 0 g) "
ACROFORM = b"/AcroForm << /Fields [10 0 R] /DR << /Font << /F 3 0 R >> >> /DA (/F 12 Tf 0 g) %b >>"
SHOWN = [
    pytest.param(FREE_TEXT + b"/F 4", b"", 1, id="free text"),
    pytest.param(FREE_TEXT, b"", 1, id="free text that does not print"),
    pytest.param(FREE_TEXT + b"/F 2", b"", 0, id="hidden free text"),
    pytest.param(b"/Subtype /Text /Contents (approved)", b"", 0, id="a comment"),
    pytest.param(FIELD + b"/F 4 /AP << /N 11 0 R >>", ACROFORM % b"", 1, id="a filled field"),
    pytest.param(FIELD + b"/F 4", ACROFORM % b"/NeedAppearances true", 1, id="a filled field that is yet to be drawn"),
    pytest.param(FIELD + b"/F 2 /AP << /N 11 0 R >>", ACROFORM % b"", 0, id="a hidden field"),
]


@pytest.mark.parametrize(("entries", "catalog", "times"), SHOWN)
def test_notes_and_fields(entries: bytes, catalog: bytes, times: int) -> None:
    read = noted(entries, catalog=catalog)
    assert texts(read).count("approved") == times
    assert [one for one in texts(read) if one != "approved"] == READ[0]
    assert rows(read) == READ[1]


def test_bookmarks_and_size_tell_headings() -> None:
    bookmark = b"<< /Title (%b) /Parent %d 0 R /Dest [100 0 R /Fit] %b >>"
    outline = (
        b"<< /Type /Outlines /First 11 0 R /Last 11 0 R /Count 1 >>",
        bookmark % (b"Part one", 10, b"/First 12 0 R /Last 12 0 R /Count 1"),
        bookmark % (b"MEASURE  ONE", 11, b""),
    )
    content = (
        text("A report", 60, 780, size=20) + text("Part one", 60, 740) + text("Measure one", 60, 700)
        + text("Only words of the report stand on this line", 60, 600)
    )  # fmt: skip
    read = pdf.read(written([content], catalog=b"/Outlines 10 0 R", more=outline))
    levels = {block.text: block.level for block in read.blocks if isinstance(block, Paragraph)}
    assert levels == {
        "A report": 1, "Part one": 1, "Measure one": 2, "Only words of the report stand on this line": None
    }  # fmt: skip


BROKEN_OUTLINE = (
    b"<< /Type /Outlines /First 11 0 R /Last 12 0 R /Count 2 >>",
    b"<< /Title (a) /Parent 10 0 R /Next 12 0 R /Dest [999 0 R /Fit] >>",
    b"<< /Title (b) /Parent 10 0 R /Next 11 0 R /A << /S /URI /URI (http://a.th) >> >>",
)


def test_bookmarks_that_lead_nowhere_are_no_error() -> None:
    read = pdf.read(written([SHEET], catalog=b"/Outlines 10 0 R", more=BROKEN_OUTLINE))
    assert (texts(read), rows(read)) == READ


def test_bookmarks_that_lead_nowhere_are_passed_over_in_silence(caplog: pytest.LogCaptureFixture) -> None:
    pdf.read(written([SHEET], catalog=b"/Outlines 10 0 R", more=BROKEN_OUTLINE))
    assert caplog.messages == []


def open_handles() -> list[object]:
    gc.collect()
    return [one for one in gc.get_objects() if isinstance(one, AutoCloseable) and one.raw is not None]


def test_nothing_of_pdfium_stays_open() -> None:
    before = len(open_handles())
    for _ in range(3):
        noted(FREE_TEXT)
        noted(FIELD + b"/F 4", catalog=ACROFORM % b"/NeedAppearances true")
        with pytest.raises(UnreadableFileError):
            pdf.read(written([SCAN]))
    assert len(open_handles()) == before


SCAN = picture(0, 0, 595, 842)


def test_a_page_that_is_a_picture_is_noted() -> None:
    read = pdf.read(written([SHEET, SCAN, SCAN + text("17", 290, 20)]))
    assert read.notes == (PageNote(2, "unread"), PageNote(3, "unread"))
    assert (read.pages, read.text_layer) == (3, "mixed")
    assert texts(read)[:6] == READ[0]


def test_a_picture_with_words_in_its_margin_alone_is_a_scan() -> None:
    margin = text(
        "received 12 March 2024 by the registry, no. 123 of 2567; 99 letters and more of a document system", 60, 20
    )
    assert pdf.read(written([SHEET, SCAN + margin])).notes == (PageNote(2, "unread"),)


def test_words_over_a_picture_of_the_paper_are_read() -> None:
    read = pdf.read(written([SCAN + SHEET]))
    assert (read.notes, texts(read)) == ((), READ[0])


def test_the_report_says_which_pages_were_not_read(tmp_path: Path) -> None:
    whole = pypdfium2.PdfDocument(CORPUS / ONE_OF_EACH[0])
    pages = len(whole)
    with pypdfium2.PdfDocument(written([SCAN])) as scan:
        whole.import_pages(scan)
    (tmp_path / "report.pdf").write_bytes(saved(whole))
    report = read_report(tmp_path / "report.pdf")
    (finding,) = [finding for finding in report.findings if finding.code == "source.scanned-unread"]
    assert finding.place is not None
    assert finding.place.page == pages + 1
    assert report.source.text_layer == "mixed"
    assert report.measures == read_report(CORPUS / ONE_OF_EACH[0]).measures


LYING = b"".join(text("\\001\\002\\003\\004\\005\\006\\016\\017" * 6, 60, 700 - 20 * at) for at in range(4))
REFUSED = [
    pytest.param(written([SCAN, SCAN]), "needs-ocr", "pictures of text", id="pictures alone"),
    pytest.param(written([SCAN + text("hidden words", 60, 700, mode=3)]), "needs-ocr", "pictures of text",
                 id="a picture with hidden text"),
    pytest.param(written([LYING]), "needs-ocr", "letters stored in the PDF", id="letters that mean nothing"),
    pytest.param(b"", "damaged", "damaged", id="nothing"),
    pytest.param(b"%PDF-1.7\n...", "damaged", "damaged", id="a head alone"),
    pytest.param(written([]), "damaged", "damaged", id="no pages"),
    pytest.param(tiny_pdf(SHEET)[:300], "damaged", "damaged", id="cut off"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "reason", "words"), REFUSED)
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, reason: str, words: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        pdf.read(data)
    assert caught.value.reason == reason
    assert words in str(caught.value)


def test_a_page_without_anything_is_no_error() -> None:
    read = pdf.read(written([b"", SHEET]))
    assert (read.pages, read.notes, texts(read)) == (2, (), READ[0])
    assert pdf.read(tiny_pdf(b"")).blocks == ()


PASSWORDS = [
    pytest.param("pypdf__837c97832f.pdf", None, None, id="its owner's alone"),
    pytest.param("pypdf__837c97832f.pdf", "not this", None, id="its owner's alone, another given"),
    pytest.param("pdfminer.six__2e3d2aa850.pdf", "foo", None, id="the right one"),
    pytest.param("pdfminer.six__2e3d2aa850.pdf", None, "give it with --password", id="none given"),
    pytest.param("pdfminer.six__2e3d2aa850.pdf", "", "does not open it", id="an empty one"),
    pytest.param("pdfminer.six__2e3d2aa850.pdf", "Foo", "does not open it", id="another one"),
    pytest.param("pdfminer.six__2e3d2aa850.pdf", "รหัส", "does not open it", id="a Thai one"),
]


@pytest.mark.skipif(not ODD_FILES.exists(), reason="../shared is not here")
@pytest.mark.parametrize(("name", "password", "words"), PASSWORDS)
def test_passwords(name: str, password: str | None, words: str | None) -> None:
    data = (ODD_FILES / name).read_bytes()
    if words is None:
        assert texts(pdf.read(data, password=password))
        return
    with pytest.raises(UnreadableFileError, match=words) as caught:
        pdf.read(data, password=password)
    assert caught.value.reason == "encrypted"


def test_a_damaged_file_is_damaged_whatever_the_password() -> None:
    with pytest.raises(UnreadableFileError) as caught:
        pdf.read(b"%PDF-1.7\n...", password="foo")
    assert caught.value.reason == "damaged"


def test_page_numbers_are_no_text_and_running_heads_come_last_and_once() -> None:
    pages = [
        text("Municipality of Pua", 200, 810) + text(f"Only page {'abc'[at]} says this", 60, 500)
        + text(f"- {at + 1} -", 290, 20) for at in range(3)
    ]  # fmt: skip
    read = pdf.read(written(pages))
    assert texts(read) == [*(f"Only page {one} says this" for one in "abc"), "Municipality of Pua"]
