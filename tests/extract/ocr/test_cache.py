"""What was recognised is kept, and nothing else is taken for it."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from itareports.extract.ocr.cache import Cached, cache_folder
from itareports.extract.ocr.engine import Glyph, Picture, ReadLine


class Counting:
    """An engine that tells how often it was asked."""

    name = "counting"

    def __init__(self, version: str = "1") -> None:
        self.version, self.asked = version, 0

    def read(self, lines: Sequence[Picture]) -> list[ReadLine]:
        self.asked += 1
        return [ReadLine((Glyph("๖", 0.8, 1, 5, (("๒", 0.2),)),)) for _ in lines]


LINES = [np.full((4, 9), 255, np.uint8), np.zeros((4, 9), np.uint8)]


def test_the_same_lines_are_read_once(tmp_path: Path) -> None:
    engine = Counting()
    first = Cached(engine, tmp_path).read(LINES)
    assert Cached(engine, tmp_path).read(LINES) == first == engine.read(LINES)
    assert engine.asked == 2


OTHERS = [
    pytest.param("2", LINES, id="another version"),
    pytest.param("1", LINES[:1], id="fewer lines"),
    pytest.param("1", LINES[::-1], id="another order"),
    pytest.param("1", [line.reshape(9, 4) for line in LINES], id="another shape"),
]


@pytest.mark.parametrize(("version", "lines"), OTHERS)
def test_what_differs_is_read_again(version: str, lines: list[Picture], tmp_path: Path) -> None:
    Cached(Counting(), tmp_path).read(LINES)
    other = Counting(version)
    Cached(other, tmp_path).read(lines)
    assert other.asked == 1


DAMAGE = ["", "{", "[]", "[[], 3]", json.dumps([[["๖", 7, 0, 1, []]], []]), json.dumps([[["๖", "sure", 0, 1, []]], []]),
          json.dumps([[[6, 0.5, 0, 1, []]], []]), json.dumps([[["๖", 0.5]], []]), "\ufffd"]  # fmt: skip


@pytest.mark.parametrize("content", DAMAGE)
def test_a_damaged_file_counts_as_none(content: str, tmp_path: Path) -> None:
    engine = Counting()
    cached = Cached(engine, tmp_path)
    first = cached.read(LINES)
    (kept,) = tmp_path.iterdir()
    kept.write_text(content, encoding="utf-8")
    assert cached.read(LINES) == first
    assert engine.asked == 2


def test_the_oldest_pages_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("itareports.extract.ocr.cache.MOST_FILES", 10)
    cached = Cached(Counting(), tmp_path)
    for width in range(1, 30):
        cached.read([np.zeros((3, width), np.uint8)])
    assert len(list(tmp_path.iterdir())) <= 10


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert Cached(Counting(), tmp_path / "file").read(LINES)


@pytest.mark.parametrize(("told", "folder"), [("none", None), ("/tmp/kept", Path("/tmp/kept/ocr"))])
def test_the_folder_is_the_users(told: str, folder: Path | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITA_CACHE", told)
    assert cache_folder() == folder
