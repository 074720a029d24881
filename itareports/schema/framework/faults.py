"""What is wrong with a file of frameworks, in one sentence: file, place, what was seen, what was expected."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from itareports.schema.framework.files import FrameworkFile
from itareports.schema.values import Value

LONGEST = 60
"""Characters of a wrong value that are shown."""

_EXPECTED: Mapping[str, str] = MappingProxyType(
    {
        "tuple_type": "a list in square brackets, or blocks under double square brackets,",
        "too_short": "a list of at least {min_length}",
        "model_type": "a block of keys",
        "mapping_type": "a table of keys and values",
        "string_type": "a text in quotation marks",
        "string_too_short": "a text",
        "int_type": "a whole number",
        "int_parsing": "a whole number",
        "decimal_type": "a number",
        "decimal_parsing": "a number",
        "finite_number": "a number",
        "greater_than_equal": "a number from {ge} on",
        "less_than_equal": "a number up to {le}",
    }
)
"""By the types of pydantic; for all others its own words do."""


def sentence_of(error: ValidationError, name: str) -> str:
    """Tell the fault that a person would mend first: a key that is not known explains why another is missing.

    >>> try:
    ...     FrameworkFile.model_validate({"weights": [{"years": [2567], "parts": {"IIT": "x", "EIT": 1}}]})
    ... except ValidationError as error:
    ...     print(sentence_of(error, "our.toml"))
    our.toml, weights, block 1, parts.IIT: 'x' was found; a number was expected.
    """
    fault = min(error.errors(), key=lambda fault: fault["type"] != "extra_forbidden")
    return f"{', '.join((name, *_place(fault['loc'])))}: {_said(fault)}."


def _place(loc: tuple[int | str, ...]) -> tuple[str, ...]:
    steps = [step + 1 if isinstance(step, int) else step for step in loc if step != "[key]"]
    subject, block, path = steps[:1], steps[1:2], ".".join(map(str, steps[2:]))
    return tuple(filter(None, (*map(str, subject), *(f"block {number}" for number in block), path)))


def _said(fault: ErrorDetails) -> str:
    if fault["type"] == "value_error":
        return fault["msg"].removeprefix("Value error, ")
    if fault["type"] == "missing":
        return "nothing was found; this key has to be there"
    if fault["type"] == "extra_forbidden":
        return f"this key is not known; one of {', '.join(_keys_at(fault['loc'][:-1]))} was expected"
    return f"{_shown(fault['input'])} was found; {_expected(fault)} was expected"


def _expected(fault: ErrorDetails) -> str:
    if fault["type"] in _EXPECTED:
        return _EXPECTED[fault["type"]].format(**fault.get("ctx", {}))
    return fault["msg"].removeprefix("Input should be ")


def _shown(seen: object) -> str:
    text = str(seen) if isinstance(seen, Decimal) else repr(seen)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _keys_at(loc: tuple[int | str, ...]) -> tuple[str, ...]:
    """The keys that a file, a block in it, or a grade in a block may have."""
    model: type[Value] = FrameworkFile
    for step in (step for step in loc if isinstance(step, str)):
        model = next(one for one in get_args(model.model_fields[step].annotation) if one is not Ellipsis)
    return tuple(field.alias or key for key, field in model.model_fields.items())
