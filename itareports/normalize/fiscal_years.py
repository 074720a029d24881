"""The Thai fiscal year: year n of the Buddhist era runs from 1 October n-1 to 30 September n."""

from datetime import date, timedelta

BUDDHIST_OFFSET = 543
FIRST_MONTH = 10

Span = tuple[date, date]


def calendar_year(year_be: int) -> int:
    """The Gregorian year of a Buddhist-era year.

    >>> calendar_year(2566)
    2023
    """
    return year_be - BUDDHIST_OFFSET


def month_span(year_be: int, month: int) -> Span:
    """First and last day of a month of a Buddhist-era calendar year.

    >>> month_span(2567, 2)
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    year = calendar_year(year_be)
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def year_span(year_be: int) -> Span:
    """First and last day of a calendar year; the Buddhist era counts it from 1 January.

    >>> year_span(2566)
    (datetime.date(2023, 1, 1), datetime.date(2023, 12, 31))
    """
    return date(calendar_year(year_be), 1, 1), date(calendar_year(year_be), 12, 31)


def fiscal_year_span(year: int) -> Span:
    """First and last day of a fiscal year.

    >>> fiscal_year_span(2566)
    (datetime.date(2022, 10, 1), datetime.date(2023, 9, 30))
    """
    return date(calendar_year(year) - 1, FIRST_MONTH, 1), date(calendar_year(year), FIRST_MONTH - 1, 30)


def half_span(year: int, half: int) -> Span:
    """First and last day of a half of a fiscal year: October to March, April to September.

    >>> half_span(2566, 2)
    (datetime.date(2023, 4, 1), datetime.date(2023, 9, 30))
    """
    return quarter_span(year, 2 * half - 1)[0], quarter_span(year, 2 * half)[1]


def quarter_span(year: int, quarter: int) -> Span:
    """First and last day of a quarter of a fiscal year; the first quarter is October to December.

    >>> quarter_span(2566, 1)
    (datetime.date(2022, 10, 1), datetime.date(2022, 12, 31))
    """
    if quarter not in (1, 2, 3, 4):
        raise ValueError(f"a fiscal year has quarters 1 to 4, not {quarter!r}")
    first = (FIRST_MONTH - 1 + 3 * (quarter - 1)) % 12 + 1
    year_be = year_in_fiscal_year(year, first)
    return month_span(year_be, first)[0], month_span(year_be, first + 2)[1]


def fiscal_year_of(day: date) -> int:
    """The fiscal year in which a day lies.

    >>> fiscal_year_of(date(2022, 10, 1)), fiscal_year_of(date(2023, 9, 30))
    (2566, 2566)
    """
    return day.year + BUDDHIST_OFFSET + (day.month >= FIRST_MONTH)


def year_in_fiscal_year(year: int, month: int) -> int:
    """The Buddhist-era calendar year of a month of a fiscal year.

    >>> year_in_fiscal_year(2566, 10), year_in_fiscal_year(2566, 9)
    (2565, 2566)
    """
    return year - 1 if month >= FIRST_MONTH else year
