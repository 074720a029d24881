"""The history of the tables, for Alembic; a revision, once released, is never changed."""
