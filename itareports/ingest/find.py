"""Which files a run is about: the named ones, and what looks like a document in the named folders."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

TEXTS = frozenset({".txt", ".text", ".md", ".htm", ".html"})
OFFICE = frozenset(
    {".pdf", ".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".odt", ".ott", ".fodt", ".rtf", ".mht", ".mhtml"}
)
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff"})
"""Reports that were scanned. No reader takes them; each gets a status that says so, lest somebody misses it."""
ARCHIVE = ".zip"
DOCUMENTS = TEXTS | OFFICE | PICTURES
# Other programs leave these beside documents: "~$รายงาน.docx" is Word's lock, __MACOSX holds the Finder's notes.
_LEFT_BEHIND = (".", "~$", "__MACOSX")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file to be read, or one member of a zip archive. `path` is what it is called in the database and in messages.

    `is_named`: the user named it, so it is read whatever it is called.
    """

    path: str
    file: Path
    member: int | None = None
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """The files in order, each once; folders that could not be looked into, with the reason; how many were ignored."""

    files: tuple[Candidate, ...]
    closed: tuple[tuple[str, str], ...]
    ignored: int


def find_files(paths: Iterable[Path]) -> Finding:
    """Look through files and folders; folders are searched to their depth, in sorted order.

    >>> find_files([Path(os.devnull)]).files[0].path
    '/dev/null'
    """
    closed: list[tuple[str, str]] = []
    files: dict[str, Candidate] = {}
    ignored: set[str] = set()
    for path in paths:
        for file, is_named in _below(path, closed):
            key = readable(os.path.abspath(file))
            if is_named or is_document(file.name):
                files.setdefault(key, Candidate(key, file, is_named=is_named))
            else:
                ignored.add(key)
    return Finding(tuple(files.values()), tuple(closed), len(ignored - files.keys()))


def is_document(name: str) -> bool:
    """Whether a name in a folder or an archive is that of a document, or of an archive of documents.

    >>> [is_document(name) for name in ("รายงาน.TXT", "report.pdf", "report.json", ".hidden.txt", "~$report.docx")]
    [True, True, False, False, False]
    """
    return not name.startswith(_LEFT_BEHIND) and Path(name).suffix.lower() in DOCUMENTS | {ARCHIVE}


def readable(path: str) -> str:
    """The path in characters that can be stored and printed.

    Names that are no UTF-8, as Thai Windows wrote them, are read as cp874; what is not that either is spelled out.

    >>> readable(os.fsdecode("รายงาน.txt".encode("cp874")))
    'รายงาน.txt'
    """
    raw = os.fsencode(path)
    for encoding in ("utf-8", "cp874"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "backslashreplace")


def _below(path: Path, closed: list[tuple[str, str]]) -> Iterator[tuple[Path, bool]]:
    if not path.is_dir():
        yield path, True
        return

    def keep(error: OSError) -> None:
        closed.append((readable(os.path.abspath(error.filename)), error.strerror or str(error)))

    for folder, folders, names in os.walk(path, onerror=keep):
        # os.walk looks into what is left here, in this order.
        folders[:] = sorted(name for name in folders if not name.startswith(_LEFT_BEHIND))
        yield from ((Path(folder, name), False) for name in sorted(names))
