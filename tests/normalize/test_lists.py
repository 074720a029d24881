import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.normalize.lists import leading_mark, split_items, strip_mark

MARKS = [
    # printed, style, ordinal
    ("๑. จัดอบรม", "dotted-number", 1),
    ("1.จัดทำคู่มือ", "dotted-number", 1),
    ("2..จัดให้มีระบบ", "dotted-number", 2),
    ("๒ .จัดประชุม", "dotted-number", 2),
    ("๑. . ปรับปรุงช่องทาง", "dotted-number", 1),
    ("3) ทดสอบระบบ", "closed-number", 3),
    ("(๔) ติดตามผล", "boxed-number", 4),
    ("(ข) เผยแพร่", "boxed-letter", 2),
    ("ก. แต่งตั้งคณะทำงาน", "lettered-letter", 1),
    ("1.2 ประกาศลำดับคิว", "decimal1", 2),
    ("- รายงานผล", "bullet-", None),
    ("*จัดทำคู่มือ", "bullet*", None),
    ("• เผยแพร่", "bullet•", None),
]
NO_MARKS = [
    "พ.ศ. 2560",
    "ต.ค. 65 – ก.ย. 66",
    "ก.ย. 66",
    "83.68 คะแนน",
    "8.7 คะแนน จากคะแนนเต็ม 10 คะแนน",
    "12.50",
    "ร้อยละ 80",
    "2566",
    "งานพัสดุ",
    "",
]


@pytest.mark.parametrize(("text", "style", "ordinal"), MARKS, ids=[row[0] for row in MARKS])
def test_leading_mark(text: str, style: str, ordinal: int | None) -> None:
    mark = leading_mark(text)
    assert mark is not None
    assert (mark.style, mark.ordinal) == (style, ordinal)


@pytest.mark.parametrize("text", NO_MARKS)
def test_no_leading_mark(text: str) -> None:
    assert leading_mark(text) is None
    assert strip_mark(text) == text.strip()


ITEMS = [
    pytest.param(["๑. ก ๒. ข", "๓. ค"], ["ก", "ข", "ค"], id="numbers inside a line"),
    pytest.param(["๑. จัด วันที่ ๒๘ ก.พ. ๒๕๖๖ ๒ .จัดต่อ"], ["จัด วันที่ ๒๘ ก.พ. ๒๕๖๖", "จัดต่อ"], id="a date before item 2"),
    pytest.param(
        ["1.กำหนดเวลา 2.มอบหมายเจ้าหน้าที่ 3.สรุป"], ["กำหนดเวลา", "มอบหมายเจ้าหน้าที่", "สรุป"], id="no blank after dots"
    ),
    pytest.param(["1. ทำตามข้อ 2. ของระเบียบ"], ["ทำตามข้อ 2. ของระเบียบ"], id="a reference is no item"),
    pytest.param(
        ["1. จัดซื้อตาม พ.ร.บ. พ.ศ. 2560 อย่างเคร่งครัด"], ["จัดซื้อตาม พ.ร.บ. พ.ศ. 2560 อย่างเคร่งครัด"], id="a year is no item"
    ),
    pytest.param(["ขั้นตอน 1.ทำ 2.ตรวจ"], ["ขั้นตอน", "ทำ", "ตรวจ"], id="lead-in, then numbers in the line"),
    pytest.param(["1. ทำ", "ต่อจากบรรทัดบน", "2. ตรวจ"], ["ทำ ต่อจากบรรทัดบน", "ตรวจ"], id="wrapped line"),
    pytest.param(["*ก 2.ข"], ["ก", "ข"], id="star stands for 1"),
    pytest.param(["-ก -ข"], ["ก", "ข"], id="dashes without blank"),
    pytest.param(["- ก ดี - ข ดี"], ["ก ดี", "ข ดี"], id="dashes with blanks"),
    pytest.param(["- อบรม ต.ค. 65 - ก.ย. 66 - สรุป"], ["อบรม ต.ค. 65 - ก.ย. 66", "สรุป"], id="a range between dashes"),
    pytest.param(["ต.ค. 65 - ก.ย. 66"], ["ต.ค. 65 - ก.ย. 66"], id="a range alone"),
    pytest.param(["ฃ) ก", "(ฤ) ข"], ["ฃ) ก (ฤ) ข"], id="letters that number no list"),
    pytest.param(["3. ก", "4. ข"], ["ก", "ข"], id="goes on from another page"),
    pytest.param(["ไม่มีเครื่องหมาย"], ["ไม่มีเครื่องหมาย"], id="no marks"),
    pytest.param([], [], id="nothing"),
]


@pytest.mark.parametrize(("lines", "texts"), ITEMS)
def test_split_items(lines: list[str], texts: list[str]) -> None:
    assert [item.text for item in split_items(lines)] == texts


def test_finer_lists_are_deeper() -> None:
    items = split_items(["๑. ก", "(๑) ข", "(๒) ค", "๒. ง", "- จ"])
    assert [(item.text, item.depth) for item in items] == [("ก", 0), ("ข", 1), ("ค", 1), ("ง", 0), ("จ", 1)]


@given(st.lists(st.text(alphabet="กขคงาิ่ำ 12๓.)(-•พศ\t", max_size=40), max_size=5))
def test_no_letter_is_lost(lines: list[str]) -> None:
    def letters(text: str) -> list[str]:
        return [char for char in text if char in "าิ่ำ"]

    found = "".join(item.text for item in split_items(lines))
    assert letters(found) == letters("".join(lines))
