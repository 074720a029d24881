"""Which text layers are believed: sound ones of every kind, and those that lie in one of the known ways."""

from pathlib import Path

import pytest

from itareports.extract.pdf.opening import opened
from itareports.extract.pdf.pages import sheets
from itareports.extract.pdf.text_layer import FEWEST_LETTERS, layer_of, lies, mended
from tests.extract.pdf.drawn import sheet, stretch

CORPUS = Path(__file__).parents[3] / "corpus"
SENTENCE = "การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานของเทศบาลตำบล"

SOUND = [
    pytest.param(SENTENCE, id="Thai"),
    pytest.param("Integrity and Transparency Assessment of local administrative organisations", id="English"),
    pytest.param("i1 92.36 i2 81.20 i3 77.41 e1 90.00 e2 88.12 o1 100.00 o2 100.00 o3 0.00", id="figures"),
    pytest.param("นายสมชาย ใจดี นางสาววิไลวรรณ ศรีสุข นายธีรพงษ์ แก้วมณี ว่าที่ร้อยตรีหญิงกัญญาณัฐ", id="names of people"),
    pytest.param("ด าเนินการตามมาตรการส่งเสริมคุณธรรม ส านักปลัด จ านวน ก าหนด ท าให้ น าไปสู่", id="sara am as a blank"),
    pytest.param("ดําเนินการตามมาตรการส่งเสริมคุณธรรม สํานักปลัด จํานวน กําหนด ทําให้ นําไปสู่", id="sara am in two letters"),
    pytest.param("ข\uf70aอมูลของเทศบาล การเผยแพร\uf70aข\uf70bอมูล การปฏิบัติหน\uf70bาที่ด\uf70bวย", id="glyphs of Thai fonts"),
    pytest.param("\uf0b7 จัดอบรมพนักงาน \uf0b7 จัดทำคู่มือ \uf0d8 เผยแพร่บนเว็บไซต์ของเทศบาล", id="bullets of a symbol font"),
    pytest.param("\x00\x01\x02", id="too little to tell"),
    pytest.param("", id="nothing"),
]  # fmt: skip

LYING = [
    pytest.param("วธิกีารดาํเนนิการตามมาตรการสง่เสรมิคณุธรรมและความโปรง่ใส สาํนกัปลัด เทศบาลตาํบล", id="letters sorted by x"),
    pytest.param("(cid:12)(cid:34)(cid:5)" * 20, id="letters without a character"),
    pytest.param("การด\ufffdเนินงานของสำน\ufffdกปล\ufffdดเทศบาลต\ufffdบลและกองคล\ufffdง", id="lost letters"),
    pytest.param("\ue012\ue034\ue005" * 20, id="letters of the private area"),
    pytest.param("กฟหรดสวงผปแอิมทืใฝพำะยบลฃคตจขชๆไฎฑธํ๊ณฯญฐฤฆฏโฌ็๋ษศซฉฮฺ์ฒฬฦ", id="letters of another code"),
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_layers(text: str) -> None:
    assert not layer_of([text]).lies


@pytest.mark.parametrize("text", LYING)
def test_lying_layers(text: str) -> None:
    assert layer_of([text]).lies


@pytest.mark.parametrize("path", sorted(path.relative_to(CORPUS).as_posix() for path in CORPUS.glob("pdf-*/*6.pdf")))
def test_no_page_of_the_corpus_lies(path: str) -> None:
    document = opened((CORPUS / path).read_bytes(), None)
    assert [page.number for page in sheets(document) if lies(page)] == []
    document.close()


def test_so_few_letters_prove_nothing() -> None:
    assert not layer_of(["\ufffd" * (FEWEST_LETTERS - 1)]).lies
    assert layer_of(["\ufffd" * FEWEST_LETTERS]).lies


def as_latin(text: str) -> str:
    """Thai letters as a font shows them that is said to be of Latin ones: ÁÒµÃ¡ÒÃ."""
    return text.encode("cp874").decode("latin-1")


MENDED = [
    pytest.param((SENTENCE,), id="one line"),
    pytest.param((SENTENCE[:30], "2566", SENTENCE[30:]), id="with figures"),
    pytest.param((SENTENCE, "ITA"), id="with a Latin word"),
]


@pytest.mark.parametrize("texts", MENDED)
def test_thai_letters_that_a_font_calls_latin(texts: tuple[str, ...]) -> None:
    page = sheet(*(stretch(as_latin(text), 60, 100 + 20 * at) for at, text in enumerate(texts)))
    assert [one.text for one in mended(page).stretches] == list(texts)
    assert [one.baseline for one in mended(page).stretches] == [one.baseline for one in page.stretches]


LEFT = [
    pytest.param((SENTENCE,), id="Thai"),
    pytest.param((as_latin("เทศบาล"),), id="too little to tell"),
    pytest.param(("Où la République française a été fondée à côté de l'État où Noël rêve éternellement",), id="French"),
    pytest.param(("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙàáâãäåæçèéêëìíîïðñòóôõöøùú",), id="letters that make no word"),
]  # fmt: skip


@pytest.mark.parametrize("texts", LEFT)
def test_what_is_left_as_it_is(texts: tuple[str, ...]) -> None:
    page = sheet(*(stretch(text, 60, 100) for text in texts))
    assert mended(page) is page
