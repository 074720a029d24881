"""Cells of "ผู้รับผิดชอบ": each row shows one way of composing them."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.normalize.offices import parse_offices

DATA = tomllib.loads((files("itareports.normalize") / "data" / "offices.toml").read_text("utf-8"))
EVERYONE = "ทุกส่วนราชการ"
Pairs = list[tuple[str | None, str | None]]


def _pairs(text: str) -> Pairs:
    return [(office.unit, office.subunit) for office in parse_offices(text)]


@pytest.mark.parametrize(
    ("name", "text"),
    [(unit["name"], text) for unit in DATA["unit"] for text in (unit["name"], *unit["aliases"], *unit["examples"])],
)
def test_every_unit_form_and_example(name: str, text: str) -> None:
    assert _pairs(text) == [(name, None)]
    assert parse_offices(text)[0].known


@pytest.mark.parametrize("text", [*DATA["subunits"]["names"], *DATA["subunits"]["examples"]])
def test_every_subunit_form_and_example(text: str) -> None:
    assert _pairs(text) == [(None, "".join(text.split()))]
    assert parse_offices(text)[0].known


@pytest.mark.parametrize("text", DATA["everyone"]["examples"])
def test_everyone(text: str) -> None:
    assert _pairs(text) == [(EVERYONE, None)]


@pytest.mark.parametrize("text", DATA["roles"]["examples"])
def test_roles_keep_their_words(text: str) -> None:
    assert [(office.unit, office.subunit, office.known) for office in parse_offices(text)] == [(text, None, True)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param("กองคลัง/สำนักปลัด", [("กองคลัง", None), ("สำนักปลัด", None)], id="slash"),
        pytest.param("กองคลังและกองช่าง", [("กองคลัง", None), ("กองช่าง", None)], id="and"),
        pytest.param(
            "สำนักปลัดเทศบาล กองคลัง กองสาธารณสุข และสิ่งแวดล้อม",
            [("สำนักปลัด", None), ("กองคลัง", None), ("กองสาธารณสุขและสิ่งแวดล้อม", None)],
            id="blanks-and-a-name-with-and",
        ),
        pytest.param("1. สำนักปลัด\n2. กองคลัง", [("สำนักปลัด", None), ("กองคลัง", None)], id="numbers"),
        pytest.param("- สำนักปลัด\n- กองคลัง", [("สำนักปลัด", None), ("กองคลัง", None)], id="bullets"),
        pytest.param("สำนักปลัดกองคลังกองช่าง", [("สำนักปลัด", None), ("กองคลัง", None), ("กองช่าง", None)], id="glued"),
        pytest.param("สำนักปลัดเทศบาล งานการเจ้าหน้าที่", [("สำนักปลัด", "งานการเจ้าหน้าที่")], id="unit-subunit"),
        pytest.param(
            "สำนักปลัดเทศบาล งานวิเคราะห์ งานตรวจสอบภายใน งานการเจ้าหน้าที่",
            [("สำนักปลัด", "งานวิเคราะห์"), ("สำนักปลัด", "งานตรวจสอบภายใน"), ("สำนักปลัด", "งานการเจ้าหน้าที่")],
            id="unit-subunits",
        ),
        pytest.param("(ฝ่ายอำนวยการ) สำนักปลัดเทศบาล", [("สำนักปลัด", "ฝ่ายอำนวยการ")], id="bracket-before"),
        pytest.param("กองคลัง (งานพัสดุ)", [("กองคลัง", "งานพัสดุ")], id="bracket-after"),
        pytest.param("งานพัสดุ กองคลัง", [("กองคลัง", "งานพัสดุ")], id="subunit-unit"),
        pytest.param("งานพัสดุ (กองคลัง)", [("กองคลัง", "งานพัสดุ")], id="subunit-unit-in-brackets"),
        pytest.param("งานพัสดุ/กองคลัง", [(None, "งานพัสดุ"), ("กองคลัง", None)], id="subunit-slash-unit"),
        pytest.param(
            "(งานการเจ้าหน้าที่) สำนักปลัดเทศบาล (งานพัสดุ) กองคลัง",
            [("สำนักปลัด", "งานการเจ้าหน้าที่"), ("กองคลัง", "งานพัสดุ")],
            id="brackets-before-two",
        ),
        pytest.param(
            "สำนักปลัดเทศบาล (งานการเจ้าหน้าที่) กองคลัง (งานพัสดุ)",
            [("สำนักปลัด", "งานการเจ้าหน้าที่"), ("กองคลัง", "งานพัสดุ")],
            id="brackets-after-two",
        ),
        pytest.param(
            "กองคลัง\n- งานพัสดุ\n- งานการเงิน\nสำนักปลัด\n- งานการเจ้าหน้าที่",
            [("กองคลัง", "งานพัสดุ"), ("กองคลัง", "งานการเงิน"), ("สำนักปลัด", "งานการเจ้าหน้าที่")],
            id="nested-bullets",
        ),
        pytest.param("งานแผนงาน และนโยบาย", [(None, "งานแผนงานและนโยบาย")], id="subunit-alone"),
        pytest.param("กองสวัสดิการ\nสังคม", [("กองสวัสดิการสังคม", None)], id="broken-name"),
        pytest.param("งานกีฬา และนันทนาการ กองการศึกษา", [("กองการศึกษา", "งานกีฬาและนันทนาการ")], id="new-subunit"),
        pytest.param("กองยุทธศาสตร์และสารสนเทศ", [("กองยุทธศาสตร์และสารสนเทศ", None)], id="new-unit-with-and"),
        pytest.param("กองกิจการพิเศษและกองช่าง", [("กองกิจการพิเศษ", None), ("กองช่าง", None)], id="new-unit-and-unit"),
        pytest.param("กองคลังเป็นผู้รับผิดชอบหลัก ร่วมกับกองช่าง", [("กองคลัง", None), ("กองช่าง", None)], id="tail"),
        pytest.param("ผู้รับผิดชอบหลัก : สำนักปลัด\nผู้เกี่ยวข้อง : ทุกกอง", [("สำนักปลัด", None), (EVERYONE, None)], id="labels"),
        pytest.param("ทุกกอง/สำนักปลัด", [(EVERYONE, None), ("สำนักปลัด", None)], id="everyone-and-unit"),
        pytest.param("กองคลัง เทศบาลตำบลพนมทวน งานพัสดุ", [("กองคลัง", "งานพัสดุ")], id="own-name-between"),
        pytest.param("ทุกส่วนราชการในเทศบาลตำบลพนมทวน", [(EVERYONE, None)], id="everyone-in-own-name"),
        pytest.param("เทศบาลตำบลพนมทวน", [("เทศบาลตำบลพนมทวน", None)], id="own-name-alone"),
        pytest.param("ปลัดเทศบาล หัวหน้าสำนักปลัด", [("ปลัดเทศบาล", None), ("หัวหน้าสำนักปลัด", None)], id="roles"),
        pytest.param("สำนักปลัด\nกองงาน........", [("สำนักปลัด", None)], id="placeholder-line"),
        pytest.param("กอง.....คลัง.....", [("กองคลัง", None)], id="filled-in-leaders"),
        pytest.param("ทุกส่วนราชการ ยกเว้นหน่วยตรวจสอบภายใน", [(EVERYONE, None)], id="everyone-but-one"),
        pytest.param("กองคลัง\nโทร. 0 7521 8017 ต่อ 122", [("กองคลัง", None)], id="telephone"),
        pytest.param(
            "กองคลัง (โทร 075-218017), กองช่าง", [("กองคลัง", None), ("กองช่าง", None)], id="telephone-in-brackets"
        ),
        pytest.param("กองคลัง (ยกเว้นงานพัสดุ) กองช่าง", [("กองคลัง", None), ("กองช่าง", None)], id="exception-in-brackets"),
        pytest.param("กองงาน........", [], id="placeholder"),
        pytest.param(".....", [], id="leader"),
        pytest.param("-", [], id="dash"),
        pytest.param("", [], id="empty"),
    ],
)
def test_composition(text: str, pairs: Pairs) -> None:
    assert _pairs(text) == pairs


@pytest.mark.parametrize("text", ["ท่านใดก็ได้", "กองงาน", "ธุรการ"])
def test_unknown_text_is_kept_and_not_recognised(text: str) -> None:
    (office,) = parse_offices(text)
    assert (office.unit, office.subunit, office.raw, office.known) == (None, None, text, False)


def test_a_new_office_is_recognised_by_its_head_word_but_not_known() -> None:
    (office,) = parse_offices("กองทรัพยากรธรรมชาติและสิ่งแวดล้อม")
    assert (office.unit, office.known) == ("กองทรัพยากรธรรมชาติและสิ่งแวดล้อม", False)


def test_the_raw_text_is_the_printed_one() -> None:
    first, second = parse_offices("กองสาธารณสุข  และสิ่งแวดล้อม (หลัก)\nสำนักปลัดเทศบาล งานธุรการ")
    assert first.raw == "กองสาธารณสุข และสิ่งแวดล้อม (หลัก)"
    assert second.raw == "สำนักปลัดเทศบาล งานธุรการ"


UNITS = sorted(unit["name"] for unit in DATA["unit"])


@given(
    st.lists(st.sampled_from(UNITS), min_size=1, unique=True), st.sampled_from(["/", ", ", "\n", " ", " และ", "\n- "])
)
def test_a_list_of_units_is_read_in_order(units: list[str], separator: str) -> None:
    assert _pairs(separator.join(units)) == [(unit, None) for unit in units]


@given(st.text(alphabet="กองคลังสำนักปลัดงานฝ่ายทุก/(),. \n-1", max_size=40))
def test_no_letter_is_dropped_in_silence(text: str) -> None:
    offices = parse_offices(text)
    assert all(office.raw for office in offices)
    assert all(office.known is False for office in offices if office.unit is None and office.subunit is None)
