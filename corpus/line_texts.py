"""Texts of lines for measuring readers: figures in both kinds of digits, item codes, and the wording of reports.

Every digit is drawn by chance, so that none can be guessed from the others.
"""

from __future__ import annotations

from random import Random

from itareports.normalize.gazetteer import gazetteer

_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_SHAPES = (
    "##.##",
    "##.##",
    "##.##",
    "###.##",
    "25##",
    "##",
    "#.#",
    "#.#.#",
    "#)",
    "##/##",
    "#,###",
    "##%",
    "0-####-####",
)
_WORDING = (
    "ร้อยละของผู้มีส่วนได้ส่วนเสียภายในที่เห็นว่า",
    "การปฏิบัติงานหรือการให้บริการเป็นไปตามขั้นตอน",
    "จัดทำคู่มือหรือแนวทางการปฏิบัติงาน",
    "ชี้แจงและประชาสัมพันธ์ช่องทางการร้องเรียน",
    "ผู้บริหารให้ความสำคัญกับการต่อต้านการทุจริต",
    "รายงานผลต่อนายกเทศมนตรีทุกไตรมาส",
    "น้ำประปาหมู่บ้านและปั๊มน้ำสาธารณะ",
    "ญี่ปุ่น กู้ยืม ซื้อจ้าง ฎีกา ฐานะ วุฒิ ผู้เฒ่า",
    "เงินสะสมและค่าใช้จ่ายที่ฝ่าฝืนระเบียบฯ",
    "เปิดเผยข้อมูลบนเว็บไซต์ www.example.go.th",
    "E-Service และ Facebook ของหน่วยงาน",
    "พิจารณาผลการประเมิน ITA (IIT, EIT, OIT)",
    "ทบทวนขั้นตอนฯ ให้สั้นลง และติดประกาศ ณ ที่ทำการ",
    "ฝ่ายต่าง ๆ ร่วมกันแก้ไขปัญหา",
)
_OFFICES = (
    "สำนักปลัดเทศบาล",
    "กองคลัง",
    "กองช่าง",
    "กองการศึกษา ศาสนาและวัฒนธรรม",
    "กองสาธารณสุขและสิ่งแวดล้อม",
    "หน่วยตรวจสอบภายใน",
)


def figures_line(chance: Random, *, thai: bool) -> str:
    """Some figures with a word between them, in Thai digits or in Arabic ones."""
    parts = []
    for _ in range(chance.randrange(1, 6)):
        figure = "".join(str(chance.randrange(10)) if sign == "#" else sign for sign in chance.choice(_SHAPES))
        parts.append(figure.translate(_THAI) if thai else figure)
        parts += [chance.choice(("คะแนน", "ข้อ", "พ.ศ.", "และ", "ร้อยละ", "เท่ากับ"))] if chance.random() < 0.4 else []
    return " ".join(parts)


def codes_line(chance: Random) -> str:
    """Item codes as reports print them: "o18 e13 (i7)"."""
    codes = (f"{chance.choice('oei')}{chance.randrange(1, 44)}" for _ in range(chance.randrange(2, 7)))
    return " ".join(chance.choice((code, code, f"({code})", f"{code},")) for code in codes)


def prose_line(chance: Random) -> str:
    """The wording of a report with an office, a place and a figure."""
    places = sorted(gazetteer().subdistricts)
    figure = figures_line(chance, thai=chance.random() < 0.5).split()[0]
    return " ".join((chance.choice(_WORDING), chance.choice(_OFFICES), f"ตำบล{chance.choice(places)}", figure))
