"""How far the workers are in files whose pages are pictures: each notes it in a file, and the run looks there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from itareports.extract.progress import telling

_ENDING = ".pages"


@dataclass(frozen=True, slots=True)
class PagesRead:
    """A file in the hands of a worker: how many of its pages were recognised, and how many it has, if that is known."""

    path: str
    page: int
    pages: int | None


@contextmanager
def noted_pages(path: str, folder: Path) -> Iterator[None]:
    """In a worker: note every page of a file that is recognised meanwhile."""
    note = folder / f"{os.getpid()}{_ENDING}"

    def told(page: int, pages: int | None) -> None:
        with suppress(OSError):  # a full disk costs the news, not the file
            note.write_bytes(f"{page}\n{pages or ''}\n{path}".encode("utf-8", "surrogateescape"))

    try:
        with telling(told):
            yield
    finally:
        note.unlink(missing_ok=True)


def pages_read(folder: Path) -> list[PagesRead]:
    """What the workers have noted in the folder of a run; a note that is being written is left out."""
    found = []
    for note in sorted(folder.glob(f"*{_ENDING}")):
        with suppress(OSError, ValueError):
            page, pages, path = note.read_bytes().decode("utf-8", "surrogateescape").split("\n", 2)
            found.append(PagesRead(path, int(page), int(pages) if pages else None))
    return found
