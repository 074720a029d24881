"""From the name that a file has in the database back to the file."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from itareports.ingest.find import readable

WITHIN = "!/"
"""Stands between an archive and what is in it."""


def found_again(names: Iterable[str]) -> list[Path]:
    """The files of these names, each once and in order: of a file within an archive the archive.

    What is not there any more comes as the path that it had.

    >>> found_again(["/a/reports.zip!/b/c.txt", "/a/reports.zip!/d.zip!/e.txt"])
    [PosixPath('/a/reports.zip')]
    """
    return list(dict.fromkeys(path for name in names for path in (_as_named(name) or _outermost(name),)))


def _outermost(name: str) -> Path:
    """The archive before the first "!/" that is one; a folder may be called so too."""
    parts = name.split(WITHIN)
    heads = (WITHIN.join(parts[: length + 1]) for length in range(len(parts)))
    return next((path for head in heads if (path := _as_named(head)) is not None and path.is_file()), Path(parts[0]))


def _as_named(name: str) -> Path | None:
    """The file or folder of that name, also where its real name is not UTF-8."""
    path = Path(name)
    try:
        if path.is_symlink() or path.exists():
            return path
    except (OSError, ValueError):  # too long a name, a NUL in it
        return None
    if path.parent == path:
        return None
    folder = _as_named(str(path.parent))
    return next(_alike(folder, path.name), None) if folder is not None and folder.is_dir() else None


def _alike(folder: Path, name: str) -> Iterator[Path]:
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return
    yield from (folder / real for real in names if readable(real) == name)
