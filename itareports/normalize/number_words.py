"""Numbers spelled out in Thai words."""

import re
import tomllib
from decimal import Decimal
from functools import cache
from importlib.resources import files


@cache
def _digits() -> dict[str, int]:
    words = tomllib.loads((files(__package__) / "data" / "number_words.toml").read_text(encoding="utf-8"))
    return {word: value for value, spelled in enumerate(words["digits"]) for word in spelled}


@cache
def _pattern() -> re.Pattern[str]:
    # "แปดสิบเอ็ดจุดสองห้า", "หนึ่งร้อย", "ยี่สิบ", "เก้าพันสองร้อย"; larger numbers are no scores.
    digit = "|".join(_digits())
    return re.compile(
        rf"""
        (?: (?P<thousands> (?:{digit}) )? (?P<thousand> พัน ) )?
        (?: (?P<hundreds> (?:{digit}) )? (?P<hundred> ร้อย ) )?
        (?: (?P<tens> ยี่ | (?:{digit}) )? (?P<ten> สิบ ) )?
        (?P<ones> เอ็ด | (?:{digit}) )?
        (?: จุด (?P<fraction> (?:{digit})+ ) )?
        """,
        re.VERBOSE,
    )


_PLACES = (("thousand", "thousands", 1000), ("hundred", "hundreds", 100), ("ten", "tens", 10))


def parse_number_words(text: str) -> Decimal | None:
    """Return the number below ten thousand that the whole text spells out, or None.

    Decimals are read digit by digit, as they are spoken; "จุดยี่สิบห้า" has no sure reading.

    >>> parse_number_words("แปดสิบเอ็ดจุดสองห้า"), parse_number_words("หนึ่งร้อย"), parse_number_words("มาก")
    (Decimal('81.25'), Decimal('100'), None)
    """
    found = _pattern().fullmatch("".join(text.split()))
    if found is None or not (found["ones"] or found["ten"] or found["hundred"] or found["thousand"]):
        return None
    if found["ones"] == "เอ็ด" and not (found["ten"] or found["hundred"] or found["thousand"]):
        return None
    whole = _digit(found["ones"], 0)
    whole += sum(_digit(found[count], 1) * size for place, count, size in _PLACES if found[place])
    fraction = re.findall("|".join(_digits()), found["fraction"] or "")
    return Decimal(f"{whole}." + "".join(str(_digits()[word]) for word in fraction) if fraction else whole)


def _digit(word: str | None, absent: int) -> int:
    spoken = {"เอ็ด": 1, "ยี่": 2}
    return absent if word is None else spoken.get(word, _digits().get(word, absent))
