"""Numbers of lists, as Word prints them: the formats of w:numFmt."""

from collections.abc import Callable

from itareports.normalize.lists import LETTERS

_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
# thaiLetters has 41 of the 44 letters: U+0E01, 02, 04, 07-23, 25, 27-2E (ECMA-376 part 1, 17.18.59; ONLYOFFICE has the
# same, docx4j 17.1.1 has ฆ as well). It is the order of Thai lists written by hand, too: after ค comes ง.
_THAI_LETTERS = LETTERS
_LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST_REPEATED = 30
"""Word prints 27 as aa, 53 as aaa, and ends at 780."""
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_DIGIT_WORDS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_POWER_WORDS = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")


def printed(number: int, number_format: str) -> str:
    """The number in one of Word's formats; in digits where the format is not known.

    >>> [printed(3, known) for known in ("thaiNumbers", "thaiLetters", "thaiCounting", "lowerRoman", "aiueo")]
    ['๓', 'ค', 'สาม', 'iii', '3']
    """
    return _FORMATS.get(number_format, str)(number)


def thai_words(number: int) -> str:
    """The number in Thai words.

    >>> thai_words(11), thai_words(21), thai_words(101), thai_words(250)
    ('สิบเอ็ด', 'ยี่สิบเอ็ด', 'หนึ่งร้อยเอ็ด', 'สองร้อยห้าสิบ')
    """
    digits = str(number)
    if not 0 < number < 10 ** len(_POWER_WORDS):
        return _DIGIT_WORDS[0] if number == 0 else digits
    powers = range(len(digits) - 1, -1, -1)
    return "".join(_digit_word(int(digit), power, number) for digit, power in zip(digits, powers, strict=True))


def _digit_word(digit: int, power: int, number: int) -> str:
    if digit == 0:
        return ""
    if power == 0 and digit == 1 and number > 10:
        return "เอ็ด"
    if power == 1 and digit <= 2:
        return ("สิบ", "ยี่สิบ")[digit - 1]
    return _DIGIT_WORDS[digit] + _POWER_WORDS[power]


def _repeated(number: int, letters: str) -> str:
    """The letter of the alphabet, once more for each time the alphabet was gone through.

    >>> _repeated(2, "abc"), _repeated(5, "abc"), _repeated(0, "abc")
    ('b', 'bb', '0')
    """
    if not 0 < number <= _MOST_REPEATED * len(letters):
        return str(number)
    rounds, place = divmod(number - 1, len(letters))
    return letters[place] * (rounds + 1)


def _roman(number: int) -> str:
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    text = ""
    for size, letters in _ROMAN:
        times, number = divmod(number, size)
        text += letters * times
    return text


def _ordinal(number: int) -> str:
    """The English ordinal.

    >>> _ordinal(2), _ordinal(13), _ordinal(21)
    ('2nd', '13th', '21st')
    """
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if 0 < number <= 20 else str(number)


_FORMATS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": lambda number: _repeated(number, _LATIN_LETTERS),
    "upperLetter": lambda number: _repeated(number, _LATIN_LETTERS.upper()),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "ordinal": _ordinal,
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedCircle": _circled,
    "thaiNumbers": lambda number: str(number).translate(_THAI_DIGITS),
    "thaiLetters": lambda number: _repeated(number, _THAI_LETTERS),
    "thaiCounting": thai_words,
}
