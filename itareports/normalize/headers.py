"""What a column holds, told by its header: never by its position."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from rapidfuzz import fuzz, process

from itareports.normalize.chart_heads import parse_chart_head
from itareports.normalize.numerals import parse_year
from itareports.normalize.text import squash

LIKENESS = 86
"""Least likeness (0-100) of a header to a known one: one wrong letter in seven."""

PARTS = ("approach", "steps", "owner", "period", "monitoring", "results", "recommendations", "problems", "budget")
"""Roles of what is told of an activity, in columns and behind labels alike."""

LONGEST = 70
"""Headers are short; a sentence that happens to contain a keyword is none."""

# "ผู้รับผิดชอบ/ ผู้ที่เกี่ยวข้อง", "งบประมาณ (บาท)", "ระยะเวลา:"
_DECORATION = re.compile(r"[/()\[\]:：.,\-–—*_“”\"']")
# "คะแนนที่ได้ (คะแนนเต็ม 100)", "ระยะเวลา (ต.ค. 66 - ก.ย. 67)"
_NOTE = re.compile(r"\([^()]*\)")
_BLANKS_IN_HEADER = 2

# "ผู้รับผิดชอบ/ระยะเวลา", "ผู้รับผิดชอบและระยะเวลา"
_JOINT = re.compile(r"/|และ|\n|,")


@cache
def _roles() -> tuple[dict[str, Any], ...]:
    data = tomllib.loads((files("itareports.normalize") / "data" / "headers.toml").read_text(encoding="utf8"))
    return tuple(data["role"])


@cache
def _vocabulary() -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    known = {_bare(header): role["name"] for role in _roles() for header in role["headers"]}
    keywords = tuple((_bare(word), role["name"]) for role in _roles() for word in role["keywords"])
    return known, keywords


def _bare(text: str) -> str:
    return _DECORATION.sub("", squash(text))


@lru_cache(maxsize=4096)
def _alike(bare: str) -> str | None:
    known, _ = _vocabulary()
    if bare in known:
        return known[bare]
    best = process.extractOne(bare, known.keys(), scorer=fuzz.ratio, score_cutoff=LIKENESS) if len(bare) > 3 else None
    return known[best[0]] if best else None


def parse_header(text: str) -> str | None:
    """The role of a column with this header, or None where no meaning is known.

    A known header first, then one alike (spelling slips), then a keyword in a short text.

    >>> parse_header("ผู้รับผิดชอบ/ ผู้ที่เกี่ยวข้อง"), parse_header("ระยะเวลา ดำเนินการ"), parse_header("สีของปก")
    ('owner', 'period', None)
    """
    bare = _bare(text)
    if not bare or len(bare) > LONGEST:
        return None
    role = _alike(bare) or _alike(_bare(_NOTE.sub("", text)))
    if role is not None:
        return role
    return next((role for word, role in _vocabulary()[1] if word in bare), None)


def known_header(text: str) -> str | None:
    """The role of a header that is known or nearly so; a keyword alone does not count, as in running text.

    >>> known_header("ผู้รับผิดชอบ"), known_header("แต่งตั้งผู้รับผิดชอบข้อมูลรายข้อ")
    ('owner', None)
    """
    bare = _bare(text)
    return _alike(bare) if 0 < len(bare) <= LONGEST else None


def opening_header(text: str) -> str | None:
    """The role of the known header that a text begins with, parted by a blank from what it says; spelt exactly.

    >>> opening_header("ผู้รับผิดชอบ กองคลัง"), opening_header("ผู้รับผิดชอบรายงานผล"), opening_header("ผู้รับผิดชอบ")
    ('owner', None, None)
    """
    words = text.split(maxsplit=_BLANKS_IN_HEADER)
    known, _ = _vocabulary()
    heads = (_bare("".join(words[:count])) for count in range(len(words) - 1, 0, -1))
    return next((known[head] for head in heads if head in known), None)


@cache
def headers_of(role: str) -> tuple[str, ...]:
    """The known headers of a role, the longest first.

    >>> headers_of("owner")[-1]
    'เจ้าภาพ'
    """
    found = (header for entry in _roles() if entry["name"] == role for header in entry["headers"])
    return tuple(sorted(found, key=len, reverse=True))


def known_headers() -> tuple[str, ...]:
    """Every known header, as it is printed.

    >>> "ผู้รับผิดชอบ" in known_headers()
    True
    """
    return tuple(header for entry in _roles() for header in entry["headers"])


def parse_headers(text: str) -> tuple[str, ...]:
    """All the roles of a column; more than one where the header joins two columns.

    A bare year has the role "year", a month or quarter that heads a column of a chart has "period".

    >>> parse_headers("ผู้รับผิดชอบ/ระยะเวลาดำเนินการ")
    ('owner', 'period')
    >>> parse_headers("มาตรการ/แนวทาง"), parse_headers("ข้อเสนอแนะ/แนวทางการพัฒนา")
    (('measure',), ('recommendations',))
    """
    role = known_header(text)
    if role is not None:
        return (role,)
    if parse_year(text) is not None:
        return ("year",)
    if parse_chart_head(text) is not None:
        return ("period",)
    parts = [_alike(_bare(part)) for part in _JOINT.split(text) if part.strip()]
    if len(parts) > 1 and all(parts) and len(set(parts)) == len(parts):
        # "ข้อเสนอแนะ/แนวทางการพัฒนา": what to do, said in two words, and not how an analysis is put into practice
        return tuple(part for part in parts if part and not (part == "guideline" and "recommendations" in parts))
    role = parse_header(text)
    return (role,) if role is not None else ()


def repeats_header(text: str) -> bool:
    """Whether a text only repeats a column's name, as lead-ins do.

    >>> repeats_header("รายละเอียดขั้นตอนการดำเนินการ"), repeats_header("จัดอบรมพนักงาน")
    (True, False)
    """
    return known_header(text) is not None or known_header(squash(text).removeprefix("รายละเอียด")) is not None
