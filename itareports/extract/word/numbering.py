"""The definitions of numbering.xml: which levels a list has, and how each of them is printed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from itareports.extract.word.elements import Element, child, flag, value, w, whole
from itareports.extract.word.number_formats import printed
from itareports.extract.word.styles import Styles
from itareports.extract.word.symbols import bullet

# "%1.%2.", "(%1)", "มาตรการที่ %1"
_NUMBER_HERE = re.compile(r"%(?P<level>[1-9])")
DEEPEST_LEVEL = 8
"""Lists have nine levels, counted from 0."""
_LONGEST_LINK = 4
"""Lists that may refer to each other through numbering styles."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `restart` is the level, counted from 1, after which this one begins again; 0 is never.

    `legal` prints the levels above in plain digits, whatever their own format ("Article I", "Section 1.01").
    """

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
    """A w:num: the abstract list whose count it takes part in, its levels, and where it begins to count anew."""

    counted_as: str
    levels: Mapping[int, Level]
    begins_at: Mapping[int, int]

    def level_of_style(self, style_ids: tuple[str, ...]) -> int | None:
        """The level that one of these styles stands for, the nearest style first."""
        by_style = {level.style: ilvl for ilvl, level in self.levels.items() if level.style is not None}
        return next((by_style[style_id] for style_id in style_ids if style_id in by_style), None)

    def is_of_another_style(self, ilvl: int, style_ids: tuple[str, ...]) -> bool:
        """Whether a level stands for a style that is none of these; to them it gives no number, and does not count."""
        level = self.levels.get(ilvl)
        return level is not None and level.style is not None and level.style not in style_ids


def lists_of(root: Element | None, styles: Styles) -> dict[str, List]:
    """The lists of a document by their w:numId."""
    if root is None:
        return {}
    abstract = {each.get(w("abstractNumId"), ""): each for each in root.iter(w("abstractNum"))}
    levels = {abstract_id: _levels(each) for abstract_id, each in abstract.items()}
    links = {abstract_id: value(each, "numStyleLink") for abstract_id, each in abstract.items()}
    numbers = {each.get(w("numId"), ""): each for each in root.iterchildren(w("num"))}
    names = {num_id: value(each, "abstractNumId") or "" for num_id, each in numbers.items()}
    defined = {num_id: _defining(num_id, names, links, styles) for num_id in names}
    return {num_id: _list(each, names[num_id], levels.get(defined[num_id], {})) for num_id, each in numbers.items()}


def _defining(num_id: str, names: Mapping[str, str], links: Mapping[str, str | None], styles: Styles) -> str:
    """The id of the abstract list that defines the levels, also where it is only named by a numbering style."""
    for _ in range(_LONGEST_LINK):
        style = links.get(names[num_id])
        linked = styles.named(style).num_id
        if linked is None or linked not in names:
            break
        num_id = linked
    return names[num_id]


def _list(number: Element, abstract_id: str, levels: Mapping[int, Level]) -> List:
    """The list; one that is defined through a numbering style still counts under the id that it names itself."""
    own: dict[int, Level] = {}
    begins_at: dict[int, int] = {}
    for override in number.iterchildren(w("lvlOverride")):
        own |= _levels(override)
        ilvl, start = whole(override.get(w("ilvl"))), whole(value(override, "startOverride"))
        if ilvl is not None and start is not None:
            begins_at[ilvl] = start
    return List(abstract_id, {**levels, **own} if own else levels, begins_at)


def _levels(definition: Element) -> dict[int, Level]:
    levels = {}
    for element in definition.iterchildren(w("lvl")):
        ilvl = whole(element.get(w("ilvl")))
        if ilvl is not None and 0 <= ilvl <= DEEPEST_LEVEL:
            levels[ilvl] = _level(element)
    return levels


def _level(element: Element) -> Level:
    fonts = child(child(element, "rPr"), "rFonts")
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
    has_picture = child(element, "lvlPicBulletId") is not None
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
        plain = range(ilvl if level.legal else 0)
        text = _NUMBER_HERE.sub(lambda found: _number(levels, int(found["level"]) - 1, numbers, plain), level.text)
    text = " ".join(text.split())
    return text if level.suffix == "nothing" or not text else f"{text} "


def _number(levels: Mapping[int, Level], ilvl: int, numbers: Mapping[int, int], plain: range) -> str:
    level = levels.get(ilvl)
    if level is None or ilvl not in numbers:
        return ""
    if level.number_format == "bullet":
        return bullet(level.text, level.font)
    return printed(numbers[ilvl], "decimal" if ilvl in plain else level.number_format)
