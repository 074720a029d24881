"""From a PDF of pdfium to sheets, one page at a time: no page stays in memory longer than it is read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from math import pi

import pypdfium2 as pdfium
from pypdfium2 import raw

from itareports.extract.limits import check_letters
from itareports.extract.pdf import native
from itareports.extract.pdf.drawings import Drawings
from itareports.extract.pdf.frame import Frame
from itareports.extract.pdf.letters import Letters, Run
from itareports.extract.pdf.opening import opened
from itareports.extract.pdf.sheet import Rule, Sheet
from itareports.extract.pdf.stretches import Ink, stretches
from itareports.extract.pdf.things import Things, count_texts, things_on
from itareports.extract.pdf.underlines import Underlines
from itareports.extract.pdf.unpacking import check_streams

PAGES_A_TIME = 100
"""Pages that one opening of a document reads."""

MOST_LETTERS = 200_000
"""Letters of a page that are read: no page of a report has so many."""

MOST_TEXTS = 20_000
"""Pieces of text of a page that are read; pdfium compares those of one line with each other."""

_FLATTENED = raw.FLATTEN_SUCCESS
_SAMPLES = 40
_MOST_OF_ALL = 0.6
_OVERLAP = 2.0
_ANOTHER_CELL = 1e6  # a gap so wide that nothing joins what stands on both sides


def sheets_of(data: bytes, password: str | None) -> Iterator[Sheet]:
    """The pages of a PDF, which is opened anew from time to time: pdfium keeps what it has read of a document.

    Raises UnreadableFileError where it cannot be opened, or holds more than a report can.
    """
    check_streams(data)
    start, count, letters = 0, 1, 0
    while start < count:
        document = opened(data, password)
        try:
            count = len(document)
            for sheet in sheets(document, start, start + PAGES_A_TIME):
                letters += sum(len(stretch.text) for stretch in (*sheet.stretches, *sheet.hidden))
                check_letters(letters)
                yield sheet
        finally:
            document.close()
        start += PAGES_A_TIME


def sheets(document: pdfium.PdfDocument, start: int = 0, end: int | None = None) -> Iterator[Sheet]:
    """The pages in order, from the index `start` to before `end`. One that cannot be loaded comes empty."""
    count = len(document)
    for index in range(start, count if end is None else min(end, count)):
        page = _page(document, index)
        if page is None:
            yield Sheet(index + 1, 0.0, 0.0)
            continue
        try:
            yield _sheet(page, index + 1)
        finally:
            page.close()


def _page(document: pdfium.PdfDocument, index: int) -> pdfium.PdfPage | None:
    """A page, with what was typed into forms and written in notes made part of it; None where it cannot be loaded."""
    try:
        page = document[index]
        if (
            raw.FPDFPage_GetAnnotCount(page.raw)
            and raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY) == _FLATTENED
        ):
            page.close()
            page = document[index]
    except pdfium.PdfiumError:
        return None
    return page


def _sheet(page: pdfium.PdfPage, number: int) -> Sheet:
    things = things_on(native.handle_of(page.raw), most_texts=MOST_TEXTS)
    if count_texts(things, most=MOST_TEXTS) > MOST_TEXTS:
        width, height = page.get_size()
        return Sheet(number, width, height, pictured=1.0)  # a picture made of letters, which nobody could read
    text_page = page.get_textpage()
    try:
        frame = _frame(page, native.handle_of(text_page.raw), _count(text_page))
        if frame.turns % 4 != page.get_rotation() // 90:
            # pdfium puts letters in order as they are shown, and would scramble those that stand on their heads.
            page.set_rotation(frame.turns % 4 * 90)
            text_page.close()
            text_page = page.get_textpage()
        return _read(things, text_page, frame, number)
    finally:
        text_page.close()


def _read(things: Things, text_page: pdfium.PdfTextPage, frame: Frame, number: int) -> Sheet:
    drawn = Drawings(things, frame).drawn()
    letters = Letters(native.handle_of(text_page.raw), _count(text_page), frame)
    runs = _cut_at_rules(letters.runs(), drawn.rules, letters)
    underlines = Underlines(drawn.rules, letters.right_edge)
    shown, hidden = stretches(runs, Ink(letters.look, letters.style, letters.right_edge, underlines.hold))
    width, height = frame.size
    shown = [one for one in shown if one.x1 > 0 and one.x0 < width and 0 < one.baseline < height + one.size]
    return Sheet(
        number,
        width,
        height,
        tuple(shown),
        tuple(underlines.others(shown)),
        tuple(drawn.fills),
        drawn.pictured,
        hidden=tuple(hidden),
        fonts=letters.fonts,
    )


def _count(text_page: pdfium.PdfTextPage) -> int:
    count: int = text_page.count_chars()
    return min(count, MOST_LETTERS)


def frame_of(page: pdfium.PdfPage) -> Frame:
    """How a page is shown: its visible box, and the turns that bring its letters upright."""
    text_page = page.get_textpage()
    try:
        return _frame(page, native.handle_of(text_page.raw), _count(text_page))
    finally:
        text_page.close()


def _frame(page: pdfium.PdfPage, text_page: native.Handle, count: int) -> Frame:
    """The visible box, which a page may inherit; turned as its letters stand, or as the page says where it has none."""
    leaning = _leaning(text_page, count)
    left, bottom, right, top = page.get_bbox()
    return Frame(left, bottom, right, top, page.get_rotation() // 90 if leaning is None else leaning)


def _leaning(text_page: native.Handle, count: int) -> int | None:
    """Quarter turns that bring most letters upright, None where no direction has most of them.

    pdfium tells the angle in the page's own coordinates, /Rotate left aside.
    """
    step = max(1, count // _SAMPLES)
    quarters: Counter[int] = Counter()
    for index in range(0, count, step):
        if native.text_object(text_page, index):
            quarters[round(native.char_angle(text_page, index) / (pi / 2)) % 4] += 1
    if not quarters:
        return None
    most, seen = quarters.most_common(1)[0]
    return -most % 4 if seen > _MOST_OF_ALL * sum(quarters.values()) else None


def _cut_at_rules(runs: list[Run], rules: list[Rule], letters: Letters) -> Iterator[Run]:
    """Runs, told apart where a vertical rule stands between two of them, and cut where one goes through them.

    A text object may hold the words of two cells, and two narrow cells stand closer than words do.
    """
    upright = _whole([rule for rule in rules if rule.is_vertical])
    places = [rule.x0 for rule in upright]
    first = len(places)
    for index, run in enumerate(runs):
        before, first = first, bisect_right(places, run.x + _OVERLAP)
        # The rules between the starts of this run and the one before; mostly there are none.
        if before < first and any(rule.top < run.y - 1 < rule.bottom for rule in upright[before:first]):
            run = run._replace(gap=_ANOTHER_CELL)
        if first == len(places) or len(run.text) == 1 or _ends_before(runs, index, places[first]):
            yield run
            continue
        last = bisect_left(places, letters.right_edge(run) - _OVERLAP)
        cuts = [rule.x0 for rule in upright[first:last] if rule.top < run.y - 1 < rule.bottom]
        yield from _cut(run, cuts, letters) if cuts else (run,)


def _whole(rules: list[Rule]) -> list[Rule]:
    """Upright rules from left to right, those as one that touch: each cell may draw its own."""
    whole: list[Rule] = []
    for rule in sorted(rules, key=lambda one: (round(one.x0), one.top)):
        last = whole[-1] if whole else None
        near = last is not None and abs(last.x0 - rule.x0) <= 1
        if last is not None and near and rule.top <= last.bottom + 1 and rule.bottom >= last.top - 1:
            whole[-1] = Rule(last.x0, min(last.top, rule.top), last.x1, max(last.bottom, rule.bottom))
        else:
            whole.append(rule)
    return sorted(whole, key=lambda one: one.x0)


def _ends_before(runs: list[Run], index: int, rule: float) -> bool:
    """Whether the next run, which follows at once on the same line, begins before the rule."""
    run, following = runs[index], runs[index + 1] if index + 1 < len(runs) else None
    close = following is not None and following.gap is None and abs(following.y - run.y) < 1
    return close and following is not None and run.x <= following.x <= rule + _OVERLAP


def _cut(run: Run, cuts: list[float], letters: Letters) -> Iterator[Run]:
    origins = letters.origins(run)
    bounds = [0]
    for cut in cuts:
        at = next((index for index, x in enumerate(origins) if x >= cut - _OVERLAP and index > bounds[-1]), None)
        if at is not None:
            bounds.append(at)
    for start, end in zip(bounds, [*bounds[1:], len(run.text)], strict=True):
        gap = run.gap if start == 0 else _ANOTHER_CELL
        last = run.last - len(run.text) + end
        yield Run(run.text[start:end], origins[start], run.y, run.thing, last, gap)
