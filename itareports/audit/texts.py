"""Rules on the text itself: templates left unfilled, broken numbering, damaged words."""

from collections.abc import Iterator

from itareports.audit.case import Case
from itareports.audit.rule import Remark, Rule
from itareports.extract.observations import Observation


def placeholders_are_filled(case: Case) -> Iterator[Remark]:
    """No dotted blank of a template is left unfilled."""
    for observation in case.noticed("placeholder"):
        yield Remark.on(
            observation,
            f"ข้อความ “{observation.raw.strip()}” ยังเป็นช่องว่างของต้นแบบ โปรดเติมข้อความหรือลบออก",
            f"“{observation.raw.strip()}” is an unfilled blank of the template; fill it in or delete it.",
        )


def numbering_is_in_order(case: Case) -> Iterator[Remark]:
    """The marks of a list follow each other."""
    for observation in case.noticed("numbering"):
        marks = " ".join(observation.values) or observation.raw.strip()
        yield Remark.on(
            observation,
            f"เลขลำดับข้อไม่ต่อเนื่อง คือ {marks} โปรดแก้ให้เรียงลำดับและตรวจสอบว่าไม่มีข้อใดตกหล่น",
            f"The list is numbered {marks}, which is out of order; renumber it and check that no entry is lost.",
        )


def words_are_whole(case: Case) -> Iterator[Remark]:
    """No character of a word is lost or impossible."""
    for observation in case.noticed("damaged-text"):
        yield Remark.on(
            observation,
            f"ข้อความ “{observation.raw.strip()}” มีตัวอักษรเสียหายหรือหายไป โปรดตรวจสอบกับต้นฉบับหรือส่งไฟล์ที่อ่านได้สมบูรณ์",
            f"In “{observation.raw.strip()}” characters are lost or damaged; compare with the original or send a "
            "sound file.",
        )

    for observation in case.noticed("damaged-page"):
        yield Remark.on(
            observation,
            f"ตัวอักษรที่เก็บไว้ในไฟล์ของหน้านี้ไม่ตรงกับที่แสดง (อ่านได้เป็น “{observation.raw.strip()}”) จึงไม่ได้นำข้อมูลในหน้านี้เข้าระบบ "
            "โปรดส่งออกไฟล์ใหม่จากโปรแกรมต้นทาง",
            f"The letters stored for this page are not those it shows (they read “{observation.raw.strip()}”), so "
            "nothing on it was taken over; export the file again from the program it was written in.",
        )


RULES = (
    Rule(
        code="text.placeholder-unfilled",
        severity="warning",
        title_th="ช่องว่างของต้นแบบยังไม่ได้เติม",
        title_en="A blank of the template is not filled in",
        explanation_th="มีจุดไข่ปลาหรือช่องว่างจากต้นแบบเหลืออยู่ ให้เติมข้อมูลจริงหรือลบออก",
        explanation_en="A dotted line of the template is left over. Fill in what belongs there, or delete it.",
        check=placeholders_are_filled,
        example=Case.of({}, Observation("placeholder", "กองงาน........")),
    ),
    Rule(
        code="text.numbering-broken",
        severity="info",
        title_th="เลขลำดับข้อไม่ต่อเนื่อง",
        title_en="The numbering of a list is broken",
        explanation_th="ลำดับข้อกระโดดหรือเปลี่ยนแบบกลางรายการ อาจมีข้อตกหล่นหรืออ่านตัวเลขผิด ให้ตรวจสอบ",
        explanation_en="The marks of a list jump or change their kind. An entry may be lost or a figure misread; "
        "check.",
        check=numbering_is_in_order,
        example=Case.of({}, Observation("numbering", "(๑) (๒) (ก)", values=("(๑)", "(๒)", "(ก)", "(๗)"))),
    ),
    Rule(
        code="text.damaged",
        severity="warning",
        title_th="ตัวอักษรเสียหาย",
        title_en="Characters are damaged",
        explanation_th="ตัวอักษรหายหรือเพี้ยน มักเกิดจากแบบอักษรในไฟล์ PDF หรือการสแกน ให้ส่งไฟล์ใหม่จากโปรแกรมต้นทาง",
        explanation_en="Characters are lost or impossible, often because of a PDF font or a scan. Export the file "
        "again.",
        check=words_are_whole,
        example=Case.of({}, Observation("damaged-text", "ด�ำเนินงาน")),
    ),
)
