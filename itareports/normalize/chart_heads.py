"""What heads the columns of a chart: a month, a quarter, a few months."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from itareports.normalize.fiscal_years import Span
from itareports.normalize.numerals import parse_year
from itareports.normalize.periods import ANY_YEAR, parse_period

LONGEST = 40
"""Characters of such a head."""

# "ไตรมาส 1 (ต.ค. - ธ.ค. 66)"
_NOTE = re.compile(r"\s*\([^()]*\)\s*$")
# "ต.ค. - ธ.ค."
_RANGE = re.compile(r"\s*(?:[-–—]|ถึง)\s*")

_QUARTERS, _QUARTER = re.compile(r"ไตรมาส"), re.compile(r"[1-4๑-๔]")
_FISCAL = re.compile(r"งบประมาณ")


@dataclass(frozen=True, slots=True)
class ChartHead:
    """A head as it is printed, the words of its first and its last month, and the days in a fiscal year."""

    text: str
    first: str
    last: str
    span: Span


@lru_cache(maxsize=1024)
def parse_chart_head(text: str) -> ChartHead | None:
    """Read the head of a column in a chart; None where it is no month or quarter and no few months.

    >>> parse_chart_head("ต.ค.").first, parse_chart_head("ม.ค. - มี.ค.").last
    ('ต.ค.', 'มี.ค.')
    >>> parse_chart_head("ไตรมาส 1 (ต.ค. - ธ.ค. 66)").text
    'ไตรมาส 1'
    >>> parse_chart_head("ตลอดปีงบประมาณ")
    """
    text = text.strip()
    if len(text) > LONGEST:
        return None
    for words in (_NOTE.sub("", text), text):
        read = parse_period(words, fiscal_year=ANY_YEAR)
        if read is not None and read.precision in ("month", "quarter") and len(read.spans) == 1:
            ends = _RANGE.split(words)
            first, last = (ends[0], ends[-1]) if len(ends) == 2 else (words, words)
            return ChartHead(words, first, last, read.spans[0])
    return None


def head_in_group(own: str, group: str) -> str:
    """The head of a column with what the head of its group adds: the year of its month, that its number is a quarter.

    >>> head_in_group("ต.ค.", "พ.ศ. 2566"), head_in_group("๒", "ระยะเวลา (ไตรมาสที่)")
    ('ต.ค. พ.ศ. 2566', 'ไตรมาส ๒')
    >>> head_in_group("ต.ค. 66", "พ.ศ. 2566"), head_in_group("ต.ค.", "ปีงบประมาณ พ.ศ. 2567")
    ('ต.ค. 66', 'ต.ค.')
    """
    if _QUARTERS.search(group) and _QUARTER.fullmatch(own.strip()):
        return f"ไตรมาส {own.strip()}"
    if not _FISCAL.search(group) and parse_year(group) is not None and _names_no_year(own):
        return f"{own.strip()} {group.strip()}"
    return own


def _names_no_year(text: str) -> bool:
    one, other = (parse_period(text, fiscal_year=year) for year in (ANY_YEAR, ANY_YEAR + 1))
    return one is not None and one != other


def follow_each_other(heads: Sequence[ChartHead]) -> bool:
    """Whether each head begins after the one before has ended: without years, in the order of a fiscal year.

    >>> october, january, april = (parse_chart_head(text) for text in ("ต.ค.", "ม.ค.", "เม.ย."))
    >>> follow_each_other([october, january, april]), follow_each_other([january, april, october])
    (True, False)
    """
    return all(one.span[1] < other.span[0] for one, other in pairwise(heads))
