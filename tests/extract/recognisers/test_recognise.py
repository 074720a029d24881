import pytest

from itareports.extract.document import Document
from itareports.extract.recognise import recognise

YEARS = [
    pytest.param("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ.๒๕๖๔", 2564, None, id="a title"),
    pytest.param("มาตรการส่งเสริมคุณธรรม\n\nประจำปีงบประมาณ พ.ศ. ๒๕๖๗", 2567, None, id="a title over two paragraphs"),
    pytest.param(
        "ตามที่ได้วิเคราะห์ผลการประเมิน ITA ปีงบประมาณ ๒๕๖๕ และกำหนดมาตรการในปีงบประมาณ ๒๕๖๖",
        2566,
        2565,
        id="both in a sentence",
    ),
    pytest.param("ได้รับการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๔ ได้ผลคะแนนรวมร้อยละ ๘๓.๗๒", None, 2564, id="the cue comes after"),
    pytest.param(
        "นำผลการประเมิน ปีงบประมาณ พ.ศ. 2566 มาวิเคราะห์ เพื่อใช้ในปีงบประมาณ พ.ศ. 2567", None, 2566, id="one cue, one year"
    ),
    pytest.param(
        "เข้าร่วมการประเมินคุณธรรม ปีงบประมาณ พ.ศ. ๒๕๖๓ และได้นำผลการประเมินมาวิเคราะห์เพื่อกำหนดมาตรการในปีงบประมาณ พ.ศ. ๒๕๖๔",
        2564,
        2563,
        id="what was made of it comes after",
    ),
    pytest.param(
        "เข้ารับการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ ๑ ผลคะแนนในภาพรวมเท่ากับ ๘๘.๘๗", None, 2566, id="a note's number"
    ),
    pytest.param("ได้วิเคราะห์ผลการประเมิน ITA ประจำปงบประมาณ พ.ศ. 2564", None, 2564, id="a vowel lost in a scan"),
    pytest.param(
        "มาตรการส่งเสริมคุณธรรม ปีงบประมาณ พ.ศ. 2567\nผลการประเมิน ปี 2566", 2567, 2566, id="a title, then another line"
    ),
    pytest.param("ชื่อหน่วยงาน\tเทศบาล\nปีงบประมาณที่นำผลไปใช้\tพ.ศ. 2567", 2567, None, id="a form of the year to come"),
    pytest.param("ชื่อหน่วยงาน\tเทศบาล\nปีที่นำผลการประเมินมาวิเคราะห์\tพ.ศ. 2565", None, 2565, id="a form"),
    pytest.param("ยุทธศาสตร์ชาติ (พ.ศ. ๒๕๖๑ – ๒๕๘๐)", None, None, id="years of a plan"),
    pytest.param("ผลการประเมิน ITA ปี 2565\nผลการประเมิน ITA ปี 2566", None, 2566, id="an earlier result to compare"),
    pytest.param("มาตรการส่งเสริมคุณธรรม ปีงบประมาณ พ.ศ. 2566 - 2570", None, None, id="years of a title"),
    pytest.param("ผลการประเมิน ITA ปี 2566 ได้ 80.00 และคาดว่าปี 2567 จะได้คะแนน 90", None, 2566, id="a year foreseen"),
    pytest.param(
        "ส่วนที่ 2 แนวทางการนำผลการประเมินไปสู่การพัฒนา ปีงบประมาณ พ.ศ. 2569", 2569, None, id="what the result leads to"
    ),
    pytest.param("กำหนดเป็นมาตรการในปีต่อไป ปีงบประมาณ พ.ศ. 2568", None, None, id="next year"),
]


@pytest.mark.parametrize(("text", "fiscal", "assessed"), YEARS)
def test_years(text: str, fiscal: int | None, assessed: int | None) -> None:
    content = recognise(Document.of(text)).content
    assert (content["fiscal_year"], content["assessed_year"]) == (fiscal, assessed)


KINDS = [
    pytest.param("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "plan", id="measures"),
    pytest.param("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม", "implementation", id="their results"),
    pytest.param("รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส", "implementation", id="the title since 2567"),
    pytest.param(
        "มาตรการ\tผู้รับผิดชอบ\tผลการดำเนินการ\n1. ก\tกองคลัง\tเสร็จแล้ว", "implementation", id="no title, filled results"
    ),
    pytest.param(
        "แบบรายงานผลการดำเนินการ\n\nตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "implementation",
        id="a title over two paragraphs",
    ),
    pytest.param("ผลการดำเนินการตามมาตรการ\n\nสรุปผลการดำเนินการตามมาตรการ", "implementation", id="two titles"),
    pytest.param("แผนพัฒนาท้องถิ่น", None, id="something else"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(text: str, kind: str | None) -> None:
    assert recognise(Document.of(text)).content["kind"] == kind


def test_of_several_provinces_the_gazetteer_decides() -> None:
    text = "เทศบาลตำบลพนมทวน\nอำเภอพนมทวน จังหวัดกาฬสินธุ์\n\nเทศบาลตำบลพนมทวน อำเภอ พนมทวน จังหวัด กาญจนบุรี"
    draft = recognise(Document.of(text))
    organisation = draft.content["organisation"]
    assert (organisation["name"], organisation["district"], organisation["province"]) == (
        "เทศบาลตำบลพนมทวน",
        "พนมทวน",
        "กาญจนบุรี",
    )
    assert [rival.value for rival in draft.evidence["/organisation/province"].rivals] == ["กาฬสินธุ์"]
    pairs = [observation.values for observation in draft.observations if observation.kind == "place-pair"]
    assert pairs == [("พนมทวน", "กาฬสินธุ์"), ("พนมทวน", "กาญจนบุรี")]


def test_another_place_is_not_the_seat() -> None:
    text = (
        "องค์การบริหารส่วนตำบลคลองห้า อำเภอคลองหลวง จังหวัดปทุมธานี\n\nอบรม ณ โรงแรมแห่งหนึ่ง อำเภอบางละมุง จังหวัดชลบุรี เป็นเวลาสองวัน"
    )
    organisation = recognise(Document.of(text)).content["organisation"]
    assert (organisation["district"], organisation["province"]) == ("คลองหลวง", "ปทุมธานี")


def test_subdistrict_code_is_inferred_and_says_so() -> None:
    draft = recognise(Document.of("องค์การบริหารส่วนตำบลคลองห้า\nตำบลคลองห้า อำเภอคลองหลวง จังหวัดปทุมธานี"))
    assert draft.content["organisation"]["subdistrict_code"] == "130205"
    assert draft.evidence["/organisation/subdistrict_code"].status == "inferred"


PERIODS = [
    pytest.param("อบรม (ต.ค. 66 – มี.ค. 67)", "ต.ค. 66 – มี.ค. 67", id="in brackets"),
    pytest.param("รายงานรอบ 6 เดือน (ต.ค. 66 – มี.ค. 67)", None, id="the round of a report"),
    pytest.param("สรุปผลของปีก่อน (ต.ค. 65 – ก.ย. 66)", None, id="the year before"),
]


@pytest.mark.parametrize(("step", "raw"), PERIODS)
def test_a_period_told_among_the_steps(step: str, raw: str | None) -> None:
    content = recognise(Document.of(f"มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n๑. ก\t{step}\tกองคลัง")).content
    period = content["measures"][0]["activities"][0]["period"]
    assert (period and period["raw"]) == raw


CONSTRAINTS = [
    pytest.param("ข้อจำกัดด้านงบประมาณ.....งบประมาณมีเพียงพอ....", [("budget", "งบประมาณมีเพียงพอ")], id="dotted form"),
    pytest.param(
        "การวิเคราะห์ข้อจำกัดของหน่วยงาน\n\nด้านบุคลากร\n- ก\n- ข",
        [("personnel", "ก"), ("personnel", "ข")],
        id="headings and bullets",
    ),
    pytest.param(
        "การวิเคราะห์ข้อจำกัดของหน่วยงาน\n\nด้านบุคลากร : ก\nด้านงบประมาณ : ข\n\nจึงเรียนมาเพื่อโปรดทราบ",
        [("personnel", "ก"), ("budget", "ข")],
        id="closing words are none",
    ),
    pytest.param(
        "Man : ด้านบุคลากร\tMoney : ด้านงบประมาณ\n1. ก 2. ข\tค",
        [("personnel", "ก"), ("personnel", "ข"), ("budget", "ค")],
        id="a column each",
    ),
    pytest.param(
        "การวิเคราะห์ข้อจำกัดของหน่วยงาน\n\n1. ข้อจำกัดด้านบุคลากร เจ้าหน้าที่มีเพียงคนเดียว\n2. ข้อจำกัดด้านพื้นที่ ประชาชนย้ายถิ่นบ่อย"
        "\n\nเทศบาลตำบลกำแพงแสน\n5 มกราคม 2567",
        [("personnel", "เจ้าหน้าที่มีเพียงคนเดียว"), ("area", "ประชาชนย้ายถิ่นบ่อย")],
        id="name and text on one line, a single blank between",
    ),
    pytest.param(
        "การวิเคราะห์ข้อจำกัดของหน่วยงาน\n\nข้อจำกัดด้านเศรษฐกิจ วัฒนธรรม การดำรงชีวิต\n- ก\nข้อจำกัดด้านพื้นที่\n- ข",
        [("economy", "ก"), ("area", "ข")],
        id="a heading with blanks in it",
    ),
    pytest.param("ด้านงบประมาณ : ควรเร่งรัดการเบิกจ่าย", [], id="outside the section"),
]


@pytest.mark.parametrize(("text", "told"), CONSTRAINTS)
def test_constraints(text: str, told: list[tuple[str, str]]) -> None:
    content = recognise(Document.of(text)).content
    assert [(entry["category"], entry["text"]) for entry in content["constraints"]] == told


SPELLINGS = [
    pytest.param(
        "เทศบาลตำบลสูงเม้น\nอำเภอสูงเม่น จังหวัดแพร่\n\nเทศบาลตำบลสูงเม่น ได้กำหนดมาตรการ",
        "เทศบาลตำบลสูงเม่น",
        id="the gazetteer decides",
    ),
    pytest.param(
        "เทศบาลเมืองแหลมฉบัง\nจังหวัดชลบุรี\n\nเทศบาลเมืองแหลมฉบง จังหวัดชลบุรี และ เทศบาลเมืองแหลมฉบง จังหวัดชลบุรี",
        "เทศบาลเมืองแหลมฉบง",
        id="else the most frequent",
    ),
]


@pytest.mark.parametrize(("text", "name"), SPELLINGS)
def test_of_several_spellings(text: str, name: str) -> None:
    assert recognise(Document.of(text)).content["organisation"]["name"] == name
