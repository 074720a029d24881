"""Which blank parts a label from what it says; the sentences that only begin like a label are as important."""

import pytest

from itareports.extract.document import Document, Paragraph
from itareports.extract.recognise import recognise
from itareports.extract.recognisers.spaced_labels import part_labels

ROLES = {"approach", "owner", "period", "results"}

PARTED = [
    pytest.param(
        ["ผู้รับผิดชอบ กองคลัง", "ระยะเวลา ต.ค. 66 - ก.ย. 67", "ผู้รับผิดชอบ สำนักปลัด", "ระยะเวลา ม.ค. 67"],
        ["ผู้รับผิดชอบ\tกองคลัง", "ระยะเวลา\tต.ค. 66 - ก.ย. 67", "ผู้รับผิดชอบ\tสำนักปลัด", "ระยะเวลา\tม.ค. 67"],
        id="an office and a period prove their labels",
    ),
    pytest.param(
        [
            "๑.๑ ผลการดำเนินการ ประกาศแล้ว",
            "๑.๒ ผู้รับผิดชอบ กองคลัง",
            "๒.๑ ผลการดำเนินการ แต่งตั้งแล้ว",
            "๒.๒ ผู้รับผิดชอบ กองช่าง",
        ],
        [
            "๑.๑ ผลการดำเนินการ\tประกาศแล้ว",
            "๑.๒ ผู้รับผิดชอบ\tกองคลัง",
            "๒.๑ ผลการดำเนินการ\tแต่งตั้งแล้ว",
            "๒.๒ ผู้รับผิดชอบ\tกองช่าง",
        ],
        id="a label that comes as often as a proven one",
    ),
    pytest.param(
        ["ผลการดำเนินการ ให้ผู้บริหารทราบ", "ผู้รับผิดชอบ กองคลัง", "ผู้รับผิดชอบ กองช่าง"],
        ["ผลการดำเนินการ ให้ผู้บริหารทราบ", "ผู้รับผิดชอบ\tกองคลัง", "ผู้รับผิดชอบ\tกองช่าง"],
        id="a sentence that begins with the words of a header",
    ),
    pytest.param(
        ["ผู้รับผิดชอบ ต้องรายงานผลทุกเดือน", "ระยะเวลา ที่กำหนดไว้ในประกาศ"],
        ["ผู้รับผิดชอบ ต้องรายงานผลทุกเดือน", "ระยะเวลา ที่กำหนดไว้ในประกาศ"],
        id="neither an office nor a period",
    ),
    pytest.param(
        ["ระยะเวลา ปี 2567", "ระยะเวลา ดำเนินการ ปี 2567"],
        ["ระยะเวลา\tปี 2567", "ระยะเวลา ดำเนินการ\tปี 2567"],
        id="the label's own blank, and the value's",
    ),
    pytest.param(["ผู้รับผิดชอบ กองคลัง"], ["ผู้รับผิดชอบ กองคลัง"], id="once is no habit"),
]


@pytest.mark.parametrize(("printed", "expected"), PARTED)
def test_blanks_that_part_a_label(printed: list[str], expected: list[str]) -> None:
    lines = [
        line for block in Document.of("\n".join(printed)).blocks if isinstance(block, Paragraph) for line in block.lines
    ]
    assert [line.text for line in lines] == printed
    assert [line.text for line in part_labels(lines, ROLES)] == expected


def test_a_measure_told_with_such_labels() -> None:
    text = "\n".join(
        f"{number}. มาตรการ{what}\nผู้รับผิดชอบ {unit}\nระยะเวลา ม.ค. 67"
        for number, what, unit in [(1, "ป้องกันการรับสินบน", "กองคลัง"), (2, "ดูแลทรัพย์สินของราชการ", "สำนักปลัด")]
    )
    measures = recognise(Document.of(text)).content["measures"]
    assert [measure["activities"][0]["responsible"][0]["unit"] for measure in measures] == ["กองคลัง", "สำนักปลัด"]
    assert {measure["activities"][0]["period"]["raw"] for measure in measures} == {"ม.ค. 67"}
