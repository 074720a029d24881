"""Numbers, scores and years: a row is what was printed and what it must be read as."""

import tomllib
from decimal import Decimal
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.normalize.number_words import parse_number_words
from itareports.normalize.numerals import parse_number, parse_score, parse_year, to_arabic

_DATA = files("itareports.normalize") / "data"


@pytest.mark.parametrize(
    ("text", "arabic"),
    [
        ("ร้อยละ ๕๖.๕๒", "ร้อยละ 56.52"),
        ("พ.ศ.๒๕๖o", "พ.ศ.2560"),
        ("8O.42", "80.42"),
        ("80.4O", "80.40"),
        ("1OO", "100"),
        ("2O23", "2023"),
        ("o26", "o26"),
        ("ข้อ O๔๒", "ข้อ O42"),
        ("1.o26", "1.o26"),
        ("2566o", "2566o"),
        ("25oC", "25oC"),
        ("CO2 Go2Go", "CO2 Go2Go"),
    ],
)
def test_to_arabic(text: str, arabic: str) -> None:
    assert to_arabic(text) == arabic


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("๘๐", "80"),
        (" 80.42 ", "80.42"),
        ("8O.42", "80.42"),
        ("1,234,567.50", "1234567.50"),
        ("๑,๒๓๔", "1234"),
        ("999999999999", "999999999999"),
        ("1000000000000", None),
        ("1,000,000,000,000", None),
        ("1" * 5000, None),
        ("0." + "3" * 12, "0." + "3" * 12),
        ("0." + "3" * 13, None),
        ("80.4.2", None),
        ("80,42", None),
        ("1,23,456", None),
        ("80 42", None),
        ("-5", None),
        ("80.", None),
        ("o26", None),
        ("", None),
    ],
)
def test_parse_number(text: str, number: str | None) -> None:
    assert parse_number(text) == (None if number is None else Decimal(number))


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_every_printed_number_is_read_back(number: Decimal) -> None:
    thai = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
    assert parse_number(f"{number:,}".translate(thai)) == number
    assert parse_score(f"ร้อยละ {number}") == number


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("ได้คะแนนเท่ากับร้อยละ ๕๖.๕๒ คะแนน", "56.52"),
        ("๕๔.๔๘%", "54.48"),
        ("100", "100"),
        ("ร้อยละ\n๘๒.๒", "82.2"),
        ("80.42 เปอร์เซ็นต์", "80.42"),
        ("(80.42)", "80.42"),
        ("80.42.", "80.42"),
        ("คะแนนที่ได้ 8O.42", "80.42"),
        ("แปดสิบเอ็ดจุดสองห้า", "81.25"),
        ("ร้อยละหนึ่งร้อย", "100"),
        ("-", None),
        ("", None),
        ("ร้อยละ", None),
        ("80.4.2", None),
        ("80.42 79.10", None),
        ("คะแนนเต็ม 100", None),
        ("มากกว่าร้อยละ 90", None),
        ("1.", None),
        ("ข้อ o26", None),
        ("02", None),  # the number of a row in a form
        ("0.02", "0.02"),
    ],
)
def test_parse_score(text: str, score: str | None) -> None:
    assert parse_score(text) == (None if score is None else Decimal(score))


def test_examples_of_the_score_words() -> None:
    examples = tomllib.loads((_DATA / "score_words.toml").read_text(encoding="utf-8"))["examples"]
    assert examples
    for example in examples:
        assert parse_score(example["text"]) == (Decimal(example["score"]) if example["score"] else None), example


def test_examples_of_the_number_words() -> None:
    examples = tomllib.loads((_DATA / "number_words.toml").read_text(encoding="utf-8"))["examples"]
    assert examples
    for example in examples:
        assert parse_number_words(example["text"]) == Decimal(example["number"]), example


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ห้า", "5"),
        ("สิบเอ็ด", "11"),
        ("ยี่สิบ", "20"),
        ("หนึ่งร้อยห้า", "105"),
        ("เก้าพันสองร้อยสามสิบสี่", "9234"),
        ("ศูนย์จุดห้า", "0.5"),
        ("เก้าสิบจุดศูนย์สอง", "90.02"),
        ("จุดห้า", None),
        ("แปดสิบจุดยี่สิบห้า", None),
        ("เอ็ด", None),
        ("สองสาม", None),
        ("มากที่สุด", None),
        ("", None),
    ],
)
def test_parse_number_words(text: str, number: str | None) -> None:
    assert parse_number_words(text) == (None if number is None else Decimal(number))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("พ.ศ.๒๕๖๔", 2564),
        ("พ.ศ ๒๕๖๔", 2564),
        ("ปีงบประมาณ พ.ศ. 2566", 2566),
        ("ประจำปีงบประมาณ ๒๕๖๖", 2566),
        ("พ.ศ.๒๕๖o", 2560),
        ("๖๓", 2563),
        ("ปี 63", 2563),
        ("2023", 2566),
        ("ค.ศ. 2023", 2566),
        ("พ.ศ. 2023", None),
        ("ค.ศ. 2566", None),
        ("ค.ศ. 23", None),
        ("12", None),
        ("2200", None),
        ("9999", None),
        ("256", None),
        ("2566-2567", None),
        ("ปี", None),
    ],
)
def test_parse_year(text: str, year: int | None) -> None:
    assert parse_year(text) == year
