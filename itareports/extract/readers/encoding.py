"""Which letters the bytes of a text file are."""

import codecs
import re
from dataclasses import dataclass

from itareports.errors import UnreadableFileError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TOLERATED = 0.01  # share of broken bytes, or of control characters, in a file that is still text
_THAI_ENOUGH = 0.97  # share of pairs of letters that Thai spelling allows
# The commonest letters of Thai make up two thirds of it, of a misread Chinese or Korean file far less.
_COMMON, _COMMON_ENOUGH = "ารนกง้อ่ัมบเะวดิยป", 0.5
_SAMPLE = 200_000  # characters that decide; the rest of a large file is no different

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_THAI_PAIR = re.compile(r"(?=(?:[ก-๛].|.[ก-๛]))", re.DOTALL)
# A mark or a vowel that hangs on nothing, a leading vowel without its consonant, two vowels or two tone marks at once.
_IMPOSSIBLE_PAIR = re.compile(
    r"(?= [^ก-ฮะ-ฺๅ็-๎][ัิ-ฺ็-๎] | [^ก-ฮาัิ-ื็-๎][ะาำ] | [เ-ไ][^ก-ฮเ] | [ะาำ][ัิ-ฺ็-์] | [ิ-ื][ิ-ฺ] | [่-๋][่-๋] )",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file and the encoding it was written in."""

    text: str
    encoding: str  # utf-8, utf-8-sig, utf-16 or cp874


def decode(data: bytes) -> Decoded:
    """Return the text of the bytes, decided by what can be proved and never by a detector's confidence.

    In order: byte order mark, UTF-16 without a mark (its Thai letters would also pass for UTF-8), strict UTF-8, UTF-8
    with a few broken bytes (each becomes U+FFFD), the Thai code page if what it yields is spelled as Thai can be.
    Anything else is not read.

    >>> decode("รายงาน".encode("tis-620"))
    Decoded(text='รายงาน', encoding='cp874')
    """
    attempts = (_by_mark, _unmarked_utf16, _strict_utf8, _broken_utf8, _thai_code_page)
    decoded = next(filter(None, (attempt(data) for attempt in attempts)), None)
    if decoded is None:
        raise UnreadableFileError(
            "The bytes are neither UTF-8 nor UTF-16 nor the Thai code page 874; save the text as UTF-8 and try again.",
            "unsupported",
        )
    if _is_binary(decoded.text):
        raise UnreadableFileError(
            "The file holds binary data and no text; its name may have the wrong ending.", "unsupported"
        )
    return decoded


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = data.decode(encoding, errors="replace")
            return Decoded(text, encoding) if _few(text.count("\ufffd"), len(text)) else None
    return None


def _strict_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _unmarked_utf16(data: bytes) -> Decoded | None:
    """Thai and Latin letters in UTF-16 have 0x0E or NUL for every upper byte."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    for upper, encoding in ((sample[1::2], "utf-16-le"), (sample[0::2], "utf-16-be")):
        if not upper or not _few(len(upper) - upper.count(0x0E) - upper.count(0x00), len(upper), 10 * _TOLERATED):
            continue
        try:
            return Decoded(data.decode(encoding), "utf-16")
        except UnicodeDecodeError:
            continue
    return None


def _broken_utf8(data: bytes) -> Decoded | None:
    """A few damaged bytes among many good sequences; a stray accent in plain ASCII would prove nothing."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(1 for letter in text if letter > "\x7f") - broken
    return Decoded(text, "utf-8") if _few(broken, len(data)) and _few(broken, whole, 10 * _TOLERATED) else None


def _thai_code_page(data: bytes) -> Decoded | None:
    text = data.decode("cp874", errors="replace")
    if not _few(text.count("\ufffd"), len(text)):
        return None
    sample = text[:_SAMPLE]
    pairs = sum(1 for _ in _THAI_PAIR.finditer(sample))
    impossible = sum(1 for _ in _IMPOSSIBLE_PAIR.finditer(sample))
    thai = sum(1 for letter in sample if "ก" <= letter <= "๎")
    common = sum(map(sample.count, _COMMON))
    likely = impossible <= (1 - _THAI_ENOUGH) * pairs and common >= _COMMON_ENOUGH * thai > 0
    return Decoded(text, "cp874") if likely else None


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return "\x00" in text or not _few(len(_CONTROL.findall(sample)), len(sample))


def _few(count: int, total: int, share: float = _TOLERATED) -> bool:
    return count <= share * total
