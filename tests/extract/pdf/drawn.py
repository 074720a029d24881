"""Stretches, lines and pages as the reader finds them, for what no PDF need be made for."""

from dataclasses import replace

from itareports.extract.pdf.lines import Shown
from itareports.extract.pdf.sheet import Rule, Sheet, Stretch
from itareports.normalize.characters import repair_thai
from itareports.normalize.thai_words import DEPENDENT

SIZE, LETTER, PITCH = 10.0, 5.0, 15.0
"""Of the text in points, and how wide a letter and how high a line of it is."""


def width(text: str) -> float:
    return LETTER * sum(letter not in DEPENDENT or letter in "ะาำ" for letter in text)


def stretch(text: str, x0: float, baseline: float, x1: float | None = None, *, bold: bool = False) -> Stretch:
    return Stretch(text, x0, x0 + width(text) if x1 is None else x1, baseline, SIZE, bold=bold)


def shown(text: str, x0: float = 0.0, baseline: float = 100.0, x1: float | None = None, page: int = 1) -> Shown:
    """A line; one that ends in "_" was written with a blank there."""
    bare = text.rstrip("_")
    one = stretch(bare, x0, baseline, x1)
    return Shown(
        repair_thai(bare),
        bare,
        page,
        one.x0,
        one.x1,
        baseline,
        SIZE,
        emphasised=False,
        ends_blank=bare != text,
        box=one.box,
    )


def bold(line: Shown) -> Shown:
    return replace(line, emphasised=True)


def sheet(*stretches: Stretch, rules: tuple[Rule, ...] = (), number: int = 1) -> Sheet:
    """A page of A4."""
    return Sheet(number, 595.0, 842.0, stretches, rules)


def level(y: float, x0: float, x1: float) -> Rule:
    return Rule(x0, y, x1, y)


def upright(x: float, top: float, bottom: float) -> Rule:
    return Rule(x, top, x, bottom)
