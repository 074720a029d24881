"""Rows with all that belongs to them, and how they come into the database: a few statements for hundreds of rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from sqlalchemy import Table, insert
from sqlalchemy.orm import Session

from itareports.store.columns import Base


@dataclass(frozen=True, slots=True)
class Row:
    """A row to be inserted, and those that belong to it; `parent` is the column that names the row it belongs to."""

    entity: type[Base]
    parent: str
    values: Mapping[str, object]
    children: tuple["Row", ...] = ()


def insert_tree(session: Session, root: Row) -> int:
    """Insert a row and all below it, all rows of one table at a time; return the identifier of the first."""
    table = cast(Table, root.entity.__table__)
    report_id: int = session.execute(insert(table).values(root.values).returning(table.c.id)).scalar_one()
    _insert_below(session, [(report_id, root)])
    return report_id


def _insert_below(session: Session, parents: Iterable[tuple[int, Row]]) -> None:
    """Insert the children of rows whose identifiers are known, and then theirs."""
    by_table: dict[Table, list[tuple[int, Row]]] = {}
    for parent_id, parent in parents:
        for child in parent.children:
            by_table.setdefault(cast(Table, child.entity.__table__), []).append((parent_id, child))
    for table, rows in by_table.items():
        values = [{row.parent: parent_id, **row.values} for parent_id, row in rows]
        if any(row.children for _, row in rows):
            ids = _inserted(session, table, values)
            _insert_below(session, zip(ids, (row for _, row in rows), strict=True))
        else:
            session.execute(insert(table), values)


def _inserted(session: Session, table: Table, values: Sequence[dict[str, object]]) -> Sequence[int]:
    """The identifiers that rows were given, in the order of the rows."""
    statement = insert(table).returning(table.c.id, sort_by_parameter_order=True)
    return session.execute(statement, values).scalars().all()
