"""From a page's letters and rules to its lines and tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

import pypdfium2 as pdfium

from itareports.extract.document import PageNote
from itareports.extract.pdf.paragraphs import Laid
from itareports.extract.pdf.prose import prose_lines
from itareports.extract.pdf.sheet import Sheet
from itareports.extract.pdf.text_layer import lies, mended
from itareports.extract.tables.grid import grids
from itareports.extract.tables.lost_rows import lost_rows
from itareports.extract.tables.open_tables import Open
from itareports.extract.tables.paged import ruled_tables
from itareports.extract.tables.unruled import unruled_tables
from itareports.normalize.text import squash

PICTURED = 0.5
"""Share of a page that a picture covers, if the page is a scan."""

FEWEST_LETTERS = 60
"""Letters beside such a picture that do not make it a page of text: a stamp, a page number."""

COVERED, MARGIN = 0.9, 0.07
"""Share of a page that a picture covers if it is the page, and of its height that is margin, at its head and foot."""

_LONGEST_SAMPLE = 60

Recognise = Callable[[int], Sheet | None]
"""What is recognised in the picture of a page, by its number; None where that could not be done."""


def laid_pages(found: Iterable[Sheet], recognise: Recognise | None = None) -> Iterator[tuple[Sheet, Laid]]:
    """Each page as it was found and as it was laid out; a picture, or a page that lies, as it is recognised."""
    carried: Open | None = None
    trusted: set[str] = set()
    for sheet in found:
        sheet = mended(sheet)
        note = _note(sheet, trusted)
        if note is not None and recognise is not None and (recognised := recognise(sheet.number)) is not None:
            sheet, note = recognised, None
        page, carried = _laid(sheet if note is None or note.kind == "unread" else sheet.emptied(), carried)
        page.note, page.recognised = note or page.note, sheet.recognised
        yield sheet, page


def _note(sheet: Sheet, trusted: set[str]) -> PageNote | None:
    """What is wrong with a page: its letters are not those it shows, or it is a picture.

    Fonts lie, not pages: `trusted` gathers the fonts of pages that were found sound, which are not weighed again.
    """
    if sheet.recognised:
        return None
    letters = sum(len(stretch.text) for stretch in sheet.stretches)
    if (letters < FEWEST_LETTERS and sheet.pictured >= PICTURED) or _is_stamped_scan(sheet):
        return PageNote(sheet.number, "unread")
    if sheet.fonts <= trusted:
        return None
    if lies(sheet):
        sample = " ".join(stretch.text for stretch in sheet.stretches[:5])
        return PageNote(sheet.number, "damaged", sample[:_LONGEST_SAMPLE])
    if letters >= FEWEST_LETTERS:
        trusted |= sheet.fonts
    return None


def _is_stamped_scan(sheet: Sheet) -> bool:
    """Whether a picture covers the page, and nothing stands on it but what document systems print into its margins."""
    if sheet.pictured < COVERED:
        return False
    text = (one for one in sheet.stretches if MARGIN < one.baseline / sheet.height < 1 - MARGIN)
    return sum(len(one.text) for one in text) < FEWEST_LETTERS


def _laid(sheet: Sheet, carried: Open | None) -> tuple[Laid, Open | None]:
    tables, taken = ruled_tables(sheet, grids(sheet.rules))
    rest = sheet.without(taken)
    more, taken, open_columns = unruled_tables(rest, carried, tables)
    rest = rest.without(taken)
    found = sorted([*tables, *more], key=lambda table: table.top)
    lost = lost_rows(rest, more, carried.edges if carried is not None else None)
    note = None if lost is None else PageNote(sheet.number, "broken-table", lost[:_LONGEST_SAMPLE])
    return Laid(sheet.number, sheet.width, sheet.height, prose_lines(rest), found, note=note), open_columns


def bookmarks(document: pdfium.PdfDocument) -> Mapping[tuple[int, str], int]:
    """The level of each heading that the document's bookmarks name, by its page and its words without blanks."""
    found: dict[tuple[int, str], int] = {}
    for bookmark in document.get_toc(max_depth=6):
        target = bookmark.get_dest()
        page = target.get_index() if target is not None else None
        if page is not None:
            found[page + 1, squash(bookmark.get_title())] = bookmark.level + 1
    return found
