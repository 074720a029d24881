"""Figures of every shape: numbers, codes of items, dates; each digit is drawn by chance."""

from __future__ import annotations

import random

from training.alphabet import DIGITS, THAI_DIGITS

TO_THAI = str.maketrans(DIGITS, THAI_DIGITS)
_MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
)


def number(chance: random.Random) -> str:
    """A number of any shape that reports print, in Thai or Arabic digits."""
    shape = chance.choice(
        (
            "##.##",
            "##.##",
            "##.##",
            "###.##",
            "#.#",
            "#.#.#",
            "##",
            "#",
            "###",
            "25##",
            "25##",
            "####",
            "##%",
            "##.##%",
            "#,###",
            "##,###.##",
            "#/#",
            "##/##",
            "##/##/25##",
            "##:##",
            "##.## น.",
            "0-####-####",
            "0##-#######",
            "0.##",
            "0#",
            "#)",
            "(#)",
            "#.",
            "##.",
            "100",
            "100.00",
            "#####",
            "########",
        )
    )
    text = "".join(chance.choice(DIGITS) if letter == "#" else letter for letter in shape)
    return text.translate(TO_THAI) if chance.random() < 0.55 else text


def _code(chance: random.Random) -> str:
    number = str(chance.randrange(1, 45))
    letter = chance.choice("oie" * 6 + "OIE")
    return (
        chance.choice(("", "", "(", "ข้อ ", "ตัวชี้วัด "))
        + letter
        + chance.choice(("", "", "", " ", "-"))
        + (number.translate(TO_THAI) if chance.random() < 0.1 else number)
    )


def _date(chance: random.Random) -> str:
    month, year = chance.choice(_MONTHS), str(chance.randrange(2540, 2600))
    text = f"{chance.randrange(1, 32)} {month} {year}" if chance.random() < 0.7 else f"{month} {year[2:]}"
    text = text if chance.random() < 0.5 else text.replace(" ", "")
    return text.translate(TO_THAI) if chance.random() < 0.55 else text


def figure(chance: random.Random) -> str:
    """A number, an item's code or a date."""
    (make,) = chance.choices((number, _code, _date), (6, 3, 2))
    return make(chance)
