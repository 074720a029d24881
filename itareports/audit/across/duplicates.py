"""Rules on one text that is there twice: as two files of one report, or under two organisations or years."""

from collections.abc import Iterator
from decimal import Decimal

from itareports.audit.across.collection import Collection
from itareports.audit.across.naming import evidence_of, named_en, named_th
from itareports.audit.across.rule import AcrossRemark, AcrossRule
from itareports.schema import MeasureText, ReportDigest


def texts_have_one_identity(collection: Collection) -> Iterator[AcrossRemark]:
    """No text is the report of two organisations, or of two years. Both are told: either may be the wrong one."""
    repeated = collection.repeated
    for twins in collection.twins:
        if twins.have_two_identities and not repeated.intersection(twins.pair):
            one, other = (collection.reports[place].digest for place in twins.pair)
            yield _under_two_names(one, other)
            yield _under_two_names(other, one)


def reports_are_loaded_once(collection: Collection) -> Iterator[AcrossRemark]:
    """No report counts twice because one of its files does not tell organisation, kind or year. The later is told."""
    for twins in collection.twins:
        if not twins.have_two_identities:
            one, other = (collection.reports[place].digest for place in twins.pair)
            yield AcrossRemark(
                other.report_id,
                "",
                f"เนื้อหาตรงกับ{named_th(one)} (ไฟล์ {one.document}) ทั้งฉบับ รายงานเดียวกันจึงถูกนับสองครั้ง โปรดเก็บไว้เพียงไฟล์เดียว "
                "หรือระบุชื่อหน่วยงาน จังหวัด และปีงบประมาณให้ครบในทั้งสองไฟล์",
                f"The text is that of {named_en(one)} ({one.document}), so one report counts twice; keep one of the "
                "files, or have organisation, province and fiscal year printed in both.",
                evidence_of(one),
            )


def _under_two_names(report: ReportDigest, twin: ReportDigest) -> AcrossRemark:
    return AcrossRemark(
        report.report_id,
        "",
        f"มาตรการทุกข้อ รวมทั้งคะแนนหรือผลการดำเนินการ ตรงกับ{named_th(twin)} ทั้งฉบับ รายงานฉบับเดียวจึงอยู่ในชื่อหน่วยงานหรือปีที่ต่างกัน "
        "โปรดตรวจสอบชื่อหน่วยงานและปีงบประมาณของทั้งสองฉบับกับต้นฉบับ",
        f"All measures, and the scores or results, are those of {named_en(twin)}, so one report stands under two "
        "organisations or years; compare the organisation and the year of both with the originals.",
        evidence_of(twin),
    )


_PLAN = ReportDigest(
    report_id=1,
    document="ban-pong.docx",
    organisation="เทศบาลเมืองบ้านโป่ง",
    province="ราชบุรี",
    kind="plan",
    fiscal_year=2566,
    scores=((0, Decimal("86.74")), (1, Decimal("95.10")), (2, Decimal("88.42"))),
    measures=(
        MeasureText(
            number=1,
            position=0,
            title="พัฒนาประสิทธิภาพการสื่อสารให้เข้าถึงคนทุกวัย",
            steps=(
                "จัดรถกระจายเสียงแจ้งข่าวสำคัญในตลาดสดและชุมชนริมน้ำสัปดาห์ละสองเที่ยว",
                "พิมพ์จดหมายข่าวตัวอักษรใหญ่สำหรับผู้สูงอายุ แจกพร้อมเบี้ยยังชีพ",
            ),
        ),
    ),
)


def _again(document: str, organisation: str, fiscal_year: int | None) -> ReportDigest:
    province = _PLAN.province if organisation == _PLAN.organisation else "สุพรรณบุรี"
    return ReportDigest(
        2, document, organisation, province, None, None, "plan", fiscal_year, None, _PLAN.scores, _PLAN.measures
    )


RULES = (
    AcrossRule(
        code="source.duplicate-report",
        severity="error",
        title_th="รายงานฉบับเดียวอยู่ในชื่อหน่วยงานหรือปีที่ต่างกัน",
        title_en="One report stands under two organisations or years",
        explanation_th="มาตรการทุกข้อตรงกันทั้งฉบับ พร้อมคะแนนหรือผลการดำเนินการ แต่ชื่อหน่วยงานหรือปีต่างกัน อาจส่งผิดไฟล์หรือแก้เพียงหน้าปก "
        "ข้อมูลของหน่วยงานหรือปีใดปีหนึ่งจึงเชื่อถือไม่ได้ ให้ตรวจสอบกับต้นฉบับ",
        explanation_en="All measures are the same, with the scores or the results, and yet organisation or year "
        "differ: a wrong file may have been sent, or the cover alone been changed. One of the two identities cannot be "
        "trusted. Compare with the originals.",
        check=texts_have_one_identity,
        example=(_PLAN, _again("song-phi-nong.pdf", "เทศบาลเมืองสองพี่น้อง", 2566)),
    ),
    AcrossRule(
        code="source.duplicate-report",
        severity="warning",
        title_th="รายงานเดียวกันถูกนับสองครั้ง",
        title_en="One report counts twice",
        explanation_th="ไฟล์สองไฟล์มีเนื้อหาเดียวกัน เช่น DOCX และ PDF แต่ไฟล์หนึ่งไม่บอกหน่วยงาน จังหวัด ชนิด หรือปีให้ครบ จึงไม่รู้ว่าแทนกันได้ "
        "จำนวนและค่าเฉลี่ยจึงอาจผิด ให้เก็บไว้ไฟล์เดียว",
        explanation_en="Two files hold one text, as a DOCX and its PDF, and one of them does not tell organisation, "
        "province, kind or year, so that it is not known to replace the other. Counts and means may be wrong. Keep one "
        "file.",
        check=reports_are_loaded_once,
        example=(_PLAN, _again("ban-pong.pdf", "เทศบาลเมืองบ้านโป่ง", None)),
    ),
)
