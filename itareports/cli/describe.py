"""A report in words, as `ita extract` prints it: Thai first, with the places in the document."""

from collections.abc import Iterable, Iterator

from itareports.audit import Case
from itareports.audit.summary import summary_of
from itareports.cli.words import CATEGORY, KIND, SEVERITY, TYPE, VERDICT, located, thai_span, topic_name
from itareports.schema import Activity, Assessment, Evidence, Finding, Measure, Report, Responsibility, place_at

UNKNOWN = "(ไม่พบในรายงาน · not found)"


def described(case: Case) -> Iterator[str]:
    """The lines of the description of a report, which counts what the frameworks of its case prove.

    >>> [line for line in described(Case.of({"fiscal_year": 2567})) if "ปีงบประมาณ" in line]
    ['ปีงบประมาณ · Fiscal year: 2567']
    """
    report = case.report
    yield from _identity(report)
    yield from _scores(report.assessment, report.evidence)
    yield from _proved(case)
    for position, measure in enumerate(report.measures):
        yield ""
        yield from _measure(measure, _place(report.evidence, f"/measures/{position}/title"))
    yield from _constraints(report)
    yield from _findings(report.findings)


def _identity(report: Report) -> Iterator[str]:
    organisation, evidence = report.organisation, report.evidence
    yield f"ไฟล์ · File: {report.source.name}"
    fields = (
        ("หน่วยงาน · Organisation", organisation.name, "/organisation/name"),
        ("ประเภท · Type", None if organisation.type is None else TYPE[organisation.type], "/organisation/type"),
        ("อำเภอ · District", organisation.district, "/organisation/district"),
        ("จังหวัด · Province", organisation.province, "/organisation/province"),
        ("รายงาน · Report", None if report.kind is None else KIND[report.kind], "/kind"),
        ("ปีงบประมาณ · Fiscal year", report.fiscal_year, "/fiscal_year"),
        ("ปีที่ประเมิน · Assessed year", report.assessed_year, "/assessed_year"),
    )
    for label, value, path in fields:
        yield f"{label}: {UNKNOWN if value is None else value}{_place(evidence, path)}"


def _scores(assessment: Assessment, evidence: dict[str, Evidence]) -> Iterator[str]:
    rating = " ".join(part for part in (assessment.grade, assessment.level) if part is not None)
    overall = UNKNOWN if assessment.overall_score is None else str(assessment.overall_score)
    place = _place(evidence, "/assessment/overall_score")
    yield f"คะแนนรวม · Overall score: {overall}{f' ({rating})' if rating else ''}{place}"
    for position, one in enumerate(assessment.indicators):
        score, place = "–" if one.score is None else one.score, _place(evidence, f"/assessment/indicators/{position}")
        yield f"  {one.number:>2}. {score:>6}  {one.name} ({one.instrument}){place}"
    counts = (("ข้อคำถาม · questions", assessment.questions), ("บทวิเคราะห์ · analyses", assessment.analyses))
    for label, values in counts:
        if values:
            yield f"  {label}: {len(values)}"


def _proved(case: Case) -> Iterator[str]:
    """What the arithmetic proves of the figures, where there are any."""
    summary = summary_of(case.proof)
    if not summary.figures:
        return
    yield (
        f"พิสูจน์ด้วยการคำนวณแล้ว {summary.proved} จาก {summary.figures} ตัวเลข · "
        f"{summary.proved} of {summary.figures} figures are proved by the arithmetic"
    )
    for tally in summary.tallies:
        counts = sorted(((*VERDICT[verdict], count) for verdict, count in tally.counts.items()), reverse=True)
        told = [(f"{th} {count}", f"{en} {count}") for th, en, count in counts]
        yield f"  {tally.th}: {', '.join(th for th, _ in told)} · {tally.en}: {', '.join(en for _, en in told)}"


def _measure(measure: Measure, place: str) -> Iterator[str]:
    topics = ", ".join(topic_name(topic.code) for topic in measure.topics)
    yield f"มาตรการที่ {measure.number}: {measure.title or UNKNOWN}{place}"
    if topics:
        yield f"  เรื่อง · Topics: {topics}"
    for activity in measure.activities:
        yield from _activity(activity)


def _activity(activity: Activity) -> Iterator[str]:
    if activity.heading is not None:
        yield f"  กิจกรรม · Activity: {activity.heading}"
    steps = [text for step in activity.steps for text in (step.text, *(f"  {part}" for part in step.substeps))]
    yield from _several("แนวทาง · Approach", activity.approach)
    yield from _several("ขั้นตอน · Steps", steps)
    owners = ", ".join(_owner(one) for one in activity.responsible)
    yield f"  ผู้รับผิดชอบ · Responsible: {owners or UNKNOWN}"
    yield f"  ระยะเวลา · Period: {_period(activity)}"
    yield from _several("ติดตาม · Monitoring", [] if activity.monitoring is None else [activity.monitoring])
    yield from _several("ผลการดำเนินการ · Results", activity.results)
    yield from _several("ข้อเสนอแนะ · Recommendations", activity.recommendations)
    yield from _several("ปัญหา · Problems", activity.problems)
    yield from _several("งบประมาณ · Budget", [] if activity.budget is None else [activity.budget])


def _several(label: str, texts: Iterable[str]) -> Iterator[str]:
    texts = list(texts)
    if texts:
        yield f"  {label}:"
        yield from (f"    - {text}" for text in texts)


def _owner(one: Responsibility) -> str:
    return " / ".join(part for part in (one.unit, one.subunit) if part is not None) or one.raw


def _period(activity: Activity) -> str:
    if activity.period is None:
        return UNKNOWN
    spans = ", ".join(thai_span(span.start, span.end) for span in activity.period.spans)
    return f"{spans or '?'}  “{activity.period.raw}”"


def _constraints(report: Report) -> Iterator[str]:
    if report.constraints:
        yield ""
        yield "ข้อจำกัด · Constraints:"
    for one in report.constraints:
        yield f"  - {CATEGORY[one.category]}: {one.text}"


def _findings(findings: tuple[Finding, ...]) -> Iterator[str]:
    yield ""
    yield f"ผลการตรวจสอบ · Findings: {len(findings)}"
    for one in findings:
        place = located(one.place.page, one.place.line) if one.place is not None else ""
        yield f"  [{SEVERITY[one.severity]}] {one.message_th} ({one.code}{f', {place}' if place else ''})"
        yield f"      {one.message_en}"


def _place(evidence: dict[str, Evidence], path: str) -> str:
    found = place_at(evidence, path)
    place = located(found.page, found.line) if found is not None else ""
    return f"  [{place}]" if place else ""
