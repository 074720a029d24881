"""What the period grammar sees in a text: kinds of tokens and the regexes that find them, in order of precedence."""

import re
from dataclasses import dataclass, replace
from functools import cache

from itareports.normalize.months import GAP, THAI, Month, month_pattern, month_word, months, spaced
from itareports.normalize.period_words import any_of, words_with

# Kinds of tokens are single letters, so that a list of tokens is a string that regexes can read:
#   n number 1-31   y year   Y year called a year (ปี, พ.ศ.)   d numeric date   M month   Q quarter word   q quarter
#   H half of a fiscal year   A whole fiscal year, not named   F fiscal year, named   E last day of
#   e last day of a fiscal year, not named   O without end
#   D deadline   s since   b between   t "ถึง"   T dash   / slash   , joins a list   * list mark   ( )   U undated
#   u duration   V counted deadline   l lead word   w label   . noise   x anything else
KIND_OF_WORDS = {
    "label": "w",
    "lead": "l",
    "to": "t",
    "and": ",",
    "since": "s",
    "between": "b",
    "deadline": "D",
    "end": "E",
    "open": "O",
    "undated": "U",
    "quarter": "Q",
    "fiscal": "w",
    "whole": "A",
}


@dataclass(frozen=True, slots=True)
class TokenPattern:
    """How tokens of one kind are written; `value` is what they mean where the numbers in them do not say it."""

    kind: str
    pattern: str
    value: tuple[int, ...] = ()
    form: str = ""
    repaired: bool = False


# Two digits below 40 are no year: "ก.พ. ๗" is a form, "Oct 22" may be a day.
_YEAR4 = r"(?:2[456][0-9]{2}|(?:19|20)[0-9]{2})"
_YEAR = rf"(?:{_YEAR4}|[4-9][0-9])(?![0-9])"
_ERA = rf"(?:[พค]{GAP}\.?{GAP}ศ{GAP}\.?{GAP})"
_START = r"(?<![0-9])"
_WORDS_FOR_WHOLE = ("ตลอดทั้ง", "ตลอด", "ทั้ง", "ประจำ", "ภายใน", "ใน")
_WHOLE = rf"(?:(?:{'|'.join(spaced(word) for word in _WORDS_FOR_WHOLE)}){GAP})?"
_MONTHS = spaced("เดือน")
_ORDINAL = rf"(?:ที่{GAP})?"


def _dates() -> tuple[TokenPattern, ...]:
    day = r"[0-9]{1,2}"
    return (
        # "1/10/2566", "1 / 10 / 66"
        TokenPattern("d", rf"{_START}{day}{GAP}/{GAP}{day}{GAP}/{GAP}{_YEAR}"),
        # "01-10-2566", "1.10.2566"
        TokenPattern("d", rf"{_START}(?:{day}-{day}-|{day}\.{day}\.){_YEAR4}(?![0-9])"),
        # "2022-10-01"
        TokenPattern("d", rf"{_START}{_YEAR4}-[0-9]{{2}}-[0-9]{{2}}(?![0-9])", form="iso"),
        # "84.94", "9.1"
        TokenPattern("x", rf"{_START}[0-9]+\.[0-9]+"),
    )


def _years() -> tuple[TokenPattern, ...]:
    fiscal = any_of("fiscal")
    return (
        # "ปีงบประมาณ พ.ศ. 2566", "ปีงบประมาณ (พ.ศ.) 66", "ตลอดปีงบประมาณ (พ.ศ. 2566)"
        TokenPattern("F", rf"{_WHOLE}{fiscal}{GAP}(?:\({GAP}{_ERA}\){GAP}|{_ERA})?{_YEAR}"),
        TokenPattern("F", rf"{_WHOLE}{fiscal}{GAP}\({GAP}{_ERA}?{_YEAR}{GAP}\)"),
        # "ณ สิ้นปีงบประมาณ"
        TokenPattern("e", rf"{any_of('end')}{GAP}(?>{fiscal})(?!{GAP}(?:\(|{_ERA}|{_YEAR}))"),
        # "ปี พ.ศ. 2566", "พ.ศ.๒๕๖๖", "ตลอดปี 2566"
        TokenPattern("Y", rf"{_WHOLE}(?:ปี{GAP}{_ERA}?|{_ERA}){_YEAR}"),
    )


def _rounds() -> tuple[TokenPattern, ...]:
    round_of = rf"รอบ{GAP}(?:{spaced('ระยะเวลา')}{GAP})?"
    six = rf"{_START}6{GAP}{_MONTHS}{GAP}"
    half = rf"(?:{spaced('ครึ่งปีงบประมาณ')}|{spaced('ครึ่งปี')}|{spaced('ครึ่ง')}){GAP}"
    first, second = spaced("แรก"), rf"(?:{spaced('หลัง')}|{spaced('สุดท้าย')})"
    return (
        # "รอบ 6 เดือนแรก", "6 เดือนหลัง"; "รอบ ๖ เดือน" alone is the first one, as in the reports due by the OIT items
        TokenPattern("H", rf"(?:{round_of})?{six}{second}", (2,), "round"),
        TokenPattern("H", rf"(?:{round_of})?{six}{first}", (1,), "round"),
        TokenPattern("H", rf"{round_of}6{GAP}{_MONTHS}", (1,), "round"),
        # "ครึ่งปีแรก", "ครึ่งปีหลัง"
        TokenPattern("H", rf"(?:{round_of})?{half}{second}", (2,)),
        TokenPattern("H", rf"(?:{round_of})?{half}{first}", (1,)),
        TokenPattern("A", rf"{round_of}12{GAP}{_MONTHS}", form="round"),
    )


def _counts() -> tuple[TokenPattern, ...]:
    # the first letters of a month are enough to tell "1 เดือนตุลาคม" from "1 เดือน"
    no_month = rf"(?!{GAP}(?:{'|'.join(_beginning(month) for month in months())}))"
    unit = (
        rf"(?:{spaced('วันทำการ')}|วัน(?!{GAP}ที่)|{spaced('สัปดาห์')}|{_MONTHS}{no_month}|{spaced('ชั่วโมง')}"
        rf"|ปี(?!{GAP}(?:ง|[0-9]|{_ERA})))"
    )
    per = rf"(?:{unit}|{spaced('ไตรมาส')})"
    number, times = r"[0-9]{1,3}", spaced("ครั้ง")
    return (
        # "รอบ 3 เดือน", "ทุก ๆ 3 เดือน", "ทุกวันที่ 5 ของเดือน"
        TokenPattern("U", rf"(?:รอบ|ทุก{GAP}ๆ?){GAP}{number}{GAP}{unit}"),
        TokenPattern("U", rf"{spaced('ทุกวันที่')}{GAP}{number}{GAP}{spaced('ของ')}{GAP}(?:ทุก{GAP})?{_MONTHS}{no_month}"),
        # "ปีละ 2 ครั้ง", "เดือนละ 1-2 ครั้ง", "1 ครั้ง/ปี", "1 ครั้ง ต่อ ไตรมาส"
        TokenPattern("U", rf"{per}{GAP}ละ{GAP}(?:{number}{GAP}(?:-{GAP}{number}{GAP})?)?{times}"),
        TokenPattern("U", rf"{_START}{number}{GAP}{times}{GAP}(?:/|ต่อ){GAP}(?:{number}{GAP})?{per}"),
        # "ภายใน 30 วัน", "ไม่เกิน 15 วันทำการ"
        TokenPattern("V", rf"{any_of('deadline')}{GAP}{number}{GAP}{unit}"),
        # "รอบที่ 1 (ตุลาคม 2566 - มีนาคม 2567)", "ครั้งที่ 1 เดือนมีนาคม 2567"
        TokenPattern("w", rf"(?:{spaced('รอบการประเมิน')}|รอบ|{times}|{spaced('ระยะ')}){GAP}ที่{GAP}[0-9](?![0-9])"),
        # "ระยะเวลา 6 เดือน", but not "วันที่ 1 เดือนตุลาคม"
        TokenPattern("u", rf"{_START}{number}{GAP}{unit}"),
    )


def _quarters() -> tuple[TokenPattern, ...]:
    # "ไตรมาสแรก", "ไตรมาสที่สอง", "ไตรมาสสุดท้าย"
    names = {1: ("แรก", "หนึ่ง"), 2: ("สอง",), 3: ("สาม",), 4: ("สี่", "สุดท้าย")}
    named = tuple(
        TokenPattern("q", rf"{any_of('quarter')}{GAP}{_ORDINAL}{spaced(name)}", (quarter,))
        for quarter, texts in names.items()
        for name in texts
    )
    # "Q1-Q4"
    return (*named, TokenPattern("Q", r"(?<![A-Za-z])[Qq](?=\s?[1-4](?![0-9]))"))


def _beginning(month: Month) -> str:
    return rf"{month.full[:3]}|" + rf"{GAP}\.?{GAP}".join(month.abbreviation.rstrip(".").split(".")) + rf"(?!{THAI})"


_MARKS = (
    TokenPattern(".", r":|ฯ"),
    # a dot after a day or a quarter may be a decimal point or a list mark, so there it stays unread
    TokenPattern(".", r"(?<![0-9])\.|(?<=[4-9][0-9])\.(?![0-9ก-ฮ])"),
    TokenPattern("*", r"[•·*▪●○◦►➢✓]"),
    TokenPattern("T", r"[-–—‐‑−~～]+"),
    TokenPattern("/", r"/"),
    TokenPattern(",", r"[,;]"),
    TokenPattern("(", r"[(\[]"),
    TokenPattern(")", r"[)\]]"),
    TokenPattern("y", rf"{_START}{_YEAR}"),
    TokenPattern("n", rf"{_START}0?(?:[1-9]|[12][0-9]|3[01])(?![0-9])"),
    TokenPattern("x", r"[0-9]+"),
)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], TokenPattern], ...]:
    vocabulary = (TokenPattern("M", month_pattern()), TokenPattern("word", any_of(*KIND_OF_WORDS)))
    patterns = (*_dates(), *_years(), *_rounds(), *_counts(), *_quarters(), *vocabulary, *_MARKS)
    return tuple((re.compile(item.pattern, re.VERBOSE), item) for item in patterns)


def match_token(text: str, position: int) -> tuple[re.Match[str], TokenPattern] | None:
    """The longest token at a position of a text, and its pattern with the meaning of the word filled in.

    >>> match_token("ใน ต.ค. 65", 3)[1]
    TokenPattern(kind='M', ..., value=(10,), form='abbreviated', repaired=False)
    """
    longest: tuple[re.Match[str], TokenPattern] | None = None
    for regex, item in _patterns():
        found = regex.match(text, position)
        if found is not None and (longest is None or found.end() > longest[0].end()):
            longest = found, item
    return None if longest is None else (longest[0], _looked_up(longest[0].group(), longest[1]))


def _looked_up(text: str, item: TokenPattern) -> TokenPattern:
    month = month_word(text) if item.kind == "M" else None
    if month is not None:
        form = "full" if month.full else "abbreviated"
        return replace(item, value=(month.number,), form=form, repaired=month.repaired)
    words = words_with(text) if item.kind == "word" else None
    return item if words is None else replace(item, kind=KIND_OF_WORDS[words.kind], repaired=words.mended)
