"""A report that was loaded comes back as it was: nothing is dropped on the way into rows."""

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from itareports.errors import ItaError, UsageError
from itareports.schema import Assessment, IndicatorScore, Report
from itareports.schema.values import Value
from itareports.store.load import load_report
from itareports.store.restore import restore_report
from itareports.store.session import opened


def _filled(value: object) -> bool:
    """Whether every field somewhere below is filled at least once in its kind of model."""
    return value not in (None, (), {}, "")


def _models(value: object) -> list[Value]:
    if isinstance(value, Value):
        below = [getattr(value, name) for name in type(value).model_fields]
        return [value, *(model for one in below for model in _models(one))]
    if isinstance(value, tuple):
        return [model for one in value for model in _models(one)]
    if isinstance(value, dict):
        return [model for one in value.values() for model in _models(one)]
    return []


def test_the_full_report_fills_every_field_of_the_schema(full_report: Report) -> None:
    filled: dict[type[Value], set[str]] = {}
    for model in _models(full_report):
        names = {name for name in type(model).model_fields if _filled(getattr(model, name))}
        filled.setdefault(type(model), set()).update(names)
    empty = {(model.__name__, name) for model, names in filled.items() for name in set(model.model_fields) - names}
    assert empty == {("IndicatorScore", "score")}


def test_a_full_report_comes_back(url: str, full_report: Report) -> None:
    with opened(url) as session:
        outcome = load_report(session, full_report, path="a.txt", program_version="1", size=1)
    with opened(url, create=False) as session:
        assert restore_report(session, outcome.report_id) == full_report


def test_an_empty_report_comes_back(url: str, make_report) -> None:  # type: ignore[no-untyped-def]
    report = make_report(None, province=None, kind=None, year=None, overall=None)
    with opened(url) as session:
        outcome = load_report(session, report, path="a.txt", program_version="1", size=1)
    with opened(url) as session:
        assert restore_report(session, outcome.report_id) == report
