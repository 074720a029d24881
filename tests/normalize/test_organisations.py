"""Names of organisations: table rows are named by what they show."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.normalize.gazetteer import place_names
from itareports.normalize.organisations import find_organisations, name_variants, parse_organisation, same_organisation

DATA = tomllib.loads((files("itareports.normalize") / "data" / "organisation_types.toml").read_text("utf-8"))
TAMBON_MUNICIPALITY = "subdistrict_municipality"


@pytest.mark.parametrize(
    ("type_", "example"), [(entry["type"], example) for entry in DATA["type"] for example in entry["examples"]]
)
def test_every_example_is_of_its_type(type_: str, example: str) -> None:
    mention = parse_organisation(example)
    assert mention is not None
    assert mention.type == type_
    assert mention.name.startswith(next(entry["name"] for entry in DATA["type"] if entry["type"] == type_))


@pytest.mark.parametrize("example", [example for entry in DATA["special"] for example in entry["examples"]])
def test_specials(example: str) -> None:
    mention = parse_organisation(example)
    assert mention is not None
    assert mention.type == "special"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("เจ้าหน้าที่ของเทศบาลตำบลพนมทวนถือปฏิบัติตามระเบียบ", ["เทศบาลตำบลพนมทวน"], id="glued-verb"),
        pytest.param("เทศบาลตำบลพนมทวนปฏิบัติหรือให้บริการ", ["เทศบาลตำบลพนมทวน"], id="glued-verb-2"),
        pytest.param("ขององค์การบริหารส่วนตำบลคลองห้าให้มีการพัฒนา", ["องค์การบริหารส่วนตำบลคลองห้า"], id="glued-let"),
        pytest.param("อบจ.กาญจนบุรีได้จัดทำ", ["องค์การบริหารส่วนจังหวัดกาญจนบุรี"], id="glued-province"),
        pytest.param("ขององค์การบริหารส่วนตำบลในปีงบประมาณ พ.ศ.๒๕๖๖", [], id="no-name-in-year"),
        pytest.param("องค์การบริหารส่วนตำบลเป็นประจำทุกวัน หากพบ", [], id="no-name-daily"),
        pytest.param("บุคลากรขององค์การบริหารส่วนท้องถิ่นเข้าร่วม", [], id="no-type"),
        pytest.param("สำนักปลัดเทศบาล งานการเจ้าหน้าที่", [], id="office"),
        pytest.param("ปลัดเทศบาล และผู้อำนวยการกอง", [], id="office-and"),
        pytest.param("เทศบาล ให้ความสำคัญ", [], id="bare"),
        pytest.param("กรมส่งเสริมการปกครองท้องถิ่น", [], id="department"),
        pytest.param("ตรวจสอบจากทุกภาคส่วน", [], id="letters-in-words"),
        pytest.param("ทุกครั้งที่ตรวจสอบต.ค. 66", [], id="letters-before-month"),
        pytest.param("เทศบาลบัญญัติงบประมาณรายจ่าย", [], id="bylaw"),
        pytest.param("โรงเรียนเทศบาลลาดยาว", [], id="school"),
        pytest.param("องค์การบริหารส่วนตำบลควร ดำเนินการ", [], id="everyday-word"),
        pytest.param("องค์การบริหารส่วนตำบลและ อำเภอทุ่งช้าง", ["องค์การบริหารส่วนตำบลและ"], id="everyday-word-is-name"),
        pytest.param("เทศบาลตำบลเมืองศรีไค ในปี พ.ศ. 2566", ["เทศบาลตำบลเมืองศรีไค"], id="name-begins-with-type"),
        pytest.param("เทศบาลนครนครสวรรค์", ["เทศบาลนครนครสวรรค์"], id="double-word"),
        pytest.param("เทศบาลนครเจ้าพระยาสุรศักดิ์ อำเภอศรีราชา", ["เทศบาลนครเจ้าพระยาสุรศักดิ์"], id="strange"),
        pytest.param("เทศบาลตำบลบางแก้วพัฒนา อำเภอบางแก้ว", ["เทศบาลตำบลบางแก้วพัฒนา"], id="name-ends-with-verb"),
        pytest.param("เทศบาลตำบลบางแก้วพัฒนาระบบงาน", ["เทศบาลตำบลบางแก้ว"], id="verb-with-its-object"),
        pytest.param("เทศบาลนครแหลมฉบังจัดทำแผน", [], id="strange-unbounded"),
        pytest.param(
            "เทศบาลนครแหลมฉบัง และเทศบาลนครแหลมฉบังจัดทำแผน", ["เทศบาลนครแหลมฉบัง"] * 2, id="strange-bounded-once"
        ),
        pytest.param("เช่น ทต.\nพนมทวน ทำ", ["เทศบาลตำบลพนมทวน"], id="line-break"),
        pytest.param("เทศบาลตำบลพนมทวนอำเภอพนมทวน", ["เทศบาลตำบลพนมทวน"], id="address-glued"),
        pytest.param("เทศบาลตำบลพนมทวน-เทศบาลตำบลบ้านแป้น", ["เทศบาลตำบลพนมทวน", "เทศบาลตำบลบ้านแป้น"], id="dash"),
        pytest.param("สำนักปลัดเทศบาล ตำบลพนมทวน", [], id="address-after-office"),
        pytest.param("เลขที่ 1 เขตดุสิต กรุงเทพมหานคร 10300", [], id="address-in-the-capital"),
        pytest.param("แผนของเมืองพัทยา", ["เมืองพัทยา"], id="special"),
        pytest.param("Facebook อบต.คลองห้า", ["องค์การบริหารส่วนตำบลคลองห้า"], id="abbreviation"),
        pytest.param("ณ ที่ทำการอบต.", [], id="abbreviation-alone"),
    ],
)
def test_found(text: str, names: list[str]) -> None:
    assert [mention.name for mention in find_organisations(text)] == names


@pytest.mark.parametrize("text", ["เทศบาลลาดยาว", "เทศบาลนครสวรรค์", "เทศบาลเมืองศรีไค"])
def test_a_dropped_type_is_none(text: str) -> None:
    mention = parse_organisation(text)
    assert mention is not None
    assert mention.type is None
    assert mention.name == text


def test_the_span_covers_what_is_printed() -> None:
    text = "เช่น ทต. พนมทวน ทำ"
    (mention,) = find_organisations(text)
    assert text[mention.start : mention.end] == "ทต. พนมทวน"
    assert (mention.abbreviated, mention.bounded, mention.known) == (True, True, True)


def test_names_from_elsewhere_in_the_document() -> None:
    (mention,) = find_organisations("เทศบาลนครแหลมฉบังจัดทำแผน", names=["แหลมฉบัง"])
    assert (mention.place_name, mention.bounded, mention.known) == ("แหลมฉบัง", False, False)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("เทศบาลตำบลหางคงได้รับคะแนน", ["หางคง"], id="one letter is another"),
        pytest.param("เทศบาลตำบลหาคงได้รับคะแนน", [], id="of another length: where it ends is not known"),
        pytest.param("เทศบาลตำบลหาคคงได้รับคะแนน", [], id="two letters are others"),
        pytest.param("เทศบาลตำบลหางค้งได้รับคะแนน", [], id="a mark more"),
        pytest.param("เทศบาลตำบลหางคงิได้รับคะแนน", [], id="the last letter bears a vowel"),
        pytest.param("ของเทศบาลตำบลในการดำเนินงาน", [], id="no name at all"),
    ],
)
def test_a_name_from_elsewhere_misspelt(text: str, names: list[str]) -> None:
    assert [mention.place_name for mention in find_organisations(text, names=["หางดง"])] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ของ เทศบาลตำบลพนมทวน", "เทศบาลตำบลพนมทวน"),
        ("ขององค์การบริหารส่วนตำบลคลองห้า  ", "องค์การบริหารส่วนตำบลคลองห้า"),
        ("ชื่อหน่วยงาน : เทศบาลนคร แหลมฉบัง", "เทศบาลนครแหลมฉบัง"),
        ("องค์การบริหารส่วนตำบลคลองห้าให้มี", None),
        ("เทศบาลตำบลพนมทวน อำเภอพนมทวน", None),
        ("สำนักปลัดเทศบาลตำบลพนมทวน", None),
        ("", None),
    ],
)
def test_a_whole_text(text: str, name: str | None) -> None:
    mention = parse_organisation(text)
    assert (mention.name if mention else None) == name


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("เทศบาลตำบลพนมทวน", "เทศบาลตำบล พนมทวน", True),
        ("เทศบาลตำบลบ้านแป้น", "เทศบาลตำบลบ้านแป้นน", True),
        ("เทศบาลลาดยาว", "เทศบาลตำบลลาดยาว", True),
        ("เทศบาลตำบลพนมทวน", "เทศบาลเมืองพนมทวน", False),
        ("อบต.คลองห้า", "อบต.คลองหก", False),
        ("อบต.บ้านใหม่", "อบต.บ้านใหญ่", False),
        ("เทศบาลตำบลพนม", "เทศบาลตำบลพนมทวน", False),
        ("ไม่ใช่ชื่อ", "เทศบาลตำบลพนมทวน", False),
    ],
)
def test_same_organisation(name: str, other: str, *, same: bool) -> None:
    assert same_organisation(name, other) is same
    assert same_organisation(other, name) is same


def test_variants_are_grouped() -> None:
    assert name_variants(["อบต.คลองห้า", "เทศบาลตำบลพนมทวน", "อบต.คลองห้าา"]) == (
        ("อบต.คลองห้า", "อบต.คลองห้าา"),
        ("เทศบาลตำบลพนมทวน",),
    )


@pytest.mark.parametrize("type_word", ["เทศบาลเมือง", "เทศบาลตำบล", "องค์การบริหารส่วนตำบล"])
def test_every_place_may_lend_its_name(type_word: str) -> None:
    """Even "และ" and "ควร", where a place follows."""
    for place in place_names():
        (mention,) = find_organisations(f"ของ{type_word}{place} อำเภอพนมทวน")
        assert (mention.place_name, mention.name) == (place, type_word + place)


@given(st.text(alphabet="เทศบาลตำบลอบจ. กขค\nาำ่-", max_size=40))
def test_spans_lie_in_the_text(text: str) -> None:
    for mention in find_organisations(text):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.place_name in text
