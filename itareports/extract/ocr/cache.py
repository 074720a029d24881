"""What was recognised before: a page is read once by one engine, however often its report is read again.

One JSON file a page, named by what decides its content. A file that is damaged, or whose shape is another, counts as
none; it is written beside its place and moved there, so that two processes never see half of one.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from itareports.extract.ocr.engine import Engine, Glyph, Picture, ReadLine

MOST_FILES = 5000
"""Pages that are kept, some 20 kilobytes each; the oldest tenth goes when there are more."""

OFF = "none"
"""What ITA_CACHE says where nothing shall be kept."""


class Cached:
    """An engine that looks first whether it has read the same lines before."""

    def __init__(self, engine: Engine, folder: Path) -> None:
        self._engine, self._folder = engine, folder
        self.name, self.version = engine.name, engine.version

    def read(self, lines: Sequence[Picture]) -> list[ReadLine]:
        """What each line says, from the cache or read now and kept."""
        if not lines:
            return []
        path = self._folder / f"{_key(self._engine, lines)}.json"
        known = _kept(path, len(lines))
        if known is None:
            known = self._engine.read(lines)
            with suppress(OSError):  # a full or locked disk costs time, no result
                _keep(path, known)
        return known


def cache_folder() -> Path | None:
    """Where results are kept: the folder that ITA_CACHE names, else the user's; None where it says "none"."""
    told = os.environ.get("ITA_CACHE")
    if told:
        return None if told == OFF else Path(told) / "ocr"
    home = Path.home()
    if sys.platform == "win32":
        place = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
    elif sys.platform == "darwin":
        place = home / "Library" / "Caches"
    else:
        place = Path(os.environ.get("XDG_CACHE_HOME", home / ".cache"))
    return place / "itareports" / "ocr"


def _key(engine: Engine, lines: Sequence[Picture]) -> str:
    digest = sha256(f"{engine.name}\0{engine.version}".encode())
    for line in lines:
        digest.update(f"\0{line.shape}".encode())
        digest.update(line.tobytes())
    return digest.hexdigest()


def _kept(path: Path, count: int) -> list[ReadLine] | None:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        lines = [ReadLine(tuple(_glyph(glyph) for glyph in line)) for line in told]
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return lines if len(lines) == count else None


def _glyph(told: Sequence[Any]) -> Glyph:
    text, confidence, x0, x1, rivals = told
    if not isinstance(text, str) or not 0 <= confidence <= 1:
        raise ValueError(told)
    return Glyph(text, float(confidence), float(x0), float(x1), tuple((str(one), float(sure)) for one, sure in rivals))


def _keep(path: Path, lines: Sequence[ReadLine]) -> None:
    told = [[[g.text, round(g.confidence, 4), g.x0, g.x1, g.rivals] for g in line.glyphs] for line in lines]
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, suffix=".part", delete=False) as written:
        json.dump(told, written, ensure_ascii=False)
    os.replace(written.name, path)
    _thin(path.parent)


def _thin(folder: Path) -> None:
    """Let the oldest go where there are too many; another process may have been faster."""
    files = [entry for entry in os.scandir(folder) if entry.name.endswith((".json", ".part"))]
    if len(files) <= MOST_FILES:
        return
    for entry in sorted(files, key=lambda one: one.stat().st_mtime)[: len(files) - MOST_FILES + MOST_FILES // 10]:
        with suppress(OSError):
            os.remove(entry.path)
