"""Rule on what is left of a copied template: another organisation in the place of the one that reports."""

from collections.abc import Iterator

from itareports.audit.case import Case
from itareports.audit.rule import Remark, Rule
from itareports.extract.observations import Observation

_PARTS = {
    "title": ("ชื่อเรื่องหรือหัวเรื่อง", "in a title"),
    "score": ("ผลคะแนนที่รายงาน", "beside the scores"),
    "staff": ("ผู้บริหาร ส่วนราชการ หรือบุคลากร", "where its own officers and offices stand"),
    "act": ("การดำเนินงานของหน่วยงาน", "where it tells what it does itself"),
}


def no_other_organisation_is_named(case: Case) -> Iterator[Remark]:
    """Only the organisation that reports stands in its own place: titles, scores, officers, what it does."""
    own = case.report.organisation.name
    for name, places in _by_name(case).items():
        first, times = places[0], len(places)
        where_th, where_en = _PARTS[first.values[1]]
        yield Remark.on(
            first,
            f"พบชื่อ “{name}” ในส่วน{where_th} จำนวน {times} แห่ง ทั้งที่เป็นรายงานของ “{own}” "
            "โปรดตรวจสอบว่าคัดลอกมาจากรายงานของหน่วยงานอื่นหรือไม่ แล้วแก้ชื่อและข้อมูลให้เป็นของหน่วยงาน",
            f"“{name}” stands {where_en}, in {times} place{'s' if times > 1 else ''}, though the report is that of "
            f"“{own}”; check whether the text was copied from there, and put in your own name and facts.",
        )


def _by_name(case: Case) -> dict[str, list[Observation]]:
    found: dict[str, list[Observation]] = {}
    for observation in case.noticed("other-organisation"):
        found.setdefault(observation.values[0], []).append(observation)
    return found


RULES = (
    Rule(
        code="text.other-organisation-named",
        severity="warning",
        title_th="มีชื่อหน่วยงานอื่นแทนชื่อหน่วยงานที่รายงาน",
        title_en="Another organisation stands in place of the one that reports",
        explanation_th="มักเกิดจากการใช้รายงานของหน่วยงานอื่นเป็นต้นแบบแล้วแก้ชื่อไม่ครบ "
        "ให้ตรวจสอบว่าข้อความและตัวเลขใกล้เคียงเป็นของหน่วยงานเอง "
        "ชื่อหน่วยงานอื่นที่กล่าวถึงในฐานะผู้ร่วมงาน ที่ศึกษาดูงาน หรือคู่เปรียบเทียบไม่ถือว่าผิด",
        explanation_en="Usually a rest of another organisation's report that was used as a template. Check that the "
        "text and the figures around it are your own. Partners, hosts of a study visit and others to compare with may "
        "be named.",
        check=no_other_organisation_is_named,
        example=Case.of(
            {"organisation": {"name": "เทศบาลตำบลปัว"}},
            Observation("other-organisation", "เทศบาลตำบลหางดง", values=("เทศบาลตำบลหางดง", "staff")),
            Observation("other-organisation", "เทศบาลตำบลหางดง", values=("เทศบาลตำบลหางดง", "title")),
        ),
    ),
)
