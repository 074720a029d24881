"""From the picture of a page to the sheet that a page of letters and rules would give."""

from __future__ import annotations

import numpy as np

from itareports.extract.ocr.drawn_rules import drawn_rules
from itareports.extract.ocr.engine import Engine
from itareports.extract.ocr.engines import engine
from itareports.extract.ocr.paper import ink_on_white
from itareports.extract.ocr.placing import Placed, stretches_of
from itareports.extract.ocr.regions import regions, without
from itareports.extract.ocr.scan import Scan, rendered
from itareports.extract.ocr.text_lines import text_lines
from itareports.extract.ocr.upright import levelled
from itareports.extract.pdf.sheet import Rule, Sheet
from itareports.extract.pdf.text_layer import lies
from itareports.extract.tables.grid import grids

WORKING_DPI = 300.0
"""What engines read best; coarser scans are enlarged."""

_TURNS = (0, 2, 1, 3)
"""Quarter turns in which a page is tried: as it is, on its head, on its sides."""


def sheet_of(scan: Scan, number: int, engine: Engine) -> Sheet | None:
    """The page of this number, read the way up in which its letters make words; None where none does."""
    grey = ink_on_white(scan.picture, scan.dpi)
    for turns in _TURNS:
        sheet = _read(Scan(np.ascontiguousarray(np.rot90(grey, turns)), scan.dpi), number, engine)
        if not lies(sheet):
            return sheet
    return None


def _read(scan: Scan, number: int, engine: Engine) -> Sheet:
    page = levelled(scan.picture, scan.dpi, WORKING_DPI)
    scale = 72 / page.dpi
    drawn = drawn_rules(page.picture, page.dpi)
    rules = [Rule(*(round(length * scale, 2) for length in (r.x0, r.top, r.x1, r.bottom))) for r in drawn.rules]
    height, width = page.picture.shape
    found = regions(without(page.picture, drawn.ink, page.dpi), grids(rules), page.dpi)
    lines = [Placed(line, region) for region in found for line in text_lines(region.picture, page.dpi)]
    read = engine.read([placed.line.picture for placed in lines])
    stretches = [one for placed, told in zip(lines, read, strict=True) for one in stretches_of(placed, told, page)]
    return Sheet(number, width * scale, height * scale, tuple(stretches), tuple(rules), pictured=1.0, recognised=True)


def recognised_page(data: bytes, password: str | None, number: int) -> Sheet | None:
    """A page of a PDF as its picture is read; None where there is no engine, or the page is too large to be drawn."""
    reader = engine()
    scan = None if reader is None else rendered(data, password, number)
    return None if scan is None or reader is None else sheet_of(scan, number, reader)
