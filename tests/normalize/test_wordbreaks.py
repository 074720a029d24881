"""Blanks of old line ends: rows that must join, and rows whose blank is the writer's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.normalize.wordbreaks import join_broken_words

JOINED = {
    "prefix": ("คุณธรรมและความ โปร่งใสในการ ใช้งบประมาณ", "คุณธรรมและความโปร่งใสในการใช้งบประมาณ"),
    "no-word-on-either-side": ("ประโยชน์ส่ว นรวม", "ประโยชน์ส่วนรวม"),
    "two-words-one-name": ("ใช้จ่ายงบ ประมาณ", "ใช้จ่ายงบประมาณ"),
    "long-compound": ("แผนการจัดซื้อจัด จ้างประจำปี", "แผนการจัดซื้อจัดจ้างประจำปี"),
    "field-compound": ("ระยะเวลา ดำเนินการ", "ระยะเวลาดำเนินการ"),
    "field-word-before-a-phrase-word": ("ต้องดำเนิน การตามแผน", "ต้องดำเนินการตามแผน"),
    "office": ("ปลัดเทศบา ล", "ปลัดเทศบาล"),
    "before-a-mark": ("ท ี่ได้รั บ แล ะ", "ที่ได้รับ และ"),
    "after-a-leading-vowel": ("เ ทศบาล", "เทศบาล"),
    "after-an-open-vowel": ("จังหวั ด เรื่ องนี้", "จังหวัด เรื่องนี้"),
    "split-sara-am-is-a-letter": ("จ านวน", "จำนวน"),
}
KEPT = {
    "list-of-two": "บิดา มารดา",
    "pair-that-reports-list": "คุณธรรม จริยธรรม",
    "opens-a-phrase": "วิเคราะห์ได้ว่า การที่",
    "place-names": "เทศบาลตำบลบ้านแป้น อำเภอเมืองลำพูน จังหวัดลำพูน",
    "office-and-its-part": "สำนักปลัดเทศบาล งานการเจ้าหน้าที่",
    "office-and-place": "สำนักปลัด เทศบาลตำบลเมืองใหม่",
    "two-offices": "กองคลัง กองช่าง",
    "abbreviation": "ปีงบประมาณ พ.ศ. ๒๕๖๖ ถึง เม.ย. ๖๗",
    "months": "มกราคม ถึง มีนาคม",
    "overlap-of-two-words": "ให้คำแนะนำ เสนอแนะ",
    "overlap-with-a-nominaliser": "จัดทำช่องทาง การติดต่อสอบถาม",
    "verbs": "การสรรหา บรรจุ แต่งตั้ง โยกย้าย",
    "levels-of-an-answer": "มากที่สุด มาก น้อย น้อยที่สุด",
    "months-listed": "ตุลาคม พฤศจิกายน ธันวาคม",
    "columns-listed": "มาตรการ ขั้นตอน ผู้รับผิดชอบ ระยะเวลา",
    "things-listed": "ถนน ไฟฟ้า ประปา ชาย หญิง",
    "two-blanks-are-a-gap": "งบ  ประมาณ",
    "line-break": "งบ\nประมาณ",
    "cell-border": "งบ\tประมาณ",
    "repetition-mark": "ต่าง ๆ ที่",
    "number": "๒ way คะแนน ๘๐",
}


@pytest.mark.parametrize(("broken", "whole"), JOINED.values(), ids=JOINED)
def test_blank_inside_a_word_goes(broken: str, whole: str) -> None:
    assert join_broken_words(broken) == whole


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_blank_of_the_writer_stays(text: str) -> None:
    assert join_broken_words(text) == text


pieces = st.sampled_from(["ความ", "โปร่ง", "ใส", "งบ", "ประมาณ", "ส่ว", "น", "รวม", "การ", "จัด", "ที่", "่", "า", "เ", "ก"])


@given(st.lists(st.one_of(pieces, st.sampled_from([" ", " ", "\n", "."])), max_size=14).map("".join))
def test_joining_is_idempotent_and_takes_only_blanks(text: str) -> None:
    once = join_broken_words(text)
    assert join_broken_words(once) == once
    assert once.count("\n") == text.count("\n")
