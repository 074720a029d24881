"""Reports in a SQL database: SQLite or PostgreSQL, the same code.

`session.opened` opens a database, `load.load_report` stores a report, `restore.restore_report` gives it back;
`query`, `compare`, `measure_counts`, `findings`, `show` and `files` answer questions with plain rows.
"""
