"""The definitions of numbering.xml: which levels a list has, and how each of them is printed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from itareports.extract.word.elements import Element, flag, value, w, whole
from itareports.extract.word.number_formats import printed
from itareports.extract.word.styles import Styles
from itareports.extract.word.symbols import bullet

# "%1.%2.", "(%1)", "มาตรการที่ %1"
_NUMBER_HERE = re.compile(r"%(?P<level>[1-9])")
_LONGEST_LINK = 4
"""Lists that may refer to each other through numbering styles."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `restart` is the level, counted from 1, after which this one begins again; 0 is never."""

    number_format: str = "decimal"
    text: str = ""
    start: int = 0
    suffix: str = "tab"
    legal: bool = False
    restart: int | None = None
    style: str | None = None
    font: str | None = None


@dataclass(frozen=True, slots=True)
class List:
    """A w:num: the list whose count it takes part in, its levels, and where it begins to count anew."""

    counted_as: str
    levels: Mapping[int, Level]
    begins_at: Mapping[int, int]

    def level_of_style(self, style_ids: tuple[str, ...]) -> int | None:
        """The level that one of these styles stands for, the nearest style first."""
        by_style = {level.style: ilvl for ilvl, level in self.levels.items() if level.style is not None}
        return next((by_style[style_id] for style_id in style_ids if style_id in by_style), None)


def lists_of(root: Element | None, styles: Styles) -> dict[str, List]:
    """The lists of a document by their w:numId."""
    if root is None:
        return {}
    abstract = {each.get(w("abstractNumId"), ""): each for each in root.iter(w("abstractNum"))}
    numbers = {each.get(w("numId"), ""): each for each in root.iterchildren(w("num"))}
    return {num_id: _list(num_id, numbers, abstract, styles) for num_id in numbers}


def _list(num_id: str, numbers: Mapping[str, Element], abstract: Mapping[str, Element], styles: Styles) -> List:
    counted_as = _defining(num_id, numbers, abstract, styles)
    definition = abstract.get(counted_as)
    levels = _levels(definition) if definition is not None else {}
    begins_at = {}
    for override in numbers[num_id].iterchildren(w("lvlOverride")):
        ilvl = whole(override.get(w("ilvl")))
        if ilvl is None:
            continue
        levels |= _levels(override)
        start = whole(value(override, "startOverride"))
        if start is not None:
            begins_at[ilvl] = start
    return List(counted_as, levels, begins_at)


def _defining(num_id: str, numbers: Mapping[str, Element], abstract: Mapping[str, Element], styles: Styles) -> str:
    """The id of the abstract list that defines the levels, also where it is named by a numbering style only."""
    found = ""
    for _ in range(_LONGEST_LINK):
        found = value(numbers.get(num_id), "abstractNumId") or ""
        style = value(abstract.get(found), "numStyleLink")
        linked = styles.num_id_of(style) if style is not None else None
        if linked is None or linked not in numbers:
            break
        num_id = linked
    return found


def _levels(definition: Element) -> dict[int, Level]:
    levels = {}
    for element in definition.iterchildren(w("lvl")):
        ilvl = whole(element.get(w("ilvl")))
        if ilvl is not None:
            levels[ilvl] = _level(element)
    return levels


def _level(element: Element) -> Level:
    fonts = element.find(f"{w('rPr')}/{w('rFonts')}")
    level = Level(
        # A format of newer programs stands before the one for older programs, which is the one known here.
        number_format=([each.get(w("val"), "") for each in element.iter(w("numFmt"))] or ["decimal"])[-1],
        text=value(element, "lvlText") or "",
        start=whole(value(element, "start")) or 0,
        suffix=value(element, "suff") or "tab",
        legal=bool(flag(element, "isLgl")),
        restart=whole(value(element, "lvlRestart")),
        style=value(element, "pStyle"),
        font=fonts.get(w("ascii")) if fonts is not None else None,
    )
    has_picture = element.find(w("lvlPicBulletId")) is not None
    return replace(level, number_format="bullet", text="•", font=None) if has_picture else level


def label(levels: Mapping[int, Level], ilvl: int, numbers: Mapping[int, int]) -> str:
    """What is printed before the text of an item, with the blank after it; "" where nothing is.

    >>> label({0: Level(text="%1."), 1: Level("thaiNumbers", "%1.%2")}, 1, {0: 2, 1: 5})
    '2.๕ '
    """
    level = levels.get(ilvl, Level())
    if level.number_format == "bullet":
        text = bullet(level.text, level.font)
    else:
        text = _NUMBER_HERE.sub(lambda found: _number(levels, level, int(found["level"]) - 1, numbers), level.text)
    text = " ".join(text.split())
    return text if level.suffix == "nothing" or not text else f"{text} "


def _number(levels: Mapping[int, Level], at: Level, ilvl: int, numbers: Mapping[int, int]) -> str:
    level = levels.get(ilvl)
    if level is None or ilvl not in numbers:
        return ""
    if level.number_format == "bullet":
        return bullet(level.text, level.font)
    return printed(numbers[ilvl], "decimal" if at.legal and level.number_format != "none" else level.number_format)
