"""Slips that only another report shows: a file under a wrong name, words of another organisation or of last year."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

import geothai

from benchmarks.slips.slip import Sample, printed
from corpus.marks import in_digits
from corpus.spec import Activity, Measure, Spec

TYPE = re.compile(r"เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)")
# "2566", "๒๕๖๖"; "ต.ค. 65", "ก.ย.๖๖"
YEAR = re.compile(
    r"(?<![0-9๐-๙])(?:25|๒๕)(?P<year>[0-9๐-๙]{2})(?![0-9๐-๙])|(?<=[คพย]\.)\s?(?P<short>[0-9๐-๙]{2})(?![0-9๐-๙.])"
)
TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@dataclass(frozen=True, slots=True)
class Company:
    """A report with a slip, the report without one whose company shows it, and the codes that mean it."""

    text: str
    beside: Sample
    codes: frozenset[str]


CompanyMaker = Callable[[Random, Sample, Sample], Company | None]
"""Makes a slip from two reports; the second one is the source of words where a kind of slip needs another one."""


def under_another_name(rng: Random, sample: Sample, _: Sample) -> Company | None:
    """The same report again, under another organisation's name: scores and measures are those of the first."""
    spec, name = sample.spec, sample.spec.name or ""
    type_word = TYPE.match(name)
    if type_word is None or not spec.assessment.indicators or "จังหวัด" in type_word[0]:
        return None
    place, district, province = _other_place(rng, spec)
    changes = {
        name: type_word[0] + place,
        f"อำเภอ{spec.district}": f"อำเภอ{district}",
        f"จังหวัด{spec.province}": f"จังหวัด{province}",
    }
    text = sample.text
    for old, new in changes.items():
        text = text.replace(old, new)
    return Company(text, sample, frozenset({"source.duplicate-report"}))


def _other_place(rng: Random, spec: Spec) -> tuple[str, str, str]:
    """A subdistrict, its district and its province, elsewhere than the report's."""
    province = rng.choice([one for one in geothai.provinces() if one.name_th != spec.province and one.code != "10"])
    district = rng.choice([one for one in geothai.districts(province.code) if not one.name_th.startswith("เมือง")])
    subdistrict = rng.choice(geothai.subdistricts(district.code))
    return subdistrict.name_th, district.name_th, province.name_th


def measures_taken_over(_: Random, sample: Sample, source: Sample) -> Company | None:
    """The measures of a plan are those of another organisation's."""
    mine, yours = sample.spec, source.spec
    if {mine.kind, yours.kind} != {"plan"} or mine.name == yours.name or mine.page.digits != yours.page.digits:
        return None
    tables = [block for block in yours.blocks if block["kind"] == "measures"]
    kept = [block for block in mine.blocks if block["kind"] != "measures"]
    spec = replace(mine, measures=yours.measures, blocks=(*kept, *tables))
    return Company(printed(spec), source, frozenset({"measure.copied-from-other-organisation"}))


def plan_of_last_year(_: Random, sample: Sample, __: Sample) -> Company | None:
    """The plan again with all years one higher."""
    if sample.spec.kind != "plan" or sample.spec.fiscal_year is None:
        return None
    text = YEAR.sub(_next_year, sample.text)
    return Company(text, sample, frozenset({"measure.unchanged-from-last-year", "source.duplicate-report"}))


def _next_year(hit: re.Match[str]) -> str:
    digits = hit["year"] or hit["short"]
    thai = digits not in digits.translate(TO_ARABIC)
    return hit[0].replace(digits, in_digits(f"{int(digits) + 1}", "thai" if thai else "arabic"))


def measure_not_reported(rng: Random, sample: Sample, _: Sample) -> Company | None:
    """A report on a plan that says nothing of one of its measures."""
    spec = sample.spec
    tables = [block for block in spec.blocks if block["kind"] == "measures" and block["layout"] != "prose"]
    if spec.kind != "plan" or spec.fiscal_year is None or len(spec.measures) < 3 or len(tables) != 1:
        return None
    lost = rng.randrange(len(spec.measures))
    kept = [measure for place, measure in enumerate(spec.measures) if place != lost]
    done = tuple(_done(number, measure) for number, measure in enumerate(kept, 1))
    columns = [*tables[0]["columns"], ["results", "ผลการดำเนินการ"]]
    lines = [
        "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        f"ประจำปีงบประมาณ พ.ศ. {spec.fiscal_year}",
        spec.name,
        f"อำเภอ{spec.district} จังหวัด{spec.province}",
    ]
    blocks = ({"kind": "cover", "lines": lines}, {**tables[0], "columns": columns})
    report = replace(spec, kind="implementation", measures=done, blocks=blocks)
    return Company(printed(report), sample, frozenset({"measure.results-missing"}))


def _done(number: int, measure: Measure) -> Measure:
    activities: list[Activity] = [replace(one, results=("ดำเนินการแล้วเสร็จ",)) for one in measure.activities]
    return replace(measure, number=number, activities=tuple(activities))


KINDS: dict[str, CompanyMaker] = {
    "report under another name": under_another_name,
    "measures taken over": measures_taken_over,
    "plan of last year again": plan_of_last_year,
    "measure not reported": measure_not_reported,
}
