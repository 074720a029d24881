import pytest

from itareports.extract.document import Document
from itareports.extract.recognisers.measures import measures

HEADER = "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tระยะเวลา\n"


def read(text: str) -> list[tuple[int | None, str, list[dict[str, str]]]]:
    return [
        (
            raw.number,
            raw.title_text,
            [
                {role: " / ".join(line.text for line in lines) for role, lines in a.content.items()}
                for a in raw.activities
            ],
        )
        for raw in measures(Document.of(text))
    ]


def test_a_row_without_owner_and_period_goes_on_with_the_row_above() -> None:
    text = HEADER + "๑. ก\tทำ\tกองคลัง\tมี.ค. 66\n\n" + HEADER + "\tต่อ\t\t\n\tใหม่\tกองช่าง\t\n"
    assert read(text) == [
        (
            1,
            "๑. ก",
            [
                {"steps": "ทำ / ต่อ", "owner": "กองคลัง", "period": "มี.ค. 66"},
                {"steps": "ใหม่", "owner": "กองช่าง"},
            ],
        )
    ]


@pytest.mark.parametrize(
    ("names", "cells", "period"),
    [
        pytest.param("เริ่มต้น\tสิ้นสุด", "ต.ค. 68\tม.ค. 69", "ต.ค. 68 - ม.ค. 69", id="first and last"),
        pytest.param("เริ่มต้น\tสิ้นสุด", "ต.ค. 68\t", "ต.ค. 68", id="one of them"),
        pytest.param("ไตรมาส 1\tไตรมาส 2\tไตรมาส 3", "✓\t✓\t", "ไตรมาส 1 - ไตรมาส 2", id="a chart of quarters"),
    ],
)
def test_periods_of_several_columns(names: str, cells: str, period: str | None) -> None:
    blank = "\t" * names.count("\t")
    text = f"มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tระยะเวลา{blank}\n\t\t\t{names}\n๑. ก\tทำ\tกองคลัง\t{cells}\n"
    ((_, _, (activity,)),) = read(text)
    assert activity.get("period") == period


def test_issues_that_fill_a_row_name_the_measures_below_them() -> None:
    text = (
        "วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ\tขั้นตอน\tผู้รับผิดชอบ\n"
        "ประเด็นที่ 1 กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ\t\t\nทบทวน\tรวบรวม\tกองคลัง\n\tพิมพ์\tกองช่าง\n"
        "ประเด็นที่ 2 การให้บริการและระบบ E-Service\t\t\nพัฒนา\tสำรวจ\tสำนักปลัด\n"
    )
    assert [(number, len(activities)) for number, _, activities in read(text)] == [(1, 2), (2, 1)]
    assert read(text)[1][1:] == (
        "ประเด็นที่ 2 การให้บริการและระบบ E-Service",
        [{"approach": "พัฒนา", "steps": "สำรวจ", "owner": "สำนักปลัด"}],
    )


BANDS = [
    pytest.param(
        "| มาตรการที่ 1 การใช้ทรัพย์สิน | | |\n|---|---|---|\n| ขั้นตอน | ผู้รับผิดชอบ | ระยะเวลา |\n| ทำ | กองคลัง | มี.ค. 66 |",
        id="above the header",
    ),
    pytest.param("กิจกรรม\tผู้รับผิดชอบ\tระยะเวลา\nมาตรการที่ 1 การใช้ทรัพย์สิน\t\t\nทำ\tกองคลัง\tมี.ค. 66\n", id="over activities"),
]


@pytest.mark.parametrize("text", BANDS)
def test_measures_that_fill_a_row(text: str) -> None:
    activity = {"steps": "ทำ", "owner": "กองคลัง", "period": "มี.ค. 66"}
    assert read(text) == [(1, "มาตรการที่ 1 การใช้ทรัพย์สิน", [activity])]


def test_one_column_of_approach_and_steps_holds_steps() -> None:
    text = "มาตรการ\tแนวทาง/ขั้นตอนการปฏิบัติ\tผู้รับผิดชอบ\n๑. ก\tทำ\tกองคลัง\n"
    assert read(text) == [(1, "๑. ก", [{"steps": "ทำ", "owner": "กองคลัง"}])]


def test_a_header_of_two_rows_whose_groups_have_names_of_their_own() -> None:
    text = (
        "มาตรการ\tแผนที่กำหนดไว้\t\tผลที่เกิดขึ้นจริง\tข้อเสนอแนะ\n\tขั้นตอน\tผู้รับผิดชอบ\tผลการดำเนินการ\t\n"
        "๑. ก\tทำ\tกองคลัง\tเสร็จแล้ว\tทำต่อ\nรวมงบประมาณ\t\t\t200,000\t\n"
    )
    activity = {"steps": "ทำ", "owner": "กองคลัง", "results": "เสร็จแล้ว", "recommendations": "ทำต่อ"}
    assert read(text) == [(1, "๑. ก", [activity])]


def test_results_of_two_half_years_are_those_of_one_activity() -> None:
    """The header names the group; what stands below it only parts it."""
    text = (
        "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tผลการดำเนินการ\t\n\t\t\tรอบ 6 เดือน\tรอบ 12 เดือน\n๑. ก\tทำ\tกองคลัง\tเริ่มแล้ว\tเสร็จแล้ว\n"
    )
    assert read(text) == [(1, "๑. ก", [{"steps": "ทำ", "owner": "กองคลัง", "results": "เริ่มแล้ว / เสร็จแล้ว"}])]


def test_a_title_cut_by_the_page_goes_on() -> None:
    text = HEADER + "๑. การใช้ทรัพย์สิน\tทำ\tกองคลัง\tมี.ค. 66\n\n" + HEADER + "ของราชการ\t\t\t\n๒. ข\tทำ\tกองช่าง\tเม.ย. 66\n"
    assert [(number, title) for number, title, _ in read(text)] == [(1, "๑. การใช้ทรัพย์สิน ของราชการ"), (2, "๒. ข")]


def test_a_title_printed_again_begins_no_measure() -> None:
    text = HEADER + "๑. ก\tทำ\tกองคลัง\tมี.ค. 66\n๑. ก\tตรวจ\tกองช่าง\tเม.ย. 66\n"
    ((_, _, activities),) = read(text)
    assert [activity["owner"] for activity in activities] == ["กองคลัง", "กองช่าง"]


def test_rows_that_name_an_indicator_group_the_measures() -> None:
    text = HEADER + "ตัวชี้วัดที่ ๒ การใช้งบประมาณ\t\t\t\n๑. ก\tทำ\tกองคลัง\tมี.ค. 66\nIIT\t\t\t\n๒. ข\tทำ\tกองช่าง\tเม.ย. 66\n"
    assert [title for _, title, _ in read(text)] == ["๑. ก", "๒. ข"]


def test_a_number_that_is_parted_below_it_groups_the_measures() -> None:
    text = HEADER + "1. ด้านการใช้งบประมาณ\t\t\t\n1.1 ก\tทำ\tกองคลัง\tมี.ค. 66\n1.2 ข\tทำ\tกองช่าง\tเม.ย. 66\n"
    assert [title for _, title, _ in read(text)] == ["1.1 ก", "1.2 ข"]


def test_the_same_title_under_another_number_is_another_measure() -> None:
    text = HEADER + "๑. ก\tทำ\tกองคลัง\tมี.ค. 66\n๒. ก\tตรวจ\tกองช่าง\tเม.ย. 66\n"
    assert [number for number, _, _ in read(text)] == [1, 2]


@pytest.mark.parametrize("closing", ["รวม\t\t\t10,000", "\t(ลงชื่อ) ก ข\tผู้รายงาน\t"])
def test_rows_that_close_the_table_are_no_measures(closing: str) -> None:
    text = "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tงบประมาณ\n๑. ก\tทำ\tกองคลัง\t10,000\n" + closing
    assert read(text) == [(1, "๑. ก", [{"steps": "ทำ", "owner": "กองคลัง", "budget": "10,000"}])]


def test_a_header_without_rows_holds_no_measures() -> None:
    assert read(HEADER + "\nข้อความ") == []


def test_the_header_says_what_a_column_holds() -> None:
    text = "ผู้รับผิดชอบ\tลำดับ\tระยะเวลา\tมาตรการ\tวิธีการ\nกองคลัง\t๗\tมี.ค. 66\tก\tทำ\n"
    assert read(text) == [(7, "ก", [{"owner": "กองคลัง", "period": "มี.ค. 66", "steps": "ทำ"}])]


def test_one_column_of_methods_is_steps_two_are_approach_and_steps() -> None:
    one = "มาตรการ\tวิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ\tผู้รับผิดชอบ\n1. ก\tทำ\tกองคลัง\n"
    two = "มาตรการ\tขั้นตอน/วิธีปฏิบัติ\tวิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ\tผู้รับผิดชอบ\n1. ก\tทำ\tคิด\tกองคลัง\n"
    assert read(one)[0][2] == [{"steps": "ทำ", "owner": "กองคลัง"}]
    assert read(two)[0][2] == [{"steps": "ทำ", "approach": "คิด", "owner": "กองคลัง"}]


def test_a_row_that_lost_a_cell_is_laid_to_the_columns_it_fits() -> None:
    ((_, _, activities),) = read(HEADER + "๑. ก\tทำ\tมี.ค. 66\n")
    assert activities == [{"steps": "ทำ", "period": "มี.ค. 66"}]


def test_a_column_of_progress_is_no_score() -> None:
    text = "มาตรการ\tการดำเนินการ\tผู้รับผิดชอบ\tระยะเวลา\tผล\tร้อยละ\n1. ก\tทำ\tกองคลัง\tมี.ค. 66\tแล้วเสร็จ\t100\n"
    ((number, _, (activity,)),) = read(text)
    assert (number, activity["owner"], activity["results"]) == (1, "กองคลัง", "แล้วเสร็จ")


def test_a_header_of_two_rows() -> None:
    text = "ที่\tมาตรการ\tผู้รับผิดชอบ\tผลการดำเนินงาน\t\n\t\t\tผลที่ได้\tข้อเสนอแนะ\n1\tก\tกองคลัง\tเสร็จ\tทำต่อ\n"
    assert read(text) == [(1, "ก", [{"owner": "กองคลัง", "results": "เสร็จ", "recommendations": "ทำต่อ"}])]


OTHER_TABLES = [
    pytest.param("ข้อ\tข้อมูล\tคำอธิบาย\no1\tโครงสร้าง\thttp://www.a.go.th\n", id="OIT items and links"),
    pytest.param("ลำดับ\tชื่อ - สกุล\tตำแหน่ง\n1\tนายก\tปลัดเทศบาล\n", id="a committee"),
    pytest.param(
        "ลำดับ\tหัวข้อ\tข้อคำถาม\tคะแนน\tข้อบกพร่อง\n1\tการให้บริการ\ti1\t80.00\tควรปรับปรุง\n", id="scores of questions"
    ),
    pytest.param("ช่วงคะแนน\tระดับ\n95 - 100\tAA\n", id="the scale"),
]


@pytest.mark.parametrize("text", OTHER_TABLES)
def test_tables_of_something_else(text: str) -> None:
    assert read(text) == []


LABELLED = """มาตรการที่ ๑ การเพิ่มช่องทาง
วิธีการดำเนินการ :
๑) ตั้งกลุ่มไลน์
๒) ประกาศให้ทราบ
ผู้รับผิดชอบ : สำนักปลัด
ระยะเวลาดำเนินการ : ต.ค. ๖๕ – ก.ย. ๖๖

ทั้งนี้ ให้รายงานผลทุกไตรมาส

มาตรการที่ ๒ การอบรม
วิธีการดำเนินการ : แต่งตั้งผู้รับผิดชอบหลักสูตร : กองการเจ้าหน้าที่
ผู้รับผิดชอบ : กองคลัง

ส่วนที่ ๓ ข้อจำกัด
"""


def test_measures_told_with_labels() -> None:
    assert read(LABELLED) == [
        (
            1,
            "การเพิ่มช่องทาง",
            [{"steps": "๑) ตั้งกลุ่มไลน์ / ๒) ประกาศให้ทราบ", "owner": "สำนักปลัด", "period": "ต.ค. ๖๕ – ก.ย. ๖๖"}],
        ),
        (2, "การอบรม", [{"steps": "แต่งตั้งผู้รับผิดชอบหลักสูตร : กองการเจ้าหน้าที่", "owner": "กองคลัง"}]),
    ]


def test_a_form_of_label_and_value() -> None:
    text = "มาตรการที่ ๑\tการอบรม\nผู้รับผิดชอบ\tกองคลัง\nระยะเวลา\tม.ค. ๖๖\n"
    assert read(text) == [(1, "การอบรม", [{"owner": "กองคลัง", "period": "ม.ค. ๖๖"}])]
