"""How much the streams of a PDF unpack to, told before pdfium unpacks them: it ends the process where memory does."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from itareports.errors import UnreadableFileError

LARGEST_STREAM = 32 * 1024 * 1024
"""Bytes of what one page draws. A full page of text takes some hundred thousand, a map some millions."""
LARGEST_IN_ALL = 256 * 1024 * 1024
"""Bytes of all pages, fonts and tables of a document."""

# "<< /Filter /FlateDecode /Length 4711 >>\nstream\n"; the word first, which is then found fast
_STREAM = re.compile(rb"stream(?<!endstream)\r?\n")
_FLATE = re.compile(rb"/Fl(?:ateDecode)?\b")
_LENGTH = re.compile(rb"/Length\s+(?P<bytes>[0-9]{1,9})(?!\s+[0-9]+\s+R)")
# Pictures and attachments are not unpacked to read a text; fonts are no bombs: pdfium reads as much as they say.
_NOT_WHOLE = (b"/Image", b"/Length1", b"/EmbeddedFile")
_HEAD = 2048  # bytes before a stream in which its entries are looked for
_PIECE = 64 * 1024
_MOST_PACKED = 1032  # times that Deflate packs at best: what is small enough cannot be a bomb, and is not unpacked


def check_streams(data: bytes) -> None:
    """Refuse a PDF whose streams unpack to far more than a report; what is locked or broken counts as far as it goes.

    >>> check_streams(b"1 0 obj << /Filter /FlateDecode >> stream\\n" + zlib.compress(bytes(LARGEST_STREAM + 1)))
    Traceback (most recent call last):
        ...
    itareports.errors.UnreadableFileError: A stream of this PDF unpacks to more than 33,554,432 bytes, ...
    """
    streams = list(_streams(data))
    most = [stream.most for stream in streams]
    if max(most, default=0) <= LARGEST_STREAM and sum(most) <= LARGEST_IN_ALL:
        return
    total = 0
    for stream in streams:
        total += _unpacked(stream)
        if total > LARGEST_IN_ALL:
            raise _refusal("The streams", LARGEST_IN_ALL)


class _Stream(NamedTuple):
    content: memoryview
    packings: int

    @property
    def most(self) -> int:
        """Bytes that it can unpack to, whatever it holds."""
        return len(self.content) * int(_MOST_PACKED**self.packings)


def _streams(data: bytes) -> Iterator[_Stream]:
    whole = memoryview(data)
    for found in _STREAM.finditer(data):
        start = found.end()
        head = data[max(0, found.start() - _HEAD) : found.start()]
        head = head[head.rfind(b" obj") + 1 :]
        if any(mark in head for mark in _NOT_WHOLE):
            continue
        length = _LENGTH.search(head)
        closed = data.find(b"endstream", start)
        end = max(closed if closed >= 0 else len(data), start + int(length["bytes"]) if length else 0)
        yield _Stream(whole[start:end], len(_FLATE.findall(head)))


def _unpacked(stream: _Stream) -> int:
    """Bytes of a stream after all its packings are undone, or in the largest of them."""
    content: bytes | memoryview = stream.content
    largest = 0
    for _ in range(stream.packings):
        content = _inflated(content)
        largest = max(largest, len(content))
    if len(content) > LARGEST_STREAM:
        raise _refusal("A stream", LARGEST_STREAM)
    return max(largest, len(content))


def _inflated(packed: bytes | memoryview) -> bytes:
    unpacking = zlib.decompressobj()
    pieces: list[bytes] = []
    size = 0
    for at in range(0, len(packed), _PIECE):
        try:
            pieces.append(unpacking.decompress(packed[at : at + _PIECE], LARGEST_STREAM + 1 - size))
        except zlib.error:
            break
        size += len(pieces[-1])
        if size > LARGEST_STREAM:
            raise _refusal("A stream", LARGEST_STREAM)
        if unpacking.eof:
            break
    return b"".join(pieces)


def _refusal(what: str, most: int) -> UnreadableFileError:
    return UnreadableFileError(
        f"{what} of this PDF unpack{'s' if what.startswith('A ') else ''} to more than {most:,} bytes, far more than a"
        " report draws; print it to a new PDF.",
        "too-large",
    )
