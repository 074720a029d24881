"""What is left of a text when names, years, figures, offices and official wording are taken out."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.normalize.indicators import indicators
from itareports.normalize.issues import issue_title
from itareports.normalize.own_words import OwnWords, own_words

DATA = tomllib.loads((files("itareports.normalize") / "data" / "official_wording.toml").read_text("utf-8"))["wording"]
OFFICIAL = [text for entry in DATA for text in (*entry["phrases"], *entry["examples"])]
TITLES = [*(one.name for one in indicators()), *(issue_title(number) or "" for number in range(1, 8))]


@pytest.mark.parametrize("text", [*OFFICIAL, *TITLES])
def test_official_wording_is_nobodys_own(text: str) -> None:
    assert own_words([text]).letters == ""


@pytest.mark.parametrize("text", [text for entry in DATA for text in entry["near_misses"]])
def test_other_wording_is_its_authors_own(text: str) -> None:
    assert len(own_words([text]).letters) > len(text) / 2


ALIKE = [
    pytest.param("ประชุมชาวตลาด ที่เทศบาลตำบลปัว", "ประชุมชาวตลาดที่ อบต.ปัว", ("ปัว",), id="organisations"),
    pytest.param("ประชุมชาวตลาดอำเภอท่าวังผา", "ประชุมชาวตลาด", ("ท่าวังผา", "น่าน"), id="a place"),
    pytest.param("ประชุมชาวตลาดปี ๒๕๖๖", "ประชุมชาวตลาดปี 2567", (), id="years"),
    pytest.param("ประชุมชาวตลาด ต.ค.๖๕", "ประชุมชาวตลาด ต.ค. 66", (), id="short years"),
    pytest.param("โดยสำนักปลัดเทศบาลประชุมชาวตลาด", "โดย กองคลัง ประชุมชาวตลาด", (), id="offices"),
    pytest.param("- ประชุม “ชาวตลาด” (ทุกแผง)", "ประชุมชาวตลาดทุกแผง", (), id="signs"),
]


@pytest.mark.parametrize(("one", "other", "places"), ALIKE)
def test_texts_that_differ_in_nothing_of_their_own(one: str, other: str, places: tuple[str, ...]) -> None:
    assert own_words([one], places) == own_words([other], places)


def test_a_short_name_is_left_out_behind_a_label_only() -> None:
    assert own_words(["ตำบลปัว กับปัวแดง"], ("ปัว",)).letters == "กับปัวแดง"


@pytest.mark.parametrize(
    ("text", "numerals"),
    [
        ("ภายใน ๑๕ วัน ปี ๒๕๖๖ ครั้งละ 2,500 บาท", ("15", "2,500")),
        ("ร้อยละ 85.50 ของปีงบประมาณ 2566 และปีงบประมาณ 67", ("85.50",)),
        ("วันที่ 1 ต.ค.65", ("1",)),
        ("จำนวน 2566.50 บาท", ("2566.50",)),
        ("ปี 2023", ()),
    ],
)
def test_figures_are_kept_apart_and_years_are_none(text: str, numerals: tuple[str, ...]) -> None:
    assert own_words([text]).numerals == numerals


@given(st.lists(st.text()), st.lists(st.text(), max_size=3))
def test_any_text_is_taken(texts: list[str], places: list[str]) -> None:
    words = own_words(texts, tuple(places))
    assert isinstance(words, OwnWords)
    assert not any(letter.isspace() or letter.isdigit() for letter in words.letters)
