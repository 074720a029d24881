"""Column types that hold the same value in SQLite and PostgreSQL, and the base of all tables."""

from datetime import UTC, datetime
from decimal import Decimal

from sqlalchemy import JSON, BigInteger, Date, DateTime, Dialect, Float, Integer, MetaData, Numeric, Text
from sqlalchemy.exc import DontWrapMixin
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import REAL, TypeDecorator, TypeEngine

from itareports.errors import UnstorableReportError

LARGEST_COUNT = 2**63 - 1
LARGEST_SCORE = Decimal(10) ** 13
"""Fifteen digits survive the way through a REAL; no score, right or misread, comes near."""


class _TooLargeError(UnstorableReportError, DontWrapMixin):
    """A number that no document can mean; it comes through SQLAlchemy as it is."""


class Count(TypeDecorator[int]):
    """A whole number that stands in a document; a misread one may be long."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> int | None:
        """The number, if it fits."""
        if value is not None and abs(value) > LARGEST_COUNT:
            raise _TooLargeError(f"The number {value} is too large to be stored; mend it in the document.")
        return value

    def process_result_value(self, value: int | None, dialect: Dialect) -> int | None:
        """The number that was stored."""
        return value


class Score(TypeDecorator[Decimal]):
    """A score of two decimals, exact on the way in and out.

    SQLite has no decimals, so it stores a REAL: comparisons, sorting and AVG() in hand-written SQL then work as
    expected, and the two decimals are restored on reading. PostgreSQL stores NUMERIC. Scores out of range are kept.
    """

    impl = Numeric
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Decimal] | TypeEngine[float]:
        """REAL in SQLite, NUMERIC elsewhere."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(REAL())
        return dialect.type_descriptor(Numeric(15, 2))

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Decimal | float | None:
        """The value as the database stores it."""
        if value is None:
            return None
        if abs(value) >= LARGEST_SCORE:
            raise _TooLargeError(f"The score {value} is too large to be stored; mend the number in the document.")
        return float(value) if dialect.name == "sqlite" else value

    def process_result_value(self, value: Decimal | float | None, dialect: Dialect) -> Decimal | None:
        """The decimal that was stored."""
        return None if value is None else Decimal(f"{value:.2f}")


def storable(text: str) -> str:
    """The text as every database can store it.

    >>> storable("a" + chr(0))
    'a\ufffd'
    """
    return text.replace("\x00", "\ufffd").encode("utf-8", "backslashreplace").decode("utf-8")


class Words(TypeDecorator[str]):
    """Text in any script, sorted by code point in both databases.

    Two things cannot be stored everywhere: a NUL becomes U+FFFD, the mark of a lost character; bytes of a file name
    that are no UTF-8 become backslash escapes, always the same ones, so that such a file is known when it comes again.
    """

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[str]:
        """TEXT, in PostgreSQL with the collation of SQLite."""
        return dialect.type_descriptor(Text(collation="C") if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The text as every database can store it."""
        return None if value is None else storable(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """The text that was stored."""
        return value


class Instant(TypeDecorator[datetime]):
    """A moment in UTC, aware of it in both databases."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment, with its zone; SQLite forgets the zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


KEY = Integer
DAY = Date
RATIO = Float(53)
OBJECT = JSON(none_as_null=True)

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """All tables."""

    metadata = MetaData(naming_convention=NAMES)
