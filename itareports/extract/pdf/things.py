"""What a page of pdfium draws, each thing asked once for its kind: a page of Chromium has one for every letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import repeat
from typing import NamedTuple

import pypdfium2.raw as pdfium

from itareports.extract.pdf import native

MOST = 60_000
"""Things beside text that are looked at, on a page or in a form; a map may have millions."""

DEEPEST = 6
"""Forms within forms that are looked into."""

_AT_A_TIME = 10_000


class Thing(NamedTuple):
    """Something drawn that is no text: a path, a picture, a form that holds more; `kind` is pdfium's number."""

    handle: native.Handle
    kind: int


class Things(NamedTuple):
    """The things of one page, or of one form on it, and how many pieces of text stand beside them."""

    texts: int
    others: list[Thing]


def things_on(page: native.Handle, *, most_texts: int) -> Things:
    """What a page draws itself; it is not listed to its end where more texts than that are found."""
    return _listed(native.page_object, page, native.count_objects(page), most_texts)


def things_in(form: native.Handle, *, most_texts: int = MOST) -> Things:
    """What a form draws itself."""
    return _listed(native.form_object, form, min(native.count_in_form(form), MOST), most_texts)


def count_texts(things: Things, *, most: int) -> int:
    """How many pieces of text a page draws, also in forms; it is not counted on above `most`."""
    waiting: list[Iterator[tuple[Thing, int]]] = [_forms(things, 0)]
    count = things.texts
    while waiting and count <= most:
        form, depth = next(waiting[-1], (None, 0))
        if form is None:
            waiting.pop()
            continue
        inside = things_in(form.handle, most_texts=most)
        count += inside.texts
        if depth < DEEPEST:
            waiting.append(_forms(inside, depth + 1))
    return count


def _forms(things: Things, depth: int) -> Iterator[tuple[Thing, int]]:
    return ((thing, depth) for thing in things.others if thing.kind == pdfium.FPDF_PAGEOBJ_FORM)


def _listed(
    object_at: Callable[[native.Handle, int], native.Handle], owner: native.Handle, count: int, most_texts: int
) -> Things:
    texts, others = 0, list[Thing]()
    for start in range(0, count, _AT_A_TIME):
        handles = list(map(object_at, repeat(owner), range(start, min(start + _AT_A_TIME, count))))
        kinds = list(map(native.object_type, handles))
        here = kinds.count(pdfium.FPDF_PAGEOBJ_TEXT)
        if here < len(kinds) and len(others) < MOST:
            others += [
                Thing(handle, kind)
                for handle, kind in zip(handles, kinds, strict=True)
                if kind != pdfium.FPDF_PAGEOBJ_TEXT
            ]
        texts += here
        if texts > most_texts:
            break
    return Things(texts, others)
