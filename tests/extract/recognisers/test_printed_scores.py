import pytest

from itareports.extract.document import Document
from itareports.extract.recognisers.perceptions import perceptions
from itareports.extract.recognisers.questions import questions
from itareports.extract.recognisers.scores import scores


def found(text: str, kind: str) -> list[tuple[tuple[str, ...], str, int | None]]:
    return [(fact.about[1:], fact.quote.text, fact.year) for fact in scores(Document.of(text)) if fact.about[0] == kind]


OVERALL = [
    pytest.param("คะแนนภาพรวมของหน่วยงาน เทศบาลตำบลก คะแนนที่ได้ 80.42 คะแนน", ["80.42"], id="words between"),
    pytest.param("โดยภาพรวมได้คะแนนเท่ากับร้อยละ ๕๖.๕๒ คะแนน", ["๕๖.๕๒"], id="Thai digits"),
    pytest.param("ผลการประเมิน ITA ประจำปี เทศบาลนครกได้ 93.75 คะแนน (ผ่านดี)", ["93.75"], id="no word for the whole"),
    pytest.param("มีผลการประเมิน ITA เฉลี่ยรวม 67.21 คะแนน", ["67.21"], id="mean of all"),
    pytest.param("คะแนนภาพรวมของหน่วยงาน 86.72 คะแนน", ["86.72"], id="the whole of whom"),
    pytest.param("คะแนนภาพรวมของหน่วยงานเพิ่มขึ้น 3.20 คะแนน", [], id="a rise is no score"),
    pytest.param("คะแนนรวมของเทศบาลตำบลกลดลง 3.20 คะแนน", [], id="a fall is no score"),
    pytest.param("ตัวชี้วัดการใช้อำนาจ ได้คะแนนรวม 90.27", [], id="an indicator is no whole"),
    pytest.param("แบบวัด IIT ได้คะแนนภาพรวม 84.96 คะแนน", [], id="an instrument is no whole"),
    pytest.param("ผู้พึงพอใจในภาพรวมจำนวน 102 คน คิดเป็นร้อยละ 85.00", [], id="a survey is no ITA"),
    pytest.param("ใช้งบประมาณรวมทั้งสิ้น 161,500 บาท", [], id="money is no score"),
    pytest.param("คะแนนรวมตามเกณฑ์เป้าหมายร้อยละ 85.00", [], id="a target is no score"),
    pytest.param("ปีงบประมาณ พ.ศ. 2566", [], id="a year is no score"),
    pytest.param("ค่าเฉลี่ยของจังหวัด เท่ากับ 88.12 คะแนน ได้คะแนนรวม 78.11", ["78.11"], id="the mean of a province"),
    pytest.param("เพื่อเพิ่มผลการประเมิน ITA ให้ได้ 90 คะแนน", [], id="what is wanted is no score"),
    pytest.param("เพศ\tจำนวน\tร้อยละ\nชาย\t25\t50.00\nหญิง\t25\t50.00\nรวม\t50\t100.00", [], id="a sum of people"),
    pytest.param("โครงการ\tร้อยละการเบิกจ่าย\nก\t85.00\nรวม\t80.00", [], id="a sum of projects"),
    pytest.param(
        "ตัวชี้วัด\tคะแนน\nการเปิดเผยข้อมูล\t100.00\nการป้องกันการทุจริต\t75.00\nคะแนนเฉลี่ย\t87.50",
        [],
        id="the mean of one instrument",
    ),
    pytest.param("อบจ.ก ได้คะแนน 75.35 คะแนน จัดอยู่ในระดับ B ดังนี้", ["75.35"], id="its grade behind it"),
    pytest.param("กองคลังได้คะแนน 75.35 คะแนน จากผู้มาใช้บริการ", [], id="no grade behind it"),
    pytest.param(
        "ที่ตั้ง\tหมู่ 4\nผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567\t90.03 คะแนน",
        ["90.03 คะแนน"],
        id="a row of a form, with its year",
    ),
    pytest.param("มีผลคะแนนรวมทุกตัวชี้วัดเท่ากับ ๗๙.๑๕ คะแนน", ["๗๙.๑๕"], id="of all indicators"),
    pytest.param(
        "การปฏิบัติหน้าที่\tการใช้อำนาจ\tคุณภาพการดำเนินงาน\tการเปิดเผยข้อมูล\tคะแนนรวม\n92.10\t90.24\t91.02\t100.00\t92.31",
        ["92.31"],
        id="right of the indicators",
    ),
    pytest.param(
        "การปฏิบัติหน้าที่\tการใช้งบประมาณ\tการใช้อำนาจ\tคะแนนเฉลี่ย\n92.10\t90.24\t91.02\t91.12",
        [],
        id="the mean beside one instrument's",
    ),
    pytest.param("ตัวชี้วัด\tคะแนน\nการใช้อำนาจ\t90.27\nคะแนนรวม (ถ่วงน้ำหนัก)\t85.09", ["85.09"], id="a row of a table"),
    pytest.param(
        "คะแนนภาพรวม 88.68 คะแนน ระดับผ่าน\t\nตัวชี้วัด\tคะแนน\nการใช้อำนาจ\t90.27", ["88.68"], id="above a table's columns"
    ),
]


def test_a_result_in_a_row_is_of_the_year_that_the_row_names() -> None:
    text = "ผลการประเมิน ITA ปี 2566\t85.12\nผลการประเมิน ITA ปี 2567\t90.03"
    assert found(text, "overall") == [((), "85.12", 2566), ((), "90.03", 2567)]


@pytest.mark.parametrize(("text", "figures"), OVERALL)
def test_overall(text: str, figures: list[str]) -> None:
    assert [figure for _, figure, _ in found(text, "overall")] == figures


INDICATORS = [
    pytest.param("ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต โดยรวมได้คะแนนเท่ากับ ๑๒.๕๐", [("10", "๑๒.๕๐")], id="in a sentence"),
    pytest.param(
        "1. คุณภาพการดำเนินงาน 85.20\n2. ประสิทธิภาพการสื่อสาร 84.10",
        [("6", "85.20"), ("7", "84.10")],
        id="an ordinal is a rank",
    ),
    pytest.param("การใช้งบประมาณ ปี 2566", [], id="no score"),
    pytest.param("ตัวชี้วัดที่ 2 การใช้งบประมาณ (IIT) 87.44 คะแนน", [("2", "87.44")], id="behind its instrument"),
    pytest.param("การใช้อำนาจ 80.00 - 85.00 คะแนน", [], id="a range"),
    pytest.param("การใช้งบประมาณ ร้อยละ 50.20 ของงบประมาณทั้งหมด", [], id="a share of money"),
    pytest.param("จุดแข็ง คือ ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ส่วนที่จะต้องพัฒนา 3 ข้อ", [], id="a count is no score"),
    pytest.param(
        "แบบ\tลำดับ\tตัวชี้วัด\tคะแนน\nIIT\t1\tการแก้ปัญหาคาการทุจริต\t84.16", [("5", "84.16")], id="a misspelt name in a table"
    ),
    pytest.param(
        "ตัวชี้วัด\tข้อคำถาม\tคะแนนรายข้อ\tคะแนนตัวชี้วัด\nการใช้อำนาจ\ti13\t80.00\t84.77",
        [("3", "84.77")],
        id="questions beside their indicator",
    ),
    pytest.param("ตัวชี้วัด\tข้อคำถาม\tคะแนน\nการใช้อำนาจ\ti13\t80.00", [], id="a question is no indicator"),
    pytest.param(
        "แบบวัด\tตัวชี้วัด\tคะแนน\tคะแนนเฉลี่ย\nIIT\tการปฏิบัติหน้าที่\t93.41\t87.57\n\tการใช้อำนาจ\t89.92\t\nEIT\tคุณภาพการดำเนินงาน\t84.13\t82.59",
        [("1", "93.41"), ("3", "89.92"), ("6", "84.13")],
        id="the mean of an instrument beside its first indicator",
    ),
    pytest.param(
        "ตัวชี้วัด\tคะแนน\tตัวชี้วัด\tคะแนน\nการใช้อำนาจ\t89.92\tการเปิดเผยข้อมูล\t97.14\nการใช้งบประมาณ\t80.00\tการป้องกันการทุจริต\t93.75",
        [("3", "89.92"), ("2", "80.00"), ("9", "97.14"), ("10", "93.75")],
        id="halves side by side",
    ),
    pytest.param(
        "ตัวชี้วัด\tคะแนน\tคะแนนเฉลี่ย\nการใช้อำนาจ\t89.92\t87.57\nการใช้งบประมาณ\t80.00\t82.59",
        [],
        id="two columns of scores for every indicator",
    ),
    pytest.param(
        "การใช้อำนาจ\tการใช้งบประมาณ\tการปฏิบัติหน้าที่\n80.01\t80.02\t80.03",
        [("3", "80.01"), ("2", "80.02"), ("1", "80.03")],
        id="side by side",
    ),
    pytest.param("ด้าน\tการใช้อำนาจ\tการใช้งบประมาณ\tการปฏิบัติหน้าที่\nข้อ\t3\t6\t6", [], id="counts side by side"),
    pytest.param("ตัวชี้วัด\tน้ำหนัก\nการใช้อำนาจ\t30\nการใช้งบประมาณ\t30.00", [], id="weights"),
    pytest.param("ตัวชี้วัด\tค่าเป้าหมาย\nการใช้อำนาจ\t85.00", [], id="targets"),
    pytest.param("ตัวชี้วัด\tอันดับ\nการใช้อำนาจ\t3\nการใช้งบประมาณ\t1", [], id="ranks"),
    pytest.param("สารบัญ\nการใช้อำนาจ\t3\nการใช้งบประมาณ\t5", [], id="pages"),
    pytest.param(
        "ตัวชี้วัด\tคะแนนเต็ม\tคะแนนที่ได้\tร้อยละ\nการใช้อำนาจ\t100\t80.22\t80.22", [("3", "80.22")], id="score and percentage"
    ),
    pytest.param("มาตรการ\tผู้รับผิดชอบ\tระยะเวลา\tร้อยละ\nการใช้อำนาจ\tกองคลัง\tมี.ค. 66\t60", [], id="progress of a measure"),
    pytest.param("การใช้อำนาจ\t100\nการใช้งบประมาณ\t85.50", [("3", "100"), ("2", "85.50")], id="no header, decimals"),
]


@pytest.mark.parametrize(("text", "figures"), INDICATORS)
def test_indicators(text: str, figures: list[tuple[str, str]]) -> None:
    assert [(about[0], figure) for about, figure, _ in found(text, "indicator")] == figures


def test_columns_of_two_years() -> None:
    text = "ที่\tตัวชี้วัด\tปี พ.ศ. ๒๕๖๔\tปี พ.ศ. ๒๕๖๕\tผลต่าง\n๑\tการใช้อำนาจ\t๘๐.๓๑\t๘๔.๗๗\t+๔.๔๖"
    assert found(text, "indicator") == [(("3",), "๘๐.๓๑", 2564), (("3",), "๘๔.๗๗", 2565)]


def test_years_that_a_header_names_without_the_word_for_year() -> None:
    text = "ประเด็นการประเมิน\tคะแนน 2565\tคะแนน 2566\tผลต่าง\nการใช้อำนาจ\t80.20\t84.00\t3.80"
    assert found(text, "indicator") == [(("3",), "80.20", 2565), (("3",), "84.00", 2566)]


RATINGS = [
    pytest.param("คะแนนภาพรวม 96.04 คะแนน ระดับ AA (ผ่าน)", ["AA"], ["ผ่าน"], id="both scales in one sentence"),
    pytest.param("คะแนนรวม 77.70 คะแนน อยู่ในระดับต้องปรับปรุง", [], ["ต้องปรับปรุง"], id="a level"),
    pytest.param("คะแนนรวม 86.74 คะแนน จัดอยู่ในระดับ A ผ่านเกณฑ์เป้าหมาย", ["A"], [], id="passing a target is no level"),
    pytest.param("คะแนนรวม 80.35 คะแนน\n\nระดับ B", ["B"], [], id="a paragraph of its own below the score"),
    pytest.param("การใช้งบประมาณ 80.35 คะแนน\n\nระดับ B", [], [], id="a paragraph of its own below another score"),
    pytest.param("คะแนนรวม 86.74 คะแนน โดยระดับ A 85.00 - 94.99 คะแนน", [], [], id="the scale is no grade"),
    pytest.param("ระดับผลการประเมิน\nระดับ A หมายถึง 85.00 ขึ้นไป", [], [], id="the scale in words"),
    pytest.param("จะยกระดับผลการประเมินให้ได้ระดับ A", [], [], id="what is wanted is no grade"),
]


@pytest.mark.parametrize(("text", "grades", "levels"), RATINGS)
def test_ratings(text: str, grades: list[str], levels: list[str]) -> None:
    assert [figure for _, figure, _ in found(text, "grade")] == grades
    assert [figure for _, figure, _ in found(text, "level")] == levels


HEAD = "ประเด็น\tวิเคราะห์ผลการประเมิน\tผู้รับผิดชอบ\n2.การให้บริการและระบบ E-Service\t"
QUESTIONS = [
    pytest.param(HEAD + "i2 เจ้าหน้าที่ปฏิบัติอย่างเท่าเทียมกัน\tกองคลัง", [("item", "i2", "2")], id="opens its line"),
    pytest.param(HEAD + "ควรปรับปรุง (อ้างอิงจาก o11) ให้ครอบคลุมทุกภารกิจของหน่วยงาน\tกองคลัง", [], id="a reference"),
    pytest.param(HEAD + "ดังนั้นจากข้อ i19 และ i20 วิเคราะห์ได้ว่าควรปรับปรุงขั้นตอน\tกองคลัง", [], id="two references"),
    pytest.param(
        HEAD + "และด้วย e10 หน่วยงานมีช่องทางร้องเรียนหรือไม่ : พบว่ายังไม่ทราบ\tกองคลัง",
        [("item", "e10", "2")],
        id="in mid-sentence",
    ),
    pytest.param(
        "ข้อคำถาม\tคะแนน\nข้อ i1\t87.19\nข้อ o26\t100\t\t", [("question", "i1", ""), ("question", "o26", "")], id="scores"
    ),
    pytest.param("เผยแพร่ทาง www.e1.go.th และ E-Service", [], id="no codes"),
    pytest.param(
        "ประเด็นที่ 1 กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ\n\nข้อ\ti1\ti2\nคะแนน\t87.62\t84.15\nข้อ\te15\t\nคะแนน\t85.55\t",
        [("question", "i1", "1"), ("question", "i2", "1"), ("question", "e15", "1")],
        id="scores below their codes",
    ),
    pytest.param("ข้อ\ti1\ti2\nผู้ตอบ\t87\t", [], id="not every code has a figure below"),
    pytest.param(
        "ตัวชี้วัด\tรายข้อ\t\n2. การใช้งบประมาณ\ti4 85.88\ti5 91.13",
        [("question", "i4", ""), ("question", "i5", "")],
        id="scores in the cells of their codes",
    ),
    pytest.param(
        "ประเด็น\tข้อ\tคำถาม\tคะแนน\n\ti12\tการใช้ทรัพย์สินของราชการ\t80.24\n\ti13\tการทุจริต\t82.38",
        [("question", "i12", ""), ("question", "i13", "")],
        id="the words of a question name no issue",
    ),
    pytest.param(
        "1. การปฏิบัติหน้าที่ i1  91.22  e2  89.97",
        [("question", "i1", ""), ("question", "e2", "")],
        id="columns without a table",
    ),
    pytest.param("จากข้อ i16 16.13 ของผู้ตอบ", [], id="a share behind a code"),
]


FIGURES = [
    pytest.param("ข้อ\tประเด็น\tจำนวนผู้ตอบ\tคะแนน\ni1\tเท่าเทียม\t25\t80.11", ["80.11"], id="a count beside the score"),
    pytest.param("ข้อ\tประเด็น\tจำนวนผู้ตอบ\tคะแนน\ni1\tเท่าเทียม\t25\t", [], id="a count alone"),
    pytest.param("ข้อคำถาม\tปี 2565\tปี 2566\ni1\t80.11\t90.00", ["90.00"], id="the latest year"),
    pytest.param("ข้อคำถาม\tคะแนน\tคะแนนเดิม\ni1\t80.11\t90.00", [], id="two scores that differ"),
    pytest.param("i1 ตอบมากร้อยละ 50.00 คะแนนเฉลี่ยสูงขึ้น", [], id="a share before another sentence"),
]


@pytest.mark.parametrize(("text", "figures"), FIGURES)
def test_figures_of_questions(text: str, figures: list[str]) -> None:
    facts = questions(Document.of(text))
    assert [fact.quote.text for fact in facts if fact.about[0] == "question"] == figures


@pytest.mark.parametrize(("text", "facts"), QUESTIONS)
def test_questions(text: str, facts: list[tuple[str, str, str]]) -> None:
    assert [fact.about for fact in questions(Document.of(text))] == facts


TOLD = "ตัวชี้วัดที่ ๒ การใช้งบประมาณ ได้คะแนน ๘๓.๖๘ โดยข้อคำถามแผนงบประมาณ ได้คะแนนเท่ากับร้อยละ ๖๘.๙๔ "


def test_a_distribution_with_its_score_and_a_share_told_again() -> None:
    text = TOLD + "ในระดับมากเท่ากับ ๕๔.๔๘% มากที่สุดเท่ากับ ๒๕.๘๑% และน้อยเท่ากับ ๑๙.๓๕% จะเห็นว่าระดับน้อยเท่ากับ ๑๙.๕๓%"
    (raw,) = perceptions(Document.of(text))
    assert (raw.indicator, raw.score and raw.score.text) == (2, "๖๘.๙๔")
    assert [(share.level, share.percent.text) for share in raw.shares] == [
        ("มาก", "๕๔.๔๘"),
        ("มากที่สุด", "๒๕.๘๑"),
        ("น้อย", "๑๙.๓๕"),
    ]
    assert [(share.level, share.percent.text) for share in raw.retold] == [("น้อย", "๑๙.๕๓")]


def test_levels_whose_marks_a_scan_lost() -> None:
    text = "ตัวชี้วัดที่ ๒ การใช้งบประมาณ ระดับมากุที่สุด ร้อยละ ๒๖.๖๗ ระดับมาก ร้อยละ ๗๐.๐๐ และระดับน้อยทีสุดหรือไม่มีเลย ร้อยละ ๓.๓๓"
    (told,) = perceptions(Document.of(text))
    assert [share.level for share in told.shares] == ["มากที่สุด", "มาก", "น้อยที่สุดหรือไม่มีเลย"]


def test_a_lone_share_is_no_distribution() -> None:
    assert list(perceptions(Document.of(TOLD + "ในระดับมากเท่ากับ ๕๔.๔๘%"))) == []
