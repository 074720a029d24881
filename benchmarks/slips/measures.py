"""Slips in the table of measures: a cell left empty, a month swapped, a number skipped."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random

from benchmarks.slips.slip import Maker, Sample, Slip, activities, respelt, with_activity, with_measure
from corpus.spec import Activity, Spec

MONTHS = ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.")
NO_MONTHS = ("จ.ค.", "ค.ค.", "ส.ม.", "ม.ย.", "พ.บ.", "ฤดูฝน")
NO_OFFICES = ("ผู้ที่ได้รับมอบหมาย", "ผู้ที่เกี่ยวข้อง", "ตามคำสั่งที่แนบ", "ผู้มีหน้าที่")
BLANKS = ("กอง..............", "สำนัก..............", "..................")
NO_HEADERS = ("ระดับความเร่งด่วนของหมู่บ้าน", "สีของแฟ้ม")
MONITORED = range(2563, 2567)
"""Fiscal years whose form asks how a measure is followed up."""

Change = Callable[[Random, Sample, Activity], Activity | None]


def _in_one_activity(change: Change, *codes: str) -> Maker:
    """A slip in one activity; None where no activity is fit for it."""

    def made(rng: Random, sample: Sample) -> Slip | None:
        placed = activities(sample.spec)
        for place, activity in rng.sample(placed, len(placed)):
            changed = change(rng, sample, activity)
            if changed is not None:
                spec = with_activity(sample.spec, place, changed)
                slip = respelt(sample, spec, frozenset(codes), f"measure {sample.spec.measures[place[0]].number}")
                if slip is not None:
                    return slip
        return None

    return made


def _owner_left_out(_: Random, __: Sample, activity: Activity) -> Activity | None:
    return replace(activity, owner="") if activity.owner and activity.period else None


def _owner_unknown(rng: Random, _: Sample, activity: Activity) -> Activity | None:
    return replace(activity, owner=rng.choice(NO_OFFICES)) if activity.owner else None


def _owner_blank(rng: Random, _: Sample, activity: Activity) -> Activity | None:
    return replace(activity, owner=rng.choice(BLANKS)) if activity.owner and activity.period else None


def _period_left_out(_: Random, __: Sample, activity: Activity) -> Activity | None:
    return replace(activity, period="") if activity.owner and activity.period else None


def _steps_left_out(_: Random, __: Sample, activity: Activity) -> Activity | None:
    # A heading is printed in the cell of the steps, and read as one where it stands there alone.
    return replace(activity, steps=(), approach=()) if activity.steps and activity.heading is None else None


def _monitoring_left_out(_: Random, sample: Sample, activity: Activity) -> Activity | None:
    asked = sample.spec.kind == "plan" and sample.spec.fiscal_year in MONITORED
    return replace(activity, monitoring=None) if asked and activity.monitoring else None


def _results_left_out(_: Random, sample: Sample, activity: Activity) -> Activity | None:
    return replace(activity, results=()) if sample.spec.kind == "implementation" and activity.results else None


def _results_added(_: Random, sample: Sample, activity: Activity) -> Activity | None:
    steps = len(activity.approach) + sum(1 + len(step.substeps) for step in activity.steps)
    if sample.spec.kind != "implementation" or not activity.results or not steps:
        return None
    more = tuple(f"ติดตามผลครั้งที่ {number} แล้ว" for number in range(1, steps + 1))
    return replace(activity, results=(*activity.results, *more))


def _months(activity: Activity) -> tuple[date, date] | None:
    """The days of a period that is one span of two months or more and runs forward."""
    if len(activity.spans) != 1:
        return None
    start, end = map(date.fromisoformat, activity.spans[0].split("/"))
    return (start, end) if (start.year, start.month) < (end.year, end.month) else None


def _told(first: date, last: date) -> str:
    """
    >>> _told(date(2022, 10, 1), date(2023, 3, 31))
    'ต.ค. 65 – มี.ค. 66'
    """
    return " – ".join(f"{MONTHS[day.month - 1]} {(day.year + 543) % 100}" for day in (first, last))


def _period_reversed(_: Random, __: Sample, activity: Activity) -> Activity | None:
    span = _months(activity)
    return replace(activity, period=_told(span[1], span[0])) if span and activity.period else None


def _period_of_another_year(rng: Random, sample: Sample, activity: Activity) -> Activity | None:
    span = _months(activity)
    if span is None or sample.spec.fiscal_year is None:
        return None
    by = rng.choice((-1, 1))
    first, last = (day.replace(day=1, year=day.year + by) for day in span)
    return replace(activity, period=_told(first, last))


def _month_unknown(rng: Random, _: Sample, activity: Activity) -> Activity | None:
    span = _months(activity)
    if span is None:
        return None
    first, last = _told(*span).split(" – ")
    wrong = f"{rng.choice(NO_MONTHS)} {first[-2:]}"
    return replace(activity, period=f"{wrong} – {last}")


def number_skipped(rng: Random, sample: Sample) -> Slip | None:
    """From one measure on, the numbers are one too high."""
    spec = sample.spec
    numbers = [measure.number for measure in spec.measures]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return None
    after = rng.randrange(1, len(numbers))
    changed = spec
    for place in range(after, len(numbers)):
        changed = with_measure(changed, place, replace(spec.measures[place], number=numbers[place] + 1))
    return respelt(sample, changed, frozenset({"measure.number-gap"}), f"number {after + 1} skipped")


def header_unknown(rng: Random, sample: Sample) -> Slip | None:
    """The header of a column says what nobody can know."""
    blocks = list(sample.spec.blocks)
    places = [place for place, block in enumerate(blocks) if block["kind"] == "measures" and "title" not in block]
    if not places:
        return None
    place = rng.choice(places)
    columns = [list(column) for column in blocks[place]["columns"]]
    column = rng.randrange(1, len(columns))
    columns[column][1] = rng.choice(NO_HEADERS)
    blocks[place] = {**blocks[place], "columns": columns}
    spec: Spec = replace(sample.spec, blocks=tuple(blocks))
    return respelt(sample, spec, frozenset({"source.table-unrecognised"}), f"column {column + 1}")


KINDS: dict[str, Maker] = {
    "owner left out": _in_one_activity(_owner_left_out, "measure.responsible-missing"),
    "owner that is no office": _in_one_activity(_owner_unknown, "unit.unknown"),
    "blank of the template left": _in_one_activity(_owner_blank, "text.placeholder-unfilled"),
    "period left out": _in_one_activity(_period_left_out, "measure.period-missing"),
    "period reversed": _in_one_activity(_period_reversed, "measure.period-reversed"),
    "period of another year": _in_one_activity(_period_of_another_year, "measure.period-outside-fiscal-year"),
    "month that does not exist": _in_one_activity(
        _month_unknown, "period.repaired", "period.unparsed", "measure.period-missing"
    ),
    "steps left out": _in_one_activity(_steps_left_out, "measure.steps-missing"),
    "monitoring left out": _in_one_activity(_monitoring_left_out, "measure.monitoring-missing"),
    "results left out": _in_one_activity(_results_left_out, "measure.results-missing"),
    "results without a step": _in_one_activity(_results_added, "measure.result-without-step"),
    "number of a measure skipped": number_skipped,
    "header of a column unknown": header_unknown,
}
