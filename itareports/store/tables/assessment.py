"""The assessment of a report: scores, answers and what is said about them, in the order of the report."""

from decimal import Decimal

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from itareports.store.columns import KEY, Base, Count, Score, Words


class IndicatorScoreRecord(Base):
    """The score of one of the ten indicators."""

    __tablename__ = "indicator_scores"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(KEY)
    number: Mapped[int] = mapped_column(Count)
    name: Mapped[str] = mapped_column(Words)
    instrument: Mapped[str] = mapped_column(Words)
    score: Mapped[Decimal | None] = mapped_column(Score)

    __table_args__ = (Index("ix_indicator_scores_number_score", "number", "score"),)


class SubindicatorScoreRecord(Base):
    """The score of a part of an OIT indicator, such as 9.1."""

    __tablename__ = "subindicator_scores"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(KEY)
    code: Mapped[str] = mapped_column(Words, index=True)
    score: Mapped[Decimal | None] = mapped_column(Score)
    text: Mapped[str | None] = mapped_column(Words)


class QuestionScoreRecord(Base):
    """A question or OIT item at one place where the report scores or analyses it."""

    __tablename__ = "question_scores"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(KEY)
    code: Mapped[str] = mapped_column(Words, index=True)
    issue: Mapped[int | None] = mapped_column(Count)
    score: Mapped[Decimal | None] = mapped_column(Score)
    text: Mapped[str | None] = mapped_column(Words)


class PerceptionRecord(Base):
    """An answer distribution told in prose."""

    __tablename__ = "perceptions"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(KEY)
    indicator: Mapped[int | None] = mapped_column(Count)
    question_score: Mapped[Decimal | None] = mapped_column(Score)

    shares: Mapped[list["PerceptionShareRecord"]] = relationship(
        lazy="selectin", order_by="PerceptionShareRecord.position", passive_deletes=True
    )


class PerceptionShareRecord(Base):
    """The part of the respondents who gave one answer."""

    __tablename__ = "perception_shares"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    perception_id: Mapped[int] = mapped_column(ForeignKey("perceptions.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(KEY)
    level: Mapped[str] = mapped_column(Words)
    percent: Mapped[Decimal] = mapped_column(Score)


class AnalysisRecord(Base):
    """What the report says about an indicator, an issue or a question."""

    __tablename__ = "analyses"

    id: Mapped[int] = mapped_column(KEY, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(KEY)
    about: Mapped[str] = mapped_column(Words, index=True)
    text: Mapped[str] = mapped_column(Words)
    recommendation: Mapped[str | None] = mapped_column(Words)
