"""The words of a text that are its author's own: without names, years, figures, offices and official wording.

Two organisations may write these alike only by chance, or because one text was made from the other.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from itareports.normalize.indicators import indicators
from itareports.normalize.issues import issue_title
from itareports.normalize.office_vocabulary import vocabulary
from itareports.normalize.organisation_types import printed_type_words

SHORTEST_NAME = 4
"""Letters of a place name that is left out wherever it stands; a shorter one ("ปัว") only behind a label."""

_LABELS = ("จังหวัด", "กิ่งอำเภอ", "อำเภอ", "ตำบล", "แขวง", "เขต", "จ.", "อ.", "ต.", "นายกเทศมนตรี", "เทศมนตรี")
_ISSUES = range(1, 8)
_TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
# "2566", "2023"; "พ.ศ.66", "ต.ค.65", "ปี66", "ปีงบประมาณ67": the text holds no blanks
_YEAR = re.compile(
    r"""
    (?<![0-9]) (?: (?:2[456]|19|20)[0-9]{2} | (?<=[ก-ฮ]\.)[4-9][0-9] | (?<=ปี)[4-9][0-9] | (?<=งบประมาณ)[4-9][0-9] )
    (?![0-9.,])
    """,
    re.VERBOSE,
)
_NUMERAL = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_NO_LETTER = re.compile(r"[^ก-ฺเ-๎a-z]+")


@dataclass(frozen=True, slots=True)
class OwnWords:
    """`letters` hold no blanks, signs and figures; `numerals` are the figures in their order, but for years."""

    letters: str
    numerals: tuple[str, ...]


def own_words(texts: Iterable[str], places: tuple[str, ...] = ()) -> OwnWords:
    """Return what is its author's own in texts that are cleaned; `places` are the names to leave out.

    >>> own_words(["จัดเวทีรับฟังเสียงตลาด ๒ ครั้ง ในปี ๒๕๖๗ ที่เทศบาลตำบลปัว โดยกองคลัง"], ("ปัว",))
    OwnWords(letters='จัดเวทีรับฟังเสียงตลาดครั้งในปีที่โดย', numerals=('2',))
    >>> own_words(["จัดทำคู่มือการปฏิบัติงาน", "No Gift Policy"]).letters
    ''
    """
    text = "\n".join("".join(one.split()) for one in texts).lower().translate(_TO_ARABIC)
    undated = _YEAR.sub("", text)
    letters = _NO_LETTER.sub("", _names().sub("", _without(undated, places)))
    return OwnWords(_official().sub("", letters), tuple(_NUMERAL.findall(undated)))


def _without(text: str, places: Iterable[str]) -> str:
    for place in places:
        name = "".join(place.split()).lower()
        if len(name) >= SHORTEST_NAME:
            text = text.replace(name, "")
        elif name:
            for label in _labels():
                text = text.replace(label + name, "")
    return text


@cache
def _labels() -> tuple[str, ...]:
    return (*printed_type_words(), *_LABELS)


@cache
def _names() -> re.Pattern[str]:
    # "สำนักปลัดเทศบาล" goes before "เทศบาล" does.
    return re.compile(f"{vocabulary().names.pattern}|{_either(_labels())}")


@cache
def _official() -> re.Pattern[str]:
    data = tomllib.loads((files(__package__) / "data" / "official_wording.toml").read_text("utf-8"))["wording"]
    phrases = [phrase for entry in data for phrase in entry["phrases"]]
    titles = [title for number in _ISSUES if (title := issue_title(number)) is not None]
    known = {_bare(text) for text in (*phrases, *titles, *(one.name for one in indicators()))}
    return re.compile(_either(sorted(known, key=lambda text: (-len(text), text))))


def _bare(phrase: str) -> str:
    return _NO_LETTER.sub("", _names().sub("", "".join(phrase.split()).lower()))


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))
