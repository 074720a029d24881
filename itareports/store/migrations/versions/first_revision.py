"""Create everything: tables, search index, views."""

from itareports.store.migrations.first import search, tables, views

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """From an empty database."""
    tables.create()
    search.create()
    views.create()
