"""A rule on measures that a plan promised and the report on the same year does not tell of."""

from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import fuzz

from itareports.audit.across.collection import Collection, ComparedMeasure, ComparedReport
from itareports.audit.across.likeness import SHORTEST
from itareports.audit.across.naming import evidence_of, named_en, named_th, numbers_en, numbers_th
from itareports.audit.across.rule import AcrossRemark, AcrossRule
from itareports.normalize.issues import parse_issue
from itareports.normalize.text import squash
from itareports.schema import MeasureText, ReportDigest

FOUND = 75
"""Least likeness (0-100) of titles, or of words, of one measure in two reports. Other measures' titles reach 50."""
DOUBTFUL = 60
"""From here on a title may be the other one reworded; nothing is said then."""
FEWEST = 12
"""Letters of its own that a measure must have to be missed: what is all official wording may stand anywhere."""


def promises_are_reported(collection: Collection) -> Iterator[AcrossRemark]:
    """The implementation report of a year tells of every measure in the same organisation's plan for that year.

    Measures are known by their titles and words, not by their numbers. In doubt nothing is said: where less than half
    of the plan is found, the report is made otherwise; a measure without a title, or one that is found nowhere in the
    plan and bears the number or nearly the title of what is missing, may be the missing one.
    """
    for reports in collection.owned().values():
        for plan in (one for one in reports if one.digest.kind == "plan" and one.digest.fiscal_year is not None):
            told = [one for one in reports if _is_on(one.digest, plan.digest) and one.measures]
            missing = _missing(plan, tuple(measure for one in told for measure in one.measures))
            if missing:
                yield _remark(told[-1], plan, missing)


def _is_on(one: ReportDigest, plan: ReportDigest) -> bool:
    return one.kind == "implementation" and one.fiscal_year == plan.fiscal_year


def _missing(plan: ComparedReport, told: tuple[ComparedMeasure, ...]) -> tuple[ComparedMeasure, ...]:
    if not told:
        return ()
    found = {measure.position for measure in plan.measures if any(_is_found(measure, one) for one in told)}
    if 2 * len(found) < len(plan.measures):
        return ()
    strange = [one for one in told if not any(_is_found(measure, one) for measure in plan.measures)]
    absent = (measure for measure in plan.measures if measure.position not in found)
    return tuple(measure for measure in absent if _is_surely_absent(measure, strange, told))


def _is_found(measure: ComparedMeasure, told: ComparedMeasure) -> bool:
    issue = _issue(measure.title)
    if issue is not None and issue == _issue(told.title):
        return True
    return _titles(measure, told) >= FOUND or _words(measure, told) >= FOUND


def _is_surely_absent(
    measure: ComparedMeasure, strange: list[ComparedMeasure], told: tuple[ComparedMeasure, ...]
) -> bool:
    if measure.title is None or len(measure.words.letters) < FEWEST or any(one.title is None for one in strange):
        return False
    renamed = any(one.number == measure.number or _titles(measure, one) >= DOUBTFUL for one in strange)
    return not renamed and not any(_is_within(measure, one) for one in told)


def _is_within(measure: ComparedMeasure, told: ComparedMeasure) -> bool:
    """Whether a measure may have become a part of another one: it begins like something in that one."""
    beginning = measure.words.letters[:SHORTEST]
    texts = (text for text in (told.words.letters, told.results.letters) if len(text) >= len(beginning))
    return any(fuzz.partial_ratio(beginning, text, score_cutoff=FOUND) >= FOUND for text in texts)


@lru_cache(maxsize=4096)  # each title is looked at beside all those of the other report
def _issue(title: str | None) -> int | None:
    return None if title is None else parse_issue(title)


def _titles(one: ComparedMeasure, other: ComparedMeasure) -> float:
    return 0.0 if one.title is None or other.title is None else fuzz.ratio(squash(one.title), squash(other.title))


def _words(one: ComparedMeasure, other: ComparedMeasure) -> float:
    mine, yours = one.words.letters, other.words.letters
    return fuzz.ratio(mine, yours) if min(len(mine), len(yours)) >= SHORTEST else 0.0


def _remark(told: ComparedReport, plan: ComparedReport, missing: tuple[ComparedMeasure, ...]) -> AcrossRemark:
    numbers = [measure.number for measure in missing]
    titles = ", ".join(f"“{measure.title}”" for measure in missing)
    return AcrossRemark(
        told.digest.report_id,
        "/measures",
        f"{named_th(plan.digest)} กำหนดมาตรการที่ {numbers_th(numbers)} ({titles}) ไว้ แต่ไม่พบในรายงานผลฉบับนี้ "
        "โปรดเพิ่มผลการดำเนินการ หรือระบุเหตุผลที่ไม่ได้ดำเนินการ",
        f"In {named_en(plan.digest)} there {'is' if len(numbers) == 1 else 'are'} {numbers_en(numbers)} ({titles}), "
        "of which this report does not tell; add the results, or say why nothing was done.",
        evidence_of(plan.digest),
    )


_TITLES = ("การให้บริการตามลำดับคิวโดยไม่เลือกปฏิบัติ", "มาตรการควบคุมการใช้รถส่วนกลาง", "การสื่อสารกับประชาชนหลายภาษา")


def _report(report_id: int, document: str, titles: tuple[str, ...]) -> ReportDigest:
    return ReportDigest(
        report_id,
        document,
        "เทศบาลเมืองเบตง",
        "ยะลา",
        kind="plan" if titles == _TITLES else "implementation",
        fiscal_year=2564,
        measures=tuple(MeasureText(place + 1, place, title) for place, title in enumerate(titles)),
    )


RULES = (
    AcrossRule(
        code="measure.results-missing",
        severity="warning",
        title_th="มาตรการตามแผนไม่มีในรายงานผล",
        title_en="A measure of the plan is missing in the report on it",
        explanation_th="แผนกำหนดมาตรการไว้ แต่รายงานผลการดำเนินการของปีเดียวกันไม่กล่าวถึง โดยเทียบจากชื่อและเนื้อหาของมาตรการ "
        "ให้เพิ่มผลการดำเนินการ แม้ยังไม่ได้ดำเนินการก็ให้ระบุเหตุผล",
        explanation_en="The plan has a measure of which the implementation report of the same year says nothing, "
        "going by titles and words. Add the result, or say why nothing was done.",
        check=promises_are_reported,
        example=(_report(1, "plan.pdf", _TITLES), _report(2, "result.pdf", _TITLES[:2])),
    ),
)
