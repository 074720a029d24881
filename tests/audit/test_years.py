"""The years of a report. Rows: code, case, whether the rule speaks."""

import pytest

from itareports.audit import Case, audit
from itareports.extract.observations import Kind, Observation


def seen(kind: Kind, *values: str) -> Observation:
    return Observation(kind, " ".join(values), values=values)


ROWS = [
    pytest.param("year.missing", Case.of({"fiscal_year": None}), True, id="no year"),
    pytest.param("year.missing", Case.of({"fiscal_year": 2566}), False, id="a year"),
    pytest.param("year.missing", Case.of({"fiscal_year": 2566, "assessed_year": None}), False, id="assessed unknown"),
    pytest.param(
        "year.conflict", Case.of({}, seen("fiscal-year", "2566"), seen("fiscal-year", "2566")), False, id="same"
    ),
    pytest.param(
        "year.conflict", Case.of({}, seen("fiscal-year", "2566"), seen("fiscal-year", "2565")), True, id="two"
    ),
    pytest.param(
        "year.conflict", Case.of({}, seen("fiscal-year", "2566"), seen("assessed-year", "2565")), False, id="kinds"
    ),
    pytest.param(
        "year.conflict", Case.of({"fiscal_year": 2565, "assessed_year": 2566}), True, id="result of the future"
    ),
    pytest.param("year.conflict", Case.of({"fiscal_year": 2566, "assessed_year": 2566}), False, id="the same year"),
    pytest.param(
        "year.label-span-mismatch",
        Case.of({}, seen("year-label", "2563", "2020-10-01", "2021-09-30")),
        True,
        id="fiscal year 2563 named with the months of 2564",
    ),
    pytest.param(
        "year.label-span-mismatch",
        Case.of({}, seen("year-label", "2564", "2020-10-01", "2021-03-31")),
        False,
        id="the first half",
    ),
]


@pytest.mark.parametrize(("code", "case", "speaks"), ROWS)
def test_years(code: str, case: Case, speaks: bool) -> None:  # noqa: FBT001
    assert (code in {finding.code for finding in audit(case)}) is speaks
