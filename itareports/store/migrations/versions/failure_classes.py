"""The class of a failure, by which failed files are counted and chosen to be read again."""

import sqlalchemy as sa
from alembic import op

from itareports.store.migrations.first.tables import WORDS

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Files that failed until now have no class; they are read again by their new program version."""
    op.add_column("files", sa.Column("failure", WORDS))
