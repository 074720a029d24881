"""Item codes alone in a cell and inside running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.normalize.numerals import find_item_codes, parse_item_code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ข้อ i1", "i1"),
        ("ข้อ e13", "e13"),
        ("ข้อ o๔๒", "o42"),
        ("I8", "i8"),
        ("O42", "o42"),
        ("O42 :", "o42"),
        ("o42.", "o42"),
        ("OIT 42", "o42"),
        ("OIT42", "o42"),
        ("OIT o42", "o42"),
        ("042", "o42"),
        ("010", "o10"),
        ("01", "o1"),
        ("42", None),
        ("0420", None),
        ("00", None),
        ("o99", None),
        ("E20", None),
        ("OIT", None),
        ("E-Service", None),
        ("o42 โครงสร้าง", None),
        ("", None),
    ],
)
def test_parse_item_code(text: str, code: str | None) -> None:
    assert parse_item_code(text) == code


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("ตามข้อ o25 และข้อi๗", ["o25", "i7"]),
        ("(อ้างอิงจาก o11/o12)", ["o11", "o12"]),
        ("1.o26 แนวปฏิบัติ", ["o26"]),
        ("i1, E3; O42:", ["i1", "e3", "o42"]),
        ("E-Service และ COVID19 ใน MOIT1", []),
        ("www.o1.go.th https://a.go.th/o12 user@o2", []),
        ("i7.5 o123 E20 o0", []),
        ("i 7", []),
    ],
)
def test_find_item_codes(text: str, codes: list[str]) -> None:
    assert [code for _, _, code in find_item_codes(text)] == codes


@given(st.text(st.sampled_from("ieoIEO0123๔ก .-/a"), max_size=20))
def test_a_found_code_is_a_code_where_it_stands(text: str) -> None:
    for start, end, code in find_item_codes(text):
        assert parse_item_code(text[start:end]) == code
