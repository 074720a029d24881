"""Which files a run is about: the named ones, and what looks like a document in the named folders."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain, count
from pathlib import Path

from itareports.ingest.failures import Failure, failed

TEXTS = frozenset({".txt", ".text", ".md", ".htm", ".html"})
OFFICE = frozenset(
    {".pdf", ".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".odt", ".ott", ".fodt", ".rtf", ".mht", ".mhtml"}
)
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff"})
"""Reports that were scanned, or photographed."""
ARCHIVE = ".zip"
DOCUMENTS = TEXTS | OFFICE | PICTURES
LONGEST_NAME = 2000
"""Bytes of a name in the database; PostgreSQL indexes 2,700."""
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
    """The files in order, each once; what could not be looked into, with a failure each; how many were ignored."""

    files: tuple[Candidate, ...]
    closed: tuple[tuple[str, Failure], ...]
    ignored: int


def find_files(paths: Iterable[Path]) -> Finding:
    """Look through files and folders; folders are searched to their depth, in sorted order.

    >>> find_files([Path(os.devnull)]).files[0].path
    '/dev/null'
    """
    files: dict[str, Candidate] = {}
    closed: dict[str, Failure] = {}
    ignored: set[str] = set()
    names = Names()
    for path in paths:
        for file, is_named in _below(path, closed):
            key = os.path.abspath(file)
            if not (is_named or is_document(file.name)):
                ignored.add(key)
            elif key not in files:
                files[key] = Candidate(names.own(readable(key)), file, is_named=is_named)
    shut = tuple((name, failure) for name, failure in closed.items() if name not in names)
    return Finding(tuple(files.values()), shut, len(ignored - files.keys()))


class Names:
    """Names by which files are known in the database: of two alike the second gets a number.

    >>> names = Names()
    >>> names.own("a.txt"), names.own("a.txt"), "a.txt (2)" in names
    ('a.txt', 'a.txt (2)', True)
    """

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def __contains__(self, name: object) -> bool:
        return name in self._taken

    def own(self, name: str) -> str:
        """The name, or the next one that nobody has."""
        numbered = (f"{name} ({number})" for number in count(2))
        own = next(free for free in chain([name], numbered) if free not in self._taken)
        self._taken.add(own)
        return own


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
    return bounded(_decoded(os.fsencode(path)))


def _decoded(raw: bytes) -> str:
    for encoding in ("utf-8", "cp874"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "backslashreplace")


def bounded(name: str) -> str:
    """The name, or its beginning and end around a fingerprint of it, where a database could keep no index of it.

    >>> len(bounded("ก" * 4000).encode()) <= LONGEST_NAME
    True
    """
    raw = name.encode("utf-8", "backslashreplace")
    if len(raw) <= LONGEST_NAME:
        return name
    half = LONGEST_NAME // 2 - 20
    first, last = raw[:half].decode("utf-8", "ignore"), raw[-half:].decode("utf-8", "ignore")
    return f"{first}…{sha256(raw).hexdigest()[:16]}…{last}"


def _below(path: Path, closed: dict[str, Failure]) -> Iterator[tuple[Path, bool]]:
    """The files of a folder and all folders in it, sorted, those of a folder first; or the named file itself."""
    if not path.is_dir():
        yield path, True
        return
    root = path.resolve()
    waiting = [path]
    while waiting:
        folder = waiting.pop()
        inner: list[Path] = []
        for entry in _content(folder, closed):
            file = Path(entry.path)
            is_link, is_folder = entry.is_symlink(), _is_folder(entry)
            if is_link and not _leads_into(root, file):
                if is_folder or is_document(entry.name):
                    _close(
                        closed, file, "this is a link out of the folder, which is not followed; name what it leads to"
                    )
            elif not is_folder:
                yield file, False
            elif not is_link and not entry.name.startswith(_LEFT_BEHIND):
                inner.append(file)  # what a link leads to in this folder is found there
        waiting += reversed(inner)


def _content(folder: Path, closed: dict[str, Failure]) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        _close(closed, folder, f"the folder cannot be looked into ({error.strerror or error})")
        return []


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _leads_into(root: Path, link: Path) -> bool:
    """Whether a link stays in the folder; one to nothing is read, to be told of."""
    try:
        return not link.exists() or link.resolve().is_relative_to(root)
    except (OSError, RuntimeError):
        return True


def _close(closed: dict[str, Failure], path: Path, why: str) -> None:
    name = readable(os.path.abspath(path))
    closed[name] = failed(f"{name}: {why}.", "missing")
