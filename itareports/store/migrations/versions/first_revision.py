"""Create everything: tables, search index, views."""

from alembic import op

from itareports.store.migrations.first import search, tables, views

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """From an empty database."""
    tables.create()
    # A province that is not known counts as a value, which a plain unique index would not do.
    op.execute("CREATE UNIQUE INDEX uq_organisations_name_province ON organisations (name, coalesce(province, ''))")
    search.create()
    views.create()
