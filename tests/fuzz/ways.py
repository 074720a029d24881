"""Ways to damage a good file. Each takes a source of chance and the bytes, and gives other bytes; it never fails."""

import re
from collections.abc import Callable
from random import Random

Way = Callable[[Random, bytes], bytes]

LONGEST_SPAN = 200
MOST_CHANGES = 8

# "80", "-1.50", "๘๐": digits as bytes, ASCII or Thai in UTF-8 or cp874 (F0 to F9).
_NUMBER = re.compile(rb"-?(?:[0-9]|\xe0\xb9[\x90-\x99]|[\xf0-\xf9])+(?:\.[0-9]+)?")
_ODD_NUMBERS = (
    *(
        b"0",
        b"-1",
        b"1",
        b"00",
        b"100.01",
        b"2147483648",
        b"99999999999999999999",
        b"1" * 400,
        b"1" * 5000,
        b"0.0000001",
        b"1e400",
    ),
    *("๐".encode(), "๙๙๙๙๙๙".encode(), "๒๕".encode(), b"NaN", b"", b".", b"1.2.3", "½".encode(), "๑2".encode()),
)
_ODD_TEXTS = (
    *(b"\x00", b"\xff", b"\x1b[2J", b"\r", b"\n\n", b"\t", b"|", b"<", b"&", b"&#0;", b"<table>", b"</td></tr>"),
    *("ำ".encode(), "่".encode() * 50, "\u200b".encode(), "\ufeff".encode(), "\ud800".encode("utf-8", "surrogatepass")),
    *("๓.".encode(), "ตัวชี้วัดที่".encode(), b"(", b")" * 40, b" " * 500, "ก".encode() * 1000, b"- " * 200),
)


def flipped(rng: Random, data: bytes) -> bytes:
    """Some bits are the others.

    >>> flipped(Random(1), b"abcd") == b"abcd"
    False
    """
    changed = bytearray(data)
    for place in _places(rng, data):
        changed[place] ^= 1 << rng.randrange(8)
    return bytes(changed)


def overwritten(rng: Random, data: bytes) -> bytes:
    """Some bytes are any others."""
    changed = bytearray(data)
    for place in _places(rng, data):
        changed[place] = rng.randrange(256)
    return bytes(changed)


def inserted(rng: Random, data: bytes) -> bytes:
    """Texts stand where they should not: controls, marks without letters, tags, lone surrogates, long repetitions."""
    for place in sorted(_places(rng, data), reverse=True):
        data = data[:place] + rng.choice(_ODD_TEXTS) + data[place:]
    return data


def deleted(rng: Random, data: bytes) -> bytes:
    """A span is gone."""
    start, end = _span(rng, data)
    return data[:start] + data[end:]


def repeated(rng: Random, data: bytes) -> bytes:
    """A span stands there again and again."""
    start, end = _span(rng, data)
    return data[:end] + data[start:end] * rng.choice((1, 2, 50)) + data[end:]


def swapped(rng: Random, data: bytes) -> bytes:
    """Two spans have changed places."""
    (a, b), (c, d) = sorted((_span(rng, data), _span(rng, data)))
    return data if b > c else data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def renumbered(rng: Random, data: bytes) -> bytes:
    """Some numbers are odd ones.

    >>> renumbered(Random(2), b"<w:gridSpan w:val='3'/>") == b"<w:gridSpan w:val='3'/>"
    False
    """
    return _replaced(rng, _NUMBER, data, lambda _: rng.choice(_ODD_NUMBERS))


def relined(rng: Random, data: bytes) -> bytes:
    """A line is gone, doubled, or stands elsewhere."""
    return b"\n".join(_moved(rng, data.split(b"\n")))


_TAG = re.compile(rb"<[^<>]{1,400}>")


def retagged(rng: Random, data: bytes) -> bytes:
    """A tag of XML is gone, doubled, or stands elsewhere; the rest is in place."""
    tags = [match.group() for match in _TAG.finditer(data)]
    return _replaced(rng, _TAG, data, lambda tag: rng.choice((b"", tag * 2, rng.choice(tags), tag + rng.choice(tags))))


_OPERATOR = re.compile(rb"(?<=\s)[A-Za-z'\"*]{1,3}(?=\s)")


def reordered(rng: Random, data: bytes) -> bytes:
    """Operators of a PDF's page are gone, doubled, or others."""
    words = [match.group() for match in _OPERATOR.finditer(data)]
    return _replaced(rng, _OPERATOR, data, lambda word: rng.choice((b"", word + b" " + word, rng.choice(words))))


def _replaced(rng: Random, pattern: re.Pattern[bytes], data: bytes, by: Callable[[bytes], bytes]) -> bytes:
    found = list(pattern.finditer(data))
    drawn = rng.sample(found, min(len(found), rng.randint(1, MOST_CHANGES)))
    for match in sorted(drawn, key=lambda one: one.start(), reverse=True):
        data = data[: match.start()] + by(match.group()) + data[match.end() :]
    return data


def _moved(rng: Random, lines: list[bytes]) -> list[bytes]:
    for _ in range(rng.randint(1, MOST_CHANGES)):
        line = lines.pop(rng.randrange(len(lines))) if lines else b""
        for _ in range(rng.choice((0, 1, 1, 2))):
            lines.insert(rng.randint(0, len(lines)), line)
    return lines


def _places(rng: Random, data: bytes) -> list[int]:
    return [rng.randrange(len(data)) for _ in range(rng.randint(1, MOST_CHANGES))] if data else []


def _span(rng: Random, data: bytes) -> tuple[int, int]:
    start = rng.randint(0, len(data))
    return start, min(len(data), start + rng.randint(1, LONGEST_SPAN))


ANYWHERE: dict[str, Way] = {
    "flip": flipped,
    "overwrite": overwritten,
    "insert": inserted,
    "delete": deleted,
    "repeat": repeated,
    "swap": swapped,
}
"""For bytes of any meaning."""
TEXT: dict[str, Way] = {**ANYWHERE, "numbers": renumbered, "lines": relined}
XML: dict[str, Way] = {"insert": inserted, "numbers": renumbered, "tags": retagged}
PAGE: dict[str, Way] = {**ANYWHERE, "numbers": renumbered, "operators": reordered}
