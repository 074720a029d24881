"""Repair of Thai text: a row is a kind of damage, named by where it was seen; the text is shortened."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.normalize.text import clean_text, repair_thai, squash, thai_damage

# New kinds of damage go here first, under the name of the program or site that made them.
REPAIRED = {
    "tesseract-nikhahit-and-aa": ("สํานักงาน", "สำนักงาน"),
    "pdf-nikhahit-tone-aa": ("นํ้าเสีย", "น้ำเสีย"),
    "pdf-tone-nikhahit-aa": ("น้ําเสีย", "น้ำเสีย"),
    "pdf-all-apart": ("น ํ ้ าเสีย", "น้ำเสีย"),
    "pdf-nikhahit-blank-aa": ("สํ านักงาน", "สำนักงาน"),
    "pdf-sorted-by-x": ("สาํนัก", "สำนัก"),
    "pdfminer-whole-and-half": ("ทำางาน", "ทำงาน"),
    "word-pdf-split": ("จ านวน ต าบล ด าเนินงาน", "จำนวน ตำบล ดำเนินงาน"),
    "word-pdf-split-twice": ("เทศบาลต าบลก าแพงแสน โครงก ารท างาน", "เทศบาลตำบลกำแพงแสน โครงการทำงาน"),
    "word-pdf-split-with-tone": ("น้ าเสีย ต่ ากว่า", "น้ำเสีย ต่ำกว่า"),
    "word-pdf-blank-before-am": ("ส ำนัก", "สำนัก"),
    "word-pdf-split-at-phrase-end": ("น า ข้อมูล", "นำ ข้อมูล"),
    "chromium-blank-before-real-aa": ("โครงก าร ราชก ารทั่วไป", "โครงการ ราชการทั่วไป"),
    "fliphtml5-lost-glyph-before-am": ("ด�ำเนินงาน", "ดำเนินงาน"),
    "indesign-lost-nikhahit": ("จ�านวน ประจ�าปี น�้าเสีย", "จำนวน ประจำปี น้ำเสีย"),
    "kaengkhro-am-for-every-aa": ("ข้อควำมลงนำม กำรดำเนินงำนตำมหน้ำที่", "ข้อความลงนาม การดำเนินงานตามหน้าที่"),
    "typed-sara-e-twice": ("เเละ เเนวทาง", "และ แนวทาง"),
    "laksaman-tone-before-below-vowel": ("ร้ ู".replace(" ", ""), "รู้"),
    "tone-before-above-vowel": ("ท่ีด่ิน", "ที่ดิ่น"),
    "tone-after-am": ("นำ้", "น้ำ"),
    "tone-after-aa": ("ถา้", "ถ้า"),
    "tone-twice": ("ที่่ดี", "ที่ดี"),
    "vowel-twice": ("ดีี โโครงการ", "ดี โครงการ"),
    "foot-typed-for-aa": ("กๅร", "การ"),
    "word-font-glyphs": ("ท\uf701\uf70b ป\uf710 \uf70fาติ \uf700าน", "ทิ้ ปั ญาติ ฐาน"),
    "zero-width": ("งบ\u200bประ\u200cมา\u2060ณ\ufeff", "งบประมาณ"),
    "soft-hyphen": ("เทศ\u00adบาล", "เทศบาล"),
    "no-break-space": ("พ.ศ.\u00a0๒๕๖๖", "พ.ศ. ๒๕๖๖"),
    "windows-line-ends": ("ก\r\nข", "ก\nข"),
}

# Texts that look damaged to a careless rule.
UNTOUCHED = {
    "lost-character-could-be-anything": "ปลูกฝ�งจิตสำนึก",
    "lost-before-aa-has-several-readings": "น�า ถ�า",
    "am-where-it-belongs": "กำราบ กำรา ดำเนินงาน ทำนา คำนำ",
    "every-letter-stands-apart": "ก า ร",
    "ru-with-its-long-foot": "ฤๅษี",
    "pali-nikhahit": "พุทฺธํ สรณํ",
    "line-breaks-and-tabs": "ก\t ข\n\n\tค\r",
    "repetition-mark": "ต่าง ๆ ฯลฯ",
    "latin-and-numbers": "E-Service ๒ way 80.42 %",
    "legal-doubles": "สรรหา บรรจุ กกต. อบต.",
}


@pytest.mark.parametrize(("damaged", "meant"), REPAIRED.values(), ids=REPAIRED)
def test_damage_is_repaired(damaged: str, meant: str) -> None:
    assert repair_thai(damaged) == meant


@pytest.mark.parametrize("text", UNTOUCHED.values(), ids=UNTOUCHED)
def test_other_text_comes_back_identical(text: str) -> None:
    assert repair_thai(text) == text


thai = st.text(st.characters(min_codepoint=0x0E00, max_codepoint=0x0E5B), max_size=12)
damaged = st.lists(
    st.one_of(
        thai,
        st.sampled_from([" ", "  ", "\n", "\r\n", "\t", "\u200b", "\u00a0", "�", "\uf70a", "\uf711", "าํ", "ํ า", "เเ"]),
        st.text(max_size=3),
    ),
    max_size=8,
).map("".join)


@given(damaged)
def test_repair_is_idempotent(text: str) -> None:
    once = repair_thai(text)
    assert repair_thai(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(damaged)
def test_repair_leaves_breaks_and_tabs(text: str) -> None:
    breaks = [letter for letter in text.replace("\r\n", "\n") if letter in "\n\t"]
    assert [letter for letter in repair_thai(text) if letter in "\n\t"] == breaks


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("  ความ\t\n โปร่งใส ", "ความ โปร่งใส"),
        ("จ\nานวน", "จำนวน"),
        ("\u200b \u00a0", ""),
        ("ก\u200b \u200bข", "ก ข"),
    ],
    ids=["tabs-and-breaks", "split-over-a-line-end", "nothing-visible", "invisible-between-blanks"],
)
def test_clean_text_folds_blanks(text: str, clean: str) -> None:
    assert clean_text(text) == clean


@given(damaged)
def test_clean_text_is_idempotent(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once
    assert once == once.strip()
    assert "  " not in once


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ประจำปี งบประมาณ พ.ศ. ๒๕๖๖", "ประจ าปีงบประมาณพ.ศ.2566"),
        ("E-Service", "e - service"),
        ("ท ่ี", "ที่"),
    ],
    ids=["blanks-digits-sara-am", "latin-case", "mark-apart-and-misordered"],
)
def test_squash_makes_spellings_equal(one: str, other: str) -> None:
    assert squash(one) == squash(other)


def test_squash_keeps_different_words_apart() -> None:
    assert squash("คลองห้า") != squash("คลองหา")


@given(damaged)
def test_squash_is_idempotent_and_without_blanks(text: str) -> None:
    key = squash(text)
    assert squash(key) == key
    assert not any(letter.isspace() for letter in key)


DAMAGED = {
    "chromium-lost-mark": ("การปลูกฝ�งจิตสำนึก", ("การปลูกฝ�งจิตสำนึก",)),
    "pdfminer-glyph-number": ("คะแนน (cid:123)ร้อยละ", ("(cid:123)ร้อยละ",)),
    "pdfminer-nul": ("เรื\x00องร้อง", ("เรื\x00องร้อง",)),
    "mark-at-the-start": ("่การ", ("่การ",)),
    "mark-after-latin": ("ITA่ ดี", ("ITA่",)),
    "mark-after-vowel": ("กาี", ("กาี",)),
    "two-tone-marks": ("ก่้", ("ก่้",)),
    "private-letter-inside-a-word": ("งบ\ue123ประมาณ", ("งบ\ue123ประมาณ",)),
    "each-word-once": ("ฝ�ง ฝ�ง ข�ด", ("ฝ�ง", "ข�ด")),
}
UNDAMAGED = {
    "breaks-off": "ต้องมีการพัฒนาท",
    "list-marks": "มี ๑) (๒) ๒ way (ก) 1.จัด",
    "broken-by-a-blank": "ท ี่ แล ะ",
    "repairable": "จ านวน นํ้า ที่่",
    "bullet-of-a-symbol-font": "\uf0b7จัดทำ \uf0fcแผน",
    "short-vowel-after-aa": "เพราะ เจาะจง เฉพาะ",
    "thanthakhat-on-a-vowel": "สิทธิ์ พันธุ์ จันทร์",
    "elided": "ฯลฯ ต่างๆ ก็ดี",
}


@pytest.mark.parametrize(("text", "words"), DAMAGED.values(), ids=DAMAGED)
def test_lost_characters_are_reported(text: str, words: tuple[str, ...]) -> None:
    assert thai_damage(text) == words


@pytest.mark.parametrize("text", UNDAMAGED.values(), ids=UNDAMAGED)
def test_sound_text_is_not_reported(text: str) -> None:
    assert thai_damage(text) == ()
