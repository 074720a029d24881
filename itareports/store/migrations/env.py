"""Runs the revisions on the connection that `store.session` hands over."""

from alembic import context

from itareports.store.columns import Base


def run() -> None:
    """All revisions that are missing, in the transaction of the connection."""
    connection = context.config.attributes["connection"]
    context.configure(connection=connection, target_metadata=Base.metadata)
    context.run_migrations()


# Alembic executes this file; merely imported, it has no database to work on.
if hasattr(context, "config"):
    run()
