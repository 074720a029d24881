"""The bricks of the schema: a frozen model, a score of two decimals."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer

CENT = Decimal("0.01")


class Value(BaseModel):
    """Base of every model: nobody changes it, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _two_decimals(value: object) -> Decimal:
    if not isinstance(value, Decimal | int | str):
        raise ValueError(f"a score is a Decimal, an int or a str, not {value!r}")
    return Decimal(value).quantize(CENT)


Score = Annotated[
    Decimal, BeforeValidator(_two_decimals), PlainSerializer(lambda score: f"{score:.2f}", return_type=str)
]
"""A score or percentage; printed as "56.52". Values out of range are kept: the audit speaks of them."""
