"""A rule on measures whose words are those of another organisation's report."""

from collections.abc import Iterator

from itareports.audit.across.collection import Collection, ComparedReport, Match, Pair
from itareports.audit.across.likeness import ENOUGH
from itareports.audit.across.naming import evidence_of, named_en, named_th, numbers_en, numbers_th
from itareports.audit.across.owners import are_two_organisations, differ
from itareports.audit.across.rule import AcrossRemark, AcrossRule
from itareports.schema import MeasureText, ReportDigest

Shown = frozenset[tuple[int, int | None]]


def measures_are_their_own(collection: Collection) -> Iterator[AcrossRemark]:
    """No measures are nearly word for word those of another organisation's report of the same kind.

    Names, places, years, figures, offices and official wording do not count, nor does wording that many organisations
    use. The later fiscal year is told; where neither is known to be the later, both are: no report is called a copy.
    A report on a plan repeats its measures, so that it is told only where the plans are not there to show it.
    """
    shown: set[Shown] = {_shown(collection, twins.pair) for twins in collection.twins if twins.have_two_identities}
    explained, repeated = {twins.pair for twins in collection.twins}, collection.repeated
    for pair in sorted(collection.matches, key=lambda pair: (_is_report_on_plan(collection, pair), pair)):
        if pair in explained or repeated.intersection(pair) or not _is_to_tell(collection, pair):
            continue
        if not _is_report_on_plan(collection, pair):
            shown.add(_shown(collection, pair))
        elif _shown(collection, pair) in shown:
            continue
        yield from _remarks(collection, pair)


def _is_to_tell(collection: Collection, pair: Pair) -> bool:
    one, other = (collection.reports[place].digest for place in pair)
    are_comparable = not differ(one.kind, other.kind) and are_two_organisations(one, other)
    return are_comparable and _letters(collection.matches[pair]) >= ENOUGH


def _is_report_on_plan(collection: Collection, pair: Pair) -> bool:
    return any(collection.reports[place].digest.kind == "implementation" for place in pair)


def _shown(collection: Collection, pair: Pair) -> Shown:
    """The organisations and their years."""
    return frozenset((collection.reports[place].owner, collection.reports[place].digest.fiscal_year) for place in pair)


def _remarks(collection: Collection, pair: Pair) -> Iterator[AcrossRemark]:
    one, other = (collection.reports[place] for place in pair)
    matches = collection.matches[pair]
    if not _is_later(other.digest, one.digest):
        yield _remark(one, other, matches)
    if not _is_later(one.digest, other.digest):
        yield _remark(other, one, tuple(Match(match.other, match.one, match.letters) for match in matches))


def _letters(matches: tuple[Match, ...]) -> int:
    letters: dict[int, int] = {}
    for match in matches:
        letters[match.one] = max(letters.get(match.one, 0), match.letters)
    return sum(letters.values())


def _is_later(one: ReportDigest, other: ReportDigest) -> bool:
    return one.fiscal_year is not None and other.fiscal_year is not None and one.fiscal_year > other.fiscal_year


def _remark(report: ComparedReport, other: ComparedReport, matches: tuple[Match, ...]) -> AcrossRemark:
    places = sorted({match.one for match in matches})
    mine = [report.measures[place].number for place in places]
    theirs = [other.measures[place].number for place in sorted({match.other for match in matches})]
    th, en = _order(report.digest, other.digest)
    return AcrossRemark(
        report.digest.report_id,
        f"/measures/{report.measures[places[0]].position}",
        f"ข้อความของมาตรการที่ {numbers_th(mine)} ตรงกับมาตรการที่ {numbers_th(theirs)} ใน{named_th(other.digest)} "
        f"แทบทุกคำ {th} โปรดตรวจสอบว่ามาตรการมาจากผลการวิเคราะห์ของหน่วยงานเองและปฏิบัติได้จริง",
        f"The words of {numbers_en(mine)} are nearly all those of {numbers_en(theirs)} in {named_en(other.digest)}; "
        f"{en}. Check that the measures follow from the organisation's own analysis and can be carried out.",
        evidence_of(other.digest),
    )


def _order(report: ReportDigest, other: ReportDigest) -> tuple[str, str]:
    if _is_later(report, other):
        return "ฉบับนั้นเป็นของปีงบประมาณก่อน", "that one is of an earlier fiscal year"
    return "ไม่ทราบว่าฉบับใดเขียนก่อน", "which was written first is not known"


_MEASURE = MeasureText(
    number=2,
    position=0,
    title="พัฒนาประสิทธิภาพการสื่อสารให้เข้าถึงคนทุกวัย",
    steps=(
        "จัดรถกระจายเสียงแจ้งข่าวสำคัญในตลาดสดและชุมชนริมน้ำสัปดาห์ละสองเที่ยว",
        "พิมพ์จดหมายข่าวตัวอักษรใหญ่สำหรับผู้สูงอายุ แจกพร้อมเบี้ยยังชีพ",
    ),
)


def _plan(report_id: int, organisation: str, province: str, fiscal_year: int) -> ReportDigest:
    return ReportDigest(
        report_id,
        f"{report_id}.pdf",
        organisation,
        province,
        kind="plan",
        fiscal_year=fiscal_year,
        measures=(_MEASURE,),
    )


RULES = (
    AcrossRule(
        code="measure.copied-from-other-organisation",
        severity="warning",
        title_th="มาตรการตรงกับของหน่วยงานอื่น",
        title_en="Measures are those of another organisation",
        explanation_th="ข้อความของมาตรการตรงกับรายงานของหน่วยงานอื่นตั้งแต่ร้อยละ 90 ขึ้นไป รวมอย่างน้อย 100 ตัวอักษร "
        "โดยไม่นับชื่อ สถานที่ ปี ตัวเลข ชื่อกอง และถ้อยคำตามแบบหรือที่หลายหน่วยงานใช้ "
        "มาตรการควรมาจากผลการวิเคราะห์ของหน่วยงานเอง การตรงกันอย่างเดียวไม่ได้บอกว่าใครเขียนก่อน",
        explanation_en="Their words are 90 percent or more those of another organisation's report, and 100 letters or "
        "more in all; names, places, years, figures, offices, the wording of the form and what many organisations "
        "write do not count. Measures should "
        "follow from one's own analysis. That they agree does not tell who wrote them first.",
        check=measures_are_their_own,
        example=(_plan(1, "เทศบาลเมืองบ้านโป่ง", "ราชบุรี", 2565), _plan(2, "เทศบาลเมืองสองพี่น้อง", "สุพรรณบุรี", 2566)),
    ),
)
