"""The trained network: pictures of lines in, log-probabilities of characters out. How it was trained: training/."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import cv2
import numpy as np
import onnxruntime
from numpy.typing import NDArray

from itareports.extract.ocr.lines.decode import Named

Picture = NDArray[np.uint8]

ROWS = 48
COLUMNS_PER_STEP = 2
_FILE = Path(__file__).with_name("lines.onnx")
_BATCH = 8
_ROUND = 64
"""Lines whose widths agree when rounded up to this many columns share a batch."""
_LEAST_COLUMNS = 16
_TAIL = 12
_PAPER = 235.0
_DARK_GROUND = 110


@cache
def _session() -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(_FILE, options, providers=["CPUExecutionProvider"])


@cache
def alphabet() -> str:
    """The characters that the network can name; class n is the character n - 1."""
    letters: str = _session().get_modelmeta().custom_metadata_map["alphabet"]
    return letters


@cache
def version() -> str:
    """Changes with the weights, and with the code that makes characters of what they say.

    >>> len(version())
    12
    """
    digest = hashlib.sha256(_FILE.read_bytes())
    for code in sorted(_FILE.parent.glob("*.py")):
        digest.update(code.read_bytes())
    return digest.hexdigest()[:12]


def prepared(picture: Picture) -> Picture:
    """A line as the network reads it: `ROWS` rows, light paper, dark letters."""
    if np.median(picture) < _DARK_GROUND:
        picture = 255 - picture
    scale = ROWS / picture.shape[0]
    columns = max(_LEAST_COLUMNS, round(picture.shape[1] * scale))
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    resized = cv2.resize(picture, (columns, ROWS), interpolation=way)
    paper = max(float(np.percentile(resized, 90)), 1.0)
    light = np.clip(resized * max(1.0, _PAPER / paper), 0, 255)
    # A tone mark above the last vowel is named after it: the network needs steps in which to do so.
    return np.asarray(np.pad(light, ((0, 0), (0, _TAIL)), mode="edge"), np.uint8)


def name_characters(pictures: Sequence[Picture]) -> list[Named]:
    """For each prepared picture, what its steps show; a step is `COLUMNS_PER_STEP` columns."""
    named: list[Named] = [np.zeros((0, 0), np.float32)] * len(pictures)
    for batch in _batches([picture.shape[1] for picture in pictures]):
        columns = max(_rounded(pictures[place].shape[1]) for place in batch)
        darkness = np.zeros((len(batch), 1, ROWS, columns), np.float32)
        for row, place in enumerate(batch):
            picture = pictures[place]
            darkness[row, 0, :, : picture.shape[1]] = (255.0 - picture) / 255.0
        (answers,) = _session().run(None, {"darkness": darkness})
        for row, place in enumerate(batch):
            named[place] = answers[row, : -(-pictures[place].shape[1] // COLUMNS_PER_STEP)]
    return named


def _rounded(columns: int) -> int:
    return -(-columns // _ROUND) * _ROUND


def _batches(widths: Sequence[int]) -> Iterator[list[int]]:
    order = sorted(range(len(widths)), key=lambda place: widths[place])
    batch: list[int] = []
    for place in order:
        if batch and (len(batch) == _BATCH or _rounded(widths[place]) != _rounded(widths[batch[0]])):
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch
