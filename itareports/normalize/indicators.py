"""The ten indicators of the ITA, known by their names.

The printed ordinal is often a rank ("EIT 1-3" by descending score), so it never says which indicator is meant.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from rapidfuzz import fuzz

from itareports.normalize.squashed import Squashed
from itareports.normalize.text import squash

LIKENESS = 88
"""Least likeness (0-100) of a misspelt name to a known one: about one wrong letter in eight."""

LEAD = 6
"""How much likelier the best indicator must be than the next one."""

LONGEST = 300
"""Characters of a cell or heading that may be a name; a longer text is about more than that."""

_SHORTEST = 8
_EXTRA_LETTERS = 2

# "ตัวชี้วัดที่ ๕ ", "1. ", "(ก) ", "๒) ", "ตัวชี้วัด : ", "ด้าน"
_BEFORE = re.compile(
    r"""
    ^ [\s*#•●\-–]*
    (?: \(? (?: \d{1,2} | [ก-ฮ] (?=[).]) ) [).]* [\s.:]* )?
    (?: ตัว\s?ชี้\s?วัด (?:\s? (?:ที่)? \s? \d{1,2} )? [\s.:：)–-]* (?:ด้าน | เรื่อง(?:ของ)? | คือ)? )?
    (?: \d{1,2} [).\s] )? [\s:：\-–"“]*
    """,
    re.VERBOSE,
)
# "การใช้งบประมาณ (IIT)", "การใช้อำนาจ : 90.39 คะแนน"
_AFTER = re.compile(r"""(?: \([^()]*\) | [\d\s:：\-–.,"”*%] | คะแนน | ร้อยละ )* $""", re.VERBOSE)
# "ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "ในตัวชี้วัดเรื่องของการปฏิบัติหน้าที่"; blanks are gone already
_LABEL = re.compile(
    r"""
    ตัวชี้วัด (?:ที่)? [0-9๐-๙]{0,2} [.:：)–\-"“(]* (?: เรื่อง(?:ของ)? | ด้าน | คือ | ในเรื่อง | ของ )* [:："“]* $
    """,
    re.VERBOSE,
)


# "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", "IIT", "ด้านการเปิดเผยข้อมูล", "ตัวชี้วัดที่ 9"
_GROUP = re.compile(r"^\W*(?:แบบวัด|แบบสำรวจ|แบบตรวจ|IIT|EIT|OIT|ตัวชี้วัด|เครื่องมือ|ด้าน|กลุ่ม)")


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator: its number in the framework, its canonical name, the instrument that measures it."""

    number: int
    name: str
    instrument: Literal["IIT", "EIT", "OIT"]


@dataclass(frozen=True, slots=True)
class IndicatorMention:
    """An indicator named in running text; `labelled` where "ตัวชี้วัด" or "ตัวชี้วัดที่ n" stands before it."""

    start: int
    end: int
    indicator: Indicator
    labelled: bool


@dataclass(frozen=True, slots=True)
class _Names:
    indicators: tuple[Indicator, ...]
    aliases: dict[str, Indicator]
    found: re.Pattern[str]
    phrases: re.Pattern[str]


def _either(words: set[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def _names() -> _Names:
    data = tomllib.loads((files(__package__) / "data" / "indicators.toml").read_text("utf-8"))["indicator"]
    all_of = tuple(Indicator(entry["number"], entry["name"], entry["instrument"]) for entry in data)
    aliases = {
        squash(alias): indicator
        for indicator, entry in zip(all_of, data, strict=True)
        for alias in (entry["name"], *entry["aliases"])
    }
    phrases = {squash(phrase) for entry in data for phrase in entry["phrases"]}
    return _Names(all_of, aliases, re.compile(_either(set(aliases))), re.compile(f"(?=({_either(phrases)}))"))


def indicators() -> tuple[Indicator, ...]:
    """The ten indicators in the order of their numbers.

    >>> [indicator.name for indicator in indicators()][:2]
    ['การปฏิบัติหน้าที่', 'การใช้งบประมาณ']
    """
    return _names().indicators


def _is_phrase(name: str) -> bool:
    # "มาตรการป้องกันการทุจริต": a whole name and more is another phrase, no misspelling.
    return any(alias in name and len(name) - len(alias) > _EXTRA_LETTERS for alias in _names().aliases)


def _likeliest(name: str) -> Indicator | None:
    scores: dict[Indicator, float] = {}
    for alias, indicator in _names().aliases.items():
        scores[indicator] = max(scores.get(indicator, 0.0), fuzz.ratio(name, alias))
    (best, score), (_, next_score) = sorted(scores.items(), key=lambda item: -item[1])[:2]
    return best if score >= LIKENESS and score - next_score >= LEAD else None


def parse_indicator(text: str) -> Indicator | None:
    """The indicator that a whole cell or heading names, by its name alone; None unless it is clearly one.

    >>> parse_indicator("1. ตัวชี้วัดที่ ๕ การแก้ปัญหาคาการทุจริต").number
    5
    >>> parse_indicator("การใช้งบประมาณและการจัดซื้อจัดจ้าง")
    """
    if len(text) > LONGEST:
        return None
    name = squash(_AFTER.sub("", _BEFORE.sub("", text, count=1), count=1))
    exact = _names().aliases.get(name)
    if exact is not None or len(name) < _SHORTEST or _is_phrase(name):
        return exact
    return _likeliest(name)


def names_group(text: str) -> bool:
    """Whether a line or a row only names what the measures below it belong to: an indicator, an instrument.

    >>> names_group("ตัวชี้วัดที่ ๒ การใช้งบประมาณ (๘๑.๒๐ คะแนน)"), names_group("จัดอบรมพนักงาน")
    (True, False)
    """
    return parse_indicator(text) is not None or _GROUP.match(text) is not None


def find_indicators(text: str) -> Iterator[IndicatorMention]:
    """Every indicator named in running text, in order, as its name or a known misspelling of it.

    A name inside a longer phrase that means something else ("แผนปฏิบัติการป้องกันการทุจริต") is none, unless
    "ตัวชี้วัด" stands right before it.

    >>> [(m.indicator.number, m.labelled) for m in find_indicators("ตัวชี้วัดการใช้ อำนาจ และการใช้งบประมาณ")]
    [(3, True), (2, False)]
    >>> list(find_indicators("แผนปฏิบัติการป้องกันการทุจริต"))
    []
    """
    yield from _mentions(text)


@lru_cache(maxsize=4096)  # several recognisers look at the same passages
def _mentions(text: str) -> tuple[IndicatorMention, ...]:
    return tuple(_find_mentions(text))


def _find_mentions(text: str) -> Iterator[IndicatorMention]:
    squashed = Squashed.of(text)
    other = [match.span(1) for match in _names().phrases.finditer(squashed.text)]
    for match in _names().found.finditer(squashed.text):
        labelled = _LABEL.search(squashed.text[max(0, match.start() - 30) : match.start()]) is not None
        within = any(start <= match.start() and match.end() <= end for start, end in other)
        if labelled or not within:
            yield IndicatorMention(*squashed.span(*match.span()), _names().aliases[match.group()], labelled)
