"""Periods as Thai reports print them: text in, first and last days out, or None.

`period_tokens` cuts the text, `period_lists` and `period_items` are the grammar, `period_spans` finds the years.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from itareports.normalize.fiscal_years import Span, fiscal_year_of, fiscal_year_span, half_span, quarter_span
from itareports.normalize.period_lists import read_list, without_labels
from itareports.normalize.period_points import Precision
from itareports.normalize.period_spans import spans_of
from itareports.normalize.period_tokens import Token, scan, tokenize

__all__ = [
    "ANY_YEAR",
    "FoundPeriod",
    "PeriodReading",
    "find_periods",
    "fiscal_year_of",
    "fiscal_year_span",
    "half_span",
    "parse_period",
    "quarter_span",
]

ANY_YEAR = 2560
"""For texts that name no year, where it is only asked whether they are periods: that does not hang on the year."""

_MAX_TOKENS = 40


@dataclass(frozen=True, slots=True)
class PeriodReading:
    """First and last days, both included; `repaired` where a wrong word was mended (จ.ค. for ธ.ค.)."""

    spans: tuple[Span, ...] = ()
    precision: Precision | None = None
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A period inside a text, at text[start:end]."""

    start: int
    end: int
    reading: PeriodReading


def parse_period(text: str, *, fiscal_year: int | None = None) -> PeriodReading | None:
    """Read a text that is a period as a whole; None where a part of it is not understood.

    Whole months and quarters cover their last day; a range borrows the year or month that one side leaves out; a
    deadline runs from the first day of its fiscal year. `fiscal_year` (พ.ศ.) is the report's own, for texts that name
    no year; without it, and for "ต่อเนื่อง", there are no spans. A reversed range with both years printed stays so.

    >>> parse_period("ธ.ค. ๖๓ – มี.ค. ๖๔").spans
    ((datetime.date(2020, 12, 1), datetime.date(2021, 3, 31)),)
    >>> parse_period("อย่างสม่ำเสมอ")
    PeriodReading(spans=(), precision=None, repaired=False)
    >>> parse_period("กองคลัง") is None
    True
    """
    tokens: list[Token] = []
    for token in scan(text):
        if token.kind == "x":
            return None
        tokens.append(token)
    return _reading(tuple(tokens), fiscal_year)


def _reading(tokens: tuple[Token, ...], fiscal_year: int | None) -> PeriodReading | None:
    kept = without_labels(tokens)
    reading = None if kept is None else read_list(kept)
    if reading is None:
        return None
    repaired = any(token.repaired for token in tokens)
    if not reading.items:
        return PeriodReading(repaired=repaired) if reading.undated else None
    # "ภายใน 30 วัน ตั้งแต่ 1 ต.ค. 65" is not the day it counts from
    dated = None if reading.counted else spans_of(reading.items, fiscal_year)
    return None if dated is None else PeriodReading(*dated, repaired=repaired)


def find_periods(text: str, *, fiscal_year: int | None = None) -> Iterator[FoundPeriod]:
    """Periods inside running text: the longest at each place, with at least a day, month or quarter named.

    A period begins with its "เดือน", "วันที่", "ระหว่าง" or "ภายใน", not with a label such as "ช่วงเวลาปฏิบัติ"; brackets
    around it stay outside. Abbreviations count only beside a year, a dash or "เดือน": ก.พ. is also an office.

    >>> text = "-ช่วงเวลาปฏิบัติ เดือน ต.ค.๖๓ ถึง เม.ย.๖๔ -รายงานผล"
    >>> [text[found.start : found.end] for found in find_periods(text)]
    ['เดือน ต.ค.๖๓ ถึง เม.ย.๖๔']
    """
    tokens = tokenize(text)
    position = 0
    while position < len(tokens):
        end, reading = _longest(tokens, position, fiscal_year)
        if reading is None:
            position += 1
            continue
        yield FoundPeriod(tokens[position].start, tokens[end - 1].end, reading)
        position = end


def _longest(tokens: tuple[Token, ...], start: int, fiscal_year: int | None) -> tuple[int, PeriodReading | None]:
    if tokens[start].kind not in "DsblMnyYdQqHAF":
        return start, None
    stop = start
    while stop < min(len(tokens), start + _MAX_TOKENS) and tokens[stop].kind not in "xV":
        stop += 1
    for end in range(stop, start, -1):
        window = tokens[start:end]
        if window[-1].kind not in "wl.,*/T(Uu" and _is_sure(tokens, start, end):
            reading = _reading(window, fiscal_year)
            if reading is not None and reading.precision in ("day", "month", "quarter"):
                return end, reading
    return start, None


def _is_sure(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether what is found in running text is a period and no abbreviation of something else."""
    window = tokens[start:end]
    kinds = "".join(token.kind for token in window)
    if not any(kind in kinds for kind in "MdQq"):
        return False
    if all(token.form != "abbreviated" and token.form != "mended" for token in window if token.kind == "M"):
        return True
    return any(kind in kinds for kind in "yYFd") or "MTM" in kinds or kinds.startswith("lM")
