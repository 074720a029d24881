"""The tables of the first revision."""

from typing import Any

import sqlalchemy as sa
from alembic import op

WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
SCORE: sa.types.TypeEngine[Any] = sa.REAL().with_variant(sa.Numeric(15, 2), "postgresql")
RATIO = sa.Float(53)
INSTANT = sa.DateTime(timezone=True)
OBJECT = sa.JSON()


def create() -> None:
    """All tables and their indexes."""
    _reports()
    _assessment()
    _measures()
    _audit()


def _key() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _parent(name: str, column: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(column, ondelete="CASCADE"), nullable=False)


def _position() -> sa.Column[int]:
    return sa.Column("position", sa.Integer, nullable=False)


def _reports() -> None:
    op.create_table(
        "organisations",
        _key(),
        sa.Column("name", WORDS),
        sa.Column("province", WORDS),
    )
    op.create_index("ix_organisations_province", "organisations", ["province"])
    op.create_index("uq_organisations_name_province", "organisations", ["name", "province"], unique=True)
    op.create_index(
        "uq_organisations_name",
        "organisations",
        ["name"],
        unique=True,
        sqlite_where=sa.text("province IS NULL"),
        postgresql_where=sa.text("province IS NULL"),
    )
    op.create_table(
        "reports",
        _key(),
        sa.Column("organisation_id", sa.Integer, sa.ForeignKey("organisations.id"), nullable=False),
        sa.Column("kind", WORDS),
        sa.Column("fiscal_year_be", sa.BigInteger),
        sa.Column("assessed_year_be", sa.BigInteger),
        sa.Column("organisation_type", WORDS),
        sa.Column("subdistrict", WORDS),
        sa.Column("district", WORDS),
        sa.Column("subdistrict_code", WORDS),
        sa.Column("website", WORDS),
        sa.Column("nacc_department_id", WORDS),
        sa.Column("overall_score", SCORE),
        sa.Column("grade", WORDS),
        sa.Column("level", WORDS),
        sa.Column("superseded_by_id", sa.Integer, sa.ForeignKey("reports.id", ondelete="SET NULL")),
        sa.Column("program_version", WORDS, nullable=False),
        sa.Column("loaded_at", INSTANT, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reports_assessed_year_be", "reports", ["assessed_year_be"])
    op.create_index("ix_reports_fiscal_year_be", "reports", ["fiscal_year_be"])
    op.create_index("ix_reports_identity", "reports", ["organisation_id", "kind", "fiscal_year_be", "assessed_year_be"])
    op.create_index("ix_reports_superseded_by_id", "reports", ["superseded_by_id"])
    op.create_table(
        "sources",
        sa.Column("report_id", sa.Integer, sa.ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("name", WORDS, nullable=False),
        sa.Column("sha256", WORDS, nullable=False),
        sa.Column("format", WORDS, nullable=False),
        sa.Column("encoding", WORDS),
        sa.Column("pages", sa.BigInteger),
        sa.Column("text_layer", WORDS, nullable=False),
        sa.Column("engine", OBJECT, nullable=False),
    )
    op.create_index("ix_sources_sha256", "sources", ["sha256"])
    op.create_table(
        "files",
        _key(),
        sa.Column("path", WORDS, nullable=False, unique=True),
        sa.Column("sha256", WORDS),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("status", WORDS, nullable=False),
        sa.Column("reason", WORDS),
        sa.Column("remedy", WORDS),
        sa.Column("program_version", WORDS, nullable=False),
        sa.Column("seen_at", INSTANT, nullable=False),
        sa.Column("report_id", sa.Integer, sa.ForeignKey("reports.id", ondelete="SET NULL")),
    )
    op.create_index("ix_files_report_id", "files", ["report_id"])
    op.create_index("ix_files_sha256", "files", ["sha256"])
    op.create_index("ix_files_status", "files", ["status"])


def _assessment() -> None:
    op.create_table(
        "indicator_scores",
        _key(),
        _parent("report_id", "reports.id"),
        _position(),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.Column("instrument", WORDS, nullable=False),
        sa.Column("score", SCORE),
    )
    op.create_index("ix_indicator_scores_number_score", "indicator_scores", ["number", "score"])
    op.create_index("ix_indicator_scores_report_id", "indicator_scores", ["report_id"])
    op.create_table(
        "subindicator_scores",
        _key(),
        _parent("report_id", "reports.id"),
        _position(),
        sa.Column("code", WORDS, nullable=False),
        sa.Column("score", SCORE),
        sa.Column("text", WORDS),
    )
    op.create_index("ix_subindicator_scores_code", "subindicator_scores", ["code"])
    op.create_index("ix_subindicator_scores_report_id", "subindicator_scores", ["report_id"])
    op.create_table(
        "question_scores",
        _key(),
        _parent("report_id", "reports.id"),
        _position(),
        sa.Column("code", WORDS, nullable=False),
        sa.Column("issue", sa.BigInteger),
        sa.Column("score", SCORE),
        sa.Column("text", WORDS),
    )
    op.create_index("ix_question_scores_code", "question_scores", ["code"])
    op.create_index("ix_question_scores_report_id", "question_scores", ["report_id"])
    op.create_table(
        "perceptions",
        _key(),
        _parent("report_id", "reports.id"),
        _position(),
        sa.Column("indicator", sa.BigInteger),
        sa.Column("question_score", SCORE),
    )
    op.create_index("ix_perceptions_report_id", "perceptions", ["report_id"])
    op.create_table(
        "perception_shares",
        _key(),
        _parent("perception_id", "perceptions.id"),
        _position(),
        sa.Column("level", WORDS, nullable=False),
        sa.Column("percent", SCORE, nullable=False),
    )
    op.create_index("ix_perception_shares_perception_id", "perception_shares", ["perception_id"])
    op.create_table(
        "analyses",
        _key(),
        _parent("report_id", "reports.id"),
        _position(),
        sa.Column("about", WORDS, nullable=False),
        sa.Column("text", WORDS, nullable=False),
        sa.Column("recommendation", WORDS),
    )
    op.create_index("ix_analyses_about", "analyses", ["about"])
    op.create_index("ix_analyses_report_id", "analyses", ["report_id"])


def _measures() -> None:
    op.create_table(
        "measures",
        _key(),
        _parent("report_id", "reports.id"),
        _position(),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("title", WORDS),
    )
    op.create_index("ix_measures_report_id", "measures", ["report_id"])
    op.create_table(
        "measure_topics",
        _key(),
        _parent("measure_id", "measures.id"),
        _position(),
        sa.Column("code", WORDS, nullable=False),
        sa.Column("confidence", RATIO, nullable=False),
    )
    op.create_index("ix_measure_topics_code_measure_id", "measure_topics", ["code", "measure_id"])
    op.create_index("ix_measure_topics_measure_id", "measure_topics", ["measure_id"])
    op.create_table(
        "measure_texts",
        sa.Column("measure_id", sa.Integer, sa.ForeignKey("measures.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("text", WORDS, nullable=False),
        sa.Column("folded", WORDS, nullable=False),
    )
    op.create_table(
        "activities",
        _key(),
        _parent("measure_id", "measures.id"),
        _position(),
        sa.Column("heading", WORDS),
        sa.Column("monitoring", WORDS),
        sa.Column("budget", WORDS),
        sa.Column("period_raw", WORDS),
        sa.Column("period_precision", WORDS),
        sa.Column("period_repaired", sa.Boolean),
    )
    op.create_index("ix_activities_measure_id", "activities", ["measure_id"])
    op.create_table(
        "steps",
        _key(),
        _parent("activity_id", "activities.id"),
        _position(),
        sa.Column("kind", WORDS, nullable=False),
        sa.Column("text", WORDS, nullable=False),
    )
    op.create_index("ix_steps_activity_id", "steps", ["activity_id"])
    op.create_table(
        "responsibilities",
        _key(),
        _parent("activity_id", "activities.id"),
        _position(),
        sa.Column("unit", WORDS),
        sa.Column("subunit", WORDS),
        sa.Column("raw", WORDS, nullable=False),
    )
    op.create_index("ix_responsibilities_activity_id", "responsibilities", ["activity_id"])
    op.create_index("ix_responsibilities_unit", "responsibilities", ["unit"])
    op.create_table(
        "period_spans",
        _key(),
        _parent("activity_id", "activities.id"),
        _position(),
        sa.Column("first_day", sa.Date, nullable=False),
        sa.Column("last_day", sa.Date, nullable=False),
    )
    op.create_index("ix_period_spans_activity_id", "period_spans", ["activity_id"])
    op.create_index("ix_period_spans_first_day_last_day", "period_spans", ["first_day", "last_day"])
    op.create_table(
        "constraints",
        _key(),
        _parent("report_id", "reports.id"),
        _position(),
        sa.Column("category", WORDS, nullable=False),
        sa.Column("text", WORDS, nullable=False),
    )
    op.create_index("ix_constraints_report_id", "constraints", ["report_id"])


def _audit() -> None:
    op.create_table(
        "findings",
        _key(),
        _parent("report_id", "reports.id"),
        _position(),
        sa.Column("code", WORDS, nullable=False),
        sa.Column("severity", WORDS, nullable=False),
        sa.Column("path", WORDS, nullable=False),
        sa.Column("message_th", WORDS, nullable=False),
        sa.Column("message_en", WORDS, nullable=False),
        sa.Column("place", OBJECT),
        sa.Column("evidence", WORDS),
    )
    op.create_index("ix_findings_code", "findings", ["code"])
    op.create_index("ix_findings_report_id", "findings", ["report_id"])
    op.create_index("ix_findings_severity_code", "findings", ["severity", "code"])
    op.create_table(
        "evidence",
        _key(),
        _parent("report_id", "reports.id"),
        sa.Column("path", WORDS, nullable=False),
        sa.Column("raw", WORDS, nullable=False),
        sa.Column("place", OBJECT),
        sa.Column("reader", WORDS, nullable=False),
        sa.Column("confidence", RATIO),
        sa.Column("status", WORDS, nullable=False),
    )
    op.create_index("uq_evidence_report_id_path", "evidence", ["report_id", "path"], unique=True)
    op.create_table(
        "evidence_rivals",
        _key(),
        _parent("evidence_id", "evidence.id"),
        _position(),
        sa.Column("raw", WORDS, nullable=False),
        sa.Column("value", WORDS),
        sa.Column("place", OBJECT),
    )
    op.create_index("ix_evidence_rivals_evidence_id", "evidence_rivals", ["evidence_id"])
