"""What this report means by "ตัวชี้วัดที่ 1" and "ประเด็นที่ 3". Rows: text, kind, number, what is meant."""

import pytest

from itareports.extract.document import Document
from itareports.extract.recognisers.printed_numbers import Kind, printed_numbers

PROSE = "ตัวชี้วัดที่ ๑ การใช้อำนาจ ได้คะแนน ๙๙.๑๐\nตัวชี้วัดที่ ๒ การปฏิบัติหน้าที่ ได้คะแนน ๙๘.๐๐"
RANKS = "1. การใช้อำนาจ 99.10 คะแนน\n2. การใช้งบประมาณ 90.00 คะแนน\n\n1. คุณภาพการดำเนินงาน 88.00 คะแนน"
SCORES = "ลำดับ\tตัวชี้วัด\tคะแนน\n1\tการเปิดเผยข้อมูล\t99.00\n2\tการใช้อำนาจ\t80.00"
MEASURES = "ลำดับ\tมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n1\tการใช้ทรัพย์สินของราชการ\tจัดทำใบยืม\tกองคลัง"
ISSUES = "ประเด็นที่ ๓ ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ"
OTHER_ISSUES = "ประเด็นที่ 1 การให้บริการและระบบ E-Service\nประเด็นที่ 1 กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ"

ROWS = [
    pytest.param(PROSE, "indicator", 1, 3, id="a rank beside the name"),
    pytest.param(PROSE, "indicator", 3, None, id="a number without a name"),
    pytest.param(RANKS, "indicator", 1, None, id="ranks that begin anew"),
    pytest.param(RANKS, "indicator", 2, 2, id="a number of one name"),
    pytest.param(SCORES, "indicator", 2, 3, id="the ordinals of a table of scores"),
    pytest.param(MEASURES, "indicator", 1, None, id="a measure's ordinal, though its title is an indicator's name"),
    pytest.param(ISSUES, "issue", 3, 3, id="an issue"),
    pytest.param(OTHER_ISSUES, "issue", 1, None, id="two lists of issues"),
]


@pytest.mark.parametrize(("text", "kind", "number", "meant"), ROWS)
def test_what_a_number_means(text: str, kind: Kind, number: int, meant: int | None) -> None:
    assert printed_numbers(Document.of(text)).meant(kind, number) == meant


@pytest.mark.parametrize(("text", "known"), [(PROSE, True), (MEASURES, False), ("", False)])
def test_whether_any_number_is_explained(text: str, known: bool) -> None:  # noqa: FBT001
    assert printed_numbers(Document.of(text)).knows("indicator") is known
