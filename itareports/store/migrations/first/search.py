"""The search index of the first revision: trigrams, for `unicode61` finds nothing in text without blanks."""

from alembic import op

SQLITE = (
    """
    CREATE VIRTUAL TABLE measure_search
    USING fts5(folded, content='measure_texts', content_rowid='measure_id', tokenize='trigram')
    """,
    """
    CREATE TRIGGER measure_texts_inserted AFTER INSERT ON measure_texts BEGIN
        INSERT INTO measure_search (rowid, folded) VALUES (new.measure_id, new.folded);
    END
    """,
    """
    CREATE TRIGGER measure_texts_deleted AFTER DELETE ON measure_texts BEGIN
        INSERT INTO measure_search (measure_search, rowid, folded) VALUES ('delete', old.measure_id, old.folded);
    END
    """,
    """
    CREATE TRIGGER measure_texts_updated AFTER UPDATE ON measure_texts BEGIN
        INSERT INTO measure_search (measure_search, rowid, folded) VALUES ('delete', old.measure_id, old.folded);
        INSERT INTO measure_search (rowid, folded) VALUES (new.measure_id, new.folded);
    END
    """,
)
# pg_trgm comes with PostgreSQL's contrib package; where it is not installed the search works too, only slower.
POSTGRESQL = """
    DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') THEN
            CREATE EXTENSION IF NOT EXISTS pg_trgm;
            CREATE INDEX ix_measure_texts_folded ON measure_texts USING gin (folded gin_trgm_ops);
        END IF;
    END $$
"""


def create() -> None:
    """The index over the folded text of every measure, kept up by the database itself."""
    if op.get_bind().dialect.name == "sqlite":
        for statement in SQLITE:
            op.execute(statement)
    else:
        op.execute(POSTGRESQL)
