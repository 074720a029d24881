import pytest

from itareports.extract.markup import heading, pieces

ROWS = [
    pytest.param("ข้อความธรรมดา", ["ข้อความธรรมดา"], id="no markup"),
    pytest.param("<p>๑. ก</p> <p>๒. ข</p>", ["๑. ก", "๒. ข"], id="paragraphs"),
    pytest.param("ก<br>ข<br/>ค", ["ก", "ข", "ค"], id="breaks"),
    pytest.param("<ul><li>ก</li><li>ข</li></ul>", ["• ก", "• ข"], id="list"),
    pytest.param('<a href="http://www.a.go.th">www.a.go.th</a> ดี', ["www.a.go.th ดี"], id="link"),
    pytest.param("[เว็บไซต์](http://www.a.go.th)", ["เว็บไซต์"], id="Markdown link"),
    pytest.param("ถาม-ตอบ Q&amp;A", ["ถาม-ตอบ Q&A"], id="entity"),
    pytest.param("**รายงานผล", ["รายงานผล"], id="stars that close on another line"),
    pytest.param("1\\. จัดอบรม", ["1. จัดอบรม"], id="escaped"),
    pytest.param("คะแนน < 85 และ > 50", ["คะแนน < 85 และ > 50"], id="less than"),
    pytest.param("<ระบุชื่อ>", ["<ระบุชื่อ>"], id="no tag"),
    pytest.param("snake_case และ __init__", ["snake_case และ init"], id="underscores"),
]


@pytest.mark.parametrize(("text", "shown"), ROWS)
def test_pieces(text: str, shown: list[str]) -> None:
    assert [piece.text for piece in pieces(text)] == shown


def test_emphasis_of_a_whole_piece() -> None:
    assert [(piece.text, piece.emphasised) for piece in pieces("<p><u>โครงสร้าง</u></p><p>จัด <u>ทำ</u></p>")] == [
        ("โครงสร้าง", True),
        ("จัด ทำ", False),
    ]


def test_headings() -> None:
    assert heading("### ๑.การวิเคราะห์ผล") == (3, "๑.การวิเคราะห์ผล")
    assert heading("#๑ ไม่ใช่หัวข้อ") is None
