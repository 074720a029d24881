"""From the picture of a page to the sheet that a page of letters and rules would give."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from itareports.extract.ocr.drawn_rules import drawn_rules
from itareports.extract.ocr.engine import Engine
from itareports.extract.ocr.engines import engine
from itareports.extract.ocr.paper import ink_on_white
from itareports.extract.ocr.placing import Placed, stretches_of
from itareports.extract.ocr.regions import regions, without
from itareports.extract.ocr.scan import Scan, rendered
from itareports.extract.ocr.text_lines import text_lines
from itareports.extract.ocr.underlines import is_underlined, parted
from itareports.extract.ocr.upright import levelled
from itareports.extract.ocr.wording import worded
from itareports.extract.pdf.sheet import Rule, Sheet
from itareports.extract.pdf.text_layer import lies
from itareports.extract.tables.grid import grids

WORKING_DPI = 300.0
"""What engines read best; coarser scans are enlarged."""

LEAST_SIDE = 0.5
"""Inches of a page both ways at least; what is smaller is a bar, a dot, or no picture of a page."""

MOST_LINES = 1500
"""Of a page, cells included; what has more is noise, and would take minutes."""

LEAST_SURE = 0.7
"""How sure the letters of a page are at least; what is read in photographs, drawings and noise has less."""

_TURNS = (0, 2, 1, 3)
"""Quarter turns in which a page is tried: as it is, on its head, on its sides."""


def sheet_of(scan: Scan, number: int, engine: Engine) -> Sheet | None:
    """The page of this number, read the way up in which its letters make words; None where none does."""
    if min(scan.picture.shape[:2]) < LEAST_SIDE * scan.dpi:
        return None
    grey = ink_on_white(scan.picture, scan.dpi)
    for turns in _TURNS:
        sheet = _read(Scan(np.ascontiguousarray(np.rot90(grey, turns)), scan.dpi), number, engine)
        if sheet is not None and not lies(sheet) and _sureness(sheet) >= LEAST_SURE:
            return sheet
    return None


def _sureness(sheet: Sheet) -> float:
    """How sure the letters of a page are on average; a page without any is surely blank."""
    read = [(len(one.text), one.readings.confidence) for one in sheet.stretches if one.readings is not None]
    return sum(length * sure for length, sure in read) / sum(length for length, _ in read) if read else 1.0


def _read(scan: Scan, number: int, engine: Engine) -> Sheet | None:
    """The page as it lies; None where it has more lines than any."""
    page = levelled(scan.picture, scan.dpi, WORKING_DPI)
    scale = 72 / page.dpi
    drawn = drawn_rules(page.picture, page.dpi)
    rules, underlines = ([_in_points(one, scale) for one in part] for part in parted(drawn, page.picture, page.dpi))
    height, width = page.picture.shape
    parts = regions(without(page.picture, drawn.ink, page.dpi), grids(rules), page.dpi)
    lines = [Placed(line, region) for region in parts for line in text_lines(region.picture, page.dpi)]
    if len(lines) > MOST_LINES:
        return None
    read = [worded(line) for line in engine.read([placed.line.picture for placed in lines])]
    found = [one for placed, told in zip(lines, read, strict=True) for one in stretches_of(placed, told, page)]
    stretches = [
        replace(one, underlined=is_underlined(one.x0, one.x1, one.baseline, underlines)) for one in found if one.text
    ]
    return Sheet(number, width * scale, height * scale, tuple(stretches), tuple(rules), pictured=1.0, recognised=True)


def _in_points(rule: Rule, scale: float) -> Rule:
    return Rule(*(round(length * scale, 2) for length in (rule.x0, rule.top, rule.x1, rule.bottom)))


def recognised_page(data: bytes, password: str | None, number: int) -> Sheet | None:
    """A page of a PDF as its picture is read; None where there is no engine, or the page is too large to be drawn."""
    reader = engine()
    scan = None if reader is None else rendered(data, password, number)
    return None if scan is None or reader is None else sheet_of(scan, number, reader)
