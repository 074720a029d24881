"""What the screen calls things, in Thai."""

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from itareports.normalize.months import months

if TYPE_CHECKING:
    from itareports.schema import Place

STATUS: Mapping[str, str] = MappingProxyType(
    {
        "loaded": "นำเข้าแล้ว",
        "unchanged": "ไม่เปลี่ยนแปลง",
        "superseded": "มีฉบับใหม่แทน",
        "duplicate": "ซ้ำ",
        "failed": "ไม่สำเร็จ",
    }
)
SEVERITY: Mapping[str, str] = MappingProxyType({"error": "ผิดพลาด", "warning": "ควรตรวจ", "info": "ข้อสังเกต"})
VERDICT: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "proved": ("พิสูจน์แล้ว", "proved"),
        "contradicted": ("ขัดแย้ง", "contradicted"),
        "cannot tell": ("บอกไม่ได้", "cannot tell"),
    }
)
KIND: Mapping[str, str] = MappingProxyType({"plan": "แผนมาตรการ", "implementation": "ผลการดำเนินการ"})
TYPE: Mapping[str, str] = MappingProxyType(
    {
        "provincial_administrative_organisation": "องค์การบริหารส่วนจังหวัด",
        "city_municipality": "เทศบาลนคร",
        "town_municipality": "เทศบาลเมือง",
        "subdistrict_municipality": "เทศบาลตำบล",
        "subdistrict_administrative_organisation": "องค์การบริหารส่วนตำบล",
        "special": "รูปแบบพิเศษ",
    }
)
CATEGORY: Mapping[str, str] = MappingProxyType(
    {
        "personnel": "บุคลากร",
        "budget": "งบประมาณ",
        "management": "การบริหารจัดการ",
        "resources": "ทรัพยากร",
        "technology": "เทคโนโลยี",
        "area": "พื้นที่",
        "economy": "เศรษฐกิจ",
        "other": "อื่น ๆ",
    }
)
SUBJECT: Mapping[str, str] = MappingProxyType(
    {
        "instruments": "ชื่อแบบวัด",
        "indicators": "ชื่อตัวชี้วัด",
        "weights": "น้ำหนักของแบบวัด",
        "questions": "ข้อคำถามของตัวชี้วัด",
        "question_texts": "ข้อคำถาม",
        "items": "จำนวนข้อ OIT",
        "subindicator_names": "ชื่อตัวชี้วัดย่อย",
        "item_names": "ชื่อข้อ OIT",
        "answers": "คะแนนของคำตอบ",
        "own_scale": "ระดับที่ปีนี้ใช้",
        "letters": "ระดับแบบตัวอักษร",
        "levels": "ระดับแบบผ่าน/ต้องปรับปรุง",
        "report_items": "รายงานคือข้อใด",
        "contents": "สิ่งที่รายงานต้องมี",
        "not_with_seven_issues": "ไม่ต้องมีเมื่อใช้แบบเจ็ดประเด็น",
    }
)
"""The subjects of a file of frameworks."""
FACT: Mapping[str, str] = MappingProxyType(
    {
        "letters": "ตัวอักษร AA ถึง F",
        "levels": "ผ่าน/ต้องปรับปรุง",
        "analysis": "การวิเคราะห์ผลการประเมิน",
        "issues": "เจ็ดประเด็น",
        "approach": "วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ",
        "steps": "ขั้นตอนหรือวิธีการดำเนินการ",
        "responsible": "ผู้รับผิดชอบ",
        "period": "ระยะเวลาดำเนินการ",
        "monitoring": "แนวทางการกำกับติดตาม",
        "results": "ผลการดำเนินการ",
        "constraints": "ข้อจำกัด",
    }
)
"""What a framework says by a word of its own: scales of grades, parts of a report."""


def thai_day(day: date) -> str:
    """A day as an official writes it.

    >>> thai_day(date(2023, 10, 1))
    '1 ต.ค. 2566'
    """
    return f"{day.day} {months()[day.month - 1].abbreviation} {day.year + 543}"


def thai_span(first: date, last: date) -> str:
    """First and last day of a period.

    >>> thai_span(date(2023, 10, 1), date(2024, 9, 30))
    '1 ต.ค. 2566 – 30 ก.ย. 2567'
    """
    return thai_day(first) if first == last else f"{thai_day(first)} – {thai_day(last)}"


def topic_name(code: str) -> str:
    """A topic code in words.

    >>> topic_name("indicator:4"), topic_name("issue:2")
    ('ตัวชี้วัดที่ 4', 'ประเด็นที่ 2')
    """
    family, _, number = code.partition(":")
    return f"{ {'indicator': 'ตัวชี้วัดที่', 'issue': 'ประเด็นที่'}.get(family, family) } {number}"


def near(path: str) -> str:
    """A path as seen from here: short below the working folder, else as it is.

    >>> near(f"{Path.cwd()}/reports/a.txt"), near("/elsewhere/a.txt")
    ('reports/a.txt', '/elsewhere/a.txt')
    """
    return path.removeprefix(f"{Path.cwd()}{os.sep}")


def located(page: int | None, line: int | None, lang: str = "th") -> str:
    """Where in a document, as far as it is known.

    >>> located(3, 12), located(None, 12, "en"), located(None, None)
    ('หน้า 3 บรรทัด 12', 'line 12', '')
    """
    names = ("หน้า", "บรรทัด") if lang == "th" else ("page", "line")
    return " ".join(f"{name} {number}" for name, number in zip(names, (page, line), strict=True) if number is not None)


def place_in_words(place: "Place", lang: str = "th") -> str:
    """Where in a document, with table, row and column, as far as it is known.

    >>> from itareports.schema import Place
    >>> place_in_words(Place(page=3, table=1, row=2, line=12)), place_in_words(Place(page=3, column=2), "en")
    ('หน้า 3 ตาราง 1 แถว 2 · บรรทัด 12', 'page 3 column 2')
    """
    names = ("หน้า", "ตาราง", "แถว", "คอลัมน์") if lang == "th" else ("page", "table", "row", "column")
    numbers = (place.page, place.table, place.row, place.column)
    cell = " ".join(f"{name} {number}" for name, number in zip(names, numbers, strict=True) if number is not None)
    return " · ".join(part for part in (cell, located(None, place.line, lang)) if part)
