"""The fiscal year and its parts."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.normalize.fiscal_years import (
    fiscal_year_of,
    fiscal_year_span,
    half_span,
    month_span,
    quarter_span,
    year_in_fiscal_year,
)

YEARS = st.integers(2500, 2650)


@given(YEARS)
def test_quarters_and_halves_tile_the_year(year: int) -> None:
    quarters = [quarter_span(year, quarter) for quarter in (1, 2, 3, 4)]
    assert (quarters[0][0], quarters[3][1]) == fiscal_year_span(year)
    assert all(before[1] + timedelta(days=1) == after[0] for before, after in pairwise(quarters))
    assert half_span(year, 1) == (quarters[0][0], quarters[1][1])
    assert half_span(year, 2) == (quarters[2][0], quarters[3][1])


@given(st.dates(date(1957, 1, 1), date(2107, 12, 31)))
def test_a_day_lies_in_its_fiscal_year(day: date) -> None:
    year = fiscal_year_of(day)
    first, last = fiscal_year_span(year)
    assert first <= day <= last
    assert year_in_fiscal_year(year, day.month) == day.year + 543


@pytest.mark.parametrize("quarter", [0, 5])
def test_there_are_four_quarters(quarter: int) -> None:
    with pytest.raises(ValueError, match="quarters 1 to 4"):
        quarter_span(2566, quarter)


def test_december_ends_in_its_own_year() -> None:
    assert month_span(2565, 12) == (date(2022, 12, 1), date(2022, 12, 31))
