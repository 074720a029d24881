"""The measures of a report down to the single step, and the text they are searched by."""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from itareports.store.columns import DAY, KEY, RATIO, Base, Count, Words


class MeasureRecord(Base):
    """A measure under the number that the report gives it."""

    __tablename__ = "measures"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(KEY)
    number: Mapped[int] = mapped_column(Count)
    title: Mapped[str | None] = mapped_column(Words)

    topics: Mapped[list["MeasureTopicRecord"]] = relationship(
        lazy="selectin", order_by="MeasureTopicRecord.position", passive_deletes=True
    )
    activities: Mapped[list["ActivityRecord"]] = relationship(
        lazy="selectin", order_by="ActivityRecord.position", passive_deletes=True
    )
    search: Mapped["MeasureTextRecord"] = relationship(passive_deletes=True)


class MeasureTopicRecord(Base):
    """What a measure is about: "indicator:4" or "issue:2"."""

    __tablename__ = "measure_topics"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    measure_id: Mapped[int] = mapped_column(ForeignKey("measures.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(KEY)
    code: Mapped[str] = mapped_column(Words)
    confidence: Mapped[float] = mapped_column(RATIO)

    __table_args__ = (Index("ix_measure_topics_code_measure_id", "code", "measure_id"),)


class MeasureTextRecord(Base):
    """All the words of a measure in one text: as printed, and folded for the search (see search.py)."""

    __tablename__ = "measure_texts"

    measure_id: Mapped[int] = mapped_column(ForeignKey("measures.id", ondelete="CASCADE"), primary_key=True)
    text: Mapped[str] = mapped_column(Words)
    folded: Mapped[str] = mapped_column(Words)


class ActivityRecord(Base):
    """A part of a measure with an owner or a period of its own.

    There is a period where `period_raw` is not null; it may name no days and so have no spans.
    """

    __tablename__ = "activities"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    measure_id: Mapped[int] = mapped_column(ForeignKey("measures.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(KEY)
    heading: Mapped[str | None] = mapped_column(Words)
    monitoring: Mapped[str | None] = mapped_column(Words)
    budget: Mapped[str | None] = mapped_column(Words)
    period_raw: Mapped[str | None] = mapped_column(Words)
    period_precision: Mapped[str | None] = mapped_column(Words)
    period_repaired: Mapped[bool | None]

    texts: Mapped[list["StepRecord"]] = relationship(
        lazy="selectin", order_by="StepRecord.position", passive_deletes=True
    )
    responsible: Mapped[list["ResponsibilityRecord"]] = relationship(
        lazy="selectin", order_by="ResponsibilityRecord.position", passive_deletes=True
    )
    spans: Mapped[list["PeriodSpanRecord"]] = relationship(
        lazy="selectin", order_by="PeriodSpanRecord.position", passive_deletes=True
    )


class StepRecord(Base):
    """One step of an activity, planned or done: an approach, step, substep, result, recommendation or problem.

    `position` counts on through the whole activity, each substep right after its step, so that sorting by it gives
    the order of the report for every kind.
    """

    __tablename__ = "steps"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activities.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(KEY)
    kind: Mapped[str] = mapped_column(Words)
    text: Mapped[str] = mapped_column(Words)


class ResponsibilityRecord(Base):
    """One office that is responsible for an activity."""

    __tablename__ = "responsibilities"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activities.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(KEY)
    unit: Mapped[str | None] = mapped_column(Words, index=True)
    subunit: Mapped[str | None] = mapped_column(Words)
    raw: Mapped[str] = mapped_column(Words)


class PeriodSpanRecord(Base):
    """First and last day of an activity, both included."""

    __tablename__ = "period_spans"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activities.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(KEY)
    first_day: Mapped[date] = mapped_column(DAY)
    last_day: Mapped[date] = mapped_column(DAY)

    __table_args__ = (Index("ix_period_spans_first_day_last_day", "first_day", "last_day"),)


class ConstraintRecord(Base):
    """What hinders the organisation in the assessment, by its own analysis."""

    __tablename__ = "constraints"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(KEY)
    category: Mapped[str] = mapped_column(Words)
    text: Mapped[str] = mapped_column(Words)
