"""Headings of the analysis of constraints: "ข้อจำกัดด้านบุคลากร", "Money : ด้านงบประมาณ"."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from itareports.normalize.text import squash

LONGEST_HEADING = 80

# "การวิเคราะห์ข้อจำกัดของหน่วยงานในการดำเนินการประเมิน...", "ส่วนที่ ๓ ข้อจำกัดของหน่วยงาน",
# "ง. การวิเคราะห์ข้อจำกัดของหน่วยงาน"
_SECTION = re.compile(
    r"""
    (?: ^ | ส่วนที่[0-9]+ | ตอนที่[0-9]+ | [0-9]+[.)] | ^[ก-ฮ][.)] )
    (?: การวิเคราะห์ | ผลการวิเคราะห์ | วิเคราะห์ )? (?:ปัญหา)? (?:และ)? ข้อจำกัด (?!ด้าน)
    """,
    re.VERBOSE,
)
# "ข้อจำกัดด้านบุคลากร", "๑) ด้านงบประมาณ", "Man : ด้านบุคลากร", "Money (ด้านงบประมาณ)"
_KIND = re.compile(
    r"""
    ^ [^\w]* (?: [0-9]{1,2}[.)] )* [^\w]*
    (?: (?: man | money | method | material | management | machine | technology ) s? \b | (?:ข้อจำกัด)? ด้าน )
    """,
    re.VERBOSE,
)


@cache
def _categories() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    data = tomllib.loads((files("itareports.normalize") / "data" / "constraints.toml").read_text(encoding="utf8"))
    return tuple((entry["name"], tuple(entry["words"]), tuple(entry.get("not", ()))) for entry in data["category"])


def is_constraints_section(text: str) -> bool:
    """Whether this is the heading of the analysis of constraints.

    >>> is_constraints_section("ส่วนที่ ๓ การวิเคราะห์ข้อจำกัดของหน่วยงาน"), is_constraints_section("ข้อจำกัดด้านบุคลากร")
    (True, False)
    """
    bare = squash(text).lstrip("*#_ ")
    return len(bare) < 2 * LONGEST_HEADING and _SECTION.search(bare) is not None


def parse_constraint_category(text: str) -> str | None:
    """The category a heading names, or None where it names none.

    >>> parse_constraint_category("Man : ด้านบุคคลกร"), parse_constraint_category("งบประมาณมีจำกัด")
    ('personnel', None)
    """
    bare = squash(text)
    if len(bare) > LONGEST_HEADING or not _KIND.search(bare):
        return None
    for name, words, excluded in _categories():
        if any(word in bare for word in words) and not any(word in bare for word in excluded):
            return name
    return "other"
