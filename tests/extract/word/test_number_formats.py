"""Numbers as Word prints them: a row is a format, a number, and what stands on the page."""

import pytest

from itareports.extract.word.number_formats import printed

PRINTED = [
    ("decimal", 7, "7"),
    ("decimalZero", 7, "07"),
    ("decimalZero", 12, "12"),
    ("none", 3, ""),
    ("lowerLetter", 26, "z"),
    ("lowerLetter", 27, "aa"),
    ("lowerLetter", 54, "bbb"),
    ("upperLetter", 3, "C"),
    ("upperLetter", 0, "0"),
    ("upperLetter", 781, "781"),
    ("lowerRoman", 9, "ix"),
    ("upperRoman", 1994, "MCMXCIV"),
    ("upperRoman", 4000, "4000"),
    ("ordinal", 1, "1st"),
    ("ordinal", 12, "12th"),
    ("numberInDash", 5, "- 5 -"),
    ("decimalEnclosedCircle", 3, "③"),
    ("decimalEnclosedCircle", 21, "21"),
    ("thaiNumbers", 2567, "๒๕๖๗"),
    ("thaiLetters", 1, "ก"),
    ("thaiLetters", 3, "ค"),
    ("thaiLetters", 4, "ง"),
    ("thaiLetters", 41, "ฮ"),
    ("thaiLetters", 42, "กก"),
    ("thaiCounting", 0, "ศูนย์"),
    ("thaiCounting", 1, "หนึ่ง"),
    ("thaiCounting", 10, "สิบ"),
    ("thaiCounting", 11, "สิบเอ็ด"),
    ("thaiCounting", 20, "ยี่สิบ"),
    ("thaiCounting", 21, "ยี่สิบเอ็ด"),
    ("thaiCounting", 32, "สามสิบสอง"),
    ("thaiCounting", 101, "หนึ่งร้อยเอ็ด"),
    ("thaiCounting", 999_999, "เก้าแสนเก้าหมื่นเก้าพันเก้าร้อยเก้าสิบเก้า"),
    ("thaiCounting", 1_000_000, "1000000"),
    ("hebrew2", 4, "4"),
]


@pytest.mark.parametrize(("number_format", "number", "expected"), PRINTED)
def test_a_number_is_printed_in_its_format(number_format: str, number: int, expected: str) -> None:
    assert printed(number, number_format) == expected
