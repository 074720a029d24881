"""Places: parsing, soft checks and mentions in running text."""

import tomllib
from importlib.resources import files

import pytest

from itareports.normalize.gazetteer import gazetteer, place_names
from itareports.normalize.place_names import cut_name
from itareports.normalize.places import (
    district_in_province,
    district_name,
    find_places,
    parse_province,
    provinces_of_district,
    subdistrict_code,
    subdistrict_in_district,
)

WORDS = tomllib.loads((files("itareports.normalize") / "data" / "place_words.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("จังหวัด กาญจนบุรี", "กาญจนบุรี"),
        ("จ.กาญจนบุรี", "กาญจนบุรี"),
        ("กาญจนบุรี", "กาญจนบุรี"),
        ("กรุงเทพฯ", "กรุงเทพมหานคร"),
        ("กทม.", "กรุงเทพมหานคร"),
        ("จังหวัดพนมทวน", None),
        ("กาญจนบุร", None),
        ("", None),
    ],
)
def test_province(text: str, province: str | None) -> None:
    assert parse_province(text) == province


@pytest.mark.parametrize(
    ("text", "province", "district"),
    [
        ("เมือง", "ลำพูน", "เมืองลำพูน"),
        ("อำเภอเมืองลำพูน", None, "เมืองลำพูน"),
        ("อ. เมือง", "จังหวัดลำพูน", "เมืองลำพูน"),
        ("เมือง", None, None),
        ("อำเภอ พนมทวน", None, "พนมทวน"),
        ("ดุสิต", "กรุงเทพฯ", "เขตดุสิต"),
        ("พนมทวนน", "กาญจนบุรี", None),
    ],
)
def test_district(text: str, province: str | None, district: str | None) -> None:
    assert district_name(text, province) == district


@pytest.mark.parametrize(
    ("district", "province", "inside"),
    [
        ("พนมทวน", "กาฬสินธุ์", False),
        ("พนมทวน", "กาญจนบุรี", True),
        ("เมือง", "ลำพูน", True),
        ("เมืองลำพูน", "ลำปาง", False),
        ("ไม่มีชื่อนี้", "ลำปาง", None),
        ("พนมทวน", "ไม่มีชื่อนี้", None),
    ],
)
def test_district_in_province(district: str, province: str, *, inside: bool | None) -> None:
    assert district_in_province(district, province) is inside


@pytest.mark.parametrize(
    ("subdistrict", "district", "province", "inside", "code"),
    [
        ("บ้านแป้น", "เมือง", "ลำพูน", True, "510108"),
        ("คลองห้า", "คลองหลวง", "ปทุมธานี", True, "130205"),
        ("เมืองศรีไค", "วารินชำราบ", "อุบลราชธานี", True, "341522"),
        ("คลองห้า", "พนมทวน", "กาญจนบุรี", False, None),
        ("คลองห้า", "คลองหลวง", "ลำพูน", None, None),
        ("คลองห้าา", "คลองหลวง", "ปทุมธานี", None, None),
    ],
)
def test_subdistrict(subdistrict: str, district: str, province: str, *, inside: bool | None, code: str | None) -> None:
    assert subdistrict_in_district(subdistrict, district, province) is inside
    assert subdistrict_code(subdistrict, district, province) == code


def test_shared_district_names() -> None:
    assert provinces_of_district("อำเภอเฉลิมพระเกียรติ") > {"นครราชสีมา"}
    assert provinces_of_district("ไม่มีชื่อนี้") == frozenset()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("อำเภอ พนมทวน จังหวัด กาญจนบุรี", ["พนมทวน", "กาญจนบุรี"], id="blanks"),
        pytest.param("ต.เลาขวัญ อ.เลาขวัญ จ.กาญจนบุรี", ["เลาขวัญ", "เลาขวัญ", "กาญจนบุรี"], id="short-address"),
        pytest.param("ต.พนมทวนอ.พนมทวนจ.กาญจนบุรี", ["พนมทวน", "พนมทวน", "กาญจนบุรี"], id="glued-address"),
        pytest.param("อำเภอเมือง จังหวัดลำพูน", ["เมือง", "ลำพูน"], id="chief-district"),
        pytest.param("เทศบาลตำบลบ้านแป้น อำเภอเมืองลำพูน", ["เมืองลำพูน"], id="organisation"),
        pytest.param("องค์การบริหารส่วนจังหวัดกาญจนบุรี", [], id="province-organisation"),
        pytest.param("องค์การบริหารส่วนตำบลคลองห้า ตำบลคลองห้า", ["คลองห้า"], id="organisation-and-place"),
        pytest.param("จ.ค. ๖๓ – มี.ค. ๖๔ ต.ค. 65 พ.ต.ท.สมชาย อบต.คลองห้า", [], id="other-abbreviations"),
        pytest.param("นายกเทศมนตรีตำบลพนมทวน", [], id="mayor"),
        pytest.param("ต. ค. 65", [], id="month-with-blank"),
        pytest.param("อำเภอพนมทวนซึ่งเป็นพื้นที่", ["พนมทวน"], id="running-text"),
        pytest.param("อำเภอพนมทวนน จังหวัดกาญจนบุรี", ["พนมทวนน", "กาญจนบุรี"], id="unknown-bounded"),
        pytest.param("ผู้ว่าราชการจังหวัด และนายอำเภอ ทุกแห่ง", [], id="officials"),
        pytest.param("ตำบลและอำเภอในจังหวัดที่ประสบภัย", [], id="common-nouns"),
    ],
)
def test_mentions(text: str, places: list[str]) -> None:
    assert [place.name for place in find_places(text)] == places


def test_a_mention_spans_its_label_and_tells_what_it_knows() -> None:
    text = "ที่ อำเภอ พนมทวน จังหวัดกาญจนบุรีี"
    district, province = find_places(text)
    assert text[district.start : district.end] == "อำเภอ พนมทวน"
    assert (district.kind, district.known, province.kind, province.known) == ("district", True, "province", False)


def test_every_subdistrict_has_its_code() -> None:
    codes = gazetteer().subdistrict_codes
    assert {key: subdistrict_code(key[2], key[1], key[0]) for key in codes} == codes


@pytest.mark.parametrize("word", WORDS["after"])
def test_every_known_name_is_cut_before_a_common_word(word: str) -> None:
    """But for letters that begin a longer name: "คลองยา|งบประมาณ" may be คลองยาง, so no name is certain."""
    for name in place_names() - set(WORDS["everyday"]):
        cut = cut_name(f"{name}{word}งาน", 0, place_names())
        if cut is None:
            longer = [f"{name}{word[:length]}" for length in range(1, len(word) + 1)]
            assert not place_names().isdisjoint(longer), name
        else:
            assert cut.name.startswith(name)


def test_words_never_inside_a_name_are_rarely_inside_a_name() -> None:
    for word in WORDS["inside"]:
        assert len([name for name in place_names() if word in name[1:]]) <= 3, word
