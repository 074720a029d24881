"""Invented reports: a small one, the four of docs/database.md, and one that fills every field."""

from datetime import date
from decimal import Decimal

from itareports.schema import (
    Activity,
    Assessment,
    Evidence,
    Finding,
    IndicatorScore,
    Measure,
    Organisation,
    Period,
    Place,
    Report,
    Responsibility,
    Source,
    Span,
    Step,
    Topic,
)


def _score(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def make_report(
    name: str | None = "เทศบาลตำบลตัวอย่าง",
    *,
    province: str | None = "ลำพูน",
    kind: str | None = "plan",
    year: int | None = 2566,
    sha256: str = "a",
    overall: str | None = "85.00",
    scores: dict[int, str | None] | None = None,
    measures: tuple[Measure, ...] = (),
    findings: tuple[Finding, ...] = (),
) -> Report:
    indicators = tuple(
        IndicatorScore(number=number, name=f"ตัวชี้วัด {number}", instrument="IIT", score=_score(score))
        for number, score in (scores or {}).items()
    )
    return Report.model_validate(
        {
            "source": Source(name=f"{sha256}.txt", sha256=sha256, format="text"),
            "organisation": Organisation(name=name, province=province, type="subdistrict_municipality"),
            "kind": kind,
            "fiscal_year": year,
            "assessed_year": None if year is None else year - 1,
            "assessment": Assessment(overall_score=_score(overall), indicators=indicators),
            "measures": measures,
            "findings": findings,
        }
    )


def manual_measure() -> Measure:
    activity = Activity(
        approach=("ทบทวนคู่มือสำหรับประชาชน",),
        steps=(Step(text="จัดทำคู่มือการให้บริการ ๑๐ กระบวนงาน", substeps=("สำรวจกระบวนงาน", "เผยแพร่บนเว็บไซต์")),),
        responsible=(
            Responsibility(unit="สำนักปลัด", subunit="งานนิติการ", raw="สำนักปลัด (งานนิติการ)"),
            Responsibility(unit="กองคลัง", raw="กองคลัง"),
        ),
        period=Period(
            raw="ต.ค. ๒๕๖๕ – มี.ค. ๒๕๖๖",
            spans=(Span(start=date(2022, 10, 1), end=date(2023, 3, 31)),),
            precision="month",
        ),
        results=("เผยแพร่คู่มือแล้ว",),
    )
    topics = (Topic(code="indicator:6", confidence=0.9), Topic(code="issue:2", confidence=0.5))
    return Measure(number=1, title="จัดทำคู่มือการปฏิบัติงาน", topics=topics, activities=(activity,))


def asset_measure() -> Measure:
    activity = Activity(
        heading="การยืมทรัพย์สินของราชการ",
        steps=(Step(text="กำหนดแบบฟอร์มการยืม 100% ทุกครั้ง"), Step(text="รายงานผู้บริหาร_ทุกเดือน")),
        responsible=(Responsibility(unit="กองคลัง", raw="กองคลัง"),),
        period=Period(
            raw="ตลอดปีงบประมาณ 2566",
            spans=(Span(start=date(2022, 10, 1), end=date(2023, 9, 30)),),
            precision="fiscal_year",
        ),
    )
    topics = (Topic(code="indicator:4", confidence=1.0),)
    return Measure(number=2, title="มาตรการกำกับการใช้ทรัพย์สิน", topics=topics, activities=(activity,))


def brief_asset_measure() -> Measure:
    """The same in fewer words: too few to be called a copy."""
    measure = asset_measure()
    activity = measure.activities[0].model_copy(update={"heading": None, "steps": measure.activities[0].steps[:1]})
    return measure.model_copy(update={"activities": (activity,)})


def two_findings() -> tuple[Finding, ...]:
    return (
        Finding(
            code="measure.monitoring-missing",
            severity="warning",
            path="/measures/0",
            message_th="มาตรการที่ 1 ไม่ระบุการติดตามผล",
            message_en="Measure 1 says nothing about monitoring.",
            place=Place(page=3, line=12),
        ),
        Finding(
            code="score.overall-mismatch",
            severity="error",
            path="/assessment/overall_score",
            message_th="คะแนนรวมไม่ตรงกับคะแนนตัวชี้วัด",
            message_en="The overall score does not follow from the indicators.",
        ),
    )


def example_reports() -> tuple[Report, ...]:
    """The small example of docs/database.md: three invented organisations."""
    return (
        make_report(
            "เทศบาลตำบลบ้านตัวอย่าง",
            sha256="1",
            overall="82.50",
            scores={4: "74.10", 6: "88.00", 9: "93.00"},
            measures=(manual_measure(), asset_measure()),
            findings=two_findings(),
        ),
        make_report(
            "เทศบาลตำบลบ้านตัวอย่าง", sha256="2", year=2567, overall="91.25", scores={4: "86.40", 6: "90.05", 9: "100"}
        ),
        make_report("เทศบาลเมืองสมมติ", province="พิจิตร", sha256="3", overall="78.00", scores={4: "81.20", 6: "79.99"}),
        make_report("เทศบาลตำบลทดลอง", sha256="4", overall=None, measures=(brief_asset_measure(),)),
    )


def full_report() -> Report:
    """A report in which every field of the schema says something."""
    activity = (
        manual_measure()
        .activities[0]
        .model_copy(
            update={
                "heading": "กิจกรรมที่ 1",
                "monitoring": "รายงานทุกไตรมาส",
                "recommendations": ("ทำต่อเนื่อง",),
                "problems": ("งบประมาณไม่พอ", "บุคลากรไม่พอ"),
                "budget": "๑๐,๐๐๐ บาท",
            }
        )
    )
    tree = make_report(
        measures=(manual_measure().model_copy(update={"activities": (activity, activity)}), asset_measure())
    ).model_dump()
    tree["source"] |= {
        "encoding": "utf-8",
        "pages": 7,
        "text_layer": "mixed",
        "engine": {"pdfium": "1", "tesseract": "5"},
    }
    tree["organisation"] |= {
        "subdistrict": "บ้านแป้น",
        "district": "เมืองลำพูน",
        "subdistrict_code": "510108",
        "website": "www.example.go.th",
        "nacc_department_id": "123",
    }
    place = Place(page=2, box=(1.5, 2.25, 3.0, 4.125), line=3, table=1, row=2, column=3)
    tree["assessment"] = {
        "overall_score": "100.01",
        "grade": "AA",
        "level": "ผ่านดีเยี่ยม",
        "indicators": ({"number": 9, "name": "การเปิดเผยข้อมูล", "instrument": "OIT", "score": None},),
        "subindicators": ({"code": "9.1", "score": "-0.01", "text": "ข้อมูลพื้นฐาน"},),
        "questions": ({"code": "i1", "issue": 2, "score": "0.00", "text": "ข้อ"}, {"code": "i1", "issue": None}),
        "perceptions": (
            {
                "indicator": 2,
                "question_score": "68.94",
                "shares": ({"level": "มากที่สุด", "percent": "54.84"}, {"level": "น้อย", "percent": "45.16"}),
            },
        ),
        "analyses": ({"about": "issue:3", "text": "วิเคราะห์", "recommendation": "ปรับปรุง"},),
    }
    tree["constraints"] = ({"category": "budget", "text": "งบประมาณจำกัด"}, {"category": "other", "text": "อื่น ๆ"})
    tree["findings"] = tuple(
        finding.model_copy(update={"place": place, "evidence": "56.52"}) for finding in two_findings()
    )
    tree["evidence"] = {
        "/kind": Evidence(raw="มาตรการ", reader="text"),
        "/fiscal_year": Evidence.model_validate(
            {
                "raw": "๒๕๖๖",
                "place": place,
                "reader": "tesseract",
                "confidence": 0.1 + 0.2,
                "status": "repaired",
                "rivals": ({"raw": "2565", "value": "2565", "place": Place()}, {"raw": "256", "value": None}),
            }
        ),
    }
    return Report.model_validate(tree)
