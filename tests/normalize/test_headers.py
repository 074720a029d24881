import tomllib
from importlib.resources import files

import pytest

from itareports.normalize.headers import parse_header, parse_headers, repeats_header

DATA = tomllib.loads((files("itareports.normalize") / "data" / "headers.toml").read_text(encoding="utf8"))
KNOWN = [(header, role["name"]) for role in DATA["role"] for header in role["headers"]]


@pytest.mark.parametrize(("header", "role"), KNOWN)
def test_every_header_of_the_vocabulary(header: str, role: str) -> None:
    assert parse_header(header) == role


SEEN = [
    pytest.param("วิธีการนำผลการวิเคราะห์\nไปสู่การปฏิบัติ", ("approach",), id="a line break inside"),
    pytest.param("ระยะเวลา ดำเนินการ", ("period",), id="a blank inside"),
    pytest.param("ผู้รับผิดชอบ/ ผู้ที่เกี่ยวข้อง", ("owner",), id="slash and blank"),
    pytest.param("ผู้รับผิดขอบ", ("owner",), id="a slip of the pen"),
    pytest.param("ข้อบกพร่อง/ข้อแก้ไข/ ปรับปรุง/ รักษาระดับ", ("analysis",), id="long"),
    pytest.param("ผู้รับผิดชอบ/ระยะเวลาดำเนินการ", ("owner", "period"), id="two columns in one"),
    pytest.param("มาตรการ/แนวทาง", ("measure",), id="two words for one column"),
    pytest.param("แนวทางการกำกับติดตามและการรายงานผลให้ผู้บริหารทราบ", ("monitoring",), id="by its keyword"),
    pytest.param("คะแนนที่ได้ (คะแนนเต็ม 100)", ("score",), id="a note in brackets"),
    pytest.param("คะแนนเต็ม (100)", ("quantity",), id="full marks are no score"),
    pytest.param("สีของปก", (), id="unknown"),
    pytest.param("", (), id="empty"),
    pytest.param(
        "ผู้รับผิดชอบต้องรายงานผลการดำเนินการต่อผู้บังคับบัญชาเป็นประจำทุกเดือนและเผยแพร่ต่อสาธารณชนอย่างต่อเนื่อง", (), id="a sentence"
    ),
]


@pytest.mark.parametrize(("text", "roles"), SEEN)
def test_headers_as_printed(text: str, roles: tuple[str, ...]) -> None:
    assert parse_headers(text) == roles


def test_lead_ins_repeat_their_header() -> None:
    assert repeats_header("รายละเอียดขั้นตอนการดำเนินการ")
    assert repeats_header("รายละเอียดขั้นตอน/วิธีปฏิบัติ")
    assert not repeats_header("จัดประชุมชี้แจงขั้นตอนการยืมทรัพย์สิน")
