"""Periods as Thai reports print them: text in, first and last days out, or None.

The grammar reads the string of token kinds that `period_patterns` lists; labels are dropped before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from itareports.normalize.fiscal_years import fiscal_year_of, fiscal_year_span, half_span, quarter_span
from itareports.normalize.period_items import Item, read_items
from itareports.normalize.period_points import PRECISIONS, Precision
from itareports.normalize.period_spans import spans_of
from itareports.normalize.period_tokens import Token, tokenize

__all__ = [
    "FoundPeriod",
    "PeriodReading",
    "find_periods",
    "fiscal_year_of",
    "fiscal_year_span",
    "half_span",
    "parse_period",
    "quarter_span",
]
