"""Rules on the responsible units."""

from collections.abc import Iterator

from itareports.audit.case import Case
from itareports.audit.rule import Remark, Rule


def units_are_recognised(case: Case) -> Iterator[Remark]:
    """Every responsible entry names an office or a part of one."""
    for placed in case.activities():
        for position, entry in enumerate(placed.activity.responsible):
            if entry.unit is None and entry.subunit is None:
                yield Remark(
                    f"{placed.path}/responsible/{position}",
                    f"{placed.name_th} ระบุผู้รับผิดชอบว่า “{entry.raw}” ซึ่งไม่พบชื่อสำนัก กอง ฝ่าย หรืองาน โปรดระบุส่วนราชการให้ชัดเจน",
                    f"{placed.name_en} gives “{entry.raw}” as responsible, which names no office; name the office or "
                    "division.",
                    evidence=entry.raw,
                )


RULES = (
    Rule(
        code="unit.unknown",
        severity="warning",
        title_th="ไม่รู้จักชื่อผู้รับผิดชอบ",
        title_en="The responsible unit is not recognised",
        explanation_th="ข้อความผู้รับผิดชอบไม่ตรงกับชื่อส่วนราชการใด จึงรวมผลตามส่วนราชการไม่ได้ ให้ระบุชื่อสำนัก กอง ฝ่าย หรืองาน",
        explanation_en="The text matches no office, so the measure is not counted for one. Name the office, division "
        "or section.",
        check=units_are_recognised,
        example=Case.of({"measures": [{"number": 1, "activities": [{"responsible": [{"raw": "ผู้ที่ได้รับมอบหมาย"}]}]}]}),
    ),
)
