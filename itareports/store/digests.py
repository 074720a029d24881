"""The reports that count, as far as they are compared with each other: read a few at a time."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import cast

from sqlalchemy import Executable, func, select
from sqlalchemy.orm import Session

from itareports.schema import MeasureText, ReportDigest
from itareports.schema.report import Kind
from itareports.store.tables import (
    ActivityRecord,
    IndicatorScoreRecord,
    MeasureRecord,
    OrganisationRecord,
    ReportRecord,
    SourceRecord,
    StepRecord,
)

AT_ONCE = 200
STEPS = frozenset({"approach", "step", "substep"})


def count_current(session: Session) -> int:
    """How many reports count.

    >>> from itareports.store.session import opened
    >>> with opened("sqlite://") as session:
    ...     count_current(session)
    0
    """
    query = select(func.count()).select_from(ReportRecord).where(ReportRecord.superseded_by_id.is_(None))
    return session.execute(query).scalar_one()


def read_digests(session: Session) -> Iterator[ReportDigest]:
    """The reports that count, the oldest first; equal to ReportDigest.of the reports that were loaded."""
    query = select(ReportRecord.id).where(ReportRecord.superseded_by_id.is_(None)).order_by(ReportRecord.id)
    ids = session.scalars(query).all()
    for start in range(0, len(ids), AT_ONCE):
        yield from _digests(session, ids[start : start + AT_ONCE])


def _digests(session: Session, ids: Sequence[int]) -> Iterator[ReportDigest]:
    texts = _texts(session, ids)
    measures: dict[int, list[MeasureText]] = {}
    for key, report_id, number, position, title in session.execute(_measures(ids)):
        steps, results = texts.get(key, ([], []))
        text = MeasureText(number, position, title, tuple(steps), tuple(results))
        measures.setdefault(report_id, []).append(text)
    scores: dict[int, list[tuple[int, Decimal]]] = {}
    for report_id, number, score in session.execute(_scores(ids)):
        scores.setdefault(report_id, []).append((number, score))
    for row in session.execute(_heads(ids)):
        overall = () if row.overall_score is None else ((0, row.overall_score),)
        yield ReportDigest(
            report_id=row.id,
            document=row.document,
            organisation=row.organisation,
            province=row.province,
            district=row.district,
            subdistrict=row.subdistrict,
            kind=cast(Kind | None, row.kind),
            fiscal_year=row.fiscal_year_be,
            assessed_year=row.assessed_year_be,
            scores=(*overall, *scores.get(row.id, ())),
            measures=tuple(measures.get(row.id, ())),
        )


def _texts(session: Session, ids: Sequence[int]) -> dict[int, tuple[list[str], list[str]]]:
    """Steps and results of each measure, in the order of the report."""
    texts: dict[int, tuple[list[str], list[str]]] = {}
    last = None
    for measure_id, activity_id, heading, kind, text in session.execute(_steps(ids)):
        steps, results = texts.setdefault(measure_id, ([], []))
        if activity_id != last and heading is not None:
            steps.append(heading)
        last = activity_id
        if kind in STEPS:
            steps.append(text)
        elif kind == "result":
            results.append(text)
    return texts


def _heads(ids: Sequence[int]) -> Executable:
    return (
        select(
            ReportRecord.id,
            SourceRecord.name.label("document"),
            OrganisationRecord.name.label("organisation"),
            OrganisationRecord.province,
            ReportRecord.district,
            ReportRecord.subdistrict,
            ReportRecord.kind,
            ReportRecord.fiscal_year_be,
            ReportRecord.assessed_year_be,
            ReportRecord.overall_score,
        )
        .join(OrganisationRecord, OrganisationRecord.id == ReportRecord.organisation_id)
        .join(SourceRecord, SourceRecord.report_id == ReportRecord.id)
        .where(ReportRecord.id.in_(ids))
        .order_by(ReportRecord.id)
    )


def _scores(ids: Sequence[int]) -> Executable:
    query = select(IndicatorScoreRecord.report_id, IndicatorScoreRecord.number, IndicatorScoreRecord.score)
    is_told = IndicatorScoreRecord.score.is_not(None)
    return query.where(IndicatorScoreRecord.report_id.in_(ids), is_told).order_by(IndicatorScoreRecord.position)


def _measures(ids: Sequence[int]) -> Executable:
    columns = (MeasureRecord.id, MeasureRecord.report_id, MeasureRecord.number, MeasureRecord.position)
    query = select(*columns, MeasureRecord.title)
    return query.where(MeasureRecord.report_id.in_(ids)).order_by(MeasureRecord.position)


def _steps(ids: Sequence[int]) -> Executable:
    return (
        select(ActivityRecord.measure_id, ActivityRecord.id, ActivityRecord.heading, StepRecord.kind, StepRecord.text)
        .join(MeasureRecord, MeasureRecord.id == ActivityRecord.measure_id)
        .outerjoin(StepRecord, StepRecord.activity_id == ActivityRecord.id)
        .where(MeasureRecord.report_id.in_(ids))
        .order_by(ActivityRecord.measure_id, ActivityRecord.position, StepRecord.position)
    )
