"""The seven issues that a plan analyses, known by their titles."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rapidfuzz import fuzz, process

from itareports.normalize.text import squash

LIKENESS = 88
"""Least likeness (0-100) of a misspelt title to a known one."""

# "ประเด็นที่ 1 ", "1.", "ประเด็น (3) ", "ข้อ ๔) "; the text is squashed already
_BEFORE = re.compile(r"^ [*#•\-–]* \(? (?:\d{1,2}[).]*)? (?:ข้อ)? (?:ประเด็น(?:ที่)?)? \(? \d{0,2} [).:：]* ", re.VERBOSE)
_DECORATION = re.compile(r"[\s\-–—‐/()\[\]:：.,*\"“”]")


def _key(text: str) -> str:
    return _DECORATION.sub("", _BEFORE.sub("", squash(text), count=1))


@dataclass(frozen=True, slots=True)
class _Issues:
    titles: dict[int, str]
    keys: dict[str, int]


@cache
def _issues() -> _Issues:
    data = tomllib.loads((files(__package__) / "data" / "issues.toml").read_text("utf-8"))["issue"]
    titles = {entry["number"]: entry["title"] for entry in data}
    keys = {_key(title): entry["number"] for entry in data for title in (entry["title"], *entry["aliases"])}
    return _Issues(titles, keys)


def parse_issue(text: str) -> int | None:
    """The number of the issue that a whole heading or cell names, by its title alone.

    A number without a title says nothing: other lists of ประเด็น are numbered too.

    >>> parse_issue("ประเด็น (3) ช่องทางและรูปแบบการประชาสัมพันธ์ เผยแพร่ข้อมูลข่าวสารภาครัฐ"), parse_issue("ประเด็นที่ 3")
    (3, None)
    """
    key = _key(text)
    if key in _issues().keys:
        return _issues().keys[key]
    best = process.extractOne(key, list(_issues().keys), scorer=fuzz.ratio, score_cutoff=LIKENESS)
    return _issues().keys[best[0]] if best else None


def issue_title(number: int) -> str | None:
    """The title of an issue; None outside 1 to 7.

    >>> issue_title(2), issue_title(8)
    ('การให้บริการและระบบ E-Service', None)
    """
    return _issues().titles.get(number)
