"""Rules on the periods of the measures."""

from collections.abc import Iterator
from datetime import date

from itareports.audit.case import Case, PlacedActivity
from itareports.audit.rule import Remark, Rule
from itareports.normalize.fiscal_years import fiscal_year_span
from itareports.normalize.periods import parse_period
from itareports.schema import Period, Span


def periods_run_forward(case: Case) -> Iterator[Remark]:
    """A period ends after it begins."""
    for placed, period in _periods(case):
        for span in period.spans:
            if span.end < span.start:
                yield Remark(
                    f"{placed.path}/period",
                    f"{placed.name_th} มีวันสิ้นสุด {_thai(span.end)} ก่อนวันเริ่ม {_thai(span.start)} (“{period.raw}”) "
                    "โปรดแก้เดือนหรือปี",
                    f"{placed.name_en} ends on {span.end} before it begins on {span.start} (“{period.raw}”); correct "
                    "the "
                    "month or the year.",
                    evidence=period.raw,
                )


def periods_lie_in_fiscal_year(case: Case) -> Iterator[Remark]:
    """Every day of a period lies in the fiscal year of the measures; a bare year only has to touch it."""
    year = case.report.fiscal_year
    if year is None:
        return
    start, end = fiscal_year_span(year)
    whole = Span(start=start, end=end)
    for placed, period in _periods(case):
        outside = next((span for span in period.spans if not _fits(span, whole, period)), None)
        if outside is not None:
            yield Remark(
                f"{placed.path}/period",
                f"{placed.name_th} ดำเนินการ {_thai(outside.start)} ถึง {_thai(outside.end)} ซึ่งอยู่นอกปีงบประมาณ {year} "
                f"({_thai(whole.start)} ถึง {_thai(whole.end)}) โปรดตรวจสอบระยะเวลา",
                f"{placed.name_en} runs from {outside.start} to {outside.end}, outside fiscal year {year} "
                f"({whole.start} to "
                f"{whole.end}); check the period.",
                evidence=period.raw,
            )


def periods_are_understood(case: Case) -> Iterator[Remark]:
    """A printed period names months, quarters or a year, or is a known qualifier such as ต่อเนื่อง."""
    for placed, period in _periods(case):
        is_undated = not period.spans and period.precision is None
        if period.raw.strip() and is_undated and parse_period(period.raw, fiscal_year=case.report.fiscal_year) is None:
            yield Remark(
                f"{placed.path}/period",
                f"{placed.name_th} ระบุระยะเวลาว่า “{period.raw}” ซึ่งอ่านเป็นวันที่ไม่ได้ โปรดระบุเดือนหรือไตรมาส",
                f"The period of {_inside(placed)} reads “{period.raw}”, which names no dates; state months or "
                "quarters.",
                evidence=period.raw,
            )


def periods_need_no_repair(case: Case) -> Iterator[Remark]:
    """A period is spelt with months that exist."""
    for placed, period in _periods(case):
        if period.repaired:
            read = " และ ".join(f"{_thai(span.start)} ถึง {_thai(span.end)}" for span in period.spans) or "-"
            spans = " and ".join(f"{span.start} to {span.end}" for span in period.spans) or "-"
            yield Remark(
                f"{placed.path}/period",
                f"{placed.name_th} พิมพ์ระยะเวลาว่า “{period.raw}” ระบบแก้คำผิดและอ่านเป็น {read} โปรดยืนยันว่าถูกต้อง",
                f"The period of {_inside(placed)} is printed “{period.raw}”; a wrong word was mended and it was read "
                "as "
                f"{spans}. Confirm it.",
                evidence=period.raw,
            )


def _periods(case: Case) -> Iterator[tuple[PlacedActivity, Period]]:
    for placed in case.activities():
        if placed.activity.period is not None:
            yield placed, placed.activity.period


def _fits(span: Span, whole: Span, period: Period) -> bool:
    if span.end < span.start:
        return True  # said by another rule
    if period.precision == "year":
        return span.start <= whole.end and whole.start <= span.end
    return whole.start <= span.start and span.end <= whole.end


def _inside(placed: PlacedActivity) -> str:
    return placed.name_en[0].lower() + placed.name_en[1:].rstrip(",")


def _thai(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year + 543}"


def _example(**period: object) -> Case:
    measure = {"number": 1, "activities": [{"period": period}]}
    return Case.of({"fiscal_year": 2566, "measures": [measure]})


RULES = (
    Rule(
        code="measure.period-reversed",
        severity="error",
        title_th="วันสิ้นสุดอยู่ก่อนวันเริ่ม",
        title_en="A period ends before it begins",
        explanation_th="เดือนหรือปีของระยะเวลาพิมพ์สลับหรือพิมพ์ผิด ให้ตรวจสอบและแก้ไข",
        explanation_en="The months or years of the period are swapped or mistyped. Correct them.",
        check=periods_run_forward,
        example=_example(raw="มี.ค. 66 - ม.ค. 66", spans=[{"start": "2023-03-01", "end": "2023-01-31"}]),
    ),
    Rule(
        code="measure.period-outside-fiscal-year",
        severity="warning",
        title_th="ระยะเวลาอยู่นอกปีงบประมาณ",
        title_en="A period lies outside the fiscal year",
        explanation_th="มาตรการต้องดำเนินการภายในปีงบประมาณของรายงาน ช่วงที่อยู่นอกปีมักเกิดจากพิมพ์ปีผิดหรือใช้เล่มของปีก่อน",
        explanation_en="Measures are carried out within the report's fiscal year. A mistyped year or last year's "
        "file is the usual cause.",
        check=periods_lie_in_fiscal_year,
        example=_example(
            raw="ต.ค. 64 - ก.ย. 65", spans=[{"start": "2021-10-01", "end": "2022-09-30"}], precision="month"
        ),
    ),
    Rule(
        code="period.unparsed",
        severity="warning",
        title_th="อ่านระยะเวลาไม่ได้",
        title_en="A period cannot be read as dates",
        explanation_th="ข้อความระยะเวลาไม่ระบุเดือน ไตรมาส หรือปีที่เข้าใจได้ จึงค้นหาตามช่วงเวลาไม่ได้ ให้เขียนเป็นเดือนหรือไตรมาส",
        explanation_en="The text names no month, quarter or year, so the measure is not found by date. Write months "
        "or quarters.",
        check=periods_are_understood,
        example=_example(raw="ตามวาระงานที่เหมาะแก่พื้นที่"),
    ),
    Rule(
        code="period.repaired",
        severity="info",
        title_th="แก้คำผิดในระยะเวลา",
        title_en="A word of a period was mended",
        explanation_th="ชื่อเดือนที่พิมพ์ไม่มีอยู่จริง ระบบอ่านเป็นเดือนที่ใกล้ที่สุด เช่น จ.ค. เป็น ธ.ค. ให้ตรวจสอบกับต้นฉบับ",
        explanation_en="A month that does not exist was read as the only one it can be (จ.ค. as ธ.ค.). Compare with "
        "the original.",
        check=periods_need_no_repair,
        example=_example(
            raw="จ.ค. 65 - มี.ค. 66",
            spans=[{"start": "2022-12-01", "end": "2023-03-31"}],
            precision="month",
            repaired=True,
        ),
    ),
)
