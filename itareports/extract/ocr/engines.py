"""Which engine reads: that of a user, by entry point, before Tesseract; and what to install where there is none."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points

from itareports.extract.ocr.engine import Engine

GROUP = "itareports.ocr_engines"
"""The entry points of engines: each names a function without arguments that makes one."""


@cache
def engine() -> Engine | None:
    """The engine of this process; None where none is installed."""
    for found in sorted(entry_points(group=GROUP), key=lambda one: one.name):
        made: Engine = found.load()()
        return made
    from itareports.extract.ocr.tesseract import Tesseract, tessdata

    folder = tessdata()
    return None if folder is None else Tesseract(folder)
