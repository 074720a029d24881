"""The period of an activity: from its own column, or told inside another one, whose text it then leaves."""

import re
from collections.abc import Mapping

from itareports.extract.document import Line
from itareports.extract.draft import Draft, evidence_of
from itareports.extract.found import Quote
from itareports.normalize.headers import parse_header
from itareports.normalize.lists import split_items, strip_mark
from itareports.normalize.periods import parse_period
from itareports.normalize.text import clean_text
from itareports.schema.evidence import Status

Content = dict[str, tuple[Line, ...]]

ELSEWHERE = ("monitoring", "steps", "approach", "owner", "results")
"""Columns in which reports without a period column tell the period."""

# "ช่วงเวลาปฏิบัติ เดือน ต.ค.๖๓ ถึง เม.ย.๖๔", "ระยะเวลา: ตลอดปีงบประมาณ"
_LABEL = re.compile(
    r"""
    ^ \s* (?P<label> (?:ช่วง|ห้วง|ระยะ|กำหนด) (?:ระยะ)? เวลา (?:ใน)? (?:การ)? (?: ดำเนิน(?:การ|งาน) | ปฏิบัติ )? )
    \s* [:：-]? \s*
    """,
    re.VERBOSE,
)
# "จัดอบรมบุคลากร (ต.ค. 65 – ก.ย. 66)"
_IN_BRACKETS = re.compile(r"\s*\((?P<inside>[^()]{3,60})\)\s*$")
# "รายงานรอบ ๖ เดือน (ต.ค. 65 – มี.ค. 66)", "สรุปผลของปีก่อน (...)": brackets that date something else
_OTHER_TIME = re.compile(r"(?: รอบ \s* [0-9๐-๙]{1,2} \s* เดือน | ปีก่อน | ที่ผ่านมา | ปีที่แล้ว ) \s* $", re.VERBOSE)


def take_period(content: Mapping[str, tuple[Line, ...]], fiscal_year: int | None) -> tuple[tuple[Line, ...], Content]:
    """The lines of the period, and the columns without it.

    Looked for in other columns only where the period's own column is empty or missing, and only taken where
    the words are a period as a whole: an item of its own, a line of its own, or the brackets at the end of one.
    """
    if content.get("period"):
        return content["period"], dict(content)
    for role in ELSEWHERE:
        lines = content.get(role, ())
        for index, line in enumerate(lines):
            found = _inside(line, fiscal_year)
            if found is not None:
                period, rest = found
                kept = (*lines[:index], *rest, *lines[index + 1 :])
                return (period,), {**content, role: kept}
    return (), dict(content)


def _inside(line: Line, fiscal_year: int | None) -> tuple[Line, tuple[Line, ...]] | None:
    items = split_items([line.text])
    for item in items:
        if _dates(item.text, fiscal_year):
            start = line.text.index(item.text)
            rest = (line.part(0, item.mark.start if item.mark else start), line.part(start + len(item.text)))
            return line.part(start, start + len(item.text)), tuple(part for part in rest if part.text.strip())
    brackets = _IN_BRACKETS.search(line.text)
    if brackets and not _OTHER_TIME.search(line.text[: brackets.start()]) and _dates(brackets["inside"], fiscal_year):
        return line.part(brackets.start("inside"), brackets.end("inside")), (line.part(0, brackets.start()),)
    return None


def _dates(text: str, fiscal_year: int | None) -> bool:
    """Whether the whole text is a period that names days; a single day is an event, not a period."""
    reading = parse_period(strip_mark(text), fiscal_year=fiscal_year)
    return reading is not None and any(start != end for start, end in reading.spans)


def draft_period(lines: tuple[Line, ...], path: str, fiscal_year: int | None) -> Draft:
    """The content of `period`; without spans where the words cannot be read, which the audit then reports."""
    text = "\n".join(line.text for line in lines).strip()
    raw = clean_text(text)
    if not re.search(r"[^\W_]", raw):
        return Draft({"period": None})
    reading = parse_period(text, fiscal_year=fiscal_year)
    content: dict[str, object] = {"raw": _unlabelled(raw), "spans": [], "precision": None, "repaired": False}
    if reading is not None:
        content["spans"] = [{"start": start, "end": end} for start, end in reading.spans]
        content |= {"precision": reading.precision, "repaired": reading.repaired}
    status: Status = "repaired" if reading is not None and reading.repaired else "read"
    return Draft({"period": content}, {path: evidence_of(Quote.of_lines(lines), status=status)})


def _unlabelled(raw: str) -> str:
    match = _LABEL.match(raw)
    return raw[match.end() :] if match and parse_header(match["label"]) == "period" and raw[match.end() :] else raw
