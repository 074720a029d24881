"""Digits that look alike on paper."""

import tomllib
from functools import cache
from importlib.resources import files

from itareports.normalize.numerals import to_arabic


def look_alike(digit: str) -> str:
    """Return the Arabic digits that one may be mistaken for, as Thai or as Arabic ones, rising.

    >>> look_alike("2"), look_alike("4")
    ('67', '359')
    """
    return _look_alikes().get(digit, "")


@cache
def _look_alikes() -> dict[str, str]:
    data = tomllib.loads((files("itareports.normalize") / "data" / "lookalikes.toml").read_text(encoding="utf-8"))
    groups = [to_arabic(group["digits"]) for group in data["group"]]
    return {
        digit: "".join(sorted({other for group in groups if digit in group for other in group} - {digit}))
        for digit in "0123456789"
    }
