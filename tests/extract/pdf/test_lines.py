"""Lines of a page and lines of their writer. In the cases a line is wrapped at 200 points; "→" fills it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.extract.document import Paragraph
from itareports.extract.pdf.lines import Column, Shown, joined, joined_lines, shown_lines, wrapped
from itareports.extract.pdf.sheet import Stretch
from tests.extract.pdf.drawn import PITCH, bold, shown, stretch, width

EDGE = 200.0
COLUMN = Column(0.0, EDGE)


def lines_of(*texts: str) -> list[Shown]:
    """Lines one below the other; blanks before one set it in by two points each, "**" makes it bold."""
    made = []
    for index, text in enumerate(texts):
        bare = text.strip(" *").removesuffix("→")
        x0 = 2.0 * (len(text) - len(text.lstrip(" ")))
        line = shown(bare, x0, index * PITCH, EDGE if text.endswith("→") else None)
        made.append(bold(line) if text.strip().startswith("**") else line)
    return made


def centred(text: str, baseline: float) -> Shown:
    return shown(text, (EDGE - width(text)) / 2, baseline)


def joins(lines: list[Shown], column: Column = COLUMN) -> list[str]:
    return [line.text for line in joined_lines(lines, column)]


ONE = [
    pytest.param(["จัดทำประกาศเจตนารมณ์→", "ของผู้บริหาร"], "จัดทำประกาศเจตนารมณ์ของผู้บริหาร", id="Thai words need no blank"),
    pytest.param(["เผยแพร่ผ่าน Facebook→", "Page"], "เผยแพร่ผ่าน Facebook Page", id="Latin words need one"),
    pytest.param(["เผยแพร่บนเว็บไซต์ของ→", "ITA"], "เผยแพร่บนเว็บไซต์ของ ITA", id="so does a Latin word after Thai"),
    pytest.param(["การประเมินในระบบ ITAS→", "ของเทศบาล"], "การประเมินในระบบ ITAS ของเทศบาล", id="and Thai after Latin"),
    pytest.param(["ประจำปีงบประมาณ→", "พ.ศ. 2566"], "ประจำปีงบประมาณ พ.ศ. 2566", id="an abbreviation needs one"),
    pytest.param(["ดำเนินการภายในเดือน→", "ต.ค. 2566"], "ดำเนินการภายในเดือน ต.ค. 2566", id="so does a month"),
    pytest.param(["ดำเนินการภายในเดือน→", "มี.ค. 2566"], "ดำเนินการภายในเดือน มี.ค. 2566", id="a month with a vowel"),
    pytest.param(["เทศบาลตำบลชุมโค→", "อ.ปะทิว"], "เทศบาลตำบลชุมโค อ.ปะทิว", id="and a district"),
    pytest.param(["งบประมาณทั้งสิ้น→", "5,000 บาท"], "งบประมาณทั้งสิ้น 5,000 บาท", id="a figure needs one"),
    pytest.param(["จัดอบรมผู้บริหาร_→", "และพนักงาน"], "จัดอบรมผู้บริหาร และพนักงาน", id="a blank that was written"),
    pytest.param(["ระบบ E-→", "Service"], "ระบบ E-Service", id="a word broken at its hyphen"),
    pytest.param(["ต.ค. 2565 -→", "ก.ย. 2566"], "ต.ค. 2565 - ก.ย. 2566", id="a range whose dash ends the line"),
    pytest.param(["ต.ค. 2565", "- ก.ย. 2566"], "ต.ค. 2565 - ก.ย. 2566", id="a range whose dash begins the line"),
    pytest.param(["ควร", "ประชาสัมพันธ์การยื่นคำร้อง"], "ควรประชาสัมพันธ์การยื่นคำร้อง", id="no sentence ends so"),
    pytest.param(["4.", "จัดอบรมพนักงาน"], "4. จัดอบรมพนักงาน", id="a list mark alone"),
    pytest.param(["(๑)", "จัดอบรมพนักงาน"], "(๑) จัดอบรมพนักงาน", id="a list mark in brackets alone"),
    pytest.param(["ผู้เข้าร่วมทุกคน (", "รวม 20 คน)"], "ผู้เข้าร่วมทุกคน (รวม 20 คน)", id="an open bracket"),
    pytest.param(["1. จัดทำประกาศ→", "      ของผู้บริหาร"], "1. จัดทำประกาศของผู้บริหาร", id="hung below its list mark"),
    pytest.param(["            จัดทำประกาศ→", "ของผู้บริหาร"], "จัดทำประกาศของผู้บริหาร", id="its first line set in"),
    pytest.param(["ตามคำสั่งของส→", "านักปลัด"], "ตามคำสั่งของสำนักปลัด", id="sara am torn over a line end"),
    pytest.param(["ประชุมเพื่อส→", "านต่อ"], "ประชุมเพื่อสานต่อ", id="a word with sara aa torn over a line end"),
]  # fmt: skip

TWO = [
    pytest.param(["จัดทำประกาศ", "ของผู้บริหาร"], id="room for the first word"),
    pytest.param(["1. จัดทำประกาศ→", "2. จัดอบรม"], id="the next item"),
    pytest.param(["จัดทำประกาศ→", "- จัดอบรม"], id="a bullet"),
    pytest.param(["จัดทำประกาศ→", "(1) จัดอบรม"], id="an item in brackets"),
    pytest.param(["จัดทำประกาศ→", "๑.๑ จัดอบรม"], id="an item of an item"),
    pytest.param(["จัดทำประกาศ→", "ผู้รับผิดชอบ : กองคลัง"], id="a label"),
    pytest.param(["จัดทำประกาศ→", "ระยะเวลา: ต.ค. 2565"], id="a label whose colon hangs on it"),
    pytest.param(["**มาตรการที่ 1→", "จัดทำประกาศ"], id="bold letters end"),
    pytest.param(["มาตรการที่ 1→", "**จัดทำประกาศ"], id="bold letters begin"),
    pytest.param(["จัดทำประกาศ→", "            ของผู้บริหาร"], id="a first line that is set in"),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "line"), ONE)
def test_what_the_page_wrapped_is_one_line(texts: list[str], line: str) -> None:
    assert joins(lines_of(*texts)) == [line]


@pytest.mark.parametrize("texts", TWO)
def test_what_begins_anew_is_another_line(texts: list[str]) -> None:
    assert len(wrapped(lines_of(*texts), COLUMN)) == 2


def test_white_above_a_line_parts_it_from_what_fills_the_line_before() -> None:
    above, below = lines_of("จัดทำประกาศเจตนารมณ์→", "ของผู้บริหาร")
    assert len(wrapped([above, replace(below, baseline=40.0)], COLUMN)) == 2


def test_lines_of_two_pages_are_as_near_as_any() -> None:
    above = shown("จัดทำประกาศเจตนารมณ์", 0, 780, EDGE)
    assert joins([above, shown("ของผู้บริหาร", 0, 60, page=2)]) == ["จัดทำประกาศเจตนารมณ์ของผู้บริหาร"]


def test_lines_of_a_cover_are_wrapped_only_where_they_would_not_fit() -> None:
    """Between the edges, a centred line has twice the room that is left at its right."""
    title = ["รายงานผลการดำเนินการ", "ประจำปีงบประมาณ"]
    assert len(wrapped([centred(text, at * PITCH) for at, text in enumerate(title)], COLUMN)) == 2
    long = ["รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม", "และความโปร่งใส"]
    assert joins([centred(text, at * PITCH) for at, text in enumerate(long)]) == ["".join(long)]


def test_paragraphs_whose_first_lines_are_set_in() -> None:
    """Two paragraphs of one full line each look like one of two, where nothing else tells that lines are set in."""
    lines = [shown("จัดทำประกาศเจตนารมณ์ของเทศบาล", 30.0, at * PITCH, EDGE) for at in range(2)]
    assert len(wrapped(lines, Column(0.0, EDGE, indents=True))) == 2
    assert len(wrapped(lines, Column(0.0, EDGE))) == 1


LABELS = [
    pytest.param(
        ["มาตรการที่ 1 การบริหารงบประมาณอย่างมีส่วนร่วม", "ขั้นตอนการดำเนินงาน", "1) จัดอบรม"],
        3,
        id="a label that heads a list",
    ),
    pytest.param(
        ["มาตรการที่ 1 การบริหารงบประมาณอย่างมีส่วนร่วมใน", "ขั้นตอนการดำเนินงาน", "ของเทศบาล"],
        1,
        id="the words of a label that end a sentence",
    ),
    pytest.param(["ระยะเวลา ไตรมาสที่ 1 ถึงไตรมาสที่ 2", "การกำกับติดตาม หน่วยตรวจสอบภายใน"], 2, id="a label below another"),
    pytest.param(["๓.๔ ตรวจสอบความถูกต้องของไฟล์", "ผู้รับผิดชอบ สำนักปลัดเทศบาล"], 2, id="an owner below a step"),
    pytest.param(["๓.๔ ตรวจสอบความถูกต้องของ", "ผู้รับผิดชอบ ก่อนส่งรายงาน"], 1, id="the words of a label in a step"),
    pytest.param(["จัดทำรายงานเสนอผู้บริหารโดยมี", "ผู้รับผิดชอบ กองคลัง"], 1, id="the words of a label in a sentence"),
]


@pytest.mark.parametrize(("texts", "count"), LABELS)
def test_labels_below_full_lines(texts: list[str], count: int) -> None:
    lines = [shown(text, 0.0, at * PITCH, EDGE) for at, text in enumerate(texts)]
    assert len(wrapped(lines, COLUMN)) == count


def test_a_line_of_two_columns_is_wrapped_at_the_edge_of_its_own() -> None:
    above, below = lines_of("จัดทำประกาศเจตนารมณ์", "ของผู้บริหาร")
    narrow = Column(0.0, above.x1)
    assert len(wrapped([above, below], COLUMN)) == 2
    assert len(wrapped([replace(one, column=narrow) for one in (above, below)], COLUMN)) == 1


def test_a_joined_line_knows_where_its_pieces_stand() -> None:
    pieces = lines_of("เผยแพร่ผ่าน Facebook→", "Page ของเทศบาล→", "ตำบล")
    passage = Paragraph((joined(pieces),))
    assert passage.text == "เผยแพร่ผ่าน Facebook Page ของเทศบาลตำบล"
    starts = {piece.text: passage.place_at(passage.text.index(piece.text)).box for piece in pieces}
    assert starts == {piece.text: passage.place_at(passage.text.index(piece.text) + 2).box for piece in pieces}
    assert [box[1] for box in starts.values() if box is not None] == [0.0, 5.0, 20.0]


def test_places_after_a_torn_sara_am() -> None:
    """ "ส" and "านัก" are "สำนัก": the offset of what follows is counted in the mended text."""
    pieces = lines_of("ตามคำสั่งของ ส→", "านักปลัด→", "เทศบาล")
    line = joined(pieces)
    assert line.text == "ตามคำสั่งของ สำนักปลัดเทศบาล"
    assert line.raw == "ตามคำสั่งของ ส านักปลัดเทศบาล"
    assert [line.text[at:][:6] for at, _ in line.wraps][1:] == ["เทศบาล"]


def test_places_before_a_torn_sara_am() -> None:
    line = joined(lines_of("ตามคำสั่ง→", "ของ ส→", "านักปลัด"))
    assert line.text == "ตามคำสั่งของ สำนักปลัด"
    assert line.text[line.wraps[0][0] :] == "ของ สำนักปลัด"


def test_the_text_is_kept_as_the_file_has_it() -> None:
    (line,) = shown_lines([stretch("ส านักปลัด", 0, 100)], 1)
    assert (line.text, line.raw) == ("สำนักปลัด", "ส านักปลัด")
    assert joined([line]).raw == "ส านักปลัด"
    assert joined(lines_of("กองคลัง")).raw is None


BESIDE = [
    pytest.param(stretch("กอง", 0, 100), stretch("คลัง", 15, 100), "กองคลัง", id="side by side"),
    pytest.param(stretch("กอง", 0, 100), stretch("คลัง", 17, 100), "กอง คลัง", id="a blank apart"),
    pytest.param(stretch("ระยะเวลา", 0, 100), stretch("ต.ค. 2565", 80, 100), "ระยะเวลา  ต.ค. 2565", id="a wide gap"),
    pytest.param(replace(stretch("กอง", 0, 100), ends_blank=True), stretch("คลัง", 15, 100), "กอง คลัง", id="written"),
    pytest.param(stretch("กอง", 0, 100), replace(stretch("คลัง", 15, 100), starts_blank=True), "กอง คลัง",
                 id="written before"),
    pytest.param(stretch("กอง", 0, 100), stretch("1)", 20, 97), "กอง 1)", id="a raised footnote mark"),
    pytest.param(stretch("คลัง", 17, 100), stretch("กอง", 0, 100), "กอง คลัง", id="in another order in the file"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "text"), BESIDE)
def test_stretches_of_one_baseline(one: Stretch, other: Stretch, text: str) -> None:
    (line,) = shown_lines([one, other], 1)
    assert line.text == text
    assert (line.x0, line.x1) == (min(one.x0, other.x0), max(one.x1, other.x1))


WORDS = ["จัดทำ", "ประกาศ", "ITA", "2566", "ของเทศบาล", "พ.ศ.", "1. จัดอบรม", "- รายงาน", "(", "ส านัก", "4."]


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from([0.0, 12.0, 60.0]), st.booleans()), max_size=12))
def test_every_letter_stands_in_one_line_in_its_order(made: list[tuple[str, float, bool]]) -> None:
    lines = [shown(text, x0, at * PITCH, EDGE if full else None) for at, (text, x0, full) in enumerate(made)]
    groups = wrapped(lines, COLUMN)
    assert [line for group in groups for line in group] == lines
    for group in groups:
        line = joined(group)
        assert "".join(line.text.split()) == "".join("".join(one.text.split()) for one in group)
        offsets = [0, *(at for at, _ in line.wraps)]
        assert offsets == sorted(offsets)
        assert all(line.text[at:].startswith(one.text) for at, one in zip(offsets, group, strict=True))
