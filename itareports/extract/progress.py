"""Who wants to know how far the reading of a file has come is told of every page that was recognised."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

PageTold = Callable[[int, int | None], None]
"""Takes the number of a page, and how many there are; None where nobody knows."""

_told: ContextVar[PageTold | None] = ContextVar("told", default=None)


@contextmanager
def telling(told: PageTold) -> Iterator[None]:
    """Have the pages told that are recognised meanwhile.

    >>> with telling(lambda page, pages: print(page, "of", pages)):
    ...     tell_page(3, 12)
    3 of 12
    """
    before = _told.set(told)
    try:
        yield
    finally:
        _told.reset(before)


def tell_page(page: int, pages: int | None) -> None:
    """Tell whoever asked that a page was recognised."""
    told = _told.get()
    if told is not None:
        told(page, pages)
