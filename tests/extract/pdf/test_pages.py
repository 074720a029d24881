"""What pages show, in whatever way it was put there: turned, cropped, clipped, drawn in forms, set letter by letter."""

from pathlib import Path

import pytest

from itareports.extract.readers import pdf
from tests.extract.pdf.sample_page import FORM, READ, SHEET, rows, texts
from tests.extract.pdf.tiny import A4, grid, line, stream, text, tiny_pdf, written

ON_ITS_SIDE = {
    0: b"",
    90: b"0 1 -1 0 842 0 cm ",
    180: b"-1 0 0 -1 595 842 cm ",
    270: b"0 -1 1 0 0 595 cm ",
}


@pytest.mark.parametrize("turn", ON_ITS_SIDE)
@pytest.mark.parametrize("shown", [0, 90, 180, 270])
def test_letters_that_run_up_or_down_the_page(turn: int, shown: int) -> None:
    """Landscape tables are drawn on their side, and then the page is turned or not."""
    box = b"/MediaBox [0 0 842 595]" if turn in (90, 270) else A4
    read = pdf.read(tiny_pdf(b"q " + ON_ITS_SIDE[turn] + SHEET + b" Q", page=box + b" /Rotate %d" % shown))
    assert (texts(read), rows(read)) == READ


def test_a_cropped_page_keeps_its_places() -> None:
    whole, cropped = (pdf.read(tiny_pdf(SHEET, page=A4 + crop)) for crop in (b"", b"/CropBox [50 400 595 842]"))
    assert (texts(cropped), rows(cropped)) == READ
    for one, other in zip(whole.passages(), cropped.passages(), strict=True):
        assert one.place.box is not None
        assert other.place.box is not None
        assert other.place.box == pytest.approx([one.place.box[0] - 50, *one.place.box[1:2],
                                                 one.place.box[2] - 50, one.place.box[3]], abs=0.2)  # fmt: skip


def test_what_lies_outside_the_crop_box_is_not_shown() -> None:
    read = pdf.read(tiny_pdf(SHEET, page=A4 + b"/CropBox [0 550 595 842]"))
    assert "The end of the page" not in texts(read)


OUTSIDE = pytest.mark.xfail(strict=True, reason="letters outside a clip are read")
UNSEEN = [
    pytest.param(text("hidden words", 60, 400, mode=3), id="render mode 3"),
    pytest.param(
        b"q 60 395 100 20 re W n " + text("hidden words", 300, 400) + b"Q", id="outside a clip", marks=OUTSIDE
    ),
    pytest.param(text("hidden words", 700, 400), id="right of the page"),
    pytest.param(text("hidden words", 60, -50), id="below the page"),
]


@pytest.mark.parametrize("content", UNSEEN)
def test_what_is_not_shown_is_not_read(content: bytes) -> None:
    assert "hidden words" not in " ".join(texts(pdf.read(tiny_pdf(SHEET + content))))


def test_letters_drawn_twice_are_read_once() -> None:
    """Shadows, and bold letters of fonts that have none."""
    twice = text("measure", 70, 655) + text("measure", 70.3, 655)
    assert texts(pdf.read(tiny_pdf(twice))) == ["measure"]


def test_rules_of_a_table_are_told_from_lines_under_words() -> None:
    """An underlined heading over an underlined label would make a cell of its own."""
    content = b"".join(
        text(words, 60, y, font="B") + line(60, y - 2, 60 + 7 * len(words), y - 2)
        for words, y in (("Measures", 760), ("Periods", 740))
    )
    assert rows(pdf.read(tiny_pdf(content + SHEET.replace(b"780", b"800")))) == READ[1]


SET = [
    pytest.param(b"(measure ) Tj (period) Tj", "measure period", id="a blank"),
    pytest.param(b"[(mea) -20 (sure) 30 (s)] TJ", "measures", id="letters set closer or wider"),
    pytest.param(b"[(measure) -300 (period)] TJ", "measure period", id="a blank that is only a way"),
    pytest.param(b"[(measure) -3000 (period)] TJ", "measure  period", id="a wide way"),
    pytest.param(b"3 Tc (measure period) Tj", "measure period", id="letters spread"),
    pytest.param(b"(score) Tj 4 Ts /F 7 Tf (1) Tj 0 Ts /F 12 Tf ( is) Tj", "score1 is", id="a raised mark"),
    pytest.param(b"(year 2566) Tj 4 Ts /F 7 Tf (1) Tj 0 Ts /F 12 Tf ( is) Tj", "year 2566 1 is", id="a raised figure"),
    pytest.param(b"/Span << /ActualText <FEFF0041DE000042> >> BDC (AxB) Tj EMC", "A\ufffdB", id="half a character"),
]


@pytest.mark.parametrize(("shown", "words"), SET)
def test_words_as_programs_set_them(shown: bytes, words: str) -> None:
    assert texts(pdf.read(tiny_pdf(b"BT /F 12 Tf 60 700 Td " + shown + b" ET"))) == [words]


def test_marks_that_a_font_of_their_own_draws_stand_over_their_letters() -> None:
    """The ้ of "ตัวชี้วัด" is told after the words behind it, "๗๒", as a text object of another font."""
    printed = Path(__file__).parents[2] / "reports" / "files" / "pak-nam-pran-2564.pdf"
    words = "".join("".join(texts(pdf.read(printed.read_bytes()))).split())
    assert "ตัวชี้วัดการใช้ทรัพย์สินของราชการได้คะแนนร้อยละ๗๒.๔๔โดยข้อคำถาม“ขั้นตอนการขออนุญาต" in words


def test_a_line_is_bold_only_if_all_of_it_is() -> None:
    read = pdf.read(tiny_pdf(b"BT /B 12 Tf 60 700 Td (Measure: ) Tj /F 12 Tf (training) Tj ET"))
    assert [(one.text, one.emphasised) for one in read.paragraphs[0].lines] == [("Measure: training", False)]


def test_borders_of_narrow_cells_are_no_underlines() -> None:
    """They lie as close below the words, and are as short: the head of a chart above its marks."""
    content = grid((60, 85, 110, 135), (600, 620, 640)) + b"".join(
        text(words, 64 + 25 * at, 623, size=8) + text("x", 68 + 25 * at, 605, size=8)
        for at, words in enumerate(("Oct", "Nov", "Dec"))
    )
    assert rows(pdf.read(tiny_pdf(content))) == [[["Oct", "Nov", "Dec"], ["x", "x", "x"]]]


def test_a_line_is_underlined_only_if_most_of_it_is() -> None:
    content = text("Monitoring: the clerk reports", 60, 700) + line(60, 698, 118, 698)
    assert [one.emphasised for one in pdf.read(tiny_pdf(content)).paragraphs[0].lines] == [False]


def test_rules_of_two_tables_that_nearly_stand_in_one_line() -> None:
    """The words of two cells stand as close as those of a sentence: only the rule between tells them apart."""
    words = b"BT /F 12 Tf 186 715 Td [(12) -700 (34)] TJ ET "
    below = text("ab", 70, 515) + text("cd", 210, 515)
    upper, lower = grid((60, 200.9, 400), (700, 740)), grid((60, 200.4, 400), (500, 540))
    assert rows(pdf.read(tiny_pdf(upper + lower + words + below))) == [[["12", "34"]], [["ab", "cd"]]]


@pytest.mark.parametrize(
    "matrix",
    [b"1 0 0 1 0 0", b".5 0 0 .5 100 100", b"1 0 0 -1 0 842 cm 1 0 0 -1 0 842"],
    ids=["plain", "smaller", "flipped"],
)
def test_tables_inside_a_form_are_read_where_they_are_shown(matrix: bytes) -> None:
    """Programs that put a page into another one draw it as a form."""
    form = stream(SHEET, FORM.replace(b"200 20]", b"595 842] /Matrix [1 0 0 1 10 -10]"))
    page = A4 + b" /Resources << /XObject << /X 10 0 R >> >>"
    read = pdf.read(written([b"q " + matrix + b" cm /X Do Q"], page=page, more=(form,)))
    assert (texts(read), rows(read)) == READ


DRAWN = [
    pytest.param(b"60 640 140 40 re S 200 640 200 40 re S 60 600 140 40 re S 200 600 200 40 re S ",
                 id="boxes"),
    pytest.param(b"".join(b"60 %d 340 .5 re f " % y for y in (600, 640, 680))
                 + b"".join(b"%d 600 .5 80 re f " % x for x in (60, 200, 400)), id="thin fills"),
    pytest.param(b"".join(line(60 + 6 * at, y, 64.5 + 6 * at, y) for at in range(57) for y in (600, 640, 680))
                 + b"".join(line(x, 600 + 6 * at, x, 604.5 + 6 * at) for at in range(14) for x in (60, 200, 400)),
                 id="dots"),
    pytest.param(b".8 g 60 640 340 40 re f 1 g 60 600 140 40 re f 0 g " + grid((60, 200, 400), (600, 640, 680)),
                 id="over fills"),
    pytest.param(b"1 G " + grid((60, 130, 300, 400), (610, 650)) + b"0 G " + grid((60, 200, 400), (600, 640, 680)),
                 id="beside white rules"),
]  # fmt: skip


@pytest.mark.parametrize("rules", DRAWN)
def test_tables_however_their_rules_are_drawn(rules: bytes) -> None:
    read = pdf.read(tiny_pdf(SHEET.replace(grid((60, 200, 400), (600, 640, 680)), rules)))
    assert (texts(read), rows(read)) == READ
