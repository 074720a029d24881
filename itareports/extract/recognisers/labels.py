"""Labels in prose: "ผู้รับผิดชอบ : กองคลัง", "- ระยะเวลาดำเนินการ  ต.ค. ๖๕", and the labels inside what they say."""

import re
from dataclasses import replace
from functools import cache

from itareports.extract.document import Line
from itareports.normalize.headers import headers_of, known_header
from itareports.normalize.lists import strip_mark
from itareports.normalize.offices import parse_offices
from itareports.normalize.periods import find_periods
from itareports.normalize.placeholders import has_placeholder, is_placeholder

LONGEST_PERIOD = 60

# "ผู้รับผิดชอบ : สำนักปลัด", "- ระยะเวลาดำเนินการ  ต.ค. ๖๕ – ก.ย. ๖๖", "๑.๒ วิธีการดำเนินการ", "(ก) ผู้รับผิดชอบ - กองคลัง",
# "ผู้รับผิดชอบ....กองคลัง....", "วิธีดำเนินการ คือ (๑) ..."
_LABELLED = re.compile(
    r"""
    ^ (?P<label>[^:：\t]{2,60}?)
    \s* (?: [:：] | \t | \s[–-]\s | \s{2,} | \s(?:คือ|ได้แก่)\s | (?=\.{3}|…) | $ ) \s* (?P<value>.*) $
    """,
    re.VERBOSE,
)
# "กองคลัง...."
_LEADER_BEHIND = re.compile(r"(?<=[^\s.…])\s*[.…]{3,}\s*$")


def label_of(line: Line) -> tuple[str, Line] | None:
    """The label that a line begins with, as the role of a column, and what it says; None where there is none.

    >>> role, value = label_of(Line("ผู้รับผิดชอบ : กองคลัง"))
    >>> role, value.text
    ('owner', 'กองคลัง')
    """
    match = _LABELLED.match(line.text)
    role = known_header(strip_mark(match["label"])) if match else None
    if match is None or role is None:
        return None
    value = match["value"]
    lead = re.match(r"[\s.…]+(?=[^\s.…])", value)
    start = match.start("value") + (lead.end() if lead else 0)
    # "....กองคลัง...." is filled in, "กอง......" is not.
    is_open = (is_placeholder(value) or has_placeholder(value)) and not (lead and lead[0].strip())
    tail = None if is_open else _LEADER_BEHIND.search(value)
    end = len(line.text) - (len(tail[0]) if tail else 0)
    return role, line.part(start, end)


# "โดยมอบหมายให้กองคลังเป็นผู้รับผิดชอบ และกำหนดให้ดำเนินการตั้งแต่เดือนตุลาคม ๒๕๖๔ ถึงเดือนกันยายน ๒๕๖๕"
_ASSIGNED = re.compile(
    r"""
    ^ \W* (?:โดย)? (?:มอบหมาย|กำหนด)? ให้ \s* (?P<owner>.{3,90}?) \s*
    เป็น \s* (?: ผู้ | หน่วยงาน (?:ที่)? ) \s* รับผิดชอบ (?: หลัก | ดำเนินการ )? \s*
    (?: (?:และ|โดย)? \s* (?:กำหนด)? (?:ให้)? \s* (?:ดำเนินการ)? \s* (?P<period>.+) )? $
    """,
    re.VERBOSE,
)


def assigned_in(line: Line) -> list[tuple[str, Line]]:
    """The owner, and the period, that a whole sentence tells without labels; nothing where it tells something else.

    >>> text = "โดยมอบหมายให้กองคลังเป็นผู้รับผิดชอบ และกำหนดให้ดำเนินการตั้งแต่เดือนตุลาคม ๒๕๖๔"
    >>> [(role, said.text) for role, said in assigned_in(Line(text))]
    [('owner', 'กองคลัง'), ('period', 'ตั้งแต่เดือนตุลาคม ๒๕๖๔')]
    """
    match = _ASSIGNED.match(line.text)
    if match is None or not any(office.known for office in parse_offices(match["owner"])):
        return []
    owner = ("owner", line.part(*match.span("owner")))
    if match["period"] is None:
        return [owner]
    return [owner, ("period", line.part(*match.span("period")))] if _is_period(match["period"]) else []


@cache
def _inner_labels() -> re.Pattern[str]:
    names = {role: "|".join(map(re.escape, headers_of(role))) for role in ("owner", "period", "monitoring", "results")}
    # "... โดยมีผู้รับผิดชอบ คือ กองคลัง ระยะเวลาดำเนินการ ตั้งแต่เดือนตุลาคม ๒๕๖๔ ... การกำกับติดตาม คือ ..."
    said = "|".join(rf"(?P<{role}>{either})" for role, either in names.items() if role != "period")
    return re.compile(
        rf"(?:(?<=\s)|(?<=โดยมี)|(?<=และมี))(?:(?:{said})\s*(?:คือ|ได้แก่|[:：])|(?P<period>{names['period']})(?=\s))\s*"
    )


def clauses_of(role: str, value: Line) -> list[tuple[str, Line]]:
    """What a label says, parted where the sentence goes on with another label."""
    clauses, start, current = [], 0, role
    for match in _inner_labels().finditer(value.text):
        found = str(match.lastgroup)
        if found == "period" and not _is_period(value.text[match.end() :]):
            continue
        said = value.part(start, match.start())
        clauses.append((current, replace(said, text=re.sub(r"\s*(?:โดย|และ)มี\s*$", "", said.text))))
        start, current = match.end(), found
    return [*clauses, (current, value.part(start))]


def _is_period(text: str) -> bool:
    """Whether a period begins this text."""
    found = next(find_periods(text[:LONGEST_PERIOD]), None)
    return (found is not None and found.start == 0) or text.startswith(("ตลอด", "ภายใน", "ไตรมาส", "รอบ"))
