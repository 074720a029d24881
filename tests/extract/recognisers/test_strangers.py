"""Another organisation in the place of the one that reports. Rows: a text of เทศบาลตำบลปัว, who is found in it."""

import pytest

from itareports.extract.document import Document
from itareports.extract.recognise import recognise
from itareports.extract.recognisers.strangers import strangers

OWN = ("เทศบาลตำบลปัว",)
COVER = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน\nประจำปีงบประมาณ พ.ศ. 2567\n"
PEERS = "ตัวชี้วัด\tเทศบาลตำบลปัว\tเทศบาลเมืองน่าน\nการใช้อำนาจ\t80.00\t90.00\nการใช้งบประมาณ\t80\t90"
TABLE = "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n"

IN_ITS_PLACE = [
    pytest.param("มาตรการส่งเสริมคุณธรรมและความโปร่งใสของเทศบาลตำบลหางดง", "เทศบาลตำบลหางดง", "title", id="title"),
    pytest.param(COVER + "เทศบาลตำบลหางดง\nอำเภอหางดง จังหวัดเชียงใหม่", "เทศบาลตำบลหางดง", "title", id="cover"),
    pytest.param(COVER + "ของ อบต.คลองห้า", "องค์การบริหารส่วนตำบลคลองห้า", "title", id="cover with an abbreviation"),
    pytest.param("เทศบาลตำบลหางดง ได้คะแนน 80.42 คะแนน", "เทศบาลตำบลหางดง", "score", id="whose score"),
    pytest.param("ผลการประเมินของ\nเทศบาลเมืองน่าน เท่ากับ 80.42", "เทศบาลเมืองน่าน", "score", id="over a line end"),
    pytest.param("จุดแข็งของอบจ.น่าน คือ การใช้อำนาจ", "องค์การบริหารส่วนจังหวัดน่าน", "score", id="the province's อบจ."),
    pytest.param(TABLE + "1. จัดอบรม\tจัดอบรม\tสำนักปลัดเทศบาลตำบลหางดง", "เทศบาลตำบลหางดง", "staff", id="owner"),
    pytest.param("เสนอนายกเทศมนตรีตำบลหางดงลงนาม", "เทศบาลตำบลหางดง", "staff", id="mayor"),
    pytest.param("ปลัดองค์การบริหารส่วนตำบลคลองห้า", "องค์การบริหารส่วนตำบลคลองห้า", "staff", id="another type"),
    pytest.param("ดังนั้น เทศบาลตำบลหางดง จึงได้จัดทำมาตรการ", "เทศบาลตำบลหางดง", "act", id="what it does"),
    pytest.param("เผยแพร่บนเว็บไซต์ของเทศบาลตำบลหางดง", "เทศบาลตำบลหางดง", "act", id="its website"),
    pytest.param(
        "ปลัดเทศบาลตำบลนาสวนสวรรค์ อำเภอปัว", "เทศบาลตำบลนาสวนสวรรค์", "staff", id="a strange name before its district"
    ),
]

SILENT = [
    pytest.param("เทศบาลตำบลปัว ได้คะแนน 80.42", id="itself"),
    pytest.param("ทต.ปัว ได้คะแนน 80.42", id="itself in short"),
    pytest.param("สำนักปลัดเทศบาลตำบลปั่ว", id="itself misspelt"),
    pytest.param("อบต.ปัว ได้คะแนน 80.42", id="itself before it was upgraded"),
    pytest.param("เทศบาลปัว ได้คะแนน 80.42", id="itself without its type"),
    pytest.param("จัดประชุมร่วมกับเทศบาลตำบลหางดง จึงได้ข้อสรุป", id="a partner"),
    pytest.param("ศึกษาดูงาน ณ เทศบาลนครยะลา", id="a study visit"),
    pytest.param("ศึกษาดูงาน ณ สำนักปลัดเทศบาลนครยะลา", id="a study visit to an office"),
    pytest.param("อบจ.น่าน สนับสนุนงบประมาณ จึงได้ดำเนินการ", id="who gives money"),
    pytest.param("บันทึกข้อตกลงความร่วมมือกับเทศบาลเมืองน่าน จึงได้จัดทำ", id="an agreement"),
    pytest.param("ได้คะแนนสูงกว่าเทศบาลเมืองน่าน ได้คะแนน 79", id="a comparison"),
    pytest.param("เทศบาลเมืองน่าน ได้คะแนนเป็นอันดับหนึ่งของจังหวัด", id="a ranking"),
    pytest.param(PEERS, id="a table of peers"),
    pytest.param("เครือข่าย\n- เทศบาลเมืองน่าน\n- เทศบาลตำบลหางดง", id="a list of partners"),
    pytest.param("เชิญนายกเทศมนตรีเมืองน่านเป็นวิทยากร", id="a speaker"),
    pytest.param("รับโอนย้ายพนักงานเทศบาลตำบลหางดง จำนวน 1 ราย", id="a transfer"),
    pytest.param("ถนนเทศบาลตำบลหางดง ซอย 2", id="a road"),
    pytest.param("โรงเรียนเทศบาลเมืองน่าน ได้คะแนน 90.00", id="a school"),
    pytest.param("ตามพระราชกฤษฎีกาจัดตั้งเทศบาลนครยะลา จึงได้", id="a law"),
    pytest.param("อาณาเขตทิศเหนือติดต่อกับเทศบาลตำบลหางดง", id="a neighbour"),
    pytest.param("ภารกิจขององค์กรปกครองส่วนท้องถิ่น และกรมส่งเสริมการปกครองท้องถิ่น", id="none at all"),
    pytest.param("เสนอนายกองค์การบริหารส่วนตำบลลงนาม", id="a verb is no name"),
    pytest.param("ปลัดเทศบาลตำบลนาสวนสวรรค์จัดประชุม", id="what no gazetteer knows"),
    pytest.param("ก่อสร้างถนนในเขตเทศบาลตำบลหางดง", id="a place"),
    pytest.param("นายสมชาย ใจดี\nเทศบาลตำบลหางดง", id="alone on a line, under no title"),
]


@pytest.mark.parametrize(("text", "name", "part"), IN_ITS_PLACE)
def test_another_in_its_place(text: str, name: str, part: str) -> None:
    assert [found.values for found in strangers(Document.of(text), OWN)] == [(name, part)]


@pytest.mark.parametrize("text", SILENT)
def test_elsewhere_it_may_be_named(text: str) -> None:
    assert list(strangers(Document.of(text), OWN)) == []


def test_without_a_name_of_its_own_nobody_is_another() -> None:
    assert list(strangers(Document.of("เทศบาลตำบลหางดง ได้คะแนน 80.42"), ())) == []


def test_the_finding_says_where() -> None:
    (found,) = strangers(Document.of("บทนำ\n\nสำนักปลัดเทศบาลตำบลหางดง"), OWN)
    assert found.place is not None
    assert (found.place.line, found.raw) == (3, "เทศบาลตำบลหางดง")


def test_two_names_on_the_cover_are_a_matter_of_the_name() -> None:
    cover = COVER + "เทศบาลตำบลปัว\n\n" + COVER + "เทศบาลตำบลหางดง"
    kinds = {seen.kind: seen.values for seen in recognise(Document.of(cover)).observations}
    assert kinds["organisation-name"] == ("เทศบาลตำบลหางดง",)
    assert "other-organisation" not in kinds


def test_a_rest_of_the_template_beside_the_own_cover() -> None:
    text = COVER + "เทศบาลตำบลปัว\nอำเภอปัว จังหวัดน่าน\n\nเทศบาลตำบลปัว ได้คะแนน 80.42\n\nเว็บไซต์ของเทศบาลตำบลหางดง"
    draft = recognise(Document.of(text))
    assert draft.content["organisation"]["name"] == "เทศบาลตำบลปัว"
    assert [seen.values for seen in draft.observations if seen.kind == "other-organisation"] == [
        ("เทศบาลตำบลหางดง", "act")
    ]
