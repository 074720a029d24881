"""Labels that a single blank parts from what they say: "ผู้รับผิดชอบ กองคลัง"."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache

from itareports.extract.document import Line
from itareports.extract.tables.fitting import misfit
from itareports.normalize.headers import headers_of
from itareports.normalize.lists import leading_mark
from itareports.normalize.text import squash

PROVEN_BY_VALUE = ("owner", "period")
"""Roles whose value tells whether the words before it are a label."""

BLANKS_IN_LABEL = 2

# One blank only: two of them, a tab or a colon part a label by themselves.
_BLANK = re.compile(r"(?<=\S)[ \u00a0](?=[^\s:：–-])")


@dataclass(frozen=True, slots=True)
class _Label:
    """Words of a header at the beginning of a line, and where the blank stands that follows them."""

    words: str
    role: str
    blank: int


def part_labels(lines: Sequence[Line], roles: Collection[str]) -> list[Line]:
    """The lines, with a tab for the blank between a label and what it says.

    A sentence may begin with the words of a header ("ผลการดำเนินการ ให้ผู้บริหารทราบ"). So a blank parts a label where an
    office or a period follows a label of that meaning, as often as twice; and after the words of another header that
    begin at least two lines, but no more than those do.
    """
    labels = [_label(line.text, roles) for line in lines]
    proven = Counter(
        label.role for line, label in zip(lines, labels, strict=True) if label and _is_proven(line.text, label)
    )
    most = max(proven.values(), default=0)
    seen = Counter(label.words for label in labels if label and label.role not in PROVEN_BY_VALUE)
    said = {words for words, count in seen.items() if 2 <= count <= most}
    return [
        replace(line, text=f"{line.text[: label.blank]}\t{line.text[label.blank + 1 :]}")
        if label and most > 1 and (label.words in said or _is_proven(line.text, label))
        else line
        for line, label in zip(lines, labels, strict=True)
    ]


def _label(text: str, roles: Collection[str]) -> _Label | None:
    """The longest words of a header that the line begins with, below its list mark."""
    mark = leading_mark(text)
    start = mark.end if mark else 0
    for match in reversed([*_BLANK.finditer(text, start)][:BLANKS_IN_LABEL]):
        words = text[start : match.start()].strip(" -•\t")
        role = _known(frozenset(roles)).get(squash(words))
        if role is not None:
            return _Label(words, role, match.start())
    return None


@cache
def _known(roles: frozenset[str]) -> dict[str, str]:
    """The roles of headers, spelt exactly: one nearly alike would take the first word of what it says to itself."""
    return {squash(header): role for role in sorted(roles) for header in headers_of(role)}


def _is_proven(text: str, label: _Label) -> bool:
    return label.role in PROVEN_BY_VALUE and misfit(text[label.blank + 1 :], label.role) == 0
