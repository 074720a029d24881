"""Invented measures of a small municipality, and reports made of them."""

from collections.abc import Iterable
from decimal import Decimal

from itareports.audit.across import RULES, collected
from itareports.schema import Finding, MeasureText, ReportDigest
from itareports.schema.report import Kind

Words = tuple[str, tuple[str, ...]]

HOME, AWAY = ("เทศบาลตำบลหนองไผ่", "เพชรบูรณ์"), ("เทศบาลตำบลบ้านสวน", "ชลบุรี")

MEASURES: tuple[Words, ...] = (
    (
        "ให้บริการตามลำดับคิวอย่างเป็นธรรม",
        (
            "ติดตั้งเครื่องกดบัตรคิวสองเครื่องหน้าห้องงานทะเบียนของเทศบาลตำบลหนองไผ่",
            "จัดคนประจำจุดคัดกรองช่วยผู้สูงอายุและผู้ที่อ่านหนังสือไม่ออกกรอกแบบคำร้อง",
        ),
    ),
    (
        "เปิดเผยการใช้เงินให้ชาวบ้านเข้าใจ",
        (
            "ทำแผ่นพับหน้าเดียวแสดงรายรับรายจ่ายเป็นรูปถังข้าวสาร แจกในวันประชุมประชาคมหมู่บ้าน",
            "เชิญผู้แทนกลุ่มแม่บ้านและชมรมผู้สูงอายุมาฟังคำชี้แจงงบประมาณทุกต้นไตรมาส",
        ),
    ),
    (
        "ควบคุมการยืมเต็นท์และเก้าอี้",
        (
            "แขวนสมุดยืมเล่มเดียวไว้ที่เคาน์เตอร์งานพัสดุ ให้ผู้ยืมลงชื่อต่อหน้าผู้จ่ายของ",
            "ถ่ายภาพเต็นท์ก่อนจ่ายและหลังคืน เก็บไว้ในอัลบั้มกลางเพื่อใช้สอบเมื่อของชำรุด",
        ),
    ),
    (
        "มอบหมายงานให้เท่าเทียม",
        (
            "ขึ้นกระดานภาระงานของพนักงานแต่ละคนไว้ในห้องประชุม ปรับทุกเช้าวันจันทร์",
            "สลับเวรออกหน่วยเคลื่อนที่ตามลำดับตัวอักษร ผู้ติดธุระแลกเวรกันเองได้โดยแจ้งล่วงหน้า",
        ),
    ),
    (
        "รับฟังเสียงพ่อค้าแม่ค้าในตลาดเย็น",
        (
            "ตั้งโต๊ะรับเรื่องริมทางเข้าตลาดเย็นเทศบาลตำบลหนองไผ่สัปดาห์ละหนึ่งครั้ง ตลอดปี 2566",
            "ติดผลการแก้ไขเรื่องที่รับไว้บนป้ายไม้อัดข้างแผงปลา ภายใน 15 วัน",
        ),
    ),
    (
        "ป้องกันการเรียกเงินใต้โต๊ะในงานก่อสร้างอาคาร",
        (
            "พิมพ์ค่าธรรมเนียมทุกรายการไว้หลังใบรับคำขออนุญาตปลูกสร้างบ้าน",
            "สุ่มโทรถามผู้ได้รับใบอนุญาตเดือนละสิบรายว่ามีผู้ใดขอสิ่งตอบแทนหรือไม่",
        ),
    ),
    (
        "ให้ชุมชนช่วยตรวจงานถนน",
        (
            "ชวนผู้ใหญ่บ้านกับอาสาสมัครสองคนเดินตรวจความหนาของถนนก่อนเบิกงวดสุดท้าย",
            "สอนวิธีอ่านแบบแปลนอย่างง่ายให้กรรมการชุมชน ณ ศาลากลางบ้าน",
        ),
    ),
    (
        "ตอบคำถามทางโทรศัพท์ให้ทันใจ",
        (
            "จดคำถามที่ถูกถามบ่อยลงสมุดปกเขียวข้างโทรศัพท์กลาง พร้อมคำตอบที่ผู้อำนวยการกองตรวจแล้ว",
            "นับสายที่ไม่ได้รับทุกสิ้นวัน และโทรกลับในเช้าวันถัดไป",
        ),
    ),
)
OTHERS: tuple[Words, ...] = (
    (
        "ดูแลรถน้ำและเครื่องสูบน้ำ",
        (
            "ตอกเลขทะเบียนลงบนเครื่องสูบน้ำทุกตัว แล้วทำบัญชีแยกตามโรงเก็บ",
            "ให้คนขับรถน้ำบันทึกเลขไมล์กับจำนวนเที่ยวทุกครั้งที่ออกแจกน้ำ",
        ),
    ),
    (
        "สอนลูกหลานเรื่องของหลวง",
        (
            "จัดละครหุ่นเรื่องของส่วนรวมในศูนย์พัฒนาเด็กเล็กภาคเรียนละสองรอบ",
            "ประกวดวาดภาพบนกำแพงโรงเรียนร่วมกับครูและผู้ปกครอง",
        ),
    ),
)
OFFICIAL = (
    "จัดทำคู่มือการปฏิบัติงาน และเผยแพร่บนเว็บไซต์ของหน่วยงาน",
    "แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ",
    "รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณประจำปี รอบ 6 เดือน",
    "แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
)
SCORES = ((0, Decimal("86.74")), (1, Decimal("95.10")), (2, Decimal("88.42")), (3, Decimal("90.06")))


def replaced(measures: Iterable[Words], former: str, new: str) -> tuple[Words, ...]:
    return tuple(
        (title.replace(former, new), tuple(step.replace(former, new) for step in steps)) for title, steps in measures
    )


def away(measures: Iterable[Words] = MEASURES) -> tuple[Words, ...]:
    """Measures with the name of the other municipality put in."""
    return replaced(measures, "หนองไผ่", "บ้านสวน")


def report(
    report_id: int,
    measures: Iterable[Words | MeasureText],
    of: tuple[str | None, str | None] = HOME,
    *,
    year: int | None = 2566,
    kind: Kind | None = "plan",
    scores: tuple[tuple[int, Decimal], ...] = (),
) -> ReportDigest:
    name, province = of
    texts = [
        one if isinstance(one, MeasureText) else MeasureText(place + 1, place, *one)
        for place, one in enumerate(measures)
    ]
    return ReportDigest(
        report_id,
        f"{report_id}.pdf",
        name,
        province,
        kind=kind,
        fiscal_year=year,
        assessed_year=None if year is None else year - 1,
        scores=scores,
        measures=tuple(texts),
    )


def with_results(measures: Iterable[Words], results: Iterable[str]) -> tuple[MeasureText, ...]:
    return tuple(
        MeasureText(place + 1, place, title, steps, (result,))
        for place, ((title, steps), result) in enumerate(zip(measures, results, strict=False))
    )


def found(code: str, reports: Iterable[ReportDigest]) -> list[tuple[int, Finding]]:
    collection = collected(reports)
    return [one for rule in RULES if rule.code == code for one in rule.findings(collection)]


def told(code: str, reports: Iterable[ReportDigest]) -> set[tuple[int, str]]:
    """The report that each finding is about, and the document that it names beside it."""
    return {(number, (one.evidence or "").rpartition("(")[2][:-1]) for number, one in found(code, reports)}
