"""Indicators by name: never by ordinal, never by a longer phrase that holds the name."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itareports.normalize.indicators import find_indicators, indicators, parse_indicator

DATA = tomllib.loads((files("itareports.normalize") / "data" / "indicators.toml").read_text("utf-8"))["indicator"]


def _number(text: str) -> int | None:
    indicator = parse_indicator(text)
    return indicator.number if indicator else None


@pytest.mark.parametrize(
    ("number", "text"),
    [(entry["number"], text) for entry in DATA for text in (entry["name"], *entry["aliases"], *entry["examples"])],
)
def test_every_form_and_example(number: int, text: str) -> None:
    assert _number(text) == number
    assert [mention.indicator.number for mention in find_indicators(f"พบว่า ตัวชี้วัด{text}")][:1] in ([number], [])


@pytest.mark.parametrize(
    ("number", "phrase"), [(entry["number"], phrase) for entry in DATA for phrase in entry["phrases"]]
)
def test_no_phrase_is_a_mention(number: int, phrase: str) -> None:
    assert number not in [mention.indicator.number for mention in find_indicators(phrase)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("ตัวชี้วัดที่ 1 การใช้อำนาจ", 3, id="rank-is-no-number"),
        pytest.param("3. การปรับปรุงระบบการทำงาน", 8, id="rank-is-no-number-2"),
        pytest.param("การแก้ไขปัญหาการทุจรืต", 5, id="misspelt"),
        pytest.param("คุณภาพการดําเนินงาน", 6, id="sara-am-in-two"),
        pytest.param("ประสิทธิภาพการสื่อสาร (EIT)", 7, id="instrument-behind"),
        pytest.param("การเปิดเผยข้อมูล : 93.00 คะแนน", 9, id="score-behind"),
        pytest.param("การใช้\nงบประมาณ", 2, id="line-break"),
        pytest.param("การใช้งบประมาณและการจัดซื้อจัดจ้าง", None, id="longer"),
        pytest.param("การใช้ทรัพยากร", None, id="other"),
        pytest.param("การใช้", None, id="cut-off"),
        pytest.param("การทุจริต", None, id="part"),
        pytest.param("ตัวชี้วัดที่ 3", None, id="number-alone"),
        pytest.param("มาตรการป้องกันการทุจริต", None, id="measure"),
        pytest.param("", None, id="empty"),
        pytest.param("9" * 60 + "ก", None, id="a long number"),
    ],
)
def test_a_whole_cell(text: str, number: int | None) -> None:
    assert _number(text) == number


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(๑) ตัวชี้วัดที่ ๒ การใช้งบประมาณ โดยรวม", [(2, True)]),
        ("โดยในตัวชี้วัดเรื่องของการปฏิบัติหน้าที่ ได้คะแนน", [(1, True)]),
        ("การใช้งบประมาณ การใช้อำนาจ การใช้ทรัพย์สินของราชการ", [(2, False), (3, False), (4, False)]),
        ("คือ ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต", [(10, True)]),
        ("แผนปฏิบัติการป้องกันการทุจริต และมาตรการป้องกันการทุจริต", []),
        ("กระบวนการกำกับดูแล การใช้ทรัพย์สินของราชการ", []),
        ("การเปิดเผยข้อมูลสาธารณะ", []),
        ("ระบบ การทำงาน", []),
    ],
)
def test_running_text(text: str, found: list[tuple[int, bool]]) -> None:
    assert [(mention.indicator.number, mention.labelled) for mention in find_indicators(text)] == found


def test_a_mention_spans_the_text_as_printed() -> None:
    text = "ตัวชี้วัด การใช้ อำนาจ ได้"
    (mention,) = find_indicators(text)
    assert text[mention.start : mention.end] == "การใช้ อำนาจ"


def test_ten_in_order() -> None:
    assert [indicator.number for indicator in indicators()] == list(range(1, 11))


@given(st.sampled_from(indicators()), st.data())
def test_blanks_change_nothing(indicator: object, data: st.DataObject) -> None:
    name = indicator.name  # type: ignore[attr-defined]
    at = data.draw(st.integers(0, len(name)))
    assert parse_indicator(name[:at] + " " + name[at:]) == indicator
