"""The vocabulary of offices, from data/offices.toml, as dictionaries and patterns."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Names with their common form, and the patterns of the words around them; all without blanks."""

    units: dict[str, str]
    subunits: dict[str, str]
    names: re.Pattern[str]
    heads: re.Pattern[str]
    only_heads: re.Pattern[str]
    unit_heads: tuple[str, ...]
    general: re.Pattern[str]
    roles: re.Pattern[str]
    wanting: tuple[str, ...]
    everyone: str
    every: re.Pattern[str]
    more: re.Pattern[str]
    within: re.Pattern[str]
    connectors: re.Pattern[str]
    tails: re.Pattern[str]
    labels: re.Pattern[str]


def squeeze(text: str) -> str:
    """A text without its blanks.

    >>> squeeze("งานแผนงาน และนโยบาย")
    'งานแผนงานและนโยบาย'
    """
    return "".join(text.split())


def _either(words: list[str]) -> str:
    return "|".join(re.escape(squeeze(word)) for word in sorted(words, key=len, reverse=True))


def _everyone(data: dict[str, Any]) -> re.Pattern[str]:
    # "ทุกสำนัก", "บุคลากรทุกคน", "ผู้บริหารและพนักงานทุกระดับ", "บุคลากรทั้งหมด"
    people, nouns = _either(data["people"]), _either(data["nouns"])
    every, whole = _either(data["every"]), _either(data["whole"])
    crowd = rf"(?:(?:{people})(?:/|,|และ)?)"
    return re.compile(rf"{crowd}*(?:{every})(?:{nouns})|{crowd}+(?:{whole})")


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of data/offices.toml, read once.

    >>> vocabulary().units["สำนักปลัดเทศบาล"]
    'สำนักปลัด'
    """
    data = tomllib.loads((files(__package__) / "data" / "offices.toml").read_text("utf-8"))
    units = {squeeze(alias): unit["name"] for unit in data["unit"] for alias in (unit["name"], *unit["aliases"])}
    subunits = {squeeze(name): name for name in data["subunits"]["names"]}
    heads, words, everyone = data["heads"], data["words"], data["everyone"]
    either_head = _either([*heads["unit"], *heads["subunit"]])
    nouns = _either(everyone["nouns"])
    return Vocabulary(
        units=units,
        subunits=subunits,
        names=re.compile(_either([*units, *subunits])),
        heads=re.compile(either_head),
        only_heads=re.compile(rf"(?:{either_head})+"),
        unit_heads=tuple(heads["unit"]),
        general=re.compile(rf"(?:{either_head})(?:/(?:{either_head}))*(?:{_either(heads['general'])})"),
        roles=re.compile(_either(data["roles"]["words"])),
        wanting=tuple(data["roles"]["wanting"]),
        everyone=everyone["name"],
        every=_everyone(everyone),
        more=re.compile(rf"(?:/|,|และ|หรือ)?(?:{_either(everyone['every'])})?(?P<noun>{nouns})"),
        within=re.compile(_either(everyone["within"])),
        connectors=re.compile(_either(words["connectors"])),
        tails=re.compile(_either(words["tails"])),
        labels=re.compile(rf"(?:{_either(words['labels'])})(?=[:：])"),
    )
