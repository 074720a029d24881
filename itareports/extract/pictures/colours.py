"""Colours, and which of them stands for what in the pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass

Colour = tuple[int, int, int]

BLACK: Colour = (0, 0, 0)
WHITE: Colour = (255, 255, 255)
RED: Colour = (214, 0, 0)
CELL: Colour = (60, 120, 230)
COLUMN: Colour = (0, 150, 110)
LINE: Colour = (200, 200, 200)
FURNITURE: Colour = (150, 150, 150)
RULER: Colour = (170, 170, 170)


@dataclass(frozen=True, slots=True)
class Family:
    """Fields of one colour: `tint` is laid over the page, `ink` draws outlines and labels."""

    title: str
    pattern: re.Pattern[str]
    tint: Colour
    ink: Colour


# By the JSON Pointer of the field; the first that fits. The last one takes what the schema may still grow.
FAMILIES = tuple(
    Family(title, re.compile(pattern), tint, ink)
    for title, pattern, tint, ink in (
        ("organisation, kind, years", "/organisation/|/[^/]+$", (221, 205, 255), (91, 43, 181)),
        ("questions", "/assessment/questions/", (255, 208, 160), (168, 78, 0)),
        ("analyses", "/assessment/analyses/", (226, 211, 196), (107, 74, 43)),
        ("scores", "/assessment/", (255, 235, 130), (128, 98, 0)),
        ("measure: title, heading", "/measures/[0-9]+/[^/]+$|.*/heading$", (189, 240, 180), (24, 112, 24)),
        ("approach, steps", ".*/(approach|steps)/", (178, 234, 245), (0, 110, 130)),
        ("responsible", ".*/responsible/", (255, 196, 225), (170, 16, 100)),
        ("period", ".*/period", (222, 245, 120), (84, 102, 0)),
        ("monitoring, results, budget", "/measures/", (200, 214, 238), (48, 74, 125)),
        ("constraints", "/constraints/", (248, 200, 190), (150, 48, 30)),
        ("other fields", "", (225, 225, 225), (80, 80, 80)),
    )
)


def family_of(pointer: str) -> Family:
    """The family of the field at a JSON Pointer.

    >>> [family_of(f"/measures/0/{part}").title for part in ("title", "activities/0/steps/1/text")]
    ['measure: title, heading', 'approach, steps']
    """
    return next(family for family in FAMILIES if family.pattern.match(pointer))
