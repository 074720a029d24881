"""Findings across reports: the scope of a finding, and the mark of the last audit."""

import sqlalchemy as sa
from alembic import op

from itareports.store.migrations.first.tables import INSTANT, WORDS

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """All findings until now are about one report."""
    op.add_column("findings", sa.Column("scope", WORDS, nullable=False, server_default="report"))
    op.create_index("ix_findings_scope_report_id", "findings", ["scope", "report_id"])
    op.create_table(
        "across_audits",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("fingerprint", WORDS, nullable=False),
        sa.Column("done_at", INSTANT, nullable=False),
    )
