"""What the recognition of letters in pictures does to Thai text, as far as it can be undone with certainty."""

import re

from rapidfuzz import fuzz

from itareports.normalize.text import squash

ALIKE = 85
"""Likeness (0-100) of two readings of the same words: one letter in seven may be wrong."""

# "ก.ุย.", "65 ์": a mark of nothing below it; recognisers see one in a speck, and in a point that is a little too high
_STRAY_MARK = re.compile(r"(?<![ก-ฮะ-ฺเ-๎])[ัิ-ฺ็-๎]+")


def without_stray_marks(text: str) -> str:
    """The text less the marks that stand above or below nothing.

    >>> without_stray_marks("ต.ค.65- ก.ุย.66")
    'ต.ค.65- ก.ย.66'
    """
    return _STRAY_MARK.sub("", text)


def are_readings_of_one(text: str, other: str) -> bool:
    """Whether two texts may be the same words, read twice; figures are read otherwise as often as they differ.

    >>> are_readings_of_one("ผู้รับผิดชอบ/ผู้ที่เกี่ยวข้อง", "ผู้รับผิดชอบผู้ทีเกียวข้อง"), are_readings_of_one("กองช่าง", "กองคลัง")
    (True, False)
    """
    return fuzz.ratio(squash(text), squash(other)) >= ALIKE
