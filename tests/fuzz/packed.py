"""Damage within what is packed: the XML of a DOCX, the streams of a PDF. The wrapping stays whole, so that readers get
to see what is inside."""

import io
import re
import zipfile
import zlib
from random import Random

from tests.fuzz.ways import Way

MOST_PIECES = 3
# "<</Filter /FlateDecode /Length 1234>>\nstream\n" of a PDF; the bytes up to "endstream" are packed.
_STREAM = re.compile(
    rb"/FlateDecode [^>]*? >> \s* stream \r?\n (?P<packed>.*?) \r?\n? endstream", re.DOTALL | re.VERBOSE
)


def within_package(rng: Random, data: bytes, way: Way) -> bytes:
    """A DOCX of which one or a few parts are damaged, the document itself more often than not."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    drawn = {rng.choice(parts)[0] for _ in range(rng.randint(0, MOST_PIECES))} | {"word/document.xml"}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            package.writestr(zipfile.ZipInfo(name), way(rng, content) if name in drawn else content)
    return stream.getvalue()


def within_streams(rng: Random, data: bytes, way: Way) -> bytes:
    """A PDF of which a few streams are damaged: pages, fonts, tables of characters.

    A stream keeps its place where the damaged one is no longer than it was, which zeros then fill up; elsewhere the
    table of places is wrong, and the reader has to look for the objects.
    """
    found = list(_STREAM.finditer(data))
    drawn = rng.sample(found, min(len(found), rng.randint(1, MOST_PIECES)))
    for match in sorted(drawn, key=lambda one: one.start(), reverse=True):
        packed = match["packed"]
        content = zlib.decompressobj().decompress(packed)
        damaged = zlib.compress(way(rng, content), 9).ljust(len(packed), b"\x00")
        data = data[: match.start("packed")] + damaged + data[match.end("packed") :]
    return data
