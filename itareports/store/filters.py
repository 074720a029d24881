"""What a query asks for, and the conditions it becomes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, exists, or_
from sqlalchemy.orm import InstrumentedAttribute

from itareports.schema import Severity
from itareports.store.search import search_words
from itareports.store.tables import (
    ActivityRecord,
    FindingRecord,
    MeasureRecord,
    MeasureTopicRecord,
    OrganisationRecord,
    PeriodSpanRecord,
    ReportRecord,
    ResponsibilityRecord,
)

# "จังหวัดลำพูน", "จ.ลำพูน", "อำเภอเมือง", "อ.เมือง": the database holds the bare name.
PLACE_PREFIX = re.compile(r"^(?: จังหวัด | อำเภอ | เขต | จ\. | อ\. )\s*(?=.)", re.VERBOSE)

YearColumn = InstrumentedAttribute[int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFilter:
    """Which reports: all that is given must hold. `org` is a part of the name (of several words
    each must occur); `year` is the fiscal year of measures and findings, and the assessed year of scores.

    Superseded reports are left out unless asked for.
    """

    org: str | None = None
    type: str | None = None
    province: str | None = None
    district: str | None = None
    year: int | None = None
    kind: str | None = None
    with_superseded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFilter(ReportFilter):
    """Which measures. All words of `text` must occur; `unit` is a part of an office's name.

    `topic` is a code such as "issue:2"; `indicator` 4 is the same as topic "indicator:4".
    """

    text: str | None = None
    unit: str | None = None
    topic: str | None = None
    indicator: int | None = None
    active_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingFilter(ReportFilter):
    """Which findings. `code` may be a whole family: "score" or "score.overall-mismatch"."""

    code: str | None = None
    severity: Severity | None = None


def bare_place(typed: str) -> str:
    """The name of a province or district without its title.

    >>> bare_place("จ. ลำพูน"), bare_place("อำเภอเมืองลำพูน"), bare_place("เขต")
    ('ลำพูน', 'เมืองลำพูน', 'เขต')
    """
    return PLACE_PREFIX.sub("", typed.strip())


def report_conditions(asked: ReportFilter, year: YearColumn = ReportRecord.fiscal_year_be) -> list[ColumnElement[bool]]:
    """The conditions on `reports` joined with `organisations`; scores are asked by the assessed year instead."""
    conditions: list[ColumnElement[bool]] = []
    if not asked.with_superseded:
        conditions.append(ReportRecord.superseded_by_id.is_(None))
    conditions += [OrganisationRecord.name.icontains(word, autoescape=True) for word in search_words(asked.org)]
    if asked.province is not None:
        conditions.append(OrganisationRecord.province == bare_place(asked.province))
    if asked.district is not None:
        conditions.append(ReportRecord.district == bare_place(asked.district))
    exact = ((ReportRecord.organisation_type, asked.type), (ReportRecord.kind, asked.kind))
    conditions += [column == value for column, value in exact if value is not None]
    if asked.year is not None:
        conditions.append(year == asked.year)
    return conditions


def measure_conditions(asked: MeasureFilter) -> list[ColumnElement[bool]]:
    """The conditions on `measures`, but for the text (see search.py)."""
    conditions = report_conditions(asked)
    if asked.unit is not None:
        conditions.append(_has_unit(asked.unit.strip()))
    if asked.topic is not None:
        conditions.append(_has_topic(asked.topic))
    if asked.indicator is not None:
        conditions.append(_has_topic(f"indicator:{asked.indicator}"))
    if asked.active_on is not None:
        conditions.append(_is_active(asked.active_on))
    return conditions


def finding_conditions(asked: FindingFilter) -> list[ColumnElement[bool]]:
    """The conditions on `findings` joined with their reports."""
    conditions = report_conditions(asked)
    if asked.code is not None:
        in_family = FindingRecord.code.startswith(f"{asked.code}.", autoescape=True)
        conditions.append(or_(FindingRecord.code == asked.code, in_family))
    if asked.severity is not None:
        conditions.append(FindingRecord.severity == asked.severity)
    return conditions


def _of_measure(*conditions: ColumnElement[bool]) -> Sequence[ColumnElement[bool]]:
    return (ActivityRecord.measure_id == MeasureRecord.id, *conditions)


def _has_unit(unit: str) -> ColumnElement[bool]:
    named = or_(
        ResponsibilityRecord.unit.contains(unit, autoescape=True),
        ResponsibilityRecord.subunit.contains(unit, autoescape=True),
    )
    return exists().where(*_of_measure(ResponsibilityRecord.activity_id == ActivityRecord.id, named))


def _has_topic(code: str) -> ColumnElement[bool]:
    return exists().where(MeasureTopicRecord.measure_id == MeasureRecord.id, MeasureTopicRecord.code == code)


def _is_active(day: date) -> ColumnElement[bool]:
    within = and_(PeriodSpanRecord.first_day <= day, PeriodSpanRecord.last_day >= day)
    return exists().where(*_of_measure(PeriodSpanRecord.activity_id == ActivityRecord.id, within))
