"""Rules on the years that a report speaks of."""

from collections.abc import Iterator
from datetime import date

from itareports.audit.case import Case
from itareports.audit.rule import Remark, Rule
from itareports.extract.observations import Kind, Observation
from itareports.normalize.fiscal_years import fiscal_year_span


def fiscal_year_is_given(case: Case) -> Iterator[Remark]:
    """A report says for which fiscal year it is."""
    if case.report.fiscal_year is None:
        yield Remark(
            "/fiscal_year",
            "ไม่พบปีงบประมาณของรายงาน โปรดระบุ “ประจำปีงบประมาณ พ.ศ. ....” บนปกหรือหัวเรื่อง",
            "The report does not say for which fiscal year it is; print the fiscal year on the cover or in the title.",
        )


def years_agree(case: Case) -> Iterator[Remark]:
    """Each of the two years is printed alike everywhere, and the assessed year does not follow the measures' year."""
    yield from _two_answers(case, "fiscal-year", "/fiscal_year", ("ปีงบประมาณของรายงาน", "fiscal year"))
    yield from _two_answers(case, "assessed-year", "/assessed_year", ("ปีที่นำผลการประเมินมาวิเคราะห์", "assessed year"))
    carried_out, assessed = case.report.fiscal_year, case.report.assessed_year
    if carried_out is not None and assessed is not None and assessed > carried_out:
        yield Remark(
            "/assessed_year",
            f"มาตรการของปีงบประมาณ {carried_out} อ้างผลการประเมินปี {assessed} ซึ่งเป็นปีภายหลัง โปรดตรวจสอบปีทั้งสอง",
            f"Measures for fiscal year {carried_out} cannot rest on the result of {assessed}; check both years.",
        )


def label_matches_months(case: Case) -> Iterator[Remark]:
    """A fiscal year is named with months that belong to it: October of the year before to September."""
    for observation in case.noticed("year-label"):
        match observation.values:
            case (year, first, last) if not _lies_within(
                int(year), date.fromisoformat(first), date.fromisoformat(last)
            ):
                yield Remark.on(
                    observation,
                    f"ปีงบประมาณ {year} คือ 1 ตุลาคม {int(year) - 1} ถึง 30 กันยายน {year} แต่เดือนที่ระบุคู่กันคือ "
                    f"{_thai(first)} ถึง {_thai(last)} โปรดตรวจสอบปีหรือเดือน",
                    f"Fiscal year {year} runs from 1 October {int(year) - 1} to 30 September {year} (BE), but the "
                    "months "
                    f"beside it run from {first} to {last} (CE); check the year or the months.",
                    path="/fiscal_year",
                )


def _two_answers(case: Case, kind: Kind, path: str, names: tuple[str, str]) -> Iterator[Remark]:
    first_of_each: dict[str, Observation] = {}
    for observation in case.noticed(kind):
        if observation.values:
            first_of_each.setdefault(str(int(observation.values[0])), observation)
    if len(first_of_each) > 1:
        years = ", ".join(first_of_each)
        yield Remark.on(
            list(first_of_each.values())[1],
            f"{names[0]}พิมพ์ไว้ไม่ตรงกัน ได้แก่ {years} โปรดแก้ให้เป็นปีเดียวกันทุกแห่ง",
            f"The {names[1]} is printed as {years}; correct it to one and the same year.",
            path=path,
        )


def _lies_within(year: int, first: date, last: date) -> bool:
    start, end = fiscal_year_span(year)
    return start <= first and last <= end


def _thai(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day}/{day.month}/{day.year + 543}"


RULES = (
    Rule(
        code="year.missing",
        severity="warning",
        title_th="ไม่มีปีงบประมาณ",
        title_en="The fiscal year is not given",
        explanation_th="หากไม่ทราบปีงบประมาณ จะเทียบกับปีอื่นหรือตรวจช่วงเวลาดำเนินการไม่ได้ ให้เพิ่มปีงบประมาณบนปกหรือหัวเรื่อง",
        explanation_en="Without it the report cannot be compared nor its periods checked. Print the fiscal year on "
        "the cover.",
        check=fiscal_year_is_given,
        example=Case.of({"fiscal_year": None}),
    ),
    Rule(
        code="year.conflict",
        severity="error",
        title_th="ปีที่ระบุไม่ตรงกัน",
        title_en="The years contradict each other",
        explanation_th="รายงานระบุปีงบประมาณหรือปีที่ประเมินไว้หลายค่า มักเกิดจากการแก้ไขเล่มของปีก่อนไม่ครบ ให้แก้ให้ตรงกัน",
        explanation_en="Several years claim to be the same one, often a rest of last year's file. Make them agree.",
        check=years_agree,
        example=Case.of(
            {"fiscal_year": 2567},
            Observation("fiscal-year", "ประจำปีงบประมาณ พ.ศ. 2567", values=("2567",)),
            Observation("fiscal-year", "ประจำปีงบประมาณ พ.ศ. 2566", values=("2566",)),
        ),
    ),
    Rule(
        code="year.label-span-mismatch",
        severity="error",
        title_th="ปีงบประมาณไม่ตรงกับเดือนที่ระบุ",
        title_en="A fiscal year is named with other months",
        explanation_th="ปีงบประมาณเริ่มวันที่ 1 ตุลาคมของปีก่อนหน้าและสิ้นสุดวันที่ 30 กันยายน ให้ตรวจสอบปีหรือเดือนที่พิมพ์ไว้",
        explanation_en="A fiscal year begins on 1 October of the year before and ends on 30 September. Check the "
        "year or the months.",
        check=label_matches_months,
        example=Case.of(
            {},
            Observation(
                "year-label",
                "ปีงบประมาณ พ.ศ. ๒๕๖๓ (ตุลาคม ๒๕๖๓ - กันยายน ๒๕๖๔)",
                values=("2563", "2020-10-01", "2021-09-30"),
            ),
        ),
    ),
)
