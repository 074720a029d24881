"""Which engine reads: the one that ITA_OCR names, else a user's, else ours; and what to install where there is none."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import cache
from importlib.metadata import entry_points

from itareports.errors import UsageError
from itareports.extract.ocr.cache import Cached, cache_folder
from itareports.extract.ocr.engine import Engine

GROUP = "itareports.ocr_engines"
"""The entry points of engines: each names a function without arguments that makes one, or None where it cannot."""

NONE = "none"
"""The name that turns the reading of pictures off."""

NO_DATA = (
    "ITA_OCR says that pictures are read by Tesseract, and its data is not here: install it (Debian, Ubuntu: sudo apt "
    "install tesseract-ocr-tha tesseract-ocr-eng), or name the folder with tha.traineddata and eng.traineddata by "
    "--tessdata or in ITA_TESSDATA"
)
TURNED_OFF = "the reading of pictures is turned off by ITA_OCR=none"


def why_none() -> str:
    """Why there is no engine, and what to do."""
    return TURNED_OFF if os.environ.get("ITA_OCR") == NONE else NO_DATA


def engine() -> Engine | None:
    """The engine of this process, with its cache; None where none is installed, or ITA_OCR says "none"."""
    found, folder = engine_named(os.environ.get("ITA_OCR", "")), cache_folder()
    return found if found is None or folder is None else Cached(found, folder)


@cache
def engine_named(name: str) -> Engine | None:
    """The engine of this name, made once; for "" a user's only one, else ours.

    Raises UsageError where there is no such engine, or several of a user's to choose from.
    """
    if name == NONE:
        return None
    users = {found.name: found.load for found in entry_points(group=GROUP)}
    if name:
        return _made({**_OURS, **{user: load() for user, load in users.items() if user == name}}, name)
    if len(users) > 1:
        raise UsageError(f"There are several engines that read pictures: {', '.join(users)}; name one in ITA_OCR.")
    made: Engine | None = next(iter(users.values()))()() if users else None
    return made or next((made for make in _OURS.values() if (made := make()) is not None), None)


def _made(known: Mapping[str, Callable[[], Engine | None]], name: str) -> Engine | None:
    if name not in known:
        raise UsageError(f"ITA_OCR names {name!r}; the engines are {', '.join(sorted(known))} and none.")
    return known[name]()


def _tesseract() -> Engine | None:
    from itareports.extract.ocr.tesseract import Tesseract, tessdata  # its library takes a moment to load

    folder = tessdata()
    return None if folder is None else Tesseract(folder)


def _recogniser() -> Engine | None:
    from itareports.extract.ocr.recogniser import Recogniser  # onnxruntime takes a moment to load

    return Recogniser()


_OURS: Mapping[str, Callable[[], Engine | None]] = {"lines": _recogniser, "tesseract": _tesseract}
